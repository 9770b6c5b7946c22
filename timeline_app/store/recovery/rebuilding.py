"""A timeline made of rows that were saved one by one: whatever needs what is gone does without it, or is left out."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from timeline_app.model import Article, Event, LanesBy, Timeline, time_order
from timeline_app.store import version_1
from timeline_app.store.articles import read_articles
from timeline_app.store.contents import Contents, Packed, unpack
from timeline_app.store.events import read_events
from timeline_app.store.fields import WrongValue, from_json
from timeline_app.store.recovery.salvage import Row, ordinary_columns, rows_from_both_ends
from timeline_app.store.tables import ARTICLE, CONTENT, EVENT, LANE, MENTION, TIMELINE, WORD, Table
from timeline_app.store.words import WordReader

_UNKNOWN = 0  # the number of a word that is gone
_MENDS = 200  # rows of a file of the first version that are left out one after the other
# What a row may do without.
_OPTIONAL = {
    ARTICLE.name: ("issued_reasons", "issued_candidates", "repairs", "notes"),
    EVENT.name: ("titles", "places", "people", "organisations", "figures", "tags", "reasons"),
}


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A timeline, the articles and events in it that may not be as they were, and the mentions that are gone.

    `articles` and `events` are the numbers of the rows that were used, with their names; `cut` how many articles have
    lost a part of their text; `is_head_sure` whether title, look and lanes are as they were.
    """

    timeline: Timeline
    doubtful: int
    cut: int
    lost_mentions: int
    articles: dict[int, str]
    events: dict[int, str]
    is_head_sure: bool = True
    lost_articles: int = 0
    lost_events: int = 0


def rebuilt(
    database: sqlite3.Connection, doubtful: Collection[tuple[str, Row]], *, lanes_are_whole: bool = False
) -> Rebuilt:
    """The timeline of rows that keep the rules of their tables; `doubtful` are tables and keys of some of them.

    Unless the lanes are whole, those that events stand in are there too.
    """
    return _Rebuilding(database, doubtful).rebuilt(lanes_are_whole=lanes_are_whole)


class _Rebuilding:
    def __init__(self, database: sqlite3.Connection, doubtful: Collection[tuple[str, Row]]) -> None:
        self._database = database
        self._touched: set[tuple[str, str]] = set()  # tables and names of what may not be as it was
        self._lost_mentions = 0
        self._doubtful = doubtful
        self._is_head_sure = not any(table in (TIMELINE.name, LANE.name) for table, _ in doubtful)
        words = [(number, text) for number, text, _ in self._rows(WORD)]
        self._words = WordReader([(_UNKNOWN, ""), *words])

    def rebuilt(self, *, lanes_are_whole: bool) -> Rebuilt:
        self._match_lone_text()
        articles, cut = self._articles()
        events = self._events(articles)
        title, style, lanes_by, folded = self._heading()
        lanes = [name for _, name, _ in self._rows(LANE)]
        used = [] if lanes_are_whole else [event.lane for event in events.values() if event.lane]
        timeline = Timeline(
            title,
            tuple(articles.values()),
            tuple(sorted(events.values(), key=time_order)),
            tuple(dict.fromkeys([*lanes, *used])),
            style,
            LanesBy(lanes_by),
            folded,
        )
        return Rebuilt(
            timeline,
            len(self._touched),
            cut,
            self._lost_mentions,
            {number: article.id for number, article in articles.items()},
            {number: event.id for number, event in events.items()},
            self._is_head_sure,
        )

    def _rows(self, table: Table) -> list[Row]:
        return self._database.execute(table.select(table.names)).fetchall()

    def _heading(self) -> tuple[str, str, str, tuple[str, ...]]:
        for _, title, style, lanes_by, folded, *_ in self._rows(TIMELINE):
            try:
                shut = from_json(folded, TIMELINE.name, 1, "folded").texts("all") if folded else ()
            except WrongValue:
                shut = ()
            return title, style, lanes_by, shut
        usual = Timeline()
        return usual.title, usual.style, usual.lanes_by, usual.folded

    def _match_lone_text(self) -> None:
        """Give the one article that has no text the one text that nobody has: the number of either was damaged."""
        lone = self._database.execute("SELECT n FROM content WHERE n NOT IN (SELECT content FROM article)").fetchall()
        bare = self._database.execute("SELECT n FROM article WHERE content NOT IN (SELECT n FROM content)").fetchall()
        if len(lone) == len(bare) == 1:
            self._database.execute("UPDATE article SET content = ? WHERE n = ?", (*lone[0], *bare[0]))
            self._doubtful = {*self._doubtful, (ARTICLE.name, bare[0])}

    def _articles(self) -> tuple[dict[int, Article], int]:
        rows = self._rows(ARTICLE)
        texts = self._rows(CONTENT)
        contents = Contents(texts)
        packed = {number: Packed(size, data) for number, size, data, _ in texts}
        sizes = {number: (len(unpack(number, one)), one.sum) for number, one in packed.items()}
        cut = {key[0] for table, key in self._doubtful if table == CONTENT.name}
        place = ARTICLE.names.index("content")
        articles: dict[int, Article] = {}
        for row in (_fitted(row, sizes) for row in rows):
            article = self._tolerant(ARTICLE, row, lambda row: read_articles([row], contents, self._words)[row[0]])
            if article is not None:
                articles[row[0]] = article
        return articles, sum(row[place] in cut for row in rows if row[0] in articles)

    def _events(self, articles: dict[int, Article]) -> dict[int, Event]:
        mentions: dict[int, list[Row]] = defaultdict(list)
        for row in self._rows(MENTION):
            mentions[row[0]].append(row)
        events: dict[int, Event] = {}
        for row in self._rows(EVENT):
            told = mentions.pop(row[0], [])
            event = self._event(row, told, articles)
            if event is not None:
                events[row[0]] = event
        self._lost_mentions += sum(map(len, mentions.values()))
        return events

    def _event(self, row: Row, told: list[Row], articles: dict[int, Article]) -> Event | None:
        try:
            event: Event | None = read_events([[row]], [told], articles, self._words)[0]
        except WrongValue:
            told = self._readable(row, [self._without_reasons(mention) for mention in told], articles)
            event = self._tolerant(EVENT, row, lambda row: read_events([[row]], [told], articles, self._words)[0])
        if event is None:
            self._lost_mentions += len(told)
        elif self._is_doubtful(EVENT, row) or any(self._is_doubtful(MENTION, mention) for mention in told):
            self._touched.add((EVENT.name, event.id))
        return event

    def _readable(self, row: Row, told: list[Row], articles: dict[int, Article]) -> list[Row]:
        """Those of the mentions of an event that can be read."""
        self._touched.add((EVENT.name, row[1]))
        names = zip(EVENT.names, row, strict=False)
        bare = tuple(None if name in _OPTIONAL[EVENT.name] else value for name, value in names)
        readable: list[Row] = []
        for mention in told:
            with suppress(WrongValue):
                read_events([[bare]], [[mention]], articles, self._words)
                readable.append(mention)
        self._lost_mentions += len(told) - len(readable)
        return readable

    def _tolerant(self, table: Table, row: Row, read: Callable[[Row], Any]) -> Any:  # noqa: ANN401  # an Article or Event
        """What a row says, without the parts of it that cannot be read; None when there is nothing left."""
        if self._is_doubtful(table, row):
            self._touched.add((table.name, row[1]))
        for _ in range(len(_OPTIONAL[table.name]) + 1):
            try:
                return read(row)
            except WrongValue as error:
                column = str(error.values["column"]).split(".")[0]
                if error.values["table"] == WORD.name:
                    column = "reasons"
                if column not in _OPTIONAL[table.name]:
                    return None
                place = table.names.index(column)
                row = (*row[:place], None, *row[place + 1 :])
                self._touched.add((table.name, row[1]))
        return None

    def _without_reasons(self, mention: Row) -> Row:
        """A mention without the words that are gone: it says when and where without them."""
        values = list(mention)
        rule, reasons = MENTION.names.index("rule"), MENTION.names.index("reasons")
        try:
            self._words.reasons(mention[reasons], "", "", "")
        except WrongValue:
            values[reasons] = None
        try:
            self._words.text(mention[rule], "", "", "")
        except WrongValue:
            values[rule] = _UNKNOWN
        return tuple(values)

    def _is_doubtful(self, table: Table, row: Row) -> bool:
        return (table.name, row[: len(table.key)]) in self._doubtful


def rebuilt_version_1(database: sqlite3.Connection, most: int) -> Rebuilt | None:
    """The timeline that a file of the first version holds, without the rows that cannot be read; None for nothing."""
    database.text_factory = lambda data: data.decode(errors="replace")
    rows = {table: _rows_of(database, table, most) for table in version_1.NEEDED}
    articles, events, mentions = (len(rows[table]) for table in ("article", "event", "mention"))
    known = {row.get("id") for row in rows["event"]}
    rows["mention"] = [row for row in rows["mention"] if row.get("event_id") in known]
    for _ in range(_MENDS):
        try:
            timeline = version_1.read_rows(rows)
        except WrongValue as error:
            _leave_out(rows, *error.args)
            continue
        lost = articles - len(timeline.articles), events - len(timeline.events)
        lost_mentions = mentions - sum(len(event.mentions) for event in timeline.events)
        is_sure = bool(rows["timeline"]) and "is_made_up" not in rows["timeline"][0]
        return Rebuilt(timeline, 0, 0, lost_mentions, {}, {}, is_sure, *lost) if articles + events else None
    return None


def _rows_of(database: sqlite3.Connection, table: str, most: int) -> list[dict[str, Any]]:
    names = ordinary_columns(database, table)
    if not set(version_1.NEEDED[table]) <= set(names):
        return []
    rows, _ = rows_from_both_ends(database, table, names, version_1.KEYS[table], most)
    added = version_1.ADDED.get(table, {})
    different = {tuple(row[names.index(name)] for name in version_1.KEYS[table]): row for row in rows}
    found = [{**added, **dict(zip(names, row, strict=True))} for row in different.values()]
    return sorted(found, key=lambda row: place if isinstance(place := row.get("position"), int) else 0)


def _leave_out(rows: dict[str, list[dict[str, Any]]], table: str, name: object, column: str, value: object) -> None:
    """Take away the row that is wrong, or all that are of that name; the heading is replaced."""
    if table == "timeline":
        rows[table] = [{**version_1.ADDED[table], "id": 1, "title": "", "style": "", "is_made_up": 1}]
        return
    key = version_1.KEYS[table][0]
    wrong = [row for row in rows[table] if row.get(key) == name and row.get(column) == value]
    wrong = wrong or [row for row in rows[table] if row.get(key) == name]
    rows[table] = [row for row in rows[table] if not any(row is other for other in wrong)]


def _fitted(row: Row, sizes: Mapping[int, tuple[int, int]]) -> Row:
    """The row of an article with the length and the checksum that its text has now: it may have lost a part."""
    values = dict(zip(ARTICLE.names, row, strict=False))
    if values["content"] in sizes:
        values["characters"], values["packed_sum"] = sizes[values["content"]]
    return tuple(values.values())
