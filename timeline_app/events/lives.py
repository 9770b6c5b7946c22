"""When somebody was born and died, as brackets behind a name tell it: "Ada King (10 December 1815 – 27 November 1852)".

Years alone, "(1920–1958)", say how old a person is and are no events; one behind a place is, "(Oviedo, 1935)".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from timeline_app.concepts import concept
from timeline_app.dates import Precision
from timeline_app.events.candidates import STEM, Candidate
from timeline_app.events.confidence import Sign
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.names.named import Names
from timeline_app.events.names.naming import naming_of
from timeline_app.events.names.people import is_first_name
from timeline_app.events.titles.wording import MAX_TITLE
from timeline_app.model import Article, Expression, Factuality, Mention, Sentence, Span

_BRACKETS = re.compile(r"\(([^()\n]{6,160})\)")
_WORDS_BEFORE = re.compile(r"(?:[^\W\d_][\w'’.-]* ){1,6}$")
_LONGEST_NAME = 80  # characters
_LONGEST_ASIDE = 100
_PLACE = re.compile(
    r",? (?P<place>[^\W\d_]{1,4} [A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)?)(?= et | und | and | y | e | en |[,.;)])"
)
_AFTER_COMMA = re.compile(r", (?=[a-zà-ÿ])([^\W\d_]+)")
_DASH = re.compile(r"[-–—]")
_MARK = re.compile(r"[^\W\d_]+|[*†]")
_YEAR = 365.2425 * 86_400  # seconds
_SHORTEST_LIFE, _LONGEST_LIFE = 15, 120  # years; an office is held for less
_VOWELS = "aeiouyàâäéèêëîïôöùûü"


@dataclass(frozen=True, slots=True)
class Life:
    """That somebody was born or died on a date; `brackets` hold it and no other happening."""

    name: str
    date: Expression
    died: bool
    brackets: Span


def lives_in(text: str, dates: Sequence[Expression], lists: Lists) -> list[Life]:
    """The births and deaths that brackets behind names tell; `dates` are all of the text, both ends of a stretch."""
    if not lists.life_titles:
        return []
    starts = [date.span.start for date in dates]
    found = [life for match in _BRACKETS.finditer(text) for life in _lives_of(text, match, dates, starts, lists)]
    told = [
        life
        for match in _aside_of(lists.born).finditer(text)
        for life in _lives_told(text, match, dates, starts, lists)
    ]
    bracketed = {life.date.span.start for life in found}
    return [*found, *(life for life in told if life.date.span.start not in bracketed)]


@cache
def _aside_of(words: frozenset[str]) -> re.Pattern[str]:
    """What puts in behind a name and a comma that somebody was born, by one of these words: ", née à Nice le"."""
    longer = sorted(word for word in words if len(word) > 1 and word.isalpha())
    return re.compile(rf", (?:{'|'.join(longer)}) (?=[^.;()\n]{{0,40}}\d)")


def _lives_told(
    text: str, match: re.Match[str], dates: Sequence[Expression], starts: Sequence[int], lists: Lists
) -> Iterator[Life]:
    at = bisect_left(starts, match.end())
    near = [d for d in dates[at : at + 2] if d.span.start - match.end() <= _LONGEST_ASIDE and _is_day(d)]
    name = _name_before(text, match.start(), lists, marked=False)
    told = text[match.end() : near[0].span.start] if near else ""
    if not near or not name or not _goes_on(told) or (told[:1].isupper() and "," in told):  # "née Drappier, est morte"
        return
    if any(
        word.lower() not in lists.date_links for word in _AFTER_COMMA.findall(text[match.end() : near[0].span.start])
    ):
        return  # "Ana Ruiz, born in Lugo, died on Monday"
    yield Life(name, near[0], died=False, brackets=Span(match.start(), near[0].span.end))
    between = text[near[0].span.end : near[-1].span.start]
    if len(near) > 1 and _goes_on(between) and _mark(between, lists):
        yield Life(name, near[1], died=True, brackets=Span(near[0].span.end, near[1].span.end))


def _is_day(date: Expression) -> bool:
    return date.when is not None and date.when.precision.rank <= Precision.DAY.rank


def _goes_on(text: str) -> bool:
    """Whether no sign ends what a stretch goes on to tell."""
    return not any(sign in text for sign in ".;()\n")


def _lives_of(
    text: str, match: re.Match[str], dates: Sequence[Expression], starts: Sequence[int], lists: Lists
) -> Iterator[Life]:
    brackets = Span(*match.span())
    inside = dates[bisect_left(starts, brackets.start) : bisect_left(starts, brackets.end)]
    days = [date for date in inside if _is_day(date)]
    if not days and len(inside) == 1 and _stands_behind_place(text, brackets, inside[0], lists):
        days = [date for date in inside if date.when and date.when.precision is Precision.YEAR]  # "(Oviedo, 1935)"
    if not days or len(inside) > 2:  # a birth and a death
        return
    before = (brackets.start, *(date.span.end for date in inside))
    marks = [_mark(text[start : date.span.start], lists) for start, date in zip(before, inside, strict=False)]
    marked = any(mark is not None for mark in marks)
    placed = text[brackets.start : days[0].span.start].rstrip().endswith(",") and len(inside) > 1
    name = _name_before(text, brackets.start, lists, marked=marked or placed)
    if not name:
        return
    if len(inside) == 2 and not marked and _is_a_life(text, inside):
        marks = [False, True]
    elif len(inside) == 1 and not marked and _stands_behind_place(text, brackets, inside[0], lists):
        marks = [False]
    for date, died in zip(inside, marks, strict=True):
        if date in days and died is not None:
            yield Life(name, date, died, brackets)


def _mark(text: str, lists: Lists) -> bool | None:
    """Whether what leads to a date says that somebody died, or was born; None where it says neither."""
    told = {word.lower() for word in _MARK.findall(text)}
    died, born = bool(told & lists.died), bool(told & lists.born)
    return died if died != born else None


def _is_a_life(text: str, dates: Sequence[Expression]) -> bool:
    """Whether two dates with a dash between them lie as far apart as a birth and a death."""
    first, last = (date.when for date in dates)
    if first is None or last is None or not _DASH.search(text[dates[0].span.end : dates[1].span.start]):
        return False
    return _SHORTEST_LIFE <= (last.start - first.start) / _YEAR <= _LONGEST_LIFE


def _stands_behind_place(text: str, brackets: Span, date: Expression, lists: Lists) -> bool:
    """Whether only a place stands beside a date, which in some languages is that of a birth: "(Sirte, 3 de mayo)"."""
    before, behind = text[brackets.start + 1 : date.span.start], text[date.span.end : brackets.end - 1]
    place = before.rstrip().endswith(",") and before[:1].isupper() and not any(map(str.isdigit, before))
    return lists.life_by_place and place and not behind.strip()


def _name_before(text: str, at: int, lists: Lists, *, marked: bool) -> str:
    """The person's name that ends at a place; "" where what stands there may be none.

    One word, or one that is no first name, is a name only where the brackets say that somebody was born or died.
    """
    earliest = max(0, at - _LONGEST_NAME)
    found = _WORDS_BEFORE.search(text[max(earliest, text.rfind("\n", earliest, at) + 1) : at].rstrip() + " ")
    words = found.group().split() if found else []
    start = len(words)
    while start > 0 and (words[start - 1][0].isupper() or words[start - 1] in naming_of(lists.language).particles):
        start -= 1
    name = words[start:]
    while name and (not name[0][0].isupper() or name[0].lower() in lists.determiners):
        name = name[1:]
    while len(name) > 2 and name[-1].isupper() and "." not in name[-1]:  # "Alan Turing OBE"
        name = name[:-1]
    first = next((n for n, word in enumerate(name[:-1]) if is_first_name(word)), -1)
    if first >= 0:
        return " ".join(name[first:])
    return " ".join(name) if marked else ""


def life_candidate(article: Article, sentence: Sentence, life: Life, lists: Lists) -> Candidate | None:
    """A birth or a death as a candidate for an event."""
    if life.date.when is None:
        return None
    title = _titled(lists.life_titles[life.died], life.name)
    place = _PLACE.match(article.mended, life.date.span.end)
    if place and place["place"].split()[0] in lists.place_prepositions - lists.of_words:
        title = f"{title} {place['place']}" if len(title) + len(place["place"]) < MAX_TITLE else title
    noun = title.split()[0].lower()
    raw = replace(life.date, text=article.text[life.date.span.start : life.date.span.end])
    return Candidate(
        mention=Mention(article.id, sentence, raw, ()),
        when=life.date.when,
        titles=(title,),
        names=Names(people=(life.name,)),
        where=frozenset(),
        figures=(),
        head=noun,
        family=lists.families.get(noun),
        content=frozenset(word[:STEM].lower() for word in title.split() if word[0].isupper()),
        concepts=frozenset({concept(noun, article.language)}) - {""},
        signs=frozenset({Sign.NAMED}),
        factuality=Factuality.HAPPENED,
    )


def _titled(of: str, name: str) -> str:
    """A noun with a name, joined as its language does before a vowel: "Naissance d'Ada"."""
    if of.endswith("'"):
        return f"{of}{name}" if name[0].lower() in _VOWELS else f"{of[:-1]}e {name}"
    return f"{of} {name}"
