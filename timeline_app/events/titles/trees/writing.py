"""A title out of the tree of a sentence: who, the verb, and what belongs to it, as much as a title holds."""

from __future__ import annotations

from collections.abc import Container, Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.reports import is_report
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.clauses.articles import without_article
from timeline_app.events.titles.clauses.main_clauses import parted, without_capital
from timeline_app.events.titles.faults.structure import is_parted
from timeline_app.events.titles.trees.parts import fitted, inner_spares, part, told_of
from timeline_app.events.titles.trees.predicates import Predicate, predicate_of
from timeline_app.events.titles.wording import finished, spell
from timeline_app.text.syntax.parser import Tree

_FEWEST = 2  # words
_NEEDED = 4  # the rank from which on what is spared may be missed
_SURE = 0.7  # of each head on which a title rests


def tree_title(shown: str, sentence: Sentence, clause: Clause, left_out: Container[int], lists: Lists) -> str:
    """The title of a clause; "" where its tree is not known, nobody does it, or it is too long however it is cut."""
    return verb_title(shown, sentence, clause.verb, left_out, lists, clause.borrowed, below=clause.opener >= 0)


def verb_title(
    shown: str,
    sentence: Sentence,
    verb: int,
    left_out: Container[int],
    lists: Lists,
    borrowed: Sequence[int] = (),
    *,
    below: bool,
) -> str:
    """The same of a verb, `below`: its clause is subordinate; `borrowed` is a subject that stands behind the end."""
    tree = sentence.tree
    lent = [k for k in borrowed if tree is not None and k >= len(tree.heads)]
    predicate = predicate_of(sentence, verb, lists, lent=bool(lent))
    if tree is None or predicate is None or not _is_sure(tree, predicate):
        return ""
    if is_report(sentence, predicate.at, lists) or (
        predicate.subject >= 0 and is_parted(sentence, tree, predicate.subject, predicate.at)
    ):
        return ""
    told, spares = told_of(sentence, tree, predicate.at, left_out, lists)
    subject: set[int] = set()
    if predicate.subject >= 0:
        subject = part(sentence, tree, predicate.subject, left_out) - _own_clause(tree, predicate)
        spares += inner_spares(sentence, tree, predicate.subject, subject)
    if not subject and not lent:
        return ""

    def ordered(kept: set[int]) -> list[int]:
        order = in_order(sentence, tree, predicate, kept & subject, kept - subject, lists, below=below)
        return with_comma(sentence, tree, predicate, order) if lists.verb_second else order

    def written(kept: set[int]) -> str:
        order = ordered(kept)
        title = without_capital(spell(shown, sentence.words, [*lent, *order]), sentence, order)
        moved = lists.verb_second and below and sentence.is_finite(predicate.at)
        return parted(title, sentence.words[predicate.at].text, lists) if moved else title

    fitting = fitted(written, {*told, *predicate.helpers, *subject}, spares)
    if fitting is None:
        return ""
    order = ordered(fitting.kept)
    if only_is(sentence, tree, predicate.at, order, lists):
        return ""
    asks = sentence.words[order[0]].lower in lists.relatives and sentence.tags[order[0]] in ("PRON", "SCONJ", "ADV")
    bare = fitting.missed >= _NEEDED and sum(map(sentence.is_noun, order)) < _FEWEST
    return finished(written(fitting.kept), lists) if len(order) >= _FEWEST and not asks and not bare else ""


def only_is(sentence: Sentence, tree: Tree, at: int, order: Sequence[int], lists: Lists) -> bool:
    """Whether a verb is a form of "to be" with nothing but a clause behind it: "El partido será [el lunes, cuando]"."""
    said = any(k > at and tree.heads[k] == at and tree.relations[k] not in ("advcl", "nsubj") for k in order)
    return not said and not lists.verb_second and sentence.words[at].lower in lists.auxiliaries


def with_comma(sentence: Sentence, tree: Tree, predicate: Predicate, order: list[int]) -> list[int]:
    """Places with the comma before a German or Dutch infinitive: "bat die Stadt[,] die Straße zu sperren"."""
    for wanted in tree.kinds(predicate.at, "xcomp"):
        first = min((k for k in tree.below(wanted) if k in order), default=0)
        if first and sentence.words[first - 1].text == "," and order.index(first):
            at = order.index(first)
            return [*order[:at], first - 1, *order[at:]]
    return order


def _is_sure(tree: Tree, predicate: Predicate) -> bool:
    """Whether it is plain what belongs to a verb, and to its subject."""
    on_it = [*tree.children[predicate.at], *([predicate.subject] if predicate.subject >= 0 else [])]
    if predicate.helpers or tree.heads[predicate.at] == predicate.subject:
        on_it.append(predicate.at)
    return all(tree.sure[k] >= _SURE for k in on_it if tree.relations[k] != "punct")


def noun_title(shown: str, sentence: Sentence, head: int, left_out: Container[int], lists: Lists) -> str:
    """The title of a noun with a date; "" where its tree is not known or it is too long however it is cut."""
    tree = sentence.tree
    if tree is None or head >= len(tree.heads):
        return ""
    told = part(sentence, tree, head, left_out)
    told -= {k for k in tree.kinds(head, "case", "cc", "mark", "cop", "nsubj", "aux") for k in tree.below(k)}

    def written(kept: set[int]) -> str:
        order = without_article(sentence, sorted(kept), lists)
        return without_capital(spell(shown, sentence.words, order), sentence, order)

    fitting = fitted(written, told, list(inner_spares(sentence, tree, head, told)))
    if fitting is None or len(fitting.kept) < _FEWEST:
        return ""
    sure = all(tree.sure[k] >= _SURE for k in fitting.kept if k != head)
    return finished(written(fitting.kept), lists) if sure else ""


def _own_clause(tree: Tree, predicate: Predicate) -> set[int]:
    """What hangs on a noun as the clause that tells of it."""
    at = predicate.at
    if tree.heads[at] == predicate.subject:
        return set(tree.below(at))
    return set()


def in_order(
    sentence: Sentence,
    tree: Tree,
    predicate: Predicate,
    subject: set[int],
    told: set[int],
    lists: Lists,
    *,
    below: bool,
) -> list[int]:
    """The places of a title in the order of a main clause."""
    who = without_article(sentence, sorted(subject), lists) if subject else []
    if predicate.subject >= 0 and tree.heads[predicate.at] == predicate.subject:
        begins = min((predicate.at, *tree.kinds(predicate.at, "aux", "cop")))
        opening = {k for k in tree.kinds(predicate.at, "mark") if k < begins}  # and not "was [due to] expire"
        opening |= {
            k
            for k in tree.children[predicate.at]
            if sentence.words[k].lower in lists.relatives and tree.relations[k] != "expl"  # "que [se] despenhou"
        }
        rest = sorted(k for k in told if k not in opening)
        return [*who, *_verb_second(sentence, tree, predicate, rest, lists)]
    whole = sorted({*subject, *told, *who})
    if not who:
        return whole
    first, finite = whole[0], _finite(sentence, tree, predicate, told)
    behind = bool(finite >= 0 and who[0] > finite)
    if lists.verb_second:
        rest = [k for k in whole if k not in subject]
        if below or first == finite or (behind and first in told):
            return [*who, *_verb_second(sentence, tree, predicate, rest, lists)]
    if behind and first == finite and not lists.drops_subjects and lists.language in ("en", "fr"):
        return [*who, *(k for k in whole if k not in subject)]
    return [*who, *(k for k in whole if k not in subject)] if first in subject else whole


def _verb_second(sentence: Sentence, tree: Tree, predicate: Predicate, rest: Sequence[int], lists: Lists) -> list[int]:
    """What follows a subject, its conjugated verb first where the language wants it there."""
    finite = _finite(sentence, tree, predicate, set(rest))
    if not lists.verb_second or finite < 0:
        return list(rest)
    return [finite, *(k for k in rest if k != finite)]


def _finite(sentence: Sentence, tree: Tree, predicate: Predicate, told: Container[int]) -> int:
    helpers = [*predicate.helpers, *tree.kinds(predicate.at, "aux", "cop")]
    known = [k for k in (*helpers, predicate.at) if k in told and sentence.is_finite(k)]
    return known[0] if known else -1
