"""Words that plan nothing though they look it: "a year off due to injury", "closed as planned"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline_app.language import Language
from timeline_app.text.tagger import has_tagger, tag


def without_causes(words: Sequence[str], language: Language) -> list[str]:
    """Words in small letters without the pairs of them that plan nothing; "due to open" does."""
    listed = {tuple(pair.split()) for pair in language.list("planning_nothing")}
    at = [k for k, pair in enumerate(pairwise(words)) if pair in listed]
    if not at or not has_tagger(language.code):
        return list(words)
    tags = tag(list(words), language.code)
    gone = {j for k in at if not _is_infinitive("".join(tags[k + 2 : k + 3])) for j in (k, k + 1)}
    return [word for k, word in enumerate(words) if k not in gone]


def _is_infinitive(name: str) -> bool:
    """Whether a tag is that of an infinitive, or of "be", which is none of its own."""
    return name.endswith(".Inf") or name.startswith("AUX")
