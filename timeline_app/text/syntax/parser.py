"""How the words of a sentence hang together: each has a head, and a relation to it, of the Universal Dependencies.

The weights (resources/parser.xz) are learned by packaging/parser; one file serves all its languages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

from timeline_app.assets import resources
from timeline_app.text.packed import read_packed
from timeline_app.text.syntax.features import LANGUAGES, rows_of
from timeline_app.text.syntax.network import Array, Network

__all__ = ["Tree", "has_parser", "parse", "read_parser"]

MAGIC = b"Timeline App parser 1\n"
LONGEST = 120  # words; of a longer sentence, which is a list more often than prose, no tree is made
_TOGETHER = 32  # sentences that are read at once: 15 MB at most


@dataclass(frozen=True)
class Tree:
    """The places of the heads of a sentence's words, -1 for its root, and the relations to them ("nsubj").

    `sure` says of each head how sure it is, from 0 to 1; `states` is what the parser made of each word, (words, width).
    """

    heads: tuple[int, ...]
    relations: tuple[str, ...]
    sure: tuple[float, ...]
    states: Array | None = field(default=None, compare=False, repr=False)

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """What hangs on each word, in the order of the sentence."""
        found: list[list[int]] = [[] for _ in self.heads]
        for place, head in enumerate(self.heads):
            if head >= 0:
                found[head].append(place)
        return tuple(map(tuple, found))

    def below(self, place: int) -> list[int]:
        """A word and all that hangs on it, directly or not, in the order of the sentence."""
        found, waiting = [], [place]
        while waiting:
            one = waiting.pop()
            found.append(one)
            waiting += self.children[one]
        return sorted(found)

    def kinds(self, place: int, *relations: str) -> list[int]:
        """What hangs on a word by one of some relations."""
        return [child for child in self.children[place] if self.relations[child] in relations]


def has_parser(language: str) -> bool:
    """Whether sentences of an ISO 639-1 code can be parsed."""
    return language in LANGUAGES and _path().is_file()


def parse(sentences: Sequence[tuple[Sequence[str], Sequence[str]]], language: str) -> list[Tree | None]:
    """The trees of some sentences, each its words and the tags of `text.tagger`; None for an empty or very long one.

    Raises ValueError when the file of weights is damaged.
    """
    found: list[Tree | None] = [None] * len(sentences)
    order = sorted(
        (k for k, (words, _) in enumerate(sentences) if 0 < len(words) <= LONGEST), key=lambda k: -len(sentences[k][0])
    )
    for start in range(0, len(order), _TOGETHER):
        taken = order[start : start + _TOGETHER]
        network, names = _parser()
        rows = [rows_of(*sentences[k]) for k in taken]
        for k, read in zip(taken, network.parse(rows, language), strict=True):
            relations = tuple(names[number] for number in read.relations)
            found[k] = Tree(tuple(read.heads), relations, tuple(read.sure), read.states)
    return found


def _path() -> Path:
    return resources() / "parser.xz"


@cache
def _parser() -> tuple[Network, tuple[str, ...]]:
    return read_parser(_path())


def read_parser(path: Path) -> tuple[Network, tuple[str, ...]]:
    """The network of a file of weights and the names of its relations; raises ValueError when the file is damaged."""
    weights, head = read_packed(path, MAGIC, "the parser")
    try:
        return Network(weights), tuple(map(str, head["relations"]))
    except (KeyError, TypeError) as error:
        raise ValueError(f"{path}: damaged weights of the parser ({error}); install Timeline App again") from error
