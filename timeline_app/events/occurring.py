"""Which happening a clause is about, and whether it tells no more than that it took place: "the landslide occurred"."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase

_IN_NOUN = ("NOUN", "PROPN")


@dataclass(frozen=True, slots=True)
class Subject:
    """The noun of a happening that does something in a clause, "" where none does; `occurs` if it only takes place."""

    noun: str = ""
    occurs: bool = False


NO_SUBJECT = Subject()


def subject_that_happens(sentence: Sentence, phrase: Phrase, lists: Lists) -> Subject:
    """The first noun before the verb of a clause, or the one that a relative clause tells of, if it is a happening."""
    clause, words = phrase.clause, sentence.words
    if phrase.head is not None or clause.verb < 0:
        return NO_SUBJECT
    before = [k for k in clause.words if k < clause.verb and k not in phrase.left_out]
    first = next((k for k in before if sentence.is_noun(k)), -1)
    led = first > 0 and any(sentence.tags[k] == "ADP" for k in before if k < first)
    if first < 0 and not any(sentence.tags[k] == "PRON" for k in before if k != clause.opener):
        first = clause.antecedent
    while first >= 0 and first + 1 < clause.verb and sentence.tags[first + 1] in _IN_NOUN and first + 1 in before:
        first += 1
    if first < 0 or led or not lists.is_event_noun(words[first]):
        return NO_SUBJECT
    behind = [words[k].lower for k in clause.words if k >= clause.verb and k not in phrase.left_out]
    told = " ".join(behind)
    occurs = behind[0] in lists.occurred or any(told.startswith(way) for way in lists.taking_place)
    return Subject(words[first].lower.rstrip("s"), occurs)
