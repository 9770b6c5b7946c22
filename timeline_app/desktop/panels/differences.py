"""What the articles of an event agree on and where they differ, above their sentences."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLayout

from timeline_app.dates import When
from timeline_app.desktop.controls import Part, Wrapped, button, column, frame, label, row
from timeline_app.desktop.panels.evidence import letter
from timeline_app.disagreements import Claim, Disagreement, claim_text, comparisons, value_text
from timeline_app.model import Event, Timeline
from timeline_app.styles import Style
from timeline_app.words import say

_SIDES = (16, 0, 16, 0)  # margins inside the inspector, in pixels
_INSIDE = (12, 10, 12, 10)


def differences(
    timeline: Timeline, event: Event, style: Style, language: str, redate: Callable[[When], object]
) -> QLayout:
    """What several articles say alike, and a box for where they differ; `redate` takes the day that is chosen there."""
    compared = comparisons(event, timeline.articles)
    agreed = [entry.claims[0] for entry in compared if len(entry.claims) == 1 and len(entry.claims[0].article_ids) > 1]
    lines = [Wrapped(_agreed(claim, language), style, "muted", 12) for claim in agreed]
    opposed = [entry for entry in compared if len(entry.claims) > 1]
    if not opposed:
        return column(*lines, gap=2, margins=_SIDES)
    heading = row(
        label("≠", style, "warn", 15, 600), label(say("inspector.disagree", language), style, "warn", 12, 600), None
    )
    parts: list[Part] = [heading]
    for entry in opposed:
        parts += _claims(entry, timeline, event, style, language, redate)
    return column(frame(column(*parts, gap=4, margins=_INSIDE), "disagreement"), *lines, gap=6, margins=_SIDES)


def _agreed(claim: Claim, language: str) -> str:
    return say("inspector.agree", language, count=len(claim.article_ids), value=value_text(claim, language))


def _claims(
    entry: Disagreement,
    timeline: Timeline,
    event: Event,
    style: Style,
    language: str,
    redate: Callable[[When], object],
) -> list[Part]:
    letters = {article.id: letter(place) for place, article in enumerate(timeline.articles)}
    made: list[Part] = []
    for claim in entry.claims:
        said = claim_text(claim, letters, language)
        if isinstance(claim.value, When) and claim.value != event.when:
            link = button(said, style, kind="link", height=22)
            link.clicked.connect(lambda _checked=False, when=claim.value: redate(when))
            made.append(row(link, None))
        else:
            made.append(Wrapped(said, style, "ink"))
    return made
