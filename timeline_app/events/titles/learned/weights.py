"""The weights in resources/titles.xz, and what both networks there make of each word before they are asked anything."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np

from timeline_app.assets import resources
from timeline_app.events.titles.learned.seen import Seen
from timeline_app.text.packed import Array, read_packed
from timeline_app.text.syntax.features import LANGUAGES

MAGIC = b"Timeline App titles 1\n"
_LOOKED_AT = ("own", "head", "pair_of", "pair_to")  # of every word


class Trunk:
    """What the parser made of a word, of its head, of what the date hangs on and of the verb, looked at together."""

    def __init__(self, weights: Mapping[str, Array]) -> None:
        self._weights = weights
        self._width = weights["own"].shape[1]
        self._all = np.concatenate([weights[name] for name in _LOOKED_AT], 1)

    def known(self, seen: Seen, language: str) -> Array:
        """What is known of each word of a sentence, (words, width)."""
        weights, width = self._weights, self._width
        parts = seen.states @ self._all
        of, to = np.split(parts[:, 2 * width :], 2, 1)
        pair = np.maximum(of[seen.heads] + weights["pair_of_bias"], 0) * np.maximum(to + weights["pair_to_bias"], 0)
        tongue = np.broadcast_to(weights["tongue"][LANGUAGES.index(language)], (len(parts), weights["tongue"].shape[1]))
        tags, relations = weights["tags"][seen.tags], weights["relations"][seen.relations]
        told = np.concatenate([seen.numbers, tags, tags[seen.heads], relations, relations[seen.heads], tongue], 1)
        known: Array = parts[:, :width] + parts[seen.heads, width : 2 * width]
        known += seen.states[seen.ruler] @ weights["ruler"] + seen.states[seen.verb] @ weights["verb"] + weights["bias"]
        known += told @ weights["told"] + pair @ weights["pair"]
        return known


@cache
def learned_weights(part: str) -> dict[str, Array]:
    """The weights of one of the networks ("keep", "judge"); raises ValueError when the file is damaged."""
    weights, _ = read_packed(resources() / "titles.xz", MAGIC, "the titles")
    return {name.removeprefix(f"{part}."): value for name, value in weights.items() if name.startswith(f"{part}.")}
