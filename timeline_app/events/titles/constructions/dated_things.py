"""What a verb only gives a date, told without the verb: "Risale al 1911 [l'apertura della scuola]"."""

from __future__ import annotations

from timeline_app.events.grammar.dated_verbs import only_gives_a_date
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.wording import spell

_DESCRIBING = ("DET", "ADJ", "NUM")


def title_of_what_is_dated(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """The noun behind a verb that only says of when it is; "" for any other clause."""
    words, verb = sentence.words, phrase.clause.verb
    told = [k for k in phrase.clause.words if k not in phrase.left_out and words[k].lower not in lists.connectives]
    if phrase.head is not None or told[:1] != [verb] or not only_gives_a_date(sentence, verb, phrase.left_out, lists):
        return ""
    noun = next((k for k in told[1:] if sentence.tags[k] not in _DESCRIBING), verb)
    return spell(shown, words, told[1:]) if sentence.is_noun(noun) else ""
