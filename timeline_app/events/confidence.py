"""How sure it is that a date and what stands beside it are an event: signs for and against, weighed.

The weights were fitted on annotated articles (make bench-events prints how often events of a confidence are right) and
rounded; each adds to the logarithm of the odds.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from enum import StrEnum

from timeline_app.dates import Precision, When
from timeline_app.events.bearing.date_leads import Lead, lead_to
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.lead import DATELINE
from timeline_app.events.phrases import Phrase
from timeline_app.events.quotations import in_fragment, in_quotation
from timeline_app.model import Article, Certainty, Expression
from timeline_app.reasons import Reason, reason

_SHORT_TITLE, _LONG_TITLE = 16, 50  # characters
_ENDS = re.compile(r"[.!?…][»”\"'’)\]\s]*$")
_MANY_NUMBERS = 2
_AMOUNT = re.compile(r"[%€$£]|\b(?:euros?\b|dollar|dólar|billion|milliard|miliard|bilh|tonn)", re.IGNORECASE)


class Sign(StrEnum):
    """What speaks for or against an event; each has its words in resources/translations/*/reasons.toml."""

    NAMED = "named"  # as births and deaths in brackets are
    SEVERAL = "several"
    QUOTED = "quoted"
    NOW = "now"
    AHEAD = "ahead"
    AHEAD_SAID = "ahead_said"
    AMOUNTS = "amounts"
    STATE = "state"
    BARE = "bare"
    OPINION = "opinion"
    COARSE = "coarse"
    YEAR = "year"
    DOUBTFUL = "doubtful"
    BOUND = "bound"
    LEAD = "lead"
    ATTRIBUTE = "attribute"
    QUESTION = "question"
    PAST = "past"
    WRITTEN = "written"
    MUCH = "much"
    LINE = "line"
    OWN_DAY = "own_day"
    AGAIN = "again"


_START = 1.9
_WEIGHTS = {
    Sign.NAMED: 0.3,
    Sign.SEVERAL: 0.3,
    Sign.QUOTED: -1.5,
    Sign.NOW: -0.1,
    Sign.AHEAD: -0.6,
    Sign.AHEAD_SAID: -1.0,
    Sign.AMOUNTS: -1.2,
    Sign.STATE: -0.9,
    Sign.BARE: -0.9,
    Sign.OPINION: -0.3,
    Sign.COARSE: -0.6,
    Sign.YEAR: -0.3,
    Sign.DOUBTFUL: -0.7,
    Sign.BOUND: -1.2,
    Sign.LEAD: -0.6,
    Sign.QUESTION: -1.0,
    Sign.ATTRIBUTE: -0.6,
    Sign.PAST: 0.4,
    Sign.WRITTEN: 0.2,
    Sign.MUCH: 0.3,
    Sign.LINE: -0.3,
    Sign.OWN_DAY: -0.2,
    Sign.AGAIN: -1.3,
}
_TELLING = frozenset({Sign.NAMED, Sign.SEVERAL})
_LEAST = 0.56  # what is less sure is more often none than one


def signs_of(
    article: Article,
    shown: str,
    sentence: Sentence,
    dated: frozenset[int],
    phrase: Phrase,
    title: str,
    expression: Expression,
    lists: Lists,
) -> frozenset[Sign]:
    """The signs of an expression with its phrase; `shown` is the sentence's text, `dated` the words of dates."""
    when, clause = expression.when, phrase.clause
    if when is None:
        raise ValueError("only dated expressions make events")
    noun = phrase.head is not None
    ahead = article.issued is not None and when.start >= article.issued.end
    said = clause.opener >= 0 and not clause.apart and not noun and not _is_set(sentence, phrase, lists)
    aim = not noun and _is_an_aim(sentence, phrase, lists)
    at = expression.span.start
    amounts = not noun and when.precision.rank >= Precision.QUARTER.rank
    told = {
        Sign.QUOTED: in_quotation(article.mended, at) and not in_fragment(article.mended, at),
        Sign.NOW: bool(_words(expression.text) & lists.now_words),
        Sign.AHEAD: ahead,
        Sign.AHEAD_SAID: ahead and (said or aim),
        Sign.AMOUNTS: amounts and _tells_amounts(sentence, dated, phrase),
        Sign.STATE: not noun and _is_state(sentence, phrase, lists),
        Sign.BARE: len(title) < _SHORT_TITLE,
        Sign.OPINION: any(word.lower in lists.first_persons for word in sentence.words),
        Sign.COARSE: when.precision in (Precision.SEASON, Precision.QUARTER, Precision.WEEK, Precision.DECADE),
        Sign.YEAR: when.precision is Precision.YEAR,
        Sign.LEAD: expression.rule == DATELINE,
        Sign.BOUND: not ahead and _is_bounded(sentence, phrase, lists),
        Sign.ATTRIBUTE: not noun and _of_a_thing(sentence, phrase, when, lists),
        Sign.PAST: not noun and _is_past(sentence, phrase),
        Sign.WRITTEN: any(letter.isdigit() for letter in expression.text),
        Sign.MUCH: len(title) >= _LONG_TITLE,
        Sign.LINE: not _ENDS.search(shown),
        Sign.OWN_DAY: article.issued is not None and article.issued.start <= when.start < article.issued.end,
        Sign.QUESTION: shown.rstrip("»”\"' ").endswith("?"),
        Sign.DOUBTFUL: bool(expression.reasons) and article.issued_certainty is Certainty.PROBABLE,
    }
    return frozenset(sign for sign, holds in told.items() if holds)


def _is_past(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the verb of a clause tells what is over: "met", "a rencontré"."""
    verb = phrase.clause.verb
    if verb < 0:
        return False
    perfect = sentence.tags[verb] == "AUX.Pres" and any(sentence.tags[k] == "VERB.Part" for k in phrase.clause.words)
    return perfect or sentence.tags[verb].endswith(".Past")


def _is_bounded(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether a date is one up to which something counts: "before 3 May", and not "vor sechs Jahren"."""
    led = lead_to(sentence, phrase.date, lists)
    return led is not None and led.lead is Lead.BEFORE


def _of_a_thing(sentence: Sentence, phrase: Phrase, when: When, lists: Lists) -> bool:
    """Whether a date says which of several things is meant, "the batteries of 2021", and not when one was done."""
    k = phrase.date.start - 1
    while k > 0 and (sentence.tags[k] in ("DET", "PUNCT")):
        k -= 1
    if k < 1 or sentence.words[k].lower not in lists.of_words | lists.from_words:
        return False
    while k > 0 and not sentence.is_noun(k):
        k -= 1
    if not sentence.is_noun(k) or lists.is_event_noun(sentence.words[k]):
        return False
    return when.precision.rank >= Precision.MONTH.rank or sentence.tags[k] == "PROPN"


def _tells_amounts(sentence: Sentence, dated: frozenset[int], phrase: Phrase) -> bool:
    """Whether a clause tells how much or how many things were in a period."""
    told = [sentence.words[k].text for k in phrase.clause.words if k not in phrase.left_out | dated]
    numbers = sum(text[:1].isdigit() for text in told)
    return bool(_AMOUNT.search(" ".join(told))) or numbers >= _MANY_NUMBERS


def _is_state(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether a clause only says what something is or was, "to be" being all its verb."""
    verb = phrase.clause.verb
    ends = lists.verb_second and phrase.clause.opener >= 0  # "die im Mai [gegründet wurde]"
    others = (k for k in phrase.clause.words if (k > verb or (ends and k != verb)) and k not in phrase.left_out)
    own = {sentence.words[k].lower for k in phrase.clause.words}
    takes_place = not own.isdisjoint(lists.planning | lists.happening)  # "are due to resume", "a lieu"
    if verb < 0 or takes_place or any(sentence.is_verb(k) for k in others):
        return False
    being = sentence.tags[verb].startswith("AUX") or sentence.words[verb].lower in lists.auxiliaries
    return being and sentence.tags[verb].endswith((".Pres", ".Imp"))


def _is_an_aim(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether a date is that of what something is done for: "cherche des appuis pour gagner en 2030"."""
    verb = phrase.clause.verb
    inside = range(verb + 1, phrase.date.start - 1) if 0 <= verb < phrase.date.start else range(0)
    aims = [k for k in inside if sentence.words[k].lower in lists.for_words and sentence.tags[k + 1] == "VERB.Inf"]
    return bool(aims) and not _is_set(sentence, phrase, lists)


def _is_set(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether a clause says that something is planned: "whose return is due in June"."""
    return any(sentence.words[k].lower in lists.planning for k in phrase.clause.words)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+(?:'\w+)?", text.lower().replace("’", "'")))


def is_proposed(signs: Iterable[Sign]) -> bool:
    """Whether what has these signs is shown as an event: what speaks for it outweighs nothing that speaks against."""
    return confidence_of(sign for sign in signs if _WEIGHTS[sign] < 0 or sign in _TELLING) >= _LEAST


def confidence_of(signs: Iterable[Sign]) -> float:
    """The share of events with these signs that are right, from 0 to 1."""
    odds = _START + sum(_WEIGHTS[sign] for sign in signs)
    return round(1 / (1 + math.exp(-odds)), 2)


def reasons_of(signs: Iterable[Sign]) -> tuple[Reason, ...]:
    """Why an event is as sure as it is: what speaks against it first, the heaviest before the others."""
    return tuple(reason(f"sign_{sign}") for sign in sorted(signs, key=lambda sign: (_WEIGHTS[sign], sign)))
