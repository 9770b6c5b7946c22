"""Writes the copyright file of the Debian package: the program, its data, and every package inside with its licence.

copyright.py FOLDER        the folder of licences that ../frozen/licences.py wrote, one file for each package
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FORMAT = "https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
HOLDER = re.compile(r"[ *#]*(copyright (\(c\)|©|\d{4})|© ?\d{4}|\(c\) \d{4})", re.I)
MORE = "\n           "
COMMON = """Files: usr/lib/timeline-app/_internal/PySide6/* usr/lib/timeline-app/_internal/shiboken6/*
Copyright: The Qt Company Ltd. and other contributors
License: LGPL-3
 Qt and Qt for Python, used under the GNU Lesser General Public License version 3, whose words are in
 /usr/share/common-licenses/LGPL-3.  The libraries can be replaced by others of the same version.
 Their source: https://download.qt.io/official_releases/ and https://code.qt.io/
"""


def main(folder: str) -> None:
    """Print the file."""
    program = (ROOT / "LICENSE").read_text("utf-8")
    holder = next(line for line in program.splitlines() if line.startswith("Copyright"))
    head = (
        f"Format: {FORMAT}\nUpstream-Name: Timeline App\n"
        "Comment: The application is frozen: it holds Python and the packages named below.  The licence of each\n"
        " is in /usr/lib/timeline-app/_internal/licences, those of data are in _internal/resources beside it.\n\n"
        f"Files: *\n{holder.replace('Copyright (c)', 'Copyright:')}\nLicense: MIT\n{_indented(program)}\n"
    )
    sys.stdout.write(head + COMMON + "\n" + _data() + "\n".join(_packages(Path(folder))))


def _data() -> str:
    notice = (ROOT / "resources" / "NOTICE.md").read_text("utf-8")
    return (
        "Files: usr/lib/timeline-app/_internal/resources/*\nCopyright: those named below\n"
        f"License: several-of-data\n{_indented(notice)}\n"
    )


def _packages(folder: Path) -> Iterator[str]:
    for file in sorted(folder.glob("*.txt")):
        lines = file.read_text("utf-8").splitlines()
        holders = dict.fromkeys(line.strip(" *#.") for line in lines if HOLDER.match(line))
        licence = next((line.removeprefix("Licence: ") for line in lines if line.startswith("Licence: ")), "see below")
        yield (
            f"Files: usr/lib/timeline-app/_internal/licences/{file.name}\n"
            f"Comment: {lines[0]}\n"
            f"Copyright: {MORE.join(holders) or 'those named in that file'}\n"
            f"License: {file.stem}\n {licence}; its words are in that file.\n"
        )


def _indented(text: str) -> str:
    return "".join(f" {line.rstrip()}\n" if line.strip() else " .\n" for line in text.splitlines())


if __name__ == "__main__":
    main(*sys.argv[1:])
