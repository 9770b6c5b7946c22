"""One way through the words of a sentence: which names stand in it, and for a person, a place or an organisation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from timeline_app.events.asked_once import asked_once
from timeline_app.events.names.naming import Naming, said
from timeline_app.events.names.organisations import is_shouting, organisations_in
from timeline_app.events.names.people import is_first_name
from timeline_app.events.names.places import LONGEST_NAME, Place, place_named
from timeline_app.text.words import Word

_WELL_KNOWN = 200_000  # people of a city that needs no "in" before its name
_KNOWN_ABROAD = 900_000  # people of a city whose name in another language needs none either
_ON_THE_MAP = frozenset({"country", "continent", "capital"})
_LONGEST_PERSON = 5  # words
_FULL_NAME = 2  # words
_LONGEST_HONOUR = 4  # letters
_SMALL = 30_000  # people of a city that needs more than an "of" before its name
_LONGEST_NICKNAME = 3  # words
_QUOTES = frozenset("\"“”„«»‘’‚'")
_OPENING = frozenset("\"«“„'‘:–—-(•*")


@dataclass(frozen=True, slots=True)
class Known:
    """What an article tells of its names elsewhere: full names by family name, and places told apart by an "in".

    `everybody` are all names of people, also those of one family; `families` are the last words of these.
    """

    people: Mapping[str, str] = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    everybody: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()


@asked_once
def _organisations(words: Sequence[Word], naming: Naming) -> tuple[bool, list[tuple[int, int]]]:
    """Whether a sentence is set in capitals, and where organisations are named, of which no one is a country."""
    shouting = is_shouting(words)
    found = organisations_in(words, naming, shouting=shouting)
    return shouting, [(start, end) for start, end in found if not _is_country(words[start:end], naming)]


def _is_country(name: Sequence[Word], naming: Naming) -> bool:
    """Whether what looks like an organisation is a country: "USA", "RDA", "United States"."""
    place = place_named(said(name), naming.language) if len(name) <= LONGEST_NAME else None
    return place is not None and place.kind == "country"


class Reading:
    """One way through the words of a sentence, with the names that it found and the index where each begins."""

    def __init__(self, words: Sequence[Word], naming: Naming, known: Known) -> None:
        self.words, self.naming, self.known = words, naming, known
        self.people: list[tuple[int, str]] = []
        self.places: list[tuple[int, str]] = []
        self.surely_places: list[str] = []
        shouting, spans = _organisations(words, naming)
        self.organisations = [(start, said(words[start:end])) for start, end in spans]
        taken = {k for start, end in spans for k in range(start, end)}
        if shouting:
            return
        k = 0
        while k < len(words):
            text = words[k].text
            if k in taken or (text[0].islower() and "-" not in text):
                k += 1
            elif naming.is_name(words[k]):
                k = self._read(k, taken)
            else:
                k = self._place_with_article(k) if words[k].is_name else k + 1

    def _read(self, k: int, taken: set[int]) -> int:
        """Take what begins at a word with a capital; the index behind it."""
        end = self._run_end(k, taken)
        if self.naming.capitals_for_nouns and (first := self._first_name(k, end)) > k:
            end = first  # "der Virologe John Lednicky": the noun, then the person
        stop = self._person_end(k, end, taken)
        if (behind := self._behind_nickname(k, stop, taken)) > stop:
            name = said([*self.words[k:stop], *self._last_name(stop, behind)])
            self.people.append((k, self.known.people.get(name, name)))
            return behind
        place = self._place_from(k, end)
        longer = place is not None and place[0] < stop  # "Dominique de Villepin" is nothing of the island's
        if place is not None and not longer and self._is_in_context(k, *place):
            self._take_place(k, place[0])
            return place[0]
        name = said(self.words[k:stop])
        if self._is_person(k, stop):
            self.people.append((k, self.known.people.get(name, name)))
        elif self._is_unknown_place(k, stop) or name in self.known.places:
            self._take_place(k, stop)
        return stop

    def _place_with_article(self, k: int) -> int:
        """Take a place whose name begins with an article, "Den Haag", "Los Ángeles"; the index behind it."""
        article = self.words[k]
        following = self.words[k + 1 : k + 2]
        if article.lower in self.naming.articles and following and self.naming.is_name(following[0]):
            place = self._place_from(k, self._run_end(k + 1, set()))
            if place is not None and self._is_in_context(k, *place):
                self._take_place(k, place[0])
                return place[0]
        return k + 1

    def _take_place(self, k: int, stop: int) -> None:
        name = said(self.words[k:stop])
        point = self.words[stop] if stop < len(self.words) else None
        if "." in name and point is not None and point.text == "." and point.start == self.words[stop - 1].end:
            name += "."  # "U.S."
        self.places.append((k, name))
        if self._cued(k):
            self.surely_places.append(name)

    def _run_end(self, k: int, taken: set[int]) -> int:
        end = k + 1
        while end < len(self.words) and end not in taken:
            point = self.words[end].text == "." and self._is_initial(end - 1)
            if not (point or self.naming.is_name(self.words[end]) or self._is_initial(end)):
                break
            end += 1
        while end - 1 > k and not self.naming.is_name(self.words[end - 1]):
            end -= 1
        while end - _FULL_NAME > k and self._is_honour(end - 1):
            end -= 1
        return end

    def _is_honour(self, k: int) -> bool:
        """Whether a word behind a full name is an honour, an office or a party: "Alan Turing OBE"."""
        text = self.words[k].text
        return text.isupper() and 1 < len(text) <= _LONGEST_HONOUR

    def _is_initial(self, k: int) -> bool:
        """Whether a word is the initial of a name: "John F. Kennedy"."""
        text = self.words[k].text
        return len(text) == 1 and text.isupper() and k + 1 < len(self.words) and self.words[k + 1].text == "."

    # ------------------------------------------------------------ places

    def _place_from(self, k: int, end: int) -> tuple[int, Place] | None:
        """The longest name of the table that begins here and leaves no half name behind."""
        for stop in self._place_ends(k, end):
            place = place_named(said(self.words[k:stop]), self.naming.language)
            if place is not None and (stop <= end or self.words[stop - 1].is_name or place.kind == "country"):
                return stop, place
        return None

    def _place_ends(self, k: int, end: int) -> list[int]:
        """Where the name of a place can end, the farthest first: small words tie "Rio de Janeiro", "Côte d'Ivoire"."""
        words, particles = self.words, self.naming.particles
        loose = words[end - 1].lower in self.naming.country_beginnings  # "République tchèque"
        ends = [end] if end - k <= LONGEST_NAME else []
        for stop in range(end, min(len(words), k + LONGEST_NAME)):
            word = words[stop]
            if word.is_name or (loose and word.is_word):
                ends.append(stop + 1)
            elif word.lower not in particles and word.text not in "'’":
                break
        return ends[::-1]

    def _is_in_context(self, k: int, stop: int, place: Place) -> bool:
        """Whether a name of the table stands there for a place."""
        name = said(self.words[k:stop])
        cued = self._cued(k)
        if name in self.known.people or (self._behind_civility(k) and place.kind not in _ON_THE_MAP):
            return False
        if name.lower() in self.naming.no_names or (name.isupper() and place.kind != "country"):
            return False
        if name.lower() in self.naming.place_stops:
            # Where all nouns have capitals, "aus Eisen" is no town and "in Essen" a large one.
            return cued and (not self.naming.capitals_for_nouns or place.population >= _WELL_KNOWN)
        if cued or name in self.known.places:
            return True
        if place.kind in _ON_THE_MAP and (place.population > _KNOWN_ABROAD or place.kind != "capital"):
            return True
        if stop == k + 1 and (is_first_name(name) or self._is_first(k)):
            return False
        if self._of(k):
            return place.population >= (_WELL_KNOWN if place.kind == "other" else _SMALL) or place.kind == "region"
        return place.population >= self._fame(place) or place.kind == "region"

    def _fame(self, place: Place) -> int:
        return _KNOWN_ABROAD if place.kind == "other" else _WELL_KNOWN

    def _is_first(self, k: int) -> bool:
        """Whether a word has its capital because a sentence or a quotation begins with it."""
        return (k == 0 and self.words[0].start == 0) or (k > 0 and self.words[k - 1].text in _OPENING)

    def _cued(self, k: int) -> bool:
        """Whether "in" or "the city of" leads to a word."""
        at = self._before(k)
        if at < 0:
            return False
        lower = self.words[at].lower
        if lower in self.naming.place_cues or (at < k - 1 and self.words[at + 1].lower in self.naming.place_cues):
            return True
        of = lower in self.naming.of_words
        noun = self.words[at - 1].lower if of and at > 0 else lower
        return noun in self.naming.place_nouns or (of and noun in self.naming.place_cues)  # "près de", "cerca de"

    def _before(self, k: int) -> int:
        """The index of the word before a name and its article; -1 where there is none."""
        at = k - 1
        while at >= 0 and (
            self.words[at].text in "'’" or self.words[at].lower in self.naming.determiners - self.naming.of_words
        ):
            if self.words[at].lower in self.naming.place_cues:
                break
            at -= 1
        return at

    def _of(self, k: int) -> bool:
        at = self._before(k)
        return at >= 0 and self.words[at].lower in self.naming.of_words

    def _is_unknown_place(self, k: int, stop: int) -> bool:
        """Whether what the table lacks is a place all the same: by "in", but not where every noun has a capital."""
        name = self.words[k:stop]
        if self.naming.capitals_for_nouns or self._behind_civility(k) or not self._cued(k):
            return False
        if any(w.lower in self.naming.no_names or w.text.isupper() for w in name) or is_first_name(name[0].text):
            return False
        if any(self.naming.is_organisation_word(w) or w.lower in self.naming.place_stops for w in name):
            return False
        known = said(name) in self.known.people or said(name) in self.known.families  # "in Reed's trial"
        return not known and len(name) <= 3 and not self._describes(k, stop)

    def _describes(self, k: int, stop: int) -> bool:
        """Whether a name stands before the noun that it belongs to: "in a Truth Social post"."""
        after = self.words[stop] if stop < len(self.words) else None
        if self._before(k) == k - 1 or after is None:
            return False
        return after.is_word and not after.is_name and after.lower not in self.naming.common

    # ------------------------------------------------------------ people

    def _behind_civility(self, k: int) -> bool:
        """Whether "M." or an office leads to a name: "le ministre français Hubert Védrine"."""
        words, civil = self.words, self.naming.civilities
        if k > 0 and words[k - 1].lower in civil:
            return True
        if k < 2 or words[k - 2].lower.rstrip(".") not in civil:
            return False
        tie = words[k - 1]
        return tie.text == "." or (
            tie.is_word
            and not tie.is_name
            and tie.lower not in self.naming.common
            and not self.naming.capitals_for_nouns
        )

    def _first_name(self, k: int, end: int) -> int:
        """Where, behind other words with capitals, a first name and a family name begin; `k` where they do not."""
        found = (m for m in range(k + 1, end - 1) if is_first_name(self.words[m].text))
        return k if is_first_name(self.words[k].text) else next(found, k)

    def _person_end(self, k: int, end: int, taken: set[int]) -> int:
        """Where a person's name ends that goes on behind "de" or "von"."""
        while end < len(self.words) - 1 and end - k < _LONGEST_PERSON:
            first = end
            while first < len(self.words) - 2 and self._is_initial(first):
                first += 2  # "Willem [G.] van Maanen"
            link = first
            while link < len(self.words) - 1 and link - first < 3 and self._is_particle(link):
                link += 1
            if link == first or link in taken or not self.naming.is_name(self.words[link]):
                break
            if not is_first_name(self.words[k].text) or not (end == k + 1 or self._ties_names(end, link)):
                break
            end = self._run_end(link, taken)
        return end

    def _behind_nickname(self, k: int, end: int, taken: set[int]) -> int:
        """Where a name ends that a nickname in quotation marks parts: "Robert “Bob” Gibson"; `end` where none does."""
        words = self.words
        if not (is_first_name(words[k].text) and end < len(words) and words[end].text in _QUOTES):
            return end
        closed = next(
            (m for m in range(end + 2, min(end + 2 + _LONGEST_NICKNAME, len(words) - 1)) if self._closes(m)), -1
        )
        inside = words[end + 1 : closed] if closed > 0 else ()
        named = bool(inside) and all(self.naming.is_name(word) for word in inside)
        behind = closed + 1
        while named and behind < len(words) - 1 and self._is_particle(behind):
            behind += 1
        if not named or behind in taken or not self.naming.is_name(words[behind]):
            return end
        return self._run_end(behind, taken)

    def _closes(self, k: int) -> bool:
        return self.words[k].text in _QUOTES

    def _last_name(self, start: int, end: int) -> Sequence[Word]:
        """What stands behind the nickname in a part of a name."""
        return self.words[max(k for k in range(start, end) if self._closes(k)) + 1 : end]

    def _ties_names(self, at: int, name: int) -> bool:
        """Whether what stands before a word makes it the rest of a name, and not where somebody comes from."""
        if self.words[at].lower in self.naming.sure_particles or self.words[at + 1].text in "'’":
            return True
        place = place_named(self.words[name].text, self.naming.language)
        if is_first_name(self.words[name].text):
            return False  # "la Meloni da Donald Trump"
        return place is None or (place.kind in {"city", "other"} and place.population < _WELL_KNOWN)

    def _is_particle(self, k: int) -> bool:
        return self.words[k].lower in self.naming.particles or self.words[k].text in "'’"

    def _is_person(self, k: int, stop: int) -> bool:
        words = self.words[k:stop]
        name = said(words)
        named = is_first_name(words[0].text) and words[0].lower not in self.naming.no_first_names
        rest = words[1:] if named else words
        if named and len(words) == _FULL_NAME and words[1].lower in self.naming.family_names:
            return True
        if any(w.lower in self.naming.no_names or self.naming.is_organisation_word(w) for w in rest):
            return False
        if name in self.known.people:
            return True
        if len(words) > _LONGEST_PERSON + 1 or any(w.text.isupper() and len(w.text) > 3 for w in words):
            return False
        if self._behind_civility(k) and not (self.naming.capitals_for_nouns and len(words) > 3):
            return True
        if len(words) < 2:
            return False
        if self.naming.capitals_for_nouns and k and self.words[k - 1].lower in self.naming.articles:
            return False  # "am Rand von Elmshorn"
        return named or self._looks_like_one(k, stop)

    def _looks_like_one(self, k: int, stop: int) -> bool:
        """Whether two or three words that no list knows are somebody: who does something, or is said to be somebody."""
        naming, words = self.naming, self.words
        if naming.capitals_for_nouns or self._is_first(k) or not 0 < k < stop < len(words) or stop - k > 3:
            return False
        before, after = words[k - 1], words[stop]
        if before.lower in naming.determiners | naming.prepositions or before.text in "'’":
            return False
        if not (after.text in ",(" or after.lower in naming.verbs or after.lower.endswith(naming.finite_endings)):
            return False
        return all(w.text.istitle() and place_named(w.text, naming.language) is None for w in words[k:stop])
