"""Clauses that their dates change: a date behind "and" opens the next one, and is nobody who does something."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.noun_phrases import agrees, is_of_gender
from timeline_app.events.grammar.tagged import Sentence


def fit_to_dates(sentence: Sentence, clauses: list[Clause], dates: Sequence[range], lists: Lists) -> None:
    """Set clauses right by the places of the dates in their sentence."""
    for clause in clauses:
        if place := next((place for place in dates if clause.antecedent in place), None):
            clause.antecedent = _noun_at(sentence, place.start - 1)
        _join_aside(sentence, clause, dates)
    for date in dates:
        _open_with(sentence, clauses, date, lists)
    for before, clause in pairwise(clauses):
        _break_in(sentence, before, clause, dates, lists)
        _share_subject(sentence, before, clause, dates, lists)


def _join_aside(sentence: Sentence, clause: Clause, dates: Sequence[range]) -> None:
    """Make what stands behind a bare date its clause where there is no verb: "L'année dernière, [procès en appel]"."""
    bare = all(any(k in date for date in dates) or sentence.tags[k] in ("ADP", "DET") for k in clause.words)
    if clause.verb < 0 and bare and clause.asides and not clause.bracketed and clause.asides[0] > clause.words[-1]:
        clause.words += clause.asides
        clause.asides.clear()


def _noun_at(sentence: Sentence, k: int) -> int:
    """The noun that a date belongs to; -1 where none stands right before it: "on apprend [ce samedi] que"."""
    while k > 0 and sentence.tags[k] in ("ADP", "DET"):
        k -= 1
    return k if k >= 0 and sentence.is_noun(k) else -1


def _open_with(sentence: Sentence, clauses: list[Clause], date: range, lists: Lists) -> None:
    """Give a date behind "and" to the clause that it opens: "began in 1796, and [on May 4, 1799,] it was founded"."""
    k = min(date.start, len(sentence.words)) - 1
    while k > 0 and sentence.tags[k] in ("ADP", "DET", "ADV"):
        k -= 1
    if k < 1 or sentence.words[k].lower not in lists.and_words:
        return
    holder = next((c for c in clauses if date.start in c.words), None)
    behind = next((c for c in clauses if c.opener < 0 <= c.verb and min(c.words) >= date.stop), None)
    if holder is None or not 0 <= holder.verb < k:
        return
    second = next((n for n in holder.words if n >= date.stop and sentence.is_finite(n)), -1)
    if second >= 0:
        _split(sentence, clauses, holder, k, second)
        return
    if behind is None or not (holder.words[-1] < date.stop or _is_set_off(sentence, date, min(behind.words), lists)):
        return
    if holder.words[-1] < date.stop and any(word.is_word for word in sentence.words[date.stop : min(behind.words)]):
        return
    moved = [n for n in holder.words if n > k]
    holder.words[:] = [n for n in holder.words if n < k]
    behind.words[:0] = moved


def _is_set_off(sentence: Sentence, date: range, behind: int, lists: Lists) -> bool:
    """Whether commas set off what stands between a date and the clause behind: "y [el lunes, tras la cita,] cerró"."""
    words = sentence.words
    aside = range(date.stop + 1, behind - 1)
    commas = words[date.stop].text == "," and behind > date.stop + 1 and words[behind - 1].text == ","
    inside = any(words[k].text == "," or sentence.is_verb(k) for k in aside)
    led = bool(aside) and sentence.tags[aside[0]] in ("ADP", "ADV")
    return bool(lists.contracting) and commas and led and not inside


def _split(sentence: Sentence, clauses: list[Clause], holder: Clause, joint: int, verb: int) -> None:
    """Part a clause in two at the "and" before a date: "fled in 1943 [and the year after moved to Rome]"."""
    rest = [n for n in holder.words if n > joint]
    holder.words[:] = [n for n in holder.words if n < joint]
    clauses.insert(clauses.index(holder) + 1, Clause(holder.opener, holder.antecedent, rest, verb=verb))


def _break_in(sentence: Sentence, before: Clause, then: Clause, dates: Sequence[range], lists: Lists) -> None:
    """Give the date of what was going on to what broke in on it: "[El lunes] estaban cenando cuando cayó el techo"."""
    verb = before.verb
    going_on = verb >= 0 and sentence.tags[verb] == "AUX.Imp" and sentence.tags[verb + 1 : verb + 2] == ["VERB.Ger"]
    if not (going_on and lists.drops_subjects) or before.opener >= 0 or then.opener < 0 or then.verb < 0:
        return
    opens = sentence.words[then.opener].lower in lists.at_that_time and then.antecedent < 0
    if not opens or sentence.tags[then.verb].endswith((".Imp", ".Inf", ".Fut", ".Cnd")):
        return
    dated = [k for date in dates for k in date if k in before.words]
    if not dated:
        return
    subject = [k for k in before.words if k < verb and k not in dated]
    bare = not any(sentence.is_noun(k) for k in then.words if k < then.verb)
    behind = next((k for k in then.words if k > then.verb and not sentence.is_verb(k)), then.verb)
    bare = bare and sentence.tags[behind] not in ("DET", "NOUN", "PROPN", "NUM")  # "cuando [llegó] la policía"
    before.words[:] = [k for k in before.words if k not in dated]
    then.words[:0] = dated
    then.opener = -1
    then.borrowed = subject if bare and agrees(sentence, subject, then.verb, lists) else []


def _share_subject(sentence: Sentence, before: Clause, clause: Clause, dates: Sequence[range], lists: Lists) -> None:
    """Lend a clause with nothing but a date before its verb the subject of the one before: "and [in 1892] became"."""
    if clause.opener >= 0 or clause.borrowed or clause.verb < 0 or before.opener >= 0 or before.verb < 0:
        return
    opening = [k for k in clause.words if k < clause.verb]
    inside = [any(k in date for date in dates) for k in opening]
    named = any(
        (sentence.is_noun(k) or sentence.tags[k] in ("PRON", "NUM")) and not dated
        for k, dated in zip(opening, inside, strict=True)
    )
    joined = sentence.tags[clause.words[0] - 1] == "CCONJ" or sentence.words[clause.words[0] - 1].text == ","
    behind = sentence.tags[clause.verb + 1] if clause.verb + 1 < len(sentence.tags) else ""
    inverted = lists.verb_second and behind not in ("ADP", "ADV", "VERB.Part", "PUNCT")
    if named or inverted or not any(inside) or not joined:
        return
    subject = [k for k in before.words if k < before.verb and not any(k in date for date in dates)]
    while subject and _is_of_the_verb(sentence, subject[-1], lists):
        subject = subject[:-1]  # "Luca Betti [non si] sposò e nel 2011 tornò"
    only = [sentence.words[k].lower for k in subject if sentence.words[k].is_word]
    if (
        lists.drops_subjects
        and len(only) == 1
        and sentence.tags[subject[0]] == "PRON"
        and only[0] not in lists.one_person
    ):
        return  # "[Questo] non lo fermò e nel 2011 tornò"
    same = agrees(sentence, subject, clause.verb, lists) and is_of_gender(sentence, subject, clause.verb, lists)
    clause.borrowed = subject if same else []


def _is_of_the_verb(sentence: Sentence, k: int, lists: Lists) -> bool:
    """Whether a word before a verb is no part of its subject, but says "not", "never", "himself"."""
    word = sentence.words[k]
    small = word.text in "'’" or (sentence.tags[k] == "PRON" and word.lower in lists.reflexives)
    return small or sentence.tags[k] in ("ADV", "PART") or word.lower in lists.negations
