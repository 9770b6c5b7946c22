"""Parts of speech that are certain in Spanish, Italian and Portuguese, whatever a word looks like."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.text.tagger import is_finite
from timeline_app.text.words import Word

_WAS = frozenset({"foi", "foram", "fue", "fueron"})  # or "went"
_IN = frozenset({"em", "no", "na", "nos", "nas", "en"})
_YEAR = 4  # figures
_ARTICLES = frozenset({"el", "il"})  # not "la", "lo", "o" and "a", which are pronouns too


def set_romance_right(words: Sequence[Word], tags: list[str], k: int, lists: Lists) -> None:
    """Set the tag of a word right by what stands around it, where only one reading of it is Romance."""
    if not lists.drops_subjects:
        return
    lower = words[k].lower
    before = words[k - 1].lower if k else ""
    article = before in _ARTICLES or before in lists.indefinite_articles or before in lists.articles_inside
    if is_finite(tags[k]) and article and not words[k].text.istitle():
        tags[k] = "NOUN"  # "el cupo"
    if tags[k] == "VERB.Past" and lower in _WAS and words[k + 1 : k + 2] and words[k + 1].lower in _IN:
        tags[k] = "AUX.Past"  # "a estreia [foi] em maio", and not "foi a Braga"
    twice = k + 2 < len(words) and words[k + 1].lower == "a" and words[k + 2].lower == lower
    if is_finite(tags[k]) and twice:
        tags[k] = "NOUN"  # "faccia a faccia"
    if k == 0 and lower in lists.and_words and len(words) > 1:
        tags[k] = "CCONJ"  # "E un esponente divenne re"
    if k == 0 and tags[k] == "SCONJ" and lower in lists.prepositions and _has_one_verb(words, tags):
        tags[k] = "ADP"  # "Dopo un anno riapre la scuola"
    behind = k and tags[k] == "NOUN" and tags[k - 1] in ("NOUN", "PROPN") and lower.endswith(lists.participle_endings)
    if behind and (_leads_to_who(words, tags, k, lists) or _leads_to_a_year(words, tags, k)):
        tags[k] = "VERB.Part"  # "le lune scoperte da Galileo", "la città fondata nel 1200"
    named = k > 1 and words[k - 1].text == "," and tags[k - 2] == "PROPN"
    if is_finite(tags[k]) and named and _leads_to_its_noun(words, tags, k, lists):
        tags[k] = "NOUN"  # "Marco Delli, capitano della guardia"
    of_a_year = [word.text[:1].isdigit() or word.lower in lists.of_words for word in words[1:3]] == [True, True]
    if k == 0 and tags[k] in ("NOUN", "PROPN") and lower in lists.happening and of_a_year:
        tags[k] = "VERB.Pres"  # "Data de 1911 la apertura"


def _has_one_verb(words: Sequence[Word], tags: Sequence[str]) -> bool:
    return sum(map(is_finite, tags)) == 1 and tags[1:2] in (["DET"], ["NUM"], ["NOUN"])


def _leads_to_its_noun(words: Sequence[Word], tags: Sequence[str], k: int, lists: Lists) -> bool:
    """Whether "of" and an article in one word, and a noun, stand behind a word: "della guardia"."""
    of = k + 2 < len(words) and words[k + 1].lower in lists.of_words and words[k + 1].lower in lists.articles_inside
    return of and tags[k + 2] in ("NOUN", "PROPN", "ADJ")


def _leads_to_who(words: Sequence[Word], tags: Sequence[str], k: int, lists: Lists) -> bool:
    by = k + 2 < len(words) and words[k + 1].lower in lists.by_words
    return by and tags[k + 2] in ("PROPN", "DET", "NOUN")


def _leads_to_a_year(words: Sequence[Word], tags: Sequence[str], k: int) -> bool:
    year = words[k + 2].text if k + 2 < len(words) else ""
    return len(year) == _YEAR and year.isdigit() and tags[k + 1] == "ADP"
