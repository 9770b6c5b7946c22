"""What a French "c'est" puts first, told without it: "C'est un immeuble qui a brûlé" is "Un immeuble a brûlé"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import names_any
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.clauses.fitting import fitted
from timeline_app.events.titles.wording import spell

_IT, _WHO = ("c", "ce"), "qui"
_NOUN_PHRASE = ("DET", "ADJ", "NUM", "NOUN", "PROPN", "ADP")
_ONE_OF = 3  # words: "l'un"
_FIRST = ("DET", "PRON", "NUM", "PROPN")


def cleft_title(shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> str:
    """Who "c'est" tells of with what he does, or a noun with what was done to it; "" for any other clause."""
    if lists.language != "fr" or phrase.head is not None:
        return ""
    at = clauses.index(phrase.clause)
    if at and phrase.clause.opener >= 0 and (named := _named(sentence, clauses[at - 1], phrase)):
        return _who_does(shown, sentence, named, phrase.clause, phrase, lists)
    named = _named(sentence, phrase.clause, phrase)
    if not named:
        return ""
    if at + 1 < len(clauses) and (told := _who_does(shown, sentence, named, clauses[at + 1], phrase, lists)):
        return told
    done = next((k for k in named if sentence.tags[k] == "VERB.Part"), -1)
    noun = [k for k in named if k < done]
    beside = done >= 0 and phrase.date.start > done and sentence.words[done - 1].text != ","
    plain = all(sentence.tags[k] in _NOUN_PHRASE for k in noun) and not any(map(sentence.is_finite, named))
    return spell(shown, sentence.words, named[1:]) if beside and plain else ""


def _named(sentence: Sentence, main: Clause, phrase: Phrase) -> list[int]:
    """The words behind "c'est" that name somebody or something; none of another clause."""
    words, verb = sentence.words, main.verb
    before = [k for k in main.words if k < verb and k not in phrase.left_out and words[k].is_word]
    if not before or words[before[-1]].lower not in _IT or not sentence.tags[verb].startswith("AUX"):
        return []
    behind = [k for k in main.words if k > verb and k not in phrase.left_out]
    start = next((n for n, k in enumerate(behind) if sentence.tags[k] in _FIRST), len(behind))
    return behind[start:] if names_any(sentence, behind[start:]) else []


def _who_does(shown: str, sentence: Sentence, named: list[int], relative: Clause, phrase: Phrase, lists: Lists) -> str:
    """Those words with what the clause behind "qui" tells of them."""
    if relative.antecedent not in named or sentence.words[relative.opener].lower != _WHO:
        return ""
    one = any(sentence.words[k].lower in lists.one_of and sentence.tags[k] == "PRON" for k in named[:_ONE_OF])
    if one and sentence.words[relative.verb].lower.endswith("nt"):
        return ""  # "l'un des hommes qui ont fui"
    comma = next((n for n, k in enumerate(named) if n and sentence.words[k - 1].text == ","), len(named))
    if sentence.words[relative.opener - 1].text != ",":
        named = named[:comma]  # "c'est [l'Ohio], l'État qui"
    after = [k for k in relative.words if k not in phrase.left_out]
    end = next((n for n, k in enumerate(after) if sentence.tags[k] == "VERB.PartP"), len(after))
    return fitted(shown, sentence, named, after[:end], lists) if end else ""
