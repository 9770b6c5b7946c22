"""Dates by which a sentence only refers to something: a page, a web address, a name, a source, what else to read."""

from __future__ import annotations

import re

from timeline_app.dates import Precision, When
from timeline_app.events.bearing.negated import is_of_participle
from timeline_app.events.bearing.state_words import state_words
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.signs import DASHES
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase

_ADDRESS = re.compile(r"(?:https?://|www\.)\S*$")
_PAUSES = frozenset({",", *DASHES})
_YEAR = 4  # figures
_OPENING = 3  # words
_NEWS = 30 * 86_400  # seconds; what was said later is news


def only_refers(shown: str, sentence: Sentence, date: range, when: When, lists: Lists) -> bool:
    """Whether a date, in the text `shown` of a sentence, belongs to a page, an address, a name, a source or an age."""
    return (
        _is_in_an_address(shown, sentence, date)
        or _is_in_a_name(sentence, date, lists)
        or _is_of_a_page(sentence, date, when, lists)
        or _is_of_a_source(sentence, date, lists)
        or _is_an_age(sentence, date, lists)
    )


def names_or_leads(
    shown: str, sentence: Sentence, phrase: Phrase, when: When, issued: When | None, lists: Lists
) -> bool:
    """Whether a clause names somebody by the date, leads to what else there is to read, or cites what was read then."""
    if issued is not None and when.end + _NEWS < issued.start and _is_cited(sentence, phrase.date, lists):
        return True
    return (
        _announces(shown, sentence, phrase)
        or _leads_to_a_page(sentence, phrase, lists)
        or _is_of_a_name(sentence, phrase, when, lists)
    )


def _is_in_an_address(shown: str, sentence: Sentence, date: range) -> bool:
    """Whether a date is a part of a web address."""
    return _ADDRESS.search(shown, 0, sentence.words[date.start].start) is not None


def _is_in_a_name(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether a weekday with a capital belongs to a name: "Journal du Dimanche"; some languages give all a capital."""
    word, k = sentence.words[date.start], date.start - 1
    if (
        not lists.small_days
        or len(date) > 1
        or k < 1
        or not word.text[:1].isupper()
        or word.lower not in lists.calendar
    ):
        return False
    return sentence.words[k].lower in lists.of_words and sentence.words[k - 1].is_name


def _is_of_a_page(sentence: Sentence, date: range, when: When, lists: Lists) -> bool:
    """Whether a day says in which number of a paper something stood: "in its edition of 7 October", "In a post of"."""
    if when.precision.rank > Precision.DAY.rank:
        return False
    k = date.start - (sentence.words[date.start].lower not in lists.of_words | lists.from_words)
    tied = k > 0 and sentence.words[k].lower in lists.of_words | lists.from_words
    return tied and sentence.words[k - 1].lower in lists.publications


def _is_of_a_source(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether a day is that of what was said before: "according to what was agreed on Thursday,", "As he had said"."""
    first = max((k + 1 for k in range(date.start) if sentence.words[k].text in _PAUSES), default=0)
    end = next((k for k in range(date.stop, len(sentence.words)) if sentence.words[k].text == ","), -1)
    opener = sentence.words[first].lower
    if first in date or end < 0 or opener not in lists.according | lists.as_words:
        return False
    own = [k for k in range(first + 1, end) if k not in date]
    done = next((k for k in own if sentence.tags[k].endswith(".Part")), -1)
    bare = done >= 0 and not any(sentence.is_noun(k) for k in own if k < done)
    if opener in lists.according:
        told = sentence.tags[first + 1] == "PRON"  # "según lo pactado", "secondo quanto dichiarato"
        finite = [k for k in own if sentence.is_finite(k)]  # "selon les bilans qui parvenaient dimanche"
        return told or bare or any(sentence.words[k].lower not in lists.report_verbs for k in finite)
    before = any(sentence.words[k].lower in state_words(lists.language).had for k in own)
    told = any(sentence.is_noun(k) for k in own if k > done)  # "comme elle avait critiqué les raids en 1993"
    alone = bare and not any(map(sentence.is_finite, own))  # not "wie am 9. November bekannt wurde"
    return not told and (alone or (done >= 0 and before))


def _is_an_age(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether a date only says how old a thing is: "une fresque [datant] de 1892 a été restaurée"."""
    k = date.start - 1
    while k > 0 and (sentence.words[k].lower in lists.date_links or sentence.words[k].text in "'’"):
        k -= 1
    named = k - (k > 1 and sentence.words[k - 1].text == ",") - 1
    described = named >= 0 and (sentence.is_noun(named) or sentence.tags[named] == "ADJ")
    return described and sentence.words[k].lower in lists.as_old


def _is_cited(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether a date is that of an old saying that something agrees with: "as the Gazette wrote on 14 May 2009"."""
    first = max((k + 1 for k in range(date.start) if sentence.words[k].text in _PAUSES), default=0)
    end = next((k for k in range(date.stop, len(sentence.words)) if sentence.words[k].text in _PAUSES), -1)
    own = [k for k in range(first, end if end >= 0 else len(sentence.words)) if k not in date]
    by_somebody = any(sentence.is_noun(k) or sentence.tags[k] == "PRON" for k in own)  # not "wie bekannt wurde"
    says = any(sentence.words[k].lower in lists.report_verbs for k in own)
    return by_somebody and says and sentence.words[first].lower in lists.as_words


def _announces(shown: str, sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a line without a verb leads to what follows: "The story of Saturday:"."""
    bare = phrase.head is None and phrase.clause.verb < 0 and shown.rstrip().endswith(":")
    return bare and not is_of_participle(sentence, phrase)


def _leads_to_a_page(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether a clause tells its readers what else to read: "Read the interview of 3 May here"."""
    first = next((k for k, word in enumerate(sentence.words) if word.is_word), 0)
    own = phrase.clause.words
    if first not in own or any(sentence.tags[k].endswith((".Past", ".Part")) for k in own if k != first):
        return False
    opening = said(sentence, range(first, min(len(sentence.words), first + _OPENING)))
    return f"{opening} ".startswith(tuple(f"{words} " for words in lists.page_openings))


def _is_of_a_name(sentence: Sentence, phrase: Phrase, when: When, lists: Lists) -> bool:
    """Whether a day without its year is what somebody is named after: "la Coalición del 17 de febrero"."""
    date = phrase.date
    figures = [sentence.words[k].text for k in date if sentence.words[k].text.isdigit()]
    if phrase.head is not None or when.precision is not Precision.DAY or not figures or len(figures[-1]) == _YEAR:
        return False
    k = date.start - (sentence.words[date.start].lower not in lists.of_words)
    if k < 2 or sentence.words[k].lower not in lists.of_words or not sentence.words[k - 1].is_name:
        return False
    return not lists.is_event_noun(sentence.words[k - 1]) and sentence.words[k - 2].lower in lists.determiners


def said(sentence: Sentence, place: range) -> str:
    """Some words in small letters; "aujourd'hui" is three of them and said as one."""
    return " ".join(sentence.words[k].lower for k in place).replace(" ' ", "'").replace(" ’ ", "'")
