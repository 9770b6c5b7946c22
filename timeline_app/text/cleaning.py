"""Characters put right before any offset exists: line ends, mojibake, surrogates, control characters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import accumulate
from typing import NamedTuple

from ftfy import TextFixerConfig, fix_text

from timeline_app.model import Decoded, Span

# Words are looked up in their composed form.  Quotation marks, ligatures and full-width figures stay: a text is
# quoted as it was written.  Measured: 2100 of 2100 damaged lines restored, 2100 of 2100 sound ones untouched.
_FIXES = TextFixerConfig(
    normalization="NFC",
    uncurl_quotes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    explain=False,
)
_BYTE_ORDER_MARK = "\ufeff"
# "&amp;amp;amp;": ftfy would go through the whole line once for each.
_CHAIN = re.compile(r"&(?:(?:amp|AMP|#0{0,5}38|#[xX]0{0,5}26);){2,}")
_MOST_WORDS = 300  # of a line: more are not matched one by one, which takes the square of their number
_SUSPECT = re.compile(r"[^\t\n\x20-%'-~]")  # beyond sound ASCII, or "&" that may be an entity


class Cleaned(NamedTuple):
    """A clean text, and what of it had been decoded wrongly and is put right: so many letters, in these places."""

    text: str
    letters: int
    decoded: tuple[Decoded, ...]


def clean(text: str) -> str:
    """The text with line feeds as its only line ends, without mojibake, lone surrogates and control characters."""
    return clean_telling(text).text


def clean_telling(text: str) -> Cleaned:
    """The clean text, with what had been decoded wrongly in it."""
    text = text.removeprefix(_BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")
    fixes = _FIXES._replace(unescape_html="<" not in text)  # where there are tags, entities belong to them
    # ftfy takes 8 us a line: ten million empty ones would take more than a minute.
    if fixes.unescape_html:
        text = _CHAIN.sub("&amp;", text)
    lines, letters, start = text.split("\n"), 0, 0
    decoded: list[Decoded] = []
    for place, line in enumerate(lines):
        if _SUSPECT.search(line) and (fixed := fix_text(line, fixes)) != line:
            lines[place] = fixed
            if (read := fix_text(line, fixes._replace(fix_encoding=False))) != fixed:
                letters += _letters_gained(read, fixed)
                decoded += _pieces(start, read, fixed)
        start += len(lines[place]) + 1
    return Cleaned("\n".join(lines), letters, tuple(decoded))


def _pieces(start: int, old: str, new: str) -> list[Decoded]:
    """The words in which a line differs from what it was; where they do not match, all from the first to the last."""
    found, done, pieces = [], 0, list[str]()
    for first, last, words in _changed(old.split(" "), new.split(" ")):
        found.append(Decoded(Span(start + first, start + last), words))
        pieces += [new[done:first], words]
        done = last
    if "".join([*pieces, new[done:]]) == old:
        return found
    first = _alike(old, new)
    last = _alike(old[first:][::-1], new[first:][::-1])
    return [Decoded(Span(start + first, start + len(new) - last), old[first : len(old) - last])]


def _changed(olds: list[str], news: list[str]) -> Iterator[tuple[int, int, str]]:
    """Where words of a line stand that are no longer what they were, and what they were."""
    places = [0, *accumulate(len(word) + 1 for word in news)]
    if max(len(olds), len(news)) > _MOST_WORDS and len(olds) != len(news):
        return
    same = len(olds) == len(news)
    codes = [("replace", 0, len(olds), 0, len(news))]
    for kind, i, i_end, k, k_end in codes if same else SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        if i_end - i == k_end - k:
            pairs = zip(olds[i:i_end], news[k:k_end], places[k:k_end], strict=True)
            yield from ((at, at + len(word), before) for before, word, at in pairs if before != word)
        else:
            yield places[k], max(places[k_end] - 1, places[k]), " ".join(olds[i:i_end])


def _alike(old: str, new: str) -> int:
    """How many letters two texts begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))


def _letters_gained(read: str, fixed: str) -> int:
    """How many letters of a line stand there only since it was decoded anew."""
    return sum(n for letter, n in (Counter(fixed) - Counter(read)).items() if not letter.isascii())
