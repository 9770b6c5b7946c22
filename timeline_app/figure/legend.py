"""The legend of an exported page: the signs that stand on it, each with its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from timeline_app.figure.marks import paint_broken_ring, paint_dot, paint_halo
from timeline_app.figure.paint import Painter
from timeline_app.layout import Measure, Run
from timeline_app.model import Factuality

GAP = 22.0  # pixels between the words of an item and the sign of the next
SIGN = 18.0  # pixels from the left of a sign to its words
DOT = 4.4
RAISED = 4.0  # pixels from the baseline up to the middle of a sign


class Sign(StrEnum):
    """What a legend explains; MORE has no sign of its own, it counts what had no room."""

    ACCEPTED = "accepted"
    SUGGESTED = "suggested"
    PLANNED = "planned"
    UNREAL = "unreal"
    ABOUT = "about"
    UNCERTAIN = "uncertain"
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


def in_lines(items: Sequence[Item], room: float, measure: Measure, most: int = 1) -> tuple[Line, ...]:
    """The items in lines of a width in pixels: every sign, then as many articles as `most` lines have room for.

    However many lines the signs take, articles have a line.
    """
    lines: list[list[Item]] = [[]]
    articles = [item for item in items if item.sign is Sign.ARTICLE]
    for item in items:
        if item.sign is not Sign.ARTICLE:
            if lines[-1] and width_of([*lines[-1], item], measure) > room:
                lines.append([])
            lines[-1].append(item)
    if articles and lines[-1] and width_of([*lines[-1], articles[0], *_more(len(articles) - 1)], measure) > room:
        lines.append([])
    kept = _articles(lines[-1], articles, room, measure)
    while len(lines) < most and len(kept) > 1 and kept[-1].sign is Sign.MORE:
        lines[-1] += kept[:-1]
        articles = articles[len(kept) - 1 :]
        lines.append([])
        kept = _articles(lines[-1], articles, room, measure)
    lines[-1] += kept
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
    return 0.0 if item.sign is Sign.MORE else SIGN


def _draw_sign(paint: Painter, item: Item, x: float, y: float) -> None:
    """The sign of an item, its middle at `x`, `y`."""
    ink = paint.style.ink2
    match item.sign:
        case Sign.ACCEPTED | Sign.SUGGESTED:
            paint_dot(paint, [(x, y)], DOT, ink, None, accepted=item.sign is Sign.ACCEPTED)
        case Sign.ARTICLE:
            paint_dot(paint, [(x, y)], DOT, item.colour, None, accepted=True)
        case Sign.PLANNED | Sign.UNREAL:
            factuality = Factuality.PLANNED if item.sign is Sign.PLANNED else Factuality.CANCELLED
            paint_dot(paint, [(x, y)], DOT, ink, None, accepted=False, factuality=factuality)
        case Sign.ABOUT:
            paint_halo(paint, (x, y), DOT, ink, paint.style.paper)
            paint_dot(paint, [(x, y)], DOT, ink, None, accepted=True)
        case Sign.UNCERTAIN:
            paint_dot(paint, [(x, y)], DOT, ink, None, accepted=True)
            paint_broken_ring(paint, (x, y), DOT, ink)
