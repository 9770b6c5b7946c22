"""A German or Dutch relative clause, whose verb stands at its end: whether its noun is who does it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.titles.clauses.articles import without_article

_BEFORE_HEAD = ("DET", "ADJ", "NUM", "PRON", "NOUN", "ADV", "PUNCT", "PROPN")
# Whom a relative pronoun does something to rather than the other way round: "een man die iemand aanviel".
_SOMEBODY = frozenset({"iemand", "iets", "niets", "jemanden", "etwas", "nichts"})
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


def done_by_another(
    sentence: Sentence, clause: Clause, noun: Sequence[int], whole: Sequence[int], lists: Lists
) -> tuple[list[int], list[int]] | None:
    """Who does something to the noun of a relative clause, and that noun with its article: "der Graf", "die Mauer".

    `whole` are the words between the pronoun and the verb.  The German pronoun is the article of what is done; None
    where it is in no case that tells so, and where the adjectives or the ending of the noun would need another one.
    """
    opener, words = sentence.words[clause.opener].lower, sentence.words
    if opener not in lists.object_openers or words[clause.verb].lower in lists.happening:
        return None
    own = [n for n in range(len(whole)) if _may_do_it(sentence, whole[n], clause.opener, lists)]
    if not own or any(sentence.tags[k] == "ADP" for k in whole[: own[0]]):
        return None
    subject = list(whole[: _end_of_phrase(sentence, whole, own[0]) + 1])
    subject = subject[1:] if len(subject) > 1 and sentence.tags[subject[0]] == "ADV" else subject
    if opener not in lists.accusatives and not _surely_does_it(sentence, subject, lists):
        return None
    article = words[noun[0]].lower if sentence.tags[noun[0]] == "DET" else ""
    if not lists.capital_nouns:
        return subject, list(noun)  # Dutch knows no cases
    bare = [k for k in noun if sentence.tags[k] not in ("DET", "ADJ", "NUM")]
    adjectives = [k for k in noun if sentence.tags[k] == "ADJ"]
    definite = opener == article or (article in ("der", "dem") and opener == "den")
    if article in ("des", "eines", "den", "einem") and article != opener:
        return None
    weak = all(words[k].lower.endswith("en" if opener == "den" else "e") for k in adjectives) and definite
    object_ = [k for k in noun if sentence.tags[k] not in ("DET", "NUM")] if weak else bare
    return subject, [clause.opener, *object_]


def _surely_does_it(sentence: Sentence, subject: Sequence[int], lists: Lists) -> bool:
    """Whether words cannot be what something is done to: by their article, as a name, or as persons."""
    known = lists.nominatives | lists.persons | lists.speakers
    named = all(sentence.tags[k] == "PROPN" for k in subject) or (
        not lists.capital_nouns and sentence.words[subject[-1]].is_name  # "de Kamer"
    )
    return named or any(sentence.words[k].lower in known for k in subject)


def _end_of_phrase(sentence: Sentence, words: Sequence[int], at: int) -> int:
    """The place of the last word of a noun or a name that begins at a place."""
    while at + 1 < len(words) and words[at + 1] == words[at] + 1 and sentence.tags[words[at + 1]] == "PROPN":
        at += 1
    return at


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
        return sentence.words[k].lower in lists.accusatives | _SOMEBODY
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
