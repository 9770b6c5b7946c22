"""Verbs that only say of when something is: "Es de 1722 la torre", "Risale al 1911 l'apertura"."""

from __future__ import annotations

from collections.abc import Container

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence


def only_gives_a_date(sentence: Sentence, verb: int, left_out: Container[int], lists: Lists) -> bool:
    """Whether a Romance verb stands beside its date, which "of" leads to, or a verb that says no more than that."""
    words = sentence.words
    if not lists.drops_subjects or not sentence.is_finite(verb):
        return False
    start = verb
    while start - 1 in left_out and start > 0:
        start -= 1
    date = verb + 1 if start == verb else start
    if date not in left_out:
        return False
    is_of = words[verb].lower in lists.auxiliaries and words[date].lower in lists.of_words
    return is_of or words[verb].lower in lists.happening
