"""A moment lately past in words: "10:42", "yesterday 18:03", "13 nov. 2015"."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QLocale, QTime

from timeline_app.words import say


def past_text(at: float, language: str, now: float | None = None) -> str:
    """A moment in seconds since 1970 as a clock here shows it, the day alone where it was before yesterday."""
    here = datetime.fromtimestamp(at, UTC).astimezone()
    today = (datetime.now(UTC) if now is None else datetime.fromtimestamp(now, UTC)).astimezone().date()
    if here.date() not in (today, today - timedelta(days=1)):
        from timeline_app.dates import When
        from timeline_app.dates.wording import when_text  # the first page seldom needs the words of dates

        return when_text(When.day(here.year, here.month, here.day), language)
    # Qt's own clock, of the same CLDR: babel's would take a third of the time in which the window is made.
    clock = QLocale(language).toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)
    return clock if here.date() == today else say("window.yesterday", language, time=clock)
