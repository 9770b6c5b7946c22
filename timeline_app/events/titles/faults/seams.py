"""Faults where words of the sentence are left out of a title: one that remains wanted what is gone."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.titles.faults.reading_back import ReadBack
from timeline_app.events.titles.faults.title_words import title_words

_NOMINAL = ("NOUN", "PROPN")
_SMALL = ("ADP", "DET", "ADJ", "ADV", "NUM")


def has_a_preposition_without_noun(read: ReadBack, lists: Lists) -> bool:
    """As in "Le record [pour] a été battu": a preposition whose noun is left out."""
    for n in range(1, len(read.words)):
        if read.follows(n) or not (n in read.finite or read.tags[n] in ("ADP", "CCONJ", "SCONJ")):
            continue
        k = n - 1
        while k > 0 and n in read.finite and read.tags[k] in ("DET", "ADJ"):
            k -= 1
        if read.tags[k] == "ADP" and read.lower(k) not in lists.particles:
            return True
    return False


def lost_a_preposition(read: ReadBack, lists: Lists) -> bool:
    """As in "has been stripped [of her] medal": a noun without the preposition that led to it."""
    tags, words = read.sentence.tags, read.sentence.words
    for n in range(1, len(read.words)):
        omitted = read.omitted(n) if read.tags[n] in ("DET", "NUM", "ADJ", *_NOMINAL) else []
        if not any(tags[k] == "ADP" for k in omitted) or read.lower(n - 1) in lists.one_of:
            continue
        if all(tags[k] in _SMALL or words[k].lower in lists.possessives for k in omitted):
            return True
        named = tags[omitted[0]] == "ADP" and tags[omitted[-1]] == read.tags[n] == "PROPN"
        if named and omitted[-1] + 1 == read.places[n] and not any(map(read.sentence.is_verb, omitted)):
            return True  # "the visit [of Trade Secretary] Reed"
    return False


def lost_its_to(read: ReadBack, lists: Lists) -> bool:
    """As in "will force the firms [to] sell": an English infinitive without "to"."""
    if lists.language != "en":
        return False
    return any(
        read.tags[n].endswith(".Inf") and [read.sentence.tags[k] for k in read.omitted(n)] == ["PART"]
        for n in range(1, len(read.words))
    )


def lost_a_verb(read: ReadBack, lists: Lists) -> bool:
    """As in "The ban [starts in May, but] the club won": two subjects, the verb of the first left out."""
    for n in range(1, len(read.words)):
        omitted = read.omitted(n) if read.tags[n] in ("DET", "NUM", *_NOMINAL) and read.is_noun(n - 1) else []
        if omitted and read.sentence.is_finite(omitted[0]) and any(verb > n for verb in read.finite):
            return True
    return False


def has_the_verb_of_another(read: ReadBack, lists: Lists) -> bool:
    """As in "Ruiz [was among those that a court] banned": a verb whose subject is left out."""
    words, tags = read.sentence.words, read.sentence.tags
    for n in () if lists.verb_second or not read.is_quoted else read.finite:
        omitted = read.omitted(n) if read.is_noun(n - 1) else []
        openers = (k for k in reversed(omitted) if tags[k] in ("PRON", "SCONJ") and words[k].lower in lists.relatives)
        opener = next(openers, -1)
        behind = [k for k in omitted if k > opener >= 0]
        named = any(read.sentence.is_noun(k) and tags[k - 1] in ("DET", "SCONJ") for k in behind)
        if named and not any(map(read.sentence.is_verb, behind)) and words[omitted[-1]].text != ",":
            return True
    return False


def lost_the_comma_of_its_opening(read: ReadBack, lists: Lists) -> bool:
    """As in "Rimasta vedova[,] la contessa vendette": what a comma parts from a clause, without it."""
    words, opening = read.sentence.words, read.tags[0] in ("ADJ", "NOUN", "VERB.Part")
    for n in range(1, len(read.words)) if lists.drops_subjects and opening else ():
        between = range(read.places[n - 1] + 1, read.places[n]) if read.places[n - 1] >= 0 else ()
        parted = any(words[k].text == "," for k in between) and all(k in read.left_out for k in between)
        if parted and read.tags[n] in ("DET", "PROPN") and read.words[n - 1].is_word:
            return any(verb > n for verb in read.finite)
        if parted and n in read.finite and read.tags[0] != "NOUN" and read.words[n - 1].is_word:
            return True  # "Nominato senatore[,] fu premiato"
    return False


def lost_what_led_to_an_adjective(read: ReadBack, lists: Lists) -> bool:
    """As in "Ich betrat den Saal[: Tische und einen] alten Schrank": two German nouns that a sign parts."""
    for n in range(2, len(read.words)) if lists.capital_nouns else ():
        described = read.tags[n - 1] == "ADJ" and read.is_noun(n) and read.is_noun(n - 2)
        signs = (read.sentence.words[k].text for k in read.omitted(n - 1)) if described else ()
        if any(sign in {",", ":", ";"} for sign in signs):
            return True
    return False


def compares_with_nothing(read: ReadBack, lists: Lists) -> bool:
    """As in "It arrives [than] planned"."""
    words = title_words(lists.language)
    at = next((n for n in range(1, len(read.words)) if read.lower(n) in words.compared), 0)
    described = (read.lower(n) for n in range(at) if read.tags[n] in ("ADJ", "ADV", "DET", "NUM"))
    return at > 0 and not any(word.endswith(words.comparatives) for word in described)


FAULTS = (
    has_a_preposition_without_noun,
    lost_a_preposition,
    lost_its_to,
    lost_a_verb,
    has_the_verb_of_another,
    lost_the_comma_of_its_opening,
    lost_what_led_to_an_adjective,
    compares_with_nothing,
)
