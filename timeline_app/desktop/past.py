"""A moment lately past in words: "10:42", "yesterday 18:03", "13 nov. 2015"."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from timeline_app.words import say


def past_text(at: float, language: str, now: float | None = None) -> str:
    """A moment in seconds since 1970 as a clock here shows it, the day alone where it was before yesterday."""
    from timeline_app.dates import When
    from timeline_app.dates.wording import clock_text, when_text  # the first page does not wait for the words of dates

    here = datetime.fromtimestamp(at, UTC).astimezone()
    today = (datetime.now(UTC) if now is None else datetime.fromtimestamp(now, UTC)).astimezone().date()
    if here.date() not in (today, today - timedelta(days=1)):
        return when_text(When.day(here.year, here.month, here.day), language)
    clock = clock_text(When.parse(f"{here:%Y-%m-%dT%H:%M}"), language)
    return clock if here.date() == today else say("window.yesterday", language, time=clock)
