"""A second verb with the same subject that says no more than what was done: "packte seine Sachen [und ging]"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.clauses import Clause
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.wording import MAX_TITLE

_MOST = 2  # words: a verb and its particle


def with_second_verb(title: str, sentence: Sentence, clauses: Sequence[Clause], phrase: Phrase, lists: Lists) -> str:
    """A German or Dutch title with the verb that ends its sentence, where that was done on the same day.

    In a year or a month the second thing may have been done long after the first one: "trouwde in 2010 en overleed".
    """
    clause, end = phrase.clause, max(phrase.clause.words) + 1
    joined = end < len(sentence.words) and sentence.words[end].lower in lists.and_words
    if not (title and lists.verb_second and joined and _is_day(sentence, phrase.date, lists)):
        return title
    second = next((other for other in clauses if other.words[:1] == [end + 1] and other.opener < 0), None)
    if clause.opener >= 0 or second is None or not _is_alone(sentence, clause, second, lists):
        return title
    words = [sentence.words[k].text for k in (end, *second.words)]
    whole = " ".join([title, *words])
    return whole if title.endswith(f" {sentence.words[end - 1].text}") and len(whole) <= MAX_TITLE else title


def _is_day(sentence: Sentence, date: range, lists: Lists) -> bool:
    return any(sentence.words[k].lower in lists.weekdays | lists.bare_days for k in date)


def _is_alone(sentence: Sentence, clause: Clause, second: Clause, lists: Lists) -> bool:
    """Whether a clause has but a verb in the form of the first one, with its particle, and ends its sentence."""
    verb, rest = second.words[0], second.words[1:_MOST]
    several = {sentence.words[k].lower.endswith(lists.plural_endings or ("\0",)) for k in (clause.verb, verb)}
    alike = second.verb == verb and sentence.tags[verb] == sentence.tags[clause.verb] and len(several) == 1
    short = len(second.words) <= _MOST and all(sentence.words[k].lower in lists.particles for k in rest)
    return alike and short and not any(word.is_word for word in sentence.words[second.words[-1] + 1 :])
