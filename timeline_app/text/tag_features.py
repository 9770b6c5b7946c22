"""What the tagger sees of a sentence: its words put together as treebanks count them, and the traits of each."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

_APOSTROPHES = frozenset("'’ʼ")
_HOLES = frozenset("?\ufffd")  # what a wrong conversion leaves of a letter with an accent
_SIGNS = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "—": "–", "…": ".", "\ufffd": "?"}
_SYMBOLS = frozenset("%$€£¥+=<>°§&@#*/~^×")
_DIGITS = str.maketrans("123456789", "000000000")
_LETTER = re.compile(r"[^\W\d_]")
_REPEATED = re.compile(r"(.)\1+")

_WHOLE = {
    "fr": frozenset({"aujourd'hui", "quelqu'un", "quelqu'une", "c'est-à-dire", "d'abord", "d'ailleurs"}),
    "nl": frozenset({"zo'n", "z'n", "m'n", "d'r"}),
}
_ELIDED = {
    "fr": frozenset("c d j jusqu l lorsqu m n puisqu qu quelqu quoiqu s t".split()),
    "it": frozenset("c d dev l m n po s t v".split()),
    "pt": frozenset({"d"}),
}
_CLITICS = {
    "en": frozenset("d ll m re s ve".split()),
    "de": frozenset({"n", "s"}),
    "nl": frozenset({"n", "t"}),
}
_DUTCH_TIMES = frozenset(
    "anderendaags avonds maandags middags morgens nachts ochtends winters zaterdags zomers zondags".split()
)
_NAMES = frozenset("DLO")  # O'Brien, D'Amato
_VOWELS = frozenset("aeiouhàèéìòùAEIOUHÀÈÉ")


def units(words: Sequence[str], language: str, known: Container[str]) -> list[tuple[str, int]]:
    """The forms a sentence is made of, each with the number of words it takes: "l" and "'" are one, "fran?ais" is one.

    `known` tells whether a word in small letters is one of the language, which decides where a lost letter belongs.
    """
    found = []
    place, end = 0, len(words)
    while place < end:
        after = words[place + 1] if place + 1 < end else ""
        length = 1
        if after in _APOSTROPHES or words[place] in _APOSTROPHES:
            length = _around_apostrophe(words, place, language)
        if length == 1 and after in _HOLES:
            length = _around_hole(words, place, known)
        form = (
            words[place] if length == 1 else "".join(words[place : place + length]).replace("’", "'").replace("ʼ", "'")
        )
        found.append((_SIGNS.get(form, form).translate(_DIGITS), length))
        place += length
    return found


def _around_apostrophe(words: Sequence[str], place: int, language: str) -> int:
    word, low = words[place], words[place].lower()
    nexts = [*words[place + 1 : place + 4], "", "", ""]
    if word in _APOSTROPHES:
        dutch = language == "nl" and nexts[0] == "s" and nexts[1].lower() in _DUTCH_TIMES
        return 2 if dutch or nexts[0].lower() in _CLITICS.get(language, ()) else 1
    follower = nexts[1]
    if not word[0].isalpha() or not follower:
        return 1
    if f"{low}'{follower.lower()}" in _WHOLE.get(language, ()):
        return 3
    if low in _ELIDED.get(language, ()) or _is_elided(word, follower, language):
        return 2
    if language == "en" and low.endswith("n") and follower in {"t", "T"}:
        return 3
    if follower == "s" and language not in {"en", "de"}:
        return 1 if language == "nl" and nexts[2].lower() in _DUTCH_TIMES else 3
    return 3 if word in _NAMES and follower[0].isupper() else 1


def _is_elided(word: str, follower: str, language: str) -> bool:
    if language == "it":
        return word == "E" or (word[-1] not in _VOWELS and follower[0] in _VOWELS)
    return language == "fr" and word.lower().endswith("qu")


def _around_hole(words: Sequence[str], place: int, known: Container[str]) -> int:
    """How many words are one whose letters were lost; a question mark between two known words is one."""
    end = place
    while (
        end + 2 < len(words) and words[end + 1] in _HOLES and words[end][-1].isalpha() and words[end + 2][0].islower()
    ):
        if words[end + 2] in known:
            lost = end > place or words[place].lower() not in known
            return end - place + 1 + (lost and len(words[end + 2]) > 1)
        end += 2
    return end - place + 1


def plain_tag(form: str) -> str:
    """The tag of a number or of a sign, "" for a word: treebanks differ here, and nothing is to be learned."""
    if form[0].isdecimal():
        return "NUM"
    if len(form) > 1 or form.isalnum():
        return ""
    return "SYM" if form in _SYMBOLS else "PUNCT"


def own_traits(form: str, *, first: bool) -> list[str]:
    """What speaks for a tag in the form itself: the word, its beginnings, endings and shape."""
    low = form.lower()
    size = len(low)
    shape = shape_of(form)
    traits = ["w" + low, "b", "s" + shape, ("F" if first else "M") + shape[:2]]
    traits += [f"{k}{low[-k:]}" for k in (1, 2, 3, 4) if size > k]
    traits += [f"p{low[:k]}" for k in (1, 2, 3) if size > k]
    if low != form:
        traits.append("W" + form)
        if size > 5:
            traits.append("U" + low[-3:])
    if size > 6:
        traits.append("5" + low[-5:])
    if "-" in low:
        traits.append("h" + low.rpartition("-")[2])
    return traits


def context_traits(form: str) -> list[str]:
    """What a form says of the tags of its neighbours: the word, its ending and its shape."""
    low = form.lower()
    traits = ["w" + low, "s" + shape_of(form)[:3]]
    if len(low) > 3:
        traits.append("3" + low[-3:])
    return traits


def shape_of(form: str) -> str:
    """Capitals as X, small letters as x, digits as 0, at most two of a kind in a row: "Jean-Paul" is "Xxx-Xxx"."""
    shape = _LETTER.sub(lambda letter: "X" if letter[0].isupper() else "x", form)
    return _REPEATED.sub(r"\1\1", shape)[:8]
