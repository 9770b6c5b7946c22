"""English titles of a noun with a relative clause, as main clauses: "The notes[, which] will be due"."""

from __future__ import annotations

from collections.abc import Container

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.faults.reading_back import read_back
from timeline_app.events.titles.wording import finished

_SUBJECTS = frozenset({"which", "who", "that"})
_SPEAKER = ": "
_CHAIN = 3  # words of "may have been"
_LEADS = ("ADP", "SCONJ", "CCONJ", "PRON")


def as_main_clause(title: str, sentence: Sentence, left_out: Container[int], lists: Lists) -> str:
    """A title without the pronoun that ties its one verb to its noun; any other title as it is."""
    if lists.language != "en" or _SPEAKER in title or _SUBJECTS.isdisjoint(title.lower().split()):
        return title
    read = read_back(title, sentence, left_out, lists)
    at = next((n for n in range(1, read.last) if read.lower(n) in _SUBJECTS and read.tags[n] == "PRON"), 0)
    verb = read.finite[0] if read.finite else 0
    does = 0 < at < verb and all(read.tags[n] in ("ADV", "PART") for n in range(at + 1, verb))
    before = at - 1 - (read.words[at - 1].text == ",")
    does = does and all(n < verb + _CHAIN for n in read.finite)  # "Strike which was held [determined] to go on"
    if not does or read.tags[0] in _LEADS or not read.is_noun(before) or any(map(read.is_verb, range(before))):
        return title
    return finished(f"{title[: read.words[before].end]} {title[read.words[at + 1].start :]}", lists)
