"""Half dates of the season that an article tells of: "the 2010-11 season ... in late August", read in April 2011."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from timeline_app.dates import When
from timeline_app.dates.calendar import DAY, civil_from_days, days_from_civil, is_date
from timeline_app.language import Language
from timeline_app.temporal.acts.dates import date_parts
from timeline_app.temporal.find import Found
from timeline_app.temporal.lookahead import follows
from timeline_app.temporal.tenses import Tense, tense_around

_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[-–/]\s?['’]?((?:\d\d)?\d\d)(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 40  # characters from the years to the word for the season
_FIRST_MONTH, _LONGEST = 7, 15  # months: a season is told of until the next one has begun
_MONTHS = 12
_SAYS_ITS_YEAR = ("year", "yeardir", "dir", "yy", "anchor", "weekday")
_AHEAD = (Tense.FUTURE, Tense.CONDITIONAL)


def years_of_seasons(text: str, items: Sequence[Found], language: Language, issued: When | None) -> Mapping[int, str]:
    """The years of months and days of the season under way that are behind the article, by where they begin.

    What is announced, "the next one begins in August", is none of them.
    """
    first = _season_under_way(text, language, issued)
    if first is None or issued is None:
        return {}
    found: dict[int, str] = {}
    for item in items:
        parts = date_parts(item.fields)
        if item.rule.act != "date" or "month" not in parts or not item.fields.keys().isdisjoint(_SAYS_ITS_YEAR):
            continue
        month, day = int(parts["month"]), int(parts.get("day", 1))
        year = first + (month < _FIRST_MONTH)
        if not is_date(year, month, day) or days_from_civil(year, month, day) > issued.start // DAY:
            continue
        appointed = follows(text, item.span, language, "for_words")
        if not appointed and tense_around(text, item.span, language) not in _AHEAD:
            found[item.span.start] = str(year)
    return found


def _season_under_way(text: str, language: Language, issued: When | None) -> int | None:
    """The first year of the season, named as one, in which the article appeared; None without one."""
    words = set(language.list("season_words"))
    if issued is None or not words:
        return None
    own, month, _ = civil_from_days(issued.start // DAY)
    for match in _YEARS.finditer(text):
        year, next_ = int(match[1]), match[2]
        around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR].lower()
        gone = (own - year) * _MONTHS + month - _FIRST_MONTH
        if str(year + 1).endswith(next_) and 0 <= gone < _LONGEST and not words.isdisjoint(_WORD.findall(around)):
            return year
    return None
