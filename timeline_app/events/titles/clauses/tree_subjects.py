"""Who does something as the tree of the sentence has it, where the words before a verb hold somebody else or nobody."""

from __future__ import annotations

from collections.abc import Container, Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.text.syntax.parser import Tree

_SURE, _SURE_OF_ALL = 0.9, 0.8
_STEPS = 3  # from an auxiliary to its verb
_NAMING = ("det", "amod", "flat", "compound", "nummod", "fixed")
_SAYING_WHICH = ("nmod",)
_LONGEST = 45  # characters of all who do it


def subject_by_tree(
    sentence: Sentence, clause: Clause, before: list[int], left_out: Container[int], lists: Lists
) -> list[int]:
    """The words that name who does it, with the small words of the verb; those of `before` where they hold it.

    For main clauses in Romance languages that leave subjects out: "Médico de formación, pero militar, [el coronel
    Mutasim], de 35 años, fue promovido", "[Ana Ruiz], presidenta, [y el director], su hijo, acusaron".
    """
    tree = sentence.tree
    if not lists.drops_subjects or tree is None or clause.opener >= 0 or not 0 <= clause.verb < len(tree.heads):
        return before
    at = clause.verb
    for _ in range(_STEPS):
        if tree.relations[at] in ("aux", "cop") and tree.heads[at] > at:
            at = tree.heads[at]
    subjects = [k for k in tree.kinds(at, "nsubj") if k < clause.verb and sentence.is_noun(k)]
    if len(subjects) != 1 or tree.kinds(subjects[0], "case", "cop") or tree.sure[subjects[0]] < _SURE:
        return before
    subject = subjects[0]
    inside = subject in clause.words or subject in clause.asides
    if subject in before or subject in left_out or not inside or _says_who(before, tree, subject):
        return before
    who = _named(sentence, tree, subject, left_out)
    if not who or not _agrees(sentence, tree, subject, clause.verb, lists):
        return before
    small = [
        k for k in range(who[-1] + 1, clause.verb) if sentence.words[k].lower in lists.reflexives | lists.negations
    ]
    return [*who, *small]


def _says_who(before: Sequence[int], tree: Tree, subject: int) -> bool:
    """Whether the words before a verb say who the subject is: "la doctora, [Ana Ruiz], murió"."""
    return any(tree.heads[k] == subject and tree.relations[k] in ("appos", "flat") for k in before)


def _named(sentence: Sentence, tree: Tree, subject: int, left_out: Container[int]) -> list[int]:
    """A noun with what names it, and all that "and" joins to it, without what is said besides."""
    found = set(_phrase(tree, subject, left_out))
    others = tree.kinds(subject, "conj")
    while others and not tree.kinds(others[-1], "cc"):
        others.pop()  # "y el director, [su hijo]"
    if tree.kinds(subject, "conj") and not others:
        return []
    for other in others:
        joint = tree.kinds(other, "cc")
        if not sentence.is_noun(other) or not joint or tree.sure[other] < _SURE_OF_ALL:
            return []
        found |= {*joint, *_phrase(tree, other, left_out)}
    who = sorted(found)
    return who if sum(len(sentence.words[k].text) + 1 for k in who) <= _LONGEST else []


def _phrase(tree: Tree, top: int, left_out: Container[int]) -> list[int]:
    """A noun with its article, its adjectives and the rest of its name, and what a preposition ties to it."""
    found, waiting = [top], [top]
    while waiting:
        one = waiting.pop()
        for child in tree.kinds(one, *_NAMING, *_SAYING_WHICH, "case"):
            if child in left_out or (one == top and tree.relations[child] == "case"):
                continue
            if tree.relations[child] in _SAYING_WHICH and tree.sure[child] < _SURE_OF_ALL:
                continue
            found.append(child)
            waiting.append(child)
    return found


def _agrees(sentence: Sentence, tree: Tree, subject: int, verb: int, lists: Lists) -> bool:
    several = sentence.words[verb].lower.endswith(lists.plural_verbs)
    articles = {sentence.words[k].lower for k in tree.kinds(subject, "det")}
    joint = bool(tree.kinds(subject, "conj"))
    if several:
        return joint or articles.isdisjoint(lists.singular_determiners)
    return articles.isdisjoint(lists.plural_determiners)
