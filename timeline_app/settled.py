"""What a person has settled about an event: which date, or which of several figures, its articles are believed for.

It stands among the reasons for how sure the event is, so it is kept, told and undone with them.  When an event gets new
evidence it is open again: that may say a third thing.
"""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.dates import When, write_edtf
from timeline_app.model import Event, Figure
from timeline_app.reasons import Reason, reason

DATE = "date"
_DATE, _FIGURE = "reasons.settled_date", "reasons.settled_figure"
_KEYS = (_DATE, _FIGURE)


def settled_topics(event: Event) -> tuple[str, ...]:
    """What has been settled: "date", or what a figure counts."""
    return tuple(_topic(one) for one in event.confidence_reasons if one.key in _KEYS)


def is_settled_as(event: Event, about: str, value: When | Figure) -> bool:
    """Whether a person has settled one thing about an event in one way."""
    return settling(about, value) in event.confidence_reasons


def settling(about: str, value: When | Figure) -> Reason:
    """The reason that keeps what was settled, and how."""
    if isinstance(value, When):
        return reason("settled_date", date_when=write_edtf(value))
    return reason("settled_figure", about=about, figure=value.text)


def reopened(reasons: Iterable[Reason], about: str | None = None) -> tuple[Reason, ...]:
    """Reasons without what was settled about one thing; about anything for None."""
    return tuple(one for one in reasons if one.key not in _KEYS or (about is not None and _topic(one) != about))


def _topic(one: Reason) -> str:
    return DATE if one.key == _DATE else dict(one.values).get("about", "")
