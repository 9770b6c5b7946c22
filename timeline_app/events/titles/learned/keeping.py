"""How likely a title keeps each word, if it keeps the word that this hangs on, and if it does not."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import numpy as np

from timeline_app.events.titles.learned.seen import Seen
from timeline_app.events.titles.learned.weights import Trunk, learned_weights
from timeline_app.text.packed import Array


class Odds(NamedTuple):
    """The logarithms of the odds that a title keeps each word: if it keeps the word's head, and if it does not."""

    with_head: Array
    without: Array


class Keeping:
    """The network that says which words a title keeps, by its weights as `packaging/titles/network.py` names them."""

    def __init__(self, weights: Mapping[str, Array]) -> None:
        self._weights, self._trunk = weights, Trunk(weights)

    def odds(self, seen: Seen, language: str) -> Odds:
        """The odds of all words of a sentence."""
        weights, known = self._weights, self._trunk.known(seen, language)
        kept, gone, root = weights["known"]
        if_kept, if_gone = known + kept, known + gone
        if_kept[seen.is_root] = if_gone[seen.is_root] = known[seen.is_root] + root
        both = np.maximum(np.concatenate([if_kept, if_gone]), 0)
        deeper = np.maximum(both @ weights["middle"] + weights["middle_bias"], 0) + both
        odds = (deeper @ weights["out"])[:, 0] + weights["out_bias"][0]
        return Odds(*np.split(odds, 2))


@cache
def keeping() -> Keeping:
    """The network of resources/titles.xz; raises ValueError when it is damaged."""
    return Keeping(learned_weights("keep"))
