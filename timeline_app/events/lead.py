"""The lead of a news article: what its first sentence tells happened on the day that its dateline names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline_app.dates import Precision
from timeline_app.model import Article, Expression, Sentence, Span
from timeline_app.reasons import reason
from timeline_app.text.words import Word, words_of

DATELINE = "dateline"
_EARLY = 6  # sentences among which the dateline stands
_FEWEST_WORDS = 7  # of a sentence that tells something
_LONGEST_PLACE = 60  # characters before the date
_DASH = re.compile(r"[).,:]{0,2}\s*[–—-]{1,2}\s")
_MOST_CAPTIONS = 2  # lines without a full stop between the two
_ENDS = ".!?…"
_OF_THE_PAGE = re.compile(r"[\d\s/.:,h-]+")  # "03/05/2022 21:44"
_NEAR = 40  # characters between the dateline and the sentence: a dash, the agency


@dataclass(frozen=True, slots=True)
class Lead:
    """A lead with the date before it; `captions` is what stands between the two and tells something else."""

    sentence: Sentence
    date: Expression
    captions: Span

    def tells(self, word: Word) -> bool:
        """Whether a word of it is none of a caption's."""
        return not self.captions.start <= self.sentence.span.start + word.start < self.captions.end


def lead_of(
    article: Article, found: Sequence[Sentence], expressions: Sequence[Expression], stamps: Sequence[Span]
) -> Lead | None:
    """The lead from its dateline on, and the date there; None where the two do not meet, or it names another date.

    Figures on a line of their own say when the page appeared, and not when what it tells happened.
    """
    if article.issued is None or article.issued.precision.rank > Precision.DAY.rank:
        return None
    for sentence_at, sentence in enumerate(found[:_EARLY]):
        date = next((e for e in expressions if sentence.span.contains(e.span) and _is_stamp(e, stamps)), None)
        if date is None:
            continue
        if _OF_THE_PAGE.fullmatch(date.text) and article.text[date.span.end :].lstrip(" \t").startswith("\n"):
            return None
        rest, captions = Span(date.span.end, sentence.span.end), Span(date.span.end, date.span.end)
        if not _tells(article, rest) and sentence_at + 1 < len(found):
            rest, captions = _behind(article, date, found[sentence_at + 1 :])
        others = (e for e in expressions if rest.contains(e.span))
        if not _tells(article, rest) or any(others):
            return None
        whole = Span(date.span.start, rest.end)
        told = replace(date, rule=DATELINE, reasons=(reason(DATELINE),))
        return Lead(Sentence(whole, article.text[whole.start : whole.end]), told, captions)
    return None


def _behind(article: Article, date: Expression, found: Sequence[Sentence]) -> tuple[Span, Span]:
    """The first sentence behind a date that stands by itself, and the captions between the two."""
    nothing = Span(date.span.end, date.span.end)
    start = date.span.end
    for sentence in found[: _MOST_CAPTIONS + 1]:
        if sentence.span.start - start > _NEAR:
            return nothing, nothing
        if _tells(article, sentence.span):
            captions = Span(date.span.end, sentence.span.start) if start > date.span.end else nothing
            return Span(date.span.end if start == date.span.end else sentence.span.start, sentence.span.end), captions
        start = sentence.span.end
        if article.text[sentence.span.end - 1] in _ENDS:
            return nothing, nothing
    return nothing, nothing


def end_of_dateline(sentence: Sentence, stamps: Sequence[Span]) -> int:
    """Where the report begins behind "Freiburg (Germany), 15.01.2006 –": characters of the sentence, 0 without one."""
    for stamp in stamps:
        if sentence.span.contains(stamp) and stamp.start - sentence.span.start <= _LONGEST_PLACE:
            end = stamp.end - sentence.span.start
            behind = _DASH.match(sentence.text, len(sentence.text[:end].rstrip(" –—-")))
            if behind is None and sentence.text[:end].rstrip().endswith(")"):
                return end  # "Madrid, 8 nov (PL) El mundo", with no dash
            return behind.end() if behind is not None else 0
    return 0


def _is_stamp(expression: Expression, stamps: Sequence[Span]) -> bool:
    return any(stamp.contains(expression.span) for stamp in stamps)


def _tells(article: Article, span: Span) -> bool:
    text = article.text[span.start : span.end].rstrip("»”\"' ")
    return len([w for w in words_of(text) if w.is_word]) >= _FEWEST_WORDS and text.endswith(".")
