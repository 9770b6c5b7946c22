"""What takes a timeline back to what it was before an act, or on to what it was after: kept with the act.

A patch is JSON: {"heading": {field: value}, "articles": [[id, {field: value} or null]], "order": [ids of all articles],
"events": [[id, {field: value} or null]]}.  Null takes the thing away; where it is not there, all its fields are given.
The text of an article is the number of its content.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, TypeVar

from timeline_app.changes import Change, Exchange
from timeline_app.model import Article, Event, Timeline, time_order
from timeline_app.store.fields import Fields, WrongValue, from_json, to_json
from timeline_app.store.plain import (
    ARTICLE_FORMS,
    EVENT_FORMS,
    HEADING_FORMS,
    Form,
    changed_names,
    read_values,
    values_of,
)

LARGEST_PATCH = 500_000_000  # bytes unpacked
_LARGEST_SHARE = 300  # times what it is packed, and a megabyte: no patch of ours is so much the same all over
_T = TypeVar("_T", Article, Event)


@dataclass(frozen=True, slots=True)
class Patch:
    """A packed patch, and the contents that it needs."""

    packed: bytes
    contents: tuple[int, ...]


def patch_back(change: Change, number_of: Callable[[Article], int]) -> Patch:
    """The patch that takes a change back; `number_of` gives the number of the text of an article."""
    contents: list[int] = []

    def article_values(exchange: Exchange[Article]) -> dict[str, Any] | None:
        old, new = exchange.old, exchange.new
        values = _values(old, new, ARTICLE_FORMS)
        if values is not None and old is not None and (new is None or new.text != old.text):
            contents.append(number_of(old))
            values["text"] = contents[-1]
        return values

    heading = {name: HEADING_FORMS[name].write(old) for name, old, _ in change.heading}
    order = f',"order":{to_json(change.order[0])}' if change.order else ""
    articles = ([exchange.id, article_values(exchange)] for exchange in change.articles)
    events = ([exchange.id, _values(exchange.old, exchange.new, EVENT_FORMS)] for exchange in change.events)
    pieces = (f'{{"heading":{to_json(heading)},"articles":[', *_listed(articles), f']{order},"events":[')
    return Patch(_packed(chain(pieces, _listed(events), ("]}",))), tuple(contents))


def _listed(items: Iterable[object]) -> Iterator[str]:
    """The pieces of a JSON list, one by one: other threads would wait for the whole."""
    for place, item in enumerate(items):
        yield "," + to_json(item) if place else to_json(item)


def _packed(pieces: Iterable[str]) -> bytes:
    packing = zlib.compressobj(6)
    return b"".join([*(packing.compress(piece.encode()) for piece in pieces), packing.flush()])


def _values(old: _T | None, new: _T | None, forms: Mapping[str, Form[Any]]) -> dict[str, Any] | None:
    if old is None:
        return None
    return values_of(old, forms, None if new is None else changed_names(old, new, forms))


def patched(timeline: Timeline, packed: bytes, act: int, text_of: Callable[[int], str]) -> Timeline:
    """The timeline that a patch makes; raises WrongValue where the patch is damaged or belongs to another."""
    plain = from_json(_unpacked(packed, act), "act", act, "patch").part("all")
    heading = read_values(plain.part("heading"), HEADING_FORMS)
    articles = _exchanged(timeline.articles, plain, "articles", lambda old, fields: _article(old, fields, text_of))
    if "order" in plain.values:
        articles = _ordered(articles, plain)
    events = _exchanged(timeline.events, plain, "events", _event)
    if events is not timeline.events:
        events = tuple(sorted(events, key=time_order))
    result = replace(timeline, **heading, articles=articles, events=events)
    _check_mentions(result, {str(pair[0]) for pair in plain.items("events") if isinstance(pair, list)}, plain)
    return result


def _unpacked(packed: bytes, act: int) -> str:
    unpacking = zlib.decompressobj()
    try:
        most = min(LARGEST_PATCH, 1_000_000 + _LARGEST_SHARE * len(packed))
        text = unpacking.decompress(packed, most).decode()
    except (zlib.error, UnicodeDecodeError) as error:
        raise WrongValue("act", act, "patch", packed[:20]) from error
    if not unpacking.eof:
        raise WrongValue("act", act, "patch", packed[:20])
    return text


def _exchanged(
    items: tuple[_T, ...], plain: Fields, name: str, made: Callable[[_T | None, Fields], _T]
) -> tuple[_T, ...]:
    if not (pairs := plain.items(name)):
        return items
    known = {item.id: item for item in items}
    for pair in pairs:
        match pair:
            case [str(key), None] if key in known:
                del known[key]
            case [str(key), dict(values)]:
                known[key] = made(known.get(key), Fields("act", plain.row, f"patch.{name}", values))
            case _:
                raise plain.wrong(name)
    return tuple(known.values())


def _article(old: Article | None, fields: Fields, text_of: Callable[[int], str]) -> Article:
    values = read_values(fields, ARTICLE_FORMS)
    if "text" in fields.values:
        values["text"] = text_of(fields.integer("text"))
    try:
        article = Article(**values) if old is None else replace(old, **values)
    except TypeError:
        raise fields.wrong("id") from None
    if any(span.end > len(article.text) for span in article.mended_spans):
        raise fields.wrong("repairs")
    return article


def _event(old: Event | None, fields: Fields) -> Event:
    values = read_values(fields, EVENT_FORMS)
    try:
        return Event(**values) if old is None else replace(old, **values)
    except TypeError:
        raise fields.wrong("id") from None


def _ordered(articles: tuple[Article, ...], plain: Fields) -> tuple[Article, ...]:
    known = {article.id: article for article in articles}
    order = plain.texts("order")
    if sorted(order) != sorted(known):
        raise plain.wrong("order")
    return tuple(known[name] for name in order)


def _check_mentions(timeline: Timeline, exchanged: Container[str], plain: Fields) -> None:
    """Raises WrongValue when an event mentions an article that is not there, or a place beyond its text."""
    articles_too = bool(plain.items("articles"))
    lengths = {article.id: len(article.text) for article in timeline.articles}
    for event in timeline.events:
        if articles_too or event.id in exchanged:
            for mention in event.mentions:
                furthest = max(mention.sentence.span.end, mention.expression.span.end)
                if furthest > lengths.get(mention.article_id, -1):
                    raise plain.wrong("events")
