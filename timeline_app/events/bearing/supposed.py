"""What only may be, or might have been: "if he resigns on Monday", "had he stayed", "was to have begun"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline_app.events.bearing.date_leads import Lead, lead_to
from timeline_app.events.bearing.state_words import state_words
from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase

_UNREAL = (".Cnd", ".Sub")
_HAS_BEEN = ("ra", "ran", "ram", "se", "sen", "sse", "ssem", "ssero")  # how subjunctives of the past end


def is_supposed(shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> bool:
    """Whether a date is that of a condition, or of what would follow from one."""
    clause = phrase.clause
    if _is_left_open(sentence, clauses, phrase, lists) or _is_of_whoever(sentence, phrase, lists):
        return True
    if _is_condition(sentence, phrase, lists) or _is_inverted_if(shown, sentence, clauses, clause, lists):
        return True
    if _stands_in_inverted_if(shown, sentence, phrase.date, lists):
        return True
    if phrase.head is not None or clause.verb < 0:
        return False
    unreal = sentence.tags[clause.verb].endswith(_UNREAL)
    return unreal and any(
        other is not clause
        and not other.frame
        and (_opens_with_if(sentence, other, lists) or _is_inverted_if(shown, sentence, clauses, other, lists))
        for other in clauses
    )


def _is_left_open(sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> bool:
    """Whether nobody can say if it is so: "It was unclear on Monday whether he resigned", "asked whether he had"."""
    for before, behind in pairwise(clauses):
        asked = behind.opener >= 0 and sentence.words[behind.opener].lower in lists.asking
        if not asked or phrase.head is not None or phrase.clause not in (before, behind):
            continue
        if phrase.clause is behind and sentence.words[behind.opener].lower not in lists.if_words:
            return True
        told = [k for k in before.words if k not in phrase.left_out]
        unknown = 0 <= before.verb < behind.opener and sentence.tags[before.verb].startswith("AUX")
        if unknown and not any(map(sentence.is_noun, told)):
            return True
    return False


def _is_of_whoever(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether a relative clause says of which one it is told that nobody knows yet: "el local que [abra] el lunes"."""
    clause = phrase.clause
    if phrase.head is not None or not lists.drops_subjects or not -1 < clause.antecedent < clause.verb:
        return False
    verb = sentence.words[clause.verb].lower
    known = verb.endswith(_HAS_BEEN) or verb in lists.perfect_subjunctives
    return sentence.tags[clause.verb].endswith(".Sub") and not known


def was_only_meant(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether something was to be done on a date at first: "was originally to begin", "was supposed to"."""
    words = state_words(lists.language)
    own = {sentence.words[k].lower for k in phrase.clause.words}
    past = sentence.tags[phrase.clause.verb].endswith((".Past", ".Imp")) if phrase.clause.verb >= 0 else False
    to_do = any(sentence.tags[k].endswith(".Inf") for k in phrase.clause.words)
    return past and to_do and bool(own & words.supposed or (own & words.original and own & words.intended))


def _opens_with_if(sentence: Sentence, clause: Clause, lists: Lists) -> bool:
    opener = sentence.words[clause.opener].lower if clause.opener >= 0 else ""
    unreal = clause.verb >= 0 and sentence.tags[clause.verb].endswith(_UNREAL)
    return opener in lists.if_words or (unreal and opener in lists.when_words)


def _is_inverted_if(shown: str, sentence: Sentence, clauses: Sequence[Clause], clause: Clause, lists: Lists) -> bool:
    """Whether the verb that opens a sentence makes it a condition: "Wäre sie geblieben,", "Had he stayed,"."""
    first = clause.verb
    if clause.opener >= 0 or first < 0 or any(word.is_word for word in sentence.words[:first]):
        return False
    if shown.rstrip("»”\"' ").endswith("?") or sentence.words[first].lower not in state_words(lists.language).inverting:
        return False
    behind = [other for other in clauses if other is not clause and not other.frame and other.opener < 0 <= other.verb]
    return any(sentence.words[min(other.words) - 1].text == "," for other in behind if min(other.words))


def _stands_in_inverted_if(shown: str, sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether a date stands before the comma of an inverted condition: "Had it been built in 1950, it would"."""
    first = next((k for k, word in enumerate(sentence.words) if word.is_word), 0)
    comma = next((k for k in range(date.stop, len(sentence.words)) if sentence.words[k].text == ","), -1)
    inverted = sentence.words[first].lower in state_words(lists.language).inverting and sentence.is_verb(first)
    if not inverted or comma < 0 or first in date or shown.rstrip("»”\"' ").endswith("?"):
        return False
    return any(sentence.tags[k].endswith(_UNREAL) for k in range(comma + 1, len(sentence.words)))


def _is_condition(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether a date is that of what only may be: "if he resigns on Monday".

    What has been is no condition: "Si le parti a gagné en 2012, il a perdu en 2014".
    """
    clause = phrase.clause
    opener = sentence.words[clause.opener].lower if clause.opener >= 0 else ""
    tag = sentence.tags[clause.verb] if clause.verb >= 0 else ""
    if phrase.head is None and opener in lists.when_words and tag.endswith(".Sub"):
        return True  # "wenn sie 1990 nicht gegangen wäre"
    if opener in lists.when_words and tag.endswith(".Pres"):
        led = lead_to(sentence, phrase.date, lists)
        return led is not None and led.lead is Lead.UNTIL  # "wenn der Streik bis Freitag dauert"
    if phrase.head is not None or opener not in lists.if_words:
        return False
    beside = (sentence.words[k].lower for k in (clause.opener - 1, clause.opener + 1) if 0 <= k < len(sentence.words))
    if not lists.although.isdisjoint(beside):
        return False  # "si bien", "anche se"
    has_been = any(sentence.tags[k].endswith(".Part") for k in clause.words if k > clause.verb)
    if has_been and any(told.endswith(".Cnd") for told in sentence.tags):
        return True  # "if they had won in 2012, they would"
    return not (tag.endswith(".Past") or (has_been and tag == "AUX.Pres"))
