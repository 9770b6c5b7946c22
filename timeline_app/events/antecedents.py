"""Whom "he" or "she" means: the one person named before who can be meant, else nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline_app.events.lists import Lists
from timeline_app.events.naming import naming_of
from timeline_app.events.reading import Known, Reading
from timeline_app.events.tagged import Sentence, tagged
from timeline_app.events.wording import MAX_TITLE
from timeline_app.model import Span
from timeline_app.text.words import Word

_FARTHEST = 12  # sentences in which "he" goes on being the same person
_NEUTRAL = 3  # sentences among them that name nobody, where a pronoun means persons only
_NOUN_PHRASE = frozenset({"DET", "NOUN", "ADJ", "PROPN", "NUM"})


class Persons:
    """The persons of an article, looked up sentence by sentence when a pronoun asks for one."""

    def __init__(self, sentences: Mapping[Span, Sequence[Word]], known: Known, language: str, lists: Lists) -> None:
        self.known = known
        self._sentences = list(sentences.values())
        self._places = {span: number for number, span in enumerate(sentences)}
        self._language, self._lists = language, lists
        self._tagged: dict[int, Sentence] = {}

    def meant(self, span: Span, sentence: Sentence, k: int) -> str:
        """The full name of whom the pronoun at a word of a sentence means; "" where that is not certain."""
        before = [(at, name) for at, name in self._people(sentence.words[:k]) if not _leads_up(sentence, at, k)]
        if before:
            names = {name for _, name in before}
            return names.pop() if len(names) == 1 else ""
        here = self._places.get(span)
        return "" if here is None or not _opens(sentence, k) else self._named_before(here, sentence.words[k].lower)

    def _named_before(self, here: int, pronoun: str) -> str:
        neutral = 0
        for number in range(here - 1, max(-1, here - 1 - _FARTHEST), -1):
            sentence = self._sentence(number)
            verb = next((k for k in range(len(sentence.words)) if sentence.is_finite(k)), len(sentence.words))
            if any(word.lower == pronoun for word in sentence.words[:verb]):
                continue
            people = self._people(sentence.words)
            subjects = {name for k, name in people if k < verb and not _is_led(sentence, k)}
            if len(subjects) == 1:
                return subjects.pop()
            neutral += 1
            if people or neutral > _NEUTRAL or self._lists.pronouns_for_things:
                names = {name for _, name in people}
                return names.pop() if len(names) == 1 and not self._lists.pronouns_for_things else ""
        return ""

    def _sentence(self, number: int) -> Sentence:
        if number not in self._tagged:
            self._tagged[number] = tagged(self._sentences[number], self._language, self._lists)
        return self._tagged[number]

    def _people(self, words: Sequence[Word]) -> list[tuple[int, str]]:
        return Reading(words, naming_of(self._language), self.known).people


def _opens(sentence: Sentence, k: int) -> bool:
    """Whether nobody else does anything before a pronoun: not "the court ruled that he"."""
    return not any(sentence.is_finite(m) for m in range(k))


def _leads_up(sentence: Sentence, name: int, pronoun: int) -> bool:
    """Whether a name only stands in what leads up to a pronoun: "Sur décision du président Macron, [elle] entre"."""
    comma = any(word.text == "," for word in sentence.words[name:pronoun])
    led = sentence.tags[0] in ("ADP", "VERB.Part", "VERB.PartP", "VERB.Ger")
    return comma and led and not any(sentence.is_finite(m) for m in range(pronoun))


def _is_led(sentence: Sentence, k: int) -> bool:
    """Whether a preposition leads to a name: "according to President Assad"."""
    while k > 0 and sentence.tags[k - 1] in _NOUN_PHRASE:
        k -= 1
    return k > 0 and sentence.tags[k - 1] == "ADP"


def with_name(title: str, person: str) -> str:
    """A title that begins with a pronoun, with the person's name instead; as it is where the name has no room."""
    first, _, rest = title.partition(" ")
    family = person.rpartition(" ")[2]
    if family in rest or not rest:
        return title
    comma = "," if first.endswith(",") else ""
    named = (f"{name}{comma} {rest}" for name in (person, family))
    return next((told for told in named if len(told) <= MAX_TITLE), title)


def pronoun_of(title: str, lists: Lists) -> str:
    """The pronoun for one person that a title begins with, in small letters; "" where there is none."""
    first, *rest = title.lower().replace("’", "'").replace(",", " ").split()
    if first not in lists.one_person or not rest:
        return ""
    several = bool(lists.plural_endings) and rest[0].endswith(lists.plural_endings)
    return "" if several or " ".join(rest).startswith(lists.impersonal) else first
