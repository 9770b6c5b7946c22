"""The timeline as one page of the web that zooms and pans in any browser: no network, nothing to install.

All its data stand in it as JSON between two tags; the script makes every word of them a text, never markup.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from timeline_app.dates import Precision, cldr
from timeline_app.formats import Format, Written
from timeline_app.formats._chronicle import Chronicle, Entry, chronicle
from timeline_app.formats._losses import tell_articles
from timeline_app.formats._markup import escaped
from timeline_app.formats._remarks import Remarks
from timeline_app.formats._telling import shown_events, spoken
from timeline_app.formats._web import CATEGORIES, Page, page_html
from timeline_app.formats._words import source_name
from timeline_app.layout.quotes import QUOTE_CHARACTERS, told_of
from timeline_app.model import Event, Factuality, Status, Timeline
from timeline_app.ranking import rank
from timeline_app.words import say

_UNREAL = (Factuality.CANCELLED, Factuality.DENIED)
_LISTED = 2_000  # events that a browser without a script shows as a list
_LONGEST_NAME = 36  # letters of an article in the line of signs
_DOT = '<svg width="11" height="11" viewBox="0 0 11 11" aria-hidden="true"><circle cx="5.5" cy="5.5" r="4" {}/></svg>'
_FULL, _HOLLOW = 'fill="currentColor"', 'fill="none" stroke="currentColor" stroke-width="2"'


def write(timeline: Timeline, path: Path, *, language: str = "") -> Written:
    """Write the events, all but the dismissed ones."""
    remarks, spoken_language = Remarks(), spoken(timeline, language)
    events = shown_events(timeline, remarks)
    told = chronicle(timeline, events, spoken_language)
    entries = [entry for _, own in told.parts for entry in own]
    words = _words(spoken_language)
    data = {"events": _events(timeline, entries), "words": words}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c").replace("&", "\\u0026")
    body = "\n".join(_body(timeline, told, entries, text))
    letters = body + "".join(words["months"]) + told.title
    scripts = ("calendar.js", "timeline.js", "drawing.js", "hands.js")
    page = Page(spoken_language, told.title, "timeline.css", scripts, body, letters)
    path.write_text(page_html(page), "utf-8", newline="\n")
    tell_articles(timeline, remarks)
    return Written((path,), remarks.told())


def _events(timeline: Timeline, entries: Sequence[Entry]) -> list[dict[str, Any]]:
    places = {event.id: place for place, event in enumerate(rank(timeline))}
    numbers = {article.id: number for number, article in enumerate(timeline.articles)}
    mended = {article.id: article.mended for article in timeline.articles}
    return [_event(entry, places.get(entry.event.id, len(places)), numbers, mended) for entry in entries]


def _event(entry: Entry, place: int, numbers: dict[str, int], mended: dict[str, str]) -> dict[str, Any]:
    event, when = entry.event, entry.event.when
    first = event.article_ids[0] if event.article_ids else ""
    return {
        "start": when.start,
        "end": when.end,
        "title": entry.title,
        "date": entry.date,
        "state": entry.state,
        "rank": place,
        "colour": event.colour,
        "category": numbers.get(first, 0) % CATEGORIES,
        "sure": _is_sure(event),
        "unreal": event.factuality in _UNREAL,
        "about": when.approximate,
        "doubt": when.uncertain,
        "ongoing": when.ongoing,
        "dot": when.is_one_unit and when.precision.rank <= Precision.DAY.rank,
        "brief": _brief(event, mended),
        "names": entry.names,
        "note": entry.note,
        "quotes": [{"text": quote.text, "origin": quote.origin, "address": quote.address} for quote in entry.quotes],
    }


def _brief(event: Event, mended: Mapping[str, str]) -> str:
    """The words around the date in the first sentence that proves an event, as the canvas shows them; or ""."""
    mention = next((one for one in event.mentions if one.article_id in mended), None)
    if mention is None:
        return ""
    span, at = mention.sentence.span, max(mention.expression.span.start - mention.sentence.span.start, 0)
    sentence = mended[mention.article_id][span.start : span.end] or mention.sentence.text
    words = told_of(sentence, at, at + len(mention.expression.text), event.title, QUOTE_CHARACTERS)
    return " ".join(words.split())


def _is_sure(event: Event) -> bool:
    return event.status is Status.ACCEPTED and event.factuality is Factuality.HAPPENED


def _words(language: str) -> dict[str, Any]:
    """The words of the page and of its axis, with the patterns of CLDR for a day and a month."""
    names = ("before", "after", "close")
    months = range(1, 13)
    return {
        "language": language,
        "months": [cldr.month_name(language, month, "wide") for month in months],
        "shortMonths": [cldr.month_name(language, month, "abbreviated", alone=True) for month in months],
        "dayPattern": cldr.skeleton(language, "yMMMd"),
        "monthPattern": cldr.skeleton(language, "yMMMM"),
        "first": say("dates.first_of_month", language),
        "beforeChrist": say("axis.bc", language, year="{year}"),
        "quote": say("drawing.quote", language, words="{words}"),
        "more": say("page.more", language, count="{count}"),
        **{name: say(f"page.{name}", language) for name in names},
    }


def _body(timeline: Timeline, told: Chronicle, entries: Sequence[Entry], data: str) -> Iterator[str]:
    def word(name: str) -> str:
        return escaped(say(f"page.{name}", told.language))

    span = f"<p>{escaped(told.span)}</p>" if told.span else ""
    tools = "".join(
        f'<button type="button" id="{name}" aria-label="{word(name)}" title="{word(name)}">{sign}</button>'
        for name, sign in (("farther", "−"), ("nearer", "+"), ("all", word("all")))
    )
    yield f'<header><div><h1>{escaped(told.title)}</h1>{span}</div><div id="tools" role="group">{tools}</div></header>'
    yield f"<noscript><p>{word('no_script')}</p><ul>"
    yield from (f"<li>{escaped(entry.date)} — {escaped(entry.title)}</li>" for entry in entries[:_LISTED])
    yield "</ul></noscript>"
    yield f'<div id="room"><div id="stage" tabindex="0" role="application" aria-label="{word("stage")}">'
    yield '<canvas id="paper" aria-hidden="true"></canvas><div id="labels"></div></div>'
    yield f'<aside id="details" aria-label="{word("details")}" hidden></aside></div>'
    yield '<div id="overview" aria-hidden="true"><canvas id="strip"></canvas></div>'
    articles = _articles(timeline, entries)
    sources = "" if articles else escaped(_sources(timeline, told))
    yield f"<footer><span>{articles}{sources}</span>{_signs(entries, told.language)}</footer>"
    yield '<div id="live" class="unseen" aria-live="polite"></div>'
    yield f'<script type="application/json" id="data">{data}</script>'


def _sources(timeline: Timeline, told: Chronicle) -> str:
    if not told.parts:
        return say("drawing.empty", told.language)
    names = list(dict.fromkeys(filter(None, map(source_name, timeline.articles))))
    return say("drawing.source", told.language, count=len(names), names=", ".join(names)) if names else ""


def _articles(timeline: Timeline, entries: Sequence[Entry]) -> str:
    """The articles by the colours of their events, where they are several and each has its own; else ""."""
    first = {entry.event.article_ids[0] for entry in entries if entry.event.article_ids and not entry.event.colour}
    named = [(number, article) for number, article in enumerate(timeline.articles) if article.id in first]
    if not 1 < len(named) <= CATEGORIES or named[-1][0] >= CATEGORIES:
        return ""
    return " ".join(
        f'<span class="sign c{number}">{_DOT.format(_FULL)}<span>{escaped(_short(source_name(article)))}</span></span>'
        for number, article in named
    )


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def _signs(entries: Sequence[Entry], language: str) -> str:
    """What full and hollow signs say, where there are both or only hollow ones."""
    states = {entry.event.status for entry in entries}
    told = [(_FULL, "accepted")] if Status.ACCEPTED in states else []
    told += [(_HOLLOW, "suggested")] if Status.SUGGESTED in states else []
    if told == [(_FULL, "accepted")]:
        return ""
    return "".join(
        f'<span class="sign">{_DOT.format(paint)}{escaped(say(f"drawing.{name}", language))}</span>'
        for paint, name in told
    )


FORMATS = (Format("Interactive page", (".html",), write=write),)
