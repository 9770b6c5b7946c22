"""XML read as it comes, without a tree: nothing in it can nest too deep, and nothing is fetched or unfolded."""

from __future__ import annotations

import re
from typing import Protocol
from xml.etree.ElementTree import ParseError, XMLParser

from timeline_app.errors import ReadError
from timeline_app.readers import File

_CHUNK = 65_536
# What books name for the checkers of their tables of contents: it declares nothing itself.
_BARE_DOCTYPE = re.compile(rb"<!DOCTYPE\s[^>\[<]{0,300}>")


class Target(Protocol):
    """What is told of the elements and words of XML, in their order."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins; its name stands behind that of its space, "{space}name"."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def data(self, words: str) -> None:
        """Some words; more may follow."""


class _Guarded:
    """A target that refuses what XML may declare of itself: entities that unfold into others, or name other files."""

    def __init__(self, file: File, target: Target) -> None:
        self._file = file
        self.start, self.end, self.data = target.start, target.end, target.data

    def doctype(self, *_declared: object) -> None:
        raise self._file.error("errors.declares_entities")

    def close(self) -> None:
        pass


def feed(file: File, data: bytes, target: Target) -> None:
    """Tell a target all of some XML; raises ReadError for what is no XML, or declares entities."""
    data = _BARE_DOCTYPE.sub(b"", data[:_CHUNK]) + data[_CHUNK:]
    parser = XMLParser(target=_Guarded(file, target))  # noqa: S314  (what makes it dangerous is refused)
    try:
        for at in range(0, len(data), _CHUNK):
            parser.feed(data[at : at + _CHUNK])
        parser.close()
    except ReadError:
        raise
    except (ParseError, ValueError, LookupError) as error:
        raise file.error("errors.damaged") from error
