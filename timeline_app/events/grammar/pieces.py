"""The pieces of a sentence: stretches between signs, and from a word that opens a clause of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.openings import opening
from timeline_app.events.grammar.reports import is_report
from timeline_app.events.grammar.signs import QUOTES, cuts
from timeline_app.events.grammar.tagged import Sentence

_LONGEST_NAME = 14  # words, with the quotation marks around


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words, by index; `sign` stands before it, `opens` says how it begins."""

    start: int
    end: int
    sign: str  # before it
    opens: str = ""  # "relative", "subordinate", "and", "said"
    says: bool = False  # what it says follows at once


def pieces_of(sentence: Sentence, lists: Lists) -> Iterator[Piece]:
    """The pieces of a sentence, in order."""
    yield from _split_said(sentence, _cut(sentence, lists), lists)


def _cut(sentence: Sentence, lists: Lists) -> Iterator[Piece]:
    words = sentence.words
    start, sign, opens = 0, "", ""
    quoted = _quoted_names(sentence)
    for k, word in enumerate(words):
        if k not in quoted and cuts(sentence, k):
            if k > start:
                yield Piece(start, k, sign, opens)
            start, opens = k + 1, ""
            sign = word.text if word.text not in QUOTES else sign if k == start - 1 and sign else ""
        elif opened := opening(sentence, k, lists):
            end = _before_preposition(sentence, start, k, lists) if opened == "relative" else k
            if end > start:
                yield Piece(start, end, sign, opens)
                sign = ""
            start, opens = k, opened
    if len(words) > start:
        yield Piece(start, len(words), sign, opens)


def _before_preposition(sentence: Sentence, start: int, k: int, lists: Lists) -> int:
    """Where a clause ends before the preposition that leads to a relative pronoun: "le complexe [dans] lequel"."""
    end = k
    if end - 1 > start and sentence.tags[end - 1] == "DET" and sentence.words[end - 1].lower in lists.determiners:
        end -= 1  # "en el que"
    return end - 1 if end - 1 > start and sentence.tags[end - 1] == "ADP" else k


def _quoted_names(sentence: Sentence) -> set[int]:
    """The quotation marks around a name or a phrase, which cut nothing: a "special charity flight".

    Nor does a sign inside of them, as in "Tatort: Rot".
    """
    words = sentence.words
    marks = [k for k, word in enumerate(words) if word.text in QUOTES | {"„"}]
    pairs = list(zip(marks[::2], marks[1::2], strict=False))
    names = [pair for pair in pairs if not any(map(sentence.is_finite, range(*pair)))]
    inside = {k for start, end in names if end - start <= _LONGEST_NAME for k in range(start, end + 1)}
    return {k for pair in names for k in pair} | {k for k in inside if words[k].text not in "()[]"}


def _split_said(sentence: Sentence, pieces: Iterable[Piece], lists: Lists) -> Iterator[Piece]:
    """Pieces, where what was said follows the verb at once on its own: "The ministry said | the riot started"."""
    for piece in pieces:
        inside = range(piece.start, piece.end)
        says = next((k for k in inside if is_report(sentence, k, lists)), None)
        verb = next((k for k in inside if says is not None and k > says and sentence.is_finite(k)), None)
        start = _subject_start(sentence, says, verb, lists) if says is not None and verb is not None else None
        if start is None:
            yield piece
        else:
            yield Piece(piece.start, start, piece.sign, piece.opens, says=True)
            yield Piece(start, piece.end, "", "said")


def _subject_start(sentence: Sentence, says: int, verb: int, lists: Lists) -> int | None:
    """Where the subject of a second verb begins, behind a verb of saying; None where the two are joined otherwise."""
    between = range(says + 1, verb)
    if any(sentence.words[k].lower in lists.and_words or sentence.tags[k] == "SCONJ" for k in between):
        return None
    determined = [k for k in between if sentence.tags[k] in ("DET", "PRON") and sentence.tags[k - 1] != "ADP"]
    if determined:
        return determined[0]
    start = verb
    while start - 1 > says and sentence.tags[start - 1] in ("NOUN", "PROPN", "ADJ", "NUM"):
        start -= 1
    while start < verb and sentence.tags[start] == "PROPN" and sentence.tags[start + 1] in ("ADJ", "NOUN"):
        start += 1  # "reported in January | similar restrictions were agreed"
    return start if start < verb else None


def noun_before(sentence: Sentence, k: int) -> int:
    """The noun that a relative clause opening at a word tells of; -1 where none stands close before it."""
    return next((m for m in range(k - 1, max(-1, k - 6), -1) if sentence.is_noun(m)), -1)
