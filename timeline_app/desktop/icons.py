"""Icons: Lucide's outlines in the colour that is wanted, at the screen's own resolution."""

from __future__ import annotations

import zlib
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QStandardPaths, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from timeline_app.assets import resources

STROKE = "1.75"
_DOT = 4.2  # radius of the mark of a status, in pixels


def icon(name: str, colour: str, size: int = 16) -> QIcon:
    """An icon of resources/icons in a colour (#rrggbb), for a button."""
    return QIcon(pixmap(name, colour, size))


def pixmap(name: str, colour: str, size: int = 16) -> QPixmap:
    """An icon as a picture of so many logical pixels."""
    return _drawn(name, colour, size, _ratio())


def dot(colour: str, *, full: bool, size: int = 16) -> QPixmap:
    """The mark of a status, as on the canvas: full for accepted, hollow for suggested."""
    ratio = _ratio()
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1.8))
    painter.setBrush(QColor(colour) if full else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(size / 2, size / 2), _DOT, _DOT)
    painter.end()
    return made


@cache
def file(name: str, colour: str) -> str:
    """An icon as a file, for style sheets, which can show nothing else; it lies in the cache folder."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)) / "icons"
    folder.mkdir(parents=True, exist_ok=True)
    content = svg(name, colour)
    place = folder / f"{name}-{zlib.crc32(content.encode()):08x}.svg"
    if not place.exists():
        place.write_text(content, "utf-8")
    return place.as_posix()


def svg(name: str, colour: str) -> str:
    """The outlines of an icon in a colour."""
    drawn = (resources() / "icons" / f"{name}.svg").read_text("utf-8")
    return drawn.replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{STROKE}"')


@cache
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(svg(name, colour).encode())).render(painter)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def _ratio() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.devicePixelRatio() if screen else 1.0
