"""Softmax with AdaGrad steps over sentences; a share of the features is left out each time, so that all count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from treebanks import Example

from timeline_app.text.tag_features import PLACES, STATES, Unit, features_of, neighbour_features, next_state

ROUNDS, AVERAGED, STEP, LEFT_OUT, OWN_MISTAKES = 10, 4, 0.6, 0.2, 0.7
HEADLINES = 0.06
# A word is fixed when nothing but one tag was seen for it, and that often.
FIXED_COUNT, FIXED_SHARE = 40, 0.995
SCALE = 6.0


@dataclass(frozen=True, slots=True)
class Learned:
    """Weights of one language: by feature (F, T), by the last two tags (T + 1, T + 1, T), by state (STATES, T)."""

    tags: list[str]
    names: dict[str, int]
    weights: npt.NDArray[np.float32]
    steps: npt.NDArray[np.float32]
    states: npt.NDArray[np.float32]
    fixed: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Sentence:
    features: list[npt.NDArray[np.int64]]
    tags: list[int]
    fixed: list[int]


def learn(examples: Sequence[Example], facts: Iterable[tuple[str, str]], seed: int = 1) -> Learned:
    """The weights that tell the tags of the examples; `facts` are words that have one tag wherever they stand."""
    rng = np.random.default_rng(seed)
    pairs = [(example.units, example.unit_tags) for example in examples]
    chosen = rng.permutation(len(pairs))[: int(HEADLINES * len(pairs))]
    pairs += [(_headline(pairs[number][0]), pairs[number][1]) for number in chosen]
    tags = sorted({name for _, names in pairs for name in names})
    number_of = {name: number for number, name in enumerate(tags)}
    fixed = _fixed(pairs, number_of, facts)
    seen = [[_features(units, place) for place in range(len(units))] for units, _ in pairs]
    counts = Counter(feature for sentence in seen for features in sentence for feature in features)
    names = {name: number for number, name in enumerate(sorted(name for name, count in counts.items() if count > 1))}
    sentences = [
        _Sentence(
            [np.array([names[f] for f in features if f in names]) for features in found],
            [number_of[name] for name in unit_tags],
            [fixed.get(unit.text.lower() if unit.any_case else unit.text, -1) for unit in units],
        )
        for found, (units, unit_tags) in zip(seen, pairs, strict=True)
    ]
    return _trained(tags, names, fixed, sentences, rng)


def _headline(units: Sequence[Unit]) -> tuple[Unit, ...]:
    return tuple(Unit(unit.text[:1].upper() + unit.text[1:], any_case=True) for unit in units)


def _features(units: Sequence[Unit], place: int) -> list[str]:
    found = features_of(units[place])
    for name, offset in zip(PLACES[1:], (-1, 1, -2, 2), strict=True):
        if 0 <= place + offset < len(units):
            found += neighbour_features(name, units[place + offset])
    return found


def _fixed(
    pairs: Iterable[tuple[Sequence[Unit], Sequence[str]]], number_of: dict[str, int], facts: Iterable[tuple[str, str]]
) -> dict[str, int]:
    seen: dict[str, Counter[str]] = {}
    for units, names in pairs:
        for unit, name in zip(units, names, strict=True):
            seen.setdefault(unit.text.lower() if unit.any_case else unit.text, Counter())[name] += 1
    told = {word: number_of[name] for word, name in facts if set(seen.get(word, ())) <= {name}}
    best = {word: counts.most_common(1)[0] for word, counts in seen.items()}
    return told | {
        word: number_of[name]
        for word, (name, count) in best.items()
        if seen[word].total() >= FIXED_COUNT and count >= FIXED_SHARE * seen[word].total()
    }


def _trained(
    tags: list[str],
    names: dict[str, int],
    fixed: dict[str, int],
    sentences: Sequence[_Sentence],
    rng: np.random.Generator,
) -> Learned:
    """Rows of the table: the features, then the last tag, then the last two tags, then the states."""
    many, size = len(names), len(tags)
    two, state_row = many + size + 1, many + size + 1 + (size + 1) ** 2
    table = np.zeros((state_row + STATES, size), np.float32)
    squares = np.full_like(table, 0.01)
    after = [[next_state(state, name) for name in tags] for state in range(STATES)]
    total = np.zeros_like(table)
    for turn in range(ROUNDS):
        step = STEP * (1 - turn / ROUNDS) + 0.02
        for number in rng.permutation(len(sentences)):
            sentence = sentences[number]
            last = before = size
            state = 0
            for own, gold, known in zip(sentence.features, sentence.tags, sentence.fixed, strict=True):
                found = known
                if known < 0:
                    kept = own[rng.random(len(own)) >= LEFT_OUT]
                    rows = np.append(kept, (many + last, two + before * (size + 1) + last, state_row + state))
                    best = _move(table, squares, rows, gold, step)
                    found = best if rng.random() < OWN_MISTAKES else gold
                before, last, state = last, found, after[state][found]
        if turn >= ROUNDS - AVERAGED:
            total += table
    table = total / AVERAGED
    table[:many] *= 1 - LEFT_OUT
    table *= SCALE
    steps = table[two:state_row].reshape(size + 1, size + 1, size) + table[many:two][None]
    return Learned(tags, names, table[:many], steps, table[state_row:], fixed)


def _move(
    table: npt.NDArray[np.float32],
    squares: npt.NDArray[np.float32],
    rows: npt.NDArray[np.int64],
    gold: int,
    step: float,
) -> int:
    """Moves the weights of these rows towards the right tag; returns the tag that they gave before."""
    weights = table[rows]
    scores = weights.sum(0)
    best = int(scores.argmax())
    chances = np.exp(scores - scores[best])
    chances /= chances.sum()
    chances[gold] -= 1
    if chances[gold] < -0.02:
        squares[rows] += chances * chances
        table[rows] = weights - step * chances / np.sqrt(squares[rows])
    return best
