"""What makes the frozen application smaller without taking anything from the program: data that it never asks for.

CLDR (babel) has names of units, currencies and zones in a thousand locales; Qt's ICU has them once more.  The program
asks babel for dates, numbers, plurals and names of countries, and Qt asks ICU for the order of letters.
"""

from __future__ import annotations

import gzip
import pickle
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

# Half of babel's 32 MB.
NEVER_ASKED = frozenset(
    (
        *("unit_patterns", "unit_display_names", "compound_unit_patterns", "meta_zones", "time_zones", "zone_formats"),
        *("languages", "scripts", "variants", "currency_names", "currency_names_plural", "currency_symbols"),
        *("currency_formats", "compact_currency_formats", "compact_decimal_formats", "currency_unit_patterns"),
    )
)
# Two thirds of ICU's 32 MB: names of languages, regions, zones, units and money; where words end; scripts in another;
# and encodings of old, for which Python has tables of its own.
ICU_DROPPED = ("unit/", "curr/", "zone/", "lang/", "region/", "rbnf/", "translit/")
ICU_KEPT = ("root.res", "pool.res", "supplementalData.res")  # other data refers to them
_PLACES = "resources/places.tsv.gz"

Entry = tuple[str, str, str]
"""A file as PyInstaller knows it: where it goes, where it is, its kind."""


def slim_locales(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """The entries with babel's locales replaced by smaller ones, which are put into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_slim_locale(entry, folder) if _is_locale(entry) else entry for entry in entries]


def _is_locale(entry: Entry) -> bool:
    return "babel/locale-data/" in entry[0].replace("\\", "/") and entry[0].endswith(".dat")


def _slim_locale(entry: Entry, folder: Path) -> Entry:
    data = pickle.loads(Path(entry[1]).read_bytes())  # noqa: S301  (babel's own)
    # Kept empty, as other locales refer to them.
    slim = {key: {} if key in NEVER_ASKED else value for key, value in data.items()}
    target = folder / Path(entry[0]).name
    target.write_bytes(pickle.dumps(slim, 2))
    return entry[0], str(target), entry[2]


def unpack_tables(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """The entries with wordfreq's lists and our places stored as they are in their gzip files: they pack better."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_unpack(entry, folder) if _is_table(entry) else entry for entry in entries]


def _is_table(entry: Entry) -> bool:
    name = entry[0].replace("\\", "/")
    return name == _PLACES or ("wordfreq/data/" in name and name.endswith(".gz"))


def _unpack(entry: Entry, folder: Path) -> Entry:
    target = folder / Path(entry[0]).name
    target.write_bytes(gzip.compress(gzip.decompress(Path(entry[1]).read_bytes()), compresslevel=0, mtime=0))
    return entry[0], str(target), entry[2]


def slim_icu(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """The entries with libicudata replaced by a smaller one; as they are where ICU's tool is not (icu-devtools)."""
    entries = list(entries)
    tools = [shutil.which(tool) for tool in ("icupkg", "as", "ld")]
    if not all(tools):
        sys.stderr.write("icupkg (Debian: icu-devtools), as or ld is missing: ICU stays 20 MB larger\n")
        return entries
    found = [entry for entry in entries if Path(entry[0]).name.startswith("libicudata.so") and "PySide6" in entry[0]]
    slim = {entry: _slim_icu(entry, folder) for entry in found if entry[2] == "BINARY"}
    return [slim.get(entry, entry) for entry in entries]


def _slim_icu(entry: Entry, folder: Path) -> Entry:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    library = Path(entry[1])
    version = library.suffix[1:]
    whole = folder / f"icudt{version}l.dat"
    content = library.read_bytes()
    whole.write_bytes(content[content.index(b"CmnD") - 12 :])
    listed = subprocess.run(["icupkg", "-l", whole], capture_output=True, text=True, check=True).stdout.split()
    dropped = [name for name in listed if _is_dropped(name)]
    (folder / "dropped.txt").write_text("\n".join(dropped) + "\n", "utf-8")
    slim = folder / "slim.dat"
    subprocess.run(["icupkg", "-r", folder / "dropped.txt", whole, slim], check=True)
    target = folder / library.name
    _link(slim, target, f"icudt{version}_dat")
    return entry[0], str(target), entry[2]


def _is_dropped(name: str) -> bool:
    if name.startswith(ICU_DROPPED):
        return not name.endswith(ICU_KEPT)
    return name.startswith("brkitr/") or name.endswith(".cnv")


def _link(data: Path, target: Path, symbol: str) -> None:
    """Make a library that holds nothing but a file of data, as ICU's own build does."""
    source = data.with_suffix(".s")
    source.write_text(
        f'.section .note.GNU-stack,"",%progbits\n.section .rodata\n.global {symbol}\n.type {symbol}, %object\n'
        f'.balign 16\n{symbol}:\n.incbin "{data}"\n.size {symbol}, . - {symbol}\n',
        "utf-8",
    )
    subprocess.run(["as", source, "-o", source.with_suffix(".o")], check=True)
    name = ("-soname", target.name)
    subprocess.run(["ld", "-shared", *name, "-z", "noexecstack", source.with_suffix(".o"), "-o", target], check=True)


def strip(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """The entries with their symbols for debuggers taken away, some 25 MB.

    Not of what a wheel has patched (Qt, and the libraries in NAME.libs): numpy's BLAS would not load any more.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return [_stripped(entry, folder) if _may_be_stripped(entry) else entry for entry in entries]


def _may_be_stripped(entry: Entry) -> bool:
    is_library = entry[2] in ("BINARY", "EXTENSION") and ".so" in Path(entry[0]).name
    return is_library and not any(part in entry[1] for part in (".libs/", "PySide6", "shiboken6"))


def _stripped(entry: Entry, folder: Path) -> Entry:
    target = folder / entry[0].replace("/", "--")
    shutil.copy2(Path(entry[1]).resolve(), target)
    subprocess.run(["strip", "--strip-unneeded", target], check=True)
    return entry[0], str(target), entry[2]
