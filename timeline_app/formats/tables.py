"""Events as rows of a table: CSV and XLSX, both ways.

Dates are EDTF text or words.  What a column holds, its name tells; `propose` says so of a file and what is understood
of its first rows, and `read` takes another mapping (Columns) instead.  A date that may be two, or that is none, is told
by the number of its row, counted as spreadsheet programs do, and the row is left out.  Names in one cell stand apart by
semicolons.  No formula is ever computed, and no cell is written that a spreadsheet program would compute.

Who asks again and again about one file, as a dialog does, opens it once: `open_table`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from timeline_app.dates import When
from timeline_app.errors import Cancelled, ReadError
from timeline_app.formats import Format, Read, Written
from timeline_app.formats._cells import Row, is_filled, is_xlsx, rows_of, write_csv, write_xlsx
from timeline_app.formats._columns import FIELDS, SEVERAL, Columns, columns_named, holds_articles, is_sheet
from timeline_app.formats._coming import Coming, line, lines
from timeline_app.formats._dates import Dates, Order, Unclear, is_ambiguous, order_of
from timeline_app.formats._remarks import Remarks
from timeline_app.formats._telling import Sources, spoken
from timeline_app.model import Event, Factuality, Status, Timeline
from timeline_app.readers import LIMIT, File, load
from timeline_app.reasons import Reason
from timeline_app.text import detect_language
from timeline_app.words import interface_languages

__all__ = ["FIELDS", "SEVERAL", "Columns", "Order", "Proposal", "Table", "Understood", "open_table", "propose"]

_Choice = TypeVar("_Choice", Status, Factuality)

PREVIEWED = 50  # rows
_ASKED_AFTER = 500  # rows: whether to go on
_PARTS = re.compile(r"(?:\\[;|\\]|[^;\n])+")  # names in one cell; a backslash before a sign makes it a letter
_BARRED = re.compile(r"(?:\\[;|\\]|[^|])+")


@dataclass(frozen=True, slots=True)
class Understood:
    """A row by its number, its cells as text, and what is understood of it: a date and a title, or what is wrong."""

    row: int
    cells: tuple[str, ...]
    when: When | None
    title: str
    wrong: Reason | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the columns of a table may hold, their names, how many rows there are, and the first of them."""

    columns: Columns
    header: tuple[str, ...]
    rows: int
    preview: tuple[Understood, ...]

    @property
    def is_enough(self) -> bool:
        """Whether there is a column of dates and one of titles."""
        return {"date", "title"} <= set(self.columns.fields)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file of that name, below the one that names its columns; `first` is the number of the first."""

    name: str
    header: Row
    rows: Sequence[Row]
    first: int = 2

    @property
    def filled(self) -> int:
        """How many rows have anything in them."""
        return sum(any(map(is_filled, row)) for row in self.rows)

    @property
    def headless(self) -> Table:
        """The same where no row names the columns: the first one is like all others."""
        return Table(self.name, (None,) * len(self.header), (self.header, *self.rows), 1)

    def order(self, columns: Columns) -> Order | None:
        """The order of day and month that the dates tell, None where they tell none or both."""
        places = [place for field in ("date", "end") if (place := columns.place(field)) is not None]
        return order_of(row[place] for row in self.rows for place in places)

    def propose(self, columns: Columns | None = None) -> Proposal:
        """What is understood of it, by the names of its columns or by a mapping."""
        columns = columns or self._told()
        dates = Dates(columns.language, columns.order)
        shown = enumerate(self.rows[:PREVIEWED], start=self.first)
        preview = [_understood(row, number, columns, dates) for number, row in shown if any(map(is_filled, row))]
        return Proposal(columns, tuple(line(name) for name in self.header), len(self.rows), tuple(preview))

    def read(self, columns: Columns | None = None, cancelled: Callable[[], bool] = lambda: False) -> Read:
        """The events of its rows, by the names of its columns or by a mapping; raises Cancelled."""
        known, remarks = columns or self._told(), Remarks()
        for name, field in zip(self.header, known.fields, strict=False):
            if not field and is_filled(name):
                remarks.add("field_unknown", name=line(name)[:60])
        if columns is None and known.order is not None and any(map(is_ambiguous, _dates_of(self.rows, known))):
            remarks.add(f"column_{known.order}")
        coming, dates = Coming(remarks), Dates(known.language, known.order)
        for number, row in enumerate(self.rows, start=self.first):
            if number % _ASKED_AFTER == 0 and cancelled():
                raise Cancelled
            if any(map(is_filled, row)):
                _take(row, number, known, dates, coming)
        return coming.read(Path(self.name).stem)

    def _told(self) -> Columns:
        """The mapping that the names of the columns tell, with the order of day and month that the dates tell."""
        columns = columns_named(self.header)
        said = " ".join(str(cell) for row in (self.header, *self.rows[:20]) for cell in row if isinstance(cell, str))
        language = detect_language(said) if said.strip() else "en"
        columns = replace(columns, language=language if language in interface_languages() else "en")
        return replace(columns, order=self.order(columns))


def open_table(path: Path) -> Table:
    """The table in a file; raises ReadError."""
    return _table(load(path, lambda _file: LIMIT))


def propose(path: Path, columns: Columns | None = None) -> Proposal:
    """What is understood of a table, by the names of its columns or by a mapping; raises ReadError."""
    return open_table(path).propose(columns)


def read(file: File, mapping: Columns | None = None) -> Read:
    """The events of a table; raises ReadError where there is no column of dates or of titles."""
    table = _table(file)
    fields = mapping.fields if mapping is not None else columns_named(table.header).fields
    for field in ("date", "title"):
        if field not in fields:
            raise file.error(f"formats.no_{field}_column", known=", ".join(map(line, table.header))[:200])
    return table.read(mapping)


def knows(file: File) -> bool:
    """Whether a file is a table of events: one with a column of text holds articles."""
    try:
        rows = rows_of(file, most=1) if is_xlsx(file) else rows_of(replace(file, data=file.data[:100_000]))
    except ReadError:  # what is wrong will be said by who reads it
        return False
    return bool(rows) and len(rows[0]) > 1 and not holds_articles(rows[0]) and not is_sheet(rows[0])


# ---------------------------------------------------------------- reading


def _table(file: File) -> Table:
    rows = rows_of(file)
    if not rows:
        raise file.error("errors.empty_file")
    width = max(map(len, rows))
    whole = [(*row, *[None] * (width - len(row))) for row in rows]
    return Table(file.name, whole[0], whole[1:])


def _dates_of(rows: Sequence[Row], columns: Columns) -> list[object]:
    places = [place for field in ("date", "end") if (place := columns.place(field)) is not None]
    return [row[place] for row in rows for place in places]


def _take(row: Row, number: int, columns: Columns, dates: Dates, coming: Coming) -> None:
    def cell(field: str) -> object:
        place = columns.place(field)
        return "" if place is None or place >= len(row) or row[place] is None else row[place]

    try:
        when = dates.between(cell("date"), cell("end"))
    except Unclear as unclear:
        told = " – ".join(str(cell(name)) for name in ("date", "end") if is_filled(cell(name)))
        coming.remarks.row(unclear.key, number, told)
        return
    status = _choice(cell("status"), Status, Status.ACCEPTED, number, coming)
    factuality = _choice(cell("factuality"), Factuality, Factuality.HAPPENED, number, coming)
    names = {field: _names(cell(field)) for field in ("people", "organisations", "tags")}
    taken = coming.add(
        when,
        cell("title"),
        note=_note(row, columns),
        colour=cell("colour"),
        lane=cell("lane"),
        places=_names(cell("place")),
        status=status,
        factuality=factuality,
        **names,
    )
    if not taken:
        coming.remarks.row("no_title", number)
    elif any(is_filled(row[place]) for field in ("articles", "quote") for place in columns.places(field)):
        coming.remarks.count("proofs_in_notes", line(cell("title")))


def _choice(cell: object, kind: type[_Choice], usual: _Choice, number: int, coming: Coming) -> _Choice:
    text = line(cell).casefold()
    if not text:
        return usual
    try:
        return kind(text)
    except ValueError:
        coming.remarks.row("value_unknown", number, text)
        return usual


def _note(row: Row, columns: Columns) -> str:
    """The notes of a row, and below them its quotes and their sources, for which there are no articles here."""

    def filled(field: str) -> list[str]:
        return [text for place in columns.places(field) if place < len(row) and (text := lines(row[place]))]

    quotes = [f"“{quote}”" for cell in filled("quote") for quote in cell.split("\n")]
    articles = [article for cell in filled("articles") for article in cell.split("\n")]
    if len(quotes) == len(articles):
        told = [f"{quote} — {article}" for quote, article in zip(quotes, articles, strict=True)]
    else:
        told = [*quotes, *articles]
    return "\n".join([*filled("note"), *told])


def _names(cell: object) -> list[str]:
    """The names in a cell, apart by semicolons or lines, or else by bars."""
    text = lines(cell)
    parts = _PARTS.findall(text)
    if len(parts) == 1:
        parts = _BARRED.findall(text)
    return [re.sub(r"\\([;|\\])", r"\1", part) for part in parts]


def _understood(row: Row, number: int, columns: Columns, dates: Dates) -> Understood:
    cells = tuple(line(cell) for cell in row)
    coming = Coming()
    _take(row, number, columns, dates, coming)
    found = coming.read()
    if found.timeline.events:
        event = found.timeline.events[0]
        return Understood(number, cells, event.when, event.title, None)
    return Understood(number, cells, None, "", found.remarks[0] if found.remarks else None)


# ---------------------------------------------------------------- writing


def table_of(timeline: Timeline, language: str) -> list[list[str]]:
    """The heading and a row for each event, as text."""
    sources = Sources(timeline, language)
    return [list(FIELDS), *(_row(event, sources) for event in timeline.events)]


def _row(event: Event, sources: Sources) -> list[str]:
    first, _, last = event.when.edtf.partition("/")
    quotes = sources.quotes(event)
    return [
        *(first, last, event.title),
        *(_joined(names) for names in (event.places, event.people, event.organisations, event.tags)),
        *(event.lane, event.note, event.colour, str(event.status), str(event.factuality)),
        *("\n".join(quote.origin for quote in quotes), "\n".join(quote.text for quote in quotes)),
    ]


def _joined(names: Sequence[str]) -> str:
    return "; ".join(re.sub(r"([;|\\])", r"\\\1", line(name)) for name in names)


def _write_csv(timeline: Timeline, path: Path, *, language: str = "") -> Written:
    with path.open("w", encoding="utf-8-sig", newline="") as stream:  # without the mark, Excel does not see UTF-8
        write_csv(table_of(timeline, spoken(timeline, language)), stream, "\t" if path.suffix == ".tsv" else ",")
    return Written((path,), _lost(timeline))


def _write_xlsx(timeline: Timeline, path: Path, *, language: str = "") -> Written:
    with path.open("wb") as stream:
        write_xlsx(table_of(timeline, spoken(timeline, language)), stream, timeline.title)
    return Written((path,), _lost(timeline))


def _lost(timeline: Timeline) -> tuple[Reason, ...]:
    """What a table cannot say: the texts of the articles."""
    remarks = Remarks()
    if timeline.articles:
        remarks.add("articles_left_out", count=len(timeline.articles))
    return remarks.told()


FORMATS = (
    Format("CSV", (".csv", ".tsv"), write=_write_csv, read=read, knows=lambda file: not is_xlsx(file) and knows(file)),
    Format("XLSX", (".xlsx",), write=_write_xlsx, read=read, knows=lambda file: is_xlsx(file) and knows(file)),
)
