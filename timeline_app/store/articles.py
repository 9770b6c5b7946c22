"""Articles to rows and back."""

from __future__ import annotations

from functools import cache
from typing import Any

from timeline_app.dates import Precision, When
from timeline_app.model import Article, Certainty, Decoded, Repair, Span
from timeline_app.store.contents import Contents, UnreadText
from timeline_app.store.fields import WrongValue, check_unique, from_json, to_json
from timeline_app.store.plain import MENDED, REASONS, WHENS
from timeline_app.store.sums import Values, summed
from timeline_app.store.words import WordReader, WordWriter

_TABLE = "article"


def article_row(article: Article, position: int, content: int, packed_sum: int, words: WordWriter) -> Values:
    """The row of an article whose text has the number `content`, and packed that checksum."""
    issued = article.issued
    return summed(
        (
            article.id,
            position,
            article.title,
            article.source,
            article.publisher,
            article.language,
            content,
            characters_of(article),
            packed_sum,
            *when_row(issued),
            article.issued_certainty.value,
            words.reasons(article.issued_reasons),
            to_json(WHENS.write(article.issued_candidates)) if article.issued_candidates else None,
            _mended_json((*article.repairs, *article.decoded)),
            article.author,
            to_json(REASONS.write(article.notes)) if article.notes else None,
        )
    )


def read_articles(rows: list[tuple[Any, ...]], contents: Contents, words: WordReader) -> dict[int, Article]:
    """The articles of checked rows by their numbers, in the order of the rows; raises WrongValue."""
    check_unique(_TABLE, [row[1] for row in rows])
    articles: dict[int, Article] = {}
    for number, name, _, title, source, publisher, language, content, characters, packed_sum, *rest, _ in rows:
        issued, certainty, reasons, candidates, repairs, author, notes = read_when(*rest[:6]), *rest[6:]
        mended = MENDED.read(from_json(repairs, _TABLE, name, "repairs"), "all") if repairs else ()
        article = Article(
            name,
            title,
            source,
            "",
            language,
            publisher,
            issued,
            Certainty(certainty),
            words.reasons(reasons, _TABLE, name, "issued_reasons"),
            WHENS.read(from_json(candidates, _TABLE, name, "issued_candidates"), "all") if candidates else (),
            tuple(one for one in mended if isinstance(one, Repair)),
            author,
            REASONS.read(from_json(notes, _TABLE, name, "notes"), "all") if notes else (),
            tuple(one for one in mended if isinstance(one, Decoded)),
        )
        object.__delattr__(article, "text")  # until it is asked for
        object.__setattr__(article, "unread", contents.unread(content, characters, packed_sum, name))
        for one in mended:
            check_inside(one.span, characters, name)
        articles[number] = article
    return articles


def _mended_json(mended: tuple[Repair | Decoded, ...]) -> str | None:
    return to_json(MENDED.write(mended)) if mended else None


def characters_of(article: Article) -> int:
    """How long the text of an article is; one that was not asked for yet stays so."""
    unread = article.unread
    return unread.characters if isinstance(unread, UnreadText) else len(article.text)


def check_inside(span: Span, characters: int, article_id: str) -> None:
    """Raises WrongValue when a repair lies beyond the text of its article."""
    if span.end > characters:
        raise WrongValue(_TABLE, article_id, "repairs", span.end)


def when_row(when: When | None) -> Values:
    """The values of the columns that hold a When."""
    if when is None:
        return (None,) * 6
    flags = int(when.approximate), int(when.uncertain), int(when.ongoing)
    return (when.start, when.end, precision_text(when.precision), *flags)


@cache
def precision_text(precision: Precision) -> str:
    """The word of a precision, looked up faster than the enumeration does."""
    return precision.value


def read_when(
    start: int | None, end: int, precision: str, approximate: int, uncertain: int, ongoing: int
) -> When | None:
    """The When of checked columns, or none."""
    if start is None:
        return None
    return When(start, end, PRECISIONS[precision], approximate == 1, uncertain == 1, ongoing == 1)


PRECISIONS = {precision.value: precision for precision in Precision}
