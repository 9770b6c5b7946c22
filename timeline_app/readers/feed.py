"""RSS and Atom files: each entry is an article."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from timeline_app.dates import When
from timeline_app.model import Article, Certainty, Issued
from timeline_app.readers import File, Part, article_in, read_parts, reader
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
_ENDLESS = re.compile(r"<[\w:]+\s[^<>]{20000}")  # attributes cost the library the square of their number
_AS_IT_STANDS = {"resolve_relative_uris": False, "sanitize_html": False}
_DATES = (("published", Certainty.SURE), ("created", Certainty.SURE), ("updated", Certainty.PROBABLE))


def _is_feed(file: File) -> bool:
    return _ROOT.match(opening(file.data)) is not None


@reader(".rss", ".atom", ".rdf", ".xml", sniff=_is_feed)
def read(file: File) -> Iterator[Part]:
    """The entries of a feed that have words; raises ReadError for XML that is no feed."""
    import feedparser

    text = _sound(decode_page(file.data))
    if _ENDLESS.search(text):
        raise file.error("errors.no_articles")
    try:
        # Given a name or an address it would open it: it is given bytes.
        found = feedparser.parse(io.BytesIO(text.encode("utf-8", "replace")), **_AS_IT_STANDS)
    except ValueError as error:
        raise file.error("errors.unreadable", detail=" ".join(str(error).split())) from error
    if not found.get("version") and not found.entries:
        raise file.error("errors.no_articles")
    publisher = _words(found.feed.get("title_detail"))
    for number, entry in enumerate(found.entries, 1):
        title = _words(entry.get("title_detail"))
        if text := _text(entry) or title:
            part = file.numbered(number, text.encode("utf-8", "replace"))
            yield from read_parts(part, partial(_entry, entry=entry, title=title, publisher=publisher))


def _sound(text: str) -> str:
    """A feed that does not say how it was encoded, without the numbers of letters that there are not.

    It begins with a line of its own: where "<?" comes first the library looks for an encoding, in cubic time.
    """
    return "\n" + _NUMBER.sub(_letter, _DECLARATION.sub("", text, count=1))


def _letter(found: re.Match[str]) -> str:
    digits = found[1].lower()
    number = int(digits[1:], 16) if digits.startswith("x") else int(digits)
    is_letter = number in (9, 10, 13) or 0x20 <= number < 0xD800 or 0xE000 <= number < 0x110000
    return found[0] if is_letter else "\ufffd"


def _entry(part: File, *, entry: Any, title: str, publisher: str) -> list[Article]:  # noqa: ANN401  (no types)
    author = entry.get("author_detail", {}).get("name") or entry.get("author") or ""
    text = part.data.decode()
    return [article_in(part, text, title=title, publisher=publisher, author=author, issued=_issued(entry))]


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
