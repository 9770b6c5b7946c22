"""A title that tells as a fact what a subjunctive tells: "después de que la empresa [confirmara]"."""

from __future__ import annotations

from timeline_app.events.bearing.state_words import state_words
from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence


def as_a_fact(title: str, sentence: Sentence, clause: Clause, lists: Lists) -> str:
    """A title with the verb that tells what was done: "después de que la empresa [confirmara]", "confirmó"."""
    if not sentence.tags[clause.verb].endswith(".Sub") or clause.opener < 1:
        return title
    verb = sentence.words[clause.verb].text
    if verb in lists.perfect_subjunctives:  # "resulta saludable que [hayan] sabido"
        return f" {title} ".replace(f" {verb} ", f" {lists.perfect_subjunctives[verb]} ", 1).strip()
    told = lists.facts.get(verb) or next(
        (verb.removesuffix(end) + fact for end, fact in lists.fact_endings.items() if verb.endswith(end)), ""
    )
    before = sentence.words[clause.opener - 1].lower
    led = before in lists.of_words or before in lists.counted_from or before in state_words(lists.language).since
    led |= any(word.lower in lists.awaiting for word in sentence.words[: clause.opener])
    denied = next((f" {word} {verb} " for word in lists.expletive_negations if f" {word} {verb} " in f"{title} "), "")
    said = denied or f" {verb} "  # "avant que Paul [ne] soit"
    return f" {title} ".replace(said, f" {told} ", 1).strip() if told and led else title
