"""Which phrase of its sentence a date belongs to: the noun beside it, or the clause around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline_app.events.words import Lists, Word

_REACH = 14  # words between a noun and its date


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of words, as indexes, with the date's own words inside it.

    `head` is the index of the noun that names the happening, None for a clause; `tail` is the end of what follows
    the noun phrase and still tells of it ("qui ont fait 130 morts"); `predicate` is the end of the clause whose subject
    it is ("ont fait 130 morts"); `aside` is a stretch that is put in between: "The FBI, acting on a warrant, searched".
    """

    start: int
    end: int
    date_start: int
    date_end: int
    head: int | None = None
    tail: int = 0
    predicate: int = 0
    aside: tuple[int, int] = (0, 0)

    def indexes(self) -> list[int]:
        """The indexes of its words, without what is put in between subject and verb."""
        return [k for k in range(self.start, self.end) if not self.aside[0] <= k < self.aside[1]]


def phrase_of(words: Sequence[Word], date_start: int, date_end: int, lists: Lists) -> Phrase:
    """The phrase that the date at words[date_start:date_end] belongs to."""
    found = _noun_before(words, date_start, date_end, lists) or _noun_after(words, date_start, date_end, lists)
    return found or _clause(words, date_start, date_end, lists)


def _noun_before(words: Sequence[Word], a: int, b: int, lists: Lists) -> Phrase | None:
    """The noun before its date: "les attaques du 13 novembre", "l'attentat contre un avion russe le 31 octobre"."""
    link = a
    while link > 0 and (words[link - 1].lower in lists.date_links or words[link - 1].text in "'’"):
        link -= 1
    if link == 0 or words[link - 1].text == "," or words[link - 1].lower in lists.and_words:
        return None
    of = any(words[k].lower in lists.of_words for k in range(link, a))
    start = link
    while start > 0 and link - start < _REACH and not _stops_noun(words[start - 1], lists):
        start -= 1
    heads = [k for k in range(start, link) if lists.is_event_noun(words[k])]
    if of:
        return _noun_phrase(words, heads[-1], link, a, b, lists) if heads else None
    # A date that is not tied by "of" belongs to the noun only where no verb stands before the noun.
    if not heads or any(_is_content(words[k], lists) for k in range(start, heads[0])) or _opens(words, start, lists):
        return None
    return _noun_phrase(words, heads[0], link, a, b, lists)


def _opens(words: Sequence[Word], start: int, lists: Lists) -> bool:
    """Whether a stretch opens its sentence, where a noun is the subject of what follows."""
    return all(not word.is_word or word.lower in lists.determiners for word in words[:start])


def _noun_after(words: Sequence[Word], a: int, b: int, lists: Lists) -> Phrase | None:
    """The noun behind its date: "the November 13 attacks", "Monday's earthquake in Syria"."""
    k = b
    while k < len(words) and (words[k].text in "'’" or words[k].lower == "s"):
        k += 1
    determined = a > 0 and words[a - 1].lower in lists.determiners
    limit = min(k + 4, len(words))
    if k == b and not determined:
        return None
    for head in range(k, limit):
        if lists.is_event_noun(words[head]):
            return _noun_phrase(words, head, a, a, b, lists)
        if _stops_noun(words[head], lists) or words[head].lower in lists.prepositions:
            return None
    return None


def _noun_phrase(words: Sequence[Word], head: int, link: int, a: int, b: int, lists: Lists) -> Phrase:
    start = min(head, a)
    if start > 0 and words[start - 1].lower in lists.determiners:
        start -= 1
    if start > 1 and words[start].text in "'’":
        start -= 1
    end = max(b, head + 1)
    while end < len(words) - 1 and _continues_noun(words, end, lists):
        end += 1
    tail = end
    if tail < len(words) and words[tail].text == ",":
        tail += 1
    if tail < len(words) and words[tail].lower in lists.relatives:
        while tail < len(words) and not words[tail].ends_clause and words[tail].text != ",":
            tail += 1
    else:
        tail = end
    return Phrase(start, end, a, b, head, tail, _predicate_end(words, tail, lists))


def _predicate_end(words: Sequence[Word], start: int, lists: Lists) -> int:
    """The end of the clause whose verb stands at `start`; `start` itself when no verb does."""
    end = start
    if start < len(words) and (lists.is_finite(words[start]) or words[start].lower in lists.killing):
        while end < len(words) and not words[end].ends_clause and words[end].lower not in lists.relatives:
            end += 1
    return end


def _continues_noun(words: Sequence[Word], k: int, lists: Lists) -> bool:
    """Whether a word behind the date still belongs to the noun: "à Paris", "in Syria"."""
    word, before = words[k], words[k - 1]
    if word.lower in lists.place_prepositions:
        return words[k + 1].is_name or words[k + 1].lower in lists.determiners
    return (word.is_name or word.lower in lists.determiners) and before.lower in (
        lists.place_prepositions | lists.determiners
    )


def _clause(words: Sequence[Word], a: int, b: int, lists: Lists) -> Phrase:
    """The clause around a date: between signs and conjunctions, with a verb of its own."""
    borders = [0, *(k for k in range(1, len(words)) if _is_border(words, k, lists)), len(words)]
    parts = list(pairwise(borders))
    at = next(i for i, (start, end) in enumerate(parts) if start <= a < end)
    first = last = at
    while not _has_verb(words, parts[first][0], parts[last][1], a, b, lists):
        forward = last + 1 < len(parts) and not words[parts[last][1] - 1].ends_clause
        if forward and (first == 0 or parts[at][0] >= a - 2):
            last += 1
        elif first > 0 and words[parts[first][0]].text not in ".;:!?":
            first -= 1
        elif forward:
            last += 1
        else:
            break
    # ", a annoncé dimanche l'agence": a clause that begins with its verb has its subject before the comma.
    if first > 0 and words[parts[first][0]].text == "," and _begins_with_verb(words, parts[first], a, b, lists):
        subject = first - 2
        while subject > 0 and not any(word.is_word for word in words[slice(*parts[subject])]):
            subject -= 1
        if subject >= 0 and _is_subject(words, parts[subject], lists):
            aside = parts[subject][1], parts[first][0] + (words[parts[first][0]].text == ",")
            return Phrase(parts[subject][0], parts[last][1], a, b, aside=aside)
        first -= 1
    return Phrase(parts[first][0], parts[last][1], a, b)


def drawn_in(words: Sequence[Word], phrase: Phrase, lists: Lists) -> Phrase:
    """A clause drawn in to the verb that the date belongs to, without the frame of who said it."""
    return _own_verb(words, _what_was_said(words, phrase, lists), lists)


def _what_was_said(words: Sequence[Word], phrase: Phrase, lists: Lists) -> Phrase:
    """A clause without the frame of who said it: "The ministry said [the riot started] on Saturday"."""
    said = [k for k in range(phrase.start, phrase.date_start) if words[k].lower in lists.report_verbs]
    if not said or not any(lists.is_finite(words[k]) for k in range(said[-1] + 1, phrase.end)):
        return phrase
    start = said[-1] + 1
    while start < phrase.end and (words[start].lower in lists.that_words or not words[start].is_word):
        start += 1
    return replace(phrase, start=min(start, phrase.date_start))


def _own_verb(words: Sequence[Word], phrase: Phrase, lists: Lists) -> Phrase:
    """A clause of several verbs drawn in to the date's own: "He won in May and [resigned in June]"."""
    verbs = [k for k in range(phrase.start, phrase.end) if lists.is_finite(words[k])]
    joints = [k for k in range(phrase.start, phrase.end) if words[k].lower in lists.and_words]
    after = next((c for c in joints if c >= phrase.date_end and any(v > c for v in verbs)), phrase.end)
    before = next((c for c in reversed(joints) if c < phrase.date_start and any(c < v < after for v in verbs)), None)
    if before is None or not verbs or verbs[0] > before:
        return replace(phrase, end=after) if any(v < after for v in verbs) else phrase
    return replace(phrase, end=after, aside=(verbs[0], before + 1))


def _is_subject(words: Sequence[Word], part: tuple[int, int], lists: Lists) -> bool:
    """Whether a stretch before a comma is no more than a noun phrase, whose verb comes behind what is put in."""
    told = [word for word in words[slice(*part)] if word.is_word]
    return bool(told) and told[0].lower not in lists.relatives and not any(map(lists.is_finite, told))


def _begins_with_verb(words: Sequence[Word], part: tuple[int, int], a: int, b: int, lists: Lists) -> bool:
    told = (words[k] for k in range(*part) if words[k].is_word and not a <= k < b)
    first = next((word for word in told if word.lower not in lists.date_links), None)
    return first is not None and (lists.is_finite(first) or first.lower in lists.report_verbs)


def _is_border(words: Sequence[Word], k: int, lists: Lists) -> bool:
    word = words[k]
    if word.text == "," and k + 1 < len(words) and words[k - 1].is_name and words[k + 1].is_name:
        return False  # "Oslo, Norway"
    return word.text == "," or word.ends_clause or word.lower in lists.relatives


def _has_verb(words: Sequence[Word], start: int, end: int, a: int, b: int, lists: Lists) -> bool:
    """Whether a stretch tells something beside the date: a conjugated verb, or simply enough words."""
    inside = [words[k] for k in range(start, end) if not a <= k < b]
    if words[start].lower in lists.relatives:
        return False
    if any(lists.is_finite(word) for word in inside):
        return True
    opening = next((word for word in inside if word.is_word), None)
    if opening is None or (start == 0 and opening.lower in lists.prepositions):
        return False  # "Lors de son discours devant l'Assemblée, le Premier ministre ..."
    return sum(_is_content(w, lists) for w in inside) >= 4


def _is_content(word: Word, lists: Lists) -> bool:
    common = lists.determiners | lists.prepositions | lists.function_words | lists.date_links
    return word.is_word and word.lower not in common


def _stops_noun(word: Word, lists: Lists) -> bool:
    return word.ends_clause or word.text == "," or word.lower in lists.relatives or lists.is_finite(word)
