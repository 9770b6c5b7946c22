"""The tense of the clause in which an expression stands: whether it reports, tells, looks back or looks ahead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import lru_cache

from timeline_app.language import Language
from timeline_app.model import Span
from timeline_app.temporal.causes import without_causes
from timeline_app.text.tagger import has_tagger, is_finite, is_verb, tag
from timeline_app.text.words import Word, words_of

_SENTENCE = 600  # characters of a sentence that are looked at on either side
# A point behind a figure or two may be that of "3. Mai", and one behind a letter or two that of "St. Louis".
_END = re.compile(r"(?<!\b\d)(?<!\b\d\d)(?<!\b[^\W\d_])(?<!\b[^\W\d_]{2})[.!?…]+[»”\")\]]*\s+(?=[^\w\s]?[A-ZÀ-Þ])|\n")
_ATTRIBUTE = 4  # words from a day to the participle before its noun
_LONG = 7  # letters of one
_BEYOND = 80  # characters in which it stands
_UP_TO = 24  # characters between "until" and its year: "until his death in 1919"
_WORD = re.compile(r"[^\W\d_]+")
_PARTING = ("SCONJ", "CCONJ")
_SIGNS = frozenset(',;:()–—«»„“”"…')


class Tense(Enum):
    """What the verb of a clause says of its time."""

    PAST = "past"
    BEFORE = "pluperfect"
    PERFECT = "perfect"
    PRESENT = "present"
    FUTURE = "future"
    CONDITIONAL = "conditional"
    OPEN = "open"

    @property
    def is_past(self) -> bool:
        """Whether what the clause tells of has happened."""
        return self in (Tense.PAST, Tense.BEFORE, Tense.PERFECT)


_BEHIND = {"Past", "Imp"}
_TENSES = {"Past": Tense.PAST, "Imp": Tense.PAST, "Pres": Tense.PRESENT, "Fut": Tense.FUTURE, "Cnd": Tense.CONDITIONAL}


def sentence_around(text: str, span: Span) -> Span:
    """The sentence in which a span stands, or what of it lies near."""
    least = max(0, span.start - _SENTENCE)
    # One more letter is looked at: a span that opens its sentence begins with the capital that ends the one before.
    ends = (match.end() for match in _END.finditer(text, least, span.start + 1))
    start = max((end for end in ends if end <= span.start), default=least)
    end = _END.search(text, span.end, span.end + _SENTENCE)
    return Span(start, end.start() + 1 if end is not None else min(len(text), span.end + _SENTENCE))


def tense_around(text: str, span: Span, language: Language) -> Tense | None:
    """The tense of the clause around a span, or of its sentence where the clause has no verb; None if neither has."""
    if not has_tagger(language.code):
        return None
    sentence = sentence_around(text, span)
    inside = text[sentence.start : sentence.end]
    return _tense_at(inside, language, span.start - sentence.start, span.end - sentence.start)


def is_done(text: str, span: Span, language: Language) -> bool:
    """Whether the clause around a span tells of what has happened, and its sentence plans nothing.

    A participle right before the span, "the fires set [this weekend]", tells it whatever the clause does.
    """
    tense = tense_around(text, span, language)
    if tense is None or is_planned(text, span, language) or goes_up_to(text, span, language):
        return False
    return tense.is_past or (tense is Tense.PRESENT and follows_participle(text, span, language))


def clause_around(text: str, span: Span, language: Language) -> list[tuple[str, str]]:
    """The words of the clause in which a span stands, in small letters, and their tags; not those of the span."""
    if not has_tagger(language.code):
        return []
    sentence = sentence_around(text, span)
    words, tags = _tagged(text[sentence.start : sentence.end], language.code)
    start, end = span.start - sentence.start, span.end - sentence.start
    inside = [place for place, word in enumerate(words) if word.start < end and word.end > start]
    clauses = _clauses([word.text for word in words], tags, inside) if inside else iter(())
    own = next((clause for clause in clauses if inside[0] in clause), range(0))
    return [(words[place].lower, tags[place]) for place in own if place not in inside]


def goes_up_to(text: str, span: Span, language: Language) -> bool:
    """Whether a time only says how long something lasts: "since 1893", "until his death in 1919"."""
    words = _WORD.findall(text[max(0, span.start - _UP_TO) : span.start].lower())
    return not {*language.list("since_words"), *language.list("until_words")}.isdisjoint(words)


def is_planned(text: str, span: Span, language: Language) -> bool:
    """Whether the sentence around a span tells of something that was to be, or that was called off."""
    sentence = sentence_around(text, span)
    words = without_causes([word.lower for word in words_of(text[sentence.start : sentence.end])], language)
    return not set(words).isdisjoint((*language.list("planning"), *language.list("cancelling")))


def follows_participle(text: str, span: Span, language: Language) -> bool:
    """Whether a span stands right behind a participle of no compound tense, or behind one and a preposition."""
    sentence = sentence_around(text, span)
    shown = text[sentence.start : sentence.end]
    tagged = zip(*_tagged(shown, language.code), strict=True)
    before = [name for word, name in tagged if word.end <= span.start - sentence.start]
    while before and before[-1] in ("ADP", "DET"):
        before.pop()
    if len(before) < 2 or before[-2].startswith("AUX"):
        return False
    return before[-1] == "VERB.Part" or (before[-1] in ("ADJ", "VERB.Past") and before[-2] == "PUNCT")  # ", saisi"


def is_done_to_somebody(text: str, span: Span, language: Language) -> bool:
    """Whether a span says when something was done to its noun: "the man arrested [on Friday] will appear"."""
    listed = set(language.list("done_participles"))
    near = _WORD.findall(text[max(0, span.start - _UP_TO) : span.start].lower())
    if listed.isdisjoint(near):  # seldom otherwise, and the tags of a sentence are dear
        return False
    sentence = sentence_around(text, span)
    words, tags = _tagged(text[sentence.start : sentence.end], language.code)
    at = next((k for k, word in enumerate(words) if word.end > span.start - sentence.start), 0) - 1
    while at > 0 and tags[at] in ("ADP", "DET"):
        at -= 1
    return at > 0 and words[at].lower in listed and not tags[at - 1].startswith("AUX")


def is_in_attribute(text: str, span: Span, language: Language) -> bool:
    """Whether a span stands in what is said of a noun before it: "der [am Mittwoch] gescheiterte Kandidat"."""
    endings = language.list("attribute_endings")
    if not endings:
        return False
    near = _WORD.findall(text[span.end : span.end + _BEYOND])
    if not any(len(word) >= _LONG and word.lower().endswith(endings) for word in near[:_ATTRIBUTE]):
        return False
    sentence = sentence_around(text, span)
    words, tags = _tagged(text[sentence.start : sentence.end], language.code)
    first = next((k for k, word in enumerate(words) if word.end > span.start - sentence.start), 0)
    behind = next((k for k, word in enumerate(words) if word.start >= span.end - sentence.start), len(words))
    before = first - 1 - (first > 0 and tags[first - 1] == "ADP")
    if before < 0 or tags[before] != "DET":
        return False
    for k in range(behind, min(behind + _ATTRIBUTE, len(words) - 1)):
        if tags[k] == "ADJ" or tags[k].startswith(("VERB", "AUX")):
            done = len(words[k].text) >= _LONG and words[k].lower.endswith(endings)
            return done and words[k].lower not in language.list("planning") and tags[k + 1] in ("NOUN", "PROPN")
    return False


def _tense_at(sentence: str, language: Language, start: int, end: int) -> Tense | None:
    words, tags = _tagged(sentence, language.code)
    inside = [place for place, word in enumerate(words) if word.start < end and word.end > start]
    if not inside:
        return None
    clauses = list(_clauses([word.text for word in words], tags, inside))
    own = next((at for at, clause in enumerate(clauses) if inside[0] in clause), 0)
    relatives = language.list("relatives")
    opens = inside[0] <= clauses[own][0]

    def distance(at: int) -> tuple[bool, int, bool]:
        """The own clause first, then the nearest that is no relative one; the next one where the own but opens it."""
        first = words[clauses[at][0]].lower
        return at != own and first in relatives, abs(at - own), (at < own) is opens

    for at in sorted(range(len(clauses)), key=distance):
        places = [place for place in clauses[at] if place not in inside]
        tense = _tense_of([(words[place].lower, tags[place], abs(place - inside[0])) for place in places], language)
        if tense is not None:
            return tense
    return None


def _tense_of(clause: Sequence[tuple[str, str, int]], language: Language) -> Tense | None:
    """The tense of a clause, given its words with their tags and their distance from the expression."""
    finite = [(far, word, name.partition(".")[2]) for word, name, far in clause if is_finite(name)]
    if not finite:
        return None
    auxiliaries, died = language.list("perfect_auxiliaries"), language.list("died")
    done = {word for word, name, _ in clause if name.endswith(".Part") or word in died}
    having = {name.partition(".")[2] for word, name, _ in clause if word in auxiliaries and is_verb(name)}
    if done and not done.isdisjoint(language.list("planning")):  # "had been scheduled" for a day that is over or not
        return None if {form for *_, form in finite} & _BEHIND else Tense.FUTURE
    if done and having:
        return Tense.BEFORE if having <= _BEHIND else Tense.PERFECT
    nearest, word, form = min(finite)
    if any(name == "VERB.Inf" and far < nearest for _, name, far in clause):  # "agreed to sell it in February"
        return Tense.FUTURE if form == "Fut" or word in language.list("modal_conditionals") else Tense.OPEN
    pasts = language.list("past_subjunctives")
    if form == "Sub" and pasts:  # and "cuando lleguen el sábado", "mientras esperan el sábado"
        return Tense.PAST if word.endswith(pasts) else Tense.PRESENT
    if form == "Fut" and word in language.list("past_cues"):  # "won" without its "'t"
        return Tense.PAST
    if form == "Past" and word.endswith(language.list("future_endings")):  # "ouvrira" may be either
        return None
    return Tense.FUTURE if word in language.list("modal_conditionals") else _TENSES.get(form)


@lru_cache(maxsize=64)
def _tagged(sentence: str, language: str) -> tuple[tuple[Word, ...], tuple[str, ...]]:
    """The words of a sentence and the tag of each."""
    words = tuple(words_of(sentence))
    return words, tuple(tag([word.text for word in words], language))


def _clauses(words: Sequence[str], tags: Sequence[str], inside: Sequence[int]) -> Iterator[range]:
    """The stretches of words between signs and conjunctions; what stands in the expression itself parts nothing."""
    start = 0
    for place, name in enumerate(tags):
        if (name in _PARTING or words[place] in _SIGNS) and not inside[0] <= place <= inside[-1]:
            if place > start:
                yield range(start, place)
            start = place + 1
    if start < len(tags):
        yield range(start, len(tags))
