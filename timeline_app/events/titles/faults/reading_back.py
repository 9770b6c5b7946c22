"""A finished title read back: its words, each with the place where it stands in the sentence that it was made of."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

from timeline_app.events.asked_once import asked_once
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.signs import STOPS
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.text.words import Word, words_of

NOWHERE = -1  # the place of a word that its sentence does not have
_NOMINAL = ("NOUN", "PROPN")
_CLOSING = STOPS | {",", ".", "!", "?"}


@dataclass(frozen=True, slots=True)
class ReadBack:
    """A title's words with their parts of speech in the sentence, "" for one that stands nowhere there.

    `left_out` are the places of the sentence that no title tells, `finite` the indexes of its conjugated verbs.
    `is_quoted` says whether it has no words but those of the sentence.
    """

    words: Sequence[Word]
    tags: Sequence[str]
    places: Sequence[int]
    finite: Sequence[int]
    is_quoted: bool
    sentence: Sentence
    left_out: Container[int]

    @property
    def last(self) -> int:
        """The index of the last word."""
        return len(self.words) - 1

    def lower(self, n: int) -> str:
        """A word in small letters; "" beyond the ends."""
        return self.words[n].lower if 0 <= n < len(self.words) else ""

    def tag(self, n: int) -> str:
        """The part of speech of a word; "" beyond the ends."""
        return self.tags[n] if 0 <= n < len(self.tags) else ""

    def is_noun(self, n: int) -> bool:
        """Whether a word is a noun or a name."""
        return self.tag(n) in _NOMINAL

    def is_verb(self, n: int) -> bool:
        """Whether a word is a verb in any form."""
        return self.tag(n).startswith(("VERB", "AUX"))

    def joins(self, n: int, lists: Lists) -> bool:
        """Whether a word joins two verbs, or opens a clause."""
        word = self.words[n].lower
        small = word in lists.relatives or word in lists.that_words or word in lists.and_words
        return small or self.tags[n] in ("SCONJ", "CCONJ")

    def compares(self, n: int, lists: Lists) -> bool:
        """Whether a word stands between a degree and a number: "mehr [als] 300 Menschen"."""
        as_ = self.tag(n) == "ADP" and self.lower(n) in lists.relatives
        return lists.verb_second and as_ and self.tag(n + 1) == "NUM" and self.tag(n - 1) in ("ADV", "ADJ")

    def follows(self, n: int) -> bool:
        """Whether a word stands right behind the one before it in the sentence too."""
        return n > 0 and self.places[n] == self.places[n - 1] + 1 and self.places[n] > 0

    def omitted(self, n: int) -> list[int]:
        """The places between a word and the one before it, without those that no title tells."""
        if n < 1 or self.places[n] == self.places[n - 1] + 1 or self.places[n - 1] < 0:
            return []
        return [k for k in range(self.places[n - 1] + 1, self.places[n]) if k not in self.left_out]

    def is_one_run(self, start: int, end: int) -> bool:
        """Whether no more than commas, and what no title tells, is left out from one word to another."""
        return all(
            self.places[n] > self.places[n - 1] and all(self.sentence.words[k].text == "," for k in self.omitted(n))
            for n in range(start + 1, end + 1)
        )

    def next_place(self, n: int) -> int:
        """The place of what follows a word in the sentence, without what no title tells; NOWHERE at its end."""
        k = self.places[n] + 1
        while k < len(self.sentence.words) and k in self.left_out:
            k += 1
        return k if self.places[n] >= 0 and k < len(self.sentence.words) else NOWHERE

    def ends_clause(self, n: int) -> bool:
        """Whether a sign or the end of the sentence stands behind a word."""
        k = self.next_place(n)
        return k == NOWHERE or self.sentence.tags[k] == "PUNCT"

    def closes(self, k: int) -> bool:
        """Whether a clause cannot go beyond a place of the sentence."""
        tag = self.sentence.tags[k]
        stop = tag == "PUNCT" and self.sentence.words[k].text in _CLOSING
        return stop or tag in ("SCONJ", "CCONJ") or self.sentence.is_finite(k)

    def main_verbs(self, lists: Lists) -> list[int]:
        """The conjugated verbs before which no word opens a clause of its own."""
        found, below = [], False
        for n, tag in enumerate(self.tags):
            opens = tag not in ("DET", "ADJ") and self.words[n].lower in lists.relatives
            if tag == "SCONJ" or (opens and not self.compares(n, lists)):
                below = True
            elif tag == "PUNCT":
                below = False
            elif n in self.finite:
                found += [] if below else [n]
                below = False
        return found


@asked_once
def read_back(title: str, sentence: Sentence, left_out: Container[int], lists: Lists) -> ReadBack:
    """The words of a title with their places: as long a run of the sentence as there is from each word on."""
    words = words_of(title)
    lower = [word.lower for word in words]
    source = ["" if k in left_out else word.lower for k, word in enumerate(sentence.words)]
    at: dict[str, list[int]] = {}
    for k, text in enumerate(source):
        at.setdefault(text, []).append(k)
    places: list[int] = []
    while len(places) < len(words):
        n, last = len(places), places[-1] if places else NOWHERE
        best, longest = NOWHERE, 0
        for k in at.get(lower[n], ()):
            length = 0 if k in places else _run(lower, n, source, k)
            if length > longest or (length == longest and best < last <= k):
                best, longest = k, length
        places += range(best, best + longest) if longest else [NOWHERE]
    tags = [sentence.tags[k] if k >= 0 else "" for k in places]
    if tags and tags[0] == "PROPN" and lower[0] in lists.prepositions:
        tags[0] = "ADP"  # "Bei", which opens the sentence
    finite = [n for n, k in enumerate(places) if k >= 0 and sentence.is_finite(k)]
    known = {word.lower for word in sentence.words}
    return ReadBack(words, tags, places, finite, known.issuperset(lower), sentence, left_out)


def _run(title: Sequence[str], n: int, source: Sequence[str], k: int) -> int:
    """How many words are the same from a word of the title and one of the sentence on."""
    length = 0
    while n + length < len(title) and k + length < len(source) and title[n + length] == source[k + length]:
        length += 1
    return length
