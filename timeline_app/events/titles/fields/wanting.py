"""What a finished title of a German or Dutch clause lacks, as far as the fields of the clause are surely known."""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.events.titles.faults.reading_back import ReadBack
from timeline_app.events.titles.fields.clause import Fields, Treed

_OBJECTS = ("obj", "iobj", "xcomp")
_PHRASES = ("obl", "nmod")
_OF_A_NOUN = frozenset({"nmod", "appos", "flat", "conj", "compound"})
_SURE, _SURE_OF_PHRASE = 0.6, 0.8


def is_wanting(read: ReadBack, treed: Treed, fields: Fields) -> bool:
    """Whether a title lacks what its verb needs, or has something else before its verb than who does it."""
    kept = {*read.places}
    if fields.finite not in kept or any(place < 0 for place in kept):
        return False  # it tells something else, or in other words
    if any(k not in kept for k in _needed(treed, fields)) or _lost_what_is_led_to(treed, kept):
        return True
    before = {*read.places[: read.places.index(fields.finite)]}
    return any(top in before for top in fields.rest if _never_comes_first(treed, top))


def _lost_what_is_led_to(treed: Treed, kept: set[int]) -> bool:
    """Whether a word stands without the phrase that it leads to: "gründete zusammen [mit Ruiz] eine Partei"."""
    pairs, end = treed.words.leading_on, len(treed.sentence.words) - 1
    return any(k < end and k + 1 not in kept and treed.lower(k + 1) in pairs.get(treed.lower(k), ()) for k in kept)


def loses_a_noun(read: ReadBack, other: ReadBack, treed: Treed) -> bool:
    """Whether a title has a noun that no preposition leads to, and that another one has not: it may be an object."""
    return any(
        k not in other.places
        and treed.sentence.is_noun(k)
        and not treed.tree.kinds(k, "case")
        and treed.tree.relations[k] not in _OF_A_NOUN
        for k in read.places
    )


def _needed(treed: Treed, fields: Fields) -> Iterator[int]:
    """The places of the words without which a verb does not say what was done."""
    yield from fields.verbs
    end = min((k for k in fields.verbs if k > fields.finite), default=-1)
    for top, places in fields.rest.items():
        relation = treed.tree.relations[top]
        led = bool(treed.cases(top)) or treed.is_bare_genitive(top)
        object_ = relation in _OBJECTS and treed.sentence.tags[top] != "PRON" and not led
        last = relation in _PHRASES and max(places) == end - 1 and not treed.is_below
        plain = object_ or all(treed.tree.sure[k] >= _SURE for k in places)
        if (object_ or last) and plain and treed.tree.sure[top] >= (_SURE if object_ else _SURE_OF_PHRASE):
            yield top


def _never_comes_first(treed: Treed, top: int) -> bool:
    """Whether a part stands before no verb with its subject: an object, or by whom something was done."""
    cases = treed.cases(top)
    by = treed.is_passive and bool(cases) and cases[0] in treed.words.doers
    return by or (treed.tree.relations[top] in ("obj", "appos") and not cases)
