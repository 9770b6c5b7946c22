"""A change of a timeline to the rows of a file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import cache, partial
from typing import TypeVar

from timeline_app.changes import Change, Exchange
from timeline_app.model import Article, Event, Timeline
from timeline_app.store import search
from timeline_app.store.articles import article_row
from timeline_app.store.contents import Contents, text_of
from timeline_app.store.events import event_row, mention_rows
from timeline_app.store.fields import to_json
from timeline_app.store.sums import broken, summed
from timeline_app.store.tables import ARTICLE, EVENT, LANE, MENTION, TABLES, TIMELINE, Table
from timeline_app.store.words import WordWriter

# What SQLite says when it is not the fault of an index that is damaged, not there, or not ours.
_OF_THE_DISK = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_CANTOPEN,
)
_T = TypeVar("_T")
_EVERY = 500  # events after which it is told how far the writing is, and from which all their numbers are asked for
Told = Callable[[int, int], object]
_MUCH = 20_000  # exchanged articles and events from which making the index anew is faster, and leaves it smaller


def make_tables(database: sqlite3.Connection) -> None:
    """Make the tables of an empty timeline."""
    for table in TABLES:
        database.execute(table.create)
    search.create(database)
    write_heading(database, Timeline(), 0)


def add_missing_columns(database: sqlite3.Connection) -> None:
    """Give a file of an older program the columns that have been added since, and its rows the checksums with them."""
    for table in TABLES:
        there = {name for (name,) in database.execute("SELECT name FROM pragma_table_info(?)", (table.name,))}
        if statements := table.add(there):
            sound = _sound_rows(database, table, there) if table.summed else []
            for statement in statements:
                database.execute(statement)
            if sound:
                database.executemany(table.update_sum, sound)


def _sound_rows(database: sqlite3.Connection, table: Table, there: Container[str]) -> list[tuple[object, ...]]:
    """The checksum with all columns and the key of each row that is sound; a damaged one keeps its wrong one."""
    rows = database.execute(table.select(there)).fetchall()
    damaged = {row[: len(table.key)] for row in broken(rows, table, there)}
    first, last = int(table.numbered), len(table.columns)
    keys = ((row[: len(table.key)], row) for row in rows)
    return [(summed(row[first:last])[-1], *key) for key, row in keys if key not in damaged]


def drop_foreign_constraints(database: sqlite3.Connection) -> None:
    """Let go of indexes that others have made on our tables: they hold nothing, and could refuse what is written."""
    tables = {table.name for table in TABLES}
    made = database.execute(
        "SELECT name, tbl_name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    ).fetchall()
    for index, table in made:
        if table in tables:
            quoted = index.replace('"', '""')
            database.execute(f'DROP INDEX "{quoted}"')


def write_heading(database: sqlite3.Connection, timeline: Timeline, done: int) -> None:
    """Write what a timeline is called and how it is shown; `done` is the number of the last act that is done."""
    folded = to_json(timeline.folded) if timeline.folded else None
    row = summed((1, timeline.title, timeline.style, timeline.lanes_by.value, folded, done))
    database.execute(TIMELINE.upsert, row)


def untold(_done: int, _total: int) -> None:
    """Tell nobody how far it is."""


class _Steps:
    """How far the writing is: `told` is called with the steps done and all there are; what it raises ends it."""

    def __init__(self, total: int, told: Told) -> None:
        self._done, self._total, self._told = 0, total, told

    def over(self, items: Iterable[_T]) -> Iterator[_T]:
        """The items, each a step."""
        for item in items:
            if not self._done % _EVERY:
                self._told(self._done, self._total)
            self._done += 1
            yield item


def write_change(
    database: sqlite3.Connection, found: Change, after: Timeline, contents: Contents, done: int, told: Told = untold
) -> None:
    """Write what a change has made another, and the number of the last act that is done; raises sqlite3.Error.

    `told` is called every now and then with how much is done, and how much there is; what it raises ends the writing.
    """
    much = len(found.events) + len(found.articles) > _MUCH
    exchanges = (*found.events, *_told_by_other_words(found, after))
    steps = _Steps(2 * len(exchanges) + len(after.events) * much, told)
    unindexed = much or _unindexed(database, lambda: search.take_old(database, found.articles, found.events))
    write_heading(database, after, done)
    if any(name == "lanes" for name, *_ in found.heading):
        database.execute(f"DELETE FROM {LANE.name}")  # noqa: S608  # own names
        database.executemany(LANE.upsert, [summed(row) for row in enumerate(after.lanes)])
    words = WordWriter(database)
    _take_mentions(database, steps.over(exchanges))
    if found.articles or found.order:
        _write_articles(database, found, after, contents, words)
    _write_events(database, exchanges, cache(partial(_article_of, database, contents)), words, steps)
    if unindexed or _unindexed(database, lambda: search.add_new(database, found.articles, found.events)):
        articles, events = partial(search.rebuild_articles, database), partial(search.rebuild_events, database)
        _unindexed(database, lambda: articles(after.articles))  # where one fails, nothing is found by it
        _unindexed(database, lambda: events(steps.over(after.events) if much else after.events))


def _unindexed(database: sqlite3.Connection, step: Callable[[], None]) -> bool:
    """Take a step of the search index; whether it failed, because the index is missing or damaged, and is not taken."""
    database.execute("SAVEPOINT before_step")
    try:
        step()
        database.execute("SAVEPOINT written")  # what the index has not written yet it would write when all is committed
        database.execute("RELEASE written")
    except (sqlite3.Error, MemoryError) as error:  # a damaged index may ask for more memory than there is
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _OF_THE_DISK:
            raise
        database.execute("ROLLBACK TO before_step")
        return True
    finally:
        if database.in_transaction:
            database.execute("RELEASE before_step")
    return False


def _write_articles(
    database: sqlite3.Connection, found: Change, after: Timeline, contents: Contents, words: WordWriter
) -> None:
    exchanged = {exchange.id: exchange for exchange in found.articles}
    rows = {name: (position, content) for name, position, content in _placed(database)}
    for exchange in found.articles:
        if exchange.new is None:
            database.execute(f"DELETE FROM {ARTICLE.name} WHERE id = ?", (exchange.id,))  # noqa: S608  # own names
    contents.learn(database, after.articles, {one.new.language for one in found.articles if one.new is not None})
    last = -1
    for article in after.articles:
        known = rows.get(article.id)
        position = known[0] if known is not None and known[0] > last else last + 1
        last = position
        its = exchanged.get(article.id)
        if its is None and known is not None and known[0] == position:
            continue
        if known is not None and _same_text(its):
            content = known[1]
        else:
            content = contents.number(database, text_of(article), article.language)
        database.execute(ARTICLE.upsert, article_row(article, position, content, contents.packed_sum(content), words))


def _placed(database: sqlite3.Connection) -> Iterable[tuple[str, int, int]]:
    return database.execute(f"SELECT id, position, content FROM {ARTICLE.name}").fetchall()  # noqa: S608  # own names


def _same_text(exchange: Exchange[Article] | None) -> bool:
    return exchange is None or (
        exchange.old is not None and exchange.new is not None and text_of(exchange.old) == text_of(exchange.new)
    )


def _told_by_other_words(found: Change, after: Timeline) -> list[Exchange[Event]]:
    """The events that stay as they are while an article that tells of them has another text.

    Their rows say what they say by the words of that text.
    """
    others = {one.id for one in found.articles if one.old is not None and one.new is not None and not _same_text(one)}
    if not others:
        return []
    exchanged = {one.id for one in found.events}
    events = (event for event in after.events if not others.isdisjoint(event.article_ids))
    return [Exchange(event, event) for event in events if event.id not in exchanged]


def _take_mentions(database: sqlite3.Connection, exchanges: Iterable[Exchange[Event]]) -> None:
    database.executemany(
        f"DELETE FROM {MENTION.name} WHERE event = (SELECT n FROM {EVENT.name} WHERE id = ?)",  # noqa: S608
        ((exchange.id,) for exchange in exchanges if exchange.old is not None),
    )


def _write_events(
    database: sqlite3.Connection,
    exchanges: Sequence[Exchange[Event]],
    article_of: Callable[[str], tuple[int, str]],
    words: WordWriter,
    steps: _Steps,
) -> None:
    """Write events and what tells of them: many by one statement, which is twice as fast as each by its own."""
    gone = ((exchange.id,) for exchange in steps.over([one for one in exchanges if one.new is None]))
    database.executemany(f"DELETE FROM {EVENT.name} WHERE id = ?", gone)  # noqa: S608  # own names
    events = [exchange.new for exchange in exchanges if exchange.new is not None]
    database.executemany(EVENT.upsert, (event_row(event, words) for event in steps.over(events)))
    told = [event for event in events if event.mentions]
    numbers = _numbers_of(database, told)
    rows = (row for event in told for row in mention_rows(event, numbers[event.id], article_of, words))
    database.executemany(MENTION.upsert, rows)


def _numbers_of(database: sqlite3.Connection, events: Sequence[Event]) -> dict[str, int]:
    """The numbers of events, by their ids: many are faster found among all."""
    if len(events) > _EVERY:
        return dict(database.execute(f"SELECT id, n FROM {EVENT.name}"))  # noqa: S608  # own names
    number_of = f"SELECT n FROM {EVENT.name} WHERE id = ?"  # noqa: S608  # own names
    return {event.id: database.execute(number_of, (event.id,)).fetchone()[0] for event in events}


def _article_of(database: sqlite3.Connection, contents: Contents, article_id: str) -> tuple[int, str]:
    """The number and the text of an article; raises ValueError when it is not there."""
    query = f"SELECT n, content FROM {ARTICLE.name} WHERE id = ?"  # noqa: S608  # own names
    row = database.execute(query, (article_id,)).fetchone()
    if row is None:
        raise ValueError(f"the article {article_id} of a mention is not there")
    return row[0], contents.text(row[1], ARTICLE.name, article_id, "content")
