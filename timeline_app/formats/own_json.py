"""JSON of our own: everything that a Timeline holds, and back.

resources/timeline.schema.json describes it.  A program that does not know a field leaves it alone and says so; the
version rises when an older program would misread a file, which it then refuses.  Times are those of the .timeline file:
whole seconds since 1970 on the proleptic Gregorian calendar, `ends` exclusive; the EDTF text beside them is for others.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from timeline_app.formats import Format, Read, Written
from timeline_app.formats._json import json_of
from timeline_app.formats._remarks import Remarks
from timeline_app.model import Article, Event, Mention, Timeline, time_order
from timeline_app.readers import LARGE_LIMIT, File
from timeline_app.store.fields import Fields, WrongValue, check_unique
from timeline_app.store.plain import ARTICLE_FORMS, EVENT_FORMS, HEADING_FORMS, read_values, values_of

KIND, VERSION = "timeline-app", 1
_FOR_OTHERS = {"edtf"}


def write(timeline: Timeline, path: Path, *, language: str = "") -> Written:
    """Write all of a timeline."""
    whole = {
        "format": KIND,
        "version": VERSION,
        **values_of(timeline, HEADING_FORMS),
        "articles": [{**values_of(article, ARTICLE_FORMS), "text": article.text} for article in timeline.articles],
        "events": [_event_values(event) for event in timeline.events],
    }
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        json.dump(whole, stream, ensure_ascii=False, indent=1, allow_nan=False)
        stream.write("\n")
    return Written((path,))


def read(file: File) -> Read:
    """Read all of a timeline; raises ReadError, also for a value that the model does not allow."""
    values = json_of(file)
    if not isinstance(values, dict) or values.get("format") != KIND:
        raise file.error("errors.unreadable", detail=f"format ≠ {KIND}")
    version = values.get("version")
    if isinstance(version, int) and version > VERSION:
        raise file.error("store.newer", version=version, known=VERSION)
    remarks = Remarks()
    try:
        return Read(_timeline(values, remarks), remarks.told())
    except WrongValue as error:
        raise file.error("formats.wrong_value", **error.values) from error


def knows(file: File) -> bool:
    """Whether the first lines say that it is one of ours."""
    head = file.data[:400].replace(b" ", b"")
    return f'"format":"{KIND}"'.encode() in head


def _event_values(event: Event) -> dict[str, Any]:
    values = values_of(event, EVENT_FORMS)
    return {"id": values.pop("id"), "edtf": event.when.edtf, **values}


def _timeline(values: dict[str, Any], remarks: Remarks) -> Timeline:
    whole = Fields("timeline", None, "", values)
    articles = tuple(_article(part, remarks) for part in _numbered(whole, "articles"))
    check_unique("article", [article.id for article in articles])
    known = {article.id: len(article.text) for article in articles}
    events = [_event(part, known, remarks) for part in _numbered(whole, "events")]
    check_unique("event", [event.id for event in events])
    _tell_unknown(values, {*HEADING_FORMS, "format", "version", "articles", "events", "$schema"}, remarks)
    heading = read_values(whole, HEADING_FORMS)
    return Timeline(articles=articles, events=tuple(sorted(events, key=time_order)), **heading)


def _numbered(whole: Fields, name: str) -> Iterable[Fields]:
    if name not in whole.values:
        return []
    return [Fields(name, row, "", part.values) for row, part in enumerate(whole.parts(name), start=1)]


def _article(fields: Fields, remarks: Remarks) -> Article:
    _tell_unknown(fields.values, {*ARTICLE_FORMS, "text"}, remarks)
    values = {"title": "", "source": "", "language": "", **read_values(fields, ARTICLE_FORMS)}
    if "id" not in values:
        raise fields.wrong("id")
    article = Article(text=fields.text("text"), **values)
    if any(span.end > len(article.text) for span in article.mended_spans):
        raise fields.wrong("repairs")
    return article


def _event(fields: Fields, known: dict[str, int], remarks: Remarks) -> Event:
    _tell_unknown(fields.values, {*EVENT_FORMS, *_FOR_OTHERS}, remarks)
    values = read_values(fields, EVENT_FORMS)
    for name in ("id", "when", "title"):
        if name not in values:
            raise fields.wrong(name)
    event = Event(**values)
    if not all(_stands(mention, known) for mention in event.mentions):
        raise fields.wrong("mentions")
    return event


def _stands(mention: Mention, known: dict[str, int]) -> bool:
    """Whether the article of a mention is there and long enough."""
    length = known.get(mention.article_id, -1)
    return max(mention.sentence.span.end, mention.expression.span.end) <= length


def _tell_unknown(values: Iterable[str], known: set[str], remarks: Remarks) -> None:
    for name in values:
        if name not in known:
            remarks.add("field_unknown", name=name)


FORMATS = (Format("JSON", (".json",), write=write, read=read, knows=knows, limit=LARGE_LIMIT),)
