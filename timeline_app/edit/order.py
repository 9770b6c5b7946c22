"""The orders that articles and lanes stand in as a person sorts them."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum


class SortBy(StrEnum):
    """What articles and lanes are sorted by."""

    NAME = "name"
    DATE = "date"


def name_order(name: str) -> tuple[list[str | int], str]:
    """Sort key of names as a reader looks them up: accents and capitals count for nothing, 2 comes before 10."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    parts = re.split(r"(\d+)", plain)  # words and numbers take turns, words first
    return [int(part) if part.isdecimal() else part for part in parts], name
