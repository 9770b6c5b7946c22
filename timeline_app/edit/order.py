"""The orders that things stand in: events by time, articles and lanes as a person sorts them."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from timeline_app.model import Event


class SortBy(StrEnum):
    """What articles and lanes are sorted by."""

    NAME = "name"
    DATE = "date"


def time_order(event: Event) -> tuple[int, int, str]:
    """Sort key of events: start, end, id."""
    return event.when.start, event.when.end, event.id


def name_order(name: str) -> tuple[list[str | int], str]:
    """Sort key of names as a reader looks them up: accents and capitals count for nothing, 2 comes before 10."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    parts = re.split(r"(\d+)", plain)  # words and numbers take turns, words first
    return [int(part) if part.isdecimal() else part for part in parts], name
