"""Numbers in digits and in words, and what a language's file says of counting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from timeline_app.events.grammar.lists import Lists
from timeline_app.temporal.locales import language_of
from timeline_app.text.words import Word

_GROUPED = re.compile(r"\d{1,3}(?:[.,   ’]\d{3})+")
_MOST_DIGITS = 12
_LABELLED = ("dead", "injured", "missing", "arrested", "displaced")
_LISTS = ("persons", "arresting", "magnitude_words", "currencies", "of_words", "not_counted")
_CALENDAR = ("MONTH", "MONTHALSO", "MABBR", "WEEKDAY")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a stretch of words: from `start` to `end`, exclusive; `shown_from` is where "at least" begins."""

    start: int
    end: int
    shown_from: int
    value: float
    decimal: bool
    is_year: bool

    @property
    def whole(self) -> int:
        """The value without what follows the point."""
        return int(self.value)


@dataclass(frozen=True, slots=True)
class Counting:
    """The words by which a language counts, in small letters; `labels` has the form for many and the one for one."""

    numbers: Mapping[str, int]
    one: frozenset[str]
    multipliers: Mapping[str, int]
    about: tuple[tuple[str, ...], ...]
    cues: tuple[tuple[str, frozenset[str]], ...]
    people: frozenset[str]
    arresting: frozenset[str]
    labels: Mapping[str, tuple[str, ...]]
    percent: tuple[str, ...]
    magnitude: frozenset[str]
    currencies: frozenset[str]
    of_words: frozenset[str]
    not_counted: frozenset[str]
    calendar: frozenset[str]
    crowd: int = 100


def counting_of(lists: Lists) -> Counting:
    """The counting of the language that the lists are of."""
    return _counting(lists.language)


@cache
def _counting(code: str) -> Counting:
    language = language_of(code)
    named = {name: frozenset(word.lower() for word in language.list(name)) for name in (*_LABELLED, *_LISTS)}
    calendar = {form.lower() for name in _CALENDAR for forms in language.words.get(name, {}).values() for form in forms}
    return Counting(
        numbers=_values(language.list("number_words")),
        one=frozenset(language.list("one_words")),
        multipliers=_values(language.list("multipliers")),
        about=tuple(sorted((tuple(phrase.split()) for phrase in language.list("about_words")), key=len, reverse=True)),
        cues=tuple((kind, named[kind]) for kind in _LABELLED),
        people=named["persons"],
        arresting=named["arresting"],
        labels={kind: language.list(f"{kind}_label") or ("{n}",) for kind in _LABELLED},
        percent=language.list("percent_words"),
        magnitude=named["magnitude_words"],
        currencies=named["currencies"],
        of_words=named["of_words"],
        not_counted=named["not_counted"],
        calendar=frozenset(calendar),
    )


def _values(pairs: Sequence[str]) -> dict[str, int]:
    return {word: int(value) for word, _, value in (pair.partition("=") for pair in pairs)}


def numbers_in(words: Sequence[Word], counting: Counting) -> Iterator[Number]:
    """The numbers of a stretch of words, in digits ("1 500", "7.8", "2,5 million") and in words ("three")."""
    k = 0
    while k < len(words):
        number = _number_at(words, k, counting)
        if number is None:
            k += 1
        else:
            yield number
            k = number.end


def _number_at(words: Sequence[Word], k: int, counting: Counting) -> Number | None:
    text = words[k].text
    value: float
    if text[:1].isdecimal():  # "" stands for a word that a title leaves out
        glued = k > 0 and words[k - 1].end == words[k].start and words[k - 1].text[-1:].isdecimal()
        if glued or sum(c.isdecimal() for c in text) > _MOST_DIGITS:
            return None
        value, end, decimal = _digits(words, k)
    elif words[k].lower in counting.numbers:
        (value, end), decimal = _in_words(words, k, counting), False
    elif (
        words[k].lower in counting.one
        and k + 1 < len(words)
        and words[k + 1].lower in counting.cues[0][1] | counting.cues[1][1]
    ):
        value, end, decimal = 1, k + 1, False
    else:
        return None
    bare = text.isdecimal() and len(text) == 4 and end == k + 1
    while end < len(words) and words[end].lower in counting.multipliers:
        value, end, bare, decimal = value * counting.multipliers[words[end].lower], end + 1, False, False
    return Number(k, end, _about(words, k, counting), value, decimal, bare)


def _in_words(words: Sequence[Word], k: int, counting: Counting) -> tuple[int, int]:
    """The value of a number in words and the index behind it: "deux cent", "soixante dix"."""
    value, end = counting.numbers[words[k].lower], k + 1
    while end < len(words) and words[end].lower in counting.numbers:
        more = counting.numbers[words[end].lower]
        if more >= 100 > value:
            value *= more
        elif value >= 20 and value % 10 == 0 and more < value:
            value += more
        else:
            break
        end += 1
    return value, end


def _digits(words: Sequence[Word], k: int) -> tuple[float, int, bool]:
    """The value of digits, the index behind them, and whether they have decimals."""
    text = words[k].text
    whole = float(re.sub(r"\D", "", text))
    if _GROUPED.fullmatch(text) or k + 2 >= len(words) or words[k + 1].text not in ".,":
        return whole, k + 1, False
    point, rest = words[k + 1], words[k + 2]
    if point.start == words[k].end and rest.start == point.end and rest.text.isdecimal() and len(rest.text) <= 2:
        return whole + float(f"0.{rest.text}"), k + 3, True
    return whole, k + 1, False


def _about(words: Sequence[Word], k: int, counting: Counting) -> int:
    """Where what makes a number approximate begins: "at least 129"."""
    for phrase in counting.about:
        before = words[max(0, k - len(phrase)) : k]
        if tuple(word.lower for word in before) == phrase:
            return k - len(phrase)
    return k
