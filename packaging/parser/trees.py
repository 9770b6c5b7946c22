"""Sentences of the treebanks as words of Timeline App, each with its head and its relation to it.

The files, and which of them may be learned from, are those of `packaging/tagger/treebanks.py`.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline_app.text.words import words_of

sys.path += [str(Path(__file__).parents[1] / folder) for folder in ("tagger", "trees")]
from treebanks import MEASURE, is_hyphen, kept_back, learned_from
from written import written

# Relations whose finer kind says something that the coarser does not; of all others the kind is dropped.
_FINER = frozenset({"acl:relcl", "compound:prt", "obl:agent"})
_SCARCE = {
    "orphan": "dep",
    "goeswith": "flat",
    "reparandum": "dep",
    "dislocated": "dep",
    "list": "parataxis",
    "clf": "dep",
}
# Between the pieces that the program makes of one token of a treebank ("18:30", "l'").
PIECE = "fixed"


@dataclass(frozen=True, slots=True)
class Line:
    """A token of a treebank: its number, the number of its head (0 for the root), its relation."""

    number: int
    form: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence: its words, the place of the head of each (-1 for the root), its relations."""

    words: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


def learning(folder: Path, language: str) -> list[Tree]:
    """The sentences of the treebanks to learn from; none of them is held out."""
    return learned_from(folder, language, _read)


def learning_of_written(language: str) -> list[Tree]:
    """The sentences written for this project to learn from; none of them is held out."""
    return _of_written(language, held_out=False)


def held_out(folder: Path, language: str) -> list[Tree]:
    """Every fifth sentence of the files that are shared between learning and measuring."""
    return kept_back(folder, language, _read)


def held_out_of_written(language: str) -> list[Tree]:
    """Those of the sentences written for this project from which nothing is learned."""
    return _of_written(language, held_out=True)


def measured_only(folder: Path, language: str) -> list[Tree]:
    """Sentences from which nothing may be learned."""
    return [tree for name in MEASURE.get(language, ()) for tree in _read(folder, name, language)]


def _of_written(language: str, *, held_out: bool) -> list[Tree]:
    trees = [
        tree_of(Line(k, word.form, word.head, word.relation) for k, word in enumerate(sentence.words, 1))
        for sentence in written(language)
        if sentence.is_held_out is held_out
    ]
    return [tree for tree in trees if tree is not None]


def relation_of(name: str) -> str:
    """The relation as the program knows it."""
    if name in _FINER:
        return name
    coarse = name.partition(":")[0]
    return _SCARCE.get(coarse, coarse)


def _read(folder: Path, name: str, language: str) -> Iterator[Tree]:
    with gzip.open(folder / f"{name}.tsv.gz", "rt", encoding="utf-8") as lines:
        for sentence in _sentences(lines):
            tree = tree_of(_as_written(sentence) if language == "en" else sentence)
            if tree:
                yield tree


def _sentences(lines: Iterable[str]) -> Iterator[list[Line]]:
    sentence: list[Line] = []
    for line in lines:
        fields = line.rstrip("\n").split("\t")
        if len(fields) == 6:
            head = int(fields[4]) if fields[4].isdigit() else 0
            sentence.append(Line(len(sentence) + 1, fields[0], head, relation_of(fields[5])))
        elif sentence and not line.strip():
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _as_written(lines: list[Line]) -> list[Line]:
    """English: what a treebank cuts and a page does not, put together ("can" + "not", "long" + "-" + "term")."""
    out: list[Line] = []
    moved: dict[int, int] = {}
    place = 0
    while place < len(lines):
        line = lines[place]
        after = lines[place + 1 : place + 3]
        if after and line.form.lower() == "can" and after[0].form.lower() == "not":
            out.append(Line(line.number, line.form + after[0].form, line.head, line.relation))
            moved[after[0].number] = line.number
            place += 2
        elif after and after[0].form.lower() in {"n't", "n’t"}:
            out.append(
                Line(line.number, line.form + ("" if line.form.lower() == "can" else "n"), line.head, line.relation)
            )
            out.append(Line(after[0].number, "'t", after[0].head, after[0].relation))
            place += 2
        elif len(after) == 2 and after[0].form == "-" and is_hyphen(lines, place + 1):
            last = after[1]
            lines[place + 2] = Line(last.number, f"{line.form}-{last.form}", last.head, last.relation)
            moved |= {line.number: last.number, after[0].number: last.number}
            if last.head in (line.number, after[0].number):
                lines[place + 2] = Line(last.number, f"{line.form}-{last.form}", line.head, line.relation)
            place += 2
        else:
            out.append(line)
            place += 1

    def where(number: int) -> int:
        while number in moved:
            number = moved[number]
        return number

    return [Line(line.number, line.form, where(line.head), line.relation) for line in out]


def tree_of(lines: Iterable[Line]) -> Tree | None:
    """A sentence cut as the program cuts it; None where no word of it is left or its heads are no tree."""
    words: list[str] = []
    owners: list[Line | None] = []  # None for a piece that follows another one of its token
    first: dict[int, int] = {}
    for line in lines:
        pieces = [word.text for word in words_of(line.form)]
        if pieces and pieces[0].startswith("-") and line.form[1:2].isalpha() and words:
            first[line.number] = len(words) - 1  # "a-t-il" is one word of the page
            words[-1] += line.form
            continue
        for k, piece in enumerate(pieces):
            if k == 0:
                first[line.number] = len(words)
            owners.append(line if k == 0 else None)
            words.append(piece)
        if not pieces:
            first[line.number] = max(len(words) - 1, 0)
    heads: list[int] = []
    relations: list[str] = []
    for place, owner in enumerate(owners):
        if owner is None:
            begin = max(k for k in range(place) if owners[k] is not None)
            heads.append(begin)
            relations.append(PIECE if words[place][:1].isalnum() or words[place] in "'’" else "punct")
        else:
            head = first.get(owner.head, -1) if owner.head else -1
            heads.append(head if head != place else -1)
            relations.append(owner.relation if head != place else "root")
    if len(words) != len(owners) or heads.count(-1) != 1 or not _is_tree(heads):
        return None
    return Tree(tuple(words), tuple(heads), tuple(relations))


def _is_tree(heads: list[int]) -> bool:
    for place in range(len(heads)):
        seen, at = 0, place
        while at >= 0 and seen <= len(heads):
            at, seen = heads[at], seen + 1
        if at >= 0:
            return False
    return True
