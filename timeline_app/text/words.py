"""A sentence as words, numbers and signs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

_WORD = re.compile(
    r"[A-Z]{1,4}\d{1,4}[A-Z]?(?:-[^\W\d_]+)*(?!\w)"  # "D66", "A380", "G20-Gipfel", "M5S"
    r"|\d{1,2}(?:st|nd|rd|th)-[^\W\d_]+(?!\w)"  # "19th-century"
    r"|[^\W\d_]+(?:[-.][^\W\d_]+)*(?:-\d{1,3}(?![\w-]))?"  # "Crew-2", "F-16"
    r"|\d+-[^\W\d_]+ige?[mnrs]?\b"  # "29-jährige", "25-köpfige", "62-jarige"
    r"|\d+(?:[.,  ]\d{3})*|``|''|[^\w\s]"
)
_SENTENCE_END = frozenset(".;:!?")
_BRACKETS = frozenset([*'()[]«»“”"—–|', "``", "''"])


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number or sign of a sentence, with its offsets in the sentence; `lower` is it in small letters."""

    start: int
    end: int
    text: str
    lower: str = field(init=False, repr=False, compare=False)  # asked for ten times as often as words are made

    def __post_init__(self) -> None:
        object.__setattr__(self, "lower", self.text.lower())

    @property
    def is_name(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.text[:1].isalpha()

    @property
    def ends_clause(self) -> bool:
        """Whether it is a sign that no phrase goes across."""
        return self.text in _SENTENCE_END or self.text in _BRACKETS


def words_of(sentence: str) -> list[Word]:
    """The words and signs of a sentence."""
    return list(_words_of(sentence))


@lru_cache(maxsize=4_000)  # titles are read back often: half of all that is asked for has been read before
def _words_of(sentence: str) -> tuple[Word, ...]:
    return tuple(Word(*match.span(), match[0]) for match in _WORD.finditer(sentence))
