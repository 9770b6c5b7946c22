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
Places = npt.NDArray[np.int_]
_SLOPE, _HALF = np.float32(0.1), np.float32(0.5)


@dataclass(frozen=True, slots=True)
class _Layer:
    """Weights of both directions, the first one forward: (2, in, 4 hidden), (2, hidden, 4 hidden), (2, 1, 4 hidden).

    The three gates stand first and are halved, so that one tanh serves all: a gate is half of that and a half.
    """

    own: Array
    before: Array
    bias: Array


class Heads(NamedTuple):
    """The heads of the words of a sentence (-1 for the root), the numbers of their relations, how sure each head is.

    `states` is what both layers made of its words, (words, 2 hidden).
    """

    heads: list[int]
    relations: list[int]
    sure: list[float]
    states: Array


class Network:
    """The weights by name, as `packaging/parser/network.py` names them, as 32-bit floats."""

    def __init__(self, weights: Mapping[str, Array]) -> None:
        self._tables = [weights[f"tables.{k}.weight"] for k in range(len(ROWS) + 2)]
        self._tongue = weights["tongue.weight"]
        self._layers: list[_Layer] = []
        while f"reader.weight_ih_l{len(self._layers)}" in weights:
            name = f"l{len(self._layers)}"
            ways = (name, f"{name}_reverse")
            own = _gates_first(np.stack([weights[f"reader.weight_ih_{way}"].T for way in ways]))
            before = _gates_first(np.stack([weights[f"reader.weight_hh_{way}"].T for way in ways]))
            bias = np.stack([weights[f"reader.bias_ih_{way}"] + weights[f"reader.bias_hh_{way}"] for way in ways])
            self._layers.append(_Layer(own, before, _gates_first(bias[:, None])))
        self._parts = {
            name: (weights[f"{name}.weight"].T.copy(), weights[f"{name}.bias"])
            for name in ("arc_of", "arc_to", "name_of", "name_to")
        }
        self._root, self._arc, self._name = weights["root"], weights["arc"], weights["name"]

    def parse(self, sentences: Sequence[Sequence[tuple[int, ...]]], language: str) -> list[Heads]:
        """The heads of the words of some sentences, the longest first, with their relations."""
        sizes = np.array([len(rows) for rows in sentences])
        rows = np.array([row for own in sentences for row in own])
        read = self._read(self._told(rows, language), sizes)
        whole = np.concatenate([self._root[None], read])
        asking, asked = _with_one(self._part("arc_of", read)) @ self._arc, self._part("arc_to", whole)
        starts = np.cumsum(sizes) - sizes
        arcs = [
            _arcs(asking[start : start + size] @ np.concatenate([asked[:1], asked[start + 1 : start + size + 1]]).T)
            for start, size in zip(starts.tolist(), sizes.tolist(), strict=True)
        ]
        heads = np.concatenate(
            [
                np.where(np.array(own) < 0, 0, np.array(own) + start + 1)
                for (own, _), start in zip(arcs, starts, strict=True)
            ]
        )
        relations = self._relations(read, whole, heads).tolist()
        return [
            Heads(own, relations[start : start + len(own)], sure, read[start : start + len(own)])
            for (own, sure), start in zip(arcs, starts.tolist(), strict=True)
        ]

    def _told(self, rows: Places, language: str) -> Array:
        """What is known of each word, (words, width)."""
        parts = [table[rows[:, k]] for k, table in enumerate(self._tables)]
        tongue = self._tongue[LANGUAGES.index(language)]
        return np.concatenate([*parts, np.broadcast_to(tongue, (len(rows), len(tongue)))], -1)

    def _read(self, told: Array, sizes: Places) -> Array:
        """What both layers make of it, (words, 2 hidden): the first words of all sentences at once, then the second.

        Read backwards a sentence begins at its own end.  The longest stand first, so that those that go on are the
        first rows.
        """
        starts = np.cumsum(sizes) - sizes
        going_on = [int((sizes > place).sum()) for place in range(int(sizes[0]))]
        order = np.stack(
            [
                np.concatenate([starts[:count] + place for place, count in enumerate(going_on)]),
                np.concatenate([starts[:count] + sizes[:count] - 1 - place for place, count in enumerate(going_on)]),
            ]
        )
        back = np.argsort(order, 1)
        for layer in self._layers:
            hidden = layer.before.shape[1]
            asked = told[order] @ layer.own + layer.bias
            state = np.zeros((2, len(sizes), hidden), np.float32)
            kept = np.zeros_like(state)
            out = np.empty((2, len(told), hidden), np.float32)
            at = 0
            for count in going_on:
                act = np.tanh(asked[:, at : at + count] + state[:, :count] @ layer.before)
                gates = act[..., : 3 * hidden] * _HALF + _HALF
                kept = gates[..., hidden : 2 * hidden] * kept[:, :count] + gates[..., :hidden] * act[..., 3 * hidden :]
                state = gates[..., 2 * hidden :] * np.tanh(kept)
                out[:, at : at + count] = state
                at += count
            told = np.concatenate([out[0][back[0]], out[1][back[1]]], -1)
        return told

    def _relations(self, read: Array, whole: Array, heads: Places) -> Places:
        """The number of the relation of each word to its head, a row of `whole`."""
        own, head = _with_one(self._part("name_of", read)), _with_one(self._part("name_to", whole))[heads]
        count, width, _ = self._name.shape
        asked = (own @ self._name.transpose(1, 0, 2).reshape(width, -1)).reshape(len(own), count, width)
        found: Places = (asked @ head[:, :, None])[..., 0].argmax(1)
        return found

    def _part(self, name: str, read: Array) -> Array:
        weights, bias = self._parts[name]
        found: Array = read @ weights + bias
        return np.where(found > 0, found, found * _SLOPE)


def _gates_first(weights: Array) -> Array:
    """Weights for gates of input and forgetting, the new value and the gate of output, with that value last."""
    enter, forget, value, leave = np.split(weights, 4, -1)
    return np.ascontiguousarray(np.concatenate([enter * _HALF, forget * _HALF, leave * _HALF, value], -1))


def _arcs(scores: Array) -> tuple[list[int], list[float]]:
    """The head of each word of a sentence, and how sure it is."""
    heads = best_tree(scores)
    weights = np.exp(scores - scores.max(1, keepdims=True))
    shares = weights[np.arange(len(heads)), [place + 1 for place in heads]] / weights.sum(1)
    return heads, shares.tolist()


def _with_one(values: Array) -> Array:
    return np.concatenate([values, np.ones((len(values), 1), np.float32)], 1)
