"""Folders of mails in one file (mbox): each mail is an article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline_app.readers import LARGE_LIMIT, File, Part, eml, read_parts, reader

# "From somebody@somewhere Fri Nov 27 09:30:00 2015" after an empty line: prose may begin with "From" too.
_START = re.compile(
    rb"From (?:(?<=\n\nFrom )|(?<=\n\r\nFrom )|(?<=\AFrom ))[^\r\n]{0,500}?\d\d:\d\d[^\r\n]{0,100}\r?\n"
)
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def _is_mbox(file: File) -> bool:
    start = _START.match(file.data)
    return start is not None and eml.is_mail(File(file.shown, file.name, file.data[start.end() : start.end() + 4096]))


@reader(".mbox", ".mbx", sniff=_is_mbox, limit=LARGE_LIMIT)
def read(file: File) -> Iterator[Part]:
    """The mails of a folder, each with what is attached to it."""
    starts = list(_START.finditer(file.data))
    ends = [start.start() for start in starts[1:]] + [len(file.data)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=False), 1):  # where none starts, none ends
        mail = _QUOTED.sub(rb"\1", file.data[start.end() : end])
        if mail.strip():
            yield from read_parts(file.numbered(number, mail), eml.read)
