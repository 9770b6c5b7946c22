"""What a language's file says of pronouns, of subjects that are left out, and of which words are persons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from timeline_app.temporal.locales import language_of

_SHORTEST_OF_COMPOUND = 6  # letters of the last noun of a compound
_SHORTEST = 3  # letters before an ending that makes a word a person


@dataclass(frozen=True, slots=True)
class Pronouns:
    """The words of a language that tell who is meant, all in small letters.

    A gender is "m", "f" or "n", or several letters where a word may have any of them, "s" for those who are several.
    """

    language: str
    subjects: Mapping[str, str]  # pronouns that stand for one, with their gender
    several: Mapping[str, str]  # those that stand for several, with their gender, "" for any
    passives_of_several: frozenset[str]  # auxiliaries of what is done to several
    genders: Mapping[str, str]  # of articles and of words before a name
    gender_endings: Mapping[str, str]  # of nouns whose article has none
    persons_only: frozenset[str]  # pronouns that no thing is called by
    person_words: frozenset[str]
    person_endings: tuple[str, ...]
    compounded_persons: tuple[str, ...]  # those with which longer words end
    person_inflections: tuple[str, ...]  # endings of nouns in a language that joins them, "" for none
    no_persons: frozenset[str]  # words that only end so
    person_verbs: tuple[str, ...]  # beginnings of what only persons do or undergo
    thing_verbs: tuple[str, ...]  # and of what none does
    nouns_have_genders: bool
    drops: bool  # a verb needs no subject
    other_persons: tuple[str, ...]  # how verbs end of "I", "you" and "we"
    impersonal: frozenset[str]  # verbs that nobody does
    subject_behind: tuple[str, ...]  # beginnings of verbs behind which a noun is who does it
    objects_behind: tuple[str, ...]  # beginnings of verbs behind which it is not
    bare_persons: bool  # a person who is an object has no preposition
    of_themselves: tuple[str, ...]  # beginnings of verbs that have a reflexive and a subject
    passives: frozenset[str]  # auxiliaries whose participle agrees with the subject
    indefinite: frozenset[str]  # articles of what is new
    coordinating: frozenset[str]  # what opens a clause that depends on no other
    owners: Mapping[str, str]  # possessives, with the gender of the owner or what is said in their place

    def gender_by_ending(self, noun: str) -> str:
        """The gender of a noun, in small letters, as far as its ending tells it; "" where it does not."""
        return next((gender for ending, gender in self.gender_endings.items() if noun.endswith(ending)), "")

    def is_person(self, noun: str) -> bool:
        """Whether a noun, in small letters, is somebody."""
        bare = noun.rpartition("-")[2]
        stem = len(bare) > _SHORTEST + 1 and bare.endswith(self.person_endings) and bare not in self.no_persons
        return bare in self.person_words or stem or any(map(self._is_compound, self._uninflected(bare)))

    def _uninflected(self, noun: str) -> Iterator[str]:
        """A noun of a language that joins nouns, with each of the endings left out that it may have."""
        yield from (noun.removesuffix(ending) for ending in self.person_inflections if noun.endswith(ending))

    def _is_compound(self, noun: str) -> bool:
        """Whether a noun ends in somebody: "bundespräsident"."""
        return noun in self.person_words or noun.endswith(self.compounded_persons)


@cache
def pronouns_of(code: str) -> Pronouns:
    """The pronouns of a language; raises KeyError when nothing is known of it."""
    language = language_of(code)

    def pairs(name: str) -> Mapping[str, str]:
        return dict(pair.split("=") for pair in language.list(name))

    nouns = [language.list(name) for name in ("persons", "civilities", "person_words")]
    return Pronouns(
        language=code,
        subjects=pairs("subject_pronouns"),
        several=pairs("plural_pronouns"),
        passives_of_several=frozenset(language.list("passives_of_several")),
        genders=pairs("genders"),
        gender_endings=pairs("gender_endings"),
        persons_only=frozenset(language.list("persons_only")),
        person_words=frozenset(word.lower() for words in nouns for word in words),
        person_inflections=language.list("person_inflections"),
        compounded_persons=tuple(word.lower() for word in nouns[-1] if len(word) >= _SHORTEST_OF_COMPOUND),
        no_persons=frozenset(language.list("no_persons")),
        person_endings=language.list("person_endings"),
        person_verbs=language.list("person_verbs"),
        thing_verbs=language.list("thing_verbs"),
        nouns_have_genders=bool(language.list("nouns_have_genders")),
        other_persons=language.list("other_persons"),
        drops=bool(language.list("drops_subjects")),
        impersonal=frozenset(language.list("impersonal_verbs")),
        subject_behind=language.list("subject_behind"),
        objects_behind=language.list("objects_behind"),
        bare_persons=bool(language.list("bare_persons")),
        of_themselves=language.list("of_themselves"),
        passives=frozenset(language.list("passives")),
        indefinite=frozenset(language.list("indefinite_articles")),
        coordinating=frozenset(language.list("coordinating")),
        owners=pairs("owners"),
    )
