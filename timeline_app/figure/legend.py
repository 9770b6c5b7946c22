"""The legend of an exported page: the signs that stand on it, each with its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from timeline_app.figure.artist import paint_dot
from timeline_app.figure.paint import Painter
from timeline_app.layout import Box, Measure, Run

GAP = 22.0  # pixels between the words of an item and the sign of the next
SIGN = 18.0  # pixels from the left of a sign to its words
BAR_SIGN = 30.0  # and of the sign that is a bar
DOT = 4.4
RAISED = 4.0  # pixels from the baseline up to the middle of a sign
_FADE = (0.0, 2.0, 4.0, 6.0, 8.0)  # insets of the bars within bars
_STEP = 0.3  # opacity of each of them


class Sign(StrEnum):
    """What a legend explains; MORE has no sign of its own, it counts what had no room."""

    ACCEPTED = "accepted"
    SUGGESTED = "suggested"
    PLANNED = "planned"
    UNREAL = "unreal"
    ABOUT = "about"
    ARTICLE = "article"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Item:
    """A sign and its words; `colour` is that of an article."""

    sign: Sign
    words: str
    colour: str = ""


Line = tuple[Item, ...]


def width_of(items: Sequence[Item], measure: Measure) -> float:
    """What a line of items takes, in pixels."""
    return sum(_indent(item) + measure(item.words, "footer") for item in items) + GAP * max(len(items) - 1, 0)


def in_lines(items: Sequence[Item], room: float, measure: Measure) -> tuple[Line, ...]:
    """The items in lines of a width in pixels: every sign, then as many articles as one line has room for."""
    lines: list[list[Item]] = [[]]
    articles = [item for item in items if item.sign is Sign.ARTICLE]
    for item in items:
        if item.sign is not Sign.ARTICLE:
            if lines[-1] and width_of([*lines[-1], item], measure) > room:
                lines.append([])
            lines[-1].append(item)
    if articles and lines[-1] and width_of([*lines[-1], articles[0], *_more(len(articles) - 1)], measure) > room:
        lines.append([])
    lines[-1] += _articles(lines[-1], articles, room, measure)
    return tuple(tuple(line) for line in lines if line)


def draw_line(paint: Painter, items: Sequence[Item], left: float, baseline: float, measure: Measure) -> None:
    """Draw a line of items from `left`."""
    for item in items:
        _draw_sign(paint, item, left + 6, baseline - RAISED)
        paint.text(Run(left + _indent(item), baseline, item.words, "footer"), paint.style.paper)
        left += _indent(item) + measure(item.words, "footer") + GAP


def _articles(line: Sequence[Item], articles: Sequence[Item], room: float, measure: Measure) -> list[Item]:
    """The articles that a line still has room for, and how many it has not."""
    kept: list[Item] = []
    for number, item in enumerate(articles):
        others = len(articles) - number - 1
        if (line or kept) and width_of([*line, *kept, item, *_more(others)], measure) > room:
            return [*kept, *_more(others + 1)]
        kept.append(item)
    return kept


def _more(count: int) -> list[Item]:
    return [Item(Sign.MORE, f"+{count}")] if count else []


def _indent(item: Item) -> float:
    return {Sign.MORE: 0.0, Sign.ABOUT: BAR_SIGN}.get(item.sign, SIGN)


def _draw_sign(paint: Painter, item: Item, x: float, y: float) -> None:
    """The sign of an item, its middle, or the left of a bar's first third, at `x`, `y`."""
    ink = paint.style.ink2
    match item.sign:
        case Sign.ACCEPTED | Sign.SUGGESTED:
            paint_dot(paint, [(x, y)], DOT, ink, None, accepted=item.sign is Sign.ACCEPTED)
        case Sign.ARTICLE:
            paint_dot(paint, [(x, y)], DOT, item.colour, None, accepted=True)
        case Sign.PLANNED:
            corners = [(x, y - 5.5), (x + 5.5, y), (x, y + 5.5), (x - 5.5, y), (x, y - 5.5)]
            paint.path(corners, stroke=ink, width=1.8)
        case Sign.UNREAL:
            paint.dots([(x, y)], DOT - 0.4, fill=None, stroke=ink, width=1.8)
            paint.path([(x - 5.5, y + 5.5), (x + 5.5, y - 5.5)], stroke=ink, width=1.8)
        case Sign.ABOUT:
            for inset in _FADE:
                paint.rectangle(Box(x - 6 + inset, y - 1.5, x + 18 - inset, y + 1.5), ink, _STEP)
