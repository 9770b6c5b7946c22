"""Pictures of a timeline: PNG, SVG with real text and embedded letters, PDF; equal timelines give equal bytes."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import matplotlib as mpl
from matplotlib.figure import Figure

from timeline_app import formats
from timeline_app.dates import When
from timeline_app.dates.when import unit_end, unit_start
from timeline_app.dates.wording import when_text
from timeline_app.figure import Page, PageArtist, TimelineArtist, measurer
from timeline_app.figure.page import FOOTER, MARGIN
from timeline_app.figure.svg import finish_svg
from timeline_app.formats import Format
from timeline_app.layout import Layout, Measure, Mode, Scene, build_scene, fit_view, lay_out, view_of
from timeline_app.layout.wrap import shorten, wrap
from timeline_app.model import Article, Event, Status, Timeline, View
from timeline_app.rank import rank
from timeline_app.styles import get as get_style
from timeline_app.words import FALLBACK, interface_languages, say

SETTINGS: dict[str, object] = {
    "svg.hashsalt": "timeline-app",
    "svg.fonttype": "none",
    "pdf.fonttype": 3,  # matplotlib embeds no OpenType outlines as type 42
    "text.hinting": "none",
    "path.simplify": False,
}
CREATOR = "Timeline App"
MAGNIFICATIONS = (1.5, 1.35, 1.2, 1.0)
APART = 15.0  # pixels between the middles of two dots
NARROWEST, LOWEST = 320.0, 320.0  # pixels: the smallest page
ROUNDING = 1e-6  # inches, so that the size in pixels is not rounded down
LEGEND_ROOM = 260.0  # pixels kept free for the legend in the line of the sources


@dataclass(frozen=True, slots=True)
class Picture:
    """How a picture shall be.

    `width` and `height` are pixels at 100 dots an inch; at 200 `dpi` there are twice as many of them.  `first` and
    `last` bound the stretch of time: a When, or a day as EDTF text (2015-11-13), both inclusive.  `title` and `source`
    replace the timeline's title and the line of its sources; "" leaves them out.  `top` shows that many events, those
    that matter most, and says of how many.
    """

    style: str = "paper"
    width: float = 1400
    height: float = 700
    dpi: int = 100
    first: When | str | None = None
    last: When | str | None = None
    language: str | None = None
    title: str | None = None
    source: str | None = None
    legend: bool = True
    accepted_only: bool = False
    top: int | None = None
    transparent: bool = False

    def __post_init__(self) -> None:
        if self.width < NARROWEST or self.height < LOWEST:
            wanted = f"{self.width:g} x {self.height:g}"
            raise ValueError(f"a picture needs at least {NARROWEST:g} x {LOWEST:g} pixels, not {wanted}")


def draw(
    timeline: Timeline,
    path: str | os.PathLike[str],
    *,
    style: str = "paper",
    width: float = 1400,
    height: float = 700,
    dpi: int = 100,
    first: When | str | None = None,
    last: When | str | None = None,
    language: str | None = None,
    **options: object,
) -> None:
    """Draw a timeline into a .png, .svg or .pdf file; arguments and further options are the fields of Picture.

    Raises WriteError for another ending and for a place that cannot be written, KeyError for an unknown style and
    ValueError for a date that is none or a page that is too small.
    """
    bounds = {"first": first, "last": last, "language": language}
    formats.write(timeline, path, style=style, width=width, height=height, dpi=dpi, **bounds, **options)


def write_picture(timeline: Timeline, path: Path, **options: object) -> None:
    """Write the picture whose kind the path's ending names."""
    picture = Picture(**options)  # type: ignore[arg-type]  # an option that does not exist raises TypeError
    kind = path.suffix.lower().removeprefix(".")
    with mpl.rc_context(SETTINGS):  # type: ignore[arg-type]  # typed as literals
        figure, magnified = build_figure(timeline, picture)
        figure.savefig(
            path,
            format=kind,
            dpi=picture.dpi * magnified,
            metadata=_metadata(kind, timeline.title),
            transparent=picture.transparent,
        )
    if kind == "svg":
        svg = finish_svg(path.read_text("utf-8"), get_style(picture.style).font, picture.width, picture.height)
        path.write_text(svg, "utf-8", newline="\n")


def build_figure(timeline: Timeline, picture: Picture) -> tuple[Figure, float]:
    """The page as a matplotlib figure, a logical pixel being a hundredth of an inch, and how much to magnify it.

    Few events are set larger, as large as the page lets them tell all they have to tell.
    """
    style, language = get_style(picture.style), _language(timeline, picture)
    shown = replace(timeline, events=events_of(timeline, picture))
    note = _top_note(timeline, picture, language)
    scene = build_scene(shown, measurer(style), language, cards=style.cards)
    for magnified in MAGNIFICATIONS:
        width, height = picture.width / magnified, picture.height / magnified
        page = _page(shown, picture, note, width, language, scene.measure)
        footer = FOOTER if page.source or page.legend else 0.0
        view = _view(scene, width, height - page.header - footer, picture)
        layout = lay_out(scene, view)
        if magnified == 1.0 or _tells_all(layout, scene):
            break
    figure = Figure(figsize=(width / 100 + ROUNDING, height / 100 + ROUNDING), dpi=100, facecolor=style.paper)
    figure.add_artist(TimelineArtist(scene, layout, style, origin=(0.0, page.header), transparent=picture.transparent))
    figure.add_artist(PageArtist(page, style, scene.measure))
    for artist in figure.artists:
        artist.set_clip_path(None)
    return figure, magnified


def _tells_all(layout: Layout, scene: Scene) -> bool:
    """Whether every event is a card, with its quote if it has one, and no two dots touch."""
    quoted = all(label.runs[-1].role == "quote" for label in layout.labels if scene.events[label.event].mentions)
    dots = sorted(label.mark.x for label in layout.labels)
    apart = all(one == other or other - one >= APART for one, other in pairwise(dots))
    return layout.mode is Mode.COMPOSED and quoted and apart


def events_of(timeline: Timeline, picture: Picture) -> tuple[Event, ...]:
    """The events that a picture shows, in order of time."""
    shown = _shown(timeline.events, picture)
    if picture.top is not None and picture.top < len(shown):
        places = {event.id: place for place, event in enumerate(rank(timeline))}
        chosen = {event.id for event in sorted(shown, key=lambda event: places[event.id])[: picture.top]}
        shown = [event for event in shown if event.id in chosen]
    return tuple(shown)


def _top_note(timeline: Timeline, picture: Picture, language: str) -> str:
    """How many events the picture shows of how many, in words; "" where it shows them all."""
    shown, count = len(events_of(timeline, picture)), len(events_of(timeline, replace(picture, top=None)))
    return say("drawing.top", language, shown=shown, count=count) if shown < count else ""


def _shown(events: Iterable[Event], picture: Picture) -> list[Event]:
    wanted = {Status.ACCEPTED} if picture.accepted_only else {Status.ACCEPTED, Status.SUGGESTED}
    first, last = _when(picture.first), _when(picture.last)
    return [
        event
        for event in events
        if event.status in wanted
        and (first is None or event.when.end > first.start or event.when.ongoing)
        and (last is None or event.when.start < last.end)
    ]


def _view(scene: Scene, width: float, height: float, picture: Picture) -> View:
    """The view of all events, or from `first` to `last` where they are given, with room for the last labels."""
    fitting = fit_view(scene, width, height)
    first, last = _when(picture.first), _when(picture.last)
    if first is None and last is None:
        return fitting
    start = first.start if first else scene.start[0] if len(scene) else fitting.start
    end = last.end if last else scene.end.max() if len(scene) else fitting.end
    if end <= start:
        raise ValueError(f"the last day, {picture.last}, lies before the first, {picture.first}")
    return view_of(scene, float(start), float(end), width, height)


def _when(bound: When | str | None) -> When | None:
    return When.parse(bound) if isinstance(bound, str) else bound


def _language(timeline: Timeline, picture: Picture) -> str:
    wanted = picture.language or (timeline.articles[0].language if timeline.articles else FALLBACK)
    return wanted if wanted in interface_languages() else FALLBACK


def _page(timeline: Timeline, picture: Picture, note: str, width: float, language: str, measure: Measure) -> Page:
    span = span_text(timeline.events, language)
    title = timeline.title if picture.title is None else picture.title
    if not title:  # the span is then the heading
        title, span = span, ""
    lines = _title_lines(
        title, 2 if picture.height > 400 else 1, width - 2 * MARGIN, lambda text: measure(text, "heading")
    )
    source = _sources(timeline, language) if picture.source is None else picture.source
    room = width - 2 * MARGIN - (LEGEND_ROOM if picture.legend else 0.0)
    legend = (
        (say("drawing.accepted", language), True),
        (say("drawing.suggested", language), False),
    )
    return Page(
        title=lines,
        span=span,
        source=shorten(" · ".join(filter(None, (note, source))), room, lambda text: measure(text, "footer")),
        legend=legend if picture.legend else (),
    )


def _title_lines(title: str, most: int, room: float, width: Callable[[str], float]) -> tuple[str, ...]:
    """The title on `most` lines; what is longer is shortened."""
    lines = wrap(title, room, width) if title else []
    if len(lines) > most:
        lines[most - 1 :] = [shorten(" ".join(lines[most - 1 :]), room, width)]
    return tuple(lines)


def span_text(events: tuple[Event, ...], language: str) -> str:
    """From the first date to the last, in words; "" for no events."""
    if not events:
        return ""
    first = min((event.when for event in events), key=lambda when: when.start)
    last = max((event.when for event in events), key=lambda when: when.end)
    if first.precision is last.precision:
        return when_text(When(first.start, max(first.end, last.end), first.precision), language)
    start = unit_start(first.precision, first.start), unit_end(first.precision, first.start)
    end = unit_start(last.precision, last.end - 1), unit_end(last.precision, last.end - 1)
    words = (when_text(When(*start, first.precision), language), when_text(When(*end, last.precision), language))
    return " – ".join(words)


def _sources(timeline: Timeline, language: str) -> str:
    used = {mention.article_id for event in timeline.events for mention in event.mentions}
    articles = [article for article in timeline.articles if article.id in used] or timeline.articles
    names = list(dict.fromkeys(filter(None, map(source_name, articles))))
    return say("drawing.source", language, count=len(names), names=", ".join(names)) if names else ""


def source_name(article: Article) -> str:
    """What to call a source in print: the publisher, the site's name, or the title of a file."""
    if article.publisher:
        return article.publisher
    if re.match(r"https?://", article.source):
        return (urlsplit(article.source).hostname or "").removeprefix("www.")
    if not article.source or re.search(r"[/\\]|\.\w{1,5}$", article.source):
        return article.title or re.split(r"[/\\]", article.source)[-1]
    return article.source


def _metadata(kind: str, title: str) -> dict[str, str | None]:
    """No date and no version: equal timelines give equal bytes."""
    named: dict[str, str | None] = {"Title": title} if title else {}
    match kind:
        case "svg":
            return named | {"Date": None, "Creator": CREATOR}
        case "pdf":
            return named | {"CreationDate": None, "Creator": CREATOR, "Producer": CREATOR}
    return named | {"Software": CREATOR}


FORMATS = (
    Format("PNG", (".png",), write=write_picture),
    Format("SVG", (".svg",), write=write_picture),
    Format("PDF", (".pdf",), write=write_picture),
)
