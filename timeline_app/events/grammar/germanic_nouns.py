"""Which German nouns stand together without a word between them, and which do not."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.meant.pronouns import pronouns_of
from timeline_app.events.names.people import is_first_name
from timeline_app.events.names.places import place_named
from timeline_app.temporal.locales import language_of
from timeline_app.text.lexicon import frequencies
from timeline_app.text.words import Word

_OF_SEVERAL = "er"  # how an adjective ends before a genitive without an article
_FROM = ("er", "ner", "aner")  # what the name of a place ends in where it says from where something is
_SHORTEST = 3  # letters of such a place
_KNOWN = 1e-6  # share of a language's words
_STATES_AND_TOWNS = ("country", "capital", "city")  # kinds of places
_STATES = ("country", "capital")  # whose names are seldom a family's
_AS_OFTEN = 0.03  # share of "Toter" in how often "Tote" is written, from which on it is no plain noun
_PARTICIPLES = ("ge", "be", "ver", "er", "ent", "zer")  # what those open with
_ADJECTIVES = ("ig", "end", "beamt")  # what those end in


def is_bare_genitive(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a word opens a genitive without an article: "die Lage [kleiner Städte]", "vieler"."""
    if not lists.neuters or sentence.tags[k] not in ("ADJ", "DET", "NUM") or k + 1 >= len(sentence.words):
        return False
    word = sentence.words[k]
    ends = word.lower.endswith(_OF_SEVERAL) and word.lower != "der" and not word.is_name
    behind = k + 1
    while behind + 1 < len(sentence.words) and sentence.tags[behind] == "ADJ":
        behind += 1
    return ends and sentence.tags[behind] == "NOUN" and sentence.words[k - 1].end + 1 == word.start


def comes_from_a_place(word: Word, lists: Lists) -> bool:
    """Whether a German word is a place's name that says from where the next one is: "das [Saigoner] Regime"."""
    if not lists.neuters or not word.is_name or not word.lower.endswith(_OF_SEVERAL):
        return False
    if frequencies(lists.language).get(word.lower, 0.0) > _KNOWN:
        return False
    stems = (word.text.removesuffix(end) for end in _FROM if word.text.endswith(end))
    return any(len(stem) >= _SHORTEST and place_named(stem, lists.language) is not None for stem in stems)


def is_country_behind_a_name(sentence: Sentence, one: int, other: int, lists: Lists) -> bool:
    """Whether a place stands right behind a whole name or several, and is no part of it: "traf Ana Ruiz | Chile"."""
    named = one > 0 and is_first_name(sentence.words[one - 1].text) and not is_first_name(sentence.words[one].text)
    done = sentence.tags[other + 1 : other + 2] in (
        ["VERB.Part"],
        ["VERB.Inf"],
    )  # "haben die Truppen | Bagdad verlassen"
    several = lists.capital_nouns and sentence.tags[one] == "NOUN" and sentence.words[one].lower.endswith("en") and done
    place = place_named(sentence.words[other].text, lists.language)
    text = sentence.words[other].text
    name = sentence.tags[other] == "PROPN" and not (is_first_name(text) or text.endswith("s"))  # "Bürger [Ulms]"
    if (name or place is not None) and lists.capital_nouns and _are_bare_doers(sentence, one, lists):
        return True
    done_to = one > 0 and sentence.is_finite(one - 1) and not sentence.tags[one - 1].startswith("AUX")
    if done_to and place is not None and place.kind in _STATES_AND_TOWNS:  # "eroberte Rom | Karthago"
        doer = place_named(sentence.words[one].text, lists.language)
        return doer is not None and doer.kind in _STATES_AND_TOWNS
    if _is_visited(sentence, one, lists) and place is not None and place.kind in _STATES:
        return True
    if not (several or (named and sentence.tags[other] == "PROPN")):
        return False
    return place is not None and (place.kind == "country" or (several and place.kind != "other"))


def _is_visited(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether somebody who has no name stands right behind a verb: "bezocht [de paus] | Cuba"."""
    article = k > 1 and sentence.words[k - 1].lower in lists.articles
    verb = article and sentence.is_finite(k - 2) and not sentence.tags[k - 2].startswith("AUX")
    return verb and pronouns_of(lists.language).is_person(sentence.words[k].lower)


def _are_bare_doers(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a plural without an article stands right behind a conjugated verb: "besetzten [fremde Truppen] Bergen".

    A place behind it is what is done to them, and no name of theirs.
    """
    start = k
    while start > 0 and sentence.tags[start - 1] == "ADJ":
        start -= 1
    several = sentence.tags[k] == "NOUN" and sentence.words[k].lower.endswith(("e", "n", "er", "s"))
    verb = start - 1
    acts = verb >= 0 and sentence.tags[verb].startswith("VERB") and sentence.is_finite(verb)
    return acts and several and sentence.words[verb].lower.endswith(lists.plural_endings)


def begins_a_name(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether what looks like a Dutch article is part of a surname: "[De] Vries won", "In 2010 won [De] Clercq".

    One that opens a sentence may be an article; that of a single name, "De Schelde", may stand too.
    """
    if lists.language != "nl" or not sentence.words[k].text.istitle() or sentence.tags[k + 1 : k + 2] != ["PROPN"]:
        return False
    name = sentence.words[k + 1].text
    alone = sentence.tags[k + 2 : k + 3] not in (["PROPN"], ["NOUN"], ["ADJ"])
    return name[1:].islower() and (alone or k > 0)


def counting_adverbs(sentence: Sentence, adverbs: Sequence[int], lists: Lists) -> int:
    """How many of the adverbs before a number say how exact it is, or count on: "[rund] tausend", "[nog eens] vijf"."""
    found = 0
    for k in reversed(adverbs):
        if sentence.words[k].lower not in _about(lists.language) | lists.again_words:
            break
        found += 1
    return found


@cache
def _about(code: str) -> frozenset[str]:
    return frozenset(part for phrase in language_of(code).list("about_words") for part in phrase.split())


def is_more_and_more(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a word with the adverb before it says how many do something: "[immer mehr] Gäste", "[steeds meer]"."""
    behind = sentence.tags[k + 1 : k + 2] in (["NOUN"], ["ADJ"])
    return behind and sentence.words[k].lower in lists.more_words and sentence.tags[k - 1] == "ADV"


def is_described_alone(article: str, noun: Word, lists: Lists) -> bool:
    """Whether a German noun is an adjective whose ending wants its article: "der [Verletzte]", "die [Beamten]".

    Without it the former is a woman, and the latter are not those who do something.
    """
    ending = {"der": "e", "das": "e", "die": "en"}.get(article, "\0")
    if not lists.neuters or not noun.lower.endswith(ending):
        return False
    known, base = frequencies(lists.language), noun.lower.removesuffix(ending)
    often, strong, third = (known.get(f"{base}{end}", 0.0) for end in ("e", "er", "em"))
    formed = base.endswith(_ADJECTIVES) or (base.endswith("t") and base.startswith(_PARTICIPLES))
    return strong > _AS_OFTEN * often > 0 and (third > 0 or formed)
