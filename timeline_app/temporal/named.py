"""Words like "Today" that are part of a name: "USA Today reported", "the Tonight show"."""

from __future__ import annotations

import re

from timeline_app.language import Language
from timeline_app.temporal.find import Found

_WORD = re.compile(r"[^\W\d_]{4,}")
_BEFORE = re.compile(r"[^\W_][’']?s? $")  # a word and a space, no sign
_NEAR = 200  # characters of a line on either side
_HEADLINE = 0.75  # share of the words of a line that begin with a capital


def is_named(text: str, item: Found, language: Language) -> bool:
    """Whether what counts from the article's day has a capital for no other reason than to be a name.

    The first word of a sentence and a headline in capitals have other reasons.
    """
    word = text[item.span.start : item.span.end]
    if item.rule.act != "shift" or not word.istitle() or word.lower() not in language.list("bare_days"):
        return False
    nearest = max(0, item.span.start - _NEAR)
    line_start = max(nearest, text.rfind("\n", nearest, item.span.start) + 1)
    if not _BEFORE.search(text[max(line_start, item.span.start - 4) : item.span.start]):
        return False
    line, _, _ = text[line_start : item.span.end + _NEAR].partition("\n")
    words = _WORD.findall(line)
    capitals = sum(1 for one in words if one[0].isupper())
    return capitals < _HEADLINE * len(words)
