"""The letters of markwhen: which lines open an event, how its dates are written and read, and what must be guarded.

What a line of text must not be taken for (a date, a tag, a property) has a zero-width space before it, which is taken
away again.
"""

from __future__ import annotations

import re
from dataclasses import replace

from timeline_app.dates import Precision, When
from timeline_app.formats._dates import Dates, Unclear
from timeline_app.formats._parts import astronomical, joined, parts_of, plain_unit, when_of

GUARD = "\u200b"
_ISO = r"\d{4}(?:-\d\d(?:-\d\d(?:[ \t]+\d{1,2}(?::\d\d)?(?:[ap]m)?)?)?)?"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_CASUAL = rf"(?:\d{{1,5}}(?:/\d{{1,5}}){{0,2}}|(?:\d\d?[ ]+)?{_MONTH}(?:[ ]+\d\d?(?!\d))?(?:,?[ ]+\d{{1,5}})?)"
_CASUAL += r"(?:,?[ ]+\d{1,2}(?::\d\d)?(?:[ap]m)?)?"
_BEFORE_CHRIST = r"\d{1,5}[ ]?(?:BCE|BC|CE|AD)"
_INSTANT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d*)?Z"
_ANY = rf"(?:{_INSTANT}|{_ISO}|{_BEFORE_CHRIST}|{_CASUAL}|now)"
_START = re.compile(
    rf"[ \t]*({_ANY})(?:[ \t]*(?:/|-|–|to\b)[ \t]*({_ANY}))?[ \t]*(every[^:]{{1,60}})?:(?!\d\d\b)(.*)", re.I
)
_RELATIVE = re.compile(
    r"[ \t]*(?:(?:by|before|after)\b|!\w+|\d{4}-?W\d\d|\d+[ ]*(?:[smhdwy]|ms|secs?|seconds?|mins?|minutes?|hours?|"
    r"(?:week|work|business)?[ ]*days?|weeks?|months?|years?)\b)[^:]{0,80}:(?!\d\d\b)",
    re.IGNORECASE | re.ASCII,
)
_ERA = re.compile(r"(\d{1,5})[ ]?(BCE|BC|CE|AD)", re.IGNORECASE)
_CLOCKED = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[ \tT]+(\d{1,2})(?::(\d\d))?(?::(\d\d)(?:\.\d*)?Z)?([ap]m)?", re.IGNORECASE
)
_TAG = re.compile(r"(?:^|\s)#(?!\d+(?:\s|$))([A-Za-z0-9_]+)")
_RISKY = re.compile(
    rf"{GUARD}|\s*(?:[\d:!+\-./]|//|#{{1,6}}(?:\s|$)|[\w.\-]+:(?:\s|$)|\[[xX ]?\]|(?:{_MONTH}|now|by|before|after|plus|"
    r"every|ms|[smhdwy]|secs?|seconds?|mins?|minutes?|hours?|days?|weeks?|months?|years?|milliseconds?|business|work)\b)",
    re.IGNORECASE,
)
_HASH = re.compile(rf"#(?={GUARD}*\w)")
_PLAIN_TAG = re.compile(r"(?!\d+$)[A-Za-z0-9_]+", re.ASCII)


def guarded(text: str) -> str:
    """A line that markwhen takes for words only."""
    safe = _HASH.sub(f"#{GUARD}", text)
    return GUARD + safe if _RISKY.match(safe) else safe


def unguarded(text: str) -> str:
    """A line without the guards that were set."""
    return re.sub(rf"#{GUARD}(?={GUARD}*\w)", "#", text.removeprefix(GUARD))


def tags_in(text: str) -> tuple[str, list[str]]:
    """A line without its tags, and these."""
    tags = _TAG.findall(text)
    return (" ".join(_TAG.sub(" ", text).split()) if tags else text.strip()), tags


def is_plain_tag(tag: str) -> bool:
    """Whether a tag can be written as it is."""
    return bool(_PLAIN_TAG.fullmatch(tag))


def opening(line: str) -> tuple[str, str, bool, str] | None:
    """First and last date of a line that opens an event, whether it comes again, and its words; None for others."""
    if match := _START.match(line[:2000]):
        return match[1], match[2] or "", bool(match[3]), match[4] + line[2000:]
    return None


def is_relative(line: str) -> bool:
    """Whether a line opens an event whose date hangs on others, or on weeks."""
    return bool(_RELATIVE.match(line[:200]))


# ---------------------------------------------------------------- dates


def date_text(when: When, *, open_end: bool) -> str:
    """A time as markwhen writes it, to the minute, or before Christ to the year; "" for what it cannot tell."""
    first, last = parts_of(when.start), parts_of(when.end - 1)
    if first[0] < -99_998 or last[0] > 9999:
        return ""
    if first[0] < 1:
        from_year, to_year = _era(first[0]), _era(last[0])
        return from_year if from_year == to_year or when.ongoing else f"{from_year} - {to_year}"
    unit = plain_unit(when)
    if unit.rank >= Precision.DAY.rank:
        start, end = (_iso(parts_of(moment, unit)) for moment in (when.start, when.end - 1))
    else:
        start, end = (_minute(moment) for moment in (when.start, when.end + 59))
        end = "" if when.end <= when.start - when.start % 60 + 60 else end
    if when.ongoing:
        return f"{start} / now" if open_end else start
    return f"{start} / {end}" if end and end != start else start


def read_dates(first: str, last: str, dates: Dates) -> When:
    """The time that markwhen's dates name; raises Unclear."""
    if first.casefold() == "now":
        raise Unclear("half_date")
    if (era := _ERA.fullmatch(last)) and first.isdecimal():
        first = f"{first} {era[2]}"  # 300–200 BCE
    start = _read(first, dates)
    if last.casefold() == "now":
        return replace(start, ongoing=True)
    if not last:
        return start
    end = _read(last, dates)
    if end.precision.rank < Precision.DAY.rank:  # a time of day ends there
        if end.start <= start.start:
            raise Unclear("ends_first")
        return When(start.start, end.start, min(start.precision, end.precision, key=lambda unit: unit.rank))
    return joined(start, end)


def _read(text: str, dates: Dates) -> When:
    if era := _ERA.fullmatch(text):
        before = era[2].upper().startswith("B")
        return when_of([astronomical(-int(era[1]) if before else int(era[1]))])
    if not (clocked := _CLOCKED.fullmatch(text)):
        if re.fullmatch(r"\d{1,2}", text):
            raise Unclear("no_date")
        return dates.read(text)
    hour, half = int(clocked[4]), (clocked[7] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            raise Unclear("impossible_date")
        hour = hour % 12 + 12 * (half == "pm")
    seconds = [int(clocked[6])] if clocked[6] and int(clocked[6]) else []
    return when_of([int(clocked[1]), int(clocked[2]), int(clocked[3]), hour, int(clocked[5] or 0), *seconds])


def _era(year: int) -> str:
    return f"{1 - year} BCE" if year < 1 else f"{year} CE"


def _iso(parts: tuple[int, ...]) -> str:
    return "-".join([f"{parts[0]:04d}", *(f"{part:02d}" for part in parts[1:])])


def _minute(moment: int) -> str:
    year, month, day, hour, minute, _ = parts_of(moment - moment % 60)
    return f"{year:04d}-{month:02d}-{day:02d} {hour:02d}:{minute:02d}"
