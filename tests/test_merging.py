"""The accuracy gate of merging: of the clusters in tests/corpora/merging, each read alone and all read together."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from events.gold import Gold, found_in, read_gold
from events.scoring import score_merging

from timeline_app import build_timeline
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text

CORPORA = Path(__file__).parent / "corpora" / "merging"
CLUSTERS = {name: read_gold(CORPORA / name) for name in ("tuned", "held_out", "outlets")}
# The least pairs joined rightly, and the most joined wrongly.  A floor is raised when its figure rises.
FLOORS = {"tuned": (61, 0), "held_out": (45, 0), "outlets": (57, 0)}
TOGETHER = (166, 0)

PAIRS = tomllib.loads((CORPORA / "pairs.toml").read_text(encoding="utf-8"))
RIGHT = {("tuned", False): 34, ("tuned", True): 21, ("held_out", False): 10, ("held_out", True): 9}


@pytest.mark.parametrize(("name", "one"), RIGHT)
def test_a_sentence_of_either_article_is_enough(name, one):
    pairs = [pair["told"] for pair in PAIRS[name] if pair["one"] is one]
    assert sum(are_one(*told) is one for told in pairs) >= RIGHT[name, one]


@pytest.mark.parametrize("name", FLOORS)
def test_few_articles_are_enough(name):
    pairs = score_merging(CLUSTERS[name], [found_in(cluster) for cluster in CLUSTERS[name]]).pairs
    least, most = FLOORS[name]
    assert pairs.right >= least
    assert pairs.wrong <= most


def test_many_articles_behave_as_few_do():
    everything = together([cluster for clusters in CLUSTERS.values() for cluster in clusters])
    pairs = score_merging([everything], [found_in(everything)]).pairs
    least, most = TOGETHER
    assert pairs.right >= least
    assert pairs.wrong <= most


@pytest.mark.parametrize("cluster", [c for clusters in CLUSTERS.values() for c in clusters], ids=lambda c: c.name)
def test_every_sentence_stands_in_its_article(cluster):
    texts = {source.name: source.text for source in cluster.sources}
    told = [
        (texts[name], s) for happening in cluster.happenings for name, own in happening.sentences.items() for s in own
    ]
    assert [sentence for text, sentence in told if sentence not in text] == []


def are_one(*told):
    """Whether two articles, each a language and a text, tell of a happening together."""
    timeline = build_timeline([date_article(article_from_text(text), language=code) for code, text in told])
    return any(len({mention.article_id for mention in event.mentions}) > 1 for event in timeline.events)


def together(clusters):
    """The articles of several clusters as one, their names told apart."""
    sources, happenings = [], []
    for cluster in clusters:
        sources += [replace(source, name=f"{cluster.name}/{source.name}") for source in cluster.sources]
        for happening in cluster.happenings:
            told = {f"{cluster.name}/{name}": own for name, own in happening.sentences.items()}
            happenings.append(replace(happening, sentences=told))
    return Gold("all", tuple(sources), tuple(happenings))
