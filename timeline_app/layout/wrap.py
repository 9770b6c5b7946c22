"""Text into lines: whole titles wrapped, quotes cut down to the words around the date, long titles shortened."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable

from timeline_app.timeaxis import NO_BREAK_SPACE

Width = Callable[[str], float]

ELLIPSIS = "…"
SEVERAL = 30  # characters

_CLAUSE = re.compile(r"[,;:]\s+|\s+[–—]\s+")
_HANGING = re.compile(r"(?:\s+(?:[a-zà-ÿ]{1,3}|\d[\d.,]*))*\s*$")
_NUMBER = re.compile(r"\W*\d(?:[\d.,]*\d)?(?:er|re|e|st|nd|rd|th)?")
_COUNTED = re.compile(r"[\w%€$£]")
_YEAR = re.compile(r"(?:1\d|20)\d\d")
_ADDRESS = re.compile(r"[^\W\d_]\.|MM\.|Mme|Mr\.?|Mrs\.?|Dr\.?")
_DASH = re.compile(r"[–—-]|…|\.\.\.")


def wrap(text: str, room: float, width: Width) -> list[str]:
    """The lines of a text, each as full as it can be, broken at spaces; no-break spaces hold.

    No line ends on a word of one letter ("à", "a") or on a number, which belong to the next word, where the two fit
    on a line.
    """
    lines: list[str] = []
    for word in _held_together(_words(text, room, width), room, width):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _held_together(words: list[str], room: float, width: Width) -> list[str]:
    held: list[str] = []
    last = ""
    for word in words:
        if held and _are_held(last, word) and width(f"{held[-1]} {word}") <= room:
            held[-1] += f" {word}"
        else:
            held.append(word)
        last = word
    return held


def balance(text: str, room: float, width: Width, spare: float = 0.0) -> list[str]:
    """The lines of a text, of as even a length as their breaks allow; the last may leave that share of it empty.

    The sum of the squares of what is left free on each line and of what each break costs is the least there is: short
    words stay with the next one, numbers with their noun, where that leaves no gaps.
    """
    words = _words(text, room, width)
    widths, space = [width(word) for word in words], width(" ")
    best, before = [0.0], [0]  # of the first so many words: the least cost, and where the last line begins
    for end in range(1, len(words) + 1):
        taken, choices = -space, []
        for start in range(end - 1, -1, -1):
            taken += space + widths[start]
            if taken > room and start < end - 1:
                break
            broken = _cost(words[start - 1], words[start]) if start else 0.0
            empty = 1.0 - taken / room - (spare if end == len(words) else 0.0)
            choices.append((best[start] + max(empty, 0.0) ** 2 + broken, start))
        least = min(choices)
        best.append(least[0])
        before.append(least[1])
    return _lines(words, before)


def _lines(words: list[str], before: list[int]) -> list[str]:
    lines, end = [], len(words)
    while end:
        lines.append(" ".join(words[before[end] : end]))
        end = before[end]
    return lines[::-1]


def _cost(word: str, following: str) -> float:
    """What a break between two words costs, in squares of a line left empty."""
    if _are_held(word, following):
        return 0.1 if len(word) == 1 and word.isalpha() else 2.0
    if _NUMBER.match(following) and word[-1:].isalpha():  # "November 13", "les 224"
        return 0.05
    if len(word) <= 3 and word.isalpha() and word.islower():  # "de", "les", "of", "the"
        return 0.03 if len(word) == 2 else 0.01
    return 0.0


def _are_held(word: str, following: str) -> bool:
    """Whether no line should end between two words: "à Paris", "224 personnes", "31 octobre", "M. Poutine"."""
    if _NUMBER.fullmatch(word):
        return bool(_COUNTED.match(following)) and not (_YEAR.fullmatch(word) and len(following) <= 3)
    single = len(word) == 1 and word.isalpha()
    return single or bool(_ADDRESS.fullmatch(word) or _DASH.fullmatch(following))


def _words(text: str, room: float, width: Width) -> list[str]:
    """The words of a text; a longer one than a line is broken at its no-break spaces, or anywhere."""
    words: list[str] = []
    for word in text.split(" "):
        parts = word.split(NO_BREAK_SPACE) if NO_BREAK_SPACE in word and width(word) > room else [word]
        for part in parts:
            words += _pieces(part, room, width)
    return words


def _pieces(word: str, room: float, width: Width) -> list[str]:
    pieces = []
    while len(word) > 1 and width(word) > room:
        count = max(_letters(word, room, width), 1)
        pieces.append(word[:count])
        word = word[count:]
    return [*pieces, word]


def _letters(word: str, room: float, width: Width) -> int:
    """How many of the first letters of a word fit, but not all."""
    return _most(len(word) - 1, lambda count: width(word[:count]) <= room)


def shorten(text: str, room: float, width: Width) -> str:
    """The text, or as many of its first words as fit with an ellipsis after them."""
    if width(text) <= room:
        return text
    words = text.split(" ")
    count = _most(len(words) - 1, lambda count: width(_cut(" ".join(words[:count]))) <= room)
    if count:
        return _cut(" ".join(words[:count]))
    letters = _most(len(words[0]) - 1, lambda count: width(words[0][:count] + ELLIPSIS) <= room)
    return _cut(words[0][: max(letters, 1)])


def _cut(kept: str) -> str:
    return kept.rstrip(",;:") + ELLIPSIS


def _most(limit: int, fits: Callable[[int], bool]) -> int:
    """The largest count from 0 to `limit` that fits, where all smaller ones do."""
    return bisect_left(range(1, limit + 1), 1, key=lambda count: 0 if fits(count) else 1)


Stretch = tuple[int, int]


def excerpt(sentence: str, start: int, end: int, room: int) -> str:
    """The clauses around the characters from `start` to `end`, at most `room` characters, ellipses where cut.

    A clause too long for that is cut between words.
    """
    return quoted(sentence, [around(sentence, start, end, room)])


def quoted(sentence: str, stretches: list[Stretch]) -> str:
    """Stretches of a sentence, in order, with ellipses where it is cut."""
    parts = [sentence[left:right].strip(" ,;:") for left, right in stretches]
    opened, closed = stretches[0][0] > 0, stretches[-1][1] < len(sentence)
    return ELLIPSIS * opened + f" {ELLIPSIS} ".join(parts) + ELLIPSIS * closed


def around(sentence: str, start: int, end: int, room: int) -> Stretch:
    """Where the clauses around the characters from `start` to `end` begin and end, in at most `room` characters."""
    if len(sentence) <= room:
        return 0, len(sentence)
    cuts = [0, *(match.end() for match in _CLAUSE.finditer(sentence)), len(sentence)]
    left = max(cut for cut in cuts if cut <= start)
    right = min(cut for cut in cuts if cut >= max(end, start + 1))
    if right - left > room:
        return _words_around(sentence, start, end, left, right, room)
    left, right = _more_clauses(cuts, left, right, room)
    return left, _more_words(sentence, left, right, room)


def _more_clauses(cuts: list[int], left: int, right: int, room: int) -> tuple[int, int]:
    """The stretch grown by whole clauses, those after it first."""
    for cut in cuts:
        if cut > right and cut - left <= room:
            right = cut
    for cut in reversed(cuts):
        if cut < left and right - cut <= room:
            left = cut
    return left, right


def _more_words(sentence: str, left: int, right: int, room: int) -> int:
    """The end of a stretch grown into the next clause, where that adds several words."""
    if right - left > room - SEVERAL or right == len(sentence):
        return right
    added = _HANGING.sub("", sentence[right : sentence.rfind(" ", right, left + room) + 1])
    return right + len(added) if len(added) >= SEVERAL // 2 else right


def _words_around(sentence: str, start: int, end: int, low: int, high: int, room: int) -> tuple[int, int]:
    """The stretch from about half the spare room before the date, between words, inside a clause.

    A clause is not cut for a few characters, and no cut leaves "prête à se" hanging.
    """
    spare = max(room - (end - start), 0)
    left = max(start - spare // 2, low)
    right = min(left + room, high)
    left = max(right - room, low)
    left, right = (low if left - low <= room // 8 else left), (high if high - right <= room // 8 else right)
    if left > low:
        left = min(sentence.find(" ", left, start) + 1 or start, start)
    if right < high:
        right = max(sentence.rfind(" ", end, right), end)
        right = end + len(_HANGING.sub("", sentence[end:right]))
    return left, right
