"""The accuracy gate: on every corpus in tests/corpora the figures stay at or above their floors."""

import json
from pathlib import Path

import pytest
from corpus import read_corpus
from scoring import score_corpus

from timeline_app.language import languages

# In percent.  A floor is raised when its figure rises; none is ever lowered without saying so in CHANGELOG.md.
FLOORS = {
    # corpus: (value F1, dated F1)
    "en_meantime": (88, 95),
    "en_wikiwars": (86, 93),
    "de_wikiwars": (87, 88),
}
CORPORA = Path(__file__).parents[1] / "corpora"
KNOWN = [name for name in FLOORS if name.partition("_")[0] in languages()]


@pytest.mark.parametrize("name", KNOWN)
def test_the_figures_stay_above_their_floors(name):
    scores = score_corpus(read_corpus(CORPORA / f"{name}.jsonl"))
    value, dated = FLOORS[name]
    assert scores.values.f1 >= value
    assert scores.dated.f1 >= dated


def test_every_corpus_has_its_floors():
    assert sorted(FLOORS) == sorted(path.stem for path in CORPORA.glob("*.jsonl"))


@pytest.mark.parametrize("path", sorted(CORPORA.glob("*.jsonl")), ids=lambda path: path.stem)
def test_every_offset_of_a_corpus_is_right(path):
    with path.open(encoding="utf-8") as lines:
        for entry in map(json.loads, lines):
            for timex in entry["timexes"]:
                assert entry["text"][timex["start"] : timex["end"]] == timex["text"]
