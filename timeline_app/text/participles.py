"""English: "Police indicted the man" against "the man indicted on Friday", which look alike word by word."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.text.tag_features import is_finite, is_verb

_PAUSES = frozenset(",;:—–()")
_NAMES = frozenset({"NOUN", "PROPN"})
_NOMINAL = _NAMES | {"PRON", "NUM"}
_OBJECT = frozenset({"DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ"})
_OF_A_NOUN = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN"})


def with_true_pasts(words: Sequence[str], tags: Sequence[str], relatives: frozenset[str]) -> list[str]:
    """The tags, with participles and past tenses told apart by the clause that they stand in.

    A participle is the past tense when its clause has no other verb.  A headline ("Three killed in Paris") leaves out
    its auxiliary: there an object must follow.  A past tense right after its noun is a participle when nothing but
    "on Friday" or "by the army" stands between it and the next verb.
    """
    found = list(tags)
    for place, name in enumerate(tags):
        if name == "VERB.Past" and _is_reduced(place, words, tags):
            found[place] = "VERB.Part"
    if found[:1] == ["VERB.Past"] and _leads_up(words, found):
        found[0] = "VERB.Part"
    prose = words[-1:] in (["."], ["!"], ["?"]) or words[-2:-1] == ["."]
    clauses = _clauses(words, found, relatives)
    main = any(is_finite(found[place]) for place in clauses[0])
    for places in clauses:
        if not any(is_finite(found[place]) for place in places):
            bare = next((place for place in places if _is_bare(place, places, words, found, prose=prose)), None)
            if bare is not None:
                found[bare] = "VERB.Past"
        elif _tells_of_a_noun(places, tags):
            first = next(place for place in places if is_finite(found[place]))
            own = [place for place in places if place < first]
            bare = next((place for place in own if _is_bare(place, own, words, found, prose=True)), None)
            if bare is not None and not _NAMES.isdisjoint(found[place] for place in own if place < bare):
                found[bare] = "VERB.Past"
        if places and places[0] and not main and any(is_finite(found[place]) for place in places):
            outer = next((place for place in places if _is_outer(place, places[0], found, words)), None)
            if outer is not None:
                found[outer] = "VERB.Past"
    ends = _who_says(words, found)
    if ends is not None:
        found[ends] = "VERB.Past"
    return found


def _leads_up(words: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether a first verb only leads up to the sentence behind a comma: "Rescued by fishermen, the boy was ..."."""
    comma = next((place for place in range(1, len(words)) if words[place] == "," or is_finite(tags[place])), len(words))
    behind = tags[comma + 1 : comma + 2]
    return behind in (["DET"], ["PROPN"], ["NOUN"], ["PRON"]) and any(map(is_finite, tags[comma + 1 :]))


def _who_says(words: Sequence[str], tags: Sequence[str]) -> int | None:
    """The participle of a name behind the last comma, which says who said the rest: ", Cuba predicted Wednesday."."""
    start = next((place + 1 for place in range(len(words) - 1, -1, -1) if words[place] == ","), len(words))
    verb = start
    while verb < len(words) and tags[verb] == "PROPN":
        verb += 1
    behind = tags[verb + 1 : verb + 2]
    return (
        verb if start < verb < len(words) and tags[verb] == "VERB.Part" and behind in (["PROPN"], ["PUNCT"]) else None
    )


def _is_outer(place: int, start: int, tags: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a participle is the verb around a relative clause: "men who fled years ago [gathered]"."""
    told = tags[start] == "PRON" and tags[start - 1] in _NAMES and any(map(is_finite, tags[start:place]))
    bare = tags[place] == "VERB.Part" and tags[place - 1] == "ADV" and not words[place - 1].lower().endswith("ly")
    by = place + 1 < len(words) and words[place + 1].lower() == "by"
    return told and bare and not by


def _tells_of_a_noun(places: Sequence[int], tags: Sequence[str]) -> bool:
    """Whether a clause opens with a pronoun behind a noun, and its verb comes first: "the plan [which he made] was"."""
    return places[0] > 0 and tags[places[0]] == "PRON" and tags[places[0] - 1] in _NAMES


def _clauses(words: Sequence[str], tags: Sequence[str], relatives: frozenset[str]) -> list[list[int]]:
    """The main clause, then the others: each goes from its relative or conjunction to the next pause."""
    clauses: list[list[int]] = [[]]
    current = clauses[0]
    for place, word in enumerate(words):
        if word in _PAUSES:
            current = clauses[0]
        elif tags[place] == "SCONJ" or (word.lower() in relatives and tags[place] not in {"ADP", "DET"}):
            current = []
            clauses.append(current)
        current.append(place)
    return clauses


def _is_bare(place: int, places: Sequence[int], words: Sequence[str], tags: Sequence[str], *, prose: bool) -> bool:
    before = [tags[other] for other in places if other < place]
    leads_up = before[:1] in (["VERB.PartP"], ["VERB.Ger"]) and "," in words[:place]  # "Retaliating for it, forces"
    if tags[place] != "VERB.Part" or not _NOMINAL.intersection(before) or any(map(is_verb, before[leads_up:])):
        return False
    follows = tags[place + 1] if place + 1 < len(tags) else ""
    by = place + 1 < len(words) and words[place + 1].lower() == "by"
    return follows in _OBJECT or (prose and not by)


def _is_reduced(place: int, words: Sequence[str], tags: Sequence[str]) -> bool:
    if not words[place].lower().endswith("ed") or place == 0:
        return False
    others = any(is_finite(tag) for other, tag in enumerate(tags) if other != place)
    if others and _has_agent(place, words, tags) and (tags[place - 1] in _NAMES or words[place - 1] == ","):
        return True
    if tags[place - 1] not in _NAMES:
        return False
    here, phrases = place + 1, 0
    while here < len(tags) and tags[here] == "ADP":
        here += 1
        start = here
        while here < len(tags) and tags[here] in _OF_A_NOUN:
            here += 1
        if here == start:
            return False
        phrases += 1
    return phrases > 0 and here < len(tags) and is_finite(tags[here])


def _has_agent(place: int, words: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether "by" and no number follows: prices "dropped by 5 percent"."""
    return place + 2 < len(words) and words[place + 1].lower() == "by" and tags[place + 2] != "NUM"
