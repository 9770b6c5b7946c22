"""A web page without its menus: the words of its article, and title, author, publisher and date."""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from timeline_app.model import Article, Certainty, Issued
from timeline_app.readers import File, Part, article_in
from timeline_app.readers._markup import parse, text_of, text_of_page
from timeline_app.readers._page_facts import Facts, facts_of
from timeline_app.readers._press import exported_in_page
from timeline_app.readers._stamps import read_stamp
from timeline_app.reasons import reason

_LARGEST = 3_000_000  # characters: a page that is larger is a book, or made to keep a program busy
_MOST_ELEMENTS = 50_000
_DEEPEST = 250
_DEEPEST_TABLES = 25  # a library takes the cube of their depth
_ENOUGH_ELEMENTS = 10_000  # from which only the first of several ways is taken: others cost the square
_LEAST = 0.2  # of a small page that has to be in its article: else what was found is not it
_SMALL = 2000  # characters
_RULE = re.compile(r"^\|(?:---\|)+[ \t]*\n?", re.MULTILINE)
_EDGE = re.compile(r"^\| | \|[ \t]*$", re.MULTILINE)
_NOISY = ("trafilatura", "htmldate", "justext", "courlan")


def articles_of_page(file: File, page: str, address: str = "") -> list[Part]:
    """The article of a page, or those of an export that it is; raises ReadError for one without words."""
    tree, whole = parse(page)
    everything = text_of(tree) if tree is not None and whole else text_of_page(page)
    if tree is not None and (found := exported_in_page(file, page, tree, everything)):
        return found
    return [_article(file, page, address, tree if whole else None, everything)]


def _article(file: File, page: str, address: str, tree: Any, everything: str) -> Article:  # noqa: ANN401
    count = _elements(tree) if tree is not None and len(page) <= _LARGEST else _MOST_ELEMENTS
    if count >= _MOST_ELEMENTS:
        return article_in(file, everything)
    facts = facts_of(tree, page, address)
    found = _found(tree)
    return article_in(
        file,
        _body(tree, everything, fast=count > _ENOUGH_ELEMENTS),
        title=facts.title or found.title,
        publisher=facts.publisher,
        author=facts.author or found.author,
        issued=_issued(facts, found),
    )


def _elements(tree: Any) -> int:  # noqa: ANN401  (lxml ships no types)
    """How many elements a tree has; as many as are too many where they lie deeper in one another than people write."""
    from lxml.etree import iterwalk

    count = depth = tables = 0
    for event, element in iterwalk(tree, events=("start", "end")):
        step = 1 if event == "start" else -1
        depth += step
        tables += step * (element.tag == "table")
        count += event == "start"
        if depth > _DEEPEST or tables > _DEEPEST_TABLES:
            return _MOST_ELEMENTS
    return count


@dataclass(frozen=True, slots=True)
class _Guessed:
    """What is found by searching through a page that does not say it for programs."""

    title: str = ""
    author: str = ""
    date: str = ""


def _found(tree: Any) -> _Guessed:  # noqa: ANN401
    _hush()
    from htmldate import find_date
    from trafilatura.metadata import extract_author, extract_title

    of_a_site = _is_of_a_site(tree)
    return _Guessed(
        _tried(lambda: extract_title(tree)),
        _tried(lambda: extract_author(tree)),
        _tried(lambda: find_date(tree, original_date=True, extensive_search=of_a_site)),
    )


def _tried(search: Callable[[], str | None]) -> str:
    """What a library finds in a page, "" where it stumbles: it searches through whatever is there."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of time zones that nobody knows
            return search() or ""
    except Exception:
        logging.getLogger(__name__).debug("searching a page", exc_info=True)
        return ""


def _is_of_a_site(tree: Any) -> bool:  # noqa: ANN401
    """Whether a page says anything of itself for programs; the dates in the text of another are those of its events."""
    has_property = any(element.get("property") for element in tree.iter("meta"))
    return has_property or any(element.get("rel") == "canonical" for element in tree.iter("link"))


def _issued(facts: Facts, found: _Guessed) -> Issued:
    """The date of a page: sure where its data and a search through it agree."""
    searched = read_stamp(found.date)
    if facts.date is None or facts.why is None:
        if searched is None:
            return Issued()
        return Issued(searched, Certainty.PROBABLE, (reason("page_searched", found_when=searched.edtf),))
    if searched is None:
        return Issued(facts.date, Certainty.PROBABLE, (facts.why,))
    if facts.date.start <= searched.start < facts.date.end:
        return Issued(searched, Certainty.SURE, (facts.why, reason("page_agrees")))
    differs = reason("page_searched", found_when=searched.edtf)
    return Issued(facts.date, Certainty.PROBABLE, (facts.why, differs), (facts.date, searched))


def _body(tree: Any, everything: str, *, fast: bool) -> str:  # noqa: ANN401
    """The words of the article in a page; all of a page in which hardly any are found."""
    _hush()
    from trafilatura import bare_extraction

    def extract() -> str | None:
        found = bare_extraction(tree, fast=fast, favor_precision=True, include_comments=False, with_metadata=False)
        return None if found is None or isinstance(found, dict) else found.text

    text = _tried(extract)
    small = len(everything) < _SMALL and len(text) < _LEAST * len(everything)
    return everything if not text or small else _EDGE.sub("", _RULE.sub("", text))


@cache
def _hush() -> None:
    """Keep the libraries from talking to the terminal of what they meet in a page."""
    for noisy in _NOISY:
        logging.getLogger(noisy).addHandler(logging.NullHandler())
