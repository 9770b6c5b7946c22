"""Which phrase of its sentence a date belongs to: the noun beside it, or the clause around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.events.dated_nouns import noun_after, noun_before, owns
from timeline_app.events.grammar.clauses import Clause, reports
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.hours import with_more_hours
from timeline_app.events.phrases import Phrase, Place
from timeline_app.events.titles.wording import date_words


def phrase_of(sentence: Sentence, clauses: Sequence[Clause], dates: Sequence[range], lists: Lists) -> Phrase:
    """The phrase that the first of some dates belongs to; the others stand in its sentence too."""
    date, *others = dates
    clause = _clause_of(sentence, clauses, date)
    asides = (_told_by_none(sentence, other, lists) for other in others if _only_says_when(sentence, other, lists))
    own = with_more_hours(sentence, _told_by_none(sentence, date, lists), lists.language)
    left_out = _with_links(sentence, frozenset(own).union(*asides))
    place = Place(date, clause, left_out)
    first = _first_of_two(sentence, place, others, lists)
    if first is not None:
        return replace(_phrase_at(sentence, replace(place, date=first), lists), date=date, alone=False)
    found = _phrase_at(sentence, place, lists)
    return replace(found, alone=not others)


def _told_by_none(sentence: Sentence, date: range, lists: Lists) -> range:
    """A date with what ties it to its sentence; alone where that ties its noun: "such as the [1955] musical"."""
    tags, behind = sentence.tags, sentence.tags[date.stop : date.stop + 2]
    before = sentence.words[date.start - 1].lower if date.start else ""
    led = before in lists.determiners and tags[date.start - 1] == "DET"
    year = len(date) == 1 and date.start < len(tags) and sentence.words[date.start].text.isdigit()
    if lists.verb_second:
        led |= before in lists.contracted
        attribute = behind in (
            ["ADJ", "NOUN"],
            ["ADJ", "PROPN"],
            ["VERB.Part", "NOUN"],
        )  # "am 1965 errichteten Mahnmal"
    else:
        led |= lists.language == "en" and before in lists.of_words  # "Wreckage of [1997] plane crash found"
        attribute = behind[:1] in (["NOUN"], ["PROPN"]) or behind in (["ADJ", "NOUN"], ["ADJ", "PROPN"])
    if _is_put_off_to(sentence, date, lists):
        return range(date.start - 1, date.stop)
    season = not lists.verb_second and led and _is_a_time(sentence, date.stop, lists)
    if season:  # "for [the 1996-97 season]"
        start = date_words(sentence.words, date, lists).start
        return range(start - (sentence.tags[start - 1] == "ADP"), date.stop + 1)
    return date if led and year and attribute else date_words(sentence.words, date, lists)


def _is_put_off_to(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether something is put off to a date that stands before it: "extended [to May 3] its offer"."""
    led = date.start - 1
    if led < 1 or lists.language != "en" or sentence.words[led].lower not in lists.moved_to:
        return False
    behind = sentence.words[date.stop].lower if date.stop < len(sentence.words) else ""
    return sentence.is_verb(led - 1) and (behind in lists.possessives or behind in lists.determiners)


def _is_a_time(sentence: Sentence, k: int, lists: Lists) -> bool:
    return k < len(sentence.words) and sentence.words[k].lower in lists.times


def _first_of_two(sentence: Sentence, place: Place, others: Sequence[range], lists: Lists) -> range | None:
    """The date that another one goes on with, "in October 2018 [and March 2019]"; None where it does not."""
    k = place.date.start - 1
    while k > 0 and sentence.words[k].lower in lists.date_links:
        k -= 1
    if k < 1 or sentence.words[k].lower not in lists.and_words:
        return None
    return next((other for other in others if other.stop == k), None)


def _phrase_at(sentence: Sentence, place: Place, lists: Lists) -> Phrase:
    """The phrase of one date: the noun before or behind it, or else its clause."""
    date, clause = place.date, place.clause
    owned = owns(sentence.words, date.stop) or _is_attribute(sentence, date, lists)
    ways = (noun_after, noun_before) if owned or _ties_the_next(sentence, date, lists) else (noun_before, noun_after)
    found = ways[0](sentence, place, lists) or ways[1](sentence, place, lists)
    if found and _only_where_it_was_said(sentence, found, lists):
        found = None
    return found or Phrase(min(clause.words), max(clause.words) + 1, date, clause, place.left_out)


def _only_where_it_was_said(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether a noun is no more than the meeting at which its clause was done: "At a hearing on Monday, the judge"."""
    head, clause = phrase.head or 0, phrase.clause
    if sentence.words[head].lower not in lists.sessions or clause.verb < 0 or clause.opener >= 0:
        return False
    if reports(sentence, clause, lists) is not None:
        return False
    start = head
    while start > 0 and sentence.tags[start - 1] in ("DET", "ADJ", "NOUN", "NUM"):
        start -= 1
    led = start > 0 and sentence.tags[start - 1] == "ADP" and start - 1 not in phrase.left_out
    opens = start - 1 == min(clause.words)
    others = [k for k in clause.words if k not in phrase.left_out and (k > phrase.end or k < start)]
    return led and opens and any(sentence.is_noun(k) or sentence.tags[k] == "PRON" for k in others)


def _ties_the_next(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether "of" leads to an article, a date and its noun: "survivors of the [July 1995] slaughter"."""
    led = date.start > 1 and sentence.tags[date.start - 1] == "DET" and not lists.verb_second
    behind = sentence.tags[date.stop : date.stop + 1] == ["NOUN"]
    return led and behind and sentence.words[date.start - 2].lower in lists.of_words


def _is_attribute(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether a date stands between an article and its noun: "the [1991] killings"."""
    between = date.start > 0 and date.stop < len(sentence.words) and sentence.tags[date.start - 1] == "DET"
    return between and not lists.verb_second and lists.is_event_noun(sentence.words[date.stop])


def _with_links(sentence: Sentence, left_out: frozenset[int]) -> frozenset[int]:
    """What no title tells, with the "and" between two dates."""
    links = {k for k, tag in enumerate(sentence.tags) if tag == "CCONJ" and {k - 1, k + 1} <= left_out}
    return left_out | links


def _only_says_when(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether a date is told beside the rest, and neither of a noun ("the attacks of May") nor before one."""
    tied = date.stop < len(sentence.words) and (
        (sentence.is_noun(date.stop) and not lists.verb_second) or sentence.words[date.stop].text in "'’"
    )
    if tied:
        return False
    before = sentence.words[max(0, date.start - 1) : date.start]
    return not (before and before[0].lower in lists.of_words)


def _clause_of(sentence: Sentence, clauses: Sequence[Clause], date: range) -> Clause:
    """The clause that a date stands in, or the one beside it where the date stands alone: "1946: first game".

    It does not where an adverb follows: "Der Verein: [1998 runter], 2000 hoch".
    """
    at = next((i for i, clause in enumerate(clauses) if clause.holds(date.start)), None)
    if at is None:
        at = next((i for i, clause in enumerate(clauses) if max(clause.words) >= date.start), len(clauses) - 1)
    says_how = any(k >= date.stop and sentence.tags[k] == "ADV" for k in clauses[at].words)
    before = [] if says_how else list(reversed(clauses[:at]))
    for clause in (*clauses[at:], *before):
        if any(sentence.is_noun(k) or sentence.is_verb(k) for k in clause.words if k not in date):
            return clause
    return clauses[at]
