"""The program's own drawings as pictures of one size, for menus that want such; no application need run for it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer


def draw_png(drawing: Path, size: int, place: Path) -> None:
    """Draw an SVG file of a square as a PNG of so many pixels; raises OSError where it cannot be written."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    if not image.save(str(place)):
        raise OSError(f"{place} cannot be written")
