"""Reading files of the first version of the format, which kept texts as they are and had no history.

Added to it in its time: organisations, factuality and confidence_reasons of an event, figures of a mention, which lanes
are shown and folded, and whether the style of the canvas follows the window.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from timeline_app.dates import Precision, When
from timeline_app.model import (
    AUTOMATIC,
    Article,
    Certainty,
    Event,
    Expression,
    Factuality,
    Figure,
    Kind,
    LanesBy,
    Mention,
    Repair,
    Sentence,
    Span,
    Status,
    Timeline,
)
from timeline_app.reasons import Reason
from timeline_app.store.fields import WrongValue

VERSION = 1
_WHEN = ("edtf", "starts", "ends", "precision", "approximate", "uncertain", "ongoing")
NEEDED: dict[str, tuple[str, ...]] = {
    "timeline": (
        "id",
        "title",
        "style",
    ),
    "lane": (
        "position",
        "name",
    ),
    "article": (
        "id",
        "position",
        "title",
        "source",
        "publisher",
        "text",
        "language",
        *(f"issued_{name}" for name in _WHEN),
        "issued_certainty",
        "issued_reasons",
        "issued_candidates",
    ),
    "repair": (
        "article_id",
        "position",
        "span_start",
        "span_end",
        "old",
        "new",
        "confident",
    ),
    "event": (
        "id",
        "position",
        *_WHEN,
        "title",
        "titles",
        "places",
        "people",
        "figures",
        "lane",
        "tags",
        "note",
        "colour",
        "status",
        "confidence",
        "by_hand",
    ),
    "mention": (
        "event_id",
        "position",
        "article_id",
        "sentence_start",
        "sentence_end",
        "sentence",
        "expression_start",
        "expression_end",
        "expression",
        "kind",
        "value",
        "rule",
        "reasons",
        *_WHEN,
    ),
}
ADDED: dict[str, dict[str, object]] = {
    "timeline": {"lanes_by": "nothing", "folded": "[]", "follows_window": 1},
    "event": {"organisations": "[]", "factuality": "happened", "confidence_reasons": "[]"},
    "mention": {"figures": "[]"},
}
_ORDER = {
    "timeline": "id",
    "lane": "position",
    "article": "position",
    "repair": "article_id, position",
    "event": "position",
    "mention": "event_id, position",
}
KEYS = {table: tuple(order.split(", ")) for table, order in _ORDER.items()} | {"article": ("id",), "event": ("id",)}
_BY_DAY = "paper"  # what stood for a style that follows the window

_Row = dict[str, object]
Rows = dict[str, list[_Row]]
_Choice = TypeVar("_Choice", bound=StrEnum)


def read(database: sqlite3.Connection) -> Timeline:
    """The timeline that a database of this version holds; raises WrongValue and sqlite3.Error."""
    return read_rows({table: _rows_of(table, database) for table in NEEDED})


def _rows_of(table: str, database: sqlite3.Connection) -> list[_Row]:
    asked = database.execute(f"SELECT * FROM {table} ORDER BY {_ORDER[table]}")  # noqa: S608  # own names
    names = [column[0] for column in asked.description]
    return [ADDED.get(table, {}) | dict(zip(names, row, strict=True)) for row in asked]


@dataclass(frozen=True, slots=True)
class _Fields:
    """The values of a row of a table (or of an object in its JSON text) by name; every method raises WrongValue.

    `key` is the column that tells which row it is.
    """

    table: str
    row: _Row
    key: str = "id"

    def wrong(self, column: str) -> WrongValue:
        """The error that a value is not allowed, to be raised."""
        return WrongValue(self.table, self.row.get(self.key), column, self.row.get(column))

    def text(self, column: str) -> str:
        """A text."""
        value = self.row.get(column)
        if not isinstance(value, str):
            raise self.wrong(column)
        return value

    def integer(self, column: str) -> int:
        """A whole number."""
        value = self.row.get(column)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.wrong(column)
        return value

    def flag(self, column: str) -> bool:
        """A yes or no, kept as 1 or 0."""
        value = self.integer(column)
        if value not in (0, 1):
            raise self.wrong(column)
        return bool(value)

    def share(self, column: str) -> float:
        """A number from 0 to 1."""
        value = self.row.get(column)
        if not isinstance(value, float | int) or not 0 <= value <= 1:
            raise self.wrong(column)
        return float(value)

    def choice(self, column: str, choices: type[_Choice]) -> _Choice:
        """One of the words of an enumeration."""
        try:
            return choices(self.text(column))
        except ValueError:
            raise self.wrong(column) from None

    def span(self, name: str, length: int) -> Span:
        """The span of two columns, inside a text of that length."""
        start, end = self.integer(f"{name}_start"), self.integer(f"{name}_end")
        if not 0 <= start <= end <= length:
            raise self.wrong(f"{name}_end" if start >= 0 else f"{name}_start")
        return Span(start, end)

    def when(self, prefix: str) -> When:
        """The When of the columns with that prefix."""
        start, end = self.integer(f"{prefix}starts"), self.integer(f"{prefix}ends")
        if start >= end:
            raise self.wrong(f"{prefix}ends")
        return When(
            start,
            end,
            self.choice(f"{prefix}precision", Precision),
            self.flag(f"{prefix}approximate"),
            self.flag(f"{prefix}uncertain"),
            self.flag(f"{prefix}ongoing"),
        )

    def optional_when(self, prefix: str) -> When | None:
        """The When of the columns with that prefix, None where they are empty."""
        return None if self.row.get(f"{prefix}starts") is None else self.when(prefix)

    def texts(self, column: str) -> tuple[str, ...]:
        """A list of texts in JSON."""
        return self._texts(column, self._list(column))

    def parts(self, column: str) -> list[_Fields]:
        """The objects of a list in JSON, their values to be checked likewise."""
        objects = self._list(column)
        if not all(isinstance(item, dict) for item in objects):
            raise self.wrong(column)
        return [_Fields(self.table, item, self.key) for item in objects if isinstance(item, dict)]

    def pairs(self, column: str) -> tuple[tuple[str, str], ...]:
        """A list of pairs of texts, inside an object that came from JSON."""
        items = self.row.get(column)
        if not isinstance(items, list) or not all(isinstance(item, list) and len(item) == 2 for item in items):
            raise self.wrong(column)
        texts = (self._texts(column, item) for item in items)
        return tuple((name, value) for name, value in texts)

    def _list(self, column: str) -> list[object]:
        if (text := self.text(column)) == "[]":
            return []
        try:
            values = json.loads(text)
        except (ValueError, RecursionError):
            raise self.wrong(column) from None
        if not isinstance(values, list):
            raise self.wrong(column)
        return values

    def _texts(self, column: str, items: list[object]) -> tuple[str, ...]:
        if not all(isinstance(item, str) for item in items):
            raise self.wrong(column)
        return tuple(item for item in items if isinstance(item, str))


def read_rows(rows: Rows) -> Timeline:
    """The timeline that rows hold; raises WrongValue where they say what no timeline can be."""
    heading = _Fields("timeline", rows["timeline"][0] if rows["timeline"] else {})
    repairs = _by_owner(_Fields("repair", row, "article_id") for row in rows["repair"])
    articles = tuple(
        _article(fields, repairs.pop(fields.text("id"), [])) for fields in _unique("article", rows["article"], "id")
    )
    lengths = {article.id: len(article.text) for article in articles}
    mentions = _by_owner(_Fields("mention", row, "event_id") for row in rows["mention"])
    events = [
        _event(fields, [_mention(mention, lengths) for mention in mentions.pop(fields.text("id"), [])])
        for fields in _unique("event", rows["event"], "id")
    ]
    for orphan in (*repairs.values(), *mentions.values()):
        raise orphan[0].wrong(orphan[0].key)
    return Timeline(
        heading.text("title"),
        articles,
        tuple(sorted(events, key=lambda event: event.when.start)),  # as they stand, unless somebody meddled
        tuple(_Fields("lane", row, "position").text("name") for row in rows["lane"]),
        _style(heading.text("style"), follows_window=heading.flag("follows_window")),
        heading.choice("lanes_by", LanesBy),
        heading.texts("folded"),
    )


def _style(name: str, *, follows_window: bool) -> str:
    return AUTOMATIC if follows_window and name == _BY_DAY else name


def _unique(table: str, rows: Iterable[_Row], key: str) -> list[_Fields]:
    found: dict[object, _Fields] = {}
    for row in rows:
        fields = _Fields(table, row, key)
        if row[key] in found:
            raise fields.wrong(key)
        found[row[key]] = fields
    return list(found.values())


def _by_owner(rows: Iterable[_Fields]) -> dict[str, list[_Fields]]:
    owned: dict[str, list[_Fields]] = {}
    for fields in rows:
        owned.setdefault(fields.text(fields.key), []).append(fields)
    return owned


def _article(fields: _Fields, repairs: Iterable[_Fields]) -> Article:
    text = fields.text("text")
    return Article(
        id=fields.text("id"),
        title=fields.text("title"),
        source=fields.text("source"),
        publisher=fields.text("publisher"),
        text=text,
        language=fields.text("language"),
        issued=fields.optional_when("issued_"),
        issued_certainty=fields.choice("issued_certainty", Certainty),
        issued_reasons=_reasons(fields, "issued_reasons"),
        issued_candidates=tuple(part.when("") for part in fields.parts("issued_candidates")),
        repairs=tuple(_repair(repair, text) for repair in repairs),
    )


def _repair(fields: _Fields, text: str) -> Repair:
    span, old, new = fields.span("span", len(text)), fields.text("old"), fields.text("new")
    if not len(old) == len(new) == span.end - span.start:
        raise fields.wrong("new")
    return Repair(span, old, new, fields.flag("confident"))


def _event(fields: _Fields, mentions: Iterable[Mention]) -> Event:
    return Event(
        id=fields.text("id"),
        when=fields.when(""),
        title=fields.text("title"),
        titles=fields.texts("titles"),
        mentions=tuple(mentions),
        places=fields.texts("places"),
        people=fields.texts("people"),
        organisations=fields.texts("organisations"),
        figures=_figures(fields),
        lane=fields.text("lane"),
        tags=fields.texts("tags"),
        note=fields.text("note"),
        colour=fields.text("colour"),
        status=fields.choice("status", Status),
        factuality=fields.choice("factuality", Factuality),
        confidence=fields.share("confidence"),
        confidence_reasons=_reasons(fields, "confidence_reasons"),
        by_hand=fields.flag("by_hand"),
    )


def _mention(fields: _Fields, lengths: dict[str, int]) -> Mention:
    article_id = fields.text("article_id")
    if article_id not in lengths:
        raise fields.wrong("article_id")
    return Mention(
        article_id,
        Sentence(fields.span("sentence", lengths[article_id]), fields.text("sentence")),
        Expression(
            fields.span("expression", lengths[article_id]),
            fields.text("expression"),
            fields.choice("kind", Kind),
            fields.text("value"),
            fields.optional_when(""),
            fields.text("rule"),
            _reasons(fields, "reasons"),
        ),
        _figures(fields),
    )


def _figures(fields: _Fields) -> tuple[Figure, ...]:
    parts = fields.parts("figures")
    return tuple(Figure(part.integer("value"), part.text("what"), part.text("text")) for part in parts)


def _reasons(fields: _Fields, column: str) -> tuple[Reason, ...]:
    return tuple(Reason(part.text("key"), part.pairs("blanks")) for part in fields.parts(column))
