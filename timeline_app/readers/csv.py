"""Tables of articles (CSV, TSV): each row is an article, the first row names the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import chain, islice

from timeline_app.readers import File, Part, reader
from timeline_app.readers._decoding import decode, is_binary
from timeline_app.readers._records import Record, articles_of, fields_of
from timeline_app.readers._signatures import kind_of

_SEPARATORS = ",;\t|"
_LINES = 5  # that tell what stands between the cells
_MOST_COLUMNS = 500
_SEPARATOR_NAMED = "sep="  # as spreadsheet programs write it, in a first line


@reader(".csv", ".tsv")
def read(file: File) -> Iterator[Part]:
    """The articles in a table; raises ReadError for one of events, and for one without a column of texts."""
    if kind := kind_of(file.data):
        raise file.error("errors.not_text", kind=kind)
    text = decode(file.data)
    if is_binary(text):
        raise file.error("errors.binary_file")
    separator, text = _separator(text)
    csv.field_size_limit(len(text) + 1)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        header = next((row for row in rows if any(cell.strip() for cell in row)), [])[:_MOST_COLUMNS]
        yield from articles_of(file, fields_of(header), _records(header, rows), first=2)
    except csv.Error as error:
        raise file.error("errors.unreadable", detail=f"CSV: {error}") from error


def _records(header: list[str], rows: Iterator[list[str]]) -> Iterator[Record]:
    """Rows by the names of their columns, the first of each name."""
    places = {name: place for place, name in reversed(list(enumerate(header)))}
    for row in rows:
        yield {name: row[place] for name, place in places.items() if place < len(row)}


def _separator(text: str) -> tuple[str, str]:
    """What stands between the cells, and the text of the table itself."""
    line, _, rest = text.partition("\n")
    if line.lower().startswith(_SEPARATOR_NAMED) and len(line.strip()) == len(_SEPARATOR_NAMED) + 1:
        return line.strip()[-1], rest
    head = "".join(islice(io.StringIO(text, newline=""), _LINES))
    return max(_SEPARATORS, key=lambda sign: _width(head, sign)), text


def _width(head: str, separator: str) -> tuple[bool, int]:
    """Whether the first row names something known, and how many cells it has, where that is the separator."""
    try:
        first = next(chain(csv.reader(io.StringIO(head, newline=""), delimiter=separator), [[]]))
    except csv.Error:
        return False, 0
    return bool(fields_of(first[:_MOST_COLUMNS])), len(first)
