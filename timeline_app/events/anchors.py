"""Dates from which a sentence only counts, "two weeks after 3 May", and those that only say what or who it is."""

from __future__ import annotations

from timeline_app.dates import Precision, When
from timeline_app.events.bearing.date_leads import Lead, lead_to
from timeline_app.events.grammar.clauses import reports
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase

_HALF = 3  # words: "and a half"
_DESCRIBING = ("ADJ", "VERB.Part")


def only_counts_from(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether something was done a length of time after or before a date: "two weeks and a half after 3 May"."""
    led = lead_to(sentence, phrase.date, lists) if phrase.head is None else None
    if led is None or led.lead not in (Lead.BEFORE, Lead.AFTER):
        return False
    k = next((k for k in range(led.start - 1, max(0, led.start - 2 - _HALF), -1) if _is_length(sentence, k, lists)), -1)
    if k < 1 or (led.start - 1 > k and sentence.words[k + 1].lower not in lists.and_words):
        return False
    return sentence.tags[k - 1] == "NUM" or sentence.words[k - 1].lower in lists.indefinite_articles


def says_who_speaks(sentence: Sentence, phrase: Phrase, when: When, lists: Lists) -> bool:
    """Whether a year only says who it is that says something: "the winner of 1997 said"."""
    clause, date = phrase.clause, phrase.date
    report = reports(sentence, clause, lists) if when.precision.rank >= Precision.YEAR.rank else None
    k = date.start - (sentence.words[date.start].lower not in lists.of_words)
    if phrase.head is not None or report is None or k < 1 or sentence.words[k].lower not in lists.of_words:
        return False
    named = sentence.is_noun(k - 1) and not lists.is_event_noun(sentence.words[k - 1])
    first = report + 1 if report < k else 0
    led = any(sentence.tags[m] == "ADP" or sentence.words[m].text == "," for m in range(first, k))
    return named and not led and (k in clause.words or date.start in clause.words)


def _is_length(sentence: Sentence, k: int, lists: Lists) -> bool:
    return sentence.words[k].lower in lists.lengths


def describes_a_noun(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether "today" stands between an article and what describes a noun: "la hoy extinta Yugoslavia"."""
    k = date.stop
    if not lists.drops_subjects or len(date) != 1 or not 0 < date.start < k < len(sentence.words):
        return False
    before = date.start - 1 - (sentence.words[date.start - 1].text in "'’")
    article = sentence.words[before].lower
    led = article in lists.determiners or article in lists.articles_inside
    return led and sentence.tags[k] in _DESCRIBING and sentence.tags[date.start] == "ADV"
