"""timeline-app --selftest: whether an installation is whole; source tree, wheel and frozen application answer alike.

Prints JSON: what was found, what failed, the versions, and where all that lies.  Nothing of the person's is touched.
"""

from __future__ import annotations

import json
import os
import platform
import re
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import requires, version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from timeline_app import __version__
from timeline_app.assets import resources, seeds

LARGEST = 240  # megabytes (of 1024 * 1024 bytes) that the frozen application may take
MEGABYTE = 1 << 20
FAILED = 1  # exit code
EVENTS = ("2015-10-31", "2015-11-13", "2015-11-26")
_SEED = "000_ed0140e1a063c6cd.txt"
_PAGE = """<!doctype html><html lang="en"><head><title>The bridge</title>
<meta property="article:published_time" content="2015-03-12T10:00:00Z"></head><body><nav><a href="/">Home</a></nav>
<article><h1>The bridge</h1><p>The old bridge was opened by the mayor of the town on 4 March 2015, after the river had
carried its predecessor away in a night of storms and rain.</p><p>Some forty people of the town stood beside it and
listened to the band of the fire brigade, which played until the evening.</p></article></body></html>"""
_PICTURES = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}


def main(place: str | None = None) -> int:
    """Test the installation and print what was found, or write it to a file; the exit code, 1 when anything failed."""
    found, failed = _outcomes()
    report = {
        "passed": not failed,
        "failed": failed,
        "found": found,
        "versions": _versions(),
        "installation": _installation(),
    }
    told = json.dumps(report, indent=2) + "\n"
    if place is None:
        click.echo(told, nl=False)
    else:
        Path(place).write_text(told, "utf-8")
    if failed:
        click.echo(f"Timeline App is not whole: {', '.join(failed)}; install it again", err=True)
    return FAILED if failed else 0


def _outcomes() -> tuple[dict[str, Any], dict[str, str]]:
    """What each check found, and what went wrong with the others, in a word."""
    found, failed = {}, {}
    for name, check in CHECKS.items():
        try:
            found[name] = check()
        except Exception as error:  # whatever it is, it is what is looked for here
            failed[name] = f"{type(error).__name__}: {error}"
    return found, failed


def _is(found: object, expected: object) -> Any:  # noqa: ANN401  (it goes into JSON)
    if found != expected:
        raise ValueError(f"{found!r} instead of {expected!r}")
    return found


# ---------------------------------------------------------------- what is there


def _languages() -> Any:  # noqa: ANN401
    from timeline_app.language import languages
    from timeline_app.temporal.locales import locale_language, locale_languages

    spoken = sorted(languages())
    for code in locale_languages():
        locale_language(code)
    return {"own": spoken, "by their months": len(locale_languages())}


def _interface() -> Any:  # noqa: ANN401
    from timeline_app.dates import When
    from timeline_app.dates.wording import when_text
    from timeline_app.words import interface_languages

    return {code: when_text(When.day(2015, 11, 27), code) for code in interface_languages()}


def _readers() -> Any:  # noqa: ANN401
    from timeline_app import readers

    return {"kinds": readers.names(), "endings": readers.endings()}


def _formats() -> Any:  # noqa: ANN401
    from timeline_app.formats import formats

    return {record.name: [*record.endings, *record.abilities] for record in formats()}


def _styles() -> Any:  # noqa: ANN401
    from timeline_app import styles

    return styles.names()


def _fonts() -> Any:  # noqa: ANN401
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # it ships no types

    from timeline_app.figure.fonts import font_files

    return {weight: TTFont(file)["name"].getDebugName(4) for weight, file in font_files().items()}


def _icons() -> Any:  # noqa: ANN401
    return sorted(file.stem for file in (resources() / "icons").glob("*.svg"))


# ---------------------------------------------------------------- what it does


def _seed() -> Any:  # noqa: ANN401
    from timeline_app.pipeline import build_timeline

    timeline = build_timeline([seeds() / _SEED])
    _is(tuple(event.when.edtf for event in timeline.events), EVENTS)
    return [f"{event.when.edtf} {event.title}" for event in timeline.events]


def _page() -> Any:  # noqa: ANN401
    """A page of the web goes through packages that have data of their own."""
    from timeline_app.pipeline import extract_events, read

    with TemporaryDirectory() as folder:
        file = Path(folder, "bridge.html")
        file.write_text(_PAGE, "utf-8")
        article = read(file)
    return _is([event.when.edtf for event in extract_events(article)], ["2015-03-04"])


def _typed() -> Any:  # noqa: ANN401
    """A date in a language known by its months alone, and one that only dateparser understands."""
    from timeline_app.dates import When
    from timeline_app.temporal.typed import parse_typed

    day = When.day(2015, 11, 27)
    typed = [parse_typed(text, code, issued=day).edtf for text, code in (("12 марта 2015", "ru"), ("in 2 hours", "en"))]
    return _is(typed, ["2015-03-12", "2015-11-27T02:00"])


def _processes() -> Any:  # noqa: ANN401
    """Work is given to other processes, which are this program again."""
    from timeline_app.workers import spread

    answers = list(spread(_number_of_process, range(2), 2))
    return _is([number not in (None, os.getpid()) for _place, number in answers], [True, True])


def _number_of_process(_item: int) -> int:
    return os.getpid()


def _file() -> Any:  # noqa: ANN401
    from timeline_app import store
    from timeline_app.pipeline import build_timeline

    timeline = build_timeline([seeds() / _SEED])
    with TemporaryDirectory() as folder:
        store.save(timeline, Path(folder, "seed.timeline"))
        return _is(len(store.load(Path(folder, "seed.timeline")).events), len(EVENTS))


def _pictures() -> Any:  # noqa: ANN401
    from timeline_app.formats import image
    from timeline_app.pipeline import build_timeline

    timeline = build_timeline([seeds() / _SEED])
    with TemporaryDirectory() as folder:
        for ending, beginning in _PICTURES.items():
            place = Path(folder, f"seed.{ending}")
            image.draw(timeline, place)
            _is(place.read_bytes()[: len(beginning)], beginning)
        drawn = Path(folder, "seed.svg").read_text("utf-8")
    _is([word for word in ("Inter", "Poutine") if word not in drawn], [])
    return sorted(_PICTURES)


def _window() -> Any:  # noqa: ANN401
    from timeline_app.desktop.whole import parts

    return parts()


def _small() -> Any:  # noqa: ANN401
    """Whether a frozen application keeps to its size; always true elsewhere."""
    if is_frozen() and _size() > LARGEST:
        raise ValueError(f"{_size()} MB instead of at most {LARGEST}")
    return True


CHECKS: dict[str, Callable[[], Any]] = {
    "languages": _languages,
    "interface": _interface,
    "readers": _readers,
    "formats": _formats,
    "styles": _styles,
    "fonts": _fonts,
    "icons": _icons,
    "seed": _seed,
    "page": _page,
    "typed": _typed,
    "processes": _processes,
    "file": _file,
    "pictures": _pictures,
    "window": _window,
    "size": _small,
}


# ---------------------------------------------------------------- what it is


def _versions() -> dict[str, str]:
    """The versions of Python and of every package that the program asks for."""
    wanted = [text for text in requires("timeline-app") or () if "extra ==" not in text]
    names = sorted(re.split(r"[^\w.-]", text, maxsplit=1)[0] for text in wanted)
    return {"timeline-app": __version__, "python": platform.python_version()} | {n: version(n) for n in names}


def _installation() -> dict[str, Any]:
    """Where it is and of which kind; in megabytes how large a frozen one is, and may be."""
    package = Path(__file__).resolve().parent
    if not is_frozen():
        kind = "source" if (package.parent / "pyproject.toml").exists() else "wheel"
        return {"kind": kind, "folder": str(package)}
    return {"kind": "frozen", "folder": str(_frozen_folder()), "size": _size(), "largest": LARGEST}


def is_frozen() -> bool:
    """Whether this is the frozen application."""
    return bool(getattr(sys, "frozen", False))


def _frozen_folder() -> Path:
    """The folder of the frozen application; on macOS the bundle around it."""
    folder = Path(sys.executable).resolve().parent
    return folder.parents[1] if folder.name == "MacOS" else folder


def _size() -> float:
    files: Sequence[Path] = [file for file in _frozen_folder().rglob("*") if file.is_file() and not file.is_symlink()]
    return round(sum(file.stat().st_size for file in files) / MEGABYTE, 1)
