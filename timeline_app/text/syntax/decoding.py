"""Scores of heads -> the best tree: each word has one head, and one word is the root."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]
_NEVER = np.float32(-1e6)


def best_tree(scores: Scores) -> list[int]:
    """The heads of the words, -1 for the root, out of scores (words, words + 1) whose first column is the root's.

    The best head of each word where these are a tree already; else by Chu and Liu (1965) and Edmonds (1967).
    """
    size = len(scores)
    scores = scores.copy()
    scores[np.arange(size), np.arange(size) + 1] = _NEVER
    rooted = scores[:, 0] - scores[:, 1:].max(1) if size > 1 else np.zeros(1, np.float32)
    root = int(rooted.argmax())
    scores[:, 0] = _NEVER
    scores[root] = _NEVER
    scores[root, 0] = 0
    square = np.full((size + 1, size + 1), _NEVER, np.float32)
    square[1:] = scores
    return [head - 1 for head in _spanning(square)[1:]]


def _spanning(scores: Scores) -> list[int]:
    """The head of each node, for node 0 itself, with the greatest sum of scores (node, head)."""
    heads = [0, *(int(head) for head in scores[1:].argmax(1))]
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    outside = [node for node in range(len(heads)) if node not in inside]
    own = np.array([scores[node, heads[node]] for node in cycle])
    # The cycle becomes one node, the last: what its best entry gains, and which of its nodes heads a word outside.
    entries = scores[np.ix_(cycle, outside)] - own[:, None]
    leaving = scores[np.ix_(outside, cycle)]
    small = np.full((len(outside) + 1, len(outside) + 1), _NEVER, np.float32)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    small[-1, :-1] = entries.max(0)
    small[:-1, -1] = leaving.max(1)
    found = _spanning(small)
    for k, node in enumerate(outside[1:], 1):
        head = found[k]
        heads[node] = outside[head] if head < len(outside) else cycle[int(leaving[k].argmax())]
    entry = found[-1]
    broken = int(entries[:, entry].argmax())
    heads[cycle[broken]] = outside[entry]
    return heads


def _cycle(heads: list[int]) -> list[int]:
    """The nodes of a cycle; none in a tree."""
    state = [0] * len(heads)  # 1 on the way, 2 known to lead to node 0
    state[0] = 2
    for start in range(1, len(heads)):
        way, node = [], start
        while state[node] == 0:
            state[node] = 1
            way.append(node)
            node = heads[node]
        if state[node] == 1:
            return way[way.index(node) :]
        for one in way:
            state[one] = 2
    return []
