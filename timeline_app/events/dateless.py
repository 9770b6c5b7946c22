"""Dates of a sentence that date nothing it tells: the article's own, any day, the name of a club, a thing done to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.dates import Precision, When
from timeline_app.events.anchors import describes_a_noun, only_counts_from, says_who_speaks
from timeline_app.events.bearing.date_leads import Lead, lead_to
from timeline_app.events.bearing.negated import is_of_participle, negations
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.signs import DASHES
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.referring import names_or_leads, only_refers, said

_LONG = 15 * 366 * 86_400  # seconds
_UNIVERSAL_TIME = re.compile(r"\b(?:GMT|UTC)\b")
# "(25. Oktober nach julianischem Kalender)", "(25 October O.S.)", "(25 octobre, ancien style)".
_OTHER_CALENDAR = re.compile(
    r"\b(?:[jg]i?ulia[an]|julien|gregorian|gr[ée]gorien)\w*|\b[ON]\.\s?S\.|\b(?:old|new|ancien|nouveau|vieux) style\b"
    r"|\b(?:alt|neu)e[nr]? stils?\b|\bestilo (?:antiguo|nuevo|antigo|novo)\b|\bstile (?:antico|nuovo)\b|\boude stijl\b",
    re.IGNORECASE,
)
_DAY, _YEAR = 2, 4  # figures
_LONGEST_LIFE = 12  # words, of a birth and a death in brackets
_PHRASE = 6  # words of a noun with what belongs to it
_CLOSE = 3  # words from "according" to the report, and from an age to its verb


def dates_nothing(shown: str, sentence: Sentence, date: range, when: When, lists: Lists) -> bool:
    """Whether a date, of a sentence whose text is `shown`, is none on which what it tells happened."""
    if any(phrase in shown.lower() for phrase in lists.about_article):
        return True
    if (
        when.approximate
        and sentence.tags[date.stop - 1] == "NUM"
        and sentence.tags[date.stop : date.stop + 1] == ["NOUN"]
    ):
        return True  # "etwa 1200 Absolventen"
    return (
        _is_any_day(sentence, date, lists)
        or _is_to_this_day(sentence, date, lists)
        or describes_a_noun(sentence, date, lists)
        or only_refers(shown, sentence, date, when, lists)
        or _is_of_a_life(sentence, date)
        or _is_a_life(sentence, date, lists)
        or _is_named(sentence, date, lists)
        or _is_a_planet(sentence, date, lists)
        or _is_told_by_a_clause(sentence, date, lists)
        or _is_an_object(sentence, date, lists)
    )


def is_by_other_clocks(shown: str, sentence: Sentence, dates: Sequence[range]) -> bool:
    """Whether the first of some dates stands in brackets that only say a time once more, by another clock or calendar.

    "(19h15 GMT lundi)", "(25 October O.S.)".
    """
    at = sentence.words[dates[0].start].start
    start, end = shown.rfind("(", 0, at), shown.find(")", at)
    inside = shown[start:end] if 0 <= start < end and ")" not in shown[start:at] else ""
    before = any(other.start < dates[0].start for other in dates[1:])
    return before and bool(_UNIVERSAL_TIME.search(inside) or _OTHER_CALENDAR.search(inside))


def is_of_what_leads_up(sentence: Sentence, phrase: Phrase, dates: Sequence[range], lists: Lists) -> bool:
    """Whether the first of some dates is that of a noun before a clause that has its own: "Avec 60 pertes en 2016,"."""
    clause, date = phrase.clause, phrase.date
    first, words = clause.words[0], sentence.words
    comma = date.stop < len(words) and words[date.stop].text == ","
    led = sentence.tags[first] == "ADP" and first not in phrase.left_out and not lists.verb_second
    if phrase.head is not None or not (led and comma) or clause.verb < date.stop:
        return False
    named = any(sentence.is_noun(k) and words[k].lower not in lists.calendar for k in range(first, date.start))
    return named and any(other.start > clause.verb and clause.holds(other.start) for other in dates[1:])


def tells_nothing(
    shown: str, sentence: Sentence, phrase: Phrase, when: When, issued: When | None, lists: Lists
) -> bool:
    """Whether what a date belongs to is no happening of that date; `issued` is the article's own date."""
    ahead = issued is not None and when.start >= issued.end
    return (
        _addresses_readers(sentence, phrase, when, issued, lists)
        or names_or_leads(shown, sentence, phrase, when, issued, lists)
        or _is_an_age_not_reached(sentence, phrase, lists)
        or _is_of_a_document(sentence, phrase, when, lists)
        or (not ahead and _is_of_any_year(sentence, phrase, when, lists))
        or (not ahead and _is_read_off(sentence, phrase, when, lists))
        or (not ahead and _is_not_so(sentence, phrase, lists))
        or (not ahead and _is_bare_state(sentence, phrase, lists))
        or (not ahead and _only_says_which(sentence, phrase, lists))
        or _is_imagined(sentence, phrase, lists)
        or _is_of_an_age(sentence, phrase, when, lists)
        or _is_since_long_ago(sentence, phrase, when, lists)
        or _goes_on_for(sentence, phrase, lists)
        or _is_thought_now(sentence, phrase, when, issued, lists)
        or _is_what_it_is_now(sentence, phrase.date, when, issued, lists)
        or only_counts_from(sentence, phrase, lists)
        or says_who_speaks(sentence, phrase, when, lists)
    )


def _addresses_readers(sentence: Sentence, phrase: Phrase, when: When, issued: When | None, lists: Lists) -> bool:
    """Whether a clause of the article's own day tells its readers what it has for them: "Today we bring you a list"."""
    if phrase.head is not None or phrase.clause.verb < 0 or issued is None or not issued.contains(when):
        return False
    if not sentence.tags[phrase.clause.verb].endswith((".Pres", ".Imv")):
        return False
    done = any(sentence.tags[k].endswith(".Part") for k in phrase.clause.words)
    if not done and sentence.words[phrase.clause.verb].lower.endswith(lists.we_endings or ("\0",)):
        return True  # "Scopriamo insieme oggi quali sono"
    own = (sentence.words[k] for k in phrase.clause.words)
    return sentence.tags[phrase.clause.verb].endswith(".Pres") and any(
        not lists.second_persons.isdisjoint((word.text, word.lower)) for word in own
    )


def _is_of_a_document(sentence: Sentence, phrase: Phrase, when: When, lists: Lists) -> bool:
    """Whether a date says which law or report is meant, of which something is so: "the law of 1905 separates"."""
    clause = phrase.clause
    noun = _document_of(sentence, phrase.date, when, lists)
    if noun < 0:
        return False
    before = sentence.words[max(0, noun - _CLOSE) : noun]
    if any(word.lower in lists.according for word in before):
        return True
    past = any(sentence.tags[k].endswith(".Part") for k in clause.words if k > clause.verb)
    present = noun < clause.verb and sentence.tags[clause.verb].endswith(".Pres") and not past
    return present or clause.verb < 0


def _document_of(sentence: Sentence, date: range, when: When, lists: Lists) -> int:
    """The index of the law or report that a date belongs to: "law of 1905", "a 2013 study"; -1 without one."""
    coarse = when.precision.rank >= Precision.MONTH.rank
    if coarse and date.stop < len(sentence.words) and _is_document(sentence, date.stop, lists):
        return date.stop
    k = date.start - (sentence.words[date.start].lower not in lists.of_words)
    tied = k > 0 and sentence.words[k].lower in lists.of_words | lists.from_words
    return k - 1 if tied and _is_document(sentence, k - 1, lists) else -1


def _is_document(sentence: Sentence, k: int, lists: Lists) -> bool:
    word = sentence.words[k]
    named = word.lower in lists.documents or (lists.verb_second and word.lower.endswith(tuple(lists.documents)))
    return named and not lists.is_event_noun(word)


def _only_says_which(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether a date says of which thing something is so now: "the batteries of 2010 last longer"."""
    clause, noun = phrase.clause, _tied_noun(sentence, phrase.date, lists)
    if phrase.head is not None or noun < 0 or clause.verb < 0 or sentence.tags[clause.verb] != "VERB.Pres":
        return False
    near = sentence.words[max(0, noun - _PHRASE) : noun + 1]
    if any(map(lists.is_event_noun, near)) or sentence.words[noun].lower in lists.lengths | lists.times:
        return False
    return noun < clause.verb and not any(sentence.tags[k].endswith(".Part") for k in clause.words if k > clause.verb)


def _is_imagined(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether a date is only one that anybody could think it was: "on se croirait en 1950"."""
    verb = phrase.clause.verb
    before = [sentence.words[k].lower for k in phrase.clause.words if k < verb and k not in phrase.left_out]
    would = verb >= 0 and sentence.words[verb].lower in lists.imagining
    return phrase.head is None and would and not lists.generic_subjects.isdisjoint(before)


def _is_of_an_age(sentence: Sentence, phrase: Phrase, when: When, lists: Lists) -> bool:
    """Whether a decade only says of when somebody or something is: "star des années 70", "les tubes des années 60"."""
    noun = _tied_noun(sentence, phrase.date, lists)
    if when.precision is not Precision.DECADE or phrase.head is not None or noun < 0:
        return False
    start = noun
    while start > 0 and sentence.tags[start - 1] in ("ADJ", "DET", "NUM"):
        start -= 1
    led = start > 0 and sentence.tags[start - 1] == "ADP" and sentence.words[start - 1].lower not in lists.of_words
    contracted = sentence.tags[noun - 1] == "ADP" and noun and sentence.words[noun - 1].lower in lists.articles_inside
    return not (led or contracted or sentence.words[noun].lower in lists.stretches)


def _is_since_long_ago(sentence: Sentence, phrase: Phrase, when: When, lists: Lists) -> bool:
    """Whether something is so since a part of a century: nobody can say when it began."""
    led = lead_to(sentence, phrase.date, lists)
    return when.end - when.start > _LONG and led is not None and led.lead is Lead.SINCE


def _is_bare_state(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether a clause that drops its subject has nothing but a verb of what is or was so: "[donde] se encuentran"."""
    clause = phrase.clause
    if (
        phrase.head is not None
        or clause.verb < 0
        or not lists.drops_subjects
        or clause.borrowed
        or clause.antecedent >= 0
    ):
        return False
    behind = max(*clause.words, phrase.date.stop - 1) + 1
    if behind < len(sentence.words) and sentence.words[behind].lower in lists.at_that_time:
        return False  # "Era il 1994 [quando] la nave arrivò"
    told = [k for k in clause.words if k not in phrase.left_out]
    small = ("PRON", "ADV", "ADP", "DET", "PUNCT", "PART", "CCONJ", "SCONJ")
    bare = all(k == clause.verb or sentence.tags[k] in small for k in told)
    return bare and sentence.tags[clause.verb].endswith((".Pres", ".Imp"))


def _is_thought_now(sentence: Sentence, phrase: Phrase, when: When, issued: When | None, lists: Lists) -> bool:
    """Whether a clause only tells what somebody thinks on the article's own day: "Hoje ele calcula que perdeu"."""
    verb = phrase.clause.verb
    if phrase.head is not None or verb < 0 or issued is None or not issued.contains(when):
        return False
    return sentence.tags[verb].endswith(".Pres") and sentence.words[verb].lower in lists.thinking


def _is_what_it_is_now(sentence: Sentence, date: range, when: When, issued: When | None, lists: Lists) -> bool:
    """Whether what is put in between only says who or what something is today: "Rivalta spa (oggi Morlac spa)"."""
    if issued is None or not issued.contains(when) or not date.start or sentence.words[date.start - 1].text not in "(,":
        return False
    signs = (k for k in range(date.stop, len(sentence.words)) if sentence.words[k].text in "),;.")
    inside = range(date.stop, next(signs, date.stop))
    named = bool(inside) and sentence.tags[inside[0]] in ("NOUN", "PROPN", "ADJ")
    told = any(sentence.is_verb(k) or lists.is_event_noun(sentence.words[k]) for k in inside)
    return named and not told and not any(letter.isdigit() for k in date for letter in sentence.words[k].text)


def _goes_on_for(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether a date only tells how long something goes on: "vive allí desde hace dos años", "canta há 17 anos"."""
    verb, date = phrase.clause.verb, phrase.date
    if phrase.head is not None or verb < 0 or not sentence.tags[verb].endswith((".Pres", ".Imp")):
        return False
    done = any(sentence.tags[k].endswith(".Part") for k in phrase.clause.words if k > verb)
    counted = any(sentence.words[k].lower in lists.lengths for k in date)
    counted = counted and not any(
        len(sentence.words[k].text) == _YEAR and sentence.words[k].text.isdigit() for k in date
    )
    led = lead_to(sentence, date, lists)
    since = led is not None and led.lead is Lead.SINCE
    also = verb < date.start and sentence.words[date.start].lower in lists.ago_or_for
    return counted and not done and (since or also)


def _tied_noun(sentence: Sentence, date: range, lists: Lists) -> int:
    """The noun that "of" or "from" ties a date to; -1 without one."""
    ties = lists.of_words | lists.from_words
    k = date.start - (sentence.words[date.start].lower not in ties)
    while k > 0 and sentence.words[k].lower in lists.articles - ties:
        k -= 1
    if k < 1 or sentence.words[k].lower not in ties:
        return -1
    k -= 1 + (sentence.tags[k - 1] == "ADJ")  # "dal vento ribelle del 2010"
    return k if k >= 0 and sentence.is_noun(k) else -1


def _is_of_any_year(sentence: Sentence, phrase: Phrase, when: When, lists: Lists) -> bool:
    """Whether a season is that of any year: "in winter the pass closes"."""
    said_of = (sentence.words[k] for k in phrase.date)
    named = [word for word in said_of if word.text[:1].isalnum() and word.lower not in lists.determiners]
    verb = phrase.clause.verb
    if when.precision is not Precision.SEASON or len(named) != 1 or phrase.head is not None or verb < 0:
        return False
    done = any(sentence.tags[k].endswith(".Part") for k in phrase.clause.words if k > verb)
    habit = sentence.words[verb].lower in lists.being_done  # "in winter the pass is closed"
    return sentence.tags[verb].endswith(".Pres") and (habit or not done)


def _is_read_off(sentence: Sentence, phrase: Phrase, when: When, lists: Lists) -> bool:
    """Whether nobody in particular finds an amount in a past month or year: "on retrouve 39 euros en 2008".

    So is what anybody finds in our days: "on voit aujourd'hui les silos".
    """
    verb = phrase.clause.verb
    now = said(sentence, phrase.date) in lists.now_words
    if phrase.head is not None or verb < 1 or not (now or when.precision.rank >= Precision.MONTH.rank):
        return False
    counted = any(sentence.tags[k] == "NUM" for k in phrase.clause.words if k > verb and k not in phrase.left_out)
    subject = sentence.words[verb - 1].lower in lists.generic_subjects
    return subject and (counted or now) and sentence.tags[verb].endswith(".Pres")


def _is_not_so(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether something has not been so for some time: "há mais de um mês o clube não vence"."""
    clause = phrase.clause
    if phrase.head is not None or clause.verb < 0 or sentence.tags[clause.verb] != "VERB.Pres":
        return False
    counted = any(sentence.words[k].lower in lists.lengths for k in phrase.date)
    return counted and bool(negations(sentence, clause, lists)) and not is_of_participle(sentence, phrase)


def _is_an_age_not_reached(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether a clause tells how old somebody would have become: "would have turned 80", "aurait eu 80 ans"."""
    own, verb = phrase.clause.words, phrase.clause.verb
    unreal = verb >= 0 and sentence.tags[verb].endswith((".Cnd", ".Sub"))
    done = [k for k in own if sentence.tags[k].endswith(".Part")] if unreal else []
    done += [k for k in own if sentence.tags[k].endswith(".Inf") and _lies_ahead(sentence, k, verb, lists)]
    ages = [k for k in own if sentence.words[k].lower in lists.ages]
    between = [range(min(k, age) + 1, max(k, age)) for k in done for age in ages]
    return any(len(some) < _CLOSE and "ADP" not in (sentence.tags[m] for m in some) for some in between)


def _lies_ahead(sentence: Sentence, k: int, verb: int, lists: Lists) -> bool:
    """Whether an infinitive tells what was only to come: "devait [fêter] ses 90 ans", "avant de [fêter]"."""
    led = " ".join(word.lower for word in sentence.words[max(0, k - 2) : k])
    before = any(led.startswith(opening.rstrip("'")) for opening in lists.before_doing)
    return before or (0 <= verb == k - 1 and sentence.words[verb].lower in lists.was_to)


def _is_any_day(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether an article leaves open which day it was: "on a Sunday", and not "a Tuesday court hearing"."""
    if len(date) != 1 or not date.start or sentence.tags[date.start] == "NUM":
        return False
    behind = date.stop
    while sentence.tags[behind : behind + 2] in (["ADJ", "ADJ"], ["ADJ", "NOUN"], ["ADJ", "PROPN"]):
        behind += 1  # "a January [internal] report"
    describes = behind < len(sentence.words) and sentence.is_noun(behind) and not lists.verb_second
    return sentence.words[date.start - 1].lower in lists.indefinite and not describes


def _is_to_this_day(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether a date only says that something is so now: "al día de hoy", "ad oggi"."""
    words = said(sentence, range(max(0, date.start - _CLOSE), date.stop))
    return words.endswith(lists.to_this_day)


def _is_of_a_life(sentence: Sentence, date: range) -> bool:
    """Whether a date is the years that somebody lived: "(1885-1941)"."""
    words = sentence.words
    lived = len(date) > 1 and all(word.text[:1].isdigit() or not word.is_word for word in words[date.start : date.stop])
    closes = date.stop < len(words) and words[date.stop].text == ")"
    return lived and closes and date.start > 0 and words[date.start - 1].text == "("


def _is_a_life(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether a year stands in brackets that only tell where and when somebody lived: "(Lyon, 1756 - Paris, 1813)"."""
    words = sentence.words
    start = next((k for k in range(date.start, max(-1, date.start - _LONGEST_LIFE), -1) if words[k].text == "("), -1)
    end = next((k for k in range(date.stop, min(len(words), date.stop + _LONGEST_LIFE)) if words[k].text == ")"), -1)
    named = start > 0 and (sentence.is_noun(start - 1) or words[start - 1].is_name or words[start - 1].text == ",")
    if len(date) != 1 or end < 0 or not named:
        return False
    inside = words[start + 1 : end]
    years = sum(len(word.text) == _YEAR and word.text.isdigit() for word in inside)
    dash = any(word.text in DASHES for word in inside)
    small = lists.born | lists.died | lists.place_prepositions
    return dash and years == 2 and all(word.is_name or not word.is_word or word.lower in small for word in inside)


def _is_named(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether a club, a street or those of one age are named after a date: "rue du 4 Septembre", "Jahrgang 1943"."""
    behind = sentence.words[date.stop].text if date.stop < len(sentence.words) else ""
    follows = sentence.words[date.stop + 1] if date.stop + 1 < len(sentence.words) else None
    if behind in lists.clubs and not (follows is not None and follows.is_name):  # "on 5 May FC Porto won"
        return True
    first = date.start + (sentence.words[date.start].lower in lists.of_words)
    k = first - 1
    while k > 0 and sentence.words[k].lower in lists.of_words:
        k -= 1
    numbered = first in date and sentence.words[first].text[:1].isdigit()
    return numbered and k >= 0 and sentence.words[k].lower in lists.named_after_days


def _is_a_planet(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether a month alone has the capital of a name, where months have none: "une fois de Mars"."""
    word = sentence.words[date.start]
    alone = len(date) == 1 and date.start > 0 and lists.small_days and word.lower in lists.calendar
    before = sentence.words[date.start - 1].text
    return alone and word.text.istitle() and (before.islower() or before in "'’")


def _is_told_by_a_clause(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether "the day" is told by what follows and counts from nothing: "the day when they rebrand"."""
    behind = sentence.words[date.stop].lower if date.stop < len(sentence.words) else ""
    figures = any(letter.isdigit() for k in date for letter in sentence.words[k].text)
    return behind in lists.at_that_time and not figures and sentence.words[date.stop - 1].lower in lists.lengths


def _is_an_object(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether something is done to a part of a year: "to mark the end of the year", and not "at the end of it"."""
    first = next(
        (k for k in date if sentence.words[k].lower not in lists.determiners and sentence.words[k].is_word), -1
    )
    if first <= date.start or not date.start or not sentence.tags[date.start - 1].startswith("VERB"):
        return False
    if not sentence.is_noun(first) or sentence.words[first].lower in lists.lengths | lists.calendar:
        return False
    if any(sentence.words[k].text.isdigit() and len(sentence.words[k].text) <= _DAY for k in date):
        return False  # "huyó el pasado 22 de agosto"
    if lists.contracting and sentence.tags[date.stop - 1] == "PROPN":
        return False  # "débuter le lendemain de Pâques"
    return any(sentence.words[k].lower in lists.of_words for k in range(first + 1, date.stop))
