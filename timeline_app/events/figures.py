"""Numbers that matter to an event, with what they count: the dead, the arrested, votes, money, a magnitude.

Kinds are "dead", "injured", "missing", "arrested", "displaced", "people", "magnitude", "percent" and "money"; the
values of the last three are rounded to whole numbers, the texts are not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline_app.events.counting import Counting, Number, counting_of, numbers_in
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.names.naming import said
from timeline_app.model import Figure
from timeline_app.text.words import Word

_BEFORE_NUMBER = 9  # words between "a tué" and its number: "qui a tué l'ensemble des 224 personnes"
_AFTER_NUMBER = 4
_RANKS = ("dead", "injured", "missing", "arrested", "displaced", "people", "magnitude", "percent", "money")
_YEARS = range(1000, 2100)
_CLAUSE_END = frozenset(",;:.()–—")


def counts_of(words: Sequence[Word], lists: Lists) -> tuple[Figure, ...]:
    """What a stretch of words counts, each kind once, the dead first, then the injured, then all others."""
    counting = counting_of(lists)
    return _counted(words, numbers_in(words, counting), lists, counting)


def figures_of(words: Sequence[Word], lists: Lists) -> tuple[Figure, ...]:
    """The dead and the injured alone, for a title: their texts begin with the number, without "at least"."""
    counting = counting_of(lists)
    bare = (replace(number, shown_from=number.start) for number in numbers_in(words, counting))
    return tuple(figure for figure in _counted(words, bare, lists, counting) if is_victims(figure))


def is_victims(figure: Figure) -> bool:
    """Whether a figure counts the dead or the injured."""
    return figure.what in _RANKS[:2]


def _counted(words: Sequence[Word], numbers: Iterable[Number], lists: Lists, counting: Counting) -> tuple[Figure, ...]:
    found: dict[str, Figure] = {}
    for number in numbers:
        figure = _figure(words, number, lists, counting)
        if figure is not None:
            found.setdefault(figure.what, figure)
    return tuple(sorted(found.values(), key=lambda figure: _RANKS.index(figure.what)))


def _figure(words: Sequence[Word], number: Number, lists: Lists, counting: Counting) -> Figure | None:
    measured = _measure(words, number, counting)
    if measured is not None:
        return measured
    after = _after(words, number.end, lists)
    if number.decimal or number.value < 1 or _is_no_count(words, number, after, counting):
        return None
    kind = _kind(words, number, after, lists, counting)
    if not kind:
        return None
    if kind == "people":
        counted = _people_at(after, lists, counting) or 0
        return Figure(number.whole, kind, said(words[number.shown_from : number.end + counted + 1]))
    forms = counting.labels[kind]
    label = forms[-1] if number.whole == 1 else forms[0]
    return Figure(number.whole, kind, label.format(n=said(words[number.shown_from : number.end])))


# ---------------------------------------------------------------- people


def _after(words: Sequence[Word], end: int, lists: Lists) -> list[str]:
    """The words behind a number that can say what it counts: up to "and", another number, the clause's end."""
    found: list[str] = []
    for word in words[end : end + _AFTER_NUMBER]:
        if word.text in _CLAUSE_END or word.text[:1].isdigit() or word.lower in lists.and_words:
            break
        found.append(word.lower)
    return found


def _kind(words: Sequence[Word], number: Number, after: Sequence[str], lists: Lists, counting: Counting) -> str:
    before = [w.lower for w in words[max(0, number.start - _BEFORE_NUMBER) : number.start]]
    for word in after:
        for kind, cues in counting.cues:
            if word in cues:
                return kind
    counted = _people_at(after, lists, counting) is not None
    alone = not after or not after[0].isalpha() or after[0] in lists.prepositions
    if any(word in lists.killing for word in after) and (counted or (alone and not number.is_year)):
        return "dead"
    # The nearest verb tells: "killed 12 and wounded 30 people".  Without a word for people it stands right before: no
    # dead are counted in "died at 45".
    near = before if counted else [] if number.is_year or not alone else _verb_before(words, number, lists)
    for word in reversed(near):
        if word in lists.killing:
            return "dead"
        if word in lists.injured:
            return "injured"
    if counted and any(word in counting.arresting for word in before[-4:]):
        return "arrested"
    return "people" if number.whole >= counting.crowd and counted else ""


def _verb_before(words: Sequence[Word], number: Number, lists: Lists) -> list[str]:
    """The word that governs a number: the one before it, without "at least" and "the"."""
    k = number.shown_from - 1
    while k >= 0 and words[k].lower in lists.determiners:
        k -= 1
    return [words[k].lower] if k >= 0 else []


def _people_at(after: Sequence[str], lists: Lists, counting: Counting) -> int | None:
    """Which of the words behind a number says that it counts people, before any verb."""
    for at, word in enumerate(after):
        if word in counting.people:
            return at
        if word in lists.auxiliaries or word in lists.relatives:
            return None
    return None


def _is_no_count(words: Sequence[Word], number: Number, after: Sequence[str], counting: Counting) -> bool:
    """Whether a number is an age, a score, a length or a date."""
    unit = next((word for word in after if word not in "-‑"), "")  # "a 23-year-old"
    if unit in counting.not_counted or unit in counting.calendar:
        return True
    before = words[number.start - 1] if number.start else None
    behind = words[number.end] if number.end < len(words) else None
    for sign, other in ((before, number.start - 2), (behind, number.end + 1)):
        if sign is not None and sign.text in "-–/:." and 0 <= other < len(words) and words[other].text[:1].isdigit():
            return True
    if before is not None and before.lower in counting.calendar:
        return True
    return number.is_year and number.value in _YEARS and not (after and after[0].isalpha() and _counts(after, counting))


def _counts(after: Sequence[str], counting: Counting) -> bool:
    known = counting.people.union(*(cues for _, cues in counting.cues))
    return any(word in known for word in after[:2])


# ---------------------------------------------------------------- measures


def _measure(words: Sequence[Word], number: Number, counting: Counting) -> Figure | None:
    start, end = number.start, number.end
    behind = [w.lower for w in words[end : end + 3]]
    before = [w.lower for w in words[max(0, start - 2) : start]]
    joined = " ".join(behind[:2])
    for unit in counting.percent:
        if joined == unit or behind[:1] == [unit]:
            return Figure(round(number.value), "percent", said(words[number.shown_from : end + len(unit.split())]))
    if 1 <= number.value < 10 and any(word in counting.magnitude for word in before):
        at = max(k for k in range(max(0, start - 2), start) if words[k].lower in counting.magnitude)
        return Figure(round(number.value), "magnitude", said(words[at:end]))
    if before[-1:] and before[-1] in counting.currencies and not before[-1].isalpha():
        glued = start > 1 and words[start - 2].end == words[start - 1].start and words[start - 2].is_word
        return Figure(round(number.value), "money", said(words[start - (2 if glued else 1) : end]))
    for link in (0, 1, 2):
        if behind[link : link + 1] and behind[link] in counting.currencies:
            return Figure(round(number.value), "money", said(words[number.shown_from : end + link + 1]))
        if not (behind[link : link + 1] and (behind[link] in counting.of_words or behind[link] in "'’")):
            break
    return None
