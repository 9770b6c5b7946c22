"""Titles with what editors said of them: of the program's own, of others that it had, and what is like a good one.

`judged/<language>.tsv` has a line for each of several titles of a sentence: checksum of the sentence, the words of the
date, the title (of one of the treebanks # and the numbers of its words), g or b.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from examples import HERE, Found, checksum, date_of, found_in

from timeline_app.events.titles.choosing.judged import other_choices
from timeline_app.events.titles.faults.reading_back import read_back
from timeline_app.events.titles.learned.judging import Judged

ALIKE, UNLIKE = 0.95, 0.75  # shares of words in common with a title that somebody wrote: of a good one, of no good one
SAID, WRITTEN, LIKE_IT = 1.0, 0.5, 0.4  # what a title counts that an editor judged, that one wrote, that is like it
_NUMBERS = "#"


@dataclass(slots=True)
class Titles:
    """Titles of one sentence, each with 1 for a good one or 0, and what it counts."""

    found: Found
    judged: list[Judged] = field(default_factory=list)
    good: list[float] = field(default_factory=list)
    counts: list[float] = field(default_factory=list)

    def add(self, title: Judged, *, good: bool, counts: float) -> None:
        """Add a title."""
        self.judged.append(title)
        self.good.append(float(good))
        self.counts.append(counts)


def titles_of(treebanks: Path, language: str) -> Iterator[Titles]:
    """All titles of a language that are judged, by sentence and date."""
    for found in found_in(treebanks, language):
        titles = Titles(found)
        told = found.told
        seen = set[tuple[int, ...]]()
        for title, good in verdicts_of(found).items():
            places = _places(found, title)
            seen.add(tuple(places))
            letters = _letters(found, places) if title.startswith(_NUMBERS) else len(title)
            titles.add(Judged(places, letters, ": " in title), good=good, counts=SAID)
        if found.program is not None:
            letters = _letters(found, found.program)
            titles.add(Judged(found.program, letters, says_who=False), good=found.is_good, counts=SAID)
            seen.add(tuple(found.program))
        if found.kept and tuple(found.kept) not in seen:
            titles.add(Judged(found.kept, _letters(found, found.kept), says_who=False), good=True, counts=WRITTEN)
        first = read_back(told.titles[0], told.sentence, told.phrase.left_out, told.lists)
        choices = other_choices(
            told.titles, first, told.shown, told.sentence, told.clauses, told.phrase, told.lists, found.seen, _alike_all
        )
        for title in dict.fromkeys(title for own in choices for title in own):
            places = read_back(title, told.sentence, told.phrase.left_out, told.lists).places
            share = _alike(found, places, found.kept) if found.kept else 0.0
            if tuple(places) in seen or min(places, default=-1) < 0 or UNLIKE <= share < ALIKE:
                continue
            seen.add(tuple(places))
            titles.add(Judged(places, len(title), ": " in title), good=share >= ALIKE, counts=LIKE_IT)
        if titles.judged:
            yield titles


def verdicts_of(found: Found) -> dict[str, bool]:
    """Which titles of a sentence editors have judged, and which of them they would print."""
    return _judged(found.language).get((checksum(found.text), date_of(found.told)), {})


def _alike_all(titles: Sequence[Judged]) -> list[float]:
    """What is thought of titles before it is learned: all are alike."""
    return [0.0] * len(titles)


@cache
def _judged(language: str) -> dict[tuple[str, str], dict[str, bool]]:
    known: dict[tuple[str, str], dict[str, bool]] = {}
    for line in (HERE / "judged" / f"{language}.tsv").read_text("utf-8").splitlines():
        key, day, title, verdict = line.split("\t")
        known.setdefault((key, day), {})[title] = verdict == "g"
    return known


def _places(found: Found, title: str) -> Sequence[int]:
    if title.startswith(_NUMBERS):
        return tuple(map(int, title.removeprefix(_NUMBERS).split()))
    return read_back(title, found.told.sentence, found.told.phrase.left_out, found.told.lists).places


def _letters(found: Found, places: Collection[int]) -> int:
    words = found.told.sentence.words
    return sum(len(words[place].text) + 1 for place in places if 0 <= place < len(words)) - 1


def _alike(found: Found, places: Collection[int], others: Collection[int]) -> float:
    """How many words that tell something two titles have in common, from 0 to 1."""
    one, other = (
        {place for place in told if not found.told.sentence.tags[place].startswith(("DET", "PUNCT"))}
        for told in (places, others)
    )
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0
