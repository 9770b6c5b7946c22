"""Pictures of a timeline: PNG, SVG with real text and embedded letters, PDF; equal timelines give equal bytes."""

from __future__ import annotations

import io
import math
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any, Literal

import matplotlib as mpl
from matplotlib.figure import Figure

from timeline_app import formats
from timeline_app.dates import When
from timeline_app.errors import WriteError
from timeline_app.figure.sheet import figure_of
from timeline_app.figure.svg import finish_svg
from timeline_app.formats import Format, Written
from timeline_app.formats._pages import Setting, set_pages
from timeline_app.formats._picture import MOST_PAGES, SIDES, TEXTS, Picture, check_pixels, events_of
from timeline_app.formats._words import source_name, span_text
from timeline_app.model import Timeline
from timeline_app.styles import get as get_style

__all__ = [
    "MOST_PAGES",
    "SIDES",
    "TEXTS",
    "Picture",
    "Setting",
    "check_size",
    "draw",
    "endings",
    "events_of",
    "lay_out_pages",
    "preview",
    "source_name",
    "span_text",
]

SETTINGS: dict[str, object] = {
    "svg.hashsalt": "timeline-app",
    "pdf.fonttype": 3,  # matplotlib embeds no OpenType outlines as type 42
    "text.hinting": "none",
    "path.simplify": False,
}
FONT_TYPES = {"letters": "none", "outlines": "path"}
CREATOR = "Timeline App"

_LOCK = RLock()  # matplotlib's settings and the fonts it measures with are shared by all threads


def draw(
    timeline: Timeline,
    path: str | os.PathLike[str],
    *,
    style: str = "paper",
    width: float = 1400,
    height: float = 700,
    dpi: int = 100,
    first: When | str | None = None,
    last: When | str | None = None,
    language: str | None = None,
    pages: int | Literal["auto"] = 1,
    **options: Any,  # noqa: ANN401  (each is checked as a field of Picture)
) -> Written:
    """Draw a timeline into a .png, .svg or .pdf file; arguments and further options are the fields of Picture.

    Several pages are one PDF, or name-1.png, name-2.png ...; the paths written are told.  Raises WriteError for
    another ending, a place that cannot be written and a PNG too large, KeyError for an unknown style and ValueError
    for a date that is none or an option out of its range.
    """
    if formats.find(path) not in FORMATS:
        raise WriteError("errors.unknown_format", file=Path(path).name, known=", ".join(endings()))
    bounds: dict[str, Any] = {"first": first, "last": last, "language": language}
    size: dict[str, Any] = {"width": width, "height": height, "dpi": dpi, "pages": pages}
    return formats.write(timeline, path, style=style, **size, **bounds, **options)


def endings() -> list[str]:
    """The endings of the pictures that can be drawn."""
    return sorted(ending for record in FORMATS for ending in record.endings)


def write_picture(timeline: Timeline, path: Path, **options: object) -> Written:
    """Write the picture whose kind the path's ending names, on one page or several."""
    picture = Picture(**options)  # type: ignore[arg-type]  # an option that does not exist raises TypeError
    kind = path.suffix.lower().removeprefix(".")
    check_size(path, picture)
    with _settings(picture):
        setting = set_pages(timeline, picture)
        if kind == "pdf":
            _write_pdf(setting, path, timeline.title)
            return Written((path,), setting.remarks)
        paths = _names(path, len(setting.sheets))
        for number, place in enumerate(paths):
            _write_page(setting, number, place, kind, timeline.title)
    return Written(paths, setting.remarks)


def check_size(path: Path, picture: Picture) -> None:
    """Raise WriteError for a PNG of more pixels than can be drawn."""
    if path.suffix.lower() == ".png":
        check_pixels(picture, path.name)


def preview(setting: Setting, number: int, pixels: float) -> bytes:
    """A page of a picture as a PNG of so many dots, at most as large as the page itself; `number` counts from 0."""
    picture, (width, height) = setting.picture, setting.size
    dpi = min(math.sqrt(pixels / (width * height)), setting.magnified) * 100
    file = io.BytesIO()
    with _settings(picture):
        _figure(setting, number).savefig(file, format="png", dpi=dpi, transparent=picture.transparent)
    return file.getvalue()


def lay_out_pages(timeline: Timeline, picture: Picture) -> Setting:
    """The pages of a picture, laid out, for `preview`."""
    with _settings(picture):
        return set_pages(timeline, picture)


def _write_page(setting: Setting, number: int, path: Path, kind: str, title: str) -> None:
    picture = setting.picture
    _figure(setting, number).savefig(
        path,
        format=kind,
        dpi=picture.dpi * setting.magnified,
        metadata=_metadata(kind, title),
        transparent=picture.transparent,
    )
    if kind == "svg":
        svg = finish_svg(path.read_text("utf-8"), get_style(picture.style).font, picture.width, picture.height)
        path.write_text(svg, "utf-8", newline="\n")


def _write_pdf(setting: Setting, path: Path, title: str) -> None:
    from matplotlib.backends.backend_pdf import PdfPages  # it takes half a second, and most need it never

    with PdfPages(path, metadata=_metadata("pdf", title)) as file:
        for number in range(len(setting.sheets)):
            file.savefig(_figure(setting, number), transparent=setting.picture.transparent)


def _figure(setting: Setting, number: int) -> Figure:
    picture = setting.picture
    style = get_style(picture.style)
    return figure_of(setting.sheets[number], setting.size, style, transparent=picture.transparent)


def _names(path: Path, count: int) -> tuple[Path, ...]:
    """The path of each page: that of the picture, or name-1.png, name-2.png ... where there are several."""
    if count == 1:
        return (path,)
    return tuple(path.with_name(f"{path.stem}-{number}{path.suffix}") for number in range(1, count + 1))


@contextmanager
def _settings(picture: Picture) -> Iterator[None]:
    with _LOCK, mpl.rc_context({**SETTINGS, "svg.fonttype": FONT_TYPES[picture.text]}):  # type: ignore[dict-item]
        yield


def _metadata(kind: str, title: str) -> dict[str, str | None]:
    """No date and no version: equal timelines give equal bytes."""
    named: dict[str, str | None] = {"Title": title} if title else {}
    match kind:
        case "svg":
            return named | {"Date": None, "Creator": CREATOR}
        case "pdf":
            return named | {"CreationDate": None, "Creator": CREATOR, "Producer": CREATOR}
    return named | {"Software": CREATOR}


FORMATS = (
    Format("PNG", (".png",), write=write_picture),
    Format("SVG", (".svg",), write=write_picture),
    Format("PDF", (".pdf",), write=write_picture),
)
