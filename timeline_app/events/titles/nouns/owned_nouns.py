"""Whose a happening is that a possessive leads to: "Depuis sa [création] en 2016, le club" is "Création du club"."""

from __future__ import annotations

from timeline_app.events.grammar.contractions import with_contractions
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import names_any
from timeline_app.events.grammar.subjects import subject_of
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.clauses.fitting import core_of
from timeline_app.events.titles.wording import MAX_TITLE, spell

_VOWELS = frozenset("aeiouâàéèêîïôûœ")
_THE = frozenset({"le", "la", "l", "il", "lo", "el", "o", "a"})
_NEAR = 2  # words from a possessive to its noun


def owned_noun(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """A noun that says little alone with the subject that owns it, where a clause opens with it; "" elsewhere."""
    head, clause, words = phrase.head, phrase.clause, sentence.words
    if head is None or not lists.contracting or clause.verb < head or clause.opener >= 0:
        return ""
    own = next((k for k in range(max(0, head - _NEAR), head) if words[k].lower in lists.possessives), -1)
    led = own - 1 - (own > 1 and words[own - 1].lower in _THE)  # "Dopo [la] sua elezione"
    opens = own > 0 and sentence.tags[led] == "ADP" and not any(k in clause.words for k in range(led))
    comma = next((k for k in range(phrase.date.stop, clause.verb) if words[k].text == ","), -1)
    between = [k for k in range(head + 1, comma) if words[k].is_word and k not in phrase.left_out]
    if not opens or comma < 0 or between:
        return ""
    before = [k for k in clause.words if comma < k < clause.verb and k not in phrase.left_out]
    who = core_of(sentence, subject_of(sentence, before, lists), lists)
    if not who or not names_any(sentence, who) or any(words[k].text == "," for k in who):
        return ""
    first = words[who[0]].lower
    if sentence.tags[who[0]] != "PROPN" and first not in _THE:
        return ""  # "Depuis sa création, [les ventes] ont bondi"
    noun = spell(shown, words, range(own + 1, head + 1))
    owner = spell(shown, words, who)
    if sentence.tags[who[0]] == "DET":
        owner = f"{owner[:1].lower()}{owner[1:]}"
    title = with_contractions(f"{noun} {_of(owner, lists)}{owner}", lists)
    return title if len(title) <= MAX_TITLE else ""


def _of(owner: str, lists: Lists) -> str:
    """The preposition that leads to an owner: "de ", "d'" before a vowel, "di "."""
    elided = lists.language == "fr" and owner[0].lower() in _VOWELS
    return "d'" if elided else f"{lists.contracting[0].partition('=')[0]} "
