"""Parts of speech that are certain in Spanish, Italian and Portuguese, whatever a word looks like."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.subjunctives import is_subjunctive
from timeline_app.events.names.people import is_first_name
from timeline_app.temporal.locales import language_of
from timeline_app.text.tagger import is_finite
from timeline_app.text.words import Word

_WAS = frozenset({"foi", "foram", "fue", "fueron"})  # or "went"
_IN = frozenset({"em", "no", "na", "nos", "nas", "en"})
_YEAR = 4  # figures
_ARTICLES = frozenset({"el", "il"})  # not "la", "lo", "o" and "a", which are pronouns too
_NAMES = ("NOUN", "PROPN", "ADJ", "NUM")
_LONGEST_ARTICLE = 3  # letters


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
    if tags[k] == "VERB.Pres" and is_subjunctive(lower, lists.language):
        tags[k] = "VERB.Sub"  # "que el juicio se celebre"
    twice = k + 2 < len(words) and words[k + 1].lower == "a" and words[k + 2].lower == lower
    if is_finite(tags[k]) and twice:
        tags[k] = "NOUN"  # "faccia a faccia"
    if tags[k] == "DET" and len(lower) > _LONGEST_ARTICLE and is_finite("".join(tags[k + 1 : k + 2])):
        tags[k] = "PRON"  # "y otro resultó herido"
    if _stands_for_a_noun(words, tags, k, lists):
        tags[k] = "NOUN"  # "el alemán que ganó", "tre complici, fermati"
    if tags[k] == "VERB.Past" and lists.present_ends and lower.endswith(lists.present_ends):
        tags[k] = "VERB.Pres"  # "si dimette", and not "ricevette"
    several = tags[k] == "VERB.Pres" and bool(lists.contracting) and lower.endswith(lists.plural_participles)
    behind = k and (tags[k] == "NOUN" or several) and tags[k - 1] in ("NOUN", "PROPN")
    leads = _leads_to_who(words, tags, k, lists) or _leads_to_a_year(words, tags, k)
    if behind and leads and lower.endswith(lists.participle_endings):
        tags[k] = "VERB.Part"  # "le lune scoperte da Galileo", "la città fondata nel 1200"
    named = k > 1 and words[k - 1].text == "," and tags[k - 2] == "PROPN"
    if is_finite(tags[k]) and named and _leads_to_its_noun(words, tags, k, lists):
        tags[k] = "NOUN"  # "Marco Delli, capitano della guardia"
    _set_name_right(words, tags, k, lists)
    if k == 0:
        _set_opening_right(words, tags, lists)


def _set_name_right(words: Sequence[Word], tags: list[str], k: int, lists: Lists) -> None:
    """Set the tag of a name right, or of where somebody or something comes from, that was taken for a verb."""
    if is_finite(tags[k]) and is_first_name(words[k].text) and tags[k + 1 : k + 2] == ["PROPN"]:
        tags[k] = "PROPN"  # "Elena Robles nació"
    if is_finite(tags[k]) and "-" in words[k].text and lists.language != "pt":
        tags[k] = "ADJ"  # "el avión argentino-iraní", and not "reuniram-se"
    if tags[k] == "VERB.Part" and k > 1 and all(word.text.istitle() for word in words[k - 1 : k + 1]):
        tags[k] = "PROPN"  # "Estados Unidos"


def _set_opening_right(words: Sequence[Word], tags: list[str], lists: Lists) -> None:
    lower = words[0].lower
    if lower in lists.and_words and len(words) > 1:
        tags[0] = "CCONJ"  # "E un esponente divenne re"
    if lower in _number_words(lists.language) and tags[1:2] == ["NOUN"]:
        tags[0] = "NUM"  # "Catorce personas"
    if tags[0] == "SCONJ" and lower in lists.prepositions and _has_one_verb(words, tags):
        tags[0] = "ADP"  # "Dopo un anno riapre la scuola"
    of_a_year = [word.text[:1].isdigit() or word.lower in lists.of_words for word in words[1:3]] == [True, True]
    if tags[0] in ("NOUN", "PROPN") and lower in lists.happening and of_a_year:
        tags[0] = "VERB.Pres"  # "Data de 1911 la apertura"


def _stands_for_a_noun(words: Sequence[Word], tags: Sequence[str], k: int, lists: Lists) -> bool:
    """Whether an adjective has an article or a number and no noun before a verb, a relative clause or a sign."""
    if tags[k] != "ADJ" or not 0 < k < len(words) - 1 or tags[k - 1] not in ("DET", "NUM"):
        return False
    if tags[k - 1] == "NUM":
        alone = k < 2 or tags[k - 2] in ("ADV", "ADP", "DET", "PUNCT")
        ends = words[k + 1].text == "," or tags[k + 1] == "VERB.Part" or is_finite(tags[k + 1])
        return alone and ends and words[k - 1].lower in _number_words(lists.language)
    if k > 1 and (tags[k - 2] in _NAMES or is_finite(tags[k - 2])):
        return False  # "Alfonso el Sabio", "fue la primera que ganó"
    article = words[k - 1].lower in lists.singular_determiners | lists.plural_determiners
    return article and (is_finite(tags[k + 1]) or words[k + 1].lower in lists.that_words)


@cache
def _number_words(code: str) -> frozenset[str]:
    return frozenset(pair.partition("=")[0] for pair in language_of(code).list("number_words"))


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
