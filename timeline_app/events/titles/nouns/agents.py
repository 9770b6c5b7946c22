"""Participles with those by whom it was done, before a date: "acuerdo [suscrito] por Lugo y la UE en 1992"."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import BEFORE_NOUN, noun_phrase_to
from timeline_app.events.grammar.tagged import Sentence

_FARTHEST = 16  # words


def done_by(sentence: Sentence, last: int, lists: Lists) -> int:
    """The participle whose agents end with a word, right before a date that belongs to it; -1 without one.

    The date is its own where the tree says so, or where the verb before tells what is so today.
    """
    at, tags = last, sentence.tags
    while at > 1 and last - at < _FARTHEST and sentence.words[at].lower not in lists.by_words:
        inside = tags[at] in BEFORE_NOUN or tags[at] == "CCONJ" or sentence.words[at].text in "()'’"
        if not (inside or sentence.words[at].lower in lists.of_words):
            return -1
        at -= 1
    led = 1 < at < last and sentence.words[at].lower in lists.by_words
    if not led or tags[at - 1] != "VERB.Part" or not sentence.is_noun(at - 2):
        return -1
    first = noun_phrase_to(sentence, at - 2, lists)[0]
    if tags[first] == "DET" and first and tags[first - 1] in ("NOUN", "ADJ"):
        return -1  # "alto [el fuego]"
    tree, date = sentence.tree, last + 1
    verb = next((k for k in range(at - 2, -1, -1) if sentence.is_finite(k)), -1)
    lasts = verb >= 0 and tags[verb].endswith(".Pres") and not tags[verb].startswith("AUX")
    told = tree is not None and date < len(tree.heads) and at - 1 <= tree.heads[date] <= last
    return at - 1 if told or lasts else -1
