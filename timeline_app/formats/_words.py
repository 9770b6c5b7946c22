"""The words around a timeline on a page: title, span, sources, legend."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY
from timeline_app.dates.when import unit_end, unit_start
from timeline_app.dates.wording import between_text, when_text
from timeline_app.figure import Page
from timeline_app.figure.fonts import drawable
from timeline_app.figure.legend import GAP, Item, Sign, in_lines, width_of
from timeline_app.figure.page import head_of, margin_of
from timeline_app.figure.sheet import Sheet
from timeline_app.formats._picture import Picture, all_of
from timeline_app.layout import Layout, Measure, Scene
from timeline_app.layout.wrap import ELLIPSIS, shorten, wrap
from timeline_app.model import Article, Event, Factuality, Timeline
from timeline_app.styles import Style
from timeline_app.timeaxis import YEAR
from timeline_app.words import say

ARTICLE_NAME = 150.0  # pixels that the name of an article takes in the legend
LEGEND_LINE = 400.0  # pixels of height for which the legend may have a line more
TWO_LINES = 400.0  # pixels: a page higher than this has a title of two lines
THINNEST = 2.0  # pixels: no letter is narrower, so that more of them need not be measured
UNREAL = (Factuality.CANCELLED, Factuality.DENIED)


@dataclass(frozen=True, slots=True)
class Drawn:
    """An event as a legend sees it: the number of its article, and whether its date is shown as about or uncertain."""

    event: Event
    article: int
    rough: bool
    unsure: bool


def heading(timeline: Timeline, picture: Picture, span: str, number: str, width: float, measure: Measure) -> Page:
    """The head of a page `width` pixels wide: `span` says which time it shows, `number` which page it is, or ""."""
    title = timeline.title if picture.title is None else picture.title
    span = span if picture.subtitle is None else picture.subtitle
    if not title:  # the span is then the heading
        title, span = span, ""
    room = width - 2 * margin_of(width)
    head = head_of(width)
    lines = _title_lines(title, 2 if picture.height > TWO_LINES else 1, room, lambda text: measure(text, head.role))
    below = _fitted(" · ".join(filter(None, (span, number))), room, lambda text: measure(text, "subheading"))
    return Page(title=lines, span=below, head=head)


def with_footer(page: Page, source: str, items: Sequence[Item], size: tuple[float, float], measure: Measure) -> Page:
    """The page with its sources and its legend side by side where they have room, else one above the other."""
    room = size[0] - 2 * margin_of(size[0])
    beside = room - width_of(items, measure) - (GAP if items else 0.0)
    stacked = bool(items) and (bool(source) or beside < 0) and measure(source[: int(room)], "footer") > beside
    lines = in_lines(items, room, measure, _most_lines(size[1])) if items else ()
    fitted = _fitted(source, room if stacked else beside, lambda text: measure(text, "footer")) if source else ""
    return replace(page, source=fitted, legend=lines, stacked=stacked)


def with_legend(page: Page, items: Sequence[Item], size: tuple[float, float], measure: Measure) -> Page:
    """The page with the legend of what it shows, where a longer one had its room."""
    room = size[0] - 2 * margin_of(size[0])
    return replace(page, legend=in_lines(items, room, measure, _most_lines(size[1])) if items else ())


def _most_lines(height: float) -> int:
    """How many lines of legend a page of that height can spare."""
    return 1 + int(height // LEGEND_LINE)


def legend_items(
    shown: Iterable[Drawn], timeline: Timeline, style: Style, language: str, measure: Measure
) -> tuple[Item, ...]:
    """What a reader needs explained of some events: nothing that they all share, nothing that does not occur."""
    shown = list(shown)
    items: list[Item] = []
    if len({one.event.status for one in shown}) > 1:
        items += [Item(sign, say(f"drawing.{sign}", language)) for sign in (Sign.ACCEPTED, Sign.SUGGESTED)]
    kinds = {one.event.factuality for one in shown}
    if Factuality.PLANNED in kinds:
        items.append(Item(Sign.PLANNED, say("drawing.planned", language)))
    if unreal := [say(f"drawing.{kind}", language) for kind in UNREAL if kind in kinds]:
        items.append(Item(Sign.UNREAL, ", ".join(unreal)))
    if any(one.rough for one in shown):
        items.append(Item(Sign.ABOUT, say("drawing.about", language)))
    if any(one.unsure for one in shown):
        items.append(Item(Sign.UNCERTAIN, say("drawing.uncertain", language)))
    return (*items, *_article_items(shown, timeline, style, measure))


def drawn_in(scene: Scene, layout: Layout) -> list[Drawn]:
    """The events whose marks a layout shows."""
    return [
        Drawn(
            scene.events[label.event],
            int(scene.category[label.event]),
            rough=label.mark.approximate,
            unsure=label.mark.uncertain,
        )
        for label in layout.labels
    ]


def drawn_at_most(scene: Scene) -> list[Drawn]:
    """Every event of a scene, as if its marks showed all there is to show."""
    return [
        Drawn(event, int(scene.category[at]), rough=event.when.approximate, unsure=event.when.uncertain)
        for at, event in enumerate(scene.events)
    ]


def footer_text(timeline: Timeline, picture: Picture, shown: tuple[Event, ...], language: str) -> str:
    """The line of the sources of the events shown, after how many they are where the most important are chosen."""
    source = _sources(timeline, shown, language) if picture.source is None else picture.source
    count = all_of(timeline, picture)
    note = say("drawing.top", language, shown=len(shown), count=count) if len(shown) < count else ""
    return " · ".join(filter(None, (note, source)))


def span_text(events: Sequence[Event], language: str) -> str:
    """From the first date to the last, in words; that there is none for no events."""
    if not events:
        return say("drawing.empty", language)
    first = min((event.when for event in events), key=lambda when: when.start)
    last = max((event.when for event in events), key=lambda when: when.end)
    if first.precision is last.precision:
        return when_text(When(first.start, max(first.end, last.end), first.precision), language)
    return between_text(first, last, language)


def stretch_text(start: float, end: float, language: str) -> str:
    """A stretch of time in seconds since 1970, in words no finer than its length needs."""
    length = end - start
    units = ((20 * YEAR, Precision.YEAR), (2 * YEAR, Precision.MONTH), (2.0 * DAY, Precision.DAY))
    precision = next((unit for shortest, unit in units if length >= shortest), Precision.MINUTE)
    last = max(int(end) - 1, int(start))
    return when_text(When(unit_start(precision, int(start)), unit_end(precision, last), precision), language)


def source_name(article: Article) -> str:
    """What to call a source in print: the publisher, the site's name, or the title of a file."""
    if article.publisher:
        return article.publisher
    if re.match(r"https?://", article.source):
        return (urlsplit(article.source).hostname or "").removeprefix("www.")
    if not article.source or re.search(r"[/\\]|\.\w{1,5}$", article.source):
        return article.title or re.split(r"[/\\]", article.source)[-1]
    return article.source


def in_known_letters(sheet: Sheet) -> Sheet:
    """The page with boxes for the letters that no font has, for where text is drawn and not kept."""
    page, labels = sheet.page, sheet.layout.labels
    known = tuple(
        replace(label, runs=tuple(run._replace(text=drawable(run.text)) for run in label.runs)) for label in labels
    )
    title = tuple(drawable(line) for line in page.title)
    legend = tuple(tuple(replace(item, words=drawable(item.words)) for item in line) for line in page.legend)
    page = replace(page, title=title, span=drawable(page.span), source=drawable(page.source), legend=legend)
    return replace(sheet, page=page, layout=replace(sheet.layout, labels=known))


def _article_items(shown: Sequence[Drawn], timeline: Timeline, style: Style, measure: Measure) -> list[Item]:
    """The articles of events in their article's colour, those with most events first, where they are several."""
    counts = Counter(one.article for one in shown if one.event.mentions and not one.event.colour)
    if len(counts) < 2:
        return []
    numbers = sorted(counts, key=lambda number: (-counts[number], number))
    names = _names_apart([timeline.articles[number] for number in numbers])
    return [
        Item(Sign.ARTICLE, _fitted(name, ARTICLE_NAME, lambda text: measure(text, "footer")), style.category(number))
        for number, name in zip(numbers, names, strict=True)
        if name
    ]


def _names_apart(articles: Sequence[Article]) -> list[str]:
    """The names of articles as sources, or their titles where two of them come from one source."""
    names = [source_name(article) for article in articles]
    times = Counter(names)
    return [article.title if times[name] > 1 else name for article, name in zip(articles, names, strict=True)]


def _sources(timeline: Timeline, shown: Sequence[Event], language: str) -> str:
    used = {mention.article_id for event in shown for mention in event.mentions}
    articles = [article for article in timeline.articles if article.id in used] or timeline.articles
    names = list(dict.fromkeys(filter(None, map(source_name, articles))))
    return say("drawing.source", language, count=len(names), names=", ".join(names)) if names else ""


def _title_lines(title: str, most: int, room: float, width: Callable[[str], float]) -> tuple[str, ...]:
    """The title on `most` lines; what is longer is shortened."""
    kept = _one_line(title)[: int(most * room / THINNEST)]
    lines = wrap(kept, room, width) if kept else []
    if len(lines) > most:
        lines[most - 1 :] = [" ".join(lines[most - 1 :])]
    return tuple(_fitted(line, room, width) for line in lines)


def _fitted(text: str, room: float, width: Callable[[str], float]) -> str:
    """A text on one line, shortened where it is wider than `room` pixels."""
    text = _one_line(text)
    kept = text[: int(room / THINNEST)]
    return shorten(kept if kept == text else kept + ELLIPSIS, room, width)


def _one_line(text: str) -> str:
    return re.sub(r"[\x00-\x20]+", " ", text).strip()  # no-break spaces stay
