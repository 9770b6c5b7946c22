"""The article's own date, and why: the stamp it bears, and the year told by weekdays, offices and years it names.

No year is guessed: where the text does not single one out, the answer is "unknown, one of ...".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from timeline_app.dates import When
from timeline_app.dates.calendar import DAY, civil_from_days, days_from_civil, is_date, weekday
from timeline_app.model import Certainty, Issued, Span
from timeline_app.reasons import Reason, reason
from timeline_app.temporal.acts import read_date
from timeline_app.temporal.acts.dates import date_parts
from timeline_app.temporal.context import Context
from timeline_app.temporal.dated_lines import Stamp, quoted
from timeline_app.temporal.find import Found
from timeline_app.temporal.lexicon import Lexicon, lexicon_of
from timeline_app.temporal.locales import understands
from timeline_app.temporal.lookahead import looks_ahead
from timeline_app.temporal.offices import Holder, holders_named
from timeline_app.temporal.scanned import scanned
from timeline_app.temporal.stamps import find_stamps

_EARLIEST = 1980  # resources/offices.toml begins here
_RIGHTS = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)[^\n\d]{0,40}(?:\d{4}\s?[-–]\s?)?(\d{4})\b|\b(\d{4})\s?(?:©|\(c\)|copyright\b)",
    re.IGNORECASE,
)
_SHOWN = 8  # years named in a reason


@dataclass(frozen=True, slots=True)
class _Clue:
    """Something in the text that some years agree with and others do not; `soft` ones only decide between equals."""

    reason: Reason
    agrees: Callable[[int], bool]
    soft: bool = False


@dataclass(slots=True)
class _Evidence:
    """The text, what was found in it, and the stamp whose year is wanted, if there is one."""

    text: str
    found: Sequence[Found]
    lexicon: Lexicon
    stamp: Stamp | None = None
    holders: list[Holder] = field(default_factory=list)

    def day_in(self, year: int) -> tuple[int, int]:
        """First and last day, since 1970, on which the article can have appeared in a year."""
        if self.stamp is None:
            return days_from_civil(year), days_from_civil(year + 1) - 1
        day = days_from_civil(year, *_month_and_day(self.stamp))
        return day, day


def find_issued(text: str, language: str, today: When | None = None) -> Issued:
    """The date of an article, from its text alone.

    No article is younger than `today`, by default the day on which this runs.
    """
    if not understands(language):
        return Issued(reasons=(reason("no_stamp"),))
    lexicon = lexicon_of(language)
    found = scanned(text, language)
    stamps = find_stamps(text, found, language).own
    if stamps and stamps[0].has_year:
        reading = read_date(stamps[0].fields, Context(), ahead=False)
        if reading.when is not None:
            return _written(reading.when, stamps[0])
    usable = [stamp for stamp in stamps if not stamp.has_year and "month" in _named(stamp)]
    evidence = _Evidence(text, found, lexicon, usable[0] if usable else None)
    evidence.holders = holders_named(text, lexicon.language)
    return _infer_year(evidence, today or _today())


def stamp_spans(text: str, language: str) -> tuple[Span, ...]:
    """Where an article says its own date, or what stands under it says one: none of these is an event."""
    if not understands(language):
        return ()
    stamps = find_stamps(text, scanned(text, language), language)
    return tuple(stamp.span for stamp in (*stamps.own, *stamps.beside))


def _written(when: When, stamp: Stamp) -> Issued:
    why = reason("stamp_written", stamp=stamp.text)
    if stamp.rivalled:
        return Issued(when, Certainty.PROBABLE, (why, reason("dates_under")))
    return Issued(when, Certainty.SURE, (why,))


def _infer_year(evidence: _Evidence, today: When) -> Issued:
    stamp = evidence.stamp
    pairs = _pair_clues(evidence)
    opening = (reason("stamp_without_year", stamp=stamp.text),) if stamp else (reason("no_stamp"),)
    if stamp is None and not pairs:  # nothing to hang a year on
        return Issued(reasons=opening)
    years_told = [*_year_clue(evidence, today), *_copyright_clue(evidence)]
    clues = [*_weekday_clue(evidence), *pairs, *years_told, *_office_clues(evidence)]
    years = [y for y in range(_EARLIEST, civil_from_days(today.start // DAY)[0] + 1) if _possible(evidence, y, today)]
    left = _best(years, clues)
    reasons = (*opening, *(clue.reason for clue in clues))
    if len(left) == 1 and clues:
        when = _when(evidence, left[0])
        return Issued(when, Certainty.PROBABLE, (*reasons, _conclusion(clues, left[0])))
    shown = ("… " if len(left) > _SHOWN else "") + ", ".join(map(str, left[-_SHOWN:]))
    candidates = tuple(_when(evidence, year) for year in left)
    return Issued(None, Certainty.UNKNOWN, (*reasons, reason("years_left", years=shown)), candidates)


def _conclusion(clues: list[_Clue], year: int) -> Reason:
    agreed = all(clue.agrees(year) for clue in clues)
    return reason("year_left" if agreed else "year_likeliest", year=year)


def _best(years: list[int], clues: list[_Clue]) -> list[int]:
    """The years with which the most clues agree; one false clue ("former" overlooked) must not hide the right year."""
    hard, soft = [clue for clue in clues if not clue.soft], [clue for clue in clues if clue.soft]
    scores = {year: (_agreeing(hard, year), _agreeing(soft, year)) for year in years}
    best = max(scores.values(), default=(0, 0))
    return [year for year in years if scores[year] == best]


def _agreeing(clues: list[_Clue], year: int) -> int:
    return sum(clue.agrees(year) for clue in clues)


def _possible(evidence: _Evidence, year: int, today: When) -> bool:
    if evidence.stamp is not None and not is_date(year, *_month_and_day(evidence.stamp)):
        return False
    return evidence.day_in(year)[0] * DAY < today.end


def _when(evidence: _Evidence, year: int) -> When:
    if evidence.stamp is None:
        return When.year(year)
    return When.day(year, *_month_and_day(evidence.stamp))


# ---------------------------------------------------------------- clues


def _weekday_clue(evidence: _Evidence) -> list[_Clue]:
    """The weekday that the news names first is the article's own day or the day before it.

    A stamp of the morning leaves the day before alone: what "was said on Thursday" was not said before breakfast.
    """
    stamp = evidence.stamp
    if stamp is None:
        return []
    named = _first_weekday(evidence)
    if named is None:
        return []
    lags = {1} if stamp.hour is not None and stamp.hour < 12 else {0, 1}

    def agrees(year: int) -> bool:
        return (weekday(evidence.day_in(year)[0]) - int(named.fields["weekday"])) % 7 in lags

    words = quoted(evidence.text, named.span, named.span)
    month, day = _month_and_day(stamp)
    if lags == {1}:
        eve = When.days(*[days_from_civil(2015, month, day) - 1] * 2)  # only its day and month are shown
        return [_Clue(reason("weekday_eve", weekday=words, day_short=eve.edtf), agrees, soft=True)]
    shown = When.day(2016, month, day).edtf
    return [_Clue(reason("weekday_near", weekday=words, day_short=shown), agrees, soft=True)]


def _first_weekday(evidence: _Evidence) -> Found | None:
    language = evidence.lexicon.language
    for item in evidence.found:
        if item.rule.name == "weekday" and not looks_ahead(evidence.text, item.span, language):
            return item
    return None


def _pair_clues(evidence: _Evidence) -> list[_Clue]:
    """A weekday beside a day and month fits only some years: "vendredi 13 novembre"."""
    clues: dict[tuple[str, str, str], _Clue] = {}
    for item in evidence.found:
        fields = date_parts(item.fields)
        if item.rule.act != "date" or not {"weekday", "day", "month"} <= fields.keys() or "year" in fields:
            continue
        words = quoted(evidence.text, item.span, item.span)
        key = fields["weekday"], fields["day"], fields["month"]
        clues.setdefault(key, _Clue(reason("weekday_pair", words=words), _pair_agrees(fields, evidence)))
    return list(clues.values())


def _pair_agrees(fields: dict[str, str], evidence: _Evidence) -> Callable[[int], bool]:
    month, day, named = int(fields["month"]), int(fields["day"]), int(fields["weekday"])

    def agrees(year: int) -> bool:
        first, last = evidence.day_in(year)
        near = Context(When.days(first, last)).year_of(month, day)
        return near is not None and is_date(near, month, day) and weekday(days_from_civil(near, month, day)) == named

    return agrees


def _year_clue(evidence: _Evidence, today: When) -> list[_Clue]:
    """An article is not older than the latest year that it speaks of as past."""
    latest = 0
    rights = [Span(*match.span()) for match in _RIGHTS.finditer(evidence.text)]
    for item in evidence.found:
        year = int(item.fields.get("year2", item.fields.get("year", 0)))
        past = not looks_ahead(evidence.text, item.span, evidence.lexicon.language)
        if any(line.contains(item.span) for line in rights):
            continue
        if past and "era" not in item.fields and year <= civil_from_days(today.start // DAY)[0]:
            latest = max(latest, year)
    if latest < _EARLIEST:
        return []
    return [_Clue(reason("year_named", year=latest), lambda year: year >= latest)]


def _copyright_clue(evidence: _Evidence) -> list[_Clue]:
    """An article is not younger than the year of its rights; a page that is saved later shows a later one."""
    years = [int(year) for match in _RIGHTS.finditer(evidence.text) for year in match.groups() if year]
    if not years or max(years) < _EARLIEST:
        return []
    return [_Clue(reason("copyright_year", year=max(years)), lambda year: year <= max(years))]


def _office_clues(evidence: _Evidence) -> list[_Clue]:
    return [_office_clue(holder, evidence) for holder in evidence.holders]


def _office_clue(holder: Holder, evidence: _Evidence) -> _Clue:
    def agrees(year: int) -> bool:
        return holder.in_office(*evidence.day_in(year))

    spans = [
        f"{civil_from_days(term.first)[0]}–{'' if term.open_ended else civil_from_days(term.last)[0]}"
        for term in holder.terms
        if term.name == holder.name
    ]
    return _Clue(reason("office_held", name=holder.shown, role_name=holder.role, years=", ".join(spans)), agrees)


def _named(stamp: Stamp) -> dict[str, str]:
    fields = dict(stamp.fields)
    if "monthnum" in fields:
        fields.setdefault("month", fields["monthnum"])
    return fields


def _month_and_day(stamp: Stamp) -> tuple[int, int]:
    fields = _named(stamp)
    return int(fields["month"]), int(fields["day"])


def _today() -> When:
    now = date.today()
    return When.day(now.year, now.month, now.day)
