"""What the words around an expression lend it: the article's date, the dates named last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY, civil_from_days, days_from_civil, is_date, weekday

_NEWS = 3  # days around its own date that news mostly tells of
_BEHIND = 30  # days that bare months lie behind the article on the whole
_TOLD = 60  # as many for a day that is told in the past: four months ahead it can still be one that was announced
_DONE = 122  # as many for what its clause says to have happened: it lies ahead only where that is two months at most
_HALF_A_MONTH = 16  # days
_MONTHS = 12
_SOON = 2  # months in which a tale goes on, even where it tells of what had happened: "after he had died on 1 May"
_NEXT_YEAR = 8  # months back on the calendar from which a history has gone on to the next year: December, then March
_VAGUER = {"day": Precision.DAY, "week": Precision.WEEK, "month": Precision.MONTH, "weekend": Precision.DAY}


@dataclass(frozen=True, slots=True)
class Context:
    """What is known when an expression is read: the article's date, and the dates that the text named last.

    `narrative`: the text is a history, whose dates follow each other and not the article's own; `daily`: it reports
    days, so that its "today" is a day and not the present age.  `last` is the date named last, to the year or finer;
    `named` is the last one of each unit; `year_aside` is a year named since, by the way, which only "that year" and
    "the following year" mean; `year_bound` is one that bounded what was told, "until 1943": only "that year" means it.
    `reports`: a history that also tells of the days of its own date.
    `undated_news`: the article's date is unknown, and it tells of days that only its date could place.
    """

    issued: When | None = None
    narrative: bool = False
    daily: bool = True
    last: When | None = None
    named: Mapping[str, When] = field(default_factory=dict)
    year_aside: When | None = None
    year_bound: When | None = None
    reports: bool = False
    undated_news: bool = False

    @property
    def from_text(self) -> bool:
        """Whether half dates are completed from the text and not from the article's date."""
        return self.narrative or self.issued is None

    @property
    def issued_day(self) -> int | None:
        """The day on which the article appeared, as days since 1970; None unless it is known to the day."""
        if self.issued is None or self.issued.end - self.issued.start > DAY:
            return None
        return self.issued.start // DAY

    @property
    def issued_edtf(self) -> str:
        """The article's date as EDTF text; empty when it is not known."""
        return self.issued.edtf if self.issued is not None else ""

    @property
    def last_year(self) -> int | None:
        """The year of the date named last."""
        return civil_from_days(self.last.start // DAY)[0] if self.last is not None else None

    def base(self, anchor: str | None) -> When | None:
        """What is counted from: the date named last for "text" and in a history, otherwise the article's own."""
        if anchor == "text":
            return (None if self.from_text else self.year_aside) or self.last or self.issued
        if anchor == "issued" and self.issued is not None:
            return self.issued
        if self.from_text and self.last is not None:
            return self.last
        return self.issued

    def base_day(self, anchor: str | None) -> int | None:
        """The day that is counted from, as days since 1970: the first of a longer unit that the text named."""
        base = self.base(anchor)
        if base is self.issued:
            return self.issued_day
        return None if base is None else base.start // DAY

    def base_year(self, anchor: str | None, *, same: bool = False) -> int | None:
        """The year that is counted from; `same` where it is meant itself, "that year"."""
        if same and anchor == "text" and self.year_bound is not None:
            return civil_from_days(self.year_bound.start // DAY)[0]
        base = (self.year_aside if anchor == "text" else None) or self.base(anchor)
        if base is None or (base.precision.rank > Precision.YEAR.rank):
            return None
        return civil_from_days(base.start // DAY)[0]

    def is_vaguer_than(self, unit: str, anchor: str | None) -> bool:
        """Whether what is counted from is known less finely than the unit that is counted."""
        base = self.base(anchor)
        return base is not None and unit in _VAGUER and base.precision.rank > _VAGUER[unit].rank

    def is_far_from_issue(self) -> bool:
        """Whether the date that news named last lies days away from its own."""
        if self.from_text or self.issued is None or self.last is None:
            return False
        return abs(self.last.start - self.issued.start) > _NEWS * DAY

    def after(self, when: When | None) -> Context:
        """The context for what follows an expression."""
        if when is None or when.precision.rank > Precision.YEAR.rank:
            return self
        unit = Precision.DAY if when.precision.rank < Precision.DAY.rank else when.precision
        return replace(self, last=when, named={**self.named, unit.value: when}, year_aside=None, year_bound=None)

    def aside(self, when: When | None) -> Context:
        """The context for what follows a year that was named by the way."""
        if when is None or when.precision is not Precision.YEAR:
            return self
        return replace(self, year_aside=when, year_bound=None)

    def bounded_by(self, when: When | None) -> Context:
        """The context for what follows a year that only bounded what was told: "until 1943"."""
        return self if when is None or when.precision is not Precision.YEAR else replace(self, year_bound=when)

    def year_of(self, month: int, day: int | None, named_weekday: int | None = None, direction: str = "") -> int | None:
        """The year of a day or month named without one; None when nothing tells it.

        In news it is the nearest to the article's date, in a history the one that follows on the date named last.
        A weekday beside the day must agree; "last", "next" and "ahead" look one way only, and "told" and "done" look
        back where both ways are about as far; "behind" is no day to come.  In a history "before" is what had happened
        by then.  Even in a history "last December" is told from its own date.
        """
        if self.from_text and not (self.issued is not None and direction in ("last", "next")):
            told = self._year_told(month, day, direction)
            agrees = named_weekday is None or day is None or told is None or _is_on(told, month, day, named_weekday)
            if self.issued is None and not agrees:
                return None
            near = None if agrees or not self.reports else self._year_near(month, day, named_weekday, direction)
            return near if near is not None and _is_on(near, month, day or 1, named_weekday or 0) else told
        return self._year_near(month, day, named_weekday, direction)

    def _year_near(self, month: int, day: int | None, named_weekday: int | None, direction: str) -> int | None:
        if self.issued is None:
            return None
        middle = (self.issued.start + self.issued.end) // 2 // DAY
        near = civil_from_days(middle)[0]
        reach = 1 if named_weekday is None else 11
        candidates = [y for y in range(near - reach, near + reach + 1) if is_date(y, month, day or 1)]
        if named_weekday is not None and day is not None:
            agreeing = [y for y in candidates if weekday(days_from_civil(y, month, day)) == named_weekday]
            candidates = agreeing or candidates
        # A month alone is sooner one of the last eight than one of those that lie more than four months ahead.
        usual = _BEHIND if day is None else 0
        middle -= {"": usual, "told": _TOLD, "done": _DONE}.get(direction, 0)
        distance = {y: days_from_civil(y, month, day or 15) - middle for y in candidates}
        if direction == "this":
            return near
        if direction == "last":
            distance = {y: d for y, d in distance.items() if d < 0} or distance
        elif direction == "next":
            distance = {y: d for y, d in distance.items() if d > 0} or distance
        elif direction == "behind":  # an article may bear a date a little older than it is
            distance = {y: d for y, d in distance.items() if d <= _NEWS} or distance
        elif direction == "ahead":  # the month of the article's own date is not over
            distance = {y: d for y, d in distance.items() if d > -_HALF_A_MONTH} or distance
        return min(distance, key=lambda y: (abs(distance[y]), distance[y]), default=None)

    def _year_told(self, month: int, day: int | None, direction: str = "") -> int | None:
        if self.last is None:
            return None
        year, last_month, _ = civil_from_days(self.last.start // DAY)
        if self.last.precision.rank > Precision.SEASON.rank:
            return year
        if direction == "before" and (month - last_month) % _MONTHS > _SOON:
            return year - (month > civil_from_days((self.last.end - 1) // DAY)[1])
        told = year + 1 if month <= last_month - _NEXT_YEAR else year
        return told if is_date(told, month, day or 1) else None


def _is_on(year: int, month: int, day: int, named_weekday: int) -> bool:
    return is_date(year, month, day) and weekday(days_from_civil(year, month, day)) == named_weekday
