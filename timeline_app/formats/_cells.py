"""The rows of a table in a file, as cells: CSV with any separator and encoding, XLSX without its formulas."""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from itertools import islice, zip_longest
from typing import IO, TYPE_CHECKING, Any

from timeline_app.errors import ReadError
from timeline_app.readers import File
from timeline_app.readers._decoding import decode

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

Row = tuple[object, ...]

SEPARATORS = (",", ";", "\t", "|")
MOST_COLUMNS = 200
MOST_CELLS = 4_000_000
_MOST_EMPTY = 1_000  # rows: what comes after so many is not looked for
_UNPACKED = 100_000_000  # bytes of an XLSX file
_LOOKED_AT = 20  # lines by which the separator is chosen
_RISKY = re.compile(r"'*[=+\-@\t\r]")  # what a spreadsheet program takes for a formula, marked as text already or not
_DEFINES = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_MARKED = re.compile(r"'+[=+\-@\t\r]")


def rows_of(file: File, most: int | None = None) -> list[Row]:
    """The rows of a file, all or the first ones, the heading first, without the empty ones at its end.

    Raises ReadError.
    """
    rows = islice(_xlsx_rows(file, most) if is_xlsx(file) else _csv_rows(file), most)
    taken: list[Row] = []
    cells = 0
    for row in rows:
        cells += len(row)
        if cells > MOST_CELLS:
            raise file.error("errors.too_much_inside", limit=_UNPACKED // 1_000_000)
        taken.append(row[:MOST_COLUMNS])
    while taken and not any(is_filled(cell) for cell in taken[-1]):
        taken.pop()
    return taken


def is_filled(cell: object) -> bool:
    """Whether there is anything in a cell."""
    return cell is not None and (not isinstance(cell, str) or bool(cell.strip()))


def is_xlsx(file: File) -> bool:
    """Whether a file is a packed one, as XLSX is."""
    return file.data.startswith(b"PK\x03\x04")


# ---------------------------------------------------------------- CSV


def _csv_rows(file: File) -> Iterator[Row]:
    text = decode(file.data)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator_of(text)):
            yield tuple(without_mark(cell) for cell in row)
    except csv.Error as error:
        raise file.error("errors.unreadable", detail=f"CSV: {error}") from error


def separator_of(text: str) -> str:
    """The sign between the cells: that which gives the first rows the same number of cells, more than one."""
    head = "".join(islice(io.StringIO(text, newline=""), _LOOKED_AT))

    def score(separator: str) -> tuple[int, int]:
        try:
            widths = [len(row) for row in csv.reader(io.StringIO(head, newline=""), delimiter=separator) if row]
        except csv.Error:
            return 0, 0
        first = widths[0] if widths else 0
        return (sum(width == first for width in widths) if first > 1 else 0), first

    return max(SEPARATORS, key=score)


def write_csv(rows: Iterable[Iterable[str]], stream: IO[str], separator: str) -> None:
    """Write rows so that spreadsheet programs show every cell as text."""
    csv.writer(stream, delimiter=separator).writerows([with_mark(cell) for cell in row] for row in rows)


def with_mark(cell: str) -> str:
    """A cell with an apostrophe before what would be a formula."""
    return f"'{cell}" if _RISKY.match(cell) else cell


def without_mark(cell: str) -> str:
    """A cell without the apostrophe that says that it is text."""
    return cell[1:] if _MARKED.match(cell) else cell


# ---------------------------------------------------------------- XLSX


def _xlsx_rows(file: File, most: int | None) -> Iterator[Row]:
    """The rows of the first sheet that has any; of a formula, the value that its program kept."""
    from openpyxl import load_workbook

    _refuse_bombs(file)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and charts that are not looked at
        try:
            book = load_workbook(io.BytesIO(file.data), read_only=True, data_only=True, keep_links=False)
            for sheet in book.worksheets:
                rows = list(islice(_sheet_rows(sheet, file), most))
                if rows:
                    yield from rows
                    return
        except ReadError:
            raise
        except Exception as error:
            detail = f"XLSX: {' '.join(str(error).split())[:80] or type(error).__name__}"
            raise file.error("errors.unreadable", detail=detail) from error


def _sheet_rows(sheet: ReadOnlyWorksheet, file: File) -> Iterator[Row]:
    sheet.reset_dimensions()  # what it says of its size may be wrong
    empty, cells = 0, 0
    for row in sheet.iter_rows(values_only=True):
        cells += len(row) + 1
        if cells > MOST_CELLS:
            raise file.error("errors.too_much_inside", limit=_UNPACKED // 1_000_000)
        empty = 0 if any(is_filled(cell) for cell in row) else empty + 1
        if empty > _MOST_EMPTY:
            return
        yield row[:MOST_COLUMNS]


def _refuse_bombs(file: File) -> None:
    """Raises ReadError for what grows beyond measure when it is unpacked, or defines entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as packed:
            if sum(part.file_size for part in packed.infolist()) > _UNPACKED:
                raise file.error("errors.too_much_inside", limit=_UNPACKED // 1_000_000)
            for part in packed.infolist():
                if part.filename.endswith((".xml", ".rels")):
                    with packed.open(part) as stream:
                        if _DEFINES.search(stream.read(4096).replace(b"\0", b"")):
                            raise file.error("errors.unreadable", detail="XML: DTD")
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError, ValueError, EOFError) as error:
        raise file.error("errors.unreadable", detail=f"XLSX: {' '.join(str(error).split())[:80]}") from error


def write_xlsx(rows: list[list[str]], stream: IO[bytes], title: str) -> None:
    """Write rows as text, the heading bold and always in sight, the columns as wide as their words need."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book: Any = Workbook(write_only=True)
    sheet = book.create_sheet(re.sub(r"[\\/*?:\[\]\x00-\x1f']", " ", title)[:31].strip() or "Timeline")
    sheet.freeze_panes = "A2"
    for number, width in enumerate(_widths(rows), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for place, row in enumerate(rows):
        made = []
        for value in row:
            cell = WriteOnlyCell(sheet, value=_fit(value))
            cell.data_type = "s"  # text, whatever it begins with
            cell.quotePrefix = bool(_RISKY.match(value))
            cell.alignment = Alignment(wrap_text=place > 0, vertical="top")
            if place == 0:
                cell.font = Font(bold=True)
            made.append(cell)
        sheet.append(made)
    book.save(stream)


def _fit(value: str) -> str:
    """A value without what XML cannot hold; a cell holds 32 767 characters."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", value)[:32_767]


def _widths(rows: list[list[str]]) -> list[int]:
    columns = zip_longest(*rows[:200], fillvalue="")
    return [min(60, max(10, *(len(cell) + 2 for cell in column))) for column in columns]
