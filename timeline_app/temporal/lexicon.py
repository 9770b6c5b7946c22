"""Language -> Lexicon: which classes a token has and what it is worth, and the compiled rules over them."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from timeline_app.dates.wording import roman
from timeline_app.language import Language, Rule
from timeline_app.temporal.patterns import Alphabet, Lexemes, compile_pattern, lexemes_of, literal, literal_words

# Signs above and below letters belong to their word, for Python does not count them among the letters; so do the
# joiners of Persian.  Ideographs stand alone, for Chinese and Japanese put no space between words, and so do the Korean
# year, month and day, to which endings are glued.
_MARKS = "".join(chr(c) for c in range(0x300, 0x3100) if unicodedata.category(chr(c)) in ("Mn", "Mc")) + "\u200c\u200d"
_ALONE = "〇\u3400-\u9fff년월일"
_LETTER = rf"[^\W\d_{_ALONE}]"
TOKEN = re.compile(rf"\d+|{_LETTER}++(?:[?{_MARKS}]{_LETTER}*+(?<!\?))*+|[{_ALONE}\n]|[^\w\s]")
_APOSTROPHES = {"’": "'", "ʼ": "'", "`": "'"}
_PARENTHESES = {"(": "LPAR", ")": "RPAR"}
_CENTURIES = 40
_REMEMBERED = 4  # figures of a number whose character is remembered
_LONGEST_NUMBER = 20  # figures; more are no number that anything is counted with
_PROPER = re.compile(r"^[A-Z]")


@dataclass(slots=True)
class CompiledRule:
    """A rule with the regular expression of its pattern, compiled when it is first tried: half the time of loading."""

    rule: Rule
    regex: str
    is_stretch: bool
    goes_on: frozenset[str] | None
    match: Callable[[str, int], re.Match[str] | None] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Let the first try compile the expression."""
        self.match = self._first_match

    def _first_match(self, classes: str, at: int) -> re.Match[str] | None:
        self.match = re.compile(self.regex).match
        return self.match(classes, at)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language made ready for scanning: the character of each token, the values of each class, the rules."""

    language: Language
    codes: dict[str, str]
    numbers: Mapping[frozenset[str], str]
    values: Mapping[tuple[str, str], str]
    openings: Mapping[str, tuple[CompiledRule, ...]]
    candidates: re.Pattern[str]
    pairs: dict[str, tuple[CompiledRule, ...]] = field(default_factory=dict)

    def rules_at(self, pair: str) -> tuple[CompiledRule, ...]:
        """The rules that can begin with two characters, or with one at the end of a text: remembered once found."""
        if pair not in self.pairs:
            self.pairs[pair] = tuple(r for r in self.openings[pair[0]] if r.goes_on is None or pair[1:] in r.goes_on)
        return self.pairs[pair]

    def value(self, name: str, token: str) -> str:
        """What a token is worth in a class; the token itself for numbers and punctuation."""
        return self.values.get((name, _figures(token).lower()), token)


@cache
def lexicon_of(code: str) -> Lexicon:
    """The lexicon of a language; raises KeyError when nothing is known of it."""
    from timeline_app.temporal.locales import language_of  # which splits words with TOKEN

    return build_lexicon(language_of(code))


def build_lexicon(language: Language) -> Lexicon:
    """The lexicon of a language."""
    classes: defaultdict[str, set[str]] = defaultdict(set)
    values: dict[tuple[str, str], str] = {}
    for name, value, word in _class_words(language):
        for form in _forms(word):
            classes[form].add(name)
            values[name, form.lower()] = value
    patterns = [lexemes_of(rule.pattern, language.macros) for rule in language.rules]
    for word in set[str]().union(*map(literal_words, patterns)):
        for form in _forms(word):
            classes[form].add(literal(word))
    for sign, name in _PARENTHESES.items():
        classes[sign].add(name)
    alphabet = Alphabet()
    codes: dict[str, str] = {}
    numbers = {kind: alphabet.code(kind) for kind in _kinds_of_numbers()}
    for token, names in classes.items():
        codes[token] = alphabet.code(frozenset(names) | (number_classes(token) if token.isdecimal() else frozenset()))
    for sign, plain in _APOSTROPHES.items():
        if plain in codes:
            codes[sign] = codes[plain]
    codes["\n"] = "\n"
    openings = _openings(language.rules, patterns, alphabet)
    candidates = re.compile(f"[{''.join(openings)}]" if openings else r"(?!)")
    return Lexicon(language, codes, numbers, values, openings, candidates)


def _openings(
    rules: Sequence[Rule], patterns: Sequence[Lexemes], alphabet: Alphabet
) -> dict[str, tuple[CompiledRule, ...]]:
    """The rules by the characters that they can begin with, in the order of the language file."""
    by_character: defaultdict[str, list[CompiledRule]] = defaultdict(list)
    for rule, lexemes in zip(rules, patterns, strict=True):
        pattern = compile_pattern(lexemes, alphabet)
        # A night lies between two days and is one time all the same.
        stretch = rule.act != "night" and "2_" in pattern.regex
        compiled = CompiledRule(rule, pattern.regex, stretch, pattern.goes_on)
        for character in pattern.opens_with:
            by_character[character].append(compiled)
    return {character: tuple(found) for character, found in by_character.items()}


def code_of(token: str, lexicon: Lexicon) -> str | None:
    """The character of a token that is not in the table: of a number by its classes, any script's figures as 0-9."""
    if not token[0].isdecimal() or len(token) > _LONGEST_NUMBER:
        return None
    figures = _figures(token)
    code = lexicon.codes.get(figures) or lexicon.numbers[number_classes(figures)]
    if len(token) <= _REMEMBERED:
        lexicon.codes[token] = code
    return code


def _figures(token: str) -> str:
    """A number in the figures 0-9; any other token as it is."""
    return token if token.isascii() or not token.isdecimal() else "".join(str(int(c)) for c in token)


def number_classes(digits: str) -> frozenset[str]:
    """The classes of a number by its value and the way it is written."""
    value, length = int(digits), len(digits)
    found = {"INT"}
    if length <= 2:
        found |= {"DAY"} if 1 <= value <= 31 else set()
        found |= {"MONTHNUM"} if 1 <= value <= 12 else set()
        found |= {"HOUR"} if value <= 24 else set()
    if length == 2:
        found |= {"YY"} | ({"MINUTE"} if value < 60 else set())
    if length == 3 and value >= 100:
        found.add("YEAR3")
    if length == 4 and int(digits[:2]) < 24 and int(digits[2:]) < 60:
        found.add("HHMM")
    if length == 4 and 1000 <= value <= 2199:
        found.add("YEAR")
        # 1987 is a year where nothing says otherwise; 2000 or 1200 may as well be a number of things.
        found |= {"MODERN"} if 1500 <= value <= 2039 and value % 100 else set()
        found |= {"MEDIEVAL"} if value < 1500 and value % 100 else set()
    return frozenset(found)


@cache
def _kinds_of_numbers() -> frozenset[frozenset[str]]:
    """The sets of classes that numbers have."""
    plain = (str(n) for n in (*range(100), *range(100, 10_000, 7), 10_000))
    padded = (*(f"{n:02d}" for n in range(10)), *(f"{n:04d}" for n in range(0, 1000, 7)), "000", "00000")
    return frozenset(map(number_classes, (*plain, *padded)))


def _class_words(language: Language) -> Iterator[tuple[str, str, str]]:
    for name, table in language.words.items():
        for value, words in table.items():
            for word in words:
                if "{roman}" in word:
                    for number in range(1, _CENTURIES):
                        yield name, str(number), word.format(roman=roman(number))
                else:
                    yield name, value, word


def _forms(word: str) -> set[str]:
    """The ways a word is met: capitals, without accents, with its accented letters lost as "?".

    A word that the language file writes with a capital is met with one only: "May" is no "may".
    """
    spellings = {word, _without_accents(word), _with_lost_letters(word)}
    forms: set[str] = set()
    for spelling in spellings:
        forms |= {spelling, spelling.upper(), spelling[:1].upper() + spelling[1:]}
    if not _PROPER.match(word):
        forms |= {form.lower() for form in forms}
    return forms


def _without_accents(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _with_lost_letters(word: str) -> str:
    inner = "".join(c if c.isascii() else "?" for c in word)
    return inner if TOKEN.fullmatch(inner) else word
