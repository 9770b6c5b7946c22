"""Whose something is: a possessive of which a title can say the name, "his removal", "seu parceiro"."""

from __future__ import annotations

import re
from collections.abc import MutableSequence
from dataclasses import replace

from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.meant.antecedents import Persons, Wanted
from timeline_app.events.meant.cast import Place
from timeline_app.events.meant.mentions import Grammar, Kind, Told, head_of
from timeline_app.events.meant.standing_in import Meant, by_name
from timeline_app.model import Span
from timeline_app.text.words import Word

_OF = {"fr": "de", "es": "de", "it": "di", "pt": "de"}
_VOWELS = frozenset("aeiouyhàâäéèêëîïôöùûü")
_NOT_BEFORE_S = ("s", "x", "z", "ß", "ce")
_MALE_ENDS = ("o", "or", "aje", "al", "ín")
_FEMALE_ENDS = ("a", "ción", "sión", "dad", "tad", "tud")
# Italian articles before a vowel, and before "s" and another consonant, "z", "gn", "ps", "x".
_BEFORE_VOWEL = {"il": "l'", "la": "l'", "i": "gli"}
_BEFORE_IMPURE = {"il": "lo", "i": "gli"}
_IMPURE = re.compile(r"s[^aeiouàèéìòù]|z|gn|ps|pn|x")
_AGAINST_RULE = frozenset({"mano", "foto", "moto", "día", "mapa", "problema", "tema", "sistema", "flor", "labor"})


def owners_in(persons: Persons, place: Place, span: Span) -> dict[int, Meant]:
    """The possessives of a sentence whose owner is certain, by their index."""
    grammar = persons.cast.grammar
    found: dict[int, Meant] = {}
    for told in place.told:
        if told.kind is not Kind.NOUN or told.clause.antecedent >= 0:
            continue
        for k in _possessives(place.sentence, told, grammar):
            gender = grammar.pronouns.owners[place.sentence.words[k].lower]
            known = gender in ("m", "f", "mn")
            wanted = Wanted(gender[0] if known else "", person=True, dropped=not known)
            meant = persons.meant(span, place, told, wanted)
            if meant is not None and meant.person and (known or meant.topic):
                found[k] = meant
    return _of_happenings(persons, place, span) | found


def _of_happenings(persons: Persons, place: Place, span: Span) -> dict[int, Meant]:
    """The possessives of English happenings that are no subject, "until [his] death", where nobody else can be meant.

    Whose it is: who does something in the same clause, else whom a pronoun there would mean.
    """
    grammar, found = persons.cast.grammar, dict[int, Meant]()
    for told in place.told if grammar.lists.language == "en" else ():
        for k in told.clause.words:
            gender = grammar.pronouns.owners.get(place.sentence.words[k].lower, "n")
            if gender == "n" or k in told.words or not _is_of_happening(place.sentence, k, grammar):
                continue
            meant = _owner(persons, place, span, told, gender)
            fits = (name for name in place.people.values() if persons.cast.agree(persons.cast.gender(name), gender))
            if meant is not None and meant.person and set(fits) <= {meant.full}:
                found[k] = meant
    return found


def _owner(persons: Persons, place: Place, span: Span, told: Told, gender: str) -> Meant | None:
    if told.kind is Kind.NAME:
        known = told.gender or persons.cast.gender(told.text)
        return by_name(told.text, topic=persons.cast.is_topic(told)) if known == gender else None
    if told.person or told.several or (told.kind is Kind.PRONOUN and told.gender not in (gender, "n")):
        return None
    return persons.meant(span, place, told, Wanted(gender, person=True))


def _is_of_happening(sentence: Sentence, k: int, grammar: Grammar) -> bool:
    noun = k + 1
    while noun < len(sentence.words) - 1 and sentence.tags[noun] == "ADJ":
        noun += 1
    return noun < len(sentence.words) and grammar.lists.is_event_noun(sentence.words[noun])


def _possessives(sentence: Sentence, told: Told, grammar: Grammar) -> list[int]:
    """Those that begin a subject, and where adjectives do not agree with their nouns those of what a thing does."""
    owners = grammar.pronouns.owners
    if grammar.lists.language == "en" and not told.person:
        inside = [k for k in told.clause.words if k >= told.words[0]]
    else:
        inside = list(told.words[:2])
    named = (k for k in inside if sentence.words[k].lower in owners and owners[sentence.words[k].lower] != "n")
    return [k for k in named if k + 1 < len(sentence.words) and sentence.tags[k + 1] in ("NOUN", "ADJ", "NUM")][:1]


def write_owner(words: MutableSequence[Word], place: Place, k: int, mark: str, meant: Meant, grammar: Grammar) -> bool:
    """Put the mark of an owner in the place of a possessive; False where the grammar does not let it be done simply."""
    language, word = grammar.lists.language, words[k]
    if language in ("en", "de", "nl"):
        clash = meant.short.lower().endswith(_NOT_BEFORE_S)
        if clash and language != "en":
            return False
        end = "s" if language != "en" else "'" if meant.short.endswith("s") else "'s"
        words[k] = replace(word, text=f"{mark}{end}")
        return True
    told = next((one for one in place.told if k in one.words), None)
    if told is None or (head := head_of(place.sentence, told.words)) < 0:
        return False
    article = _article(words, k, head, grammar)
    if article is None:
        return False
    last = told.words[-1]
    of = _OF[language]
    tie = "d'" if language == "fr" and meant.full[:1].lower() in _VOWELS else f"{of} "
    words[k] = replace(word, text=article)
    if language == "it":
        words[k - 1] = replace(words[k - 1], text=_italian_article(words[k - 1].text, words[k + 1].lower))
    words[last] = replace(words[last], text=f"{words[last].text} {tie}{mark}")
    return True


def _article(words: MutableSequence[Word], k: int, head: int, grammar: Grammar) -> str | None:
    """What is said in the place of a possessive: an article, "" behind one; None where nothing tells which."""
    language, following = grammar.lists.language, words[k + 1].lower
    article = grammar.pronouns.owners[words[k].lower]
    if language == "it":
        return "" if k and words[k - 1].lower in grammar.lists.determiners else None
    if language == "fr" and article != "les" and following[0] in _VOWELS:
        return None
    if language == "es":
        return _spanish_article(words[head].lower, article)
    return article


def _italian_article(article: str, following: str) -> str:
    """The form that an article has before a word when nothing stands between them: "gli" for "i [suoi] allievi"."""
    forms = _BEFORE_VOWEL if following[:1] in _VOWELS - {"h", "y"} else {}
    forms = forms or (_BEFORE_IMPURE if _IMPURE.match(following) else {})
    form = forms.get(article.lower(), article)
    return form[:1].upper() + form[1:] if article[:1].isupper() else form


def _spanish_article(noun: str, article: str) -> str | None:
    if noun in _AGAINST_RULE:
        return None
    several, noun = article == "los", noun.removesuffix("s") if article == "los" else noun
    if noun.endswith(_FEMALE_ENDS):
        return "las" if several else "la"
    return article if noun.endswith(_MALE_ENDS) else None
