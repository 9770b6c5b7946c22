"""What lets the frozen application stand sooner; measured on a window of 0.3 s, in milliseconds of the processor.

PySide carries a part of itself as source text, which it compiles at every start (24).  Python's reader of TOML comes
before the first word that is said (8).  PyInstaller prepares every start for other processes (10) and for lists of
modules (1), packs modules that are then unpacked one by one (10), and reads its list of two thousand modules name by
name (4).
"""

from __future__ import annotations

import marshal
import subprocess
import sys
import tomllib
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from typing import Any

Data = tuple[str, str]
"""A file as a spec names it: where it is, and the folder into which it goes."""
Entry = tuple[str, str, str]
"""A file as PyInstaller knows it: its name, where it is, its kind."""

SUPPORT = "shiboken6/files.dir"
"""Where PySide looks for that part of itself before it takes the one that it carries."""
STUBS = "shibokensupport/signature/lib/pyi_generator.py"
"""Writes the signatures of Qt for type checkers, and loads argparse and gettext for it: nobody asks the program."""
LATER = ("pyi_rth_multiprocessing", "pyi_rth_pkgutil")
"""PyInstaller's preparations of other processes and of pkgutil, which launcher.py loads where they are needed."""
MATPLOTLIB = "pyi_rth_mplconfig"
"""PyInstaller's folder for matplotlib: another one for every start, in which it lists all fonts anew."""
AT_ONCE = "marshal.load(fp)", "marshal.loads(fp.read())"
_TOLD = """
import sys, zipfile
import PySide6.QtCore
from shibokensupport import feature
with zipfile.ZipFile(sys.argv[1], "w") as target:
    for name in feature.__loader__.zfile.namelist():
        target.writestr(name, feature.__loader__.zfile.read(name))
"""


def compiled_support(folder: Path) -> list[Data]:
    """PySide's own Python, compiled; where a version has none that it carries it is left as it is."""
    from zipfile import ZipFile

    folder.mkdir(parents=True, exist_ok=True)
    told = folder / "carried.zip"
    subprocess.run([sys.executable, "-c", _TOLD, str(told)], check=True)  # and no Qt in this process
    found = []
    with ZipFile(told) as carried:
        for name in carried.namelist():
            if name.startswith("shibokensupport/") and name.endswith(".py"):
                source = b"" if name == STUBS else carried.read(name)
                target = folder / f"{name}c"
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(_compiled(source, name))
                found.append((str(target), f"{SUPPORT}/{Path(name).parent.as_posix()}"))
    return found


def _compiled(source: bytes, name: str) -> bytes:
    """What a .pyc holds; without its source nobody looks at the twelve bytes behind the magic number."""
    return MAGIC_NUMBER + bytes(12) + marshal.dumps(compile(source, name, "exec", dont_inherit=True))


def packed_words(translations: Path, folder: Path) -> list[Data]:
    """The words of the interface as timeline_app/words.py reads them soonest, a file for each room of a language."""
    found = []
    for file in sorted(translations.glob("*/*.toml")):
        target = folder / file.parent.name / f"{file.stem}.words"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(marshal.dumps(tomllib.loads(file.read_text("utf-8"))))
        found.append((str(target), f"resources/translations/{file.parent.name}"))
    return found


def keep_for_later(scripts: list[Entry], modules: list[Entry]) -> None:
    """Make some of PyInstaller's preparations modules that can be imported, no longer scripts that run."""
    for entry in [entry for entry in scripts if entry[0] in LATER]:
        scripts.remove(entry)
        modules.append((entry[0], entry[1], "PYMODULE"))


def leave_fonts_listed(scripts: list[Entry]) -> None:
    """Take away what makes matplotlib look through all fonts at every start; launcher.py says where its list lies."""
    scripts[:] = [entry for entry in scripts if entry[0] != MATPLOTLIB]


def store_what_is_soon() -> None:
    """Let PyInstaller store the modules that are loaded soon as they are; it packs all others."""
    from PyInstaller.archive.writers import ZlibArchiveWriter
    from PyInstaller.building import api

    class Stored(ZlibArchiveWriter):
        _COMPRESSION_LEVEL = 0

    class Writer(ZlibArchiveWriter):
        @classmethod
        def _write_entry(cls, file: Any, entry: Entry, codes: Any) -> Any:  # noqa: ANN401  (PyInstaller's)
            return (Stored if is_soon(entry[0]) else ZlibArchiveWriter)._write_entry(file, entry, codes)

    api.ZlibArchiveWriter = Writer


def read_list_at_once(modules: Any) -> None:  # noqa: ANN401  (a PYZ)
    """Let the frozen application read the list of its modules in one piece."""
    from PyInstaller.loader import pyimod01_archive

    source = Path(pyimod01_archive.__file__).read_text("utf-8")
    for name, place, _ in modules.dependencies:
        if name == "pyimod01_archive":
            Path(place).write_bytes(_compiled(source.replace(*AT_ONCE).encode(), f"{name}.py"))


def is_soon(name: str) -> bool:
    """Whether a module is of the program itself or of Python: together 12 MB, 5 MB packed."""
    top = name.partition(".")[0]
    return top == "timeline_app" or top in sys.stdlib_module_names
