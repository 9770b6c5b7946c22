"""One verb with several dates: which part of its clause is told of each, "past Earth in 2005, past Venus in 2006"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline_app.events.bearing.date_leads import Lead, lead_to
from timeline_app.events.counting import counting_of, numbers_in
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.wording import MAX_TITLE, date_words, finished, spell

_NOMINAL = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN"})
_BOUNDING = (Lead.UNTIL, Lead.SINCE)


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch between two commas or "and": its dates, and the words that are told of them."""

    dates: Sequence[range]
    told: Sequence[int]
    date_first: bool


def own_part(sentence: Sentence, phrase: Phrase, dates: Sequence[range], lists: Lists) -> Phrase:
    """A phrase without what its clause tells of other dates; as it is where the grammar doesn't show which that is."""
    parts = _parts(sentence, phrase, dates, lists)
    at = next((n for n, part in enumerate(parts) if phrase.date in part.dates), -1)
    if at < 0:
        return phrase
    first = _own_of_first(sentence, parts, phrase, lists)
    if not first and (at or not _has_another_subject(sentence, parts)):
        return phrase
    owns = [first, *(part.told for part in parts[1:])]
    others = {k for n, own in enumerate(owns) if n != at for k in own}
    return replace(phrase, left_out=phrase.left_out | others | _joints(sentence, parts))


def subject_of_part(shown: str, sentence: Sentence, phrase: Phrase, dates: Sequence[range], lists: Lists) -> str:
    """What another subject did too: "The church burned down in 1950 and the school in 1951"; "" elsewhere."""
    parts, clause = _parts(sentence, phrase, dates, lists), phrase.clause
    at = next((n for n, part in enumerate(parts) if phrase.date in part.dates), 0)
    if at == 0 or clause.opener >= 0 or not _has_another_subject(sentence, parts):
        return ""
    title = spell(shown, sentence.words, [*parts[at].told, clause.verb, *parts[0].told])
    return finished(title, lists) if len(title) <= MAX_TITLE else ""


def _has_another_subject(sentence: Sentence, parts: Sequence[_Part]) -> bool:
    """Whether the second part can only name who did it too, since the first tells nothing but what was done."""
    alone = bool(parts) and not any(sentence.tags[k] in (*_NOMINAL, "PRON") for k in parts[0].told)
    return alone and all(sentence.tags[part.told[0]] in ("DET", "PROPN", "NUM") for part in parts[1:])


def as_one_of(sentence: Sentence, phrase: Phrase, dates: Sequence[range], lists: Lists) -> str:
    """Which of as many as there are dates: "2/3" of "three titles, in 1974, 1983 and 1996"; "" where none are told."""
    row = _row(sentence, phrase.date, sorted(dates, key=lambda date: date.start), lists)
    own = set(phrase.clause.words) - phrase.left_out
    counted = (n for n in numbers_in(sentence.words, counting_of(lists)) if n.start in own and not n.is_year)
    if lists.verb_second:  # no ordinal: "das 2. Korps"
        counted = (n for n in counted if sentence.words[n.end : n.end + 1] and sentence.words[n.end].text != ".")
    joined = any(sentence.tags[k] == "CCONJ" for k in range(row[0].stop, row[-1].start))
    if not joined or len(row) < 2 or not any(number.value == len(row) for number in counted):
        return ""
    return f"{row.index(phrase.date) + 1}/{len(row)}"


def _row(sentence: Sentence, date: range, dates: Sequence[range], lists: Lists) -> list[range]:
    """The dates that stand in one row with a date, with nothing but commas, "and" and small words between them."""
    row: list[range] = []
    for other in dates:
        if row and not _is_joined(sentence, range(row[-1].stop, other.start), lists):
            if date in row:
                break
            row = []
        row.append(other)
    return row if date in row else [date]


def _is_joined(sentence: Sentence, between: range, lists: Lists) -> bool:
    """Whether commas or "and", with nothing but small words beside them, stand between two dates."""
    signs = any(sentence.tags[k] in ("PUNCT", "CCONJ") for k in between)
    return signs and all(
        sentence.tags[k] in ("PUNCT", "CCONJ") or sentence.words[k].lower in lists.date_links | lists.and_words
        for k in between
    )


def _parts(sentence: Sentence, phrase: Phrase, dates: Sequence[range], lists: Lists) -> list[_Part]:
    """The parts of a clause behind its verb, each with dates of its own; none where one has no date or a verb."""
    clause = phrase.clause
    if phrase.head is not None or clause.verb < 0:
        return []
    inside = [date for date in sorted(dates, key=lambda date: date.start) if clause.holds(date.start)]
    if any(not phrase.left_out.issuperset(date) for date in inside):
        return []  # "in the 2009 crash"
    early = [date for date in inside if date.start < clause.verb]
    stretch = range(clause.verb + 1, max([*clause.words, *clause.asides]) + 1)
    tail = _verbs_at_end(sentence, stretch, lists) if lists.verb_second else stretch.stop
    parts: list[_Part] = []
    for start, end in _between_separators(sentence, range(stretch.start, tail), inside):
        part = _part(sentence, range(start, end), inside, phrase, lists)
        if parts and (whole := _gone_on(sentence, parts[-1], part, early, lists)):
            parts[-1] = whole
        elif not part.dates and early and not parts:
            parts.append(replace(part, dates=early))
        elif part.dates and part.told:
            parts.append(part)
        else:
            return []
    alone = tail == stretch.stop
    if (
        lists.verb_second
        and alone
        and len(parts) > 1
        and not any(sentence.is_verb(k) for p in parts[1:] for k in p.told)
    ):
        parts[0] = replace(parts[0], told=_without_verbs_at_end(sentence, parts[0].told))
    if len(parts) < 2 or (lists.verb_second and any(map(sentence.is_verb, parts[0].told))):
        return []  # each part has a verb of its own: "hat 2021 gewonnen und 2022 verteidigt"
    if early and not parts[1].date_first:
        return []
    for one, other in pairwise(parts):  # "in summer and autumn again strong"
        if _is_joined(sentence, range(one.dates[-1].stop, other.dates[0].start), lists):
            return []
    return parts if all(_can_stand_alone(sentence, part, lists) for part in parts[1:]) else []


def _part(sentence: Sentence, inside: range, dates: Sequence[range], phrase: Phrase, lists: Lists) -> _Part:
    own = [date for date in dates if date.start in inside]
    tied = {k for date in own for k in date_words(sentence.words, date, lists)}
    told = [k for k in inside if k in phrase.clause.words and k not in tied and sentence.tags[k] != "PUNCT"]
    return _Part(own, told, bool(own and told) and own[0].start < told[0])


def _gone_on(sentence: Sentence, before: _Part, part: _Part, early: Sequence[range], lists: Lists) -> _Part | None:
    """A part with another date, or with what "and" adds to it: "2005 mit einem Preis [und einem Bild]"."""
    if part.dates:  # "in October 2006 and June 2007"
        return None if part.told else replace(before, dates=[*before.dates, *part.dates])
    joined = bool(part.told) and sentence.tags[part.told[0] - 1] == "CCONJ"
    plain = all(sentence.tags[k] in _NOMINAL or sentence.tags[k] == "ADP" for k in part.told)
    first = before.date_first or before.dates is early
    goes_on = lists.verb_second and first and joined and plain
    return replace(before, told=[*before.told, part.told[0] - 1, *part.told]) if goes_on else None


def _can_stand_alone(sentence: Sentence, part: _Part, lists: Lists) -> bool:
    bounded = any((led := lead_to(sentence, date, lists)) and led.lead in _BOUNDING for date in part.dates)
    verbs = sentence.is_verb(part.told[0]) or any(map(sentence.is_finite, part.told))
    described = any(sentence.tags[k].endswith(".Part") for k in part.told)
    return not bounded and not verbs and not described


def _between_separators(sentence: Sentence, stretch: range, dates: Sequence[range]) -> list[tuple[int, int]]:
    """The stretches between commas and "and", those inside a date being none."""
    dated = {k for date in dates for k in date}
    found, start = [], stretch.start
    for k in stretch:
        if k not in dated and (sentence.words[k].text in ",;" or sentence.tags[k] == "CCONJ"):
            found.append((start, k))
            start = k + 1
    return [
        (a, b)
        for a, b in (*found, (start, stretch.stop))
        if any(sentence.words[k].is_word or k in dated for k in range(a, b))
    ]


def _verbs_at_end(sentence: Sentence, stretch: range, lists: Lists) -> int:
    """Where the verbs begin that end a German or Dutch clause: "1632 von A und 1645 von B | erobert", "| ab"."""
    end = stretch.stop
    if end > stretch.start and sentence.words[end - 1].lower in lists.particles:
        return end - 1
    while end > stretch.start and sentence.is_verb(end - 1):
        end -= 1
    return end


def _without_verbs_at_end(sentence: Sentence, told: Sequence[int]) -> Sequence[int]:
    """Words without the participle that the other parts share: "2003 wurde er mit A [geehrt], 2005 mit B"."""
    end = len(told)
    while end and sentence.tags[told[end - 1]].endswith(".Part"):
        end -= 1
    return told[:end] if any(map(sentence.is_noun, told[:end])) else told


def _joints(sentence: Sentence, parts: Sequence[_Part]) -> set[int]:
    """The "and" before a part."""
    starts = (min([*part.told, *(date.start for date in part.dates)]) for part in parts[1:])
    return {k for start in starts for k in range(max(0, start - 3), start) if sentence.tags[k] == "CCONJ"}


def _own_of_first(sentence: Sentence, parts: Sequence[_Part], phrase: Phrase, lists: Lists) -> list[int]:
    """What of the first part is told of its own date alone, and not of all as what stands before it: "past Earth"."""
    first, second = parts[0], parts[1]
    if second.date_first and lists.verb_second and not _has_subject_before(sentence, phrase):
        return _without_subject(sentence, first.told)
    if second.date_first:
        behind = [k for k in first.told if k >= first.dates[0].stop]
        return behind if first.dates[0].start > phrase.clause.verb else _parallel(sentence, first, second, lists)
    joined = bool(_joints(sentence, (first, parts[-1])))
    bracketed = all(date.start and sentence.words[date.start - 1].text == "(" for part in parts for date in part.dates)
    opening = {"" if sentence.tags[part.told[0]] in _NOMINAL else sentence.tags[part.told[0]] for part in parts[1:]}
    return _parallel(sentence, first, second, lists) if (joined or bracketed) and len(opening) == 1 else []


def _has_subject_before(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether who does it stands before the verb of a German or Dutch clause, and not behind it."""
    before = [k for k in phrase.clause.words if k < phrase.clause.verb and k not in phrase.left_out]
    named = any(sentence.is_noun(k) or sentence.tags[k] == "PRON" for k in before)
    return named and sentence.tags[before[0]] not in ("ADP", "ADV")


def _without_subject(sentence: Sentence, told: Sequence[int]) -> list[int]:
    """What stands behind a subject that follows its verb, all where nothing does: "fiel [Minsk]", "ging er [weg]"."""
    end = 0
    while end < len(told) and sentence.tags[told[end]] in ("PRON", "DET", "ADJ", "NUM"):
        end += 1
    while end < len(told) and sentence.is_noun(told[end]):
        end += 1
    rest = list(told[end:])
    return rest if any(map(sentence.is_noun, rest)) else list(told)


def _parallel(sentence: Sentence, first: _Part, second: _Part, lists: Lists) -> list[int]:
    """The first part from the word on that stands as the first one of the second part does; none in doubt."""
    opening = second.told[0]
    same = [k for k in first.told if sentence.words[k].lower == sentence.words[opening].lower]
    if not same and sentence.tags[opening] in _NOMINAL:
        same = [next((k for k in first.told if sentence.tags[k] in _NOMINAL), -1)]
        behind = (k for k in first.told if k > same[0] and sentence.tags[k] == "ADP")
        if any(sentence.words[k].lower not in lists.of_words for k in behind):
            return []  # "kept his party out pending meetings with A and B"
    if not same:
        same = [k for k in first.told if sentence.tags[k] == sentence.tags[opening]][-1:]
    return [k for k in first.told if k >= same[-1]] if same and same[-1] >= 0 else []
