"""The people and things that an article tells of, sentence by sentence: who is named, and who does something."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline_app.events.grammar.assembly import clauses_of
from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence, tagged
from timeline_app.events.meant.mentions import Grammar, Kind, Told, gender_at, told_in
from timeline_app.events.meant.pronouns import pronouns_of
from timeline_app.events.names.naming import naming_of
from timeline_app.events.names.people import gender_of, is_first_name
from timeline_app.events.names.reading import Known, Reading
from timeline_app.model import Span
from timeline_app.text.tagger import is_finite, tag
from timeline_app.text.words import Word

_OPENING = 4  # sentences among which the first one with a verb is looked for, headings before it
_LONGEST_HEADING = 10  # words and signs
_MISTAKEN = frozenset({"ADV", "ADJ", "INTJ", "X"})  # what the first word of a name is taken for
_LONGEST = 240  # words; a longer stretch without a full stop is a table or a list


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence with its clauses: the subjects that they tell of, and the people named in it."""

    sentence: Sentence
    told: Sequence[Told]
    people: Mapping[int, str]
    dated: frozenset[int] = frozenset()


class Cast:
    """Who an article tells of; a sentence is read when somebody asks for it, and only once."""

    def __init__(
        self,
        sentences: Mapping[Span, Sequence[Word]],
        known: Known,
        language: str,
        lists: Lists,
        dates: Sequence[Span] = (),
    ) -> None:
        self.known, self.language = known, language
        self.grammar = Grammar(lists, pronouns_of(language))
        self.at = {span: number for number, span in enumerate(sentences)}
        self._sentences = list(sentences.items())
        self._dates = sorted(dates)
        self._places: dict[int, Place] = {}
        self._genders: dict[str, str] = {}
        self._counted: Counter[str] | None = None
        self._first: Told | None = None
        self._read: Reading | None = None
        self._by_first_name = _by_first_name(known)

    def place_of(self, sentence: Sentence, clauses: Sequence[Clause], dated: frozenset[int]) -> Place:
        """A sentence that is parsed already, as a place where somebody is told of."""
        people = self._people(sentence.words)
        if naming_of(self.language).capitals_for_nouns:  # "der vierte Vorstand" is no "Adolf Vorstand"
            people = {
                k: name
                for k, name in people.items()
                if sentence.tags[k] != "NOUN" or not k or sentence.tags[k - 1] not in ("DET", "ADJ", "NUM")
            }
        dated = frozenset(k for k in dated if k < len(sentence.words))
        links = {k - 1 for k in dated if k and sentence.tags[k - 1] in ("ADP", "DET")}
        dated |= links | {k - 1 for k in links if k and sentence.tags[k - 1] == "ADP"}
        tags = ["PROPN" if k in people and tag in _MISTAKEN else tag for k, tag in enumerate(sentence.tags)]
        told = told_in(replace(sentence, tags=tags), clauses, people, dated, self.grammar)
        for k, name in people.items():
            self._learn(sentence, k, name)
        return Place(sentence, told, people, dated)

    def place(self, number: int) -> Place:
        """A sentence by its number."""
        if number not in self._places:
            span, words = self._sentences[number]
            words = words if len(words) <= _LONGEST else ()
            sentence = tagged(words, self.language, self.grammar.lists)
            clauses = clauses_of(sentence, self.grammar.lists)
            place = self.place_of(sentence, clauses, self._dated(span, words))
            heading = () if place.told else self._heads_a_life(number, place)
            self._places[number] = replace(place, told=heading) if heading else place
        return self._places[number]

    def _heads_a_life(self, number: int, place: Place) -> tuple[Told, ...]:
        """Whom a heading names of whom the next sentence tells at once: "Marta Luarca / [Nació] en Oviedo"."""
        words = place.sentence.words
        only = list(place.people) == [0] and len(words) <= _LONGEST_HEADING  # "Luis Gil, pintor (1935-2010)"
        if not only or number + 1 >= len(self._sentences) or not self.grammar.pronouns.drops:
            return ()
        _, following = self._sentences[number + 1]
        opens = bool(following) and is_finite(tag([word.text for word in following], self.language)[0])
        name = place.people[0]
        own = tuple(range(len(name.split())))
        told = Told(Clause(), Kind.NAME, own, name, self.gender(name), person=True)
        return (told,) if opens else ()

    def _dated(self, span: Span, words: Sequence[Word]) -> frozenset[int]:
        """The words of a sentence that stand in a date."""
        found: list[int] = []
        at = bisect_left(self._dates, span.start, key=lambda date: date.end)
        while at < len(self._dates) and self._dates[at].start < span.end:
            start, end = self._dates[at].start - span.start, self._dates[at].end - span.start
            found += (k for k, word in enumerate(words) if word.start < end and word.end > start)
            at += 1
        return frozenset(found)

    def reading(self, words: Sequence[Word]) -> Reading:
        """The names in a sentence; the last one is kept, since several ask for it."""
        if self._read is None or self._read.words is not words:
            self._read = Reading(words, naming_of(self.language), self.known)
        return self._read

    def _people(self, words: Sequence[Word]) -> dict[int, str]:
        """Who is named in a sentence; a first name alone is that of the one person who has it: "Karl was born"."""
        people = dict(self.reading(words).people)
        for k, word in enumerate(words):
            name = self._by_first_name.get(word.text, "")
            beside = (words[m].is_name for m in (k - 1, k + 1) if 0 <= m < len(words))
            if name and not any(beside):
                people.setdefault(k, name)
        return people

    def _learn(self, sentence: Sentence, k: int, name: str) -> None:
        """Keep the gender that one sentence tells of somebody for the others: "the actress Kim Novak"."""
        if not self._genders.get(name):
            self._genders[name] = gender_at(sentence, k, name, self.grammar)

    def agree(self, one: str, other: str) -> bool:
        """Whether two genders can be those of one person or thing."""
        return not one or not other or any(gender in other for gender in one)

    def gender(self, name: str) -> str:
        """The gender of a person, "" where nothing tells it."""
        return self._genders.get(name) or gender_of(name, self.language)

    def _opening(self) -> Told:
        """What the first main clause of the article tells of, headings left aside."""
        if self._first is None:
            places = (self.place(number) for number in range(min(_OPENING, len(self._sentences))))
            told = next((told for place in places if (told := place.told)), ())
            self._first = next((one for one in told if one.clause.opener < 0), Told(Clause(), Kind.OTHER))
        return self._first

    def is_topic(self, told: Told) -> bool:
        """Whether the article begins with somebody or something."""
        first = self._opening()
        return told == first or (told.kind is first.kind is Kind.NAME and told.text == first.text)

    def topic(self, gender: str) -> str:
        """The person of whom the first sentence tells, where that person can be meant; "" elsewhere."""
        first = self._opening()
        own = self.gender(first.text) or first.gender
        return first.text if first.kind is Kind.NAME and self.agree(own, gender) else ""

    def protagonist(self, gender: str) -> str:
        """The person of a gender of whom the article tells first, or whom it names more often than any other."""
        if topic := self.topic(gender):
            return topic
        if self._counted is None:
            counted = Counter(name for _, words in self._sentences for name in self._people(words).values())
            self._counted = counted
        fitting = [(count, name) for name, count in self._counted.items() if self.agree(self.gender(name), gender)]
        best = sorted(fitting, reverse=True)[:2]
        return best[0][1] if best and (len(best) == 1 or best[0][0] > best[1][0]) else ""


def _by_first_name(known: Known) -> Mapping[str, str]:
    """The full names of those who alone have their first name."""
    owners: dict[str, set[str]] = {}
    for name in {known.people.get(name, name) for name in known.everybody if " " in name}:
        if is_first_name(first := name.partition(" ")[0]):
            owners.setdefault(first, set()).add(name)
    return {first: names.pop() for first, names in owners.items() if len(names) == 1}
