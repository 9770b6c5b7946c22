"""The pages of a picture: which events stand on which, with which words around them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from timeline_app.figure import Page, measurer
from timeline_app.figure.legend import Item, Sign
from timeline_app.figure.quick import quick_measurer
from timeline_app.figure.sheet import SIDE, Sheet
from timeline_app.formats import _words as words
from timeline_app.formats._picture import MOST_PAGES, Picture, events_of
from timeline_app.formats._views import (
    Stretch,
    cut,
    events_on,
    left_out,
    on_one_page,
    printed,
    stretch_of,
    tells_as_much,
    view_on_a_page,
    without_time,
)
from timeline_app.layout import Layout, Measure, Mode, Scene, build_scene, longest_title
from timeline_app.layout.geometry import CARD_MARGIN
from timeline_app.layout.wrap import ELLIPSIS
from timeline_app.model import Event, Timeline
from timeline_app.reasons import Reason
from timeline_app.styles import Style
from timeline_app.styles import get as get_style
from timeline_app.words import say

LARGEST, STEP = 1.5, 1.08  # how much larger a page may be set, and the ratio of one size to the next smaller one
USUAL = (1400.0, 700.0)  # pixels: the page for which they are meant; a larger one may be magnified more
FEW = 24  # events on a page; more of them are not set in cards
SOME = 200  # events on a page; more of them are not set larger
ROW_MARGIN = 150.0  # pixels free right of the last event of a page of rows
LONGEST = 600  # characters of an event's title: no card is higher than that makes it
MANY = 5_000  # events; the titles of more of them are measured quickly
LEAST = 28.0 * 40  # square pixels that a label takes at least: pages with too many events for that need no try


@dataclass(frozen=True, slots=True)
class Setting:
    """The pages of a picture, laid out, how much they are magnified, and what a person should know about them."""

    picture: Picture
    sheets: tuple[Sheet, ...]
    magnified: float
    remarks: tuple[Reason, ...]

    @property
    def size(self) -> tuple[float, float]:
        """The size of a page in logical pixels, before it is magnified."""
        return self.picture.width / self.magnified, self.picture.height / self.magnified


@dataclass(frozen=True, slots=True)
class Material:
    """What all pages share: the events shown, the size of a page in logical pixels, and what its legend may explain."""

    timeline: Timeline
    picture: Picture
    style: Style
    language: str
    scene: Scene
    source: str
    width: float
    height: float
    cards: bool = False
    legend: tuple[Item, ...] = ()

    @property
    def size(self) -> tuple[float, float]:
        """The size of a page."""
        return self.width, self.height

    def scene_of(self, events: Sequence[Event]) -> Scene:
        """A scene of some of the events."""
        return _scene(self.timeline, events, self.scene.measure, self.language, self.width, cards=self.cards)


@dataclass(frozen=True, slots=True)
class Part:
    """A page without its words: its time, or none where it shows all, its events and where they stand."""

    stretch: Stretch | None
    scene: Scene
    layout: Layout


def set_pages(timeline: Timeline, picture: Picture) -> Setting:
    """Lay out the pages of a picture.

    Few events are set larger, as large as the page lets them tell all they have to tell.  Raises KeyError for an
    unknown style, ValueError for bounds that are no dates or the wrong way round.
    """
    material = _on_lines_where_cards_tell_little(_material(timeline, picture))
    count = picture.pages if isinstance(picture.pages, int) else _pages_needed(material)
    magnified, parts = _as_large_as_it_goes(material, count if len(material.scene) else 1)
    material, parts = _with_less_footer(_sized(material, magnified), parts)
    sheets = tuple(_sheet(material, parts, number) for number in range(len(parts)))
    return Setting(picture, sheets, magnified, _remarks(picture, parts))


def _material(timeline: Timeline, picture: Picture) -> Material:
    style, language = get_style(picture.style), picture.spoken(timeline)
    shown = events_of(timeline, picture)
    measure = quick_measurer(style) if len(shown) > MANY else measurer(style)
    scene = _scene(timeline, shown, measure, language, picture.width, cards=style.cards)
    source = words.footer_text(timeline, picture, shown, language)
    material = Material(timeline, picture, style, language, scene, source, picture.width, picture.height, style.cards)
    return replace(material, legend=_legend(material, words.drawn_at_most(scene)))


def _on_lines_where_cards_tell_little(material: Material) -> Material:
    """The same with events on lines, where most of few events have no room for their cards."""
    few = material.picture.pages == 1 and 0 < len(material.scene) <= FEW
    if not (material.cards and few) or 2 * _left_out(list(_parts(material, 1))) <= len(material.scene):
        return material
    lines = replace(material, cards=False)
    return replace(lines, scene=lines.scene_of(material.scene.events))


def _scene(
    timeline: Timeline, events: Sequence[Event], measure: Measure, language: str, width: float, *, cards: bool
) -> Scene:
    """The scene of a page of a width: wherever a dot stands, there is room for its title at its left or its right."""
    shown = tuple(_with_short_title(event) for event in events)
    longest = _longest(width)
    return build_scene(replace(timeline, events=shown), measure, language, cards=cards, longest=longest)


def _longest(width: float) -> float:
    return longest_title(width - 2 * SIDE)


def _with_short_title(event: Event) -> Event:
    return event if len(event.title) <= LONGEST else replace(event, title=event.title[: LONGEST - 1] + ELLIPSIS)


def _sized(material: Material, magnified: float) -> Material:
    """The same for pages that are set smaller, to be magnified when they are drawn."""
    sized = replace(material, width=material.width / magnified, height=material.height / magnified)
    same = _longest(sized.width) == _longest(material.width)
    return sized if same else replace(sized, scene=sized.scene_of(material.scene.events))


def _as_large_as_it_goes(material: Material, count: int) -> tuple[float, list[Part]]:
    """The pages, magnified as much as they still tell what they do when they are not."""
    usual = list(_parts(material, count))
    around = _around(material, count)
    for magnified in _magnifications(material.picture) if 0 < len(material.scene) <= SOME * count else ():
        parts: list[Part] = []
        larger = _sized(material, magnified)
        if _around(larger, count) != around:
            continue
        for part, known in zip(_parts(larger, count), usual, strict=True):
            if not tells_as_much(part.layout, known.layout):
                break
            parts.append(part)
        if len(parts) == count:
            return magnified, parts
    return 1.0, usual


def _around(material: Material, count: int) -> tuple[str, str, int]:
    """The words of the title and of the span of the first page and the signs of its legend, as far as there is room."""
    page = _head(material, None if count == 1 else stretch_of(material.scene, material.picture), 0, count)
    explained = [item for line in _with_footer(material, page).legend for item in line if item.sign is not Sign.MORE]
    return " ".join(page.title), page.span, len(explained)


def _magnifications(picture: Picture) -> list[float]:
    """How much larger a page may be set, the largest first."""
    largest = LARGEST * max(min(picture.width / USUAL[0], picture.height / USUAL[1]), 1.0)
    return [largest / STEP**number for number in range(int(math.log(largest, STEP)) + 1)]


def _with_less_footer(material: Material, parts: list[Part]) -> tuple[Material, list[Part]]:
    """The pages with room for no more lines of legend than they need, where that is less than they might have."""
    shown = [one for part in parts for one in words.drawn_in(part.scene, part.layout)]
    less = replace(material, legend=_legend(material, shown))
    if _frame(less, len(parts)) == _frame(material, len(parts)):
        return material, parts
    again = list(_parts(less, len(parts)))
    needed = _legend(material, [one for part in again for one in words.drawn_in(part.scene, part.layout)])
    fits = _frame(replace(less, legend=needed), len(parts)) == _frame(less, len(parts))
    better = fits and _left_out(again) <= _left_out(parts)
    return (replace(less, legend=needed), again) if better else (material, parts)


def _pages_needed(material: Material) -> int:
    """The smallest number of pages on which every event has a label, or the most there may be."""
    if not len(material.scene):
        return 1
    start, end = stretch_of(material.scene, material.picture)
    for count in range(1, MOST_PAGES):
        starting, _ = np.histogram(material.scene.start, count, (start, end))
        possible = starting.max() * LEAST <= material.width * material.height
        if possible and all(not part.layout.badges for part in _parts(material, count)):
            return count
    return MOST_PAGES


def _parts(material: Material, count: int) -> Iterator[Part]:
    """The pages one after the other, all at one zoom."""
    height = material.height - sum(_frame(material, count))
    if count == 1:
        layout = on_one_page(material.scene, material.width - 2 * SIDE, height, material.picture)
        timeless = not len(material.scene) and not any(material.picture.bounds)
        yield Part(None, material.scene, without_time(layout) if timeless else layout)
        return
    composed = list(_composed(material, count, height))
    yield from composed if len(composed) == count else _cut(material, count, height, ROW_MARGIN)


def _composed(material: Material, count: int, height: float) -> Iterator[Part]:
    """The pages up to the first that is not set in cards."""
    if len(material.scene) > FEW * count:
        return
    for part in _cut(material, count, height, CARD_MARGIN):
        if len(part.scene) and part.layout.mode is not Mode.COMPOSED:
            return
        yield part


def _cut(material: Material, count: int, height: float, margin: float) -> Iterator[Part]:
    scene = material.scene
    stretches = cut(stretch_of(scene, material.picture), count)
    for number, stretch in enumerate(stretches, start=1):
        view = view_on_a_page(stretch, material.width - 2 * SIDE, height, margin)
        places = events_on(scene, stretch, view.pixels_per_second, last=number == count)
        shown = material.scene_of([scene.events[place] for place in places])
        yield Part(stretch, shown, printed(shown, view))


def _frame(material: Material, count: int) -> tuple[float, float]:
    """The heights of what stands above and below the timeline, the same on every page."""
    page = _head(material, None if count == 1 else stretch_of(material.scene, material.picture), 0, count)
    page = _with_footer(material, page)
    return page.header, page.footer


def _head(material: Material, stretch: Stretch | None, number: int, count: int) -> Page:
    language, scene, picture = material.language, material.scene, material.picture
    if stretch is None and any(picture.bounds):
        stretch = stretch_of(scene, picture)
    span = words.stretch_text(*stretch, language) if stretch else words.span_text(scene.events, language)
    place = say("drawing.page", language, number=number + 1, count=count) if count > 1 else ""
    return words.heading(material.timeline, picture, span, place, material.width, scene.measure)


def _with_footer(material: Material, page: Page) -> Page:
    """The page with its sources, and the legend that explains what is on any page."""
    return words.with_footer(page, material.source, material.legend, material.size, material.scene.measure)


def _legend(material: Material, shown: Sequence[words.Drawn]) -> tuple[Item, ...]:
    if not material.picture.legend:
        return ()
    measure = material.scene.measure
    return words.legend_items(shown, material.timeline, material.style, material.language, measure)


def _sheet(material: Material, parts: Sequence[Part], number: int) -> Sheet:
    part = parts[number]
    page = _with_footer(material, _head(material, part.stretch, number, len(parts)))
    items = _legend(material, words.drawn_in(part.scene, part.layout))
    page = words.with_legend(page, items, material.size, material.scene.measure)
    sheet = Sheet(page, part.scene, part.layout)
    return words.in_known_letters(sheet) if material.picture.text == "outlines" else sheet


def _remarks(picture: Picture, parts: Sequence[Part]) -> tuple[Reason, ...]:
    """That so many pages were not enough."""
    left = _left_out(parts)
    if picture.pages != "auto" or not left:
        return ()
    return (Reason("drawing.more_pages", (("most", str(MOST_PAGES)), ("left", str(left)))),)


def _left_out(parts: Sequence[Part]) -> int:
    """How many events are only counted."""
    return sum(left_out(part.layout) for part in parts)
