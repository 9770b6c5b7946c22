"""Parts of speech that are certain in Spanish, Italian and Portuguese, whatever a word looks like."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.text.tagger import is_finite
from timeline_app.text.words import Word

_WAS = frozenset({"foi", "foram", "fue", "fueron"})  # or "went"
_IN = frozenset({"em", "no", "na", "nos", "nas", "en"})
_ARTICLES = frozenset({"el", "il"})  # not "la", "lo", "o" and "a", which are pronouns too


def set_romance_right(words: Sequence[Word], tags: list[str], k: int, lists: Lists) -> None:
    """Set the tag of a word right: no verb stands behind an article, and none opens what has no other verb."""
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


def _has_one_verb(words: Sequence[Word], tags: Sequence[str]) -> bool:
    return sum(map(is_finite, tags)) == 1 and tags[1:2] in (["DET"], ["NUM"], ["NOUN"])
