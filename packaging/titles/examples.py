"""Titles that people wrote -> what the program sees of their sentences, and which words they keep.

`treebank.tsv` tells of sentences of the treebanks, which are not repeated here: language, checksum of the sentence, the
words of the date, what an editor said of the program's own title (g or b), the numbers of the words of that title and
those of the title that the editor wrote; none where nothing happens on the date.
`own/<language>.tsv` has sentences written for this project: sentence, the words of the date, title; - for none.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from unittest.mock import patch
from zlib import crc32

from timeline_app import extract_events
from timeline_app.events import candidates
from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles import making
from timeline_app.events.titles.faults.reading_back import read_back
from timeline_app.events.titles.learned.seen import Seen, seen_of
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text

HERE = Path(__file__).parent
ISSUED = date(2012, 3, 14)  # what "on Monday" is reckoned from
HELD_OUT = 10  # every tenth sentence
_CLITICS = re.compile(r"\b([ldjnsmtcLDJNSMTC]|qu|Qu|dell|all|nell|dall|sull|un|quest|[Gg]l)(['’]) ")
_ENDINGS = re.compile(r" ('s|'t|'re|'ll|'ve|'d|n't|'m|’s|n’t)\b")


@dataclass(frozen=True, slots=True)
class Told:
    """A phrase that the program made titles of."""

    shown: str
    sentence: Sentence
    clauses: Sequence[Clause]
    phrase: Phrase
    lists: Lists
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence with a date, and the places of the words of the title that somebody wrote; none where it has none.

    `program` are the places of a title of the program that somebody judged, if any, and `is_good` what was said of it.
    """

    language: str
    text: str
    told: Told
    seen: Seen
    kept: tuple[int, ...]
    program: tuple[int, ...] | None = None
    is_good: bool = False

    @property
    def is_held_out(self) -> bool:
        """Whether nothing is learned from it."""
        return crc32(self.text.encode()) % HELD_OUT == 0


def told_in(text: str, language: str) -> list[Told]:
    """All phrases of a text that the program makes titles of, those that it makes before any is judged."""
    found = list[Told]()
    make = candidates.titles_of

    def listening(
        shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists
    ) -> tuple[str, ...]:
        titles = make(shown, sentence, clauses, phrase, lists)
        found.append(Told(shown, sentence, clauses, phrase, lists, titles))
        return titles

    def as_they_are(titles: Sequence[str], *_: object) -> list[str]:
        return list(titles)

    article = date_article(article_from_text(text), language=language, issued=ISSUED)
    with patch.object(candidates, "titles_of", listening), patch.object(making, "best_judged", as_they_are):
        extract_events(article)
    return found


def found_in(treebanks: Path, language: str) -> Iterator[Found]:
    """All sentences of a language that somebody wrote titles of, those of the treebanks in a folder and our own."""
    yield from _of_the_treebanks(treebanks, language)
    yield from _of_our_own(language)


def joined(forms: Sequence[str], language: str) -> str:
    """The forms of a treebank's sentence as a text."""
    text = re.sub(r" ([,.;:!?)\]»”…%])", r"\1", " ".join(forms))
    french = language == "fr"
    if not french:
        text = text.replace("« ", "«").replace(" »", "»")
    text = re.sub(r"([(\[])\s" if french else r"([(\[„“«])\s", r"\1", text)
    text = re.sub(r'" ([^"]*?) "', r'"\1"', text)
    return _CLITICS.sub(r"\1\2", _ENDINGS.sub(r"\1", text) if language == "en" else text)


def checksum(text: str) -> str:
    """By which a sentence of the treebanks is known."""
    return f"{crc32(text.encode()):08x}"


def date_of(told: Told) -> str:
    """The words of a phrase's date."""
    words = told.sentence.words
    return told.shown[words[told.phrase.date.start].start : words[told.phrase.date.stop - 1].end]


def _of_the_treebanks(folder: Path, language: str) -> Iterator[Found]:
    known: dict[str, list[list[str]]] = {}
    for line in (HERE / "treebank.tsv").read_text("utf-8").splitlines():
        tongue, key, *rest = line.split("\t")
        if tongue == language:
            known.setdefault(key, []).append(rest)
    for text in sentences_of(folder, language):
        titles = known.pop(checksum(text), ())
        heard = told_in(text, language) if titles else ()
        for day, verdict, program, kept in titles:
            told = next((told for told in heard if told.titles and date_of(told) == day), None)
            seen = told and seen_of(told.sentence, told.phrase)
            if told and seen:
                yield Found(language, text, told, seen, _numbers(kept), _numbers(program) or None, verdict == "g")


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split()))


def sentences_of(folder: Path, language: str) -> Iterator[str]:
    """The sentences of a language's treebank that may have a title, and those that the parser's own examples are."""
    texts = [gzip.decompress((folder / f"{language}.train.tsv.gz").read_bytes()).decode()]
    if language == "de":
        texts.append((HERE.parent / "trees" / "german.tsv").read_text("utf-8"))
    for text in texts:
        for block in text.split("\n\n"):
            if forms := [line.split("\t")[0] for line in block.splitlines()]:
                yield joined(forms, language)


def _of_our_own(language: str) -> Iterator[Found]:
    path = HERE / "own" / f"{language}.tsv"
    for line in path.read_text("utf-8").splitlines() if path.is_file() else ():
        text, day, title = line.split("\t")
        for told in told_in(text, language):
            start, first = told.shown.find(day), told.sentence.words[told.phrase.date.start].start
            if not told.titles or start < 0 or not start <= first < start + len(day):
                continue
            read = read_back(title, told.sentence, told.phrase.left_out, told.lists)
            places = tuple(read.places) if title != "-" else ()
            seen = seen_of(told.sentence, told.phrase)
            if seen and min(places, default=0) >= 0:
                yield Found(language, text, told, seen, places)
            break
