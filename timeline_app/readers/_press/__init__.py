r"""The drawer of press databases: an export of many articles in one file, taken apart.

How to add a database, or a layout of one: put one file here, with one function under `in_text`, for what a reader has
made of a file, or under `in_page`, for the tree of a web page:

    @in_text(re.compile(r"^\d+ of \d+ DOCUMENTS$", re.MULTILINE))
    def clippings(lines: Sequence[str]) -> list[Clipping]:
        return [Clipping(text, title=..., publisher=..., author=..., when=..., written=...), ...]

`sign` is what every such export has in it, each time in a line of its own: no other text is looked at, and a page of a
PDF that bears it keeps its first lines.  Be strict: where the marks of the layout are not all there the answer is [],
and the file is one article.  Labels ("Load-Date:") stand in resources/press_labels.toml.  The drawer is walked.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from typing import Any

from timeline_app.model import Article, Certainty, Issued
from timeline_app.readers import File, Part, article_in, read_parts
from timeline_app.readers._press._heads import Clipping, day_of, end_rights, is_count, is_rights, label_of, lines_of
from timeline_app.reasons import Reason, reason

__all__ = ["Clipping", "ends_there", "exported", "exported_in_page", "in_page", "in_text", "is_mark", "stands_alone"]

MOST_ARTICLES = 10_000  # in one file
TakeApart = Callable[[Sequence[str]], list[Clipping]]
TakePageApart = Callable[[Any], list[Clipping]]


@dataclass(frozen=True, slots=True)
class _Layout:
    sign: re.Pattern[str]
    take_apart: TakeApart
    last: bool


_LAYOUTS: list[_Layout] = []
_PAGES: list[tuple[str, TakePageApart]] = []


def in_text(sign: re.Pattern[str], *, last: bool = False) -> Callable[[TakeApart], TakeApart]:
    """Enters a function as what takes exports with such a line apart; `last`, where no other could."""

    def enter(function: TakeApart) -> TakeApart:
        _LAYOUTS.append(_Layout(sign, function, last))
        return function

    return enter


def in_page(sign: str) -> Callable[[TakePageApart], TakePageApart]:
    """Enters a function as what takes web pages apart in whose source that stands."""

    def enter(function: TakePageApart) -> TakePageApart:
        _PAGES.append((sign, function))
        return function

    return enter


def exported(file: File, text: str, notes: Sequence[Reason] = ()) -> list[Part]:
    """The articles of a file whose text is the export of a press database; none where it is not."""
    lines: list[str] = []
    for layout in _layouts():
        if layout.sign.search(text):
            lines = lines or lines_of(text)
            if found := layout.take_apart(lines):
                return list(_parts(file, found, notes))
    return []


def exported_in_page(file: File, page: str, tree: Any, text: str) -> list[Part]:  # noqa: ANN401  (lxml ships no types)
    """The articles of a web page that is such an export, by its tree or by its text; none where it is not."""
    _layouts()
    for sign, take_apart in _PAGES:
        if sign in page and (found := take_apart(tree)):
            return list(_parts(file, found, ()))
    return exported(file, text)


def is_mark(lines: str) -> bool:
    """Whether a line, or one of several, is one by which an export is known."""
    return any(layout.sign.search(lines) for layout in _layouts() if not layout.last)


def stands_alone(line: str) -> bool:
    """Whether a line of a printed export goes on with none before it: a mark, a label, a date, rights, a count."""
    return is_mark(line) or label_of(line) is not None or is_rights(line) or ends_there(line)


def ends_there(line: str) -> bool:
    """Whether none goes on with a line: a mark, a date, a number of words, the end of rights."""
    return is_mark(line) or is_count(line) or end_rights(line) or day_of(line, whole=True) is not None


def _parts(file: File, found: Sequence[Clipping], notes: Sequence[Reason]) -> Iterator[Part]:
    """The articles, called by their numbers where there are several."""
    for number, clipping in enumerate(found[:MOST_ARTICLES], 1):
        words = clipping.text.encode("utf-8", "replace")
        part = file.numbered(number, words) if len(found) > 1 else file
        if words.strip():
            yield from read_parts(part, partial(_article, clipping=clipping, notes=notes))
        else:
            yield part.error("errors.no_words")
    if len(found) > MOST_ARTICLES:
        yield file.error("errors.too_much_to_read")


def _article(part: File, clipping: Clipping, notes: Sequence[Reason]) -> list[Article]:
    issued = Issued()
    if clipping.when is not None:
        issued = Issued(clipping.when, Certainty.SURE, (reason("press_head", stamp=clipping.written),))
    return [
        article_in(
            part,
            clipping.text,
            title=clipping.title,
            publisher=clipping.publisher,
            author=clipping.author,
            issued=issued,
            notes=notes,
        )
    ]


@cache
def _layouts() -> tuple[_Layout, ...]:
    """Every layout of the drawer, in the order in which they are tried."""
    for module in pkgutil.iter_modules(__path__):
        if not module.name.startswith("_"):
            import_module(f"{__name__}.{module.name}")
    return tuple(sorted(_LAYOUTS, key=lambda layout: layout.last))
