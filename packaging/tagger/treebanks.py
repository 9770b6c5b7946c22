"""Sentences of the Universal Dependencies as words and tags of Timeline App.

A file has one token a line: form, lemma, UPOS, features, head, relation, with tabs; a blank line ends a sentence; a
contraction ("du", "della") is one token, which is how `README.md` says the files were made.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from timeline_app.text.tag_features import Unit, units_of
from timeline_app.text.words import words_of

sys.path.append(str(Path(__file__).parents[1] / "trees"))
from written import written

LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pt")

# Files whose licence lets weights learned from them be shipped; of the second ones every fifth sentence is held out.
LEARN = {code: (f"{code}.train",) for code in LANGUAGES}
SHARE = {
    "de": ("test/de.test", "de.dev"),
    "en": ("test/en.test", "en.dev"),
    "es": ("test/es.test2", "es.dev"),
    "fr": ("test/fr.test", "fr.dev"),
    "it": ("it.dev",),
    "nl": ("test/nl.test", "test/nl.test2", "nl.dev"),
    "pt": ("test/pt.test", "pt.dev"),
}
# AnCora (GPL at that commit), Sequoia (LGPL-LR) and ISDT (non-commercial) are only measured on.
MEASURE = {"es": ("test/es.test",), "fr": ("test/fr.test2",), "it": ("test/it.test",)}

_MODALS = {"will": "Fut", "shall": "Fut", "'ll": "Fut", "wo": "Fut", "sha": "Fut", "’ll": "Fut"}
_MODALS |= dict.fromkeys(["would", "could", "should", "might", "'d", "’d", "ought"], "Cnd")


class HasWords(Protocol):
    """A sentence cut as the program cuts it."""

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, signs included."""


class Hangs(Protocol):
    """A token of a treebank: its form, and the number of its head from 1 on, 0 for the root."""

    @property
    def form(self) -> str:
        """As it is written."""

    @property
    def head(self) -> int:
        """The number of the token that it hangs on."""


Cut = TypeVar("Cut", bound=HasWords)
Read = Callable[[Path, str, str], Iterator[Cut]]
"""The sentences of a file of a folder, by its name and its language."""


@dataclass(frozen=True, slots=True)
class Token:
    """A line of a file, with its tag in place of its features."""

    form: str
    tag: str
    head: int


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence cut as the program cuts it: its words, its units, and the tag of each word and each unit."""

    words: tuple[str, ...]
    word_tags: tuple[str, ...]
    units: tuple[Unit, ...]
    unit_tags: tuple[str, ...]


def learning(folder: Path, language: str) -> list[Example]:
    """The sentences to learn from, those written for this project too; none of them is held out."""
    return learned_from(folder, language, _read) + _of_written(language, held_out=False)


def held_out(folder: Path, language: str) -> list[Example]:
    """Every fifth sentence of the files that are shared between learning and measuring."""
    return kept_back(folder, language, _read)


def held_out_of_written(language: str) -> list[Example]:
    """Those of the sentences written for this project from which nothing is learned."""
    return _of_written(language, held_out=True)


def measured_only(folder: Path, language: str) -> list[Example]:
    """Sentences from which nothing may be learned."""
    return [example for name in MEASURE.get(language, ()) for example in _read(folder, name, language)]


def learned_from(folder: Path, language: str, read: Read[Cut]) -> list[Cut]:
    """The sentences to learn from, as `read` has them; none of them is held out."""
    shared = [one for name in SHARE[language] for k, one in enumerate(read(folder, name, language)) if k % 5]
    own = [one for name in LEARN[language] for one in read(folder, name, language)]
    kept = {one.words for one in kept_back(folder, language, read)}
    return [one for one in own + shared if one.words not in kept or len(one.words) < 4]


def kept_back(folder: Path, language: str, read: Read[Cut]) -> list[Cut]:
    """Every fifth sentence of the files that are shared between learning and measuring, as `read` has them."""
    return [one for name in SHARE[language] for one in list(read(folder, name, language))[::5]]


def _of_written(language: str, *, held_out: bool) -> list[Example]:
    return [
        example_of((Token(word.form, word.tag, word.head) for word in sentence.words), language)
        for sentence in written(language)
        if sentence.is_held_out is held_out and all(word.tag for word in sentence.words)
    ]


def _read(folder: Path, name: str, language: str) -> Iterator[Example]:
    with gzip.open(folder / f"{name}.tsv.gz", "rt", encoding="utf-8") as lines:
        for sentence in _sentences(lines, language):
            yield example_of(list(_as_written(sentence)) if language == "en" else sentence, language)


def _sentences(lines: Iterable[str], language: str) -> Iterator[list[Token]]:
    sentence: list[Token] = []
    for line in lines:
        fields = line.rstrip("\n").split("\t")
        if len(fields) == 6:
            form, _, upos, features, head, _ = fields
            sentence.append(Token(form, tag_of(form, upos, features, language), int(head) if head.isdigit() else 0))
        elif sentence and not line.strip():
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def tag_of(form: str, upos: str, features: str, language: str) -> str:
    """The tag of a token."""
    if upos not in {"VERB", "AUX"}:
        return upos
    found = dict(pair.split("=", 1) for pair in features.split("|") if "=" in pair)
    kind, tense, mood = found.get("VerbForm", ""), found.get("Tense", ""), found.get("Mood", "")
    if kind == "Part":
        return f"{upos}.{'PartP' if tense == 'Pres' else 'Part'}"
    if kind in {"Inf", "Ger"}:
        return f"{upos}.{kind}"
    if mood in {"Cnd", "Imp", "Sub"}:
        return f"{upos}.{ {'Cnd': 'Cnd', 'Imp': 'Imv', 'Sub': 'Sub'}[mood] }"
    if tense in {"Pres", "Past", "Imp", "Fut", "Pqp"}:
        return f"{upos}.{'Past' if tense == 'Pqp' else tense}"
    return f"{upos}.{_untold(form.lower(), found, language)}"


def _untold(form: str, features: dict[str, str], language: str) -> str:
    """The form where the treebank is silent: English modals, Portuguese "foram", Spanish "puesto"."""
    if language == "en":
        return _MODALS.get(form, "Pres")
    if "Gender" in features:
        return "Part"
    return "Past" if form.endswith(("am", "te", "ten")) else "Pres"


def _as_written(tokens: list[Token]) -> Iterator[Token]:
    """English: what a treebank cuts and a page does not ("do" + "n't", "can" + "not", "long" + "-" + "term")."""
    place = 0
    while place < len(tokens):
        token = tokens[place]
        after = tokens[place + 1 : place + 3]
        if after and token.form.lower() == "can" and after[0].form.lower() == "not":
            yield Token(token.form + after[0].form, token.tag, token.head)
            place += 2
        elif after and after[0].form.lower() in {"n't", "n’t"}:
            yield Token(token.form + ("" if token.form.lower() == "can" else "n"), token.tag, token.head)
            yield Token("'t", "PART", token.head)
            place += 2
        elif len(after) == 2 and after[0].form == "-" and is_hyphen(tokens, place + 1):
            tag = "ADJ" if after[1].tag == "NOUN" and token.tag in {"ADJ", "ADV"} else after[1].tag
            tokens[place + 2] = Token(f"{token.form}-{after[1].form}", tag, after[1].head)
            place += 2
        else:
            yield token
            place += 1


def is_hyphen(tokens: Sequence[Hangs], place: int) -> bool:
    """Whether a sign, `place` counting from 0, joins two words into one: "long" + "-" + "term"."""
    before, after = tokens[place - 1], tokens[place + 1]
    letters = before.form[-1:].isalpha() and after.form[:1].isalpha()
    # `place` counts from 0 and heads from 1; a dash between clauses hangs on a verb far away.
    near = tokens[place].head in {place, place + 2} or before.head == place + 2 or after.head == place
    return letters and near


def example_of(tokens: Iterable[Token], language: str) -> Example:
    """A sentence as the program sees it; signs inside a token ("18:30") are words of their own."""
    words: list[str] = []
    tags: list[str] = []
    for token in tokens:
        pieces = [word.text for word in words_of(token.form)]
        if pieces and pieces[0].startswith("-") and token.form[1:2].isalpha() and words:
            pieces = []  # "a-t-il": the page has one word, which keeps the tag of its verb
            words[-1] += token.form
        words += pieces
        tags += [_tag_of_piece(piece, token, pieces) for piece in pieces]
    units, owner = units_of(words, language)
    by_unit = dict(zip(owner, tags, strict=True))
    unit_tags = tuple(by_unit[number] for number in range(len(units)))
    return Example(tuple(words), tuple(unit_tags[number] for number in owner), tuple(units), unit_tags)


def _tag_of_piece(piece: str, token: Token, pieces: list[str]) -> str:
    inside = len(pieces) > 1 and any(other[:1].isalnum() for other in pieces)
    return "PUNCT" if inside and not piece[:1].isalnum() and piece not in "'’" else token.tag
