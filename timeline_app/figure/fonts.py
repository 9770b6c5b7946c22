"""The bundled fonts: made known to matplotlib, and measured as exported pictures set them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path

from matplotlib import get_data_path
from matplotlib.font_manager import FontEntry, FontProperties, fontManager, get_font
from matplotlib.ft2font import FT2Font, LoadFlags

from timeline_app.assets import resources
from timeline_app.layout import Measure
from timeline_app.styles import Style

FALLBACK_FAMILY = "DejaVu Sans"  # comes with matplotlib, for the letters Inter lacks
POINTS = 0.72  # points in a logical pixel, which is a hundredth of an inch
FINE = 8  # text is measured this many times larger than it is set, for the fractions of pixels

_FILES = {400: "Inter-Regular.otf", 500: "Inter-Medium.otf", 600: "Inter-SemiBold.otf"}


def font_files() -> dict[int, Path]:
    """The bundled font file of each weight."""
    return {weight: resources() / "fonts" / name for weight, name in _FILES.items()}


@cache
def register_fonts() -> None:
    """Make the bundled fonts known to matplotlib, before fonts of the same name that the system may have."""
    bundled = {str(path) for path in font_files().values()}
    for path in sorted(bundled):
        fontManager.addfont(path)
    fontManager.ttflist += _fallback_weights()
    fontManager.ttflist.sort(key=lambda entry: entry.fname not in bundled)


def _fallback_weights() -> list[FontEntry]:
    """The fallback font under the weights it lacks, so that matplotlib does not warn of each."""
    fallback = (entry for entry in fontManager.ttflist if entry.name == FALLBACK_FAMILY and entry.style == "normal")
    files = {entry.weight: entry for entry in fallback if entry.variant == "normal" and entry.stretch == "normal"}
    return [replace(files[has], weight=lacks) for has, lacks in ((400, 500), (700, 600)) if has in files]


@cache
def properties(role: str, style: Style) -> FontProperties:
    """The font of a role, sized so that a logical pixel is a hundredth of an inch."""
    register_fonts()
    kind = style.types[role]
    return FontProperties(family=[style.font, FALLBACK_FAMILY], size=kind.size * POINTS, weight=kind.weight)


@cache
def measurer(style: Style) -> Measure:
    """The function that measures text as exported pictures in a style set it, without a window."""

    @lru_cache(200_000)
    def measure(text: str, role: str) -> float:
        kind = style.types[role]
        font = _font(kind.weight)
        font.set_size(kind.size * FINE, 72)
        font.set_text(text, 0.0, flags=LoadFlags.NO_HINTING)
        return float(font.get_width_height()[0]) / 64 / FINE

    return measure


@cache
def _font(weight: int) -> FT2Font:
    fallback = Path(get_data_path(), "fonts", "ttf", "DejaVuSans.ttf")
    return get_font([str(font_files()[weight]), str(fallback)])
