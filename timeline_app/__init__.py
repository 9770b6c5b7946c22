"""Timeline App: from a pile of articles to a chronology, every date with its sentence.

    >>> import timeline_app
    >>> article = timeline_app.read("article.txt")
    >>> timeline = timeline_app.build_timeline([article])
    >>> timeline_app.draw(timeline, "timeline.svg")

Nothing but this page is imported until a name of it is used: the window stands before numpy and matplotlib are there.
"""

from __future__ import annotations

import gc
import os
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from timeline_app.dates import When
    from timeline_app.errors import Cancelled, ReadError, TimelineAppError, WriteError
    from timeline_app.model import Article, Event, Expression, Timeline
    from timeline_app.pipeline import build_timeline, extract_events, find_expressions, read, read_all
    from timeline_app.ranking import rank
    from timeline_app.temporal.typed import parse_typed

_HOMES = {
    "dates": ("When",),
    "errors": ("Cancelled", "ReadError", "TimelineAppError", "WriteError"),
    "model": ("Article", "Event", "Expression", "Timeline"),
    "pipeline": ("build_timeline", "extract_events", "find_expressions", "read", "read_all"),
    "ranking": ("rank",),
    "temporal.typed": ("parse_typed",),
}
# The matrices here are small: with threads the parser is as fast on an idle machine, and up to twenty times slower on a
# busy one.  It is read once, when numpy is imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# An article makes tens of thousands of small things that die with it: to look for rings among them after every 700, as
# is the rule, took one part in 25 of all its time.
gc.set_threshold(max(20_000, gc.get_threshold()[0]), *gc.get_threshold()[1:])
__version__ = "0.1.0"
__all__ = [
    "Article",
    "Cancelled",
    "Event",
    "Expression",
    "ReadError",
    "Timeline",
    "TimelineAppError",
    "When",
    "WriteError",
    "build_timeline",
    "draw",
    "extract_events",
    "find_expressions",
    "load",
    "parse_typed",
    "rank",
    "read",
    "read_all",
    "save",
]


def __getattr__(name: str) -> object:
    """Import what a name of the library stands for when it is first used."""
    for home, names in _HOMES.items():
        if name in names:
            found: object = getattr(import_module(f"{__name__}.{home}"), name)
            globals()[name] = found
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def draw(
    timeline: Timeline,
    path: str | Path,
    *,
    style: str = "paper",
    width: int = 1400,
    height: int = 700,
    dpi: int = 100,
    first: When | str | None = None,
    last: When | str | None = None,
    language: str | None = None,
    top: int | None = None,
    pages: int | Literal["auto"] = 1,
    text: Literal["letters", "outlines"] = "letters",
    title: str | None = None,
    subtitle: str | None = None,
    source: str | None = None,
    legend: bool = True,
    accepted_only: bool = False,
    transparent: bool = False,
) -> tuple[Path, ...]:
    """Draw a timeline into a PNG, SVG or PDF file, by the ending of its name; the paths written are returned.

    `width` and `height` are in pixels at 100 dpi; `first` and `last` bound the time shown; `language` is that of the
    axis; `top` shows only so many events, those that matter most.  `pages` cuts the time into so many stretches of
    equal length, or with "auto" into as many as label every event: one PDF, or name-1.png, name-2.png ...  `text`
    keeps the words of an SVG as letters or draws their outlines.  `title`, `subtitle` and `source` replace the
    timeline's own, "" leaves them out.  Raises WriteError when a file cannot be written or a PNG is too large, and
    ValueError for a size or another option out of its range.
    """
    from timeline_app.formats import image

    written = image.draw(
        timeline,
        path,
        style=style,
        width=width,
        height=height,
        dpi=dpi,
        first=first,
        last=last,
        language=language,
        top=top,
        pages=pages,
        text=text,
        title=title,
        subtitle=subtitle,
        source=source,
        legend=legend,
        accepted_only=accepted_only,
        transparent=transparent,
    )
    return written.paths


def load(path: str | Path) -> Timeline:
    """Open a .timeline file; raises ReadError when it is none."""
    from timeline_app import store

    return store.load(path)


def save(timeline: Timeline, path: str | Path) -> None:
    """Save a timeline as a .timeline file; raises WriteError when it cannot be written."""
    from timeline_app import store

    store.save(timeline, path)
