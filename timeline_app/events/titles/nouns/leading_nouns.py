"""A noun with a participle that only leads to what a sentence tells: "In a note issued on Friday, the club said"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase

_LED = 2  # words before a noun: a preposition and an article


def only_leads_on(sentence: Sentence, phrase: Phrase, noun: Sequence[int], participle: int, lists: Lists) -> bool:
    """Whether what a participle says of a noun is no title, as its sentence tells more of the same date."""
    return _is_no_happening(sentence, noun, lists) or _is_only_where_it_was_said(
        sentence, phrase, noun, participle, lists
    )


def _is_no_happening(sentence: Sentence, noun: Sequence[int], lists: Lists) -> bool:
    """As in "Lors de [travaux effectués] en mai, des haches furent trouvées": a noun led by a word like "during"."""
    led = any(word.lower in lists.during for word in sentence.words[max(0, noun[0] - _LED) : noun[0]])
    return led and bool(lists.contracting) and not any(lists.is_event_noun(sentence.words[k]) for k in noun)


def _is_only_where_it_was_said(
    sentence: Sentence, phrase: Phrase, noun: Sequence[int], participle: int, lists: Lists
) -> bool:
    """Whether a bare noun opens a sentence, and says in what something was said, or in the course of what it was done.

    "In [a statement issued] on Friday, the club said", "During [the raid, carried out] on Monday, they seized".
    """
    words, verb = sentence.words, phrase.clause.verb
    told = [k for k in noun if sentence.tags[k] != "DET"]
    opens = told and told[0] <= _LED and sentence.tags[0] == "ADP" and len(told) == 1
    between = (words[k].text == "," for k in range(phrase.date.stop, verb))
    dated = any(k in phrase.left_out and words[k].is_word for k in phrase.clause.words if k > verb)
    if not opens or verb < phrase.date.stop or not any(between) or dated:
        return False  # "In a building [completed in 1950], the club met on Friday"
    meanwhile = any(word.lower in lists.during for word in words[: told[0]])
    held = words[participle].lower in lists.happening | lists.occurred
    return words[verb].lower in lists.report_verbs or (meanwhile and held) or _says_in_the_end(sentence, verb, lists)


def _says_in_the_end(sentence: Sentence, verb: int, lists: Lists) -> bool:
    """Whether a verb that helps has another one beside it that says something: "a [révélé]", "ha [annunciato]"."""
    helps = sentence.tags[verb].startswith("AUX") or sentence.words[verb].lower in lists.auxiliaries
    beside = sentence.words[verb + 1].lower if verb + 1 < len(sentence.words) else ""
    return helps and beside in lists.report_verbs
