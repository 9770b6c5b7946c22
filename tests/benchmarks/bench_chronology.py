"""Importance: do the events that rank first lie on the days that journalists chose for their chronology?

Run: make bench-chronology CHRONOLOGIES=FOLDER     FOLDER holds X.jsonl, crawled articles, and X.reference.json

Date F1 is that of tests/chronology.py: as many of the first ranked days are kept as the chronology has.  Beside it
stand what counting the articles of each day gives, the best that any order of the events could give, and how many of
the first 20 days are in the chronology.  An article that holds the chronology itself is left out in a second run.  Then
each part of the importance is left out in turn.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).parents[1]))

from chronology import Chronology, date_f1, days_of, days_of_publication, quotes, read_chronologies

from timeline_app import Timeline, build_timeline, rank

RANK = sys.modules[rank.__module__]
FEW = 20  # days
WITHOUT: dict[str, Callable[[], AbstractContextManager[object]]] = {
    "as it is": nullcontext,
    "told later counts no more": partial(patch.object, RANK, "_REMEMBERED", 1.0),
    "a date written out counts no more": partial(patch.object, RANK, "_WRITTEN_OUT", 1.0),
    "the entry of a chronology counts no more": partial(patch.object, RANK, "_CHOSEN", 1.0),
    "every title tells as much": partial(patch.object, RANK, "plainness", lambda _title, _language: 1.0),
    "all sentences are as close to the story": partial(patch.object, RANK, "_OFF_STORY", 1e6),
    "all days are as close to the story": partial(patch.object, RANK._Story, "closeness", lambda _story, _days: 1.0),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A chronology with the timeline of its articles."""

    chronology: Chronology
    timeline: Timeline

    def date_f1(self) -> float:
        """That of the ranked events."""
        return date_f1(days_of(rank(self.timeline)), self.chronology.reference)

    def best(self) -> float:
        """That of the best order of the same events."""
        days = days_of(self.timeline.events)
        return date_f1(sorted(days, key=lambda day: day not in self.chronology.reference), self.chronology.reference)


def main(folder: Path | None) -> None:
    """Prints all tables."""
    if folder is None:
        print("No chronologies are given; name a folder that holds them: make bench-chronology CHRONOLOGIES=FOLDER")
        return
    chronologies = read_chronologies(folder)
    if not chronologies:
        sys.exit(f"{folder}: no *.reference.json there; name a folder that holds chronologies.")
    told = [timeline_of(chronology) for chronology in chronologies]
    print_scores("date F1", told)
    if any(quotes(article, c.reference) for c in chronologies for article in c.articles):
        told = [timeline_of(without_itself(chronology)) for chronology in chronologies]
        print_scores("date F1 without the articles that hold the chronology itself", told)
    print_parts(told)
    print_speed(told)


def timeline_of(chronology: Chronology) -> Told:
    """The timeline, by way of the library."""
    return Told(chronology, build_timeline(chronology.articles))


def without_itself(chronology: Chronology) -> Chronology:
    """A chronology without the articles that hold it."""
    kept = tuple(article for article in chronology.articles if not quotes(article, chronology.reference))
    return replace(chronology, articles=kept)


def print_scores(name: str, told: Sequence[Told]) -> None:
    """One table: a line for each chronology, and their means."""
    print(f"{name:<62}{f'of the first {FEW}':>30}")
    print(f"{'':<20}{'articles':>9}{'days':>6}{'by publication':>16}{'rank':>7}{'best':>7}", end="")
    print(f"{'by publication':>20}{'rank':>7}")
    rows = []
    for one in told:
        rows.append(scores_of(one))
        counts = f"{len(one.chronology.articles):>9}{len(one.chronology.reference):>6}"
        print(f"{one.chronology.name:<20}{counts}{_line(rows[-1])}")
    print(f"{'mean':<35}{_line([sum(column) / len(rows) for column in zip(*rows, strict=True)])}\n")


def scores_of(one: Told) -> tuple[float, ...]:
    """Date F1 by publication, by rank and at best, then how much of the first days is right by the first two."""
    reference = one.chronology.reference
    published, ranked = days_of_publication(one.chronology.articles), days_of(rank(one.timeline))
    right = [sum(day in reference for day in days[:FEW]) / FEW for days in (published, ranked)]
    return date_f1(published, reference), date_f1(ranked, reference), one.best(), *right


def _line(scores: Sequence[float]) -> str:
    return "".join(f"{score:>{width}.3f}" for score, width in zip(scores, (16, 7, 7, 20, 7), strict=True))


def print_parts(told: Sequence[Told]) -> None:
    """What becomes of date F1 when one part of the importance is left out."""
    print(f"{'date F1 where':<42}" + "".join(f"{one.chronology.name:>12}" for one in told) + f"{'mean':>8}")
    for name, left_out in WITHOUT.items():
        with left_out():
            scores = [one.date_f1() for one in told]
        print(f"{name:<42}" + "".join(f"{score:>12.3f}" for score in scores) + f"{sum(scores) / len(scores):>8.3f}")
    print()


def print_speed(told: Sequence[Told]) -> None:
    """CPU seconds of ranking the largest timeline."""
    timeline = max((one.timeline for one in told), key=lambda timeline: len(timeline.events))
    started = time.process_time()
    rank(timeline)
    print(f"rank: {time.process_time() - started:.2f} CPU s for {len(timeline.events)} events")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1] else None)
