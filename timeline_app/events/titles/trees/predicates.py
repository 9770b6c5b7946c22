"""The word that a title is built around, and who does it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.text.syntax.parser import Tree

SUBJECTS = ("nsubj", "csubj")
_HELPING = frozenset({"aux", "cop"})
_FAR = 4  # steps
_SURE = 0.8  # that a second verb has the subject of the first one


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb, or what a form of "to be" says; `subject` is the word that does it, -1 where no word of the tree does.

    `helpers` are forms of "to have" and "to be" that it shares with another verb: "[was] tried and convicted".
    """

    at: int
    subject: int
    helpers: tuple[int, ...] = ()


def predicate_of(sentence: Sentence, verb: int, lists: Lists, *, lent: bool = False) -> Predicate | None:
    """What a verb belongs to; None where the tree knows of none, or nobody does it; `lent`: its subject is known."""
    tree = sentence.tree
    if tree is None or not 0 <= verb < len(tree.heads):
        return None
    at = verb
    for _ in range(_FAR):
        if tree.relations[at] in _HELPING and tree.heads[at] >= 0:
            at = tree.heads[at]
    if not (sentence.is_verb(at) or tree.kinds(at, "cop")):
        return None
    own = subject_of(tree, at)
    if own >= 0:
        if lists.drops_subjects and tree.relations[at] == "acl:relcl" and tree.heads[at] < at < own:
            return None  # "la carta que [escribió el rey]"
        if any(sentence.words[k].lower in lists.whose for k in tree.kinds(own, "det", "nmod", "case")):
            return None  # "la banda, [cuyo jefe murió]"
        if sentence.words[own].lower not in lists.relatives or sentence.is_noun(own):
            return Predicate(at, own)
        noun = tree.heads[at]
        return Predicate(at, noun) if tree.relations[at] == "acl:relcl" and sentence.is_noun(noun) else None
    if lent:
        return Predicate(at, -1)
    if tree.relations[at] == "conj" and sentence.is_verb(tree.heads[at]):
        return _shared(sentence, tree, at)
    return None


def subject_of(tree: Tree, at: int) -> int:
    """The word that does what a word says; -1 without one."""
    return next((k for k in tree.kinds(at, *SUBJECTS) if not tree.kinds(k, "case")), -1)


def _shared(sentence: Sentence, tree: Tree, at: int) -> Predicate | None:
    """A second verb with the subject of the first one: "was arrested and [charged]"."""
    first = tree.heads[at]
    subject = subject_of(tree, first)
    if subject < 0 or min(tree.sure[at], tree.sure[subject]) < _SURE:
        return None
    own = tree.kinds(at, *_HELPING)
    needs = not sentence.is_finite(at) and not any(map(sentence.is_finite, own))
    helpers: Sequence[int] = (
        [k for k in tree.kinds(first, "aux") if own == [] or sentence.is_finite(k)] if needs else ()
    )
    if needs and not any(map(sentence.is_finite, helpers)):
        return None
    if len(helpers) > 1 and sentence.tags[at].endswith(".Inf"):
        return None  # "soll [erweitert werden und] produzieren"
    return Predicate(at, subject, tuple(helpers))
