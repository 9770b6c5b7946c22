"""Which way an expression looks: what its clause says to have happened lies behind, what it announces ahead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.dates.calendar import DAY, civil_from_days
from timeline_app.language import Language
from timeline_app.temporal.acts import Fields
from timeline_app.temporal.acts.dates import date_parts
from timeline_app.temporal.context import Context
from timeline_app.temporal.find import Found
from timeline_app.temporal.lookahead import (
    clause_words_around,
    follows,
    follows_perfect,
    intends,
    is_entry,
    is_not_told_as_past,
    is_since,
    looks_ahead,
    looks_back,
    waits_for,
)
from timeline_app.temporal.moved import is_moved
from timeline_app.temporal.reviews import is_unplanned
from timeline_app.temporal.tenses import (
    Tense,
    follows_participle,
    is_done,
    is_done_to_somebody,
    is_in_attribute,
    is_planned,
    tense_around,
)

_MONTHS = 12
_OF_A_WEEK = ("weekday", "weekend")
_AHEAD_ACTS = ("weekday", "night", "weekend", "quarter")
_SAYS_ITS_YEAR = ("year", "yeardir", "dir", "yy", "anchor")
_OF_ONE_YEAR = re.compile(r"\d{4}-")  # "2001-09-11"
_TOLD = (Tense.BEFORE, Tense.PAST)
_NOT_BACK = (Tense.PRESENT, Tense.FUTURE, Tense.CONDITIONAL)
_OWNING = ("'", "’", "-")  # what makes a weekday that of a noun: "for Saturday's match"


def with_outlook(text: str, item: Found, language: Language, context: Context) -> tuple[Fields, bool]:
    """The fields of an expression with the direction that its sentence gives it, and whether its clause looks ahead."""
    if context.from_text:
        return _with_what_went_before(text, item, language), False
    since = is_since(text, item.span, language)
    if item.rule.act in _AHEAD_ACTS and not is_yearless(item):
        return _of_a_week(text, item, language, since=since)
    if _is_yearless_feast(item):
        back = not follows(text, item.span, language, "for_words") and is_done(text, item.span, language)
        return ({**item.fields, "dir": "done"} if back else item.fields), False
    if not is_yearless(item):
        return item.fields, item.rule.act == "same" and tense_around(text, item.span, language) is Tense.FUTURE
    appointed = follows(text, item.span, language, "for_words") or is_moved(text, item.span, language)
    told = is_done_to_somebody(text, item.span, language)
    done = told or ("weekday" not in item.fields and not appointed and is_done(text, item.span, language))
    if not (told or since) and _comes_soon(item, context) and intends(text, item.span, language):
        return {**item.fields, "dir": "ahead"}, True
    if since or (done and "day" not in item.fields):
        return {**item.fields, "dir": "last"}, False
    if done:
        unplanned = is_unplanned(text, item.span, language)
        return {**item.fields, "dir": "behind" if unplanned else "done"}, False
    if "day" not in item.fields:
        back = not appointed and looks_back(text, item.span, language)
        if back and tense_around(text, item.span, language) not in _NOT_BACK:
            return {**item.fields, "dir": "last"}, False
        if looks_ahead(text, item.span, language, announced=False):
            return {**item.fields, "dir": "ahead"}, False
    if is_entry(text, item.span) or (not appointed and looks_back(text, item.span, language, "perfect_cues")):
        return {**item.fields, "dir": "told"}, False
    return item.fields, False


def _comes_soon(item: Found, context: Context) -> bool:
    """Whether the next time that a month comes round is nearer than the last one; not the article's own month."""
    if context.issued is None:
        return False
    ahead = (int(date_parts(item.fields)["month"]) - civil_from_days(context.issued.start // DAY)[1]) % _MONTHS
    return 0 < ahead <= _MONTHS // 2


def _of_a_week(text: str, item: Found, language: Language, *, since: bool) -> tuple[Fields, bool]:
    """The same for a weekday, a night, a weekend and a quarter."""
    weekday = item.rule.act == "weekday"
    if weekday and (_is_set_for(text, item, language) or _is_told_beside(text, item, language)):
        return item.fields, _is_set_for(text, item, language)
    announced = item.rule.act != "night" and not since
    ahead = looks_ahead(text, item.span, language, announced=announced)
    if item.rule.act in _OF_A_WEEK and _is_behind(text, item, language, ahead=ahead):
        return _told_of(item), False
    if not ahead and announced and weekday:
        appointed = follows(text, item.span, language, "for_words") and is_planned(text, item.span, language)
        appointed = appointed or is_moved(text, item.span, language)
        ahead = appointed or _is_to_come(text, item, language)
    if not ahead and announced and item.rule.act == "weekend" and "dir" not in item.fields:
        ahead = tense_around(text, item.span, language) is Tense.FUTURE  # "During the weekend, guests will meet"
    return item.fields, ahead


def _is_behind(text: str, item: Found, language: Language, *, ahead: bool) -> bool:
    """Whether a weekday or weekend that looks ahead, or says "this", is told of all the same."""
    if "dir" in item.fields:
        return is_done(text, item.span, language)
    return ahead and tense_around(text, item.span, language) in _TOLD and is_done(text, item.span, language)


def _is_to_come(text: str, item: Found, language: Language) -> bool:
    """Whether the weekday of a clause that no cue makes look ahead is to come all the same, by its tense."""
    if _may_be_done(clause_words_around(text, item.span, language), language):
        return True
    tense = tense_around(text, item.span, language)
    if tense is Tense.FUTURE or (tense is Tense.CONDITIONAL and language.list("future_endings")):
        return not follows_participle(text, item.span, language)
    return not looks_back(text, item.span, language) and is_not_told_as_past(text, item.span, language)


def _is_told_beside(text: str, item: Found, language: Language) -> bool:
    """Whether a participle beside an expression says that it is told of, whatever its clause announces."""
    done = follows_perfect(text, item.span, language)
    return done or is_in_attribute(text, item.span, language) or is_done_to_somebody(text, item.span, language)


def _is_set_for(text: str, item: Found, language: Language) -> bool:
    """Whether something was set for a weekday: "declared for Saturday"; not "for Saturday's attack"."""
    if text[item.span.end : item.span.end + 1] in _OWNING:
        return False
    return follows(text, item.span, language, "for_weekdays") or waits_for(text, item.span, language)


def _may_be_done(words: Sequence[str], language: Language) -> bool:
    """Whether a clause says what may be done, "could be released", and not what could be perceived."""
    may, perceived = language.list("may_be"), language.list("perceived")
    return any(
        f"{first} {second}" in may and done not in perceived
        for first, second, done in zip(words, words[1:], words[2:], strict=False)
    )


def _told_of(item: Found) -> Fields:
    """The fields of a weekday or weekend that is told of: "by Thursday", "this weekend" are behind like any other."""
    direction = item.fields.get("dir")
    if direction == "coming":
        return {name: value for name, value in item.fields.items() if name != "dir"}
    if direction == "this" and item.rule.act in _OF_A_WEEK:
        return {**item.fields, "dir": "past"}
    return item.fields


def _with_what_went_before(text: str, item: Found, language: Language) -> Fields:
    """The fields of a date of a history; what had happened before is no later than what was told last."""
    if not is_yearless(item) or follows(text, item.span, language, "ahead_words"):  # "by March they had won"
        return item.fields
    if tense_around(text, item.span, language) is Tense.BEFORE:
        return {**item.fields, "dir": "before"}
    return item.fields


def is_yearless(item: Found) -> bool:
    """Whether an expression names a month, and neither its year nor which of them it is."""
    named = item.fields.keys()
    return (
        item.rule.act in ("date", "night") and "month" in named and named.isdisjoint(("year", "yeardir", "dir", "yy"))
    )


def _is_yearless_feast(item: Found) -> bool:
    """Whether an expression is a feast, or the n-th weekday of a month, without its year."""
    if not item.fields.keys().isdisjoint(_SAYS_ITS_YEAR):
        return False
    return item.rule.act == "nth" or (item.rule.act == "holiday" and not _OF_ONE_YEAR.match(item.fields["holiday"]))
