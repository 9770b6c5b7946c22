"""A chronology as a page of the web to be read and printed: dates, titles, notes, quotes with their sources."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from timeline_app.formats import Format, Written
from timeline_app.formats._chronicle import Chronicle, Entry, chronicle
from timeline_app.formats._losses import tell_articles
from timeline_app.formats._markup import escaped, lines_html, linked
from timeline_app.formats._remarks import Remarks
from timeline_app.formats._telling import shown_events, spoken
from timeline_app.formats._web import Page, page_html
from timeline_app.model import Factuality, Status, Timeline
from timeline_app.words import say


def write(timeline: Timeline, path: Path, *, language: str = "") -> Written:
    """Write the events, all but the dismissed ones."""
    remarks, spoken_language = Remarks(), spoken(timeline, language)
    told = chronicle(timeline, shown_events(timeline, remarks), spoken_language)
    body = "\n".join(_body(told))
    page = Page(spoken_language, told.title, "chronology.css", (), body, body)
    path.write_text(page_html(page), "utf-8", newline="\n")
    tell_articles(timeline, remarks)
    return Written((path,), remarks.told())


def _body(told: Chronicle) -> Iterator[str]:
    span = f"<p>{escaped(told.span)}</p>" if told.span else ""
    yield f"<main>\n<header><h1>{escaped(told.title)}</h1>{span}</header>"
    for heading, entries in told.parts:
        yield f"<section>\n<h2>{escaped(heading)}</h2>\n<ol>"
        for entry in entries:
            yield "".join(_entry(entry, told.language))
        yield "</ol>\n</section>"
    if told.sources:
        yield f"<footer>\n<h2>{escaped(say('formats.sources', told.language))}</h2>\n<ul>"
        for source in told.sources:
            about = f", {escaped(source.about)}" if source.about else ""
            yield f"<li>{linked(source.title, source.address)}{about}</li>"
        yield "</ul>\n</footer>"
    yield "</main>"


def _entry(entry: Entry, language: str) -> Iterator[str]:
    yield f'<li><p class="date">{escaped(entry.date)}</p><article>{_mark(entry)}<h3>{escaped(entry.title)}</h3>'
    if entry.state:
        yield f'<p class="state">{escaped(entry.state)}</p>'
    yield lines_html(entry.note)
    for quote in entry.quotes:
        words = say("drawing.quote", language, words=quote.text)
        cite = linked(quote.origin, quote.address)
        yield f"<blockquote><p>{escaped(words)}</p><footer>{cite}</footer></blockquote>"
    if entry.names:
        yield f'<p class="names">{escaped(entry.names)}</p>'
    yield "</article></li>"


def _mark(entry: Entry) -> str:
    """The sign of an event: full where it is accepted, hollow where it is suggested or did not happen."""
    event = entry.event
    full = event.status is Status.ACCEPTED and event.factuality is Factuality.HAPPENED
    colour = event.colour or "currentColor"
    paint = f'fill="{colour}"' if full else 'fill="none"'
    return (
        f'<svg class="mark" width="13" height="13" viewBox="0 0 13 13" aria-hidden="true">'
        f'<circle cx="6.5" cy="6.5" r="5" {paint} stroke="{colour}" stroke-width="2"/></svg>'
    )


FORMATS = (Format("HTML chronology", (".chronology.html",), write=write),)
