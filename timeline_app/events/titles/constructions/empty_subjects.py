"""What happened where nobody does it: "Es kam in Lindau zu einem Unfall" is "Unfall in Lindau"."""

from __future__ import annotations

from collections.abc import Container

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.declension import in_first_case
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.wording import MAX_TITLE, fit, spell, without_loose_end

_NAMES = ("ADJ", "NUM", "NOUN", "PROPN")
_AN_ARTICLE = (["NOUN"], ["ADJ"], ["PROPN"])  # before these Dutch "het" is one
_NEAR = 2  # words between a verb and its empty subject


def title_of_what_there_was(
    shown: str, sentence: Sentence, clause: Clause, left_out: Container[int], lists: Lists
) -> str:
    """The noun of what happened, with its place and what else is told of it; "" where somebody does something."""
    words, verb = sentence.words, clause.verb
    told = [k for k in clause.words if k not in left_out and words[k].lower not in lists.connectives]
    relative = next((n for n, k in enumerate(told) if n and _leads_to_relative(sentence, k)), len(told))
    told = told[:relative]
    near = (k for k in told if words[k].lower in lists.empty_subjects and abs(k - verb) <= _NEAR)
    empty = next((k for k in near if sentence.tags[k + 1 : k + 2] not in _AN_ARTICLE), -1)
    if verb < 0 or empty < 0 or any(words[k].lower in lists.negations for k in told):
        return ""
    verbs = {words[k].lower for k in told if sentence.is_verb(k) and (lists.verb_second or k == verb)}
    behind = [k for k in told if k > max(verb, empty) and not (lists.verb_second and sentence.is_verb(k))]
    if verbs & lists.comes_to:
        at = next((n + 1 for n, k in enumerate(behind) if words[k].lower in lists.comes_to_links), len(behind))
    else:
        at = 0 if verbs <= lists.auxiliaries | lists.there_is and verbs & lists.there_is else len(behind)
        while at < len(behind) and sentence.tags[behind[at]] in ("ADP", "ADV"):  # "gab es [im Saal] einen Streit"
            led = sentence.tags[behind[at]] == "ADP"
            nouns = (n for n in range(at, len(behind)) if not led or sentence.is_noun(behind[n]))
            at = next(nouns, len(behind)) + 1
    start = at + (at < len(behind) and sentence.tags[behind[at]] == "DET")
    if start >= len(behind) or sentence.tags[behind[start]] not in _NAMES:
        return ""
    noun = next((n for n in range(start, len(behind)) if sentence.is_noun(behind[n])), len(behind))
    core, rest = behind[start : noun + 1], behind[noun + 1 :]
    link = 1 if verbs & lists.comes_to else 0
    place = [k for k in (*(k for k in told if k < min(verb, empty)), *behind[: at - link]) if k != empty]
    place = [k for k in place if sentence.tags[k] != "ADV"] if place and sentence.tags[place[0]] == "ADP" else []
    named = spell(shown, words, core, in_first_case(sentence, core, lists))
    where = spell(shown, words, place)
    if place and place[0] == 0:
        where = f"{where[:1].lower()}{where[1:]}"
    said = spell(shown, words, rest)
    for parts in ((named, said, where), (named, said), *(((named, where),) if where else ())):
        title = without_loose_end(" ".join(filter(None, parts)), lists)
        if len(title) <= MAX_TITLE:
            return title
    return fit(f"{named} {said}", lists)


def _leads_to_relative(sentence: Sentence, k: int) -> bool:
    """Whether a preposition behind a comma leads to a pronoun: "zu einem Unfall, [bei] dem", "infolge dessen"."""
    led = sentence.words[k - 1].text == "," and sentence.tags[k] == "ADP"
    return led and sentence.tags[k + 1 : k + 2] == ["PRON"]
