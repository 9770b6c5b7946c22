"""When a found event matches one of the gold standard: the rules of days, sentences and titles.

Days fit as finely as the gold standard knows them: a day invented inside a month or a year is wrong.  A sentence is one
of the gold sentences when they share 3 of 5 words of the shorter one.  A title names an event when it holds the
beginning of one of its words; it can stand alone when it has at most 100 letters and is neither the sentence nor the
sentence cut short.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from events.gold import Days, Found, Happening

LONGEST_TITLE = 100  # characters
LONGEST_PROOF = 900  # characters: a whole article proves nothing
SAME_SENTENCE = 0.6  # of the words of the shorter one
SHORTEST_CUT = 30  # characters of a title that can be a sentence cut short

# What may follow a title that begins its sentence: where a date begins, the title ends with its clause.
_GOES_ON = re.compile(r"\w|\s+[^\W\d]")
_DATE_BEGINS = re.compile(r"\s*(?:le|la|on|in|en|am|im|el|il|em|op|du|this|last|next|since|depuis)\b")

Weigh = Callable[[Happening, Found], float]  # how well they match: 0 where they do not


def by_event(gold: Happening, event: Found) -> float:
    """The weight of a match of days and of sentence or title."""
    weight = by_date(gold, event)
    return weight if _proof(gold, event) >= SAME_SENTENCE or named(gold, event.title) else 0.0


def by_title(gold: Happening, event: Found) -> float:
    """The weight of a match of days and of a title that needs no sentence."""
    good = fits(gold, event.days) and _is_title(event.title.strip(), event.proofs[0].sentence)
    return 1 + _exact(gold, event) if good and named(gold, event.title.strip()) else 0.0


def by_date(gold: Happening, event: Found) -> float:
    """The weight of a match of days; more for the sentence, the title and the same days."""
    if not fits(gold, event.days):
        return 0.0
    return 1 + _proof(gold, event) + min(named(gold, event.title), 2) + _exact(gold, event)


def _exact(gold: Happening, event: Found) -> float:
    return 0.5 * (gold.days == event.days)


def _proof(gold: Happening, event: Found) -> float:
    sentence = event.proofs[0].sentence
    return closest(gold, sentence) if len(sentence) <= LONGEST_PROOF else 0.0


# ---------------------------------------------------------------- days that fit


def fits(gold: Happening, days: Days) -> bool:
    """Whether the days that were found are those of a gold event, as finely as it is known."""
    if gold.days == days:
        return True
    match gold.precision:
        case "minute" | "hour" | "day":
            return _fits_days(gold, days)
        case "month" if gold.days.count <= 31:
            return _month(gold.days) == _month(days) and 7 <= days.count <= 31
        case "month" | "season":
            return gold.days.shared(days) > 0 and 7 <= days.count <= 2 * gold.days.count
        case "year":
            return _fits_years(gold.days, days)
        case "decade":
            return gold.days.first.year // 10 == days.first.year // 10 and 366 <= days.count <= 3660
    return False


def _month(days: Days) -> tuple[int, int]:
    return days.first.year, days.first.month


def _fits_days(gold: Happening, days: Days) -> bool:
    if gold.days.count == 1:
        return days.count == 1 and abs((days.first - gold.days.first).days) <= gold.circa
    begins = days.first == gold.days.first and days.count <= gold.days.count
    within = gold.days.count <= 7 and gold.days.contains(days)
    return begins or within or gold.days.shared(days) >= 0.5


def _fits_years(gold: Days, days: Days) -> bool:
    if gold.first.year == days.first.year and 80 <= days.count <= 366:
        return True
    years = (gold.first.year, gold.last.year) == (days.first.year, days.last.year)
    return gold.count > 366 and (years or gold.shared(days) >= 0.5)


# ---------------------------------------------------------------- sentences and titles


@cache
def fold(text: str) -> str:
    """Text as it is compared: without capitals, its apostrophes straight."""
    return unicodedata.normalize("NFC", text).casefold().replace("’", "'")


@cache
def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", fold(text)))


def likeness(one: str, other: str) -> float:
    """The share of the words of the shorter sentence that stand in the other; below three words, all or nothing."""
    ours, theirs = _words(one), _words(other)
    fewest = min(len(ours), len(theirs))
    return len(ours & theirs) / fewest if fewest >= 3 else float(bool(ours) and ours == theirs)


def closest(gold: Happening, sentence: str) -> float:
    return max((likeness(own, sentence) for told in gold.sentences.values() for own in told), default=0.0)


def named(gold: Happening, title: str) -> int:
    """How many of an event's stems begin a word of the title."""
    return sum(bool(re.search(rf"(?<!\w){re.escape(fold(stem))}", fold(title))) for stem in gold.stems)


def _is_title(title: str, sentence: str) -> bool:
    """Whether a title can stand alone: short, and neither the sentence nor its beginning."""
    short = 0 < len(title) <= LONGEST_TITLE
    return short and fold(title) != fold(sentence).strip() and not is_cut(title, sentence)


def is_cut(title: str, sentence: str) -> bool:
    """Whether a title is a sentence cut short: its beginning, ending neither where a clause nor where a date does."""
    begin, whole = fold(title).strip(' .…"«»“”'), fold(sentence).strip(' "«»“”')
    if len(begin) < SHORTEST_CUT or not whole.startswith(begin):
        return False
    rest = whole[len(begin) :]
    return bool(_GOES_ON.match(rest)) and not _DATE_BEGINS.match(rest)
