"""Words drawn on one line with some of them marked: what was looked for, bold in the colour of links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from timeline_app.desktop import theme
from timeline_app.model import Span
from timeline_app.styles import Style

_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_LONGEST = 400  # characters that can be in sight


def draw_words(
    painter: QPainter, area: QRect, text: str, style: Style, token: str = "ink", size: int = 13, weight: int = 400
) -> int:
    """Draw plain words, shortened to an area; the pixels that they take."""
    return draw_marked(painter, area, text, (), style, token, size, weight)


def draw_marked(
    painter: QPainter,
    area: QRect,
    text: str,
    places: Sequence[Span],
    style: Style,
    token: str = "ink",
    size: int = 13,
    weight: int = 400,
) -> int:
    """Draw words with those at some places marked, shortened to an area; the pixels that they take."""
    x, last = area.left(), area.right() + 1
    for part, is_marked in _parts(" ".join(text[:_LONGEST].split("\n")), places):
        font = theme.font(size, 600 if is_marked else weight)
        metrics = QFontMetrics(font)
        wide = metrics.horizontalAdvance(part)
        shown = part if x + wide <= last else metrics.elidedText(part, Qt.TextElideMode.ElideRight, last - x)
        painter.setFont(font)
        painter.setPen(QColor(style.colour("accentink" if is_marked else token)))
        painter.drawText(QRect(x, area.top(), last - x, area.height()), _LINE | Qt.TextFlag.TextSingleLine, shown)
        x = min(x + wide, last)
        if shown != part:
            break
    return x - area.left()


def _parts(text: str, places: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    done = 0
    for place in places:
        if place.end > len(text):
            break
        if place.start > done:
            yield text[done : place.start], False
        yield text[place.start : place.end], True
        done = place.end
    if done < len(text):
        yield text[done:], False
