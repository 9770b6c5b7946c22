"""The German and Dutch fault of an attribute without its participle: "ein mit Bäumen [bewachsenes] Gelände"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.faults.reading_back import ReadBack

_DESCRIBING = ("ADJ", "ADP", "DET", "ADV", "NUM")


def lost_the_participle_of_an_attribute(read: ReadBack, lists: Lists) -> bool:
    """Whether a preposition stands behind an article, and no participle behind the nouns that it leads to."""
    return lists.verb_second and tears_an_attribute(read.sentence, read.places, lists)


def tears_an_attribute(sentence: Sentence, places: Sequence[int], lists: Lists) -> bool:
    """The same of some places of a sentence."""
    tags = sentence.tags
    for n, k in enumerate(places[:-2]):
        article = k >= 0 and (tags[k] == "DET" or (tags[k] == "ADV" and sentence.words[k].lower in lists.determiners))
        if not article or places[n + 1] != k + 1 or tags[k + 1] != "ADP":
            continue
        noun = next((m for m in range(n + 2, len(places)) if places[m] < 0 or sentence.is_noun(places[m])), len(places))
        while noun < len(places) and (places[noun] < 0 or sentence.is_noun(places[noun])):
            noun += 1
        behind = tags[places[noun]] if noun < len(places) else ""
        joined = behind == "CCONJ" and noun + 1 < len(places)
        if not (joined or behind.endswith(".Part") or behind in _DESCRIBING):
            return True
    return False


FAULTS = (lost_the_participle_of_an_attribute,)
