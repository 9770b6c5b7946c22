"""Timeline to rows of the tables, and rows that nobody vouches for to Timeline."""

from __future__ import annotations

import json
from collections.abc import Iterable

from timeline_app.dates import When
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
    Status,
    Timeline,
)
from timeline_app.reasons import Reason
from timeline_app.store.fields import Fields, Row, WrongValue

_BY_DAY = "paper"  # what programs that know of no automatic style find in its place, and have written in its place
Rows = dict[str, list[Row]]  # of every table, by its name

__all__ = ["Row", "Rows", "WrongValue", "read_rows", "write_rows"]


def write_rows(timeline: Timeline) -> Rows:
    """The rows that hold a timeline."""
    articles, events = timeline.articles, timeline.events
    return {
        "timeline": [_timeline_row(timeline)],
        "lane": [{"position": position, "name": name} for position, name in enumerate(timeline.lanes)],
        "article": [_article_row(position, article) for position, article in enumerate(articles)],
        "repair": [
            _repair_row(article.id, position, repair)
            for article in articles
            for position, repair in enumerate(article.repairs)
        ],
        "event": [_event_row(position, event) for position, event in enumerate(events)],
        "mention": [
            _mention_row(event.id, position, mention)
            for event in events
            for position, mention in enumerate(event.mentions)
        ],
    }


def read_rows(rows: Rows) -> Timeline:
    """The timeline that rows hold; raises WrongValue where they say what no timeline can be."""
    heading = Fields("timeline", rows["timeline"][0] if rows["timeline"] else {})
    repairs = _by_owner(Fields("repair", row, "article_id") for row in rows["repair"])
    articles = tuple(
        _article(fields, repairs.pop(fields.text("id"), [])) for fields in _unique("article", rows["article"], "id")
    )
    lengths = {article.id: len(article.text) for article in articles}
    mentions = _by_owner(Fields("mention", row, "event_id") for row in rows["mention"])
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
        tuple(Fields("lane", row, "position").text("name") for row in rows["lane"]),
        _style(heading.text("style"), follows_window=heading.flag("follows_window")),
        heading.choice("lanes_by", LanesBy),
        heading.texts("folded"),
    )


def _timeline_row(timeline: Timeline) -> Row:
    return {
        "id": 1,
        "title": timeline.title,
        "style": _BY_DAY if timeline.style == AUTOMATIC else timeline.style,
        "follows_window": int(timeline.style == AUTOMATIC),
        "lanes_by": timeline.lanes_by.value,
        "folded": json.dumps(timeline.folded, ensure_ascii=False),
    }


def _style(name: str, *, follows_window: bool) -> str:
    return AUTOMATIC if follows_window and name == _BY_DAY else name


def _unique(table: str, rows: Iterable[Row], key: str) -> list[Fields]:
    found: dict[object, Fields] = {}
    for row in rows:
        fields = Fields(table, row, key)
        if row[key] in found:
            raise fields.wrong(key)
        found[row[key]] = fields
    return list(found.values())


def _by_owner(rows: Iterable[Fields]) -> dict[str, list[Fields]]:
    owned: dict[str, list[Fields]] = {}
    for fields in rows:
        owned.setdefault(fields.text(fields.key), []).append(fields)
    return owned


# Articles.


def _article_row(position: int, article: Article) -> Row:
    return {
        "id": article.id,
        "position": position,
        "title": article.title,
        "source": article.source,
        "publisher": article.publisher,
        "text": article.text,
        "language": article.language,
        **_when_row("issued_", article.issued),
        "issued_certainty": article.issued_certainty.value,
        "issued_reasons": _reasons_text(article.issued_reasons),
        "issued_candidates": _json(_when_row("", when) for when in article.issued_candidates),
    }


def _article(fields: Fields, repairs: Iterable[Fields]) -> Article:
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


def _repair_row(article_id: str, position: int, repair: Repair) -> Row:
    return {
        "article_id": article_id,
        "position": position,
        "span_start": repair.span.start,
        "span_end": repair.span.end,
        "old": repair.old,
        "new": repair.new,
        "confident": int(repair.confident),
    }


def _repair(fields: Fields, text: str) -> Repair:
    span, old, new = fields.span("span", len(text)), fields.text("old"), fields.text("new")
    if not len(old) == len(new) == span.end - span.start:
        raise fields.wrong("new")
    return Repair(span, old, new, fields.flag("confident"))


# Events.


def _event_row(position: int, event: Event) -> Row:
    return {
        "id": event.id,
        "position": position,
        **_when_row("", event.when),
        "title": event.title,
        "titles": _json(event.titles),
        "places": _json(event.places),
        "people": _json(event.people),
        "organisations": _json(event.organisations),
        "figures": _figures_text(event.figures),
        "lane": event.lane,
        "tags": _json(event.tags),
        "note": event.note,
        "colour": event.colour,
        "status": event.status.value,
        "factuality": event.factuality.value,
        "confidence": event.confidence,
        "confidence_reasons": _reasons_text(event.confidence_reasons),
        "by_hand": int(event.by_hand),
    }


def _event(fields: Fields, mentions: Iterable[Mention]) -> Event:
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


def _mention_row(event_id: str, position: int, mention: Mention) -> Row:
    sentence, expression = mention.sentence, mention.expression
    return {
        "event_id": event_id,
        "position": position,
        "article_id": mention.article_id,
        "sentence_start": sentence.span.start,
        "sentence_end": sentence.span.end,
        "sentence": sentence.text,
        "expression_start": expression.span.start,
        "expression_end": expression.span.end,
        "expression": expression.text,
        "kind": expression.kind.value,
        "value": expression.value,
        "rule": expression.rule,
        "reasons": _reasons_text(expression.reasons),
        **_when_row("", expression.when),
        "figures": _figures_text(mention.figures),
    }


def _mention(fields: Fields, lengths: dict[str, int]) -> Mention:
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


# Values that both have.


def _when_row(prefix: str, when: When | None) -> Row:
    return {
        f"{prefix}edtf": when and when.edtf,
        f"{prefix}starts": when and when.start,
        f"{prefix}ends": when and when.end,
        f"{prefix}precision": when and when.precision.value,
        f"{prefix}approximate": when and int(when.approximate),
        f"{prefix}uncertain": when and int(when.uncertain),
        f"{prefix}ongoing": when and int(when.ongoing),
    }


def _figures_text(figures: Iterable[Figure]) -> str:
    return _json({"value": figure.value, "what": figure.what, "text": figure.text} for figure in figures)


def _figures(fields: Fields) -> tuple[Figure, ...]:
    parts = fields.parts("figures")
    return tuple(Figure(part.integer("value"), part.text("what"), part.text("text")) for part in parts)


def _reasons_text(reasons: Iterable[Reason]) -> str:
    return _json({"key": reason.key, "blanks": reason.values} for reason in reasons)


def _reasons(fields: Fields, column: str) -> tuple[Reason, ...]:
    return tuple(Reason(part.text("key"), part.pairs("blanks")) for part in fields.parts(column))


def _json(values: Iterable[object]) -> str:
    listed = list(values)
    return json.dumps(listed, ensure_ascii=False) if listed else "[]"
