"""What is recognised in order to be kept off the timeline: times of day, lengths of time, habits, vague times."""

from __future__ import annotations

from timeline_app.model import Kind
from timeline_app.temporal.acts.reading import Fields, Reading, number_of
from timeline_app.temporal.context import Context
from timeline_app.temporal.timex import duration_value

UNDATED_CLOCK = "XXXX-XX-XXT"


def read_clock(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """A time of day on its own; the resolver finds its day."""
    if "hhmm" in fields:
        fields = {**fields, "hour": fields["hhmm"][:2], "minute": fields["hhmm"][2:]}
    hour, minute = int(fields["hour"]), int(fields.get("minute", 0))
    if fields.get("half") in ("am", "pm") and hour <= 12:
        hour = hour % 12 + (12 if fields["half"] == "pm" else 0)
    elif fields.get("daypart") in ("AF", "EV") and hour < 12:
        hour += 12
    zone = "Z" if fields.get("zone") == "utc" else ""
    if minute < 0:  # a quarter to nine
        hour, minute = (hour - 1) % 24, 60 + minute
    return Reading(Kind.TIME, f"{UNDATED_CLOCK}{hour:02d}:{minute:02d}{zone}")


def read_duration(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """A length of time or an age."""
    if "hour" in fields and "minute" in fields:
        return Reading(Kind.DURATION, f"PT{int(fields['hour'])}H{int(fields['minute'])}M")
    value = duration_value(_count(fields), fields.get("unit", "year"))
    if "unit3" in fields:  # "two years and three months": P2Y3M, PT2H30M
        more = duration_value(fields.get("n3", "1"), fields["unit3"]).removeprefix("P")
        value += more.removeprefix("T") if "T" in value else more
    return Reading(Kind.DURATION, value)


def _count(fields: Fields) -> str:
    """How many units: a number, a number with a fraction, or X."""
    count = number_of(fields)
    if count is None:
        return fields.get("fraction", "X").removeprefix("0") if "n" not in fields else "X"
    decimals = fields.get("dec") or fields.get("fraction", "").removeprefix("0.")
    return f"{count}.{decimals}" if decimals else str(count)


def read_set(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """Something that recurs: "tous les lundis", "each July", "every two weeks", "daily"."""
    part = f"T{fields['daypart']}" if "daypart" in fields else ""
    for name in ("weekday", "weekdays"):
        if name in fields:
            return Reading(Kind.SET, f"XXXX-WXX-{int(fields[name]) + 1}{part}")
    if "month" in fields:
        day = f"-{int(fields['day']):02d}" if "day" in fields else ""
        return Reading(Kind.SET, f"XXXX-{int(fields['month']):02d}{day}")
    if "season" in fields:
        return Reading(Kind.SET, f"XXXX-{fields['season']}")
    if "unit" in fields:
        counted = {"n", "tens", "hundreds"} & fields.keys()
        return Reading(Kind.SET, duration_value(_count(fields) if counted else "1", fields["unit"]))
    return Reading(Kind.SET, fields.get("value", f"XXXX-XX-XX{part}"))


def read_vague(fields: Fields, context: Context, *, ahead: bool) -> Reading:
    """A time that no calendar can tell: "récemment", "now"."""
    return Reading(Kind.DATE, fields.get("value", "PAST_REF"))
