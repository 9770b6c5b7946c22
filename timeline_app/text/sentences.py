"""Sentences with their places in the text.

Quotations stay whole, abbreviations do not end a sentence, and neither does the end of a hard-wrapped line.  The
words that decide are data (resources/abbreviations.toml); this module knows no language.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from timeline_app.model import Sentence, Span
from timeline_app.text.paragraphs import paragraphs
from timeline_app.text.word_data import WordData, word_data

_END = re.compile(
    r"""(?<![.!?…])(?P<mark>[.!?…]++)
        (?P<close>(?:[ \u00a0\u202f]?[»”]|["'’“)\]])*+)(?:\[\d{1,3}\])*+
        (?:\s+|(?=(?P<glued>[^\W\d_]++)[ '’]))
      | [。！？।॥]++[」』”）]?\s*
      | [؟۔]++\s+""",
    re.VERBOSE,
)
_QUOTATION = re.compile(
    r"""«[^«»]{1,900}+» | “[^“”]{1,900}+” | „[^„“”]{1,900}+[“”]
      | (?<!\S)»(?=\S)[^«»]{1,900}+(?<=\S)«
      | ‘[^‘’]{1,300}(?:(?<=\w)’(?=\w)[^‘’]{1,300}){0,8}+(?<=[.,!?…])’(?!\w)
      | (?<![\w.])"(?=\S)[^"]{1,900}+(?<=\S)"(?!\w)""",
    re.VERBOSE,
)
_OPENING = "«“„»”\"'‘’¿¡([—–-* \u00a0\u202f"
_DECIMAL = re.compile(r"\d,\d+$")
_LAST_WORD = re.compile(r"[\w.\-§№°ºª]+$")
_ELISION = re.compile(r"^.*['’]")
_INITIAL = re.compile(r"[^\W\d_]")
_INITIALS = re.compile(r"[^\W\d_](?:\.?-[^\W\d_]\.?)+")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_ORDINAL = re.compile(r"\d{1,2}|[IVX]{1,6}")
_NUMBER = re.compile(r"\d|[IVXLC]+\b")
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*")
_BEFORE = 30  # characters looked back for the word before a dot


def sentences(text: str, language: str) -> list[Sentence]:
    """The sentences of a text, in order and without surrounding white space; together they hold all of its words.

    `language` is an ISO 639-1 code.  Time is proportional to the length of the text.
    """
    data = word_data(language)
    found = []
    for start, end in paragraphs(text):
        for first, last in _parts(text, start, end, data):
            stripped = text[first:last].strip()
            if stripped:
                begin = text.index(stripped[0], first)
                found.append(Sentence(Span(begin, begin + len(stripped)), stripped))
    return found


def _parts(text: str, start: int, end: int, data: WordData) -> Iterator[tuple[int, int]]:
    """Bounds of the sentences of one paragraph."""
    paragraph = text[start:end]
    quotations = [match.span() for match in _QUOTATION.finditer(paragraph)]
    opens = [first for first, _ in quotations]
    done = 0
    for match in _END.finditer(paragraph):
        inside = bisect_right(opens, match.start()) - 1
        within_quotation = inside >= 0 and match.end("close") < quotations[inside][1]
        if not within_quotation and _ends_sentence(paragraph, done, match, data):
            yield start + done, start + match.end()
            done = match.end()
    yield start + done, end


def _ends_sentence(paragraph: str, begin: int, match: re.Match[str], data: WordData) -> bool:
    """Whether a sentence that began at `begin` ends with the punctuation found."""
    if match["mark"] is None:
        return True
    if match["glued"]:
        return match["mark"] == "." and match["glued"][0].isupper() and match["glued"] in data.starters
    following = paragraph[match.end() : match.end() + 60]
    first = following.lstrip(_OPENING)[:1]
    if not first or first.islower():
        return False
    if match["mark"] != "." or match["close"]:
        left_out = match["close"][:1] in tuple(")]") and paragraph[match.start() - 1] in "(["
        return not left_out
    dot = match.start()
    word = _word_before(paragraph[max(begin, dot - _BEFORE) : dot])
    if _DECIMAL.search(paragraph[max(begin, dot - _BEFORE) : dot]):
        return True  # "Stärke 7,8." is no ordinal
    opens = dot - len(word) - begin < _BEFORE and not paragraph[begin : dot - len(word)].strip()
    return not _abbreviated(word, following, data, opens=opens)


def _word_before(text: str) -> str:
    word = _LAST_WORD.search(text)
    return _ELISION.sub("", word[0]) if word else ""


def _abbreviated(word: str, following: str, data: WordData, *, opens: bool) -> bool:
    """Whether the dot belongs to the word before it and the sentence goes on with `following`, which has a capital.

    `opens` tells that the word begins the sentence, as the number of a list does.
    """
    number = bool(_NUMBER.match(following))
    if word in data.titles or word in data.inner:
        return True
    if number and (word in data.before_number or word in data.either or word in data.closing):
        return True
    if word in data.dates:
        return number or _next_word(following) in data.dates
    if word in data.closing:
        return _next_word(following) in data.continues
    if word in data.either or _ACRONYM.fullmatch(word):
        return not _starts(following, data)
    if _ORDINAL.fullmatch(word) and (opens or data.ordinal_dot):
        return opens or not _starts(following, data)
    return _is_initial(word, following, data)


def _is_initial(word: str, following: str, data: WordData) -> bool:
    """Whether a capital before a dot abbreviates a first name: "J.-M. Le Pen", but not "plan B. Les"."""
    if _INITIALS.fullmatch(word):
        return True
    if not _INITIAL.fullmatch(word) or not word.isupper():
        return False
    particle = _next_word(following) in data.particles
    return particle or not _starts(following, data)


def _starts(following: str, data: WordData) -> bool:
    """Whether a sentence seems to start: with a quotation or with a word that is no part of a name."""
    if following[0] in '«“„"‘' or not data.starters.words:
        return True
    return _next_word(following) in data.starters


def _next_word(following: str) -> str:
    word = _WORD.match(following.lstrip(_OPENING))
    return word[0] if word else ""
