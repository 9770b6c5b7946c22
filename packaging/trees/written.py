"""Sentences written for this project -> their words, with tags and trees, for the tagger and the parser to learn from.

`CODE.tsv` has a line "# text = " before each sentence, then a word a line: as the program cuts it, its tag, the number
of its head (0 for the root), its relation; a blank line between sentences.  `german.tsv` has no texts and no tags.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

HERE = Path(__file__).parent
HELD_OUT = 10  # every tenth sentence
_TEXT = "# text = "
_OLDER = {"de": "german.tsv"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word, its tag, if somebody told it, the number of its head from 1 on, 0 for the root, and its relation."""

    form: str
    tag: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence; nothing is learned from it where it is held out."""

    words: tuple[Word, ...]
    is_held_out: bool


def written(language: str) -> Iterator[Written]:
    """The sentences of a language, those with tags first."""
    for block in _blocks(HERE / f"{language}.tsv"):
        text, *lines = block.splitlines()
        held_out = crc32(text.removeprefix(_TEXT).encode()) % HELD_OUT == 0
        yield Written(tuple(_word(*line.split("\t")) for line in lines), held_out)
    if language in _OLDER:
        for number, block in enumerate(_blocks(HERE / _OLDER[language])):
            fields = (line.split("\t") for line in block.splitlines())
            words = tuple(_word(form, "", head, relation) for form, head, relation in fields)
            yield Written(words, number % HELD_OUT == 0)


def _blocks(path: Path) -> list[str]:
    return path.read_text("utf-8").strip().split("\n\n") if path.is_file() else []


def _word(form: str, tag: str, head: str, relation: str) -> Word:
    return Word(form, tag, int(head), relation)
