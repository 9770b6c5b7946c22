"""What leads to a date: "until", "since", "before" or "after" it, and the clause that says what happened "when"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from timeline_app.events.bearing.state_words import state_words
from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence

_FARTHEST = 6  # words between "until" and its date: "until at least the end of May"
_YEAR = 4  # figures
_OPENING = 4  # words
_SMALL = frozenset({"ADP", "ADV", "DET"})


class Lead(Enum):
    """How what leads to a date bounds what is told."""

    UNTIL = auto()
    SINCE = auto()
    BEFORE = auto()
    AFTER = auto()


@dataclass(frozen=True, slots=True)
class Led:
    """A date's lead, and the index of its word."""

    lead: Lead
    start: int


def lead_to(sentence: Sentence, date: range, lists: Lists) -> Led | None:
    """What leads to a date; None where it is told with "in" or "on", or with nothing."""
    words = state_words(lists.language)
    kinds = (
        (Lead.UNTIL, words.until),
        (Lead.SINCE, words.since),
        (Lead.BEFORE, lists.bounds),
        (Lead.AFTER, words.after),
    )
    for k in range(date.start - 1, max(-1, date.start - 1 - _FARTHEST), -1):
        lower = sentence.words[k].lower
        found = next((lead for lead, leading in kinds if lower in leading), None)
        if found in (Lead.BEFORE, Lead.AFTER) and not _is_on_the_calendar(sentence, date, lists):
            return None  # "vor drei Jahren", "nach zwei Wochen"
        if found is not None:
            return Led(found, k)
        if not (sentence.tags[k] in _SMALL or lower in "'’" or lower in lists.date_links):
            return None
    return None


def _is_on_the_calendar(sentence: Sentence, date: range, lists: Lists) -> bool:
    said = [sentence.words[k] for k in date]
    return any(word.lower in lists.calendar or (word.text.isdigit() and len(word.text) == _YEAR) for word in said)


def told_by_when(sentence: Sentence, clauses: Sequence[Clause], date: range, lists: Lists) -> Clause | None:
    """The clause behind a date that says what happened then: "since 2003, when a policeman was killed"."""
    words = state_words(lists.language)
    at = _behind_comma(sentence, date.stop)
    last = at
    for k in range(at, min(at + _OPENING, len(sentence.words))):  # "until 1964, [the date on] which"
        if sentence.words[k].lower in words.when_nouns:
            last = min(k + _OPENING, len(sentence.words) - 1)
            break
    found = next((one for one in clauses if at <= one.opener <= max(last, at + 1) and one.verb >= 0), None)
    if found is None or at >= len(sentence.words):
        return None
    return found if last > at or sentence.words[at].lower in words.whens else None


def _behind_comma(sentence: Sentence, behind: int) -> int:
    """Where a sentence goes on behind the comma after a date, or after the place beside it: "bis 1964 in Rom, als"."""
    comma = behind
    while comma < min(behind + _OPENING, len(sentence.words)) and sentence.tags[comma] in (
        "ADP",
        "DET",
        "PROPN",
        "NOUN",
    ):
        comma += 1
    if comma < len(sentence.words) and sentence.words[comma].text == ",":
        behind = comma
    while behind < len(sentence.words) and sentence.words[behind].text in ",)":
        behind += 1
    return behind
