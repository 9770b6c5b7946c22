"""Bare numbers from 1001 to 1499: years in a text that tells of such years, and numbers of things elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.temporal.acts.dates import date_parts
from timeline_app.temporal.find import Found

_END_OF_MIDDLE_AGES = 1500
_OPENS = re.compile(r"(?:^|\n|[.!?;:]\s)[^\w\n]*$")
_SMALL = re.compile(r"[.,;]|\s+[^\W\dA-ZÀ-ÖØ-Þ]")  # where every noun has a capital
_NEAR = 8  # characters before a number that opens a sentence


def without_mere_numbers(text: str, found: Sequence[Found]) -> list[Found]:
    """What was found without the bare numbers of which nothing else in the text says that they are years."""
    told = any("history" not in item.fields and _is_of_old(item) for item in found)
    return [item for item in found if "history" not in item.fields or (told and _may_be_year(text, item))]


def _is_of_old(item: Found) -> bool:
    """Whether an expression names a year, or a century, that lies before the modern age."""
    if item.rule.act == "century":
        return item.fields.get("n", item.fields.get("century", "")).isdecimal() and (
            int(item.fields.get("n", item.fields.get("century", ""))) <= _END_OF_MIDDLE_AGES // 100
        )
    year = date_parts(item.fields).get("year", "")
    return item.rule.act in ("date", "season") and year.isdecimal() and int(year) < _END_OF_MIDDLE_AGES


def _may_be_year(text: str, item: Found) -> bool:
    """Whether a bare number stands where a year can: inside a sentence, before no noun, or at its very beginning."""
    if item.fields["history"] == "inside":
        return True
    if item.fields["history"] == "small":
        return _SMALL.match(text, item.span.end) is not None
    return _OPENS.search(text[max(0, item.span.start - _NEAR) : item.span.start]) is not None
