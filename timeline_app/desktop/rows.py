"""Events as cells for a spreadsheet, and cells from one as events."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from timeline_app.dates.wording import when_text
from timeline_app.model import Event
from timeline_app.words import say


@dataclass(frozen=True, slots=True)
class Pasted:
    """The events of the rows that were understood, without ids, and the numbers of those that were not, from 1."""

    events: tuple[Event, ...]
    undated: tuple[int, ...]
    untitled: tuple[int, ...]


def cells_of(event: Event, letters: str, language: str) -> tuple[str, ...]:
    """The cells of an event; `letters` name its articles."""
    state = say(f"inspector.{event.status}", language)
    places, tags = ", ".join(event.places), ", ".join(event.tags)
    return when_text(event.when, language), event.title, places, event.lane, tags, letters, state


def as_text(rows: Iterable[Sequence[str]]) -> str:
    """Rows with tabs between the cells, quoted where a cell holds what would divide it."""
    written = io.StringIO()
    csv.writer(written, delimiter="\t", lineterminator="\n").writerows(rows)
    return written.getvalue()


def as_html(rows: Iterable[Sequence[str]]) -> str:
    """Rows as a table of HTML."""
    lines = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows)
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


def events_of(text: str, language: str) -> Pasted:
    """What rows of date, title and, where there are, place, lane and tags tell; a heading and blank rows are passed."""
    from timeline_app.temporal.typed import parse_typed  # nothing is pasted before the window stands

    events: list[Event] = []
    undated: list[int] = []
    untitled: list[int] = []
    for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter="\t"), 1):
        cells = [" ".join(cell.split()) for cell in row]
        if not any(cells) or (number == 1 and _is_heading(cells)):
            continue
        date, title, place, lane, tags = [*cells, "", "", "", "", ""][:5]
        if not title:
            untitled.append(number)
            continue
        try:
            when = parse_typed(date, language)
        except ValueError:
            undated.append(number)
            continue
        events.append(Event("", when, title, places=split(place), lane=lane, tags=split(tags)))
    return Pasted(tuple(events), tuple(undated), tuple(untitled))


def split(text: str) -> tuple[str, ...]:
    """Words between commas, each once."""
    words = (" ".join(word.split()) for word in text.split(","))
    return tuple(dict.fromkeys(word for word in words if word))


def _is_heading(cells: Sequence[str]) -> bool:
    from timeline_app.words import interface_languages

    names = {say(f"table.{name}", code).casefold() for name in ("date", "title") for code in interface_languages()}
    return len(cells) > 1 and {cell.casefold() for cell in cells[:2]} <= names
