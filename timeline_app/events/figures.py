"""Numbers that matter to an event: how many died, how many were hurt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.events.words import Lists, Word
from timeline_app.model import Figure

_BEFORE_NUMBER = 9  # words between "a tué" and its number: "qui a tué l'ensemble des 224 personnes"
_AFTER_NUMBER = 3


def figures_of(words: Sequence[Word], lists: Lists) -> tuple[Figure, ...]:
    """The dead and the injured that a stretch of words counts, each kind once."""
    found: dict[str, Figure] = {}
    for k, word in enumerate(words):
        number = _number(word)
        if number is None:
            continue
        kind = _kind(words, k, lists)
        if kind:
            label = lists.dead_label if kind == "dead" else lists.injured_label
            found.setdefault(kind, Figure(number, kind, label.format(n=word.text)))
    return tuple(found.values())


def _kind(words: Sequence[Word], k: int, lists: Lists) -> str:
    after = [w.lower for w in words[k + 1 : k + 1 + _AFTER_NUMBER]]
    before = [w.lower for w in words[max(0, k - _BEFORE_NUMBER) : k]]
    for word in after:
        if word in lists.dead:
            return "dead"
        if word in lists.injured:
            return "injured"
    counted = any(word in lists.persons for word in after) or not after or not after[0].isalpha()
    killed = any(word in lists.killing for word in before) or any(word in lists.killing for word in after)
    return "dead" if killed and counted else ""


def _number(word: Word) -> int | None:
    digits = re.sub(r"\D", "", word.text)
    return int(digits) if word.text[:1].isdigit() and 0 < len(digits) < 9 else None
