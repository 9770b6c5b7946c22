"""Which of two verbs that share their subject and their auxiliary a date belongs to."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence

_YEAR = 4  # digits


def own_verb(sentence: Sentence, clause: Clause, date: range, left_out: Container[int], lists: Lists) -> list[int]:
    """A verb with the one of two participles that a date belongs to: "hat [2021 gewonnen und] 2022 verteidigt"."""
    after = [k for k in clause.words if k >= clause.verb and k not in left_out]
    joints = [
        k
        for k in after[1:]
        if sentence.words[k].lower in lists.and_words
        and _has_participle(sentence, (m for m in after if m < k))
        and _has_participle(sentence, _second_verb(sentence, [m for m in after if m > k], lists))
    ]
    others = [k for k in clause.words if k not in date and (k in left_out or _tells_when(sentence, clause, k, lists))]
    start = max((k for k in joints if k < date.start and any(m < k for m in others)), default=None)
    end = min((k for k in joints if k >= date.stop and any(m > k for m in others)), default=None)
    helps = next((n for n, k in enumerate(after) if not sentence.tags[k].startswith("AUX")), 1)
    first = [] if start is None else after[: max(1, helps)]  # "[a été] créée et supprimée"
    return [*first, *(k for k in after if (start is None or k > start) and (end is None or k < end))]


def _tells_when(sentence: Sentence, clause: Clause, k: int, lists: Lists) -> bool:
    """Whether a word behind a verb is a month or a year, as of a law with its date: "by the act of [May 1967]"."""
    text = sentence.words[k].text
    return k > clause.verb and (sentence.words[k].lower in lists.calendar or (text.isdecimal() and len(text) == _YEAR))


def _second_verb(sentence: Sentence, behind: Sequence[int], lists: Lists) -> Sequence[int]:
    """Where behind "and" a second participle can stand: anywhere in German, elsewhere at once but for adverbs."""
    if lists.verb_second:
        return behind
    at = next((n for n, k in enumerate(behind) if sentence.tags[k] not in ("ADV", "PRON", "PART")), len(behind))
    return behind[at : at + 1]


def _has_participle(sentence: Sentence, indexes: Iterable[int]) -> bool:
    return any(sentence.tags[k] in ("VERB.Part", "VERB.Inf") for k in indexes)
