"""A German or Dutch relative clause, whose verb stands at its end: whether its noun is who does it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.fitting import without_article

_BEFORE_HEAD = ("DET", "ADJ", "NUM", "PRON", "NOUN", "ADV", "PUNCT", "PROPN")
_OF_PHRASE = ("ADJ", "NUM", "NOUN")


def does_it_itself(
    sentence: Sentence, clause: Clause, noun: list[int], whole: Sequence[int], lists: Lists
) -> list[int]:
    """The noun of a relative clause as its subject, "X, der starb"; nothing where it may be another one's object.

    `whole` are the words between the pronoun and the verb.  Where nothing else is named the noun does it, as behind
    "der"; also where what is named is marked as an object, or is a thing beside a person.
    """
    opener = sentence.words[clause.opener].lower
    if opener not in lists.subject_relatives or not sentence.is_noun(noun[-1]):
        return []
    named = without_article(sentence, noun, lists)
    if any(sentence.words[k].lower in lists.nominatives for k in whole):
        return []
    others = [k for k in whole if _may_do_it(sentence, k, clause.opener, lists)]
    if opener in lists.nominatives or not others:
        return named
    return named if all(_is_object(sentence, k, noun, lists) for k in others) else []


def _may_do_it(sentence: Sentence, k: int, opener: int, lists: Lists) -> bool:
    """Whether a word is a pronoun, or the head of a noun phrase that no preposition leads."""
    if sentence.tags[k] == "PRON":
        return sentence.words[k].lower not in lists.reflexives
    return (
        sentence.is_noun(k)
        and not (sentence.is_noun(k + 1) and sentence.tags[k + 1] == "PROPN")
        and sentence.tags[k - 1] in _BEFORE_HEAD
        and not _is_led(sentence, k, opener)
    )


def _is_object(sentence: Sentence, k: int, noun: Sequence[int], lists: Lists) -> bool:
    """Whether a noun is what something is done to: by its article, as its owner's, or as a thing beside a person."""
    if sentence.tags[k] == "PRON":
        return sentence.words[k].lower in lists.accusatives
    start = k
    while start > 0 and sentence.tags[start - 1] in _OF_PHRASE:
        start -= 1
    article = sentence.words[start - 1].lower if sentence.tags[start - 1] in ("DET", "PRON") else ""
    if article in lists.accusatives | lists.own_determiners:
        return True
    person = any(sentence.tags[n] == "PROPN" for n in noun)
    thing = sentence.tags[k] == "NOUN" and sentence.words[k].lower not in lists.persons | lists.speakers
    return thing and (person or not article or article in lists.indefinite_articles)


def _is_led(sentence: Sentence, k: int, start: int) -> bool:
    """Whether a preposition leads to a noun, its article and adjectives between them."""
    while k - 1 > start and sentence.tags[k - 1] in ("DET", "ADJ", "NUM", "NOUN", "PROPN"):
        k -= 1
    return sentence.tags[k - 1] == "ADP"
