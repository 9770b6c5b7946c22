"""Dates of a sentence that date nothing it tells: the article's own, any day, the name of a club, a thing done to."""

from __future__ import annotations

from timeline_app.dates import When
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase

_DAY = 2  # figures


def dates_nothing(shown: str, sentence: Sentence, date: range, when: When, lists: Lists) -> bool:
    """Whether a date, of a sentence whose text is `shown`, is none on which what it tells happened."""
    if any(phrase in shown.lower() for phrase in lists.about_article):
        return True
    if (
        when.approximate
        and sentence.tags[date.stop - 1] == "NUM"
        and sentence.tags[date.stop : date.stop + 1] == ["NOUN"]
    ):
        return True  # "etwa 1200 Absolventen"
    return (
        _is_any_day(sentence, date, lists)
        or _is_of_a_life(sentence, date)
        or _is_named(sentence, date, lists)
        or _is_told_by_a_clause(sentence, date, lists)
        or _is_an_object(sentence, date, lists)
    )


def addresses_readers(sentence: Sentence, phrase: Phrase, when: When, issued: When | None, lists: Lists) -> bool:
    """Whether a clause of the article's own day tells its readers what it has for them: "Today we bring you a list"."""
    if phrase.head is not None or phrase.clause.verb < 0 or issued is None or not issued.contains(when):
        return False
    if not sentence.tags[phrase.clause.verb].endswith(".Pres"):
        return False
    own = (sentence.words[k] for k in phrase.clause.words)
    return any(not lists.second_persons.isdisjoint((word.text, word.lower)) for word in own)


def _is_any_day(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether an article leaves open which day it was: "on a Sunday", and not "a Tuesday court hearing"."""
    if len(date) != 1 or not date.start or sentence.tags[date.start] == "NUM":
        return False
    describes = date.stop < len(sentence.words) and sentence.is_noun(date.stop) and not lists.verb_second
    return sentence.words[date.start - 1].lower in lists.indefinite and not describes


def _is_of_a_life(sentence: Sentence, date: range) -> bool:
    """Whether a date is the years that somebody lived: "(1885-1941)"."""
    words = sentence.words
    lived = len(date) > 1 and all(word.text[0].isdigit() or not word.is_word for word in words[date.start : date.stop])
    closes = date.stop < len(words) and words[date.stop].text == ")"
    return lived and closes and date.start > 0 and words[date.start - 1].text == "("


def _is_named(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether a club, a street or a place is named after a day: "the 25 May FC", "rue du 4 Septembre"."""
    behind = sentence.words[date.stop].text if date.stop < len(sentence.words) else ""
    if behind in lists.clubs:
        return True
    first = date.start + (sentence.words[date.start].lower in lists.of_words)
    k = first - 1
    while k > 0 and sentence.words[k].lower in lists.of_words:
        k -= 1
    numbered = first in date and sentence.words[first].text[0].isdigit()
    return numbered and k >= 0 and sentence.words[k].lower in lists.named_after_days


def _is_told_by_a_clause(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether "the day" is told by what follows and counts from nothing: "the day when they rebrand"."""
    behind = sentence.words[date.stop].lower if date.stop < len(sentence.words) else ""
    figures = any(letter.isdigit() for k in date for letter in sentence.words[k].text)
    return behind in lists.at_that_time and not figures and sentence.words[date.stop - 1].lower in lists.lengths


def _is_an_object(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether something is done to a part of a year: "to mark the end of the year", and not "at the end of it"."""
    first = next(
        (k for k in date if sentence.words[k].lower not in lists.determiners and sentence.words[k].is_word), -1
    )
    if first <= date.start or not date.start or not sentence.tags[date.start - 1].startswith("VERB"):
        return False
    if not sentence.is_noun(first) or sentence.words[first].lower in lists.lengths | lists.calendar:
        return False
    if any(sentence.words[k].text.isdigit() and len(sentence.words[k].text) <= _DAY for k in date):
        return False  # "huyó el pasado 22 de agosto"
    return any(sentence.words[k].lower in lists.of_words for k in range(first + 1, date.stop))
