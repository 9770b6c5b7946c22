"""Finding words in articles and events: an index of SQLite's FTS5 beside the tables, made anew where it is damaged.

The index holds no text, only which words stand in which row, without their places: the texts themselves are at hand.
Words are told apart by Unicode, without capitals and accents; each stands for all that begin with it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from timeline_app.changes import Exchange
from timeline_app.finding import asked, holds, runs_on
from timeline_app.model import Article, Event, Timeline

_T = TypeVar("_T", Article, Event)


@dataclass(frozen=True, slots=True)
class _Index(Generic[_T]):
    """The index of a table of nouns, and what of them is found."""

    name: str
    table: str
    words: Callable[[_T], tuple[str, str]]
    options: str = ""

    def create(self, database: sqlite3.Connection) -> None:
        database.execute(
            f"CREATE VIRTUAL TABLE {self.name} USING fts5"
            f"(title, text, content = '', detail = 'none', tokenize = 'unicode61 remove_diacritics 2'{self.options})"
        )

    def rebuild(self, database: sqlite3.Connection, nouns: Iterable[_T]) -> None:
        kinds = database.execute("SELECT type FROM sqlite_master WHERE name = ?", (self.name,)).fetchall()
        for (kind,) in kinds:
            database.execute(f"DROP {'VIEW' if kind == 'view' else 'TABLE'} {self.name}")
        self.create(database)
        numbers = dict(database.execute(f"SELECT id, n FROM {self.table}"))  # noqa: S608  # own names

        def row(noun: _T) -> tuple[int, str, str]:
            return (numbers[noun.id], *self.words(noun))

        database.executemany(self._insert, map(row, nouns))

    def take(self, database: sqlite3.Connection, noun: _T) -> None:
        row = self._row(database, noun)
        database.execute(
            f"INSERT INTO {self.name} ({self.name}, rowid, title, text) VALUES ('delete', ?, ?, ?)",  # noqa: S608
            row,
        )

    def add(self, database: sqlite3.Connection, noun: _T) -> None:
        database.execute(self._insert, self._row(database, noun))

    def take_old(self, database: sqlite3.Connection, exchanges: Iterable[Exchange[_T]]) -> None:
        for one in exchanges:
            if one.old is not None and self._differs(one):
                self.take(database, one.old)

    def add_new(self, database: sqlite3.Connection, exchanges: Iterable[Exchange[_T]]) -> None:
        for one in exchanges:
            if one.new is not None and self._differs(one):
                self.add(database, one.new)

    def ids(self, database: sqlite3.Connection, query: str) -> list[str]:
        found = database.execute(
            f"SELECT id FROM {self.name} AS found JOIN {self.table} ON n = found.rowid "  # noqa: S608  # own names
            f"WHERE {self.name} MATCH ? ORDER BY rank, n",
            (query,),
        )
        return [name for (name,) in found]

    @property
    def _insert(self) -> str:
        return f"INSERT INTO {self.name} (rowid, title, text) VALUES (?, ?, ?)"  # noqa: S608  # own names

    def _differs(self, one: Exchange[_T]) -> bool:
        return one.old is None or one.new is None or self.words(one.old) != self.words(one.new)

    def _row(self, database: sqlite3.Connection, noun: _T) -> tuple[int, str, str]:
        number = database.execute(f"SELECT n FROM {self.table} WHERE id = ?", (noun.id,)).fetchone()[0]  # noqa: S608
        return (number, *self.words(noun))


def _words_of_article(article: Article) -> tuple[str, str]:
    return f"{article.title}\n{article.publisher}", article.mended


def _words_of_event(event: Event) -> tuple[str, str]:
    more = (event.lane, event.note, *event.tags, *event.places, *event.people, *event.organisations)
    return event.title, "\n".join(more)


_ARTICLES: _Index[Article] = _Index("article_search", "article", _words_of_article)
# How many words an event has is not kept: all have few, and it takes as much room as the words.
_EVENTS: _Index[Event] = _Index("event_search", "event", _words_of_event, ", columnsize = 0")


@dataclass(frozen=True, slots=True)
class Found:
    """The ids of the articles and events in which words were found, the best first."""

    articles: tuple[str, ...]
    events: tuple[str, ...]


def create(database: sqlite3.Connection) -> None:
    """Make the index of an empty timeline."""
    _ARTICLES.create(database)
    _EVENTS.create(database)


def take_old(
    database: sqlite3.Connection, articles: Iterable[Exchange[Article]], events: Iterable[Exchange[Event]]
) -> None:
    """Take what goes or changes out of the index, while its rows are still there; raises sqlite3.Error."""
    _ARTICLES.take_old(database, articles)
    _EVENTS.take_old(database, events)


def add_new(
    database: sqlite3.Connection, articles: Iterable[Exchange[Article]], events: Iterable[Exchange[Event]]
) -> None:
    """Take what came or has changed into the index, once its rows are there; raises sqlite3.Error."""
    _ARTICLES.add_new(database, articles)
    _EVENTS.add_new(database, events)


def rebuild_articles(database: sqlite3.Connection, articles: Iterable[Article]) -> None:
    """Make the index of articles anew, of all whose rows are there; raises sqlite3.Error."""
    _ARTICLES.rebuild(database, articles)


def rebuild_events(database: sqlite3.Connection, events: Iterable[Event]) -> None:
    """Make the index of events anew, of all whose rows are there; raises sqlite3.Error."""
    _EVENTS.rebuild(database, events)


def find(database: sqlite3.Connection, timeline: Timeline, words: str) -> Found:
    """The articles and events in which all these words stand; raises sqlite3.Error.

    Where words are not set apart, as in Chinese, what was asked for is looked for as it stands.
    """
    wanted = asked(words)
    if not wanted:
        return Found((), ())
    if any(runs_on(word) for word in wanted):
        return scan(timeline, words)
    query = " AND ".join(f'"{word}"*' for word in wanted)
    return Found(tuple(_ARTICLES.ids(database, query)), tuple(_EVENTS.ids(database, query)))


def scan(timeline: Timeline, words: str) -> Found:
    """The articles and events in which all these words stand, found without an index."""
    wanted = asked(words)
    if not wanted:
        return Found((), ())
    return Found(_standing(_ARTICLES, timeline.articles, wanted), _standing(_EVENTS, timeline.events, wanted))


def _standing(index: _Index[_T], nouns: Iterable[_T], wanted: Sequence[str]) -> tuple[str, ...]:
    return tuple(noun.id for noun in nouns if holds("\n".join(index.words(noun)), wanted))
