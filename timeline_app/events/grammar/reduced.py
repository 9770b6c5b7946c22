"""English participles that look like something else: "a man [accused] of theft and causing a crash appeared"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.text.tagger import is_finite
from timeline_app.text.words import Word

_IN_SUBJECT = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "ADP", "PART", "ADV"})
_IN_REDUCED = _IN_SUBJECT | {"SCONJ", "VERB.PartP", "VERB.Ger", "PRON", "CCONJ", "PUNCT"}
_LONGEST = 24  # words between the participle and the verb
_DASHES = frozenset("-–—")
_DATELINE = 10  # words
_JOINED = ("VERB.PartP", "VERB.Ger")


def reduced_relative(words: Sequence[Word], tags: Sequence[str], lists: Lists) -> int:
    """The first verb of a sentence where it only says more of a noun, and a later one tells what that did; else -1.

    A preposition follows it, and nothing before the later verb opens a clause: "and" joins two gerunds there.
    """
    start = next((k + 1 for k, word in enumerate(words[:_DATELINE]) if word.text in _DASHES), 0)
    first = next((k for k in range(start, len(tags)) if tags[k] not in _IN_SUBJECT), -1)
    if first < 1 or tags[first] != "VERB.Past" or not words[first].lower.endswith("ed"):
        return -1
    behind = first + 1
    if not any(tag in ("NOUN", "PROPN") for tag in tags[start:first]) or words[first].lower in lists.report_verbs:
        return -1
    if behind >= len(words) or words[behind].lower not in lists.prepositions | lists.of_words:
        return -1
    gerunds = False
    for k in range(behind, min(len(words), first + _LONGEST)):
        if is_finite(tags[k]):
            alone = tags[k - 1] in ("NOUN", "PROPN", "NUM", "ADV")
            return first if gerunds and alone and tags[k].startswith(("VERB", "AUX")) else -1
        if tags[k] == "CCONJ":
            if tags[k + 1 : k + 2] == [] or tags[k + 1] not in _JOINED:
                return -1
            gerunds = True
        elif tags[k] not in _IN_REDUCED or words[k].text in ",;:()" or words[k].lower in lists.relatives - {"before"}:
            return -1
    return -1


def apposed_participle(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    """Whether what looks like a past only says more of the noun before a comma: "the riots, [sparked] by a raid"."""
    parted = k > 1 and words[k - 1].text == "," and tags[k - 2] in ("NOUN", "PROPN")
    if not parted or not words[k].lower.endswith("ed") or tags[k + 1 : k + 2] != ["ADP"]:
        return False
    before = range(k - 1)
    if any(tags[m] == "SCONJ" or tags[m].startswith("PRON") or words[m].text == "," for m in before):
        return False  # "The mayor, who resigned, [walked] to"
    second = next((m for m in before if tags[m] == "CCONJ"), k)
    if any(map(is_finite, tags[second:k])):
        return False  # "The mayor resigned and left town, [walked] to"
    joined = (m for m in range(k + 1, len(tags) - 1) if tags[m] == "CCONJ" and tags[m + 1] == "VERB.Past")
    return any(map(is_finite, tags[: k - 1])) and not any(words[m - 1].text == "," for m in joined)
