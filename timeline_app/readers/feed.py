"""RSS and Atom files: each entry is an article."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from timeline_app.dates import When
from timeline_app.model import Article, Certainty, Issued
from timeline_app.readers import File, Part, article_in, reader
from timeline_app.readers._decoding import opening
from timeline_app.readers._markup import decode_page, text_of_page
from timeline_app.readers._stamps import issued_by, read_stamp
from timeline_app.reasons import reason

_ROOT = re.compile(
    r"(?:<\?xml[^>]*>\s*|<!--(?:(?!-->).){0,1000}-->\s*|<\?[^>]*>\s*|<!doctype rss[^>]*>\s*){0,8}"
    r"<(?:rss[\s>]|(?:\w+:)?feed[\s>]|rdf:rdf\b[^>]*purl\.org/rss)",
    re.DOTALL,
)

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,500}\?>")
_NUMBER = re.compile(r"&#([xX][0-9a-fA-F]{1,20}|[0-9]{1,20});?")
_DATES = (("published", Certainty.SURE), ("created", Certainty.SURE), ("updated", Certainty.PROBABLE))


def _is_feed(file: File) -> bool:
    return _ROOT.match(opening(file.data)) is not None


@reader(".rss", ".atom", ".rdf", ".xml", sniff=_is_feed)
def read(file: File) -> Iterator[Part]:
    """The articles of a feed; raises ReadError for XML that is none."""
    import feedparser

    try:
        # Given a name or an address it would open it: it is given bytes.
        found = feedparser.parse(_sound(file.data), resolve_relative_uris=False, sanitize_html=False)
    except ValueError as error:
        raise file.error("errors.unreadable", detail=" ".join(str(error).split())) from error
    if not found.get("version") and not found.entries:
        raise file.error("errors.no_articles")
    publisher = _words(found.feed.get("title_detail"))
    for number, entry in enumerate(found.entries, 1):
        yield _part(file, number, entry, publisher)


def _sound(data: bytes) -> io.BytesIO:
    """A feed in UTF-8 that says nothing else, without the numbers of letters that there are not."""
    text = _DECLARATION.sub("", decode_page(data), count=1)
    return io.BytesIO(_NUMBER.sub(_letter, text).encode("utf-8", "replace"))


def _letter(found: re.Match[str]) -> str:
    digits = found[1].lower()
    number = int(digits[1:], 16) if digits.startswith("x") else int(digits)
    is_letter = number in (9, 10, 13) or 0x20 <= number < 0xD800 or 0xE000 <= number < 0x110000
    return found[0] if is_letter else "\ufffd"


def _part(file: File, number: int, entry: Any, publisher: str) -> Part:  # noqa: ANN401  (feedparser ships no types)
    text = _text(entry)
    part = file.numbered(number, text.encode("utf-8", "replace"))
    title = _words(entry.get("title_detail"))
    if not text and not title:
        return part.error("errors.no_words")
    return _article(part, text or title, entry, title, publisher)


def _article(part: File, text: str, entry: Any, title: str, publisher: str) -> Article:  # noqa: ANN401
    author = entry.get("author_detail", {}).get("name") or entry.get("author") or ""
    return article_in(part, text, title=title, publisher=publisher, author=author, issued=_issued(entry))


def _text(entry: Any) -> str:  # noqa: ANN401
    """All of an entry's words where it holds them, else its summary."""
    return max((_words(detail) for detail in entry.get("content", [])), key=len, default="") or _words(
        entry.get("summary_detail")
    )


def _words(detail: Any) -> str:  # noqa: ANN401
    """The words of a field, which may be those of a page; most feeds do not say so."""
    value = (detail.get("value") if detail else "") or ""
    return text_of_page(value) if "<" in value or "&" in value else value.strip()


def _issued(entry: Any) -> Issued:  # noqa: ANN401
    """The day on which an entry was published, by the clock of who did; that of its last change is only probable."""
    for name, certainty in _DATES:
        why = reason("feed_date", field=name)
        # As a plain dictionary: feedparser's own way gives one date for another.
        found = issued_by(dict.get(entry, name) or "", why, certainty)
        if found.when is not None:
            return found
        if (parsed := dict.get(entry, f"{name}_parsed")) and (when := _day(parsed)):
            return Issued(when, certainty, (why,))
    return Issued()


def _day(parsed: Any) -> When | None:  # noqa: ANN401
    return read_stamp("{:04}-{:02}-{:02}".format(*parsed[:3]))
