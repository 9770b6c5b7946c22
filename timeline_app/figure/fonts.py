"""The fonts of pictures: the bundled ones first, then what the system has for letters they lack; and measuring."""

from __future__ import annotations

import logging
from functools import cache, lru_cache
from pathlib import Path

from matplotlib.font_manager import FontProperties, fontManager, get_font
from matplotlib.ft2font import FT2Font, LoadFlags

from timeline_app.assets import resources
from timeline_app.layout import Measure
from timeline_app.styles import Style

POINTS = 0.72  # points in a logical pixel, which is a hundredth of an inch
FINE = 8  # text is measured this many times larger than it is set, for the fractions of pixels
TOFU = "\u25a1"  # what stands for a letter that no font has
FALLBACKS = (  # families for letters Inter lacks, the first of which comes with matplotlib
    "DejaVu Sans",
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "WenQuanYi Micro Hei",
    "Microsoft YaHei",
    "Yu Gothic",
    "Malgun Gothic",
    "PingFang SC",
    "Hiragino Sans",
    "Apple SD Gothic Neo",
    "Arial Unicode MS",
    "Segoe UI",
)

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
    # It tells of every weight that a fallback family lacks, and goes on with the nearest, which is what is wanted.
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    fontManager.ttflist.sort(key=lambda entry: entry.fname not in bundled)


@cache
def fallback_families() -> tuple[str, ...]:
    """The families of FALLBACKS that this system has."""
    known = set(fontManager.get_font_names())
    return tuple(family for family in FALLBACKS if family in known)


@cache
def properties(role: str, style: Style) -> FontProperties:
    """The font of a role, sized so that a logical pixel is a hundredth of an inch."""
    register_fonts()
    kind = style.types[role]
    families = [style.font, *fallback_families()]
    return FontProperties(family=families, size=kind.size * POINTS, weight=kind.weight)


@cache
def measurer(style: Style) -> Measure:
    """The function that measures text as exported pictures in a style set it, without a window."""

    @lru_cache(200_000)
    def measure(text: str, role: str) -> float:
        kind = style.types[role]
        font = _font(kind.weight)
        font.set_size(kind.size * FINE, 72)
        font.set_text(drawable(text), 0.0, flags=LoadFlags.NO_HINTING)
        return float(font.get_width_height()[0]) / 64 / FINE

    return measure


@lru_cache(65_536)
def drawable(text: str) -> str:
    """The text with TOFU for letters that no font has."""
    if text.isascii():
        return text
    covered = _covered()
    return "".join(letter if ord(letter) in covered else TOFU for letter in text)


@cache
def _covered() -> frozenset[int]:
    codes: set[int] = set()
    for path in (str(font_files()[400]), *_fallback_files(400)):
        codes.update(get_font(path).get_charmap())
    return frozenset(codes)


@cache
def _font(weight: int) -> FT2Font:
    register_fonts()
    return get_font([str(font_files()[weight]), *_fallback_files(weight)])


@cache
def _fallback_files(weight: int) -> tuple[str, ...]:
    wanted = (FontProperties(family=family, weight=weight) for family in fallback_families())
    return tuple(fontManager.findfont(font) for font in wanted)
