"""Times that follow the ticks of the axis: what a place on the canvas is called, where a moved time comes to rest."""

from __future__ import annotations

import math
from dataclasses import replace

from timeline_app.dates import Precision, When
from timeline_app.dates.when import unit_end, unit_start
from timeline_app.model import View
from timeline_app.timeaxis import pick_step

CENTURIES, MILLENNIA = 100, 1000  # years from tick to tick from which a place is a century, a millennium
_UNITS = {Precision.SECOND: Precision.MINUTE, Precision.WEEK: Precision.DAY}


def tick_unit(view: View, language: str) -> Precision:
    """The unit in which the ticks of a view count: what can be pointed at; a day between the ticks of weeks."""
    step = pick_step(view, language)
    if step.unit is not Precision.YEAR:
        return _UNITS.get(step.unit, step.unit)
    sizes = ((10, Precision.YEAR), (CENTURIES, Precision.DECADE), (MILLENNIA, Precision.CENTURY))
    return next((unit for limit, unit in sizes if step.count < limit), Precision.MILLENNIUM)


def pointed_at(view: View, x: float, language: str) -> When:
    """The unit of the ticks that stands at a place, in pixels from the left."""
    unit, moment = tick_unit(view, language), math.floor(view.moment(x))
    return When(unit_start(unit, moment), unit_end(unit, moment), unit)


def shifted(when: When, seconds: float, unit: Precision | None = None) -> When:
    """A When moved by some seconds, to the nearest unit of its precision: a month stays a month.

    With a `unit` that is coarser than its precision it begins with one of those.
    """
    length = when.end - when.start
    start = unit_start(when.precision, _nearest(_coarser(when, unit), when.start + seconds))
    if when.is_one_unit:
        return replace(when, start=start, end=unit_end(when.precision, start))
    if when.precision.rank <= Precision.WEEK.rank:
        return replace(when, start=start, end=start + length)
    last = _nearest(when.precision, start + length)
    return replace(when, start=start, end=max(last, unit_end(when.precision, start)))


def stretched(when: When, edge: str, moment: float, unit: Precision | None = None) -> When:
    """A When whose "start" or "end" is drawn to the unit nearest to a moment; one unit of it always remains."""
    nearest = _nearest(_coarser(when, unit), moment)
    if edge == "start":
        return replace(when, start=min(nearest, unit_start(when.precision, when.end - 1)))
    return replace(when, end=max(nearest, unit_end(when.precision, when.start)))


def _coarser(when: When, unit: Precision | None) -> Precision:
    return when.precision if unit is None else max(when.precision, unit, key=lambda precision: precision.rank)


def _nearest(unit: Precision, moment: float) -> int:
    """The boundary between two units that is nearest to a moment."""
    at = math.floor(moment)
    return min(unit_start(unit, at), unit_end(unit, at), key=lambda boundary: abs(boundary - moment))
