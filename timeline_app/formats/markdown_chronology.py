"""A chronology in Markdown: dates, titles, notes, and the sentences that prove them with their sources.

Whatever a title holds, it stays words: every sign that Markdown or HTML would take for its own is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from timeline_app.formats import Format, Written
from timeline_app.formats._chronicle import Chronicle, Entry, Source, chronicle
from timeline_app.formats._losses import tell_articles
from timeline_app.formats._remarks import Remarks
from timeline_app.formats._telling import Quote, shown_events, spoken
from timeline_app.model import Timeline
from timeline_app.words import say

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~&$^])")
_OPENING = re.compile(r"^([-+=:])|^(\d{1,9})([.)])")


def write(timeline: Timeline, path: Path, *, language: str = "") -> Written:
    """Write the events, all but the dismissed ones."""
    remarks, spoken_language = Remarks(), spoken(timeline, language)
    told = chronicle(timeline, shown_events(timeline, remarks), spoken_language)
    path.write_text("\n\n".join(_blocks(told)) + "\n", "utf-8", newline="\n")
    tell_articles(timeline, remarks)
    return Written((path,), remarks.told())


def plain(text: str) -> str:
    """A line of words that Markdown leaves as it is."""
    safe = _SIGNS.sub(r"\\\1", " ".join(text.split()))
    return _OPENING.sub(lambda match: f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}", safe)


def _blocks(told: Chronicle) -> Iterator[str]:
    yield f"# {plain(told.title)}"
    if told.span:
        yield f"*{plain(told.span)}*"
    for heading, entries in told.parts:
        yield f"## {plain(heading)}"
        for entry in entries:
            yield from _entry(entry, told.language)
    if told.sources:
        yield f"## {say('formats.sources', told.language)}"
        yield "\n".join(map(_source, told.sources))


def _entry(entry: Entry, language: str) -> Iterator[str]:
    state = f" ({plain(entry.state)})" if entry.state else ""
    yield f"### {plain(entry.date)} — {plain(entry.title)}{state}"
    if entry.note:
        yield "  \n".join(plain(line) for line in entry.note.split("\n"))
    for quote in entry.quotes:
        words = say("drawing.quote", language, words=plain(quote.text))
        yield f"> {words}  \n> — {_linked(quote)}"
    if entry.names:
        yield plain(entry.names)


def _linked(quote: Quote) -> str:
    return f"[{plain(quote.origin)}]({_target(quote.address)})" if quote.address else plain(quote.origin)


def _source(source: Source) -> str:
    title = f"[{plain(source.title)}]({_target(source.address)})" if source.address else plain(source.title)
    return f"- {title}{', ' + plain(source.about) if source.about else ''}"


def _target(address: str) -> str:
    """An address between the brackets of a link."""
    return re.sub(r"[\s<>()\\\"]", lambda match: f"%{ord(match[0]):02X}", address)


FORMATS = (Format("Markdown chronology", (".md",), write=write),)
