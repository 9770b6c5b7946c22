"""Parts of speech that are certain in Spanish, Italian and Portuguese, whatever a word looks like."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.subjunctives import is_subjunctive
from timeline_app.temporal.locales import language_of
from timeline_app.text.tagger import is_finite
from timeline_app.text.words import Word

_ARTICLES = frozenset({"el", "il"})  # not "la", "lo", "o" and "a", which are pronouns too
_NAMES = ("NOUN", "PROPN", "ADJ", "NUM")
_LONGEST_ARTICLE = 3  # letters


def set_romance_right(words: Sequence[Word], tags: list[str], k: int, lists: Lists) -> None:
    """Set the tag of a word right: no verb stands behind an article, and none opens what has no other verb."""
    if not lists.drops_subjects:
        return
    lower = words[k].lower
    before = words[k - 1].lower if k else ""
    article = before in _ARTICLES or before in lists.indefinite_articles or before in lists.articles_inside
    if is_finite(tags[k]) and article and not words[k].text.istitle():
        tags[k] = "NOUN"  # "el cupo"
    if tags[k] == "VERB.Pres" and is_subjunctive(lower, lists.language):
        tags[k] = "VERB.Sub"  # "que el juicio se celebre"
    twice = k + 2 < len(words) and words[k + 1].lower == "a" and words[k + 2].lower == lower
    if is_finite(tags[k]) and twice:
        tags[k] = "NOUN"  # "faccia a faccia"
    if k == 0 and lower in lists.and_words and len(words) > 1:
        tags[k] = "CCONJ"  # "E un esponente divenne re"
    if tags[k] == "DET" and len(lower) > _LONGEST_ARTICLE and is_finite("".join(tags[k + 1 : k + 2])):
        tags[k] = "PRON"  # "y otro resultó herido"
    if _stands_for_a_noun(words, tags, k, lists):
        tags[k] = "NOUN"  # "el alemán que ganó"
    if k == 0 and lower in _number_words(lists.language) and tags[1:2] == ["NOUN"]:
        tags[k] = "NUM"  # "Catorce personas"
    if k == 0 and tags[k] == "SCONJ" and lower in lists.prepositions and _has_one_verb(words, tags):
        tags[k] = "ADP"  # "Dopo un anno riapre la scuola"


def _stands_for_a_noun(words: Sequence[Word], tags: Sequence[str], k: int, lists: Lists) -> bool:
    """Whether an adjective has an article and no noun before a verb or a relative clause."""
    if tags[k] != "ADJ" or not 0 < k < len(words) - 1 or tags[k - 1] != "DET":
        return False
    if k > 1 and (tags[k - 2] in _NAMES or is_finite(tags[k - 2])):
        return False  # "Alfonso el Sabio", "fue la primera que ganó"
    article = words[k - 1].lower in lists.singular_determiners | lists.plural_determiners
    return article and (is_finite(tags[k + 1]) or words[k + 1].lower in lists.that_words)


@cache
def _number_words(code: str) -> frozenset[str]:
    return frozenset(pair.partition("=")[0] for pair in language_of(code).list("number_words"))


def _has_one_verb(words: Sequence[Word], tags: Sequence[str]) -> bool:
    return sum(map(is_finite, tags)) == 1 and tags[1:2] in (["DET"], ["NUM"], ["NOUN"])
