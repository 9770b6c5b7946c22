"""Where the rules of a language fit in a text: asked for by whoever dates an article, stamps it and reads its dates."""

from __future__ import annotations

from functools import lru_cache

from timeline_app.temporal.find import Found, find
from timeline_app.temporal.lexicon import lexicon_of


@lru_cache(maxsize=2)  # of one article, as it stands and with its hard-wrapped lines joined
def scanned(text: str, language: str) -> tuple[Found, ...]:
    """Every place where a rule of a language fits, in document order, never overlapping."""
    return tuple(find(text, lexicon_of(language)))
