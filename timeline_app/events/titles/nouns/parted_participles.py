"""Of which noun a participle between commas tells, by the tree: "[La hausse] du tarif à Lyon, votée en mai, sera"."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import noun_phrase_to
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.grammar.tree_antecedents import can_be_told_of
from timeline_app.events.meant.pronouns import pronouns_of
from timeline_app.events.titles.clauses.fitting import core_of

_SURE = 0.35  # of the noun that a participle behind a comma hangs on


def noun_of_participle(sentence: Sentence, noun: list[int], participle: int, lists: Lists) -> list[int]:
    """The noun phrase that a participle tells of, where one farther left does: in French by the tree, behind a comma.

    `noun` is the nearest one, which is the answer where the tree is in doubt or article and ending do not agree.
    """
    if lists.drops_subjects:
        return _noun_that_agrees(sentence, noun, participle, lists)
    tree = sentence.tree
    known = lists.contracting and not lists.drops_subjects and sentence.words[participle - 1].text == ","
    if tree is None or not known or participle >= len(tree.heads):
        return noun
    top = tree.heads[participle]
    told = tree.relations[participle] == "acl" and tree.sure[participle] >= _SURE and 0 <= top < noun[0]
    is_person = pronouns_of(lists.language).is_person
    if not told or any(is_person(sentence.words[k].lower) for k in noun) or sentence.tags[top] != "NOUN":
        return noun
    named = core_of(sentence, [*noun_phrase_to(sentence, top, lists), *range(top + 1, participle)], lists)
    named = named[: next((n for n, k in enumerate(named) if sentence.words[k].text == ","), len(named))]
    if not can_be_told_of(sentence, named, participle, lists):
        return noun
    return named[1:] if sentence.tags[named[0]] == "DET" and len(named) > 1 else named


def as_said(named: str, said: str, sentence: Sentence, noun: list[int], participle: int, lists: Lists) -> str:
    """A noun with what a participle says of it, with "est" where a name came or left by itself: "Ana est arrivée"."""
    base = sentence.words[participle].lower.removesuffix("s").removesuffix("e")
    apart = sentence.words[participle - 1].text == "," and sentence.tags[participle].endswith(".Part")
    if not (apart and base in lists.come_by_being and noun and sentence.tags[noun[0]] == "PROPN"):
        return f"{named} {said}".strip()
    several = sentence.words[participle].lower.endswith("s")
    helper = next((form for who, form in lists.befalls.items() if who.endswith("s") is several), "")
    return f"{named} {helper} {said}" if helper and said else f"{named} {said}".strip()


def _noun_that_agrees(sentence: Sentence, noun: list[int], participle: int, lists: Lists) -> list[int]:
    """A noun phrase with the noun before it whose gender and number a participle has: "[la legge] sul lavoro"."""
    wider = noun
    while wider and not can_be_told_of(sentence, wider, participle, lists):
        led = wider[0] - 1
        if led < 1 or sentence.tags[led] != "ADP" or not sentence.is_noun(led - 1):
            return noun
        wider = [*noun_phrase_to(sentence, led - 1, lists), *range(led, noun[-1] + 1)]
    return wider


def what_befell_in_the_end(sentence: Sentence, told: list[int], date: range, lists: Lists) -> list[int]:
    """The words of an aside from a passive infinitive on that its date ends: "votée avant d'être [annulée] lundi"."""
    led = next((n for n, k in enumerate(told) if n and sentence.words[k].lower in lists.counted_from), 0)
    behind = [k for k in told[led:] if k < date.start]
    passive = [
        k for k in behind if sentence.tags[k].endswith(".Part") and sentence.tags[k - 1] == "AUX.Inf"
    ]  # and not "avant d'avoir été"
    beside = bool(passive) and all(sentence.tags[k] in ("ADV", "ADP") for k in behind if k > passive[-1])
    return [k for k in told if k >= passive[-1]] if led and beside else told
