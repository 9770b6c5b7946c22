"""English participles that look like a past: "a man [accused] of theft and causing a crash appeared in court"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.text.tagger import is_finite
from timeline_app.text.words import Word

_IN_SUBJECT = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "ADP", "PART", "ADV"})
_IN_REDUCED = _IN_SUBJECT | {"SCONJ", "VERB.PartP", "VERB.Ger", "PRON", "CCONJ", "PUNCT"}
_LONGEST = 24  # words between the participle and the verb
_JOINED = ("VERB.PartP", "VERB.Ger")


def reduced_relative(words: Sequence[Word], tags: Sequence[str], lists: Lists) -> int:
    """The first verb of a sentence where it only says more of a noun, and a later one tells what that did; else -1.

    A preposition follows it, and nothing before the later verb opens a clause: "and" joins two gerunds there.
    """
    first = next((k for k, tag in enumerate(tags) if tag not in _IN_SUBJECT), -1)
    if first < 1 or tags[first] != "VERB.Past" or not words[first].lower.endswith("ed"):
        return -1
    behind = first + 1
    if not any(tag in ("NOUN", "PROPN") for tag in tags[:first]) or words[first].lower in lists.report_verbs:
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
