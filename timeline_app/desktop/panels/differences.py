"""What the articles of an event agree on and where they differ, above their sentences; one click or key settles it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QLayout, QRadioButton, QWidget

from timeline_app.dates import When
from timeline_app.dates.wording import when_text
from timeline_app.desktop import theme
from timeline_app.desktop.controls import Wrapped, column, frame, label, row
from timeline_app.desktop.panels.evidence import Badge, keycap, letter
from timeline_app.disagreements import (
    Claim,
    Disagreement,
    all_together,
    claim_text,
    comparisons,
    open_topics,
    to_settle,
    value_text,
)
from timeline_app.model import Event, Figure, Timeline
from timeline_app.settled import DATE, is_settled_as
from timeline_app.styles import Style
from timeline_app.words import say

_SIDES = (16, 0, 16, 0)  # margins inside the inspector, in pixels
_INSIDE = (12, 10, 10, 10)
_ROOM, _SIGN, _GAP = 254, 24, 4  # pixels: a line inside the box, before the words of a choice, between its parts
_LETTERS = 2  # articles that are named beside a value
KEYS = 9  # values that have a key

Settle = Callable[[str, When | Figure | None], object]


def differences(timeline: Timeline, event: Event, style: Style, language: str, settle: Settle) -> QLayout:
    """What several articles say alike, and a box for what is open; `settle` takes a topic and a value, None for all."""
    compared = comparisons(event, timeline.articles)
    agreed = [entry.claims[0] for entry in compared if len(entry.claims) == 1 and len(entry.claims[0].article_ids) > 1]
    lines = [Wrapped(_agreed(claim, language), style, "muted", 12) for claim in agreed]
    numbers = count(1)
    boxes = [
        _box(entry, timeline, event, style, language, settle, [next(numbers) for _ in entry.claims])
        for entry in to_settle(event, timeline.articles)
    ]
    return column(*boxes, *lines, gap=6, margins=_SIDES)


def open_words(timeline: Timeline, event: Event, language: str) -> list[str]:
    """What is open about an event in a line each: "129 or 130 dead?"."""
    topics = open_topics(event)
    entries = (entry for entry in to_settle(event, timeline.articles) if entry.about in topics)
    said = ["≠ " + " / ".join(value_text(claim, language) for claim in entry.claims) for entry in entries]
    return said if DATE in topics or not _is_only_doubtful(event, timeline) else [_doubtful(language), *said]


def _is_only_doubtful(event: Event, timeline: Timeline) -> bool:
    return any(entry.about == DATE and len(entry.claims) == 1 for entry in to_settle(event, timeline.articles))


def _doubtful(language: str) -> str:
    return f"≈ {say('review.doubtful', language)}"


def _agreed(claim: Claim, language: str) -> str:
    return say("inspector.agree", language, count=len(claim.article_ids), value=value_text(claim, language))


def _box(
    entry: Disagreement,
    timeline: Timeline,
    event: Event,
    style: Style,
    language: str,
    settle: Settle,
    numbers: Sequence[int],
) -> QWidget:
    """One thing that is open, or was settled and can be settled otherwise."""
    is_open = len(entry.claims) == 1 or entry.about in open_topics(event)
    token = "warn" if is_open else "muted"
    sign, words = ("≈", "review.doubtful") if len(entry.claims) == 1 else ("≠", "inspector.disagree")
    done = [] if is_open else [label(say("review.settled", language), style, "muted", 12)]
    heading = row(label(sign, style, token, 15, 600), label(say(words, language), style, token, 12, 600), None, *done)
    group = QButtonGroup()
    choices: list[QLayout] = []
    for number, claim in zip(numbers, entry.claims, strict=True):
        beside = [*_told_by(entry, claim, timeline, style, language), *_key(number)]
        choice = _radio(_claimed(entry, claim, language), beside)
        letters = {article.id: letter(place) for place, article in enumerate(timeline.articles)}
        choice.setAccessibleName(claim_text(claim, letters, language))
        choice.setChecked(is_settled_as(event, entry.about, claim.value))
        choice.clicked.connect(lambda _checked=False, value=claim.value: settle(entry.about, value))
        group.addButton(choice)
        choices.append(row(choice, None, *beside, gap=_GAP))
    if len(entry.claims) > 1:
        choices.append(_all(entry, event, language, settle, group))
    box = frame(column(heading, *choices, gap=4, margins=_INSIDE), "disagreement" if is_open else "settled")
    group.setParent(box)
    return box


def _all(entry: Disagreement, event: Event, language: str, settle: Settle, group: QButtonGroup) -> QLayout:
    """The choice that lets all stand."""
    values = " / ".join(value_text(claim, language) for claim in entry.claims)
    key = keycap("0")
    choice = _radio(say("review.keeps_all", language, values=values), [key])
    choice.setChecked(is_settled_as(event, entry.about, all_together(entry)))
    choice.clicked.connect(lambda _checked=False: settle(entry.about, None))
    group.addButton(choice)
    return row(choice, None, key, gap=_GAP)


def _claimed(entry: Disagreement, claim: Claim, language: str) -> str:
    value = value_text(claim, language)
    return value if len(entry.claims) > 1 else say("review.is_right", language, date=value)


def _radio(words: str, beside: Sequence[QWidget]) -> QRadioButton:
    """A choice whose words are shortened where what stands beside it leaves no room."""
    room = _ROOM - _SIGN - sum(part.sizeHint().width() + _GAP for part in beside)
    made = QRadioButton(QFontMetrics(theme.font(13)).elidedText(words, Qt.TextElideMode.ElideRight, room))
    made.setFont(theme.font(13))
    made.setAccessibleName(words)
    made.setToolTip(words)
    return made


def _told_by(entry: Disagreement, claim: Claim, timeline: Timeline, style: Style, language: str) -> list[QWidget]:
    """The letters of the articles that say so, and the date of the last of them, where others say otherwise."""
    if len(entry.claims) == 1:
        return []
    places = [n for n, article in enumerate(timeline.articles) if article.id in claim.article_ids]
    badges: list[QWidget] = [
        Badge(place, timeline.articles[place].title, style, language) for place in places[:_LETTERS]
    ]
    if len(places) > len(badges):
        badges.append(label(f"+{len(places) - len(badges)}", style, "muted", 12))
    dates = [article.issued for place in places if (article := timeline.articles[place]).issued is not None]
    last = max((date for date in dates if date is not None), default=None)
    told = [label(when_text(last, language, "short"), style, "muted", 12)] if last is not None else []
    return [*badges, *told]


def _key(number: int) -> list[QWidget]:
    return [keycap(str(number))] if number <= KEYS else []
