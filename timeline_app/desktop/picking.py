"""Words that a person selects in an article -> what an event of them would be: title, sentence, date."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.dates import When
from timeline_app.model import Article, Event, Expression, Kind, Mention, Sentence, Span
from timeline_app.temporal import find_dates
from timeline_app.text.paragraphs import paragraphs
from timeline_app.text.sentences import sentences

TITLE = 80  # characters
_WHOLE = 100_000  # characters: in a longer article half dates are completed from its surroundings alone
_AROUND = 20_000


@dataclass(frozen=True, slots=True)
class Picked:
    """The words as a title, the sentence or sentences that they stand in, and the expression that dates them."""

    article_id: str
    title: str
    sentence: Sentence
    expression: Expression | None

    @property
    def when(self) -> When | None:
        """The date that the text gives, if it gives one."""
        return (self.expression.whole or self.expression.when) if self.expression else None

    def event(self, when: When | None = None) -> Event | None:
        """The event at the text's date or, where a person gives another, at that; None where there is neither."""
        date = when or self.when
        if date is None:
            return None
        nowhere = Span(self.sentence.span.start, self.sentence.span.start)
        by_hand = Expression(nowhere, "", Kind.DATE, "", date, "by_hand")
        expression = self.expression if self.expression is not None and when is None else by_hand
        return Event("", date, self.title, mentions=(Mention(self.article_id, self.sentence, expression),))


def picked(article: Article, words: Span) -> Picked | None:
    """What was selected; None where that is no words.  Offsets are characters of the article's text."""
    text = article.mended
    title = title_of(text[words.start : words.end])
    if not any(letter.isalnum() for letter in title):
        return None
    span = _sentence(text, article.language, words)
    sentence = Sentence(span, article.text[span.start : span.end])
    return Picked(article.id, title, sentence, _dated(article, words, span))


def title_of(words: str) -> str:
    """Words as a title: on one line, shortened behind a word."""
    title = " ".join(words.split()).strip(" ,;:")
    if len(title) <= TITLE:
        return title
    cut = title[:TITLE]
    return (cut[: cut.rfind(" ")] if " " in cut else cut[:-1]).rstrip(" ,;:.") + "…"


def _sentence(text: str, language: str, words: Span) -> Span:
    """From the beginning of the first sentence that the words touch to the end of the last."""
    near = [Span(*bounds) for bounds in paragraphs(text)]
    touched = [paragraph for paragraph in near if paragraph.overlaps(words)]
    if not touched:
        return words
    first = touched[0].start
    split = (sentence.span for sentence in sentences(text[first : touched[-1].end], language))
    whole = [Span(first + span.start, first + span.end) for span in split]
    spans = [span for span in whole if span.overlaps(words)] or [words]
    return Span(spans[0].start, spans[-1].end)


def _dated(article: Article, words: Span, sentence: Span) -> Expression | None:
    """The expression that dates the words: one among them, or else the nearest of their sentence."""
    text = article.mended
    start, end = (0, len(text)) if len(text) <= _WHOLE else (max(0, sentence.start - _AROUND), sentence.end + _AROUND)
    found = (_moved(date, start) for date in find_dates(text[start:end], article.language, article.issued))
    dates = [date for date in found if (date.whole or date.when) and sentence.contains(date.span)]
    among = [date for date in dates if words.overlaps(date.span)]
    return min(among or dates, key=lambda date: _apart(date.span, words), default=None)


def _moved(date: Expression, by: int) -> Expression:
    if not by:
        return date
    span = Span(date.span.start + by, date.span.end + by)
    return Expression(span, date.text, date.kind, date.value, date.when, date.rule, date.reasons, date.whole)


def _apart(one: Span, other: Span) -> tuple[int, int]:
    return max(one.start - other.end, other.start - one.end, 0), one.start
