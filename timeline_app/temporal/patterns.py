"""Patterns of word classes, compiled to regular expressions over a string that has one character a token.

The text becomes a string of classes, and Python's regular expressions run over that string: one pass, in C, whatever
the language.  The little language of patterns (resources/languages/README.md):

    DAY MONTH         two classes in a row; in capitals          month:MABBR    the class, captured under another name
    au                that very word                             ( | ) ? *      as in regular expressions
    @(en|IN) YEAR     after one of these (one token, not part)   !(COUNTED)     not before     &(et) before, not part
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

_FIRST_CODE = 0xE000  # the private use area: characters that no text means
_LEXEME = re.compile(r"(?P<group>[@!&]?\()|(?P<close>\))|(?P<bar>\|)|(?P<quantifier>[?*])|(?P<atom>[^\s()|?*]+)")
_ATOM = re.compile(r"(?P<look>[@!&]?)(?:(?P<name>[a-z]+\d?):)?(?P<what>.+)", re.DOTALL)
_LOOK = {"@": "(?<=", "!": "(?!", "&": "(?=", "": "(?:"}

OTHER = "x"  # the character of a token that no pattern knows


@dataclass(slots=True)
class Alphabet:
    """Gives every set of word classes a character, and every class the characters of the sets that hold it."""

    codes: dict[frozenset[str], str] = field(default_factory=dict)

    def code(self, classes: frozenset[str]) -> str:
        """The character of a set of classes, a new one when the set is new."""
        if not classes:
            return OTHER
        return self.codes.setdefault(classes, chr(_FIRST_CODE + len(self.codes)))

    def members(self, name: str) -> str:
        """A regular expression for one token of a class; one that never matches when no token has it."""
        characters = "".join(code for classes, code in self.codes.items() if name in classes)
        return f"[{characters}]" if characters else r"(?!)"


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


def compile_pattern(pattern: str, macros: Mapping[str, str], alphabet: Alphabet) -> re.Pattern[str]:
    """The regular expression of a pattern; a field captured as "month" has groups like month_MABBR_3."""
    pieces: list[str] = ["(?:"]
    for count, match in enumerate(_LEXEME.finditer(expand(pattern, macros))):
        if match["atom"]:
            pieces.append(_atom(match["atom"], count, alphabet))
        elif match["group"]:
            pieces.append(_LOOK[match["group"][:-1]])
        else:
            pieces.append(match[0])
    return re.compile("".join([*pieces, ")"]))


def captured(match: re.Match[str]) -> Iterable[tuple[str, str, int]]:
    """The fields that a match captured: name, word class and index of the token."""
    for group, value in match.groupdict().items():
        if value is not None:
            name, word_class, _ = group.split("_")
            yield name, word_class, match.start(group)


def _atom(atom: str, count: int, alphabet: Alphabet) -> str:
    match = _ATOM.fullmatch(atom)
    if match is None:
        raise ValueError(f"{atom!r} is no part of a pattern")
    what = match["what"]
    expression = alphabet.members(what if is_class(what) else literal(what))
    if match["look"]:
        return f"{_LOOK[match['look']]}{expression})"
    if match["name"] or is_class(what):
        return f"(?P<{match['name'] or what.lower()}_{what if is_class(what) else 'word'}_{count}>{expression})"
    return expression
