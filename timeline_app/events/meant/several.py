"""Whom "they" means: those whom the sentence before tells of, where it tells of no others."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.meant.cast import Cast, Place
from timeline_app.events.meant.mentions import Kind, Told, head_of
from timeline_app.events.meant.standing_in import Meant, by_noun_of_several
from timeline_app.events.names.places import place_named
from timeline_app.events.titles.clauses.fitting import core_of
from timeline_app.model import Span

_FARTHEST = 4  # sentences up to one that says who they are


def those_before(cast: Cast, span: Span, place: Place, told: Told, *, persons: bool) -> Meant | None:
    """Those whom the plural pronoun that is the subject of a clause means; None where that is not certain.

    That is the subject of the main clause of the sentence before, or what a pronoun there means in turn.  `persons`:
    what the clause tells, only persons do or undergo.
    """
    pronouns = cast.grammar.pronouns.several
    here = cast.at.get(span)
    if here is None or not told.several or told.kind is not Kind.PRONOUN or told.text not in pronouns:
        return None
    if any(other.several and other.words and other.words[0] < told.words[0] for other in place.told):
        return None
    gender, does = pronouns[told.text], not _is_passive(cast, place.sentence, told)
    for number in range(here - 1, max(-1, here - 1 - _FARTHEST), -1):
        before = cast.place(number)
        several = [other for other in before.told if other.several and other.words]
        named = [other for other in several if other.kind is not Kind.PRONOUN]
        if len(named) == 1 and len(several) == 1:
            return _those(cast, before, named[0], gender, persons=persons, does=does)
        if named or not several or any(other.text not in pronouns for other in several):
            return None
    return None


def _those(cast: Cast, place: Place, told: Told, gender: str, *, persons: bool, does: bool) -> Meant | None:
    words = core_of(place.sentence, list(told.words), cast.grammar.lists)
    people = [name for k, name in place.people.items() if k in words]
    somebody = told.person or bool(people) or _is_person(cast, place.sentence, words)
    if told.clause.opener >= 0 or (persons and not somebody) or not _has_gender(cast, place, words, people, gender):
        return None
    if _is_country(cast, place.sentence, words):
        return None
    others = [k for k in range(len(place.sentence.words)) if k not in told.words and k not in place.dated]
    active = somebody and (persons or does)
    if any(_is_rival(cast, place, told, k, active=active) for k in others):
        return None
    return by_noun_of_several(place.sentence, words, cast.grammar)


def _is_rival(cast: Cast, place: Place, told: Told, k: int, *, active: bool) -> bool:
    """Whether a word may be whom a pronoun means besides the subject: other persons, or an object.

    `active`: persons do what is told of those whom it means, which no object does.
    """
    sentence = place.sentence
    if not sentence.is_noun(k) or k in place.people or not _may_be_several(cast, sentence, k):
        return False
    opening = next((m for m in range(k - 1, -1, -1) if sentence.tags[m] not in ("DET", "ADJ", "NUM")), -1)
    led = k < told.clause.verb or sentence.tags[opening] == "ADP"
    return _is_person(cast, sentence, [k]) if active or led else True


def _is_passive(cast: Cast, sentence: Sentence, told: Told) -> bool:
    """Whether something is done to those of whom a clause tells: "they were charged"."""
    words = (told.clause.verb, *told.clause.words)
    done = any(sentence.tags[k] == "VERB.Part" for k in words)
    return done and any(sentence.words[k].lower in cast.grammar.pronouns.passives_of_several for k in words)


def _may_be_several(cast: Cast, sentence: Sentence, k: int) -> bool:
    """Whether a noun may stand for several: not "a cashier", "einem Wirt", "une caissière"."""
    pronouns, lists = cast.grammar.pronouns, cast.grammar.lists
    if not pronouns.nouns_have_genders:
        return sentence.words[k].lower.endswith("s") and sentence.words[k - 1].lower not in lists.own_determiners
    opening = next((m for m in range(k - 1, -1, -1) if sentence.tags[m] != "ADJ"), -1)
    before = sentence.words[opening].lower if opening >= 0 else ""
    one = before in lists.singular_determiners or before.startswith(tuple(pronouns.indefinite))
    owned = before in pronouns.owners or before in lists.own_determiners  # "left [their houses]"
    return not one and not owned and not (lists.verb_second and "n" in pronouns.genders.get(before, ""))


def _is_person(cast: Cast, sentence: Sentence, words: Sequence[int]) -> bool:
    head = head_of(sentence, list(words))
    noun = sentence.words[head].lower if head >= 0 else ""
    return any(map(cast.grammar.pronouns.is_person, (noun, noun.removesuffix("s"))))


def _has_gender(cast: Cast, place: Place, words: Sequence[int], people: Sequence[str], gender: str) -> bool:
    """Whether a pronoun of a gender can mean those of some words: "elles" only those who are all known as women."""
    if not gender:
        return True
    noun = place.sentence.words[head_of(place.sentence, list(words))].lower
    told = cast.grammar.pronouns.gender_by_ending(noun.removesuffix("s"))
    joint = sum(place.sentence.tags[k] == "CCONJ" for k in words)
    all_named = len(people) > joint and {cast.gender(name) for name in people} == {"f"}
    return (all_named or (not people and told == "f")) == (gender == "f")


def _is_country(cast: Cast, sentence: Sentence, words: Sequence[int]) -> bool:
    """Whether a name in the plural is that of one place: "The Philippines"."""
    named = " ".join(sentence.words[k].text for k in words if sentence.tags[k] == "PROPN")
    return bool(named) and place_named(named, cast.language) is not None
