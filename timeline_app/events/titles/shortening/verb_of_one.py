"""The verb of a subject of which only one of several is left: "The sheriff [and the board] was told"."""

from __future__ import annotations

from collections.abc import Container

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.faults.reading_back import read_back

_OF_ONE = {"were": "was", "are": "is", "have": "has"}


def with_verb_of_one(title: str, sentence: Sentence, left_out: Container[int], lists: Lists) -> str:
    """An English title with the verb of one where what it tells of others is left out between subject and verb."""
    if lists.language != "en":
        return title
    read = read_back(title, sentence, left_out, lists)
    verb = next(iter(read.finite), 0)
    one = _OF_ONE.get(read.lower(verb), "")
    if not verb or not one or not read.is_noun(verb - 1):
        return title
    others = any(sentence.tags[k] == "CCONJ" for k in read.omitted(verb))
    several = any(tag in ("CCONJ", "NUM") for tag in read.tags[:verb]) or read.lower(verb - 1).endswith("s")
    start, end = read.words[verb].start, read.words[verb].end
    return f"{title[:start]}{one}{title[end:]}" if others and not several else title
