"""What was to be and is not: "the race will not take place", "called off", "die Stadt sagte das Fest ab"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline_app.events.bearing.state_words import state_words
from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase

_NEAR = 12  # words between the two of a pair


def cancels(sentence: Sentence, words: Iterable[int], lists: Lists) -> bool:
    """Whether some words call something off: "cancelled", "called ... off"."""
    said = {sentence.words[k].lower for k in words}
    return not said.isdisjoint(lists.cancelling) or _say_one(said, lists.calling_off)


def will_not_be(sentence: Sentence, clause: Clause, lists: Lists) -> bool:
    """Whether a clause says that what it names does not take place."""
    said = {sentence.words[k].lower for k in clause.words}
    return not said.isdisjoint(lists.negations) and _say_one(said, lists.taking_place)


def was_to_be(sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> bool:
    """Whether a clause tells what was to be done, and another one calls it off: "was to begin in May, but was"."""
    clause = phrase.clause
    if phrase.head is not None or clause.verb < 0:
        return False
    intended = any(sentence.words[k].lower in state_words(lists.language).intended for k in clause.words)
    to_do = any(sentence.tags[k].endswith(".Inf") for k in clause.words)
    others = (k for other in clauses if other is not clause for k in other.words)
    return intended and to_do and cancels(sentence, others, lists)


def denies(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a word, or two of its clause with it, say that something is not so: "denied", "wies ... zurück"."""
    lower = sentence.words[k].lower
    if lower in lists.denying:
        return sentence.is_verb(k) or not k or sentence.words[k - 1].lower not in lists.determiners
    pairs = (pair.split() for pair in lists.denying_pairs)
    near = {word.lower for word in sentence.words[max(0, k - _NEAR) : k]}
    return any(lower == second and first in near for first, second in pairs)


def _say_one(said: set[str], phrases: Iterable[str]) -> bool:
    return any(said.issuperset(phrase.split()) for phrase in phrases)
