"""How well an event is proved: a word, which opens what made it more or less sure."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from timeline_app.desktop.controls import Wrapped, column, frame, label, opener
from timeline_app.desktop.panels.evidence import is_bereft
from timeline_app.model import Event
from timeline_app.styles import Style
from timeline_app.words import say

STRONG, FAIR = 0.75, 0.6  # the confidence from which each word holds
_STRENGTHS = ((STRONG, "strong"), (FAIR, "fair"), (0.0, "weak"))


def strength(event: Event, style: Style, language: str, *, is_open: bool) -> tuple[QWidget, QWidget]:
    """The word and the reasons, which are shown when `is_open`; the word is a button where it has any to open.

    The tool tip and, for who does not see it, the description have the reasons too, with the figure.
    """
    if not event.mentions:
        word = "bereft" if is_bereft(event) else "by_hand"
        return label(say(f"inspector.{word}", language), style, "muted", 12), _lines([], style, is_open=False)
    words = say(f"inspector.{_word(event)}", language)
    percent = say("inspector.percent", language, percent=round(event.confidence * 100))
    reasons = [reason.say(language) for reason in event.confidence_reasons]
    made: QWidget = label(words, style, "muted", 12)
    if reasons:
        made = opener(words, style)
        made.setCheckable(True)
        made.setChecked(is_open)
        made.setAccessibleDescription("; ".join((percent, *reasons)))
    made.setToolTip("\n".join((percent, *reasons)))
    return made, _lines(reasons, style, is_open=is_open and bool(reasons))


def _word(event: Event) -> str:
    return next(word for least, word in _STRENGTHS if event.confidence >= least)


def _lines(reasons: list[str], style: Style, *, is_open: bool) -> QWidget:
    made = frame(column(*(Wrapped(text, style, "muted", 12) for text in reasons), gap=2))
    if not is_open:
        made.hide()
    return made
