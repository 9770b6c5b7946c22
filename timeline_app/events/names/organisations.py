"""Organisations that a sentence names: by a name that many know, by the word for what they are, by their initials."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.names.naming import Naming, said
from timeline_app.events.names.places import place_named
from timeline_app.text.words import Word

_LONGEST = 9  # words of a name
_INITIALS = range(2, 7)  # letters of an acronym
_LONG_INITIALS = 4
_ROMAN = frozenset("IVXLCDM")


def organisations_in(words: Sequence[Word], naming: Naming, *, shouting: bool = False) -> list[tuple[int, int]]:
    """Where organisations are named, as stretches of words that do not overlap, in the order of the text.

    In a sentence that is `shouting`, initials are no sign.
    """
    found: list[tuple[int, int]] = []
    small = naming.organisation_words if naming.adjective_endings else frozenset[str]()
    done = 0
    for k, word in enumerate(words):
        if k < done or not (word.text[:1].isupper() or word.text in small or word.text in naming.organisations):
            continue
        span = _known(words, k, naming) or _by_word(words, k, naming)
        if span is None and not shouting and _is_acronym(words, k, naming):
            span = (k, k + 1)
        if span is not None:
            found.append(span)
            done = span[1]
    return found


def is_shouting(words: Sequence[Word]) -> bool:
    """Whether a sentence is set in capitals, so that they tell nothing."""
    long = [word.text for word in words if len(word.text) > 3]
    return sum(map(str.isupper, long)) * 2 > len(long) > 0


def _known(words: Sequence[Word], k: int, naming: Naming) -> tuple[int, int] | None:
    for parts, _ in naming.organisations.get(words[k].text, ()):
        end = k + len(parts)
        if tuple(w.text.replace("’", "'") for w in words[k:end]) == parts and not _goes_on(words, end, naming):
            return (k, end)
    return None


def _goes_on(words: Sequence[Word], end: int, naming: Naming) -> bool:
    """Whether another name follows at once: "Hamas" alone, and not the first half of somebody's name."""
    return (
        end < len(words) and naming.is_name(words[end]) and not naming.capitals_for_nouns and words[end].text.istitle()
    )


def _is_acronym(words: Sequence[Word], k: int, naming: Naming) -> bool:
    text = words[k].text
    letters = text.replace(".", "")
    if len(letters) not in _INITIALS or not letters.isupper() or not letters.isalpha():
        return False
    if letters in naming.no_acronyms or set(letters) <= _ROMAN:
        return False
    beside = [w for w in words[max(0, k - 1) : k + 2] if w is not words[k] and len(w.text) > 1]
    if any(w.text.isupper() for w in beside) or (k == 0 and len(letters) > _LONG_INITIALS):
        return False  # a heading, or somebody who shouts
    # "AF447" is a flight, "20 MW" a measure.
    glued = k + 1 < len(words) and words[k + 1].start == words[k].end and words[k + 1].text[0] in "-/0123456789"
    return not glued and not (k > 0 and words[k - 1].text[-1:].isdigit())


# ---------------------------------------------------------------- by the word for what they are


def _by_word(words: Sequence[Word], k: int, naming: Naming) -> tuple[int, int] | None:
    if naming.adjective_endings:
        return _head_first(words, k, naming)
    return _among_capitals(words, k, naming)


def _head_first(words: Sequence[Word], k: int, naming: Naming) -> tuple[int, int] | None:
    """The word, then what tells which one: "Conseil constitutionnel", "ministère de l'Intérieur", "FC Barcelona"."""
    if not naming.is_organisation_word(words[k]):
        return None
    capital = words[k].is_name
    end, names = k + 1, 0
    while end < len(words) and end - k < _LONGEST:
        step = _further(words, end, naming, loose=capital)
        if step == 0:
            break
        end += step
        names += words[end - 1].is_name
    if end == k + 1 or not (capital or names):
        return None
    last = said(words[end - 1 : end])
    return None if not capital and place_named(last, naming.language) is not None else (k, end)


def _further(words: Sequence[Word], at: int, naming: Naming, *, loose: bool) -> int:
    """How many words more belong to a name: an adjective, a name, or "of" with what follows it."""
    word = words[at]
    if naming.is_name(word) and word.is_word:
        return 1
    if loose and word.is_word and word.lower.endswith(naming.adjective_endings) and word.lower not in naming.common:
        return 1
    if word.lower not in naming.of_words:
        return 0
    step = 1
    while at + step < len(words) and (words[at + step].text in "'’" or words[at + step].lower in naming.determiners):
        step += 1
    if at + step >= len(words) or not words[at + step].is_word or words[at + step].lower in naming.common:
        return 0
    return step + 1 if naming.is_name(words[at + step]) or loose else 0


def _among_capitals(words: Sequence[Word], k: int, naming: Naming) -> tuple[int, int] | None:
    """Words with capitals, one of which tells what it is: "Supreme Court", "Ministry of Defence", "Deutsche Bank"."""
    if not naming.is_name(words[k]) or (k > 0 and naming.is_name(words[k - 1])):
        return None
    end = _end_of_run(words, k, naming)
    telling = next((m for m in range(k, end) if naming.is_organisation_word(words[m]) and words[m].is_name), None)
    if telling is None:
        return None
    if naming.capitals_for_nouns:
        return _german(words, k, end, telling, naming)
    while (link := _link(words, end, naming)) > 0:
        end = _end_of_run(words, end + link, naming)
    return (k, end) if end - k >= 2 else None


def _end_of_run(words: Sequence[Word], k: int, naming: Naming) -> int:
    end = k + 1
    while end < len(words) and end - k < _LONGEST and naming.is_name(words[end]):
        end += 1
    return end


def _link(words: Sequence[Word], at: int, naming: Naming) -> int:
    """How many words tie a name to a later one, "of" or "of the"; 0 where none do."""
    if at >= len(words) or words[at].lower not in naming.of_words or words[at].lower == "s":
        return 0
    link = 2 if at + 1 < len(words) and words[at + 1].lower in naming.determiners else 1
    return link if at + link < len(words) and naming.is_name(words[at + link]) else 0


def _german(words: Sequence[Word], k: int, end: int, at: int, naming: Naming) -> tuple[int, int] | None:
    """Where all nouns have capitals: a compound that is one body, "Universität Wien", "Deutsche Bank"."""
    if words[at].lower.startswith(("bundes", "reichs", "volks")) or (
        words[at].lower.endswith(naming.organisation_endings) and words[at].lower not in naming.organisation_words
    ):
        return (at, at + 1)
    if at > k and words[at - 1].lower.endswith(("e", "en", "er", "es", "s")) and words[at - 1].start > 0:
        return (at - 1, at + 1)
    return (at, at + 2) if at + 1 < end else None
