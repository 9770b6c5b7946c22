"""Which of the nouns before a relative clause it tells of."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import noun_phrase_to
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.names.people import is_first_name

_LONGEST_AGE = 6  # words from a name to the age behind it


def no_age(sentence: Sentence, last: int, lists: Lists) -> int:
    """The noun that an age only says more of: "Irene Souza, de 71 anos, que"."""
    counted = last > 1 and sentence.tags[last - 1] == "NUM"
    if not counted or sentence.words[last].lower not in lists.lengths:
        return last
    return next((k for k in range(last - 2, max(-1, last - _LONGEST_AGE), -1) if sentence.is_noun(k)), last)


def those_again(sentence: Sentence, clause: Sequence[int], last: int, opener: int) -> int:
    """The first noun of a clause for "the same" at its end: "[I comuni] colpiti dal sisma sono gli stessi che"."""
    alone = opener > 2 and sentence.tags[opener - 2 : opener] in (["DET", "ADJ"], ["DET", "PRON"])
    if not alone or last > opener - 2 or not sentence.tags[opener - 3].startswith("AUX"):
        return last
    return next((k for k in clause if k < opener - 3 and sentence.is_noun(k)), last)


def no_apposition(sentence: Sentence, last: int, lists: Lists) -> int:
    """The name that a noun without an article says more of, in Romance languages: "Jean Moreau, trésorier, qui"."""
    if last < 0 or not lists.contracting:
        return last
    first = noun_phrase_to(sentence, last, lists)[0]
    if first > 1 and sentence.words[first - 1].lower in lists.of_words and sentence.is_noun(first - 2):
        first = noun_phrase_to(sentence, first - 2, lists)[0]
    apart = first > 1 and sentence.words[first - 1].text == "," and sentence.words[first - 2].is_name
    return first - 2 if apart and sentence.tags[first] == "NOUN" else last


def no_person(sentence: Sentence, last: int, lists: Lists) -> int:
    """The noun that a name only says more of, where a pronoun means no person: "the trial of Ana Ruiz, which"."""
    words, tags, start = sentence.words, sentence.tags, last
    while start > 0 and sentence.is_noun(start) and sentence.is_noun(start - 1):
        start -= 1
    if last < 0 or tags[last] != "PROPN" or not any(is_first_name(words[k].text) for k in range(start, last + 1)):
        return last
    while start > 0 and tags[start - 1] in ("DET", "ADJ", "NUM"):
        start -= 1
    return start - 2 if start > 1 and words[start - 1].lower in lists.of_words else last


def of_its_gender(sentence: Sentence, last: int, opener: int, lists: Lists) -> int:
    """The noun before a German relative pronoun whose article does not gainsay it: not "den Westen, das"."""
    words, tags = sentence.words, sentence.tags
    gainsaid = lists.other_genders.get(words[opener].lower, frozenset())
    for k in range(last, -1, -1):
        start = k
        while start > 0 and tags[start - 1] in ("ADJ", "NUM", "NOUN", "PROPN"):
            start -= 1
        article = words[start - 1].lower if start > 0 and tags[start - 1] == "DET" else ""
        if sentence.is_noun(k) and (k + 1 == opener or not sentence.is_noun(k + 1)) and article not in gainsaid:
            return k
        if sentence.is_finite(k):
            break
    return last
