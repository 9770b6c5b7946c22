"""Events whose title has a fault that the program itself knows: of ten such titles a reader calls nine broken.

It knows about two of five of those that a reader finds, so that it counts what is left of known kinds, and no more.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.candidates import read_words
from timeline_app.events.grammar.lists import lists_of
from timeline_app.events.grammar.trees import with_trees
from timeline_app.events.titles.faults import faults_of
from timeline_app.events.titles.wording import date_words
from timeline_app.text.words import words_of

from .gold import Found, Gold, Proof


def flawed(golds: Sequence[Gold], found: Sequence[Sequence[Found]]) -> int:
    """How many events of some articles have such a title."""
    languages = [gold.sources[0].language for gold in golds]
    return sum(has_fault(event, code) for code, events in zip(languages, found, strict=True) for event in events)


def has_fault(event: Found, language: str) -> bool:
    """Whether a fault is known of an event's title, which is read back in the sentence that it has most words of."""
    lists = lists_of(language)
    told = {word.lower for word in words_of(event.title)}

    def shared(proof: Proof) -> int:
        return len(told & {word.lower for word in words_of(proof.sentence)})

    proof = max(event.proofs, key=shared)
    words = words_of(proof.sentence)
    start = proof.sentence.find(proof.words)
    at = [k for k, word in enumerate(words) if start <= word.start < start + len(proof.words)]
    inside = range(at[0], at[-1] + 1) if at else range(0)
    date = date_words(words, inside, lists) if at else range(0)
    (known,) = with_trees([(read_words(words, [inside] if at else [], language, lists), [inside] if at else [])], lists)
    return bool(faults_of(event.title, known, date, lists))
