"""How a title says who is meant: by name, or by the noun phrase of an earlier sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline_app.events.grammar.declension import as_who_does_it
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.meant.mentions import Grammar, Told
from timeline_app.events.names.naming import said
from timeline_app.events.names.people import is_first_name
from timeline_app.events.titles.clauses.articles import without_article

_GOES_ON = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB.Ger", "VERB.PartP"})  # behind half a noun phrase
_LONGEST_NOUN = 36  # characters of a noun phrase that stands for a pronoun
_LONGEST_OF_SEVERAL = 45


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a pronoun means: in full, and as short as a title may say it."""

    full: str
    short: str
    person: bool
    topic: bool = False  # the article begins with them
    article: str = ""  # which it begins with, and which titles that begin with it leave out


def by_name(name: str, *, topic: bool) -> Meant:
    """A person, whom a title without much room calls by the family name."""
    family = name.rpartition(" ")[2] if is_first_name(name.partition(" ")[0]) else name
    return Meant(name, family, person=True, topic=topic)


def by_noun(sentence: Sentence, told: Told, gender: str, grammar: Grammar, *, topic: bool) -> Meant | None:
    """Somebody or something by its noun phrase; None where that tells too little, or is another's.

    `gender` is that of the pronoun.
    """
    words, lists = list(told.words), grammar.lists
    opening = sentence.words[words[0]].lower
    determined = sentence.tags[words[0]] == "DET"
    if determined and (opening in grammar.pronouns.owners or opening in lists.own_determiners):
        return None
    if words[-1] - words[0] >= len(words) or not (determined or sentence.tags[words[0]] == "PROPN"):
        return None
    if not _has_gender(sentence, told, gender, grammar) or any(sentence.tags[k] == "PRON" for k in words):
        return None
    if determined and opening not in grammar.pronouns.genders and opening not in lists.articles:
        return None
    head = next((k for k in words if sentence.is_noun(k)), -1)
    following = sentence.tags[words[-1] + 1] if words[-1] + 1 < len(sentence.words) else ""
    if head < 0 or following in _GOES_ON:
        return None
    start = 1 if lists.verb_second and opening.startswith(("ein", "een")) else 0
    bare = not start and len(without_article(sentence, words, lists)) < len(words)
    core = [k for k in words if k <= head or all(map(sentence.is_noun, range(head, k + 1)))]
    bent = as_who_does_it(sentence, core, gender, lists) if determined else {}
    if bent is None:
        return None
    told_words = [replace(word, text=bent.get(k, word.text)) for k, word in enumerate(sentence.words)]
    full, short = (said(told_words[part[start] : part[-1] + 1]) for part in (words, core))
    if determined and not start:
        full, short = _small(full), _small(short)
    if len(short) > _LONGEST_NOUN:
        return None
    if len(full) <= _LONGEST_NOUN:
        short = full
    else:
        full = short
    return Meant(full, short, person=False, topic=topic, article=f"{full.partition(' ')[0]} " if bare else "")


def by_noun_of_several(sentence: Sentence, words: list[int], grammar: Grammar) -> Meant | None:
    """Several by the words of their noun phrase; None where that tells too little, or is another's."""
    lists, opening = grammar.lists, sentence.words[words[0]].lower
    if opening in grammar.pronouns.owners or opening in lists.own_determiners:
        return None
    if words[-1] - words[0] >= len(words) or any(sentence.tags[k] in ("PRON", "PUNCT") for k in words):
        return None
    following = sentence.tags[words[-1] + 1] if words[-1] + 1 < len(sentence.words) else ""
    bare = len(without_article(sentence, words, lists)) < len(words)
    full = said(sentence.words[words[0] : words[-1] + 1])
    full = _small(full) if sentence.tags[words[0]] in ("DET", "NUM") else full
    if len(full) > _LONGEST_OF_SEVERAL or following in _GOES_ON:
        return None
    return Meant(full, full, person=False, article=f"{full.partition(' ')[0]} " if bare else "")


def _has_gender(sentence: Sentence, told: Told, gender: str, grammar: Grammar) -> bool:
    """Whether its gender is told where nouns have one: not that of "Anklage" in "laut Anklage"."""
    known = told.gender or sentence.words[told.words[0]].lower in grammar.pronouns.genders
    named = sentence.tags[told.words[-1]] == "PROPN" and gender not in ("m", "f")
    return bool(known) or not grammar.pronouns.nouns_have_genders or named


def _small(text: str) -> str:
    return text if text.partition(" ")[0].isupper() else text[:1].lower() + text[1:]
