"""Articles that stand as records in a table or in JSON: which of its fields is the text, the title, the date."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import islice
from urllib.parse import urlsplit

from timeline_app.assets import resources
from timeline_app.model import Article
from timeline_app.readers import File, Part, article_in, read_parts
from timeline_app.readers._markup import text_of_page
from timeline_app.readers._record_dates import Days
from timeline_app.reasons import reason

MOST_ARTICLES = 10_000  # in one file
Record = Mapping[str, str]
_HUMPS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_GAPS = re.compile(r"[\W_]+")
_PAGE = re.compile(r"</?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|ul|li|blockquote|figure|img)\b[^<>]*>", re.IGNORECASE)
_SHOWN = 3  # names of columns in a message
_EVENT, _LONGEST_NAME = "event", 60


def fields_of(names: Iterable[str]) -> dict[str, str]:
    """What is called what in a file: a field of resources/article_columns.toml to the name that it has there."""
    plain = {plain_name(name): name for name in reversed(list(names))}
    found = {}
    for field, known in _known().items():
        name = next((plain[one] for one in known if one in plain), None)
        if name is not None:
            found[field] = name
    return found


def plain_name(name: str) -> str:
    """The name of a field in small letters without accents, its words apart."""
    letters = unicodedata.normalize("NFD", _HUMPS.sub(" ", name[:_LONGEST_NAME]).casefold())
    return _GAPS.sub(" ", "".join(c for c in letters if not unicodedata.combining(c))).strip()


def articles_of(file: File, fields: Mapping[str, str], records: Iterable[Record], first: int = 1) -> Iterator[Part]:
    """The articles that records hold, called by their numbers; raises ReadError for a file of events, or without text.

    Records that are blank are left out; more than can be read are told at the end.
    """
    if _EVENT in fields or ("text" not in fields and {"date", "title"} <= fields.keys() and "address" not in fields):
        raise file.error("errors.holds_events")
    if "text" not in fields and "summary" not in fields:
        raise file.error("errors.no_text_column", known=", ".join(_known()["text"][:_SHOWN]))
    waiting = iter(records)
    taken = list(islice(waiting, MOST_ARTICLES))
    days = Days(_cell(record, fields, "date") for record in taken)
    for number, record in enumerate(taken, first):
        if text := _text(record, fields):
            part = file.numbered(number, text.encode("utf-8", "replace"))
            yield from read_parts(part, partial(_article, record=record, fields=fields, days=days))
        elif any(value.strip() for value in record.values()):
            yield file.numbered(number, b"").error("errors.no_words")
    if next(waiting, None) is not None:
        yield file.error("errors.too_much_to_read")


def _article(part: File, record: Record, fields: Mapping[str, str], days: Days) -> list[Article]:
    title, publisher = (_words(_cell(record, fields, name)) for name in ("title", "publisher"))
    issued = days.issued(_cell(record, fields, "date"), reason("field_date", field=fields.get("date", "")))
    return [
        article_in(
            part,
            part.data.decode(),
            title=title,
            publisher=publisher or _host(_cell(record, fields, "address")),
            author=_words(_cell(record, fields, "author")),
            issued=issued,
        )
    ]


def _text(record: Record, fields: Mapping[str, str]) -> str:
    return _words(_cell(record, fields, "text")) or _words(_cell(record, fields, "summary"))


def _cell(record: Record, fields: Mapping[str, str], field: str) -> str:
    return record.get(fields.get(field, ""), "")


def _words(value: str) -> str:
    """The words of a value, which may be those of a page."""
    return text_of_page(value) if _PAGE.search(value) else value.strip()


def _host(address: str) -> str:
    """The site that an address names, "" for what is no address."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    return (parts.hostname or "").removeprefix("www.") if parts.scheme in ("http", "https") else ""


@cache
def _known() -> dict[str, Sequence[str]]:
    return tomllib.loads((resources() / "article_columns.toml").read_text("utf-8"))
