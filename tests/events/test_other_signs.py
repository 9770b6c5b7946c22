"""The same articles with other quotation marks and dashes give the same titles: signs are a matter of typography."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from events.gold import Source, alone, article_of, read_gold
from timeline_app import extract_events

GOLDS = alone(read_gold(Path(__file__).parents[1] / "corpora" / "events"))
SIGNS = {"curly": ("“", "”", "–"), "angled": ("«", "»", "—"), "spaced": ("« ", " »", "–"), "straight": ('"', '"', "-")}
MOST = 0.0125  # of all titles may differ: how long one is decides what of it is told
_QUOTED = re.compile(r'[«“"] ?([^«»“”"\n]+?) ?[»”"]')
_DASH = re.compile(r"(?<=\w) [-–—] (?=\w)")
_SIGN = re.compile(r"[«»“”\"\s–—-]+")


def told_in(source: Source) -> Iterator[str]:
    """The day and the title of each event, without signs and spaces."""
    for event in extract_events(article_of(source)):
        yield f"{event.when} {_SIGN.sub('', event.title)}"


@pytest.mark.parametrize("signs", SIGNS)
def test_titles_are_the_same_with_other_signs(signs: str):
    opening, closing, dash = SIGNS[signs]
    told = differ = 0
    for gold in GOLDS:
        (source,) = gold.sources
        text = _DASH.sub(f" {dash} ", _QUOTED.sub(rf"{opening}\1{closing}", source.text))
        if text != source.text:
            own = Counter(told_in(source))
            told += own.total()
            differ += (own - Counter(told_in(replace(source, text=text)))).total()
    assert told > 100
    assert differ <= MOST * told, f"{differ} of {told}"
