"""How "until", "since", "not" and "when" bear on what a date tells: the same, the contrary, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline_app.events.bearing.affirmed import affirmed
from timeline_app.events.bearing.called_off import will_not_be
from timeline_app.events.bearing.date_leads import Lead, lead_to, told_by_when
from timeline_app.events.bearing.lasting import end_of, ended_apposition, is_mere_state
from timeline_app.events.bearing.negated import is_denied, is_denied_state, negations
from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence as its date tells it, the phrase that the date belongs to, and the words of "until DATE"."""

    sentence: Sentence
    clauses: Sequence[Clause]
    phrase: Phrase
    end: range = range(0)
    title: str = ""  # where it is no title of the phrase
    sure: bool = False  # that it happened then, whatever the date is led by


def what_bears(
    shown: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists, *, ahead: bool
) -> Told | None:
    """What a date tells, said as it happened; None where nothing happened then.

    `shown` is the text of the sentence.
    """
    if title := ended_apposition(shown, sentence, phrase, lists):
        return Told(sentence, clauses, phrase, title=title)
    if ahead and will_not_be(sentence, phrase.clause, lists):
        return Told(sentence, clauses, phrase)
    positive = affirmed(sentence, clauses, phrase, lists, ahead=ahead)
    if positive[2] is not phrase:
        only = not negations(sentence, phrase.clause, lists)  # "ne durera que jusqu'au 3 mai"
        return Told(*positive, end=end_of(sentence, phrase, lists) if only else range(0), sure=True)
    led = lead_to(sentence, phrase.date, lists)
    until = led is not None and led.lead is Lead.UNTIL and phrase.head is None
    if until and (then := told_then(sentence, clauses, phrase, lists)):  # "until 1964, when he moved"
        return then
    if not (is_denied(sentence, phrase, lists) or is_mere_state(sentence, phrase, lists, ahead=ahead)):
        end = end_of(sentence, phrase, lists)
        done = phrase.clause.verb >= 0 and sentence.tags[phrase.clause.verb].startswith("VERB")
        if end and done and (then := told_then(sentence, clauses, phrase, lists)):
            return then  # "worked there until 1964, when he moved to Rome"
        behind = bool(end) and end.start > phrase.clause.verb and set(end) <= set(phrase.clause.words)
        left_out = phrase.left_out - set(end) if behind else phrase.left_out
        return Told(sentence, clauses, replace(phrase, left_out=left_out), end)
    return told_then(sentence, clauses, phrase, lists)


def told_then(sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> Told | None:
    """What the clause behind a date that itself dates nothing says happened then: "since 2003, when he was killed"."""
    found = told_by_when(sentence, clauses, phrase.date, lists)
    if found is None or is_denied_state(sentence, found, lists):
        return None
    clause = replace(found, antecedent=-1)  # "the year in which" stands for no one
    then = replace(phrase, clause=clause, head=None, start=min(clause.words), end=max(clause.words) + 1)
    return Told(sentence, [clause if one is found else one for one in clauses], then)
