"""The titles of a German or Dutch clause as a main clause."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.reports import is_report
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.clauses.articles import without_article
from timeline_app.events.titles.clauses.main_clauses import has_particle, parted, without_capital
from timeline_app.events.titles.fields.clause import Fields, Treed
from timeline_app.events.titles.fields.doubts import is_torn
from timeline_app.events.titles.fields.spares import spares_of
from timeline_app.events.titles.shortening.least_missed import least_missed
from timeline_app.events.titles.trees.predicates import predicate_of
from timeline_app.events.titles.wording import MAX_TITLE, finished, spell
from timeline_app.text.syntax.parser import Tree

_FEWEST = 2  # words
_SMALL = ("PRON", "PART")


def treed_clause(
    sentence: Sentence, clause: Clause, date: range, left_out: Container[int], lists: Lists
) -> Treed | None:
    """A German or Dutch clause with the tree of its sentence; None where the tree does not know who does it."""
    tree, predicate = sentence.tree, predicate_of(sentence, clause.verb, lists)
    if not lists.verb_second or tree is None or predicate is None or predicate.subject < 0:
        return None
    said = any(is_report(sentence, k, lists) for k in (predicate.at, clause.verb))
    if said or _is_of_another_verb(tree, date.start, predicate.at):
        return None
    return Treed(sentence, tree, predicate, clause, left_out, lists)


def field_titles(shown: str, treed: Treed, fields: Fields) -> Iterator[str]:
    """Titles of a clause, the one first that misses least; `shown` is the text of its sentence."""
    sentence, lists = treed.sentence, treed.lists

    def written(gone: frozenset[int]) -> str:
        who = without_article(sentence, sorted(fields.subject - gone), lists)
        order = [*who, *(k for k in _behind_the_subject(sentence, fields) if k not in gone)]
        if len(order) < _FEWEST or not who or is_torn(treed, order):
            return ""
        order = _with_stops(sentence, order)
        title = without_capital(spell(shown, sentence.words, order), sentence, order)
        verb = sentence.words[fields.finite].text
        if treed.is_below and has_particle(verb.lower(), lists):
            title = parted(title, verb, lists) if len(title) < MAX_TITLE else ""
        return finished(title, lists)

    yield from least_missed(written, [*spares_of(sentence, treed.tree, fields, treed.subject, lists)])


def _is_of_another_verb(tree: Tree, k: int, verb: int) -> bool:
    """Whether a date hangs on what is joined to a verb: "hatte gewonnen und [2022] verteidigt"."""
    while k >= 0 and k != verb:
        if tree.relations[k] == "conj" and tree.heads[k] == verb:
            return True
        k = tree.heads[k]
    return False


def _behind_the_subject(sentence: Sentence, fields: Fields) -> list[int]:
    """All places of a clause but its subject, its conjugated verb first."""
    ends = [k for k in fields.verbs if k != fields.finite]
    middle = sorted(k for top, places in fields.rest.items() if top not in fields.behind | fields.first for k in places)
    start = 0
    while start < len(middle) and sentence.tags[middle[start]] in _SMALL:
        start += 1
    fronted = sorted(k for top in fields.first for k in fields.rest[top])
    behind = [k for top in sorted(fields.behind) for k in _with_comma(sentence, fields.rest[top])]
    return [fields.finite, *middle[:start], *fronted, *middle[start:], *ends, *behind]


def _with_comma(sentence: Sentence, places: frozenset[int]) -> list[int]:
    start = min(places)
    comma = start > 0 and sentence.words[start - 1].text == ","
    return [*([start - 1] if comma else []), *sorted(places)]


def _with_stops(sentence: Sentence, order: Sequence[int]) -> list[int]:
    """Places with the full stops that belong to what is before them: "Otto II.", "Anna K."."""
    told: list[int] = []
    for k in order:
        told.append(k)
        short = len(sentence.words[k].text) == 1 or set(sentence.words[k].text) <= set("IVX")
        if short and sentence.is_noun(k) and [word.text for word in sentence.words[k + 1 : k + 2]] == ["."]:
            told.append(k + 1)
    return told
