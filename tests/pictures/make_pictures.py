"""A page of pictures to look at, index.html: the window, the canvas and exports in all sizes.

Run by `make pictures`, or: .venv/bin/python -m tests.pictures.make_pictures FOLDER [WORD ...]
`make pictures ONLY="3000 dark"` makes those whose name has every one of these words between its dashes
(3000-dark-x1-canvas).  The page shows what is in the folder.  Each scale has a process of its own: Qt reads it once.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from html import escape
from pathlib import Path

from tests.pictures import timelines
from timeline_app import build_timeline, styles
from timeline_app.model import Timeline

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "seeds" / "000_ed0140e1a063c6cd.txt"
SCALES = (1, 2)
PAGE = (1400, 700)
CANVAS = (1000, 560)
WINDOWS = ((900, 500), (1280, 800))
COUNTS = (3, 30, 300, 3_000, 100_000)
SPANS: dict[str, tuple[str, Callable[[], Timeline]]] = {
    "hour": ("an hour", timelines.hour),
    "month": ("a month", partial(timelines.crowd, 40, 31)),
    "decade": ("ten years", partial(timelines.crowd, 120, 3_652)),
    "history": ("three thousand years", timelines.history),
}
SHEET = """body { font: 15px/1.5 sans-serif; margin: 2em; background: #f4f2ee; color: #1f2933 }
figure { margin: 0 0 3em } img { max-width: 100%; border: 1px solid #cbc5ba } figcaption { margin: .3em 0 }"""


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture of the page: its file without the ending, the group and the words that it stands with, its maker."""

    name: str
    group: str
    caption: str
    scale: int
    make: Callable[[Path], None]


@cache
def sample(what: str) -> Timeline:
    """The timeline of a count of events or of a span."""
    if what in SPANS:
        return SPANS[what][1]()
    return build_timeline([SAMPLE]) if what == "3" else timelines.crowd(int(what))


def pictures() -> Iterator[Shown]:
    """All pictures, in the order of the page."""
    kinds = [(str(count), f"{count:,} events") for count in COUNTS] + [(n, words) for n, (words, _) in SPANS.items()]
    for what, words in kinds:
        for scale in SCALES:
            for style in styles.names():
                told = f"{words}, {style}, scale {scale}"
                yield _shown(what, words, f"{style}-x{scale}-export", f"Export: {told}, {PAGE}", scale, _export)
                yield _shown(what, words, f"{style}-x{scale}-canvas", f"Canvas: {told}, {CANVAS}", scale, _canvas)
                if what in {"300", "3000", "100000"}:
                    yield _shown(what, words, f"{style}-x{scale}-near", f"Canvas, eight times: {told}", scale, _near)
    for scale in SCALES:
        for width, height in WINDOWS:
            for theme in ("light", "dark"):
                for language in ("en", "fr"):
                    name = f"window-{width}x{height}-{theme}-{language}-x{scale}"
                    told = f"Window: the sample, {width} x {height}, {theme}, {language}, scale {scale}"
                    make = partial(_window, (width, height), theme, language)
                    yield Shown(name, "The window", told, scale, make)


def _shown(what: str, group: str, rest: str, caption: str, scale: int, make: Callable[..., None]) -> Shown:
    return Shown(f"{what}-{rest}", group, caption, scale, partial(make, what, rest.partition("-")[0], scale))


def _export(what: str, style: str, scale: int, path: Path) -> None:
    from timeline_app.formats.image import draw

    draw(sample(what), path, style=style, width=PAGE[0], height=PAGE[1], dpi=100 * scale, language="fr")


def _canvas(what: str, style: str, _scale: int, path: Path) -> None:
    _grab(what, style, 1.0, path)


def _near(what: str, style: str, _scale: int, path: Path) -> None:
    _grab(what, style, 8.0, path)


def _grab(what: str, style: str, zoom: float, path: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from timeline_app.desktop.canvas.widget import TimelineCanvas

    _application()
    canvas = TimelineCanvas()
    canvas.resize(*CANVAS)
    canvas.set_language("fr")
    canvas.set_style(styles.get(style))
    canvas.show()
    canvas.show_timeline(sample(what))
    if zoom > 1:
        canvas.zoom(zoom)
        canvas.select(sample(what).events[len(sample(what).events) // 2].id)
    canvas.draw()
    while canvas.placing:
        QApplication.processEvents()
    canvas.grab().save(str(path))
    canvas.deleteLater()


@cache
def _application():
    """The application in a home of its own, with the program's fonts."""
    home = tempfile.mkdtemp()
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        os.environ[name] = home
    from timeline_app.desktop.app import make_application

    return make_application()


@cache
def _opened():
    """The window with the sample read and its first event chosen."""
    from PySide6.QtTest import QTest

    from timeline_app.desktop.app import start

    window = start(_application(), [str(SAMPLE)])
    sys.excepthook = sys.__excepthook__
    while window.document.is_empty or window.tasks.running:
        QTest.qWait(20)
    window.rooms().step(1)
    return window


def _window(size: tuple[int, int], theme: str, language: str, path: Path) -> None:
    from PySide6.QtTest import QTest

    window = _opened()
    window.resize(*size)
    window.set_theme(theme)
    window.set_language(language)
    QTest.qWait(50)
    window.rooms().canvas.fit()
    QTest.qWait(50)
    window.grab().save(str(path))


def page(folder: Path) -> str:
    """The page of all pictures that are in a folder."""
    parts, group = ["<!doctype html><meta charset=utf-8><title>Pictures</title>", f"<style>{SHEET}</style>"], ""
    for shown in pictures():
        if not (folder / f"{shown.name}.png").exists():
            continue
        if shown.group != group:
            group = shown.group
            parts.append(f"<h2>{escape(group)}</h2>")
        words = f"{escape(shown.caption)} <code>{shown.name}.png</code>"
        image = f'<img loading=lazy src="{shown.name}.png" alt="{escape(shown.caption)}">'
        parts.append(f"<figure>{image}<figcaption>{words}</figcaption></figure>")
    return "\n".join(parts) + "\n"


def wanted(only: list[str]) -> list[Shown]:
    """The pictures whose name has all words."""
    return [shown for shown in pictures() if set(only) <= set(shown.name.split("-"))]


def make(folder: Path, only: list[str], scale: int) -> None:
    """Make the pictures of a scale."""
    for shown in wanted(only):
        if shown.scale == scale:
            shown.make(folder / f"{shown.name}.png")
            sys.stdout.write(f"{shown.name}\n")
            sys.stdout.flush()


def main(folder: Path, only: list[str]) -> None:
    """Make the pictures and the page."""
    if not wanted(only):
        sys.exit(f"no picture has all these words in its name: {' '.join(only)}")
    folder.mkdir(parents=True, exist_ok=True)
    for scale in sorted({shown.scale for shown in wanted(only)}):
        environment = os.environ | {"QT_SCALE_FACTOR": str(scale), "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-m", "tests.pictures.make_pictures", f"--scale={scale}", str(folder), *only]
        subprocess.run(command, check=True, env=environment, cwd=ROOT)
    (folder / "index.html").write_text(page(folder), "utf-8")


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[0].startswith("--scale="):
        make(Path(arguments[1]), arguments[2:], int(arguments[0].removeprefix("--scale=")))
    else:
        main(Path(arguments[0]).resolve(), arguments[1:])
