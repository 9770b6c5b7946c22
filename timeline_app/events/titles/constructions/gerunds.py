"""What somebody is accused of or known for, where its own date ends it: "of causing a crash in York on Friday"."""

from __future__ import annotations

from timeline_app.events.bearing.date_leads import lead_to
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.clauses.articles import without_article
from timeline_app.events.titles.wording import MAX_TITLE, fit, spell

_PERFECT = frozenset({"has", "have"})
_GERUNDS = ("VERB.PartP", "VERB.Ger")
_NEAR = 8  # words from "accused of" to "and" before a second gerund
_LINKS = frozenset({"ADP", "ADV", "DET"})
_FARTHEST = 24  # words between a gerund and its date
_BEFORE_HEAD = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN"})


def gerund_title(shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> str:
    """The happening that a gerund has as its object, "Crash in York", or else all it tells; "" where the date is none.

    Its date is its own where the clause has another one, where its verb comes later, and where that tells of now.
    """
    clause, date = phrase.clause, phrase.date
    gerund = _gerund_before(sentence, phrase, lists) if lists.language == "en" and clause.verb >= 0 else -1
    if gerund < 0 or lead_to(sentence, date, lists) is not None:
        return ""  # "in danger of losing the majority it has held since 1993"
    others = (phrase.left_out & set(clause.words)) - set(range(gerund, date.stop))
    elsewhere = any(_names_a_time(sentence, k, lists) for k in others)
    now = sentence.tags[clause.verb] in ("AUX.Pres", "VERB.Pres") and sentence.words[clause.verb].lower not in _PERFECT
    if not (elsewhere or clause.verb >= date.stop or now):
        return ""
    told = [k for k in range(gerund + 1, date.start) if k not in phrase.left_out]
    while told and (sentence.tags[told[-1]] in _LINKS or not sentence.words[told[-1]].is_word):
        told.pop()
    if not told:
        return ""
    head = next((n for n, k in enumerate(told) if sentence.tags[k] not in _BEFORE_HEAD), len(told))
    happened = any(lists.is_event_noun(sentence.words[k]) for k in told[:head])
    whole = without_article(sentence, told, lists) if happened else [gerund, *told]
    return fit(spell(shown, sentence.words, whole), lists, MAX_TITLE)


def _names_a_time(sentence: Sentence, k: int, lists: Lists) -> bool:
    word = sentence.words[k]
    return word.text.isdigit() or word.lower in lists.calendar | lists.bare_days | lists.times | lists.lengths


def _gerund_before(sentence: Sentence, phrase: Phrase, lists: Lists) -> int:
    """The gerund that a preposition, or "and" behind another one, leads to, and that the date ends; -1 without one."""
    clause, date = phrase.clause, phrase.date
    for k in range(date.start - 1, max(0, date.start - _FARTHEST), -1):
        elsewhere = sentence.words[k].is_word and not clause.holds(k)
        if elsewhere or sentence.is_finite(k) or sentence.words[k].text in ";:":
            return -1
        if sentence.tags[k] in _GERUNDS:
            led = sentence.words[k - 1].lower
            before = sentence.words[max(0, k - _NEAR) : k]
            joined = led in lists.and_words and any(word.lower in lists.blaming for word in before)
            return k if led in lists.blaming or joined else -1
        if sentence.is_verb(k):
            return -1
    return -1
