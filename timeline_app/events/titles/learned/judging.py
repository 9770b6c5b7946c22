"""How good a title is, by which words of its sentence it keeps: as editors judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np

from timeline_app.events.titles.learned.seen import Places, Seen
from timeline_app.events.titles.learned.weights import Trunk, learned_weights
from timeline_app.text.packed import Array

SIGNS = 9  # of each word of a title
WHOLE = 7  # numbers of the whole title
_FAR_BELOW = np.float32(9)  # what takes a word that is not kept out of a maximum


@dataclass(frozen=True, slots=True)
class Judged:
    """A title as it is judged: the places of its words, negative for one that is not of its sentence, its length."""

    places: Sequence[int]
    letters: int
    says_who: bool  # "The minister: ..."


class Judging:
    """The network that says how good titles are, by its weights as `packaging/titles/network.py` names them."""

    def __init__(self, weights: Mapping[str, Array]) -> None:
        self._weights, self._trunk = weights, Trunk(weights)

    def known(self, seen: Seen, language: str) -> Array:
        """What is known of the words of a sentence, to judge all its titles by."""
        return self._trunk.known(seen, language)

    def scores(self, seen: Seen, known: Array, titles: Sequence[Judged]) -> list[float]:
        """The logarithms of the odds that each title is good."""
        weights = self._weights
        kept = np.stack([kept_by(title.places, len(known)) for title in titles])
        signs, state = signs_of(seen, kept)
        first = np.maximum(known + signs @ weights["signs"] + weights["state"][state], 0)
        all_ = np.maximum(first @ weights["middle"] + weights["middle_bias"], 0) + first
        gone = (1 - kept) * signs[..., 1]
        inside, beside = kept[..., None], gone[..., None]
        pooled = np.concatenate(
            [
                (all_ * inside).sum(1) / (inside.sum(1) + 1),
                (all_ * beside).sum(1) / (beside.sum(1) + 1),
                all_.max(1),
                (all_ * inside - (1 - inside) * _FAR_BELOW).max(1),
                np.stack(
                    [whole_of(title, one, sign[:, 3]) for title, one, sign in zip(titles, kept, signs, strict=True)]
                ),
            ],
            1,
        )
        deeper = np.maximum(pooled @ weights["pool"] + weights["pool_bias"], 0)
        found: list[float] = ((deeper @ weights["out"])[:, 0] + weights["out_bias"][0, 0]).tolist()
        return found


def kept_by(places: Sequence[int], size: int) -> Array:
    """Which of the words of a tree stand at some places: 1 or 0 each."""
    kept = np.zeros(size, np.float32)
    kept[[place for place in places if 0 <= place < size]] = 1
    return kept


def signs_of(seen: Seen, kept: Array) -> tuple[Array, Places]:
    """What titles do with each word and with what stands around it: (titles, words, SIGNS), and as one number.

    `kept` is (titles, words).
    """
    below = 1 - seen.is_root.astype(np.float32)
    head = kept[:, seen.heads] * below
    before, behind = np.zeros_like(kept), np.zeros_like(kept)
    before[:, 1:], behind[:, :-1] = kept[:, :-1], kept[:, 1:]
    hangs = np.zeros((len(seen.heads), len(seen.heads)), np.float32)
    hangs[np.arange(len(seen.heads)), seen.heads] = below
    children = kept @ hangs
    signs = [kept, head, kept * head, kept * (1 - head), (1 - kept) * head, before, behind, kept * (1 - behind)]
    signs.append(np.minimum(children, 3) / 3)
    return np.stack(signs, -1), (2 * kept + head).astype(np.int_)


def whole_of(title: Judged, kept: Array, tops: Array) -> Array:
    """What is seen of a whole title: its words, strange ones, their order, tops, the length of both, who says it."""
    own = [place for place in title.places if place >= 0]
    strange = sum(not 0 <= place < len(kept) for place in title.places)
    moved = any(one > other for one, other in pairwise(own))
    return np.array(
        [kept.sum() / 12, strange / 3, moved, tops.sum() / 3, len(kept) / 40, title.letters / 80, title.says_who],
        np.float32,
    )


@cache
def judging() -> Judging:
    """The network of resources/titles.xz; raises ValueError when it is damaged."""
    return Judging(learned_weights("judge"))
