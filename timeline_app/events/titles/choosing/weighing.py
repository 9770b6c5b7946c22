"""What a title tells, by which two of them are weighed against each other."""

from __future__ import annotations

from collections import Counter

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.signs import DASHES
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.faults.reading_back import read_back
from timeline_app.text.words import words_of

_TELLING = ("NOUN", "PROPN", "VERB", "NUM")
_LITTLE = 2  # words that tell something


def small_words(title: str) -> frozenset[str]:
    """The words of a title in small letters."""
    return frozenset(word.lower for word in words_of(title))


def has_an_aside(title: str) -> bool:
    """Whether dashes put something in: "Thousands — 5,000 of them from Rome — marched"."""
    return not DASHES.isdisjoint(title.split())


def says_less(title: str, other: str, sentence: Sentence) -> bool:
    """Whether a title has only some of the words of another one that tell something."""
    return set(_telling(title, sentence)) < set(_telling(other, sentence))


def count_telling(title: str, sentence: Sentence) -> int:
    """How many words of a title tell something, as its sentence has them."""
    return len(_telling(title, sentence))


def _telling(title: str, sentence: Sentence) -> list[str]:
    kinds = {word.lower: sentence.tags[k] for k, word in enumerate(sentence.words)}
    return [word.lower for word in words_of(title) if kinds.get(word.lower, "").startswith(_TELLING)]


def has_verb(title: str, sentence: Sentence) -> bool:
    """Whether a title has a verb of its sentence, in any form."""
    verbs = {word.lower for k, word in enumerate(sentence.words) if sentence.is_verb(k)}
    return any(word.lower in verbs for word in words_of(title))


def has_main_verb(title: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether a title has a conjugated verb, and not only that of a relative clause: "Ruiz, who was the favourite"."""
    return bool(read_back(title, sentence, phrase.left_out, lists).main_verbs(lists))


def rank_of(title: str, sentence: Sentence, phrase: Phrase) -> tuple[bool, bool, int, int]:
    """A key by which titles of one kind are sorted: what tells little last, before that what has a date.

    Of two that tell as much the one with the commas of the sentence is first.
    """
    telling = count_telling(title, sentence)
    return telling < _LITTLE, is_dated(title, sentence, phrase), -telling, -title.count(",")


def is_dated(title: str, sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a title has more words of those that no title tells than its sentence has elsewhere."""
    kept = phrase.left_out.union(phrase.date)
    told = Counter(word.lower for k, word in enumerate(sentence.words) if k not in kept and word.text.isalnum())
    return any(
        number > told[word] for word, number in Counter(w.lower for w in words_of(title) if w.text.isalnum()).items()
    )
