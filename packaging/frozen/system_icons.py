"""Draws the icons of Windows and macOS from the drawing of ours: system_icons.py FOLDER."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from timeline_app.assets import resources
from timeline_app.desktop.emblems import draw_png

LARGE = 1024  # pixels, of macOS
SIZES = (16, 24, 32, 48, 64, 128, 256)  # of Windows


def main(folder: str) -> None:
    """Write timeline-app.ico and timeline-app.icns."""
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    drawn = {size: picture(size) for size in (*SIZES, 512, LARGE)}
    drawn[256].save(place / "timeline-app.ico", sizes=[(s, s) for s in SIZES], append_images=[drawn[s] for s in SIZES])
    drawn[LARGE].save(place / "timeline-app.icns", append_images=[drawn[s] for s in (16, 32, 64, 128, 256, 512)])


def picture(size: int) -> Image.Image:
    """The program's own drawing at a size in pixels."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "icon.png")
        draw_png(resources() / "icons" / "timeline-app.svg", size, file)
        return Image.open(io.BytesIO(file.read_bytes()))


if __name__ == "__main__":
    main(*sys.argv[1:])
