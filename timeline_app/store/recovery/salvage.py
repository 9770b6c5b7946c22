"""The rows that a damaged file of now still holds: what SQLite can read, and what stands in its pages.

A row whose checksum is that of a table's columns is a row of that table, wherever it was found.  A row with a wrong one
is taken only where there is no better and its values are such as the table allows: it is doubtful.
"""

from __future__ import annotations

import sqlite3
import time
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from timeline_app.store.contents import LARGEST_TEXT, Packed, read_dictionary, unpack, unpacker
from timeline_app.store.fields import WrongValue
from timeline_app.store.files import DAMAGE
from timeline_app.store.recovery.pages import Pages, Record, sizes
from timeline_app.store.sums import summed
from timeline_app.store.tables import (
    ARTICLE,
    CONTENT,
    DICTIONARY,
    DICTIONARY_COPY,
    EVENT,
    LANE,
    MENTION,
    TIMELINE,
    WORD,
    Table,
)

Row = tuple[Any, ...]
WANTED = (TIMELINE, LANE, WORD, CONTENT, ARTICLE, EVENT, MENTION)
_PATIENCE = 60.0  # seconds that SQLite may take for a table, whose tree may lead in circles
_UNPACKED = 64  # bytes of a damaged text that are unpacked at once: what comes out of the last good ones is kept
_SHAPES = (TIMELINE, CONTENT, ARTICLE, EVENT, MENTION)  # tables known by how many columns they have, and of which types


@dataclass(slots=True)
class Salvage:
    """Rows by table, `proven` by their checksums or `doubtful`, and what the indexes of names say: name, number, page.

    `sound` are the tables that SQLite has read from end to end and found in order, `whole` those of them in which every
    row is proven.  `dictionaries` are those that texts were packed with, by their numbers.
    """

    proven: defaultdict[str, dict[Row, None]] = field(default_factory=lambda: defaultdict(dict))
    doubtful: defaultdict[str, dict[Row, None]] = field(default_factory=lambda: defaultdict(dict))
    named: list[tuple[str, int, int]] = field(default_factory=list)
    sound: set[str] = field(default_factory=set)
    dictionaries: dict[int, bytes] = field(default_factory=dict)

    @property
    def whole(self) -> set[str]:
        """The sound tables in which every row is proven."""
        return {name for name in self.sound if not self.doubtful[name]}

    @property
    def count(self) -> int:
        """How many rows are proven."""
        return sum(len(rows) for rows in self.proven.values())

    def add(self, table: Table, row: Row) -> None:
        """Take a row of a table."""
        (self.proven if self.is_proven(table, row) else self.doubtful)[table.name][row] = None

    def is_proven(self, table: Table, row: Row) -> bool:
        """Whether a row, its values in the order of the table's names, has the checksum that these have."""
        return text_of(row, self.dictionaries)[1] if table is CONTENT else _is_summed(table, row)

    def learn(self, row: Row) -> None:
        """Take a row that may be a dictionary."""
        number, _, size, packed = row
        if isinstance(number, int) and isinstance(size, int) and isinstance(packed, bytes):
            with suppress(WrongValue):
                self.dictionaries.setdefault(number, read_dictionary(number, size, packed))


def _is_summed(table: Table, row: Row) -> bool:
    first, last = int(table.numbered), len(table.columns)
    try:
        return bool(summed(row[first:last])[-1] == row[last])
    except UnicodeEncodeError:
        return False


def read_through(database: sqlite3.Connection, salvage: Salvage, most: int) -> None:
    """Take what SQLite reads of the tables, at most so many rows of each."""
    database.text_factory = lambda data: data.decode(errors="surrogateescape")
    for table in (DICTIONARY, DICTIONARY_COPY):
        with suppress(*DAMAGE):
            for row in _rows_of(database, table, most)[0]:
                salvage.learn(row)
    for table in WANTED:
        with suppress(*DAMAGE):
            if _take_table(database, table, salvage, most):
                salvage.sound.add(table.name)


def sweep(data: Any, salvage: Salvage) -> None:  # noqa: ANN401  # bytes, or a file in memory
    """Take what stands in the pages of a file of tables that SQLite did not read to the end."""
    whole = salvage.whole
    if len(whole) == len(WANTED):
        return
    known = sizes(data)[
        : 1 if salvage.sound else None
    ]  # what SQLite has read of a table, it has read by the right size
    found = max((_swept(data, size, spare, salvage) for size, spare in known), key=lambda swept: swept.count)
    salvage.dictionaries = found.dictionaries
    salvage.named += found.named
    for table in WANTED:
        if table.name not in whole:
            salvage.proven[table.name] |= found.proven[table.name]
            salvage.doubtful[table.name] |= found.doubtful[table.name]


def text_of(row: Row, dictionaries: Mapping[int, bytes]) -> tuple[str, bool]:
    """The text in a row of `content`, as far as it can be unpacked, and whether that is all of it."""
    number, size, data, named = row
    if not isinstance(size, int) or not isinstance(data, bytes):
        return "", False
    packed = Packed(size, data, b"" if named is None else _meant(named, data, dictionaries))
    try:
        return unpack(number, packed), True
    except WrongValue:
        return _part(packed, min(size, LARGEST_TEXT)), False


def _meant(named: object, data: bytes, dictionaries: Mapping[int, bytes]) -> bytes:
    """The dictionary that a text was packed with: its checksum stands in the text, should its number be damaged."""
    wanted = int.from_bytes(data[2:6], "big")
    usual = dictionaries.get(named, b"") if isinstance(named, int) else b""
    return next((one for one in dictionaries.values() if zlib.adler32(one) == wanted), usual)


def _part(packed: Packed, most: int) -> str:
    """What comes out of a packed text before it goes wrong, at most so many bytes."""
    unpacking, pieces, taken = unpacker(packed.dictionary), [], 0
    try:
        for place in range(0, len(packed.data), _UNPACKED):
            pieces.append(unpacking.decompress(packed.data[place : place + _UNPACKED], most - taken))
            taken += len(pieces[-1])
            if unpacking.eof or taken >= most:
                break
    except zlib.error:
        pass
    data = b"".join(pieces)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        return data[: error.start].decode()


def ordinary_columns(database: sqlite3.Connection, table: str) -> list[str]:
    """The columns of a table that are no formulas; none where there is no such table, or something that runs a program.

    Raises sqlite3.Error.
    """
    asked = "SELECT 1 FROM sqlite_master WHERE name = ? AND type = 'table' AND rootpage > 0"
    if not database.execute(asked, (table,)).fetchone():
        return []
    found = database.execute("SELECT name, hidden FROM pragma_table_xinfo(?)", (table,)).fetchall()
    return [name for name, hidden in found if not hidden]


def rows_from_both_ends(
    database: sqlite3.Connection, table: str, columns: Iterable[str], key: Iterable[str], most: int
) -> tuple[list[Row], bool]:
    """The rows of a table from one end and, where that goes wrong, from the other; and whether it went well."""
    until = time.monotonic() + _PATIENCE
    database.set_progress_handler(lambda: time.monotonic() > until, 100_000)
    rows: list[Row] = []
    for way in ("ASC", "DESC"):
        order = ", ".join(f"{name} {way}" for name in key)
        statement = f"SELECT {', '.join(columns)} FROM {table} ORDER BY {order} LIMIT {most}"  # noqa: S608  # own names
        try:
            for row in database.execute(statement):
                rows.append(row)  # noqa: PERF402  # those before an error are kept
        except DAMAGE:
            continue
        return rows, way == "ASC"
    return rows, False


def _take_table(database: sqlite3.Connection, table: Table, salvage: Salvage, most: int) -> bool:
    """Take the rows of a table; whether all of it is in order."""
    rows, is_sound = _rows_of(database, table, most)
    for row in rows:
        salvage.add(table, row)
    return is_sound and database.execute(f"PRAGMA integrity_check({table.name})").fetchone() == ("ok",)


def _rows_of(database: sqlite3.Connection, table: Table, most: int) -> tuple[list[Row], bool]:
    """The rows of a table as far as SQLite reads them, and whether it has read all; raises sqlite3.Error."""
    there = ordinary_columns(database, table.name)
    if not there:
        return [], False
    asked = [name if name in there else f"NULL AS {name}" for name in table.names]
    return rows_from_both_ends(database, table.name, asked, table.key, most)


def _swept(data: Any, size: int, spare: int, salvage: Salvage) -> Salvage:  # noqa: ANN401  # bytes, or a file in memory
    """What stands in the pages; texts are judged at the end, when all dictionaries are known."""
    swept = Salvage(dictionaries=dict(salvage.dictionaries))
    texts: list[Record] = []
    for record in Pages(data, size, spare).records():
        match record.values:
            case (str(name), int(number)) if record.number is None and record.whole:
                swept.named.append((name, number, record.page))
            case (None, str(_), int(_), bytes(_)) if record.whole and record.number is not None:
                swept.learn((record.number, *record.values[1:]))
            case (None, int(_), bytes(_), *_):
                texts.append(record)
            case _:
                _take_record(record, swept)
    for record in texts:
        _take_record(record, swept)
    return swept


def _take_record(record: Record, swept: Salvage) -> None:
    candidates = list(_rows_in(record))
    for table, row in candidates:
        if (record.whole or table is CONTENT) and swept.is_proven(table, row):
            swept.proven[table.name][row] = None
            return
    for table, row in candidates:
        # Rows of the second version have one value more, a date as text.
        fits = len(record.values) <= len(table.names) + 1 and table in _SHAPES and not record.found
        if fits and (record.whole or table is CONTENT):
            swept.doubtful[table.name][row] = None


def _rows_in(record: Record) -> Iterator[tuple[Table, Row]]:
    """The rows that a record may be; a newer program may have put more columns at its end."""
    for table in WANTED:
        width, keyed = len(table.names), len(table.key) == 1
        values = (*record.values, None) if table is CONTENT and len(record.values) == width - 1 else record.values
        if len(values) < width or keyed is (record.number is None):
            continue
        if len(values) > width and not table.summed:
            continue
        if keyed and values[0] is not None:
            continue
        first = record.number if keyed else values[0]
        row = (first, *values[1:width])
        if table is CONTENT:
            if isinstance(row[1], int) and isinstance(row[2], bytes) and row[2][:1] == b"\x78":
                yield table, row
        elif isinstance(row[len(table.columns)], int):
            yield table, _as_declared(table, row)


def _as_declared(table: Table, row: Row) -> Row:
    """The values as SQLite gives them: a fraction that is a whole number is kept as one."""
    reals = [place for place, column in enumerate(table.columns) if column.type == "REAL"]
    if not reals:
        return row
    values = list(row)
    for place in reals:
        if isinstance(values[place], int):
            values[place] = float(values[place])
    return tuple(values)
