"""The noun that a date belongs to, as a title: in its first case, with whose it was, its place, and a figure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline_app.events.grammar.declension import in_first_case
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.wording import MAX_TITLE, spell, without_loose_end
from timeline_app.model import Figure


def noun_titles(shown: str, sentence: Sentence, phrase: Phrase, figures: Sequence[Figure], lists: Lists) -> list[str]:
    """A noun with its place and the figure that matters, then with less of them."""
    words = sentence.words
    core = [k for k in range(phrase.start, phrase.end) if k not in phrase.left_out]
    if core and core[0] == phrase.start and words[core[0]].lower in lists.determiners:
        core = core[1:]
    if core and words[core[0]].lower in lists.stand_ins:  # "the latter's airstrikes"
        core = [k for k in core[1:] if words[k].text not in "'’s"]
    if len(core) > 1 and words[core[-1]].lower in lists.happening and sentence.is_noun(core[0]):
        core = core[:-1]  # "el juicio [celebrado] en enero"
    text = without_loose_end(spell(shown, words, core, in_first_case(sentence, core, lists)), lists)
    text = f"{text}{_whose(shown, sentence, phrase, lists)}"
    place = [] if _has_place(sentence, core, lists) else _place(sentence, range(phrase.end, phrase.tail), lists)
    full = f"{text} {spell(shown, words, place)}".strip()
    counted = figures[0].text[:1].lower() + figures[0].text[1:] if figures else ""
    counted_titles = [f"{part}, {counted}" for part in (full, text)] if figures else []
    return [title for title in (*counted_titles, full, text) if len(title) <= MAX_TITLE] or [text]


def _whose(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """Whose a happening was, behind its noun: " von Ana Ruiz" for "Ana Ruiz, [deren] Tod am Montag"."""
    first, antecedent = phrase.start, phrase.clause.antecedent
    of = lists.of_whom.get(sentence.words[first].lower) or lists.of_whom.get(
        sentence.words[first - 1].lower if first else ""
    )
    if not of or antecedent < 0:
        return ""
    start = antecedent
    while start > 0 and sentence.tags[start] == sentence.tags[start - 1] == "PROPN":
        if sentence.words[start - 1].lower in lists.calendar:  # "zum 1. August [Uwe Tamm] ab"
            break
        start -= 1
    named = sentence.tags[antecedent] == "PROPN"
    return f" {of} {spell(shown, sentence.words, range(start, antecedent + 1))}" if named else ""


def _has_place(sentence: Sentence, indexes: Sequence[int], lists: Lists) -> bool:
    words = sentence.words
    return any(
        words[k].lower in lists.place_prepositions and any(words[m].is_name for m in indexes if k < m <= k + 3)
        for k in indexes
    )


def _place(sentence: Sentence, indexes: Iterable[int], lists: Lists) -> list[int]:
    """The place told in a stretch, drawn in to its name: "au-dessus du Sinaï" for "... de la péninsule du Sinaï"."""
    indexes, words = list(indexes), sentence.words
    for at, k in enumerate(indexes):
        if words[k].lower not in lists.place_prepositions or words[k].lower in lists.of_words:
            continue
        rest = indexes[at + 1 :]
        name = next((m for m in rest if words[m].is_name), None)
        inside = [m for m in rest if name is not None and m < name]
        nearer = any(words[m].lower in lists.place_prepositions - lists.of_words for m in inside)
        if name is None or nearer or any(_stops_place(sentence, m, lists) for m in inside):
            continue
        last = name
        while last + 1 in rest and words[last + 1].is_name:
            last += 1
        common = [m for m in inside if words[m].is_word and words[m].lower not in lists.determiners | lists.of_words]
        link = next((m for m in reversed(inside) if common and m > common[-1]), None)
        drawn_in = [k, *(inside if link is None else range(link, name)), *range(name, last + 1)]
        return [k, *inside, *range(name, last + 1)] if common and link is None else drawn_in
    return []


def _stops_place(sentence: Sentence, k: int, lists: Lists) -> bool:
    word = sentence.words[k]
    return word.ends_clause or word.text == "," or word.lower in lists.relatives or sentence.is_finite(k)
