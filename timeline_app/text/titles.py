"""The title of a text that names none: its heading, or the beginning of its first sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from timeline_app.dates.cldr import day_name, month_name
from timeline_app.text.sentences import sentences
from timeline_app.text.word_data import all_words

MADE_LENGTH = 80  # characters at most of a title made from a sentence
_LONGEST = 160  # characters of a heading
_LOOKED_AT = 8  # lines
_START = 4000  # characters in which the title is looked for
_TIME = re.compile(r"\b\d{1,2}\s?(?:h|:|\.)\s?\d{2}\b")
_DAY = re.compile(r"\b\d{1,4}[/.\-]\d{1,2}(?:[/.\-]\d{1,4})?\b|\b\d{4}\b")
_AGENCY = re.compile(r"\(\s*([^\W\d_][^/()|]{1,40}?)\s*(?:/[^()]{0,80})?\)")
_CLAUSE = re.compile(r"[,;:–—](?=\s)")
_MARKUP = "#*_=>\\ \t"


def find_title(text: str, language: str) -> str:
    """The heading of a text, or the first words of its first sentence, at most 80 characters; "" without words.

    Update stamps ("Dernière mise à jour à 08h59 le 27/11"), bylines, agencies and "Advertisement" are passed over.
    """
    beginning = text[:_START]
    body_starts = 0
    for start, line in islice(_lines(beginning), _LOOKED_AT):
        if _is_stamp(line, language) or _is_byline(line) or _is_advert(line):
            body_starts = start + len(line)
            continue
        follows = text[start + len(line) :].strip() if len(text) <= _START else "more"
        if follows and _is_heading(line):
            return line.strip(_MARKUP + "|")
        break
    return _made(beginning[body_starts:], language) or _made(beginning, language)


def find_publisher(text: str) -> str:
    """The agency or paper that a byline in brackets names: "(Xinhua/Dai Tianfang)"."""
    for _, line in islice(_lines(text[:_START]), _LOOKED_AT):
        match = _AGENCY.fullmatch(line.strip().rstrip("|").strip())
        if match:
            return match[1].strip()
    return ""


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1


def _is_heading(line: str) -> bool:
    """Whether a line is short, has words and does not end as a sentence of a paragraph does."""
    bare = line.strip(_MARKUP)
    words = [word for word in bare.split() if any(map(str.isalpha, word))]
    whole = not bare.endswith((".", ",", ";", ":", "-", "。")) or bare.endswith("...")
    return bool(words) and len(bare) <= _LONGEST and whole


def _is_stamp(line: str, language: str) -> bool:
    """Whether a line says when the article was written and nothing else."""
    bare = line.strip(_MARKUP + "|()[]-–—")
    numbers, words = re.findall(r"\d+", bare), re.findall(r"[^\W\d_]{3,}", bare)
    if not numbers or len(bare) > _LONGEST:
        return False
    if _stamp_words().match(bare):
        return True
    if _TIME.search(bare) and _DAY.search(_TIME.sub("", bare)):
        return len(words) <= 6
    return len(numbers) >= 2 and all(word.lower() in _calendar_words(language) for word in words)


def _is_byline(line: str) -> bool:
    """Whether a line names who wrote it: "(Xinhua/Dai Tianfang) |", "Par Jean Dupont"."""
    bare = line.strip().rstrip("|").strip()
    if bare.startswith("(") and bare.endswith(")"):
        return True
    by = _by_words().match(bare)
    if not by or len(bare) > _LONGEST:
        return False
    names = re.findall(r"[^\W\d_][\w.\-’']*", bare[by.end() :])
    return bool(names) and len(names) <= 12 and all(n[0].isupper() or len(n) <= 3 for n in names)


def _is_advert(line: str) -> bool:
    """Whether a line has no words, or only those that stand above an advertisement."""
    bare = line.strip(_MARKUP + "|-–—:").casefold()
    return bare in _advert_words() or not any(map(str.isalnum, bare))


def _made(text: str, language: str) -> str:
    """A title from the first sentence that has words, cut at a clause or else at a word."""
    for sentence in sentences(text, language):
        words = " ".join(sentence.text.split()).strip(_MARKUP)
        if any(map(str.isalpha, words)):
            return _shortened(words)
    return ""


def _shortened(words: str) -> str:
    if len(words) <= MADE_LENGTH:
        return words.rstrip(".") if not words.endswith("..") else words
    clauses = [m.start() for m in _CLAUSE.finditer(words, 0, MADE_LENGTH + 1)]
    if clauses and clauses[-1] >= MADE_LENGTH // 2:
        return words[: clauses[-1]].rstrip()
    kept = words[: MADE_LENGTH - 1]
    if not words[MADE_LENGTH - 1].isspace() and " " in kept:
        kept = kept.rsplit(" ", 1)[0]
    while " " in kept and len(kept.rsplit(" ", 1)[1]) <= 3:
        kept = kept.rsplit(" ", 1)[0]
    return kept.rstrip(" ,;:–—-") + "…"


@cache
def _calendar_words(language: str) -> frozenset[str]:
    """Names of months and weekdays in small letters, whole and short."""
    widths = ("wide", "abbreviated")
    months = [month_name(language, month, width) for month in range(1, 13) for width in widths]
    days = [day_name(language, day, width) for day in range(7) for width in widths]
    return frozenset(name.lower().rstrip(".") for name in months + days)


@cache
def _stamp_words() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, all_words('stamp')))})\b", re.IGNORECASE)


@cache
def _advert_words() -> frozenset[str]:
    return frozenset(map(str.casefold, all_words("advert")))


@cache
def _by_words() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, all_words('by')))})\b(?=\s)", re.IGNORECASE)
