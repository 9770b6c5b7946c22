"""What a web page says of itself for programs: JSON-LD, meta elements, its address; and where it says so."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from timeline_app.dates import When
from timeline_app.readers._stamps import read_stamp
from timeline_app.reasons import Reason, reason

_DATES = (
    *("article:published_time", "og:article:published_time", "datepublished", "article.published", "publishdate"),
    *("publish-date", "publish_date", "pubdate", "publication_date", "parsely-pub-date", "sailthru.date"),
    *("cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "date"),
)
_TITLES = ("og:title", "headline", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "title")
_AUTHORS = (
    *("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl"),
    "citation_author",
)
_PUBLISHERS = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_publisher")
_ARTICLES = re.compile(r"(?:Article|Posting|Report|Review|LiveBlog\w*)\Z")
_IN_ADDRESS = re.compile(r"[/_-]((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_.-]|\Z)")
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(\S{1,2000}) -->")
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_LARGEST = 1_000_000  # characters of JSON
_MOST_NODES = 5000


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page tells of its article; `date` with the reason to believe it."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    date: When | None = None
    why: Reason | None = None


def facts_of(tree: Any, page: str, address: str = "") -> Facts:  # noqa: ANN401  (lxml ships no types)
    """What a page tells, by its most telling sign each; `address` is where it is known to come from."""
    meta = _meta(tree)
    told = _article_of(tree)
    date, why = _date(tree, told, meta, _address(tree, meta, page, address))
    title = _text(told.get("headline")) or _text(told.get("name")) or _first(meta, _TITLES)
    publisher = _names(told.get("publisher")) or _first(meta, _PUBLISHERS)
    author = _names(told.get("author")) or next(_authors(meta), "")
    return Facts(_without(publisher, title), author, publisher, date, why)


def _without(publisher: str, title: str) -> str:
    """A title without the name of the site at its end: "Paris in terror - Courier"."""
    bare = title.removesuffix(publisher).rstrip() if publisher else title
    return bare[:-1].rstrip() if bare != title and bare.endswith(("-", "|", "–", "—", "·", ":")) else title


def _date(
    tree: Any,  # noqa: ANN401
    told: dict[str, Any],
    meta: dict[str, str],
    address: str,
) -> tuple[When | None, Reason | None]:
    for name in ("datePublished", "dateCreated"):
        if when := read_stamp(_text(told.get(name))):
            return when, reason("page_data", field=name)
    for name in _DATES:
        if when := read_stamp(meta.get(name, "")):
            return when, reason("page_meta", field=name)
    times = {when for raw in _times(tree) if (when := read_stamp(raw))}
    if len(times) == 1:  # of several, any may be that of another article
        return times.pop(), reason("page_time")
    if (found := _IN_ADDRESS.search(address)) and (when := read_stamp("-".join(found.groups()))):
        return when, reason("page_address")
    return None, None


def _times(tree: Any) -> Iterator[str]:  # noqa: ANN401
    """The stamps of time elements that are said to be that of the page, else of all."""
    times = list(tree.iter("time"))
    marked = [element for element in times if "pubdate" in element.attrib or element.get("itemprop") == "datePublished"]
    yield from filter(None, (element.get("datetime") for element in marked or times))


def _meta(tree: Any) -> dict[str, str]:  # noqa: ANN401
    """The first content of each name among the meta elements."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = (element.get("content") or "").strip()
        names = filter(None, (element.get(key) for key in ("property", "name", "itemprop")))
        for name in names:
            if content:
                found.setdefault(name.strip().lower(), content)
    return found


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str:
    return next((meta[name] for name in names if name in meta), "")


def _authors(meta: dict[str, str]) -> Iterator[str]:
    for name in _AUTHORS:
        if name in meta and not _ADDRESS.match(meta[name]):
            yield meta[name]


def _address(tree: Any, meta: dict[str, str], page: str, known: str) -> str:  # noqa: ANN401
    saved = _SAVED_FROM.search(page[:5000])
    links = (e.get("href") or "" for e in tree.iter("link") if (e.get("rel") or "").lower() == "canonical")
    return known or next(links, "") or meta.get("og:url", "") or (saved[1] if saved else "")


# ---------------------------------------------------------------- JSON-LD


def _article_of(tree: Any) -> dict[str, Any]:  # noqa: ANN401
    """The first object of the page's data that is an article, else the first with a date; {} for none."""
    dated: dict[str, Any] = {}
    for item in _objects(tree):
        kinds = item.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(kind, str) and _ARTICLES.search(kind) for kind in kinds):
            return item
        if not dated and "datePublished" in item:
            dated = item
    return dated


def _objects(tree: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    left = _MOST_NODES
    for element in tree.iter("script"):
        if "ld+json" not in (element.get("type") or "").lower():
            continue
        waiting = [_json(element.text or "")]
        while waiting and left:
            left -= 1
            node = waiting.pop(0)
            if isinstance(node, dict):
                yield node
                waiting += [node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node]
            elif isinstance(node, list):
                waiting += node[:left]


def _json(text: str) -> object:
    """What JSON holds; None for what is none."""
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip().removesuffix(";")
    try:
        return json.loads(text[:_LARGEST], strict=False)
    except (ValueError, RecursionError):
        return None


def _text(value: object) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value")
    return " ".join(value.split()) if isinstance(value, str) else ""


def _names(value: object) -> str:
    """The names of people or houses: texts, or objects that have a name."""
    people = value if isinstance(value, list) else [value]
    names = (_text(person.get("name")) if isinstance(person, dict) else _text(person) for person in people[:10])
    return ", ".join(dict.fromkeys(name for name in names if name and not _ADDRESS.match(name)))
