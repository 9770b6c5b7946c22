"""Icons: Lucide's outlines in the colour that is wanted, at the screen's own resolution."""

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from functools import cache
from pathlib import Path

from PySide6.QtCore import QPointF, QSize, QStandardPaths
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPen, QPixmap

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
    made.fill(QColor(0, 0, 0, 0))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1.8))
    if full:
        painter.setBrush(QColor(colour))
    painter.drawEllipse(QPointF(size / 2, size / 2), _DOT, _DOT)
    painter.end()
    return made


@cache
def file(name: str, colour: str) -> str:
    """An icon as a file, for style sheets, which can show nothing else; it lies in the cache folder."""
    content = svg(name, colour)
    place = _folder() / f"{name}-{zlib.crc32(content.encode()):08x}.svg"
    if not place.exists():
        whole = place.with_suffix(f".{os.getpid()}")
        whole.write_text(content, "utf-8")
        with suppress(PermissionError):  # on Windows, while another window reads the same one
            whole.replace(place)  # and none ever reads half of it
    return place.as_posix()


@cache
def _folder() -> Path:
    """The cache folder, or where it cannot be written one that is thrown away."""
    made = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)) / "icons"
    with suppress(OSError):
        made.mkdir(parents=True, exist_ok=True)
    if os.access(made, os.W_OK):
        return made
    from tempfile import mkdtemp  # seldom needed

    return Path(mkdtemp(prefix="timeline-app-icons-"))


def svg(name: str, colour: str) -> str:
    """The outlines of an icon in a colour."""
    drawn = (resources() / "icons" / f"{name}.svg").read_text("utf-8")
    return drawn.replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{STROKE}"')


@cache
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    # By the engine that draws the window's own icon: Qt's renderer would be one more module, 1.5 ms.
    return QIcon(file(name, colour)).pixmap(QSize(size, size), ratio)


def _ratio() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.devicePixelRatio() if screen else 1.0
