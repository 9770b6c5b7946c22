"""What judging changes, on sentences that nothing was learned from: `python packaging/titles/figures.py TREEBANKS`.

Only titles that an editor has judged count; a title that comes of it and that nobody judged is told apart.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from examples import found_in
from judgements import verdicts_of

from timeline_app.events.titles.choosing.judged import best_judged
from timeline_app.text.syntax.features import LANGUAGES


def figures(treebanks: Path, language: str) -> Counter[str]:
    """How many titles of a language were judged, were good, have changed, and how those in their place were judged."""
    counted = Counter[str]()
    for found in found_in(treebanks, language):
        told = found.told
        said = verdicts_of(found)
        if not found.is_held_out or told.titles[0] not in said:
            continue
        best = best_judged(told.titles, told.shown, told.sentence, told.clauses, told.phrase, told.lists)[0]
        before, after = said[told.titles[0]], said.get(best)
        counted.update(["judged", *(["good"] if before else [])])
        if best != told.titles[0]:
            kind = "not judged" if after is None else {1: "better", 0: "alike", -1: "worse"}[after - before]
            counted.update(["changed", kind])
    return counted


if __name__ == "__main__":
    total = Counter[str]()
    for tongue in LANGUAGES:
        total += (own := figures(Path(sys.argv[1]), tongue))
        sys.stdout.write(f"{tongue} {dict(own)}\n")
    sys.stdout.write(f"all {dict(total)}\n")
