"""The rows of a file that nobody vouches for to a Timeline."""

from __future__ import annotations

import sqlite3
from collections.abc import Container, Iterator
from typing import Any

from timeline_app.collector import no_search_for_cycles
from timeline_app.model import LanesBy, Timeline
from timeline_app.store.articles import read_articles
from timeline_app.store.contents import Contents, has_dictionaries, read_dictionary
from timeline_app.store.events import read_events
from timeline_app.store.fields import WrongValue, from_json
from timeline_app.store.sums import broken
from timeline_app.store.tables import (
    ACT,
    ARTICLE,
    CONTENT,
    DICTIONARY,
    EVENT,
    LANE,
    MENTION,
    TIMELINE,
    WORD,
    Table,
)
from timeline_app.store.words import WordReader

Rows = list[tuple[Any, ...]]
_AT_ONCE = 1000  # rows


def read_timeline(database: sqlite3.Connection) -> tuple[Timeline, Contents]:
    """The timeline that a database holds, and the texts of articles; raises WrongValue and sqlite3.Error."""
    with no_search_for_cycles():
        words = WordReader((number, text) for number, text, _ in rows_of(WORD, database))
        contents = Contents(rows_of(CONTENT, database), _dictionaries(database))
        articles = read_articles(rows_of(ARTICLE, database), contents, words)
        events = read_events(checked(EVENT, database), checked(MENTION, database), articles, words)
        heading = rows_of(TIMELINE, database)
        if not heading:
            raise WrongValue(TIMELINE.name, None, "id", None)
        _, title, style, lanes_by, folded, _, _ = heading[0]
        lanes = tuple(name for _, name, _ in rows_of(LANE, database))
        shut = from_json(folded, TIMELINE.name, 1, "folded").texts("all") if folded else ()
        timeline = Timeline(title, tuple(articles.values()), tuple(events), lanes, style, LanesBy(lanes_by), shut)
        return timeline, contents


def _dictionaries(database: sqlite3.Connection) -> list[tuple[int, str, bytes]]:
    """The dictionaries of a file by their numbers, with their languages; raises WrongValue."""
    if not has_dictionaries(database):
        return []
    rows = rows_of(DICTIONARY, database)
    return [(number, language, read_dictionary(number, size, packed)) for number, language, size, packed in rows]


def rows_of(table: Table, database: sqlite3.Connection) -> Rows:
    """All rows of a table, checked; raises WrongValue."""
    return [row for rows in checked(table, database) for row in rows]


def checked(table: Table, database: sqlite3.Connection) -> Iterator[Rows]:
    """All rows of a table, some at once: they are checked while the processor has them at hand; raises WrongValue."""
    there = columns_of(table, database)
    asked, are_kept = database.execute(table.select(there)), False
    while rows := asked.fetchmany(_AT_ONCE):
        if not are_kept and not table.fits(rows, there):
            _check_rules(table, database, there)
            are_kept = True
        if table.summed:
            for row in broken(rows, table, there):
                raise WrongValue(table.name, row[int(table.unique == "id")], "sum", row[-1])
        yield rows


def _check_rules(table: Table, database: sqlite3.Connection, there: Container[str]) -> None:
    if breach := database.execute(table.breaches(there)).fetchone():
        column = breach[0]
        value = dict(zip(_names(table, database), breach[1:], strict=False)).get(column)
        raise WrongValue(table.name, breach[1 + int(table.unique == "id")], column, value)


def columns_of(table: Table, database: sqlite3.Connection) -> frozenset[str]:
    """The names of the columns that a table has in a file."""
    return frozenset(_names(table, database))


def _names(table: Table, database: sqlite3.Connection) -> list[str]:
    found = database.execute("SELECT name FROM pragma_table_info(?)", (table.name,)).fetchall()
    return [name for (name,) in found]


def done_and_acts(database: sqlite3.Connection) -> tuple[int, Rows]:
    """The number of the last act that is done, and the rows of the acts."""
    done = database.execute(f"SELECT done FROM {TIMELINE.name}").fetchone()[0]  # noqa: S608  # own names
    return done, rows_of(ACT, database)
