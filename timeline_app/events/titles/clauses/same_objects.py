"""What "it" and "them" mean behind "and": the object of the verb before, "bought [the house] and sold it in May"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import BEFORE_NOUN
from timeline_app.events.grammar.tagged import Sentence

_NEAR = 5  # words from a verb to its object
_SEVERAL = {"them": True, "it": False}
_ENDINGS = {
    "ihn": ("en",),
    "sie": ("die", "eine", "ihre", "seine"),
    "es": ("das",),
    "hem": ("de",),
    "het": ("het",),
}  # of the article that it agrees with


def with_its_object(sentence: Sentence, clause: Clause, after: list[int], lists: Lists) -> list[int]:
    """A verb and what follows it, with the noun in the place of a pronoun that is its object."""
    if not clause.borrowed or len(after) < 2 or sentence.tags[after[1]] != "PRON":
        return after
    pronoun = sentence.words[after[1]].lower
    object_ = _object_before(sentence, clause, lists) if pronoun in _SEVERAL or pronoun in _ENDINGS else ()
    if not object_:
        return after
    if lists.verb_second:
        same = sentence.words[object_[0]].lower.endswith(_ENDINGS.get(pronoun, ("\0",)))
    else:
        same = lists.language == "en" and _ends_several(sentence.words[object_[-1]].lower) == _SEVERAL.get(pronoun)
    if not same:
        return after
    return [after[0], *object_, *after[2:]]


def _object_before(sentence: Sentence, clause: Clause, lists: Lists) -> Sequence[int]:
    """The noun right behind the verb whose subject a clause shares; nothing where another verb stands between."""
    between = range(clause.borrowed[-1] + 1, clause.verb)
    verbs = [k for k in between if sentence.is_verb(k) and not sentence.tags[k].startswith("AUX")]
    if len(verbs) != 1:
        return ()
    start = verbs[0] + 1
    if lists.verb_second:  # "übernahm [im Mai 2015] den Rivalen"
        near = range(start, min(clause.verb, start + _NEAR))
        start = next((k for k in near if sentence.tags[k] == "DET" and sentence.tags[k - 1] != "ADP"), start)
    end = start
    while end < clause.verb and sentence.tags[end] in BEFORE_NOUN:
        if end > start and sentence.is_noun(end - 1) and not sentence.is_noun(end):
            break
        end += 1
    named = end > start and sentence.is_noun(end - 1) and sentence.tags[start] in ("DET", "NUM", "NOUN", "PROPN")
    return range(start, end) if named else ()


def _ends_several(noun: str) -> bool:
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
