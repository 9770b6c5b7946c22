"""What is wrong with a finished title, as far as that is certain: how it begins and ends, its verbs, its seams.

A fault is a function in one of the files here: of a title read back, and of the lists of its language.
"""

from __future__ import annotations

from collections.abc import Callable, Container

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.faults import (
    attributes,
    beginnings,
    clauses_behind,
    complements,
    cut_off,
    endings,
    infinitives,
    seams,
    structure,
    subjects,
    verbs,
    which_one,
    wholes,
)
from timeline_app.events.titles.faults.reading_back import ReadBack, read_back

_FAULTS: tuple[Callable[[ReadBack, Lists], bool], ...] = (
    *beginnings.FAULTS,
    *endings.FAULTS,
    *attributes.FAULTS,
    *complements.FAULTS,
    *cut_off.FAULTS,
    *clauses_behind.FAULTS,
    *verbs.FAULTS,
    *infinitives.FAULTS,
    *subjects.FAULTS,
    *seams.FAULTS,
    *structure.FAULTS,
    *which_one.FAULTS,
    *wholes.FAULTS,
)
STRUCTURAL = frozenset(fault.__name__ for fault in (*structure.FAULTS, *wholes.FAULTS))
"""The faults that only the tree of a sentence shows."""
CUT_OFF = frozenset(fault.__name__ for fault in (*cut_off.FAULTS, *clauses_behind.FAULTS))
"""Those that say only that a title ends too early."""
LEADS_ON = cut_off.cuts_off_what_it_leads_to.__name__
UNSURE = frozenset(
    fault.__name__ for fault in (structure.is_in_pieces, structure.lost_whom_it_befell, which_one.lost_which_one_it_is)
)
"""Those of them that a title with most words of its sentence often has without being wrong."""
_SPEAKER = ": "
_TELLING = 10  # characters of what somebody said


def faults_of(title: str, sentence: Sentence, left_out: Container[int], lists: Lists) -> list[str]:
    """The names of all faults of a title that was made of a sentence, `left_out` being the places no title tells."""
    read = _read(title, sentence, left_out, lists)
    return [fault.__name__ for fault in _FAULTS if fault(read, lists)] if read.words else []


def is_sound(title: str, sentence: Sentence, left_out: Container[int], lists: Lists) -> bool:
    """Whether no fault is known of a title."""
    read = _read(title, sentence, left_out, lists)
    return bool(read.words) and not any(fault(read, lists) for fault in _FAULTS)


def _read(title: str, sentence: Sentence, left_out: Container[int], lists: Lists) -> ReadBack:
    """A title read back, without who says what it tells: "The minister: [the bridge will open]"."""
    who, _, said = title.partition(_SPEAKER)
    return read_back(said if who and len(said) > _TELLING else title, sentence, left_out, lists)
