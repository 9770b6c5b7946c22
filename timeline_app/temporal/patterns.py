"""Patterns of word classes, compiled to regular expressions over a string that has one character a token.

The text becomes a string of classes, and Python's regular expressions run over that string: one pass, in C, whatever
the language.  The little language of patterns (resources/languages/README.md):

    DAY MONTH         two classes in a row; in capitals          month:MABBR    the class, captured under another name
    au                that very word                             ( | ) ? *      as in regular expressions
    @(en|IN) YEAR     after one of these (one token, not part)   ^($) YEAR      not after one of these
    !(COUNTED)        not before                                  &(et)          before, not part
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, reduce

_FIRST_CODE = 0xE000  # the private use area: characters that no text means
_LEXEME = re.compile(r"(?P<group>[@!&^]?\()|(?P<close>\))|(?P<bar>\|)|(?P<quantifier>[?*])|(?P<atom>[^\s()|?*]+)")
_ATOM = re.compile(r"(?P<look>[@!&^]?)(?:(?P<name>[a-z]+\d?):)?(?P<what>.+)", re.DOTALL)
# No list is looked through to its end: at every member that would take time in proportion to the square of its length.
_QUANTIFIERS = {"?": "?", "*": "{0,12}"}
_LOOK = {"@": "(?<=", "^": "(?<!", "!": "(?!", "&": "(?=", "": "(?:"}

Lexemes = list[re.Match[str]]

OTHER = "x"  # the character of a token that no pattern knows


@dataclass(slots=True)
class Alphabet:
    """Gives every set of word classes a character, and every class the characters of the sets that hold it."""

    codes: dict[frozenset[str], str] = field(default_factory=dict)
    _members: dict[str, list[str]] = field(default_factory=dict)
    _parts: dict[str, tuple[str, frozenset[str]]] = field(default_factory=dict)

    def code(self, classes: frozenset[str]) -> str:
        """The character of a set of classes, a new one when the set is new."""
        if not classes:
            return OTHER
        if classes not in self.codes:
            self.codes[classes] = chr(_FIRST_CODE + len(self.codes))
            for name in classes:
                self._members.setdefault(name, []).append(self.codes[classes])
        return self.codes[classes]

    def one_of(self, name: str) -> tuple[str, frozenset[str]]:
        """The regular expression of one token of a class, when all sets are known, and the characters it can be."""
        if name not in self._parts:
            characters = "".join(self._members.get(name, ()))
            self._parts[name] = f"[{characters}]" if characters else r"(?!)", frozenset(characters)
        return self._parts[name]


@dataclass(frozen=True, slots=True)
class CompiledPattern:
    """The regular expression of a pattern, as text, and the characters that what it matches can begin with.

    `goes_on` are the characters that can come second, None where a single token is enough.  A field captured as "month"
    has groups like month_MABBR_3, or month_MABBR_n3 where the pattern gives the name.
    """

    regex: str
    opens_with: frozenset[str]
    goes_on: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a pattern: its regular expression, what it can begin and go on with, whether it can be 0 or 1 long."""

    regex: str
    opens_with: frozenset[str] = frozenset()
    goes_on: frozenset[str] = frozenset()
    empty: bool = False
    single: bool = False

    def then(self, other: _Part) -> _Part:
        """This piece and another one behind it."""
        opens_with = self.opens_with | other.opens_with if self.empty else self.opens_with
        goes_on = self.goes_on | other.opens_with if self.single else self.goes_on
        return _Part(
            self.regex + other.regex,
            opens_with,
            goes_on | other.goes_on if self.empty else goes_on,
            self.empty and other.empty,
            (self.single and other.empty) or (self.empty and other.single),
        )

    def alternative(self, other: _Part) -> _Part:
        """This piece or another one."""
        return _Part(
            f"{self.regex}|{other.regex}",
            self.opens_with | other.opens_with,
            self.goes_on | other.goes_on,
            self.empty or other.empty,
            self.single or other.single,
        )

    def repeated(self, quantifier: str) -> _Part:
        """This piece with "?" or "*" behind it."""
        again = self.goes_on | self.opens_with if quantifier == "*" and self.single else self.goes_on
        return replace(self, regex=self.regex + _QUANTIFIERS[quantifier], goes_on=again, empty=True)


def literal(word: str) -> str:
    """The class of one very word."""
    return f"={word}"


def lexemes_of(pattern: str, macros: Mapping[str, str]) -> Lexemes:
    """The pieces of a pattern with its macros written out."""
    return list(_LEXEME.finditer(expand(pattern, macros)))


def literal_words(lexemes: Lexemes) -> set[str]:
    """The words that a pattern names literally."""
    atoms = {match["atom"] for match in lexemes if match["atom"]}
    return {what for _, _, what in map(_split, atoms) if not is_class(what)}


@cache
def _split(atom: str) -> tuple[str, str, str]:
    """What an atom looks for and how: its sign, the name it is captured under, the class or word."""
    match = _ATOM.fullmatch(atom)
    if match is None:
        raise ValueError(f"{atom!r} is no part of a pattern")
    return match["look"], match["name"] or "", match["what"]


def is_class(atom: str) -> bool:
    """Whether an atom of a pattern is a class and not a word: classes are written in capitals."""
    return len(atom) > 1 and atom.isupper()


def expand(pattern: str, macros: Mapping[str, str]) -> str:
    """A pattern with its macros written out; a macro may name another one."""
    if not macros:
        return pattern
    names = re.compile(rf"(?<![\w:])(?:{'|'.join(sorted(macros, key=len, reverse=True))})(?!\w)")
    while names.search(pattern):
        pattern = names.sub(lambda match: macros[match[0]], pattern)
    return pattern


def compile_pattern(lexemes: Lexemes, alphabet: Alphabet) -> CompiledPattern:
    """A pattern made ready to match; raises ValueError for one that is not well formed or that matches nothing."""
    waiting = lexemes[::-1]
    whole = _alternatives(waiting, alphabet)
    if waiting:
        raise ValueError(f"a parenthesis closes that none opens: {waiting[0].string!r}")
    if whole.empty:
        raise ValueError(f"a pattern must not match nothing: {lexemes[0].string if lexemes else ''!r}")
    return CompiledPattern(f"(?:{whole.regex})", whole.opens_with, None if whole.single else whole.goes_on)


def captured(match: re.Match[str]) -> Iterator[tuple[str, str, int]]:
    """The fields that a match captured: name, word class and index of the token.

    What stands before the match is a field only where the pattern names it: @(about:ABOUT) YEAR.
    """
    for group, value in match.groupdict().items():
        if value is not None:
            name, word_class, place = group.split("_")
            index = match.start(group)
            if index >= match.start() or place[0] == "n":
                yield name, word_class, index


def _alternatives(lexemes: Lexemes, alphabet: Alphabet) -> _Part:
    """What lies between two bars or parentheses, and the same behind every bar; takes its lexemes off the end."""
    whole = _sequence(lexemes, alphabet)
    while lexemes and lexemes[-1]["bar"]:
        lexemes.pop()
        whole = whole.alternative(_sequence(lexemes, alphabet))
    return whole


def _sequence(lexemes: Lexemes, alphabet: Alphabet) -> _Part:
    parts = list(_parts(lexemes, alphabet))
    return reduce(_Part.then, parts) if parts else _Part("", empty=True)


def _parts(lexemes: Lexemes, alphabet: Alphabet) -> Iterator[_Part]:
    while lexemes and not (lexemes[-1]["bar"] or lexemes[-1]["close"]):
        lexeme = lexemes.pop()
        part = _group(lexeme, lexemes, alphabet) if lexeme["group"] else _atom(lexeme, alphabet)
        if lexemes and lexemes[-1]["quantifier"]:
            part = part.repeated(lexemes.pop()[0])
        yield part


def _group(opening: re.Match[str], lexemes: Lexemes, alphabet: Alphabet) -> _Part:
    inner = _alternatives(lexemes, alphabet)
    if not lexemes or not lexemes.pop()["close"]:
        raise ValueError(f"a parenthesis is not closed: {opening.string!r}")
    look = opening["group"][:-1]
    regex = f"{_LOOK[look]}{inner.regex})"
    return _Part(regex, empty=True) if look else replace(inner, regex=regex)


def _atom(lexeme: re.Match[str], alphabet: Alphabet) -> _Part:
    if lexeme["atom"] is None:
        raise ValueError(f"{lexeme[0]!r} stands where no part of a pattern can: {lexeme.string!r}")
    look, name, what = _split(lexeme["atom"])
    known = is_class(what)
    expression, characters = alphabet.one_of(what if known else literal(what))
    if look:
        return _Part(f"{_LOOK[look]}{expression})", empty=True)
    if name or known:
        place = f"{'n' if name else ''}{lexeme.start()}"
        expression = f"(?P<{name or what.lower()}_{what if known else 'word'}_{place}>{expression})"
    return _Part(expression, characters, single=True)
