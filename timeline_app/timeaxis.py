"""The axis of time, from a second to a billion years: ticks, and periods above them; numbers and words only.

Years are astronomical inside and historical in words: there is no year 0 on the axis, and the round years before
Christ are round as people count them (500 BC is the year -499).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY, civil_from_days, days_from_civil, weekday
from timeline_app.dates.cldr import LONG_YEAR, Moment, day_name, locale, month_name, write
from timeline_app.dates.when import unit_end, unit_start
from timeline_app.dates.wording import Length, when_text
from timeline_app.model import View
from timeline_app.words import FALLBACK, interface_languages, number_text, say

NO_BREAK_SPACE = "\u00a0"
YEAR = 365.2425 * DAY  # seconds, on average
MONTH = YEAR / 12
FIRST_DECADE = 100  # before that year decades have no common name; centuries do
WIDE_DAY, WIDE_MONTH = 88.0, 110.0  # pixels from tick to tick from which days have names, months their whole ones
CHARACTER, HEADER_CHARACTER = 7.0, 8.0  # pixels: what a character of a tick or of a header takes, rounded up
GAP = 24.0  # pixels between words


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis: its moment in seconds since 1970, and its words."""

    moment: int
    label: str


@dataclass(frozen=True, slots=True)
class Header:
    """A period above the ticks, in seconds since 1970, end exclusive; `forms` are its words, the longest first."""

    start: int
    end: int
    forms: tuple[str, ...]

    @property
    def label(self) -> str:
        """Its words, written out."""
        return self.forms[0]

    @property
    def short(self) -> str:
        """Its words where there is little room."""
        return self.forms[-1]


@dataclass(frozen=True, slots=True)
class Axis:
    """The two tiers of the axis for a view."""

    ticks: tuple[Tick, ...]
    headers: tuple[Header, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """A distance between ticks: `count` units of the calendar, some `seconds` long, at least `room` pixels apart.

    One is like itself alone, all are in LADDER: caches ask for its hash with every tick.
    """

    unit: Precision
    count: int
    seconds: float
    room: float

    @property
    def period(self) -> Precision | None:
        """The unit of the upper tier; None where millennia are too fine."""
        if self.unit is not Precision.YEAR:
            return _PERIODS[self.unit]
        sizes = ((2, Precision.DECADE), (20, Precision.CENTURY), (200, Precision.MILLENNIUM))
        return next((period for limit, period in sizes if self.count <= limit), None)


_PERIODS = {
    Precision.SECOND: Precision.DAY,
    Precision.MINUTE: Precision.DAY,
    Precision.HOUR: Precision.DAY,
    Precision.DAY: Precision.MONTH,
    Precision.WEEK: Precision.MONTH,
    Precision.MONTH: Precision.YEAR,
}
_SIZES = {
    Precision.SECOND: 1.0,
    Precision.MINUTE: 60.0,
    Precision.HOUR: 3600.0,
    Precision.DAY: float(DAY),
    Precision.WEEK: 7.0 * DAY,
    Precision.MONTH: MONTH,
}
_COUNTS = (
    (Precision.SECOND, (1, 2, 5, 10, 15, 30), 72),
    (Precision.MINUTE, (1, 2, 5, 10, 15, 30), 60),
    (Precision.HOUR, (1, 2, 3, 6, 12), 72),
    (Precision.DAY, (1,), 36),
    (Precision.WEEK, (1,), 56),
    (Precision.MONTH, (1, 3, 6), 48),
)
LADDER = tuple(
    Step(unit, count, count * _SIZES[unit], room) for unit, counts, room in _COUNTS for count in counts
) + tuple(Step(Precision.YEAR, n * 10**e, n * 10**e * YEAR, 56) for e in range(10) for n in (1, 2, 5))


def axis(view: View, language: str) -> Axis:
    """Ticks and headers of a view, in a language of the interface."""
    step = pick_step(view, language)
    pixels = step.seconds * view.pixels_per_second
    roomy = pixels >= WIDE_DAY, pixels >= WIDE_MONTH
    ticks = tuple([_tick(moment, step, language, *roomy) for moment in tick_moments(step, view.start, view.end)])
    return Axis(ticks, _headers(step, view, language))


def pick_step(view: View, language: str) -> Step:
    """The finest step of the ladder whose words have room in the view, or the next finer one in a narrow view.

    Years without a tier above them need two of their ticks in sight, even where not each has room for its word.
    """
    zoom = view.pixels_per_second
    for finer, step in pairwise((LADDER[0], *LADDER)):
        pixels = step.seconds * zoom
        if pixels < step.room:
            continue
        if pixels >= _tick_room(step, view, language) and _headers_have_room(step, view, language):
            narrow = step.period is None and pixels > view.width / 2
            return finer if narrow else step
    return LADDER[-1]


def _tick_room(step: Step, view: View, language: str) -> float:
    """The pixels from tick to tick that a step needs."""
    if step.unit.rank < Precision.DAY.rank:
        return max(step.room, len(tick_label(0, step, language, 0.0)) * CHARACTER + GAP)
    if step.unit is not Precision.YEAR:
        return step.room
    ends = (_year_of(view.start), _year_of(view.end))
    return max(step.room, max(len(year_text(year, language)) for year in ends) * CHARACTER + GAP)


def _headers_have_room(step: Step, view: View, language: str) -> bool:
    """Whether the periods above the ticks are wide enough for their words, at both ends of the view."""
    period = _period_above(step, view)
    if period is None:
        return True
    for moment in (view.start, view.end):
        start = unit_start(period, math.floor(moment))
        room = (unit_end(period, start) - start) * view.pixels_per_second
        if room < len(_period_forms(period, start, language)[-1]) * HEADER_CHARACTER + GAP:
            return False
    return True


def tick_moments(step: Step, start: float, end: float) -> list[int]:
    """The moments of the ticks from just before `start` to just after `end`, in seconds since 1970."""
    if step.unit is Precision.YEAR:
        return _year_ticks(step.count, _year_of(start), _year_of(end))
    if step.unit is Precision.MONTH:
        return _month_ticks(step.count, start, end)
    size = int(step.seconds)
    offset = 4 * DAY if step.unit is Precision.WEEK else 0  # 5 January 1970 was a Monday
    first, last = math.floor((start - offset) / size), math.ceil((end - offset) / size)
    return [number * size + offset for number in range(first, last + 1)]


def _month_ticks(count: int, start: float, end: float) -> list[int]:
    year, month, _ = civil_from_days(math.floor(start / DAY))
    month = (month - 1) // count * count + 1
    moments = [_month_begin(year, month)]
    while moments[-1] < end:
        month += count
        moments.append(_month_begin(year, month))
    return moments


@lru_cache(4096)
def _month_begin(year: int, month: int) -> int:
    """The moment at which a month begins, counted on from those of a year."""
    return days_from_civil(year, month) * DAY


def _year_ticks(count: int, first: int, last: int) -> list[int]:
    """Years that people call round: multiples of `count`, on both sides of Christ, and AD 1 where 0 would stand."""
    numbers = range(math.floor((first - 1) / count), math.ceil((last + 1) / count) + 1)
    rounds = [number * count for number in numbers if number or count >= 5]
    return [days_from_civil(year + (year <= 0)) * DAY for year in rounds]


def tick_label(moment: int, step: Step, language: str, pixels: float) -> str:
    """The words under a tick; days and months say more of themselves when there are many `pixels` to the next."""
    return _tick_words(moment, step, language, pixels >= WIDE_DAY, pixels >= WIDE_MONTH)


@lru_cache(4096)
def _tick(moment: int, step: Step, language: str, day_has_room: bool, month_has_room: bool) -> Tick:  # noqa: FBT001  # for the cache
    return Tick(moment, _tick_words(moment, step, language, day_has_room, month_has_room))


@lru_cache(4096)
def _tick_words(moment: int, step: Step, language: str, day_has_room: bool, month_has_room: bool) -> str:  # noqa: FBT001  # for the cache
    days = moment // DAY
    year, month, day = civil_from_days(days)
    match step.unit:
        case Precision.YEAR:
            return year_text(year, language)
        case Precision.MONTH:
            width = "wide" if month_has_room and step.count == 1 else "abbreviated"
            return month_name(_spoken(language), month, width, alone=True)
        case Precision.DAY if day_has_room:
            name = day_name(_spoken(language), weekday(days), "abbreviated")
            return say("axis.weekday_and_day", language, weekday=name, day=day)
        case Precision.DAY | Precision.WEEK:
            return str(day)
    pattern = str(locale(_spoken(language)).time_formats["short"].pattern)
    if step.unit is Precision.SECOND:
        pattern = pattern.replace("mm", "mm:ss")
    return write(pattern, Moment.at(moment), _spoken(language))


def _headers(step: Step, view: View, language: str) -> tuple[Header, ...]:
    period = _period_above(step, view)
    if period is None:
        return ()
    headers = [_header(period, unit_start(period, math.floor(view.start)), language)]
    while headers[-1].end < view.end:
        headers.append(_header(period, headers[-1].end, language))
    return tuple(headers)


@lru_cache(4096)
def _header(period: Precision, start: int, language: str) -> Header:
    return Header(start, unit_end(period, start), _period_forms(period, start, language))


def _period_above(step: Step, view: View) -> Precision | None:
    early = step.period is Precision.DECADE and _year_of(view.start) < FIRST_DECADE
    return Precision.CENTURY if early else step.period


@lru_cache(4096)
def _period_forms(period: Precision, start: int, language: str) -> tuple[str, ...]:
    """The words of a period, the longest first."""
    when = When.unit(period, *civil_from_days(start // DAY))
    if period is Precision.YEAR:
        return (year_text(civil_from_days(start // DAY)[0], language),)
    lengths: tuple[Length, ...] = ("long", "medium", "short") if period is Precision.DAY else ("medium", "short")
    forms = (when_text(when, language, length) for length in lengths)
    return tuple(words[:1].upper() + words[1:] for words in forms)  # "Oct." beside "Novembre 2015"


@lru_cache(4096)
def year_text(year: int, language: str) -> str:
    """An astronomical year in words: 2015, "AD 1", "44 BC"; beyond 9999 with its thousands set apart."""
    if year == 1:
        return say("axis.ad_one", language)
    count = year if year > 0 else 1 - year
    digits = str(count) if count < LONG_YEAR else number_text(count, language)
    return digits if year > 0 else say("axis.bc", language, year=digits)


def _year_of(moment: float) -> int:
    return civil_from_days(math.floor(moment / DAY))[0]


def _spoken(language: str) -> str:
    return language if language in interface_languages() else FALLBACK
