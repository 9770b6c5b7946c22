"""How much a title says of what happened: less where it leans on what stood before it, or tells only who said so."""

from __future__ import annotations

from functools import cache

from timeline_app.concepts import concepts
from timeline_app.keys import ELIDED, WORD
from timeline_app.language import languages, load_language

_FEWEST_WORDS = 3  # of a title that tells something
_MEANT_ELSEWHERE = ("subject_pronouns", "owners")  # what only an earlier sentence explains
_HARDLY = 0.5  # what an event says whose title tells hardly anything
_SAID = frozenset({"publication", "reaction"})  # what comes of a happening


def plainness(title: str, language: str) -> float:
    """What a title says for its event, 1 where it tells plainly what happened.

    "His family", "He was seen there" and "The spokesman confirmed it" tell hardly anything.
    """
    words = [ELIDED.sub("", match[0]).lower() for match in WORD.finditer(title)]
    if len(title.split()) < _FEWEST_WORDS or not words:
        return _HARDLY
    if language not in languages():
        return 1.0
    if words[0] in _leaning(language):
        return _HARDLY
    said = not _reporting(language).isdisjoint(words) or any("publication" in concepts(w, language) for w in words)
    return _HARDLY if said and all(_SAID.issuperset(concepts(word, language)) for word in words) else 1.0


@cache
def _leaning(language: str) -> frozenset[str]:
    entries = (entry for name in _MEANT_ELSEWHERE for entry in load_language(language).list(name))
    return frozenset(entry.partition("=")[0] for entry in entries)


@cache
def _reporting(language: str) -> frozenset[str]:
    return frozenset(load_language(language).list("report_verbs"))
