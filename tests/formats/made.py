"""Timelines of all that formats of other programs can carry, for hypothesis, and a small one with evidence."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

from timeline_app.dates import Precision, When, parse_edtf
from timeline_app.dates.calendar import DAY, days_from_civil
from timeline_app.dates.when import unit_end, unit_start
from timeline_app.edit import time_order
from timeline_app.model import (
    Article,
    Event,
    Expression,
    Factuality,
    Kind,
    Mention,
    Sentence,
    Span,
    Status,
    Timeline,
)

_LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co"))


def words(alphabet=_LETTERS, most=20):
    """A line that is its own: not blank, and without blanks at its ends or several in one place."""
    return st.text(alphabet, min_size=1, max_size=most).map(lambda text: " ".join(text.split())).filter(bool)


def notes(alphabet=_LETTERS):
    """Some lines."""
    return st.lists(words(alphabet), max_size=3).map("\n".join)


def names(alphabet=_LETTERS):
    return st.lists(words(alphabet), max_size=3, unique=True).map(tuple)


def colours():
    return st.just("") | st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@st.composite
def whens(draw, first=-20_000, last=20_000, finest=Precision.SECOND):
    """Times as EDTF can tell them, between two years."""
    kinds = [kind for kind in Precision if kind.rank >= finest.rank]
    precision = draw(st.sampled_from(kinds))
    bounds = days_from_civil(first) * DAY, days_from_civil(last) * DAY - 1
    at = draw(st.integers(*bounds))
    # In most, one unit: a day, a year.
    to = at if draw(st.integers(0, 2)) else draw(st.integers(at, min(bounds[1], at + 40 * 366 * DAY)))
    start, end = unit_start(precision, at), unit_end(precision, to)
    ongoing = to == at and draw(st.booleans())
    when = When(start, end, precision, draw(st.booleans()), draw(st.booleans()), ongoing=ongoing)
    return parse_edtf(when.edtf)


@st.composite
def timelines(draw, dates=None, alphabet=_LETTERS, most=4):
    """A timeline of a person's own events, as it is read from another program's file; ids are e1, e2 ..."""
    events = [
        Event(
            f"e{number}",
            draw(whens() if dates is None else dates),
            draw(words(alphabet)),
            places=draw(names(alphabet)),
            people=draw(names(alphabet)),
            organisations=draw(names(alphabet)),
            tags=draw(names(alphabet)),
            lane=draw(st.just("") | words(alphabet)),
            note=draw(notes(alphabet)),
            colour=draw(colours()),
            status=draw(st.sampled_from(Status)),
            factuality=draw(st.sampled_from(Factuality)),
            by_hand=True,
        )
        for number in range(1, draw(st.integers(0, most)) + 1)
    ]
    lanes = tuple(dict.fromkeys(event.lane for event in sorted(events, key=time_order) if event.lane))
    return Timeline(draw(words(alphabet)), (), tuple(sorted(events, key=time_order)), lanes)


def fields(timeline, *wanted):
    """What some fields of all events hold, in an order that does not hang on their ids."""
    return sorted(tuple(repr(getattr(event, name)) for name in wanted) for event in timeline.events)


def written(text):
    """A text as one would type it again: what looks alike is alike."""
    return unicodedata.normalize("NFC", text)


_TEXT = "Le 13 novembre 2015, des attaques ont fait 130 morts à Paris. <b>Rien</b> & personne n'en doute."
_SPAN = Span(0, 60)
PROVED = Timeline(
    "Paris, Sinaï",
    (
        Article(
            "a1",
            "Attaques à Paris",
            "https://example.org/a?b=1&c=2",
            _TEXT,
            "fr",
            "Xinhua",
            When.day(2015, 11, 27),
        ),
    ),
    (
        Event("e1", When(-62_000_000_000, -61_990_000_000, Precision.SECOND), "Avant tout", status=Status.DISMISSED),
        Event("e2", When.year(-43), "César est assassiné", note="Aux ides de mars", lane="Rome"),
        Event("e3", parse_edtf("2015-10~"), "L'avion du Sinaï", colour="#b8860b", lane="Faits"),
        Event(
            "e4",
            When.day(2015, 11, 13),
            "Attaques à Paris </script> <img src=x onerror=alert(1)>",
            mentions=(
                Mention(
                    "a1",
                    Sentence(_SPAN, _TEXT[:60]),
                    Expression(Span(3, 19), "13 novembre 2015", Kind.DATE, "2015-11-13", When.day(2015, 11, 13), "day"),
                ),
            ),
            places=("Paris",),
            people=("François Hollande",),
            tags=("attentat", "deuil; et plus"),
            note="=SUM(A1)",
        ),
        Event("e5", parse_edtf("2015-11-14/.."), "Deuil", factuality=Factuality.PLANNED),
    ),
    ("Rome", "Faits"),
)
"""Half of what may be hard to say, in five events."""
