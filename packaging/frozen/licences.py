"""The licences of everything that is frozen: one file for each package, made from what the package itself says.

Python packages tell it in their metadata and in files beside it; libraries of the system (Linux) in the copyright file
of their Debian package.  Raises LookupError for a package whose licence cannot be told: it may not be passed on.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution, distribution
from pathlib import Path

from dependencies import dependencies, key_of, licence_files_of

TEXTS = Path(__file__).parent / "texts"
# Whose wheels bring no text: the ones that it is under, and what there is to say of it.
WITHOUT_TEXT = dict.fromkeys(
    ("pyside6-essentials", "shiboken6"),
    (
        ("LGPL-3.0.txt", "GPL-3.0.txt"),
        "Qt for Python and Qt, used under the LGPL version 3.  The libraries lie as they are in the folder PySide6\n"
        "and can be replaced there by others of the same version.  Their source: https://download.qt.io/official_releases/\n"
        "and https://code.qt.io/; third parties' parts of Qt: https://doc.qt.io/qt-6/licenses-used-in-qt.html\n",
    ),
)
# What metadata tell wrongly, or leave out.
TOLD = {"locate": "MIT", "wordfreq": "Apache-2.0; the lists of words CC BY-SA 4.0, their sources at its address"}


def write_licences(folder: Path, binaries: Iterable[Path]) -> list[Path]:
    """Write a file for each package into a folder made anew; `binaries` are the files that are frozen."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for dist in [*dependencies(), distribution("pyinstaller")]:
        (folder / f"{key_of(dist)}.txt").write_text(_told(dist), "utf-8")
    (folder / "python.txt").write_text(_of_python(), "utf-8")
    for package in sorted({_debian_package(path) for path in of_the_system(binaries)} - {""}):
        copyright_file = Path("/usr/share/doc", package, "copyright")
        if not copyright_file.exists():
            raise LookupError(f"the Debian package {package} has no {copyright_file}")
        (folder / f"debian-{package}.txt").write_text(copyright_file.read_text("utf-8", "replace"), "utf-8")
    return sorted(folder.iterdir())


def licence_of(dist: Distribution) -> str:
    """The name of a distribution's licence in one line: its own expression, else its classifiers, else "see below"."""
    told = dist.metadata.get("License-Expression") or dist.metadata.get("License") or ""
    classifiers = [line.split(" :: ")[-1] for line in dist.metadata.get_all("Classifier") or () if "License" in line]
    first = told.strip().splitlines()[0] if told.strip() else ""
    if "\n" in told.strip() or first.startswith("="):
        first = ""
    return first or ", ".join(classifiers) or "see below"


def _told(dist: Distribution) -> str:
    key = key_of(dist)
    names, remark = WITHOUT_TEXT.get(key, ((), ""))
    files = licence_files_of(dist) + [TEXTS / name for name in names]
    if not files:
        raise LookupError(f"{key} brings no licence; find it out and add it to {Path(__file__).name}")
    home = dist.metadata.get("Home-page") or next(iter(dist.metadata.get_all("Project-URL") or ()), "")
    head = f"{dist.metadata['Name']} {dist.version}\n{home}\nLicence: {TOLD.get(key) or licence_of(dist)}\n{remark}"
    texts = (f"\n---- {file.name} ----\n\n{file.read_text('utf-8', 'replace')}" for file in files)
    return head + "".join(texts)


def _of_python() -> str:
    places = [Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix)]
    names = ("LICENSE.txt", "LICENSE")
    found = [place / name for place in places for name in names if (place / name).exists()]
    found += [path for path in [Path(f"/usr/share/doc/python3.{sys.version_info.minor}/copyright")] if path.exists()]
    if not found:
        raise LookupError("the licence of Python is not beside it")
    return f"Python {sys.version}\n\n{found[0].read_text('utf-8', 'replace')}"


def of_the_system(binaries: Iterable[Path]) -> list[Path]:
    """The libraries that come from no Python package and not from Python itself."""
    own = (Path(sys.prefix).resolve(), Path(sys.base_prefix).resolve())
    real = [path.resolve() for path in binaries] if sys.platform.startswith("linux") else []
    return [path for path in real if not any(path.is_relative_to(place) for place in own if place != Path("/usr"))]


def _debian_package(path: Path) -> str:
    """The Debian package that owns a library; a path in /usr is known to older ones without it."""
    for name in (str(path), str(path).removeprefix("/usr")):
        told = subprocess.run(["dpkg", "-S", name], capture_output=True, text=True, check=False).stdout
        if told:
            return told.split(":")[0]
    raise LookupError(f"no Debian package owns {path}")
