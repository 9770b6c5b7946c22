"""Which happening a clause is about, and whether it tells no more than that it took place: "the landslide occurred"."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.concepts import concept
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase

_IN_NOUN = ("NOUN", "PROPN")


@dataclass(frozen=True, slots=True)
class Subject:
    """The noun of a happening that does something in a clause, "" for none; `occurs` if it only takes place."""

    noun: str
    occurs: bool
    meaning: str = ""  # its concept


def subject_that_happens(sentence: Sentence, phrase: Phrase, lists: Lists) -> Subject | None:
    """The first noun before a clause's verb, or the one that a relative clause tells of; None if it is no happening."""
    clause, words = phrase.clause, sentence.words
    if phrase.head is not None or clause.verb < 0:
        return None
    before = [k for k in clause.words if k < clause.verb and k not in phrase.left_out]
    first = next((k for k in before if sentence.is_noun(k)), -1)
    led = first > 0 and any(sentence.tags[k] == "ADP" for k in before if k < first)
    if first < 0 and not any(sentence.tags[k] == "PRON" for k in before if k != clause.opener):
        first = clause.antecedent
    while first >= 0 and first + 1 < clause.verb and sentence.tags[first + 1] in _IN_NOUN and first + 1 in before:
        first += 1
    if first < 0 and not led and _says_only_where(sentence, phrase, lists):
        return Subject("", occurs=True)
    if first < 0 or led or not lists.is_event_noun(words[first]):
        return None
    behind = [words[k].lower for k in clause.words if k >= clause.verb and k not in phrase.left_out]
    told = " ".join(behind)
    occurs = behind[0] in lists.occurred or any(told.startswith(way) for way in lists.taking_place)
    return Subject(words[first].lower.rstrip("s"), occurs, concept(words[first].lower, lists.language))


def _says_only_where(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether a sentence says of what was told before it only where it was: "È accaduto ieri sulla provinciale"."""
    clause, words = phrase.clause, sentence.words
    if not lists.drops_subjects or clause.opener >= 0 or any(sentence.is_noun(k) for k in range(clause.verb)):
        return False
    told = [k for k in clause.words if k >= clause.verb and k not in phrase.left_out]
    done = next((n for n, k in enumerate(told) if words[k].lower in lists.occurred | lists.happening), -1)
    if not 0 <= done <= 1 or any(not sentence.is_verb(k) for k in told[:done]):
        return False
    behind = [k for k in told[done + 1 :] if sentence.tags[k] != "ADV" and words[k].is_word]
    return not behind or sentence.tags[behind[0]] == "ADP"
