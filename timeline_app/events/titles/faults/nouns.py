"""What a noun of a title can be: the subject, or what only says more of another one."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.titles.faults.reading_back import ReadBack

_NOMINAL = ("NOUN", "PROPN")
_BEFORE_NOUN = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "ADV", "VERB.Part", ""})


def can_be_subject(read: ReadBack, n: int, lists: Lists) -> bool:
    """Whether a word can be what a German or Dutch clause tells of, by its article and what leads to it."""
    tag = read.tags[n]
    if tag == "PRON" or (tag == "DET" and read.tag(n + 1) not in (*_NOMINAL, "ADJ", "NUM")):
        return read.lower(n) not in lists.reflexives and read.lower(n) not in lists.accusatives
    if tag not in (*_NOMINAL, "NUM", "X", "ADJ"):
        return False
    k = _start(read, n)
    if read.tags[k] == "DET" and read.lower(k) in lists.accusatives:
        return False
    return k == 0 or read.tags[k - 1] != "ADP" or read.compares(k - 1, lists)


def is_of_another(read: ReadBack, n: int, lists: Lists) -> bool:
    """Whether a noun only says whose another one is, or is joined to it: "die Opposition [der Stadt]"."""
    k = _start(read, n)
    return k > 0 and (read.lower(k) in lists.of_words or read.is_noun(k - 1) or read.tags[k - 1] == "CCONJ")


def _start(read: ReadBack, n: int) -> int:
    """Where the phrase of a noun begins, its article included."""
    while n > 0 and read.tags[n] != "DET" and read.tags[n - 1] in _BEFORE_NOUN:
        n -= 1
    return n
