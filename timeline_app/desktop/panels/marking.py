"""What is marked in the text of an article, and where: sentences of events, expressions of time, mended words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from enum import Flag, auto
from itertools import pairwise

from timeline_app.model import Article, Event, Span, Status, Timeline

_PASSAGE = 1500  # characters in which expressions of time are looked for at once
_LONGEST = 4000


class Mark(Flag):
    """What a stretch of text is."""

    SENTENCE = auto()  # of an event
    CHOSEN = auto()  # of the event that is chosen
    TIME = auto()  # words that name a time
    MENDED = auto()  # a word whose lost letters are restored, or that was decoded anew


Marked = tuple[Span, Mark]


def told_in(timeline: Timeline, article_id: str) -> list[tuple[Span, Event]]:
    """The sentences of an article that tell an event, with the event, in the order of the text."""
    told = [
        (mention.sentence.span, event)
        for event in timeline.events
        if article_id in event.article_ids and event.status is not Status.DISMISSED
        for mention in event.mentions
        if mention.article_id == article_id
    ]
    return sorted(told, key=lambda pair: pair[0])


def next_at(told: Sequence[tuple[Span, Event]], article_id: str, place: int, chosen: str) -> str:
    """The id of the event told at a place of the text; of several the one after that which is chosen; "" for none.

    On the words of a time only the events of that time are meant: a life has a birth and a death in one sentence.
    """
    events = [event for span, event in told if _is_in(place, span)]
    timed = [event for event in events if any(_is_in(place, time) for time in _times(event, article_id))]
    here = list(dict.fromkeys(event.id for event in timed or events))
    if not here:
        return ""
    return here[(here.index(chosen) + 1) % len(here)] if chosen in here else here[0]


def _is_in(place: int, span: Span) -> bool:
    return span.start <= place < span.end


def _times(event: Event, article_id: str) -> list[Span]:
    return [mention.expression.span for mention in event.mentions if mention.article_id == article_id]


def marks_of(article: Article, told: Iterable[tuple[Span, Event]], chosen: str) -> list[Marked]:
    """What the timeline knows of an article's text."""
    marks: list[Marked] = []
    for span, event in told:
        marks.append((span, Mark.SENTENCE | Mark.CHOSEN if event.id == chosen else Mark.SENTENCE))
        marks += [(time, Mark.TIME) for time in _times(event, article.id)]
    return marks + [(span, Mark.MENDED) for span in article.mended_spans]


def pieces(marks: Iterable[Marked], start: int, end: int) -> list[Marked]:
    """The marks between two places as pieces that do not overlap, each with all that it is."""
    near = [(span, mark) for span, mark in marks if span.start < end and start < span.end]
    bounds = sorted({min(max(at, start), end) for span, _ in near for at in (span.start, span.end)})
    found: list[Marked] = []
    for first, last in pairwise(bounds):
        kind = Mark(0)
        for span, mark in near:
            if span.start <= first and last <= span.end:
                kind |= mark
        if kind:
            found.append((Span(first, last), kind))
    return found


class Passages:
    """A text in passages of whole lines, and the expressions of time in those that were looked at."""

    def __init__(self, article: Article) -> None:
        self._article, self._text = article, article.mended
        self._starts = _starts(self._text)
        self._found: dict[int, list[Marked]] = {}

    @property
    def begun(self) -> bool:
        """Whether one was looked at."""
        return bool(self._found)

    def missing(self, start: int, end: int) -> int | None:
        """The first passage between two places that was not looked at, None where there is none."""
        return next((at for at in self._between(start, end) if at not in self._found), None)

    def look(self, passage: int) -> None:
        """Look for the expressions of time of a passage: some milliseconds."""
        from timeline_app.temporal import find_expressions  # nothing is read before the window stands

        first = self._starts[passage]
        text = self._text[first : self._end(passage)]
        found = find_expressions(text, self._article.language, self._article.issued)
        self._found[passage] = [(Span(first + e.span.start, first + e.span.end), Mark.TIME) for e in found]

    def marks(self, start: int, end: int) -> list[Marked]:
        """The expressions found so far between two places."""
        return [mark for at in self._between(start, end) for mark in self._found.get(at, ())]

    def _between(self, start: int, end: int) -> range:
        return range(max(bisect_right(self._starts, start) - 1, 0), bisect_right(self._starts, max(start, end - 1)))

    def _end(self, passage: int) -> int:
        return self._starts[passage + 1] if passage + 1 < len(self._starts) else len(self._text)


def _starts(text: str) -> list[int]:
    """Where passages begin: after the end of a line, or after a space where a line is very long."""
    starts = [0]
    while (at := starts[-1]) + _PASSAGE < len(text):
        cut = text.find("\n", at + _PASSAGE, at + _LONGEST)
        cut = cut if cut >= 0 else text.find(" ", at + _LONGEST)
        if cut < 0:
            break
        starts.append(cut + 1)
    return starts
