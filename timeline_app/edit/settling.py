"""The act that settles what articles differ on, or a date that is doubtful."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline_app.dates import When
from timeline_app.edit.finding import changed
from timeline_app.model import Event, Figure, Timeline
from timeline_app.settled import DATE, reopened, settling


def settle_date(timeline: Timeline, event_id: str, when: When) -> Timeline:
    """Believe one date of those that articles give, or the one that the event has: it is not doubtful any more."""
    event = timeline.event(event_id)
    reasons = (*reopened(event.confidence_reasons, DATE), settling(DATE, when))
    return changed(timeline, event_id, when=when, confidence_reasons=reasons)


def settle_figure(timeline: Timeline, event_id: str, figure: Figure) -> Timeline:
    """Believe one figure of those that articles give for what it counts; a title that tells another tells this one."""
    event = timeline.event(event_id)
    told = [one for mention in event.mentions for one in mention.figures if one.what == figure.what]
    title = _with_number(event.title, figure.value, {one.value for one in told} - {figure.value})
    reasons = (*reopened(event.confidence_reasons, figure.what), settling(figure.what, figure))
    return changed(
        timeline, event_id, title=title, figures=(figure, *_but(event, figure.what)), confidence_reasons=reasons
    )


def settle_with_all(timeline: Timeline, event_id: str, about: str, words: Figure | When) -> Timeline:
    """Let all that articles say about one thing stand, told together as `words`; the event keeps its date."""
    event = timeline.event(event_id)
    reasons = (*reopened(event.confidence_reasons, about), settling(about, words))
    return changed(timeline, event_id, figures=_with_all(event, about), confidence_reasons=reasons)


def _with_all(event: Event, about: str) -> tuple[Figure, ...]:
    """The figures of an event, and all of one kind that its evidence gives."""
    told = [figure for mention in event.mentions for figure in mention.figures if figure.what == about]
    first = {figure.value: figure for figure in reversed(told)}
    if not first:
        return event.figures
    return (*(first[value] for value in dict.fromkeys(one.value for one in told)), *_but(event, about))


def _but(event: Event, about: str) -> tuple[Figure, ...]:
    return tuple(figure for figure in event.figures if figure.what != about)


def _with_number(title: str, value: int, others: Iterable[int]) -> str:
    """A title with a number in place of the others, where one of them stands in it alone."""
    alone = [pattern for other in others if re.search(pattern := rf"(?<![\d.,]){other}(?!\d|[.,]\d)", title)]
    return re.sub(alone[0], str(value), title) if len(alone) == 1 else title
