"""Clauses that only say that somebody said something, which stands nowhere: "como indicó Clinton el jueves"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.clauses import Clause, reports
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.signs import QUOTES
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.meant.dropped import bare_nouns
from timeline_app.events.phrases import Phrase


def only_says(sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> bool:
    """Whether a Romance clause tells that somebody spoke, and neither it nor another one of what.

    Who speaks stands before the verb, or is the one name or speaker behind it.
    """
    clause = phrase.clause
    report = reports(sentence, clause, lists) if phrase.head is None and lists.contracting else None
    if report is None or any(word.text in QUOTES or word.text == ":" for word in sentence.words):
        return False
    if report and sentence.words[report - 1].lower in lists.generic_subjects & lists.reflexives:
        return False  # "se manifestaron en Madrid"
    first = clause.opener if clause.opener >= 0 else min(clause.words)
    led = sentence.words[first].lower in lists.as_words  # "como indicó Clinton"
    behind = clauses[clauses.index(clause) + 1 :][:1] if not led else ()
    if any(c.antecedent < 0 and (c.opener >= 0 or c.said) for c in behind):
        return False  # "dijo el lunes que ..."
    rest = [k for k in clause.words if k > report and k not in phrase.left_out]
    if any(sentence.is_verb(k) or sentence.tags[k] == "NUM" for k in rest):
        return False
    told = bare_nouns(sentence, rest)
    if led:
        return len(told) <= 1
    before = any(sentence.is_noun(k) for k in clause.words if k < clause.verb and k not in phrase.left_out)
    if before or not told:
        return before and not told
    speaks = any(
        sentence.tags[k] == "PROPN" or sentence.words[k].lower in lists.speakers | lists.persons for k in told[0]
    )
    return len(told) == 1 and speaks
