"""Who is meant by "he", "it", or by a verb that has no subject: the one before who can be meant, else nobody.

What is looked for is the subject of the clauses before, backwards: a pronoun of the same gender goes on with whom it
means itself; somebody or something else of that gender, or a second person of it who is named on the way, makes it
uncertain, and then nothing is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.meant.cast import Cast, Place
from timeline_app.events.meant.dropped import bare_nouns
from timeline_app.events.meant.mentions import Kind, Told
from timeline_app.events.meant.standing_in import Meant, by_name, by_noun
from timeline_app.events.names.naming import naming_of
from timeline_app.events.names.reading import Reading
from timeline_app.model import Span

_FARTHEST = 12  # sentences up to one that tells of the same person
_NEUTRAL = 3  # sentences among them that tell of others


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a pronoun, or a verb without a subject, says of whom it means."""

    gender: str
    person: bool = False  # no thing can be meant
    thing: bool = False  # no person can be meant
    dropped: bool = False


@dataclass(slots=True)
class _Search:
    wanted: Wanted
    passed: int = 0
    goes_on: bool = False  # a pronoun of the sentence read last means the same
    topic_only: bool = False  # only who the article begins with can be meant
    strong: set[str] = field(default_factory=set)  # people named on the way, as objects
    weak: set[str] = field(default_factory=set)  # those that a preposition leads to


class Persons:
    """Whom the pronouns of an article mean."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self._found: dict[tuple[int, Wanted], Meant | None] = {}

    def meant(self, span: Span, place: Place, told: Told, wanted: Wanted) -> Meant | None:
        """Whom the subject of a clause of a sentence means; None where that is not certain."""
        search = _Search(wanted)
        at = next(n for n, other in enumerate(place.told) if other.clause is told.clause)
        own = told.words[0] if told.words else told.clause.verb
        before = [other for other in place.told[:at] if not other.words or max(other.words) < own]
        found = self._in_sentence(place, before, own, search)
        if found is None and not search.goes_on and (name := self._opens(place, own, search)):
            return by_name(name, topic=False)
        here = self.cast.at.get(span)
        if found is not None or here is None:
            return found or None
        return self._from(here, search if not search.goes_on else _Search(wanted, topic_only=search.topic_only))

    def _opens(self, place: Place, own: int, search: _Search) -> str:
        """The one person named before a sentence's first verb, whatever else its subject was taken for."""
        verb = next((k for k in range(own) if place.sentence.is_finite(k)), own)
        named = [k for k, name in place.people.items() if k < own and name in search.strong | search.weak]
        if (
            not search.wanted.person
            or len(named) != 1
            or not named[0] < verb < own
            or _is_led(place.sentence, named[0])
        ):
            return ""
        name = place.people[named[0]]
        return name if self.cast.gender(name) == search.wanted.gender else ""

    def _before(self, here: int, search: _Search) -> Meant | int | None:
        """Whom the sentences before one tell of, or the number of the one whose pronoun means the same."""
        for number in range(here - 1, max(-1, here - 1 - _FARTHEST), -1):
            place = self.cast.place(number)
            found = self._in_sentence(place, place.told, len(place.sentence.words), search)
            if found is None and search.goes_on:
                return number
            if found is not None:
                return found or None
        alone = search.strong | search.weak
        if here <= _FARTHEST and search.wanted.person and len(alone) == 1 and search.wanted.gender:
            (name,) = alone
            fits = self.cast.gender(name) == search.wanted.gender and not search.topic_only
            return by_name(name, topic=False) if fits else None
        return None

    def _from(self, here: int, search: _Search) -> Meant | None:
        """Whom the sentences before one tell of, through all pronouns on the way."""
        path: list[tuple[tuple[int, Wanted], bool]] = []
        found = self._before(here, search)
        topic_only = search.topic_only
        while isinstance(found, int):
            key = (found, search.wanted)
            path.append((key, topic_only))
            if key in self._found:
                found = self._found[key]
                break
            following = _Search(search.wanted)
            found, topic_only = self._before(found, following), following.topic_only
        for key, only in reversed(path):
            self._found[key] = found
            found = None if found is not None and only and not found.topic else found
        return found

    def _in_sentence(
        self, place: Place, told: Sequence[Told], end: int, search: _Search
    ) -> Meant | Literal[False] | None:
        """Whom a sentence tells of; False where it leaves that uncertain, None where one has to look before it."""
        subjects = {other.words[0] for other in told if other.words}
        search.goes_on = False
        here = end < len(place.sentence.words)
        inner = [other for other in told if not here and self._is_inner(place, other)]
        for other in [*inner, *(one for one in told if one not in inner)][::-1]:
            verdict = self._judged(place, other, search, here=here)
            if verdict == "stop":
                return False
            if verdict == "fits" and self._is_kin_of_another(place, other, told):
                search.topic_only = search.goes_on = True
            elif verdict == "fits" and search.goes_on and other in inner:
                search.topic_only = True  # "He said that Jones had left"
            elif verdict == "fits":
                self._note_others(place, end, other, search)
                return self._decided(place, other, search) or False
            search.goes_on |= verdict == "same"
            search.topic_only |= verdict == "unsure" and not search.goes_on
        if search.goes_on:
            return None
        self._note_others(place, end, None, search)
        if not any(other.kind in (Kind.NAME, Kind.NOUN) or (other.words and other.several) for other in told):
            return None
        search.passed += 1
        if search.passed > _NEUTRAL:
            return False
        if not search.wanted.person and (search.passed > 1 or self._rivals(place, subjects, search)):
            return False
        return None

    def _judged(self, place: Place, told: Told, search: _Search, *, here: bool) -> str:
        wanted = search.wanted
        if told.kind is Kind.OTHER:
            relative = told.clause.antecedent >= 0
            if told.words and not told.several:
                return "stop"
            return "unsure" if wanted.dropped and not relative and not told.several else "other"
        if told.several or not self.cast.agree(told.gender, wanted.gender):
            return "other"
        relative = here and wanted.dropped and told.clause.antecedent >= 0
        if relative or (not here and told.kind in (Kind.NOUN, Kind.DROPPED) and self._is_inner(place, told)):
            return "other"
        if told.kind is Kind.PRONOUN:
            return "same" if wanted.dropped or (told.gender and told.gender == wanted.gender) else "other"
        if told.kind is Kind.DROPPED:
            return "same" if wanted.dropped else "stop"
        if told.kind is Kind.NAME:
            return "other" if wanted.thing else "fits"
        if told.person:
            return "other" if wanted.thing else "fits"
        if wanted.person:
            return "stop" if self._may_be_a_name(place, told) else "other"
        return "fits"

    def _is_kin_of_another(self, place: Place, told: Told, others: Sequence[Told]) -> bool:
        """Whether somebody belongs to whom the pronoun behind means: "His father insisted that [he] study law"."""
        opening = place.sentence.words[told.words[0]].lower if told.words else ""
        pronouns = (other for other in others if other.kind is Kind.PRONOUN and other.gender == told.gender)
        owned = told.kind is Kind.NOUN and opening in self.cast.grammar.pronouns.owners
        return owned and any(other.words[0] > told.words[-1] for other in pronouns)

    def _is_inner(self, place: Place, told: Told) -> bool:
        """Whether a clause depends on another: not one that "but" opens."""
        opener = told.clause.opener
        return opener >= 0 and place.sentence.words[opener].lower not in self.cast.grammar.pronouns.coordinating

    def _may_be_a_name(self, place: Place, told: Told) -> bool:
        """Whether a noun that is nobody known may be somebody by a family name: "Mayer"."""
        k = told.words[-1]
        if place.sentence.tags[k] != "PROPN" or len(told.words) > 1:
            return False
        read = Reading(place.sentence.words, naming_of(self.cast.language), self.cast.known)
        return not any(k == start for start, _ in (*read.places, *read.organisations))

    def _decided(self, place: Place, told: Told, search: _Search) -> Meant | None:
        """Somebody or something that fits, if nobody else does."""
        is_topic = self.cast.is_topic(told)
        if search.topic_only and not is_topic:
            return None
        if told.kind is Kind.NAME:
            if search.strong - {told.text}:
                return None
            if search.weak - {told.text} and told.text != self.cast.protagonist(search.wanted.gender):
                return None
            if search.passed and not search.wanted.person and told.text != self.cast.protagonist(search.wanted.gender):
                return None
            alone = search.wanted.person or told.text == self.cast.protagonist(search.wanted.gender)
            if not alone and self._rivals(place, set(told.words[:1]), search):
                return None
            return by_name(told.text, topic=is_topic)
        if search.strong or ((search.passed or search.weak) and not is_topic):
            return None
        opening = place.sentence.words[told.words[0]].lower
        if (
            search.wanted.dropped
            and not told.person
            and not is_topic
            and opening in self.cast.grammar.pronouns.indefinite
        ):
            return None
        if self._topic(search.wanted) or (told.person and self.cast.protagonist(search.wanted.gender)):
            return None
        if not told.person and self._rivals(place, {told.words[0]}, search):
            return None
        return by_noun(place.sentence, told, search.wanted.gender, self.cast.grammar, topic=is_topic)

    def _topic(self, wanted: Wanted) -> str:
        return "" if wanted.thing else self.cast.topic(wanted.gender)

    def _note_others(self, place: Place, end: int, but: Told | None, search: _Search) -> None:
        """Remember the people of a gender who are named in a sentence and are not its subject."""
        if search.wanted.thing:
            return
        own = set(but.words) if but is not None else set()
        for k, name in place.people.items():
            of_thing = k > 0 and place.sentence.tags[k - 1] == "NOUN" and not self._is_person(place, k - 1)
            if k >= end or k in own or of_thing or not self.cast.agree(self.cast.gender(name), search.wanted.gender):
                continue
            (search.weak if _is_led(place.sentence, k) else search.strong).add(name)

    def _is_person(self, place: Place, k: int) -> bool:
        """Whether a noun is somebody: not the stadium of "el estadio Ana Vega"."""
        return self.cast.grammar.pronouns.is_person(place.sentence.words[k].lower)

    def _rivals(self, place: Place, subjects: set[int], search: _Search) -> bool:
        """Whether a thing in a sentence, besides its subjects, can be meant."""
        sentence, genders = place.sentence, self.cast.grammar.pronouns.genders
        for told in place.told:
            if told.kind is Kind.OTHER and not told.words:
                continue
            behind = [k for k in told.clause.words if k > told.clause.verb and k not in place.dated]
            for phrase in bare_nouns(sentence, behind):
                opening = sentence.words[phrase[0]].lower
                if phrase[0] in subjects or sentence.tags[phrase[0]] not in ("DET", "PROPN"):
                    continue
                if opening in self.cast.grammar.lists.plural_determiners:
                    continue
                predicate = sentence.tags[told.clause.verb].startswith("AUX") and phrase[0] == behind[0]
                if not predicate and self.cast.agree(genders.get(opening, ""), search.wanted.gender):
                    return True
        return False


def _is_led(sentence: Sentence, k: int) -> bool:
    """Whether a preposition leads to a name: "according to President Assad"."""
    while k > 0 and (
        sentence.tags[k - 1] in ("DET", "NOUN", "ADJ", "PROPN", "NUM", "CCONJ")
        or (k > 1 and sentence.words[k - 1].text == "," and sentence.tags[k - 2] == sentence.tags[k] == "PROPN")
    ):
        k -= 1  # "with Lino Ruiz, [Anne Reed] and"
    return k > 0 and sentence.tags[k - 1] == "ADP"
