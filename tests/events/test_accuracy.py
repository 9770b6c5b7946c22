"""The accuracy gate: on the articles in tests/corpora/events the figures of events stay at or above their floors."""

from pathlib import Path

import pytest

from events.gold import Gold, alone, by_language, found_in, read_gold
from events.scoring import score

# A floor is raised when its figure rises; none is ever lowered without saying so in CHANGELOG.md.
FLOORS = {
    # language: (event F1, titled F1, date-only F1)
    "en": (0.93, 0.865, 0.935),
    "fr": (0.935, 0.86, 0.95),
    "all": (0.935, 0.865, 0.94),
}
FEWEST = 5  # articles of a language that tell anything
GOLDS = read_gold(Path(__file__).parents[1] / "corpora" / "events")
GROUPS = by_language(alone(GOLDS))


@pytest.fixture(scope="module")
def found():
    return {gold.name: found_in(gold) for gold in GROUPS["all"]}


@pytest.mark.parametrize("language", FLOORS)
def test_the_figures_stay_above_their_floors(language, found):
    golds = GROUPS[language]
    scores = score(golds, [found[gold.name] for gold in golds])
    events, titled, dates = FLOORS[language]
    assert scores.events.f1 >= events
    assert scores.titled.f1 >= titled
    assert scores.dates.f1 >= dates


def test_every_language_with_enough_articles_has_its_floors():
    assert sorted(FLOORS) == sorted(language for language, golds in GROUPS.items() if len(golds) >= FEWEST)


@pytest.mark.parametrize("gold", GOLDS, ids=lambda gold: gold.name)
def test_every_sentence_of_the_gold_standard_stands_in_its_article(gold: Gold):
    texts = {source.name: source.text for source in gold.sources}
    told = [(texts[name], own) for event in gold.happenings for name, own in event.sentences.items()]
    assert [sentence for text, own in told for sentence in own if sentence not in text] == []
    assert [words for words in gold.non_events if words not in gold.sources[0].text] == []
