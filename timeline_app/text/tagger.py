"""The part of speech of each word of a sentence, and the tense of its verbs.

A tag is one of the Universal Dependencies (NOUN, PROPN, ADP ...); VERB and AUX carry their form: VERB.Past, .Pres, .Imp
(imperfect), .Fut, .Cnd, .Sub, .Imv (imperative), .Inf, .Part (past participle), .PartP (present participle), .Ger.

The score of a tag is a sum of weights: of the word, of two neighbours on either side, of the two tags before and of
whether the clause has its verb.  The weights (resources/taggers/CODE.xz) are learned by packaging/tagger.
"""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from pathlib import Path
from threading import Lock
from typing import Any
from unicodedata import category

import numpy as np
import numpy.typing as npt

from timeline_app.assets import resources
from timeline_app.text.participles import with_true_pasts
from timeline_app.text.tag_features import (
    PLACES,
    STATES,
    TagRules,
    Unit,
    all_features,
    is_finite,
    is_verb,
    next_state,
    rules_of,
    units_of,
)

__all__ = ["Tagger", "has_tagger", "is_finite", "is_verb", "read_tagger", "tag"]

MAGIC = b"Timeline App tagger 1\n"

# Rows of weights that are kept: 16 MB at most.  An archive of articles has more words than a machine should remember.
_KEPT = 30_000
# Classes that take in no new words: one never read before, at the head of a sentence, is in none of them.
_CLOSED = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ"})
_NEVER = 8_000  # more than any sum of weights
_CODE = re.compile(r"[A-Z]{1,4}\d")  # of a flight, a party, an engine: names that no treebank has
_COUNT, _INT8, _INT16 = np.dtype("u1"), np.dtype("i1"), np.dtype("<i2")


# Signs that are read as words, "&", "%", or that belong to the word before them.
_NO_SIGNS = frozenset("&%‰#@§/'’")


def has_tagger(language: str) -> bool:
    """Whether there are weights for an ISO 639-1 code."""
    return language.isalpha() and _path(language).is_file()


def tag(words: Sequence[str], language: str) -> list[str]:
    """One tag for each word of one sentence, signs included, cut as `text.words.words_of` cuts them.

    An apostrophe bears the tag of the word that it belongs to: "l", "'" are both DET, and "'", "s" both PART.
    Raises KeyError for a language without weights and ValueError when the file of weights is damaged.
    """
    if not has_tagger(language):
        raise KeyError(f"no tagger for the language {language!r}")
    return list(_tagged(tuple(words), language))


@lru_cache(maxsize=256)
def _tagged(words: tuple[str, ...], language: str) -> tuple[str, ...]:
    """The tags of a sentence; those who date it and those who tell what happened in it ask one after the other."""
    return tuple(_tagger(language).tag(words))


def _is_sign(text: str) -> bool:
    """Whether a unit is nothing but quotation marks, dashes, brackets, stops, whatever its language makes of it."""
    return all(category(letter).startswith("P") and letter not in _NO_SIGNS for letter in text) or text in ("''", "``")


def _path(language: str) -> Path:
    return resources() / "taggers" / f"{language}.xz"


@cache
def _tagger(language: str) -> Tagger:
    return read_tagger(_path(language), language)


class Tagger:
    """The weights of one language, and the sums already made.

    Shapes, with T tags: `weights` (features + 1, T), the last row empty; `steps` (T + 1, T + 1, T) by the tags of the
    second last and the last word, T standing for the start; `states` (STATES, T).  Scores are whole numbers below 2^15.
    """

    def __init__(
        self,
        language: str,
        tags: Sequence[str],
        names: dict[str, int],
        weights: npt.NDArray[np.int8],
        steps: npt.NDArray[np.int16],
        states: npt.NDArray[np.int16],
        fixed: dict[str, int],
    ) -> None:
        self.language = language
        self.tags = tuple(tags)
        self.rules: TagRules = rules_of(language)
        self._names, self._weights, self._fixed = names, weights, fixed
        # Rows as lists of small arrays: they are picked one by one, which is quicker than indexing one large array.
        self._steps = [list(rows) for rows in steps]
        self._states = list(states)
        self._after = [[next_state(state, name) for name in self.tags] for state in range(STATES)]
        self._closed = [number for number, name in enumerate(self.tags) if name.partition(".")[0] in _CLOSED]
        self._rows = np.zeros((_KEPT, len(PLACES), len(tags)), np.int16)
        self._known: dict[Unit, int] = {}
        self._certain: list[int] = []
        self._name = self.tags.index("PROPN") if "PROPN" in self.tags else -1
        self._sign = self.tags.index("PUNCT") if "PUNCT" in self.tags else -1
        self._nouns = [number for number, name in enumerate(self.tags) if name in ("NOUN", "PROPN")]
        self._lock = Lock()

    def tag(self, words: Sequence[str]) -> list[str]:
        """One tag for each word of one sentence."""
        if len(words) > _KEPT:
            half = len(words) // 2
            return self.tag(words[:half]) + self.tag(words[half:])
        units, owner = units_of(words, self.language)
        with self._lock:
            numbers = self._numbered(units)
            scores = self._scores(numbers)
            certain = [self._certain[number] for number in numbers]
        tags = [self.tags[number] for number in self._walk(scores, certain)]
        texts = [unit.text for unit in units]
        if self.rules.future:
            tags = [self._future(text, name) for text, name in zip(texts, tags, strict=True)]
        if self.rules.bare_participle_is_past:
            tags = with_true_pasts(texts, tags, self.rules.relatives)
        return [tags[number] for number in owner]

    def _numbered(self, units: Sequence[Unit]) -> list[int]:
        """The rows of the units; those not seen before are summed, all in one go."""
        fresh = list(dict.fromkeys(unit for unit in units if unit not in self._known))
        if len(self._known) + len(fresh) > _KEPT:
            self._known.clear()
            self._certain.clear()
            fresh = list(dict.fromkeys(units))
        if fresh:
            self._sum(fresh)
        return [self._known[unit] for unit in units]

    def _sum(self, fresh: Sequence[Unit]) -> None:
        start, nothing = len(self._known), len(self._weights) - 1
        get, picked, sizes = self._names.get, [], []
        for unit in fresh:
            for features in all_features(unit):
                # The empty row keeps a sum of no features from being taken for a sum of the next one's.
                found = [nothing, *[number for number in map(get, features) if number is not None]]
                picked += found
                sizes.append(len(found))
        starts = [0, *accumulate(sizes[:-1])]
        sums = np.add.reduceat(self._weights[picked], starts, dtype=np.int16)
        self._rows[start : start + len(fresh)] = sums.reshape(len(fresh), len(PLACES), -1)
        for number, unit in enumerate(fresh, start):
            if unit.any_case and unit.text.istitle() and f"w{unit.text.lower()}" not in self._names:
                self._rows[number, 0, self._closed] -= _NEVER
            if self.rules.capital_nouns and not unit.any_case and unit.text.islower():
                self._rows[number, 0, self._nouns] -= _NEVER
            self._known[unit] = number
            fixed = self._fixed.get(unit.text.lower() if unit.any_case else unit.text, -1)
            fixed = self._sign if unit.text in self.rules.signs or _is_sign(unit.text) else fixed
            self._certain.append(self._name if fixed < 0 and _CODE.match(unit.text) else fixed)

    def _scores(self, numbers: Sequence[int]) -> npt.NDArray[np.int16]:
        rows = self._rows[numbers]
        scores: npt.NDArray[np.int16] = rows[:, 0].copy()
        scores[1:] += rows[:-1, 1]
        scores[:-1] += rows[1:, 2]
        scores[2:] += rows[:-2, 3]
        scores[:-2] += rows[2:, 4]
        return scores

    def _walk(self, scores: npt.NDArray[np.int16], certain: Sequence[int]) -> list[int]:
        """The best tag of each unit, from left to right."""
        last = before = len(self.tags)
        state, found = 0, []
        for row, best in zip(scores, certain, strict=True):
            if best < 0:
                best = int((row + self._steps[before][last] + self._states[state]).argmax())  # noqa: PLW2901
            found.append(best)
            before, last, state = last, best, self._after[state][best]
        return found

    def _future(self, text: str, name: str) -> str:
        if is_finite(name) and self.rules.future and self.rules.future.search(text.lower()):
            return name.partition(".")[0] + ".Fut"
        return name


def read_tagger(path: Path, language: str) -> Tagger:
    """The tagger of a file of weights; raises ValueError when the file is damaged."""
    try:
        return _unpacked(lzma.decompress(path.read_bytes()), language)
    except (lzma.LZMAError, EOFError, ValueError, KeyError, IndexError, TypeError) as error:
        raise ValueError(f"{path}: damaged weights of the tagger ({error}); install Timeline App again") from error


def _unpacked(data: bytes, language: str) -> Tagger:
    """What packaging/tagger/weights.py packed: a line of JSON that gives the sizes in bytes, then the parts."""
    if not data.startswith(MAGIC):
        raise ValueError("not a file of weights, or one of another version")
    end = data.index(b"\n", len(MAGIC))
    head: dict[str, Any] = json.loads(data[len(MAGIC) : end])
    tags, sizes = [str(name) for name in head["tags"]], [int(size) for size in head["sizes"]]
    ends = list(accumulate(sizes, initial=end + 1))
    if min(sizes) < 0 or len(sizes) != 7 or ends[-1] != len(data):
        raise ValueError("its length is not what its head says")
    texts, fixed, counts, columns, values, steps, states = (data[start:stop] for start, stop in pairwise(ends))
    names, size = texts.decode().split("\n"), len(tags)
    weights = _weights(
        np.frombuffer(counts, _COUNT), np.frombuffer(columns, _COUNT), np.frombuffer(values, _INT8), size
    )
    if len(names) + 1 != len(weights):
        raise ValueError("features and weights do not match")
    certain = {word: int(number) for word, number in (line.rsplit(" ", 1) for line in fixed.decode().split("\n"))}
    if not all(0 <= number < size for number in certain.values()):
        raise ValueError("a word has a tag that does not exist")
    return Tagger(
        language,
        tags,
        dict(zip(names, range(len(names)), strict=True)),
        weights,
        np.frombuffer(steps, _INT16).reshape(size + 1, size + 1, size),
        np.frombuffer(states, _INT16).reshape(STATES, size),
        certain,
    )


def _weights(
    counts: npt.NDArray[np.uint8], columns: npt.NDArray[np.uint8], values: npt.NDArray[np.int8], size: int
) -> npt.NDArray[np.int8]:
    """The table of weights from its entries that are not zero, row by row, and one empty row at the end."""
    if len(columns) != len(values) or int(counts.sum(dtype=np.int64)) != len(values):
        raise ValueError("entries and rows do not match")
    if len(columns) and int(columns.max()) >= size:
        raise ValueError("an entry lies outside the table")
    table = np.zeros((len(counts) + 1, size), np.int8)
    table[np.repeat(np.arange(len(counts)), counts), columns] = values
    return table
