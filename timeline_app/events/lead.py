"""The lead of a news article: what its first sentence tells happened on the day that its dateline names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.dates import Precision
from timeline_app.model import Article, Expression, Sentence, Span
from timeline_app.reasons import reason
from timeline_app.text.words import words_of

DATELINE = "dateline"
_EARLY = 6  # sentences among which the dateline stands
_FEWEST_WORDS = 7  # of a sentence that tells something
_NEAR = 40  # characters between the dateline and the sentence: a dash, the agency


def lead_of(
    article: Article, found: Sequence[Sentence], expressions: Sequence[Expression], stamps: Sequence[Span]
) -> tuple[Sentence, Expression] | None:
    """The lead from its dateline on, and the date there; None where the two do not meet, or it names another date."""
    if article.issued is None or article.issued.precision.rank > Precision.DAY.rank:
        return None
    for sentence_at, sentence in enumerate(found[:_EARLY]):
        date = next((e for e in expressions if sentence.span.contains(e.span) and _is_stamp(e, stamps)), None)
        if date is None:
            continue
        rest = Span(date.span.end, sentence.span.end)
        if not _tells(article, rest) and sentence_at + 1 < len(found):
            behind = found[sentence_at + 1]
            if behind.span.start - date.span.end > _NEAR:
                return None
            rest = Span(date.span.end, behind.span.end)
        others = (e for e in expressions if rest.contains(e.span))
        if not _tells(article, rest) or any(others):
            return None
        whole = Span(date.span.start, rest.end)
        told = replace(date, rule=DATELINE, reasons=(reason(DATELINE),))
        return Sentence(whole, article.text[whole.start : whole.end]), told
    return None


def _is_stamp(expression: Expression, stamps: Sequence[Span]) -> bool:
    return any(stamp.contains(expression.span) for stamp in stamps)


def _tells(article: Article, span: Span) -> bool:
    text = article.text[span.start : span.end].rstrip("»”\"' ")
    return len([w for w in words_of(text) if w.is_word]) >= _FEWEST_WORDS and text.endswith(".")
