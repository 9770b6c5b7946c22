"""Where a noun phrase before a date cannot reach beyond."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence

_BEFORE_NOUN = ("ADJ", "NOUN", "PROPN", "NUM", "CCONJ", "VERB.Part")


def stops_noun(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether no noun before a word has a date behind it: "den Warnstreik [überraschend] am Dienstag"."""
    word, tags = sentence.words[k], sentence.tags
    acts = tags[k - 1 : k + 1] in (["VERB.Past", "DET"], ["VERB.Pres", "DET"])  # "sagte [das Konzert] ab"
    if word.ends_clause or word.text == "," or (word.lower in lists.relatives and not acts) or sentence.is_finite(k):
        return True
    loose = lists.capital_nouns and tags[k] == "ADJ" and k > 0 and sentence.is_noun(k - 1)
    return bool(loose) and not any(tag in _BEFORE_NOUN for tag in tags[k + 1 : k + 2])
