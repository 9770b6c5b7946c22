"""A title in a sentence's own words, one run of them, for where none that was made of them is sound."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import names_any, noun_phrase_to, with_outer_noun
from timeline_app.events.grammar.signs import STOPS
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.clauses.articles import without_article
from timeline_app.events.titles.wording import MAX_TITLE, finished, spell

_STARTS_BEHIND = STOPS | {",", ".", "!", "?", '"', "»", "“", "”"}
_BESIDE = 3  # places from a noun to the word that opens its relative clause: ", in which"


def own_titles(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> Iterator[str]:
    """The clause with a date as its sentence has it: without the date where that stands first or last, then whole.

    A relative clause stands behind its noun.  Nothing where a clause has no subject of its own, or is too long.
    """
    for told in _runs(sentence, phrase, lists):
        title = spell(shown, sentence.words, told)
        if len(title) <= MAX_TITLE and names_any(sentence, told):
            yield finished(title, lists)


def _runs(sentence: Sentence, phrase: Phrase, lists: Lists) -> Iterator[Sequence[int]]:
    clause = phrase.clause
    if clause.verb < 0 or clause.frame or clause.borrowed:
        return
    end = max((*clause.words, *clause.asides)) + 1
    shorter = end
    while shorter > clause.verb + 1 and shorter - 1 in phrase.left_out:
        shorter -= 1
    ends = tuple(dict.fromkeys((shorter, end)))
    if clause.antecedent >= 0:
        yield from _behind_its_noun(sentence, clause, ends, lists)
    elif clause.opener < 0 or not lists.verb_second:
        yield from _as_it_stands(sentence, phrase, ends, lists)


def _as_it_stands(sentence: Sentence, phrase: Phrase, ends: Sequence[int], lists: Lists) -> Iterator[Sequence[int]]:
    """A main clause, or what "that" leads to, whole or from behind a date where no verb must stand second."""
    clause = phrase.clause
    start = min((*clause.words, *clause.asides))
    while start < clause.verb and (
        sentence.tags[start] in ("CCONJ", "PUNCT") or sentence.words[start].lower in lists.connectives
    ):
        start += 1
    before = sentence.words[start - 1].text if start else ","
    tied = start > 0 and sentence.words[start - 1].lower in lists.connectives
    if not tied and before not in _STARTS_BEHIND and start - 1 != clause.opener and sentence.tags[start - 1] != "CCONJ":
        return
    first = start
    while first < clause.verb and (first in phrase.left_out or sentence.words[first].text == ","):
        first += 1
    starts = [start] if lists.verb_second or first == clause.verb else list(dict.fromkeys((first, start)))
    yield from (range(at, end) for at in starts for end in ends)


def _behind_its_noun(sentence: Sentence, clause: Clause, ends: Sequence[int], lists: Lists) -> Iterator[Sequence[int]]:
    """A noun with the relative clause behind it: "[Schauspielerin, die] am Theater debütierte"."""
    if not 0 < clause.opener - clause.antecedent <= _BESIDE:
        return
    near = noun_phrase_to(sentence, clause.antecedent, lists)
    for noun in (near, with_outer_noun(sentence, near, lists)):
        first = noun[0]
        if first > 1 and sentence.tags[first - 1] == "CCONJ" and sentence.is_noun(first - 2):
            first = noun_phrase_to(sentence, first - 2, lists)[0]  # "der Ascona und [der Manta], die"
        if sentence.words[first].lower in lists.accusatives:
            continue  # "für den Hafen, der"
        who = without_article(sentence, list(range(first, noun[-1] + 1)), lists)
        yield from (range(who[0], end) for end in ends)
