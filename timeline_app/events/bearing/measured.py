"""What a date only measures: a count, a size, a level, or what something is compared with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline_app.dates import Precision, When
from timeline_app.events.bearing.counterparts import is_counterpart
from timeline_app.events.bearing.date_leads import Lead, lead_to
from timeline_app.events.bearing.negated import is_of_participle
from timeline_app.events.bearing.state_words import StateWords, state_words
from timeline_app.events.counting import counting_of, numbers_in
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase

_ENDS = frozenset('.;:!?)»”"')
_LONGEST_COMPARISON = 5  # words
_MANY = 10  # fewer are counted where something happens to them: "had two children"
_CROWD = 100
_CLOSE = 3  # words between a number and the noun that it counts
_BETWEEN = 1  # word between two dates: "dal 2020 [a] oggi"
_NEAR = 5  # words between a verb and its number: "waren es noch mehr als 3.000"
_FIGURES = 4  # of a year
_SURE = 0.9  # of what a verb belongs to
_ABOUT = frozenset({"ADV", "ADJ", "ADP", "DET", "CCONJ", "SCONJ", "PUNCT"})


def is_compared_with(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether a date only says with what something is compared: "3 % more than in 2014", "as in 2014"."""
    words, start = sentence.words, date.start
    while start > 0 and words[start - 1].lower in lists.determiners:
        start -= 1
    stretches = (words[max(0, end - _LONGEST_COMPARISON) : end] for end in {start, date.start})
    before = [" " + " ".join(word.lower for word in stretch) for stretch in stretches]
    closes = date.stop >= len(words) or words[date.stop].text in _ENDS
    pauses = closes or words[date.stop].text == "," or (lists.verb_second and sentence.is_finite(date.stop))
    told = state_words(lists.language)
    phrases = (*lists.comparing, *(lists.comparing_at_end if closes else ()), *(told.like if pauses else ()))
    compared = any(text.endswith(f" {phrase}") for text in before for phrase in phrases)
    return compared or bool(likeness(sentence, date, lists)) or is_counterpart(sentence, date, lists)


def is_measure(sentence: Sentence, phrase: Phrase, dates: Sequence[range], when: When, lists: Lists) -> bool:
    """Whether a date is that of a count or a level: "had 58 officers in 2015, up from 41", "le niveau de 1936"."""
    words = state_words(lists.language)
    if _is_counterpart(sentence, phrase.date, dates, words, lists):
        return True
    if when.precision.rank >= Precision.YEAR.rank and _reference(sentence, phrase.date, words, lists) >= 0:
        return True
    if phrase.clause.verb < 0 or is_of_participle(sentence, phrase):
        return False
    if phrase.head is not None:
        before = range(phrase.head - _CLOSE, phrase.head)
        counted = any(k in before for k in _numbers(sentence, phrase, lists, least=_MANY))
        return counted and _tells_number(sentence, phrase, words, lists)
    own = [date for date in dates if date != phrase.date]
    if any(_is_counterpart(sentence, date, dates, words, lists) for date in own) and _numbers(
        sentence, phrase, lists, least=_MANY
    ):
        return True
    if _counts_since(sentence, phrase, dates, lists):
        return True
    coarse = when.precision.rank >= Precision.MONTH.rank
    if _counts(sentence, phrase, words, lists, coarse=coarse):
        return True
    return coarse and (_changes(sentence, phrase, words, lists) or _counts_last_year(sentence, phrase, when, lists))


def likeness(sentence: Sentence, date: range, lists: Lists) -> range:
    """The words that say when it had been done before: "comme ils l'avaient fait le 7 mai 2017"; none elsewhere."""
    words = state_words(lists.language)
    k = date.start - 1
    while k > 0 and (sentence.words[k].lower in lists.date_links or sentence.words[k].text in "'’"):
        k -= 1
    if k < 1 or sentence.words[k].lower not in words.doing:
        return range(0)
    first = next((m for m in range(k - 1, max(-1, k - 1 - _NEAR), -1) if sentence.words[m].lower in lists.as_words), -1)
    between = range(first + 1, k)
    only_pronouns = first >= 0 and not any(sentence.is_noun(m) or sentence.words[m].text == "," for m in between)
    return range(first, date.stop) if only_pronouns else range(0)


def as_record(sentence: Sentence, phrase: Phrase, when: When, lists: Lists) -> Phrase:
    """The phrase of a record that was set on a day or in a month, "the record of August 2003"; any other as it is."""
    at = _reference(sentence, phrase.date, state_words(lists.language), lists)
    if at < 0 or when.precision.rank >= Precision.YEAR.rank:
        return phrase
    return replace(phrase, head=at, start=at, end=phrase.date.stop, tail=phrase.date.stop, predicate=phrase.date.stop)


def _reference(sentence: Sentence, date: range, words: StateWords, lists: Lists) -> int:
    """The noun of which a date only says which one is meant: "le record de la saison 2004"; -1 without one."""
    k = date.start - 1
    tied = False
    while k > 0 and date.start - k <= _NEAR and sentence.words[k].lower not in words.references:
        lower = sentence.words[k].lower
        season = k == date.start - 1 and sentence.is_noun(k)
        if not (season or lower in lists.date_links | lists.of_words or lower in "'’"):
            return -1
        tied = tied or lower in lists.of_words
        k -= 1
    return k if tied and k >= 0 and sentence.words[k].lower in words.references else -1


def _is_counterpart(sentence: Sentence, date: range, dates: Sequence[range], words: StateWords, lists: Lists) -> bool:
    """Whether a bare number with its date is what another one is compared with: "up from 41 in 2008"."""
    end = date.start - 1
    while end > 0 and sentence.words[end].lower in lists.date_links and sentence.tags[end] != "NUM":
        end -= 1
    if 0 < end == date.start - 1 and sentence.is_noun(end) and _is_of_number(sentence, end - 1, lists):
        end -= 1  # "from 886 million shares Thursday"
    k = end
    while k > 0 and _is_of_number(sentence, k, lists) and not any(k in other for other in dates):
        k -= 1
    if not any(sentence.words[m].text[:1].isdigit() for m in range(k + 1, end + 1)):
        return False
    while k > 0 and end - k <= _NEAR and sentence.words[k].lower not in words.against and sentence.tags[k] in _ABOUT:
        k -= 1
    return sentence.words[k].lower in words.against


def _is_of_number(sentence: Sentence, k: int, lists: Lists) -> bool:
    counting = counting_of(lists)
    if sentence.words[k].text in ".,":
        return sentence.tags[k - 1 : k + 2 : 2] == ["NUM", "NUM"]
    beside = counting.currencies | frozenset(counting.percent) | frozenset(counting.multipliers)
    return sentence.tags[k] in ("NUM", "SYM") or sentence.words[k].lower in beside


def _numbers(sentence: Sentence, phrase: Phrase, lists: Lists, *, least: int) -> list[int]:
    """Where the numbers of a clause stand that are no dates and count no years or metres."""
    counting = counting_of(lists)
    own = set(phrase.clause.words) - phrase.left_out
    found = []
    for number in numbers_in(sentence.words, counting):
        behind = sentence.words[number.end].lower if number.end < len(sentence.words) else ""
        ordinal = behind == "." and lists.verb_second and number.end < len(sentence.words) - 1
        if number.start in own and number.value >= least and behind not in counting.not_counted and not ordinal:
            found.append(number.start)
    return found + [k for k in own if sentence.words[k].lower in counting.multipliers]


def _counts(sentence: Sentence, phrase: Phrase, words: StateWords, lists: Lists, *, coarse: bool) -> bool:
    """Whether a clause only tells how many there were: "comptait 412 habitants", "there were 2,114 people".

    On a single day people "were" somewhere because something took place.
    """
    verb = phrase.clause.verb
    if _helps(sentence, verb, words):
        return False
    tells = _tells_number(sentence, phrase, words, lists)
    if not tells and not (coarse and _only_is(sentence, phrase, words, lists)):
        return False
    for k in _numbers(sentence, phrase, lists, least=_MANY if tells else _CROWD):
        between = [m for m in range(verb + 1, k) if m not in phrase.left_out]
        if k > verb and len(between) <= _NEAR and all(_leads_to_number(sentence, m, lists) for m in between):
            return True
    return False


def _helps(sentence: Sentence, verb: int, words: StateWords) -> bool:
    """Whether a verb surely belongs to a participle, however far that is: "war in dem teuersten Tunnel [entgleist]"."""
    tree = sentence.tree
    if tree is None or verb >= len(tree.heads) or tree.relations[verb] != "aux" or tree.sure[verb] < _SURE:
        return False
    done = tree.heads[verb]
    told = sentence.words[done].lower
    return sentence.tags[done].startswith("VERB") and told not in words.been and told not in words.counting


def _tells_number(sentence: Sentence, phrase: Phrase, words: StateWords, lists: Lists) -> bool:
    """Whether a verb that counts is all the verb of a clause: "had 58 officers", and not "had arrested 58"."""
    clause = phrase.clause
    worth = sentence.tags[clause.verb].startswith("AUX") and sentence.words[clause.verb + 1 : clause.verb + 2]
    if sentence.words[clause.verb].lower not in words.counting and not (worth and worth[0].lower in words.counting):
        return False
    behind = (k for k in clause.words if k > clause.verb and k not in phrase.left_out)
    compound = any(sentence.tags[k] in ("VERB.Part", "VERB.Inf") for k in behind)
    return not (compound and sentence.words[clause.verb].lower in lists.auxiliaries)


def _only_is(sentence: Sentence, phrase: Phrase, words: StateWords, lists: Lists) -> bool:
    verbs = (
        k for k in phrase.clause.words if k != phrase.clause.verb and sentence.tags[k] in ("VERB.Part", "VERB.Inf")
    )
    being = sentence.words[phrase.clause.verb].lower in lists.auxiliaries
    planned = any(sentence.words[k].lower in lists.planning for k in phrase.clause.words)
    return being and not planned and all(sentence.words[k].lower in words.been for k in verbs)


def _counts_since(sentence: Sentence, phrase: Phrase, dates: Sequence[range], lists: Lists) -> bool:
    """Whether it is told how many there have been "since" a year, or from one to today: "20 have joined since 1949"."""
    near = [date for date in dates if 0 <= phrase.date.start - date.stop <= _BETWEEN]
    years = [date for date in (phrase.date, *near) if len(date) == 1 and _digits(sentence, date)]
    led = (lead_to(sentence, date, lists) for date in years)
    bounded = any(one is not None and one.lead is Lead.SINCE for one in led)
    return bounded and bool(_numbers(sentence, phrase, lists, least=_MANY) or _tells_of_many(sentence, phrase, lists))


def _tells_of_many(sentence: Sentence, phrase: Phrase, lists: Lists) -> bool:
    """Whether a relative clause tells of a number: "20 countries which have joined"."""
    antecedent = phrase.clause.antecedent
    near = range(antecedent - _CLOSE, antecedent)
    counting = counting_of(lists)
    numbers = numbers_in(sentence.words, counting) if antecedent >= 0 else ()
    counted = sentence.words[antecedent].lower not in counting.not_counted  # "de 71 anos, que vive ali desde 1968"
    return counted and any(number.start in near and number.value >= _MANY for number in numbers)


def _leads_to_number(sentence: Sentence, k: int, lists: Lists) -> bool:
    inverted = lists.verb_second and sentence.is_noun(k)  # "1901 zählte [der Ort] 412 Einwohner"
    of = sentence.is_noun(k) and sentence.words[k + 1].lower in lists.of_words  # "had [a population of] 5,000"
    return (
        inverted
        or of
        or sentence.tags[k] == "SYM"
        or (sentence.tags[k] in (*_ABOUT, "PRON", "PART", "NUM") and sentence.words[k].text != ",")
    )


def _changes(sentence: Sentence, phrase: Phrase, words: StateWords, lists: Lists) -> bool:
    """Whether a count is said to have risen or fallen to a number: "fell to 160,000 last year"."""
    counted = _numbers(sentence, phrase, lists, least=1)
    many = _numbers(sentence, phrase, lists, least=_MANY)
    many = [k for k in many if k - 1 not in many]  # "12 Milliarden" is one
    if len(many) > 1 and any(_preposition_before(sentence, k) in words.against for k in many):
        return True  # "went from 18,000 students in 2013 to 1,180"
    if not any(sentence.words[k].lower in words.changing for k in phrase.clause.words):
        return False
    percent = frozenset(counting_of(lists).percent)
    return any(
        _preposition_before(sentence, k) or any(word.lower in percent for word in sentence.words[k : k + 4])
        for k in counted
    )


def _preposition_before(sentence: Sentence, k: int) -> str:
    """The preposition that leads to a number; "" without one."""
    while k > 1 and sentence.tags[k - 1] in ("ADV", "DET"):
        k -= 1
    return sentence.words[k - 1].lower if k > 0 and sentence.tags[k - 1] == "ADP" else ""


def _counts_last_year(sentence: Sentence, phrase: Phrase, when: When, lists: Lists) -> bool:
    """Whether it is told how many did something "last year", a year that only counts from the article."""
    said = _digits(sentence, phrase.date)
    if when.precision is not Precision.YEAR or said:
        return False
    verb = phrase.clause.verb
    numbers = _numbers(sentence, phrase, lists, least=_MANY)
    if lists.verb_second:
        behind = next((k for k in phrase.clause.words if k > verb and k not in phrase.left_out), -1)
        return behind in numbers
    first = next((k for k in phrase.clause.words if k not in phrase.left_out), -1)
    return first in numbers and first < verb


def _digits(sentence: Sentence, date: Iterable[int]) -> bool:
    return any(sentence.words[k].text.isdigit() and len(sentence.words[k].text) == _FIGURES for k in date)
