"""What each kind of rule makes of the fields that it captured: Fields and Context -> Reading.

One function for each `act` of the language files; all of them take the fields, the context and whether the clause looks
ahead.  A value that names no day of the calendar is UNDATED.

dates      days, months and years, weekdays, feasts
longer     decades, centuries, seasons, quarters
relative   this, last and next; so long ago; the one named last
measures   times of day, lengths of time, habits, vague times
"""

from collections.abc import Callable

from timeline_app.temporal.acts.dates import (
    read_anniversary,
    read_date,
    read_holiday,
    read_night,
    read_nth,
    read_weekday,
)
from timeline_app.temporal.acts.longer import read_century, read_decade, read_quarter, read_season
from timeline_app.temporal.acts.measures import UNDATED_CLOCK, read_clock, read_duration, read_set, read_vague
from timeline_app.temporal.acts.reading import Fields, Reading
from timeline_app.temporal.acts.relative import read_same, read_shift, read_unit, read_weekend

ACTS: dict[str, Callable[..., Reading]] = {
    "date": read_date,
    "list": read_date,  # a day whose month the next one of the list lends: "12 et 13 mai"
    "night": read_night,
    "weekday": read_weekday,
    "nth": read_nth,
    "anniversary": read_anniversary,
    "decade": read_decade,
    "century": read_century,
    "season": read_season,
    "quarter": read_quarter,
    "holiday": read_holiday,
    "shift": read_shift,
    "unit": read_unit,
    "same": read_same,
    "weekend": read_weekend,
    "clock": read_clock,
    "duration": read_duration,
    "set": read_set,
    "vague": read_vague,
}

__all__ = ["ACTS", "UNDATED_CLOCK", "Fields", "Reading", "read_date"]
