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
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

_FIRST_CODE = 0xE000  # the private use area: characters that no text means
_LEXEME = re.compile(r"(?P<group>[@!&^]?\()|(?P<close>\))|(?P<bar>\|)|(?P<quantifier>[?*])|(?P<atom>[^\s()|?*]+)")
_ATOM = re.compile(r"(?P<look>[@!&^]?)(?:(?P<name>[a-z]+\d?):)?(?P<what>.+)", re.DOTALL)
_GROUP_NAME = re.compile(r"\(\?P<\w+>")
_LOOK = {"@": "(?<=", "^": "(?<!", "!": "(?!", "&": "(?=", "": "(?:"}

OTHER = "x"  # the character of a token that no pattern knows


@dataclass(slots=True)
class Alphabet:
    """Gives every set of word classes a character, and every class the characters of the sets that hold it."""

    codes: dict[frozenset[str], str] = field(default_factory=dict)
    _members: dict[str, list[str]] = field(default_factory=dict)

    def code(self, classes: frozenset[str]) -> str:
        """The character of a set of classes, a new one when the set is new."""
        if not classes:
            return OTHER
        if classes not in self.codes:
            self.codes[classes] = chr(_FIRST_CODE + len(self.codes))
            for name in classes:
                self._members.setdefault(name, []).append(self.codes[classes])
        return self.codes[classes]

    def members(self, name: str) -> str:
        """The characters of all sets that hold a class."""
        return "".join(self._members.get(name, ()))


@dataclass(frozen=True, slots=True)
class CompiledPattern:
    """The regular expression of a pattern, as text, and the characters that what it matches can begin with.

    A field captured as "month" has groups like month_MABBR_3.
    """

    regex: str
    opens_with: frozenset[str]


@dataclass(slots=True)
class _Part:
    """A piece of a pattern: its regular expression, what it can begin with, and whether it can match nothing."""

    regex: str
    opens_with: set[str]
    empty: bool


def literal(word: str) -> str:
    """The class of one very word."""
    return f"={word}"


def pattern_words(pattern: str, macros: Mapping[str, str]) -> set[str]:
    """The words that a pattern names literally."""
    atoms = (match["atom"] for match in _LEXEME.finditer(expand(pattern, macros)) if match["atom"])
    bare = (_ATOM.fullmatch(atom) for atom in atoms)
    return {match["what"] for match in bare if match and not is_class(match["what"])}


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


def compile_pattern(pattern: str, macros: Mapping[str, str], alphabet: Alphabet) -> CompiledPattern:
    """A pattern made ready to match; raises ValueError for one that is not well formed or that matches nothing."""
    lexemes = list(_LEXEME.finditer(expand(pattern, macros)))[::-1]
    whole = _alternatives(lexemes, alphabet)
    if lexemes:
        raise ValueError(f"a parenthesis closes that none opens: {pattern!r}")
    if whole.empty:
        raise ValueError(f"a pattern must not match nothing: {pattern!r}")
    return CompiledPattern(f"(?:{whole.regex})", frozenset(whole.opens_with))


def captured(match: re.Match[str]) -> Iterable[tuple[str, str, int]]:
    """The fields that a match captured: name, word class and index of the token."""
    for group, value in match.groupdict().items():
        if value is not None:
            name, word_class, _ = group.split("_")
            yield name, word_class, match.start(group)


def _alternatives(lexemes: list[re.Match[str]], alphabet: Alphabet) -> _Part:
    """What lies between two bars or parentheses, and the same behind every bar; takes its lexemes off the end."""
    branches = [_sequence(lexemes, alphabet)]
    while lexemes and lexemes[-1]["bar"]:
        lexemes.pop()
        branches.append(_sequence(lexemes, alphabet))
    regex = "|".join(branch.regex for branch in branches)
    opens_with = set[str]().union(*(branch.opens_with for branch in branches))
    return _Part(regex, opens_with, any(branch.empty for branch in branches))


def _sequence(lexemes: list[re.Match[str]], alphabet: Alphabet) -> _Part:
    parts = list(_parts(lexemes, alphabet))
    opens_with = set[str]()
    for part in parts:
        opens_with |= part.opens_with
        if not part.empty:
            break
    return _Part("".join(part.regex for part in parts), opens_with, all(part.empty for part in parts))


def _parts(lexemes: list[re.Match[str]], alphabet: Alphabet) -> Iterator[_Part]:
    while lexemes and not (lexemes[-1]["bar"] or lexemes[-1]["close"]):
        lexeme = lexemes.pop()
        part = _group(lexeme, lexemes, alphabet) if lexeme["group"] else _atom(lexeme, alphabet)
        if lexemes and lexemes[-1]["quantifier"]:
            part = _Part(part.regex + lexemes.pop()[0], part.opens_with, empty=True)
        yield part


def _group(opening: re.Match[str], lexemes: list[re.Match[str]], alphabet: Alphabet) -> _Part:
    inner = _alternatives(lexemes, alphabet)
    if not lexemes or not lexemes.pop()["close"]:
        raise ValueError(f"a parenthesis is not closed: {opening.string!r}")
    look = opening["group"][:-1]
    # What stands before is not captured; what stands behind is, for the members of a list: 12 &(et DAY M).
    shown = _GROUP_NAME.sub("(?:", inner.regex) if look in ("@", "^", "!") else inner.regex
    regex = f"{_LOOK[look]}{shown})"
    return _Part(regex, set(), empty=True) if look else _Part(regex, inner.opens_with, inner.empty)


def _atom(lexeme: re.Match[str], alphabet: Alphabet) -> _Part:
    match = _ATOM.fullmatch(lexeme["atom"] or "")
    if match is None:
        raise ValueError(f"{lexeme[0]!r} stands where no part of a pattern can: {lexeme.string!r}")
    what = match["what"]
    characters = alphabet.members(what if is_class(what) else literal(what))
    expression = f"[{characters}]" if characters else r"(?!)"
    if match["look"]:
        return _Part(f"{_LOOK[match['look']]}{expression})", set(), empty=True)
    if match["name"] or is_class(what):
        name = f"{match['name'] or what.lower()}_{what if is_class(what) else 'word'}_{lexeme.start()}"
        expression = f"(?P<{name}>{expression})"
    return _Part(expression, set(characters), empty=False)
