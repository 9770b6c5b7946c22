"""Whether a clause speaks of what is still to come: its next Tuesday lies ahead, its last one behind."""

from __future__ import annotations

import re
from functools import cache

from timeline_app.language import Language
from timeline_app.model import Span

_CLAUSE = 160  # characters of a clause that are looked at on either side
_SIGNS = r"[.;:!?,\n()]"
_SENTENCE_END = re.compile(r"[.;!?\n]")
_WORD = re.compile(r"[^\W\d_]+")


def looks_ahead(text: str, span: Span, language: Language) -> bool:
    """Whether the clause around a span speaks of what is still to come."""
    before = text[max(0, span.start - _CLAUSE) : span.start]
    clause_end = _clause_end(language.list("clause_words"))
    ends = [match.end() for match in clause_end.finditer(before)]
    after = text[span.end : span.end + _CLAUSE]
    end = clause_end.search(after)
    clause = f"{before[ends[-1] if ends else 0 :]} {after[: end.start() if end else None]}"
    endings = language.list("future_endings")
    cues = set(language.list("future_cues"))
    words = _WORD.findall(clause.lower())
    return any(word in cues or (len(word) > 4 and word.endswith(endings)) for word in words)


def looks_back(text: str, span: Span, language: Language) -> bool:
    """Whether the sentence around a span is told in the past and of nothing that is still to come."""
    if not language.list("past_cues"):
        return False
    before = _SENTENCE_END.split(text[max(0, span.start - _CLAUSE) : span.start])[-1]
    after = _SENTENCE_END.split(text[span.end : span.end + _CLAUSE])[0]
    words = _WORD.findall(f"{before} {after}".lower())
    if not set(language.list("ahead_words")).isdisjoint(words):
        return False
    cues, endings = set(language.list("past_cues")), language.list("past_endings")
    return any(word in cues or (len(word) > 3 and word.endswith(endings)) for word in words)


@cache
def _clause_end(words: tuple[str, ...]) -> re.Pattern[str]:
    """The signs, and the words of a language, at which a clause ends."""
    return re.compile("|".join([_SIGNS, *(rf"\b{re.escape(word)}\b" for word in words)]))
