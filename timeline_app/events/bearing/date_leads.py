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
    """The clause right behind a date that says what happened then: "since 2003, when a policeman was killed"."""
    behind = date.stop
    while behind < len(sentence.words) and sentence.words[behind].text in ",)":
        behind += 1
    found = next((clause for clause in clauses if clause.opener == behind and clause.verb >= 0), None)
    opens = found is not None and sentence.words[behind].lower in state_words(lists.language).whens
    return found if opens else None
