"""One of several things that somebody was, each with its date: "fut maire de 1983 à 1992, [député] de 1993 à 1997"."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import names_any, noun_phrase_to
from timeline_app.events.grammar.subjects import subject_of
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.meant.pronouns import pronouns_of
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.wording import MAX_TITLE, spell

_PARTING = (",", ";", ")")
_BE = ("AUX",)
_WHO = ("qui", "que", "che")
_PREDICATE = 3  # words from a verb to what it says that somebody was


def held_office_title(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """Who somebody was when the date says it, where the clause tells of several such times; "" elsewhere."""
    verb, date, words = phrase.clause.verb, phrase.date.start, sentence.words
    if not lists.contracting or phrase.head is not None or not 0 <= verb < date:
        return ""
    if any(map(sentence.is_finite, range(verb + 1, date))) or not sentence.tags[verb].startswith(_BE):
        return ""
    is_ = [k for k in range(verb, min(verb + _PREDICATE, date)) if sentence.tags[k].startswith(_BE)]
    office = _parted(sentence, is_[-1], phrase, lists)
    behind = range(phrase.date.stop, max(phrase.clause.words) + 1)
    several = _begins(sentence, is_[-1], phrase, lists) or any(words[k].text.isdigit() for k in behind)
    if not office or not several:
        return ""
    who = subject_of(sentence, [k for k in phrase.clause.words if k < verb and k not in phrase.left_out], lists)
    relative = phrase.clause.opener >= 0 and words[phrase.clause.opener].lower in _WHO
    if not who and relative and phrase.clause.antecedent >= 0:
        who = noun_phrase_to(sentence, phrase.clause.antecedent, lists)
    pronoun = len(who) == 1 and words[who[0]].lower in lists.one_person
    if not (names_any(sentence, who) or pronoun):
        return ""
    title = " ".join(spell(shown, words, part) for part in (who, is_, office))
    return title if len(title) <= MAX_TITLE else ""


def _parted(sentence: Sentence, last: int, phrase: Phrase, lists: Lists) -> list[int]:
    """The words of the office that stand between a sign or "and" and the date; none that name no person."""
    start = _begins(sentence, last, phrase, lists) or last + 1
    office = [k for k in range(start, phrase.date.start) if k not in phrase.left_out and sentence.words[k].text != "("]
    while office and sentence.tags[office[0]] in ("ADV", "CCONJ"):
        office = office[1:]
    person = pronouns_of(lists.language).is_person
    named = next((k for k in office if person(sentence.words[k].lower)), -1)  # whatever its tag: "député", "sénateur"
    if named < 0 or any(sentence.tags[k] != "ADJ" for k in office if k < named):
        return []
    plain = not any(sentence.is_verb(k) or sentence.words[k].text in _PARTING for k in office if k != named)
    return office if plain else []


def _begins(sentence: Sentence, last: int, phrase: Phrase, lists: Lists) -> int:
    """Where an office begins behind another one that has its own date; 0 where it is the first one."""
    for k in range(phrase.date.start - 1, last, -1):
        joins = sentence.words[k].text in _PARTING or sentence.words[k].lower in lists.and_words
        if joins and k not in phrase.left_out:
            dated = any(sentence.tags[m] == "NUM" for m in range(last, k))
            return k + 1 if dated else 0
    return 0
