"""Rows of words -> scores of heads and relations: what packaging/parser has learned, with numpy.

Two layers of long short-term memory read a sentence from both sides; each word then asks each other one whether it is
its head, and the head it got which relation that is (Dozat and Manning, 2017).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.text.syntax.decoding import best_tree
from timeline_app.text.syntax.features import LANGUAGES, ROWS

Array = npt.NDArray[np.float32]
_SLOPE = np.float32(0.1)


@dataclass(frozen=True, slots=True)
class _Layer:
    """Weights of both directions, the first one forward: (2, in, 4 hidden), (2, hidden, 4 hidden), (2, 4 hidden)."""

    own: Array
    before: Array
    bias: Array


class Heads(NamedTuple):
    """The heads of the words of a sentence (-1 for the root), the numbers of their relations, how sure each head is."""

    heads: list[int]
    relations: list[int]
    sure: list[float]


class Network:
    """The weights by name, as `packaging/parser/network.py` names them, as 32-bit floats."""

    def __init__(self, weights: Mapping[str, Array]) -> None:
        self._tables = [weights[f"tables.{k}.weight"] for k in range(len(ROWS) + 2)]
        self._tongue = weights["tongue.weight"]
        self._layers: list[_Layer] = []
        while f"reader.weight_ih_l{len(self._layers)}" in weights:
            name = f"l{len(self._layers)}"
            ways = (name, f"{name}_reverse")
            own = np.stack([weights[f"reader.weight_ih_{way}"].T for way in ways])
            before = np.stack([weights[f"reader.weight_hh_{way}"].T for way in ways])
            bias = np.stack([weights[f"reader.bias_ih_{way}"] + weights[f"reader.bias_hh_{way}"] for way in ways])
            self._layers.append(_Layer(own, before, bias))
        self._parts = {
            name: (weights[f"{name}.weight"].T.copy(), weights[f"{name}.bias"])
            for name in ("arc_of", "arc_to", "name_of", "name_to")
        }
        self._root, self._arc, self._name = weights["root"], weights["arc"], weights["name"]

    def parse(self, sentences: Sequence[Sequence[tuple[int, ...]]], language: str) -> list[Heads]:
        """The heads of the words of some sentences, with their relations."""
        sizes = np.array([len(rows) for rows in sentences])
        read = self._read(self._told(sentences, sizes, language), sizes)
        return [self._tree(read[:size, k]) for k, size in enumerate(sizes)]

    def _told(
        self, sentences: Sequence[Sequence[tuple[int, ...]]], sizes: npt.NDArray[np.int_], language: str
    ) -> Array:
        """What is known of each word, (words, sentences, width)."""
        rows = np.zeros((int(sizes.max()), len(sizes), len(self._tables)), np.int64)
        for k, own in enumerate(sentences):
            rows[: len(own), k] = own
        parts = [table[rows[..., k]] for k, table in enumerate(self._tables)]
        tongue = self._tongue[LANGUAGES.index(language)]
        parts.append(np.broadcast_to(tongue, (*rows.shape[:2], len(tongue))))
        return np.concatenate(parts, -1)

    def _read(self, told: Array, sizes: npt.NDArray[np.int_]) -> Array:
        """What both layers make of it, (words, sentences, 2 hidden)."""
        longest = len(told)
        # Read backwards a sentence begins at its own end, so that no filler comes before its words.
        from_end = sizes[None] - 1 - np.arange(longest)[:, None]
        turned = np.maximum(from_end, 0)
        columns = np.arange(len(sizes))[None]
        for layer in self._layers:
            hidden = layer.before.shape[1]
            both = np.stack([told, told[turned, columns]])
            width = both.shape[-1]
            asked = both.reshape(2, -1, width) @ layer.own + layer.bias[:, None]
            asked = asked.reshape(2, longest, len(sizes), 4 * hidden)
            state = np.zeros((2, len(sizes), hidden), np.float32)
            kept = np.zeros_like(state)
            out = np.empty((2, longest, len(sizes), hidden), np.float32)
            for place in range(longest):
                gates = asked[:, place] + state @ layer.before
                wanted = np.tanh(gates[..., 2 * hidden : 3 * hidden])
                opened = _opened(gates)
                kept = opened[..., hidden : 2 * hidden] * kept + opened[..., :hidden] * wanted
                state = opened[..., 3 * hidden :] * np.tanh(kept)
                out[:, place] = state
            told = np.concatenate([out[0], out[1][turned, columns]], -1)
        return told

    def _tree(self, read: Array) -> Heads:
        whole = np.concatenate([self._root[None], read])
        own, head = self._part("arc_of", read), self._part("arc_to", whole)
        scores = (_with_one(own) @ self._arc @ head.T).astype(np.float32)
        heads = best_tree(scores)
        own, head = _with_one(self._part("name_of", read)), _with_one(self._part("name_to", whole))
        picked = head[[place + 1 for place in heads]]
        names = np.einsum("wi,rij,wj->wr", own, self._name, picked, optimize=True)
        weights = np.exp(scores - scores.max(1, keepdims=True))
        shares = weights[np.arange(len(heads)), [place + 1 for place in heads]] / weights.sum(1)
        return Heads(heads, [int(name) for name in names.argmax(1)], [float(share) for share in shares])

    def _part(self, name: str, read: Array) -> Array:
        weights, bias = self._parts[name]
        found: Array = read @ weights + bias
        return np.where(found > 0, found, found * _SLOPE)


def _opened(gates: Array) -> Array:
    opened: Array = np.float32(0.5) * (np.tanh(np.float32(0.5) * gates) + np.float32(1))
    return opened


def _with_one(values: Array) -> Array:
    return np.concatenate([values, np.ones((len(values), 1), np.float32)], 1)
