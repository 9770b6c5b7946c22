"""Candidates -> events: one event for each happening, with all that the article says of it."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY
from timeline_app.events.candidates import STEM, Candidate
from timeline_app.events.confidence import Sign, confidence_of, reasons_of
from timeline_app.events.figures import is_victims
from timeline_app.events.grammar.lists import Lists
from timeline_app.events.names.places import lie_apart
from timeline_app.events.occurring import Subject
from timeline_app.events.titles.wording import MAX_TITLE, fit
from timeline_app.model import Article, Event, Mention, Span

_REACTION = "reaction"  # the concept of what somebody says or does about a happening
_VICTIMS = frozenset({"death", "injury"})
_LIFE = frozenset({"birth", "death"})  # concepts
_TELLING = 12  # characters from which a noun alone is a better title than what a clause tells
_ONE_A_DAY = frozenset({"earthquake", "election", "crash", "coup", "verdict"})  # concepts
_IN_COMMON = 2  # words but names that two statements of one happening share: one city has two happenings a day
_ALIKE = 3  # long words in common at least
_LONG_WORD = 4  # letters
_YEARS_AGO = frozenset({"ago", "year_ago"})  # rules of dates
_BARE = 2  # words of a noun with its article, with which a title begins
_LABEL = 2  # words of what is no more than a label
_ONLY_WHERE = Subject("", occurs=True)  # of a sentence that says where it was, and not what
_NEAR_GROUPS = 40  # happenings of one date among which the same one is looked for


def grouped(candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    """The candidates that tell of one happening together, in the order of the first of each."""
    groups: list[list[Candidate]] = []
    of_date: dict[tuple[int, int], list[list[Candidate]]] = {}
    for candidate in candidates:
        near = of_date.setdefault(_day_of(candidate.when), [])
        group = next((g for g in near[-_NEAR_GROUPS:] if any(_same_happening(candidate, c) for c in g[-5:])), None)
        if group is None and len(near) == 1 and _refers_back(candidate) and candidate.when == near[0][0].when:
            group = near[0]
        if group is None and near and _is_of_a_day(candidate.when):
            where = candidate.subject == _ONLY_WHERE or all(c.subject == _ONLY_WHERE for c in near[-1])
            group = near[-1] if where else None
        if group is None:
            again = near and Sign.LEAD not in candidate.signs  # which an article tells first
            near.append([replace(candidate, signs=candidate.signs | {Sign.AGAIN}) if again else candidate])
            groups.append(near[-1])
        else:
            group.append(candidate)
    return groups


def _is_of_a_day(when: When) -> bool:
    return when.precision.rank <= Precision.DAY.rank


def _day_of(when: When) -> tuple[int, int]:
    """The bounds of a date, those of its day where it is an hour: "on Monday", "at 6 a.m. on Monday"."""
    inside = when.precision.rank < Precision.DAY.rank and when.start // DAY == (when.end - 1) // DAY
    return (when.start // DAY * DAY, when.start // DAY * DAY + DAY) if inside else (when.start, when.end)


def without_coarser(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Candidates without those whose date a sentence tells once more: "on 3 May 2012, three years ago", "(1981)"."""
    told: dict[tuple[Span, str], list[Candidate]] = {}
    for candidate in candidates:
        told.setdefault((candidate.mention.sentence.span, candidate.titles[0]), []).append(candidate)
    finest = [
        c for c in candidates if not any(_is_finer(other, c) for other in told[c.mention.sentence.span, c.titles[0]])
    ]
    dated = {(c.mention.sentence.span, c.when) for c in finest if not _is_bracketed(c)}
    return [c for c in finest if not _is_bracketed(c) or (c.mention.sentence.span, c.when) not in dated]


def _is_bracketed(candidate: Candidate) -> bool:
    """Whether nothing but a date stands in brackets."""
    sentence, date = candidate.mention.sentence, candidate.mention.expression.span
    start, end = date.start - sentence.span.start, date.end - sentence.span.start
    return sentence.text[max(0, start - 1) : start] == "(" and sentence.text[end : end + 1] == ")"


def without_vaguer(groups: Sequence[list[Candidate]]) -> list[list[Candidate]]:
    """Groups with what is told of a year or a month joined to the one day of it on which it is told to have been.

    "The attack of 2007 ... was killed in the attack on May 5, 2007."
    """
    days = [group for group in groups if group[0].when.precision.rank <= Precision.DAY.rank]
    days.sort(key=_begins)
    kept: list[list[Candidate]] = []
    for group in groups:
        first = group[0]
        vague = len(group) == 1 and first.when.precision in (
            Precision.YEAR,
            *(() if first.head else (Precision.MONTH,)),
        )
        inside = slice(*(bisect_left(days, end, key=_begins) for end in (first.when.start, first.when.end)))
        same = [day for day in days[inside] if vague and any(_is_named_vaguely(first, finer) for finer in day)]
        if vague and not same and first.mention.expression.rule in _YEARS_AGO and len(days[inside]) == 1:
            (only,) = days[inside]  # "the tragedy five years ago", of which an article knows the day
            same = [only] if not any(_elsewhere(first, finer) or _of_others(first, finer) for finer in only) else []
        if len(same) == 1:
            same[0].append(first)
        else:
            kept.append(group)
    return kept


def _begins(group: Sequence[Candidate]) -> int:
    return group[0].when.start


def _is_named_vaguely(noun: Candidate, finer: Candidate) -> bool:
    """Whether what is told of a year or a month is told of one of its days by the same noun, or in the same words."""
    named = noun.head == finer.head or (len(noun.head) >= STEM - 1 and noun.head[:STEM] in finer.content)
    named = named if noun.head else _are_told_alike(noun, finer)
    apart = noun.mention.sentence != finer.mention.sentence and noun.when.contains(finer.when)
    return named and apart and not _elsewhere(noun, finer) and not _of_others(noun, finer)


def without_labels(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Candidates without the short sentences that an article repeats with another date: "Plaque shown 1932."."""
    labels = [_label(candidate) for candidate in candidates]
    dates: dict[str, set[int]] = {}
    for label, candidate in zip(labels, candidates, strict=True):
        dates.setdefault(label, set()).add(candidate.when.start)
    return [c for label, c in zip(labels, candidates, strict=True) if not label or len(dates[label]) == 1]


def _label(candidate: Candidate) -> str:
    """A few words with a bare date behind them, without it; "" for any other sentence and for a happening's name."""
    told, date = candidate.mention.sentence.text.rstrip(" .;)]"), candidate.mention.expression.text
    words = told.removesuffix(date).strip(" ,:([").lower().split()
    return " ".join(words) if told.endswith(date) and not candidate.head and len(words) <= _LABEL else ""


def _is_finer(one: Candidate, other: Candidate) -> bool:
    return one.when.precision.rank < other.when.precision.rank and other.when.contains(one.when)


def _refers_back(candidate: Candidate) -> bool:
    """Whether a mention is no more than a bare noun, "the elections of July", which names what was told before."""
    return bool(candidate.head) and len(candidate.content) <= 1


def _same_happening(a: Candidate, b: Candidate) -> bool:
    """Whether two mentions of one date tell of one happening: by a noun of one family, or by words in common."""
    if a.when != b.when:  # two hours of one day, or a day and one of its hours
        nested = a.when.contains(b.when) or b.when.contains(a.when)
        return nested and (_only_takes_place(a, b) or _are_told_alike(a, b))
    if a.head and b.head:
        compound = min(len(a.head), len(b.head)) >= STEM and (a.head.endswith(b.head) or b.head.endswith(a.head))
        alike = a.head.rstrip("s") == b.head.rstrip("s") or (a.family is not None and a.family == b.family) or compound
        return alike and not _elsewhere(a, b) and not _of_two_lives(a, b)
    if a.titles[0] != b.titles[0] and (_REACTION in a.concepts) != (_REACTION in b.concepts):
        return False
    if a.titles[0] == b.titles[0] or _names_what_is_told(a, b) or _names_what_is_told(b, a):
        return True
    if (
        _only_takes_place(a, b)
        or _is_one_of_a_day(a, b)
        or _only_names(a, b)
        or _only_names(b, a)
        or _are_told_alike(a, b)
    ):
        return True
    # An article that comes back to a month or a season in another sentence means what happened then.
    long = Precision.MONTH.rank <= a.when.precision.rank < Precision.YEAR.rank
    if long and a.mention.sentence != b.mention.sentence and not _of_others(a, b):
        return True
    shared = a.content & b.content
    part = 2 if _of_others(a, b) else 4
    enough = len(shared) * part >= min(len(a.content), len(b.content))
    return enough and len(shared - _named(a, b)) >= _IN_COMMON


def _only_takes_place(a: Candidate, b: Candidate) -> bool:
    """Whether one sentence says of what another tells no more than that it took place: "the landslide occurred"."""
    narrow = a.when.precision.rank <= Precision.DAY.rank and a.mention.sentence != b.mention.sentence
    same = a.subject is not None and b.subject is not None and _is_the_same(a.subject, b.subject)
    occurs = same and any(c.subject is not None and c.subject.occurs for c in (a, b))
    return narrow and occurs and not _elsewhere(a, b) and not _of_others(a, b)


def _is_the_same(one: Subject, other: Subject) -> bool:
    """Whether two nouns name one happening, or one of which a day has no other: "the earthquake", "the tremor"."""
    return one.noun == other.noun or (one.meaning in _ONE_A_DAY and one.meaning == other.meaning)


def _is_one_of_a_day(a: Candidate, b: Candidate) -> bool:
    """Whether both clauses tell of what an article knows but one of on a day: the earthquake, the elections."""
    narrow = a.when.precision.rank <= Precision.DAY.rank
    both = a.concepts & b.concepts
    death = "death" in both and a.names.people == b.names.people != ()  # nobody dies twice
    return narrow and (death or bool(both & _ONE_A_DAY)) and not _elsewhere(a, b) and not _of_others(a, b)


def _are_told_alike(a: Candidate, b: Candidate) -> bool:
    """Whether two sentences say one thing in nearly the same words, in a caption and in the text for instance."""
    if a.mention.sentence == b.mention.sentence or _elsewhere(a, b) or _of_others(a, b):
        return False
    one, other = ({w[:STEM] for w in re.findall(r"\w+", c.titles[0].lower()) if len(w) >= _LONG_WORD} for c in (a, b))
    shared, fewer = len(one & other), min(len(one), len(other))
    figures = [re.findall(r"\d+", c.titles[0]) for c in (a, b)]
    return shared >= _ALIKE and shared * 4 >= fewer * 3 and figures[0] == figures[1]


def _only_names(bare: Candidate, other: Candidate) -> bool:
    """Whether a clause tells more of a happening that the other one has named: "held a rally", "the rally drew"."""
    if bare.head or other.head or bare.mention.sentence == other.mention.sentence or _elsewhere(bare, other):
        return False
    words = bare.titles[0].lower().split()
    subject = words[_BARE - 1 : _BARE] or words
    alone = len(words) <= _BARE or not bare.concepts.isdisjoint(other.concepts)
    return alone and subject[0][:STEM] in other.content


def _of_two_lives(a: Candidate, b: Candidate) -> bool:
    """Whether two people were born or died on one day."""
    return not _LIFE.isdisjoint(a.concepts & b.concepts) and _of_others(a, b)


def _of_others(a: Candidate, b: Candidate) -> bool:
    """Whether two mentions tell of other people: a judge suspended the governor, a president met the governors."""
    return bool(a.names.people and b.names.people) and not set(a.names.people) & set(b.names.people)


def _named(a: Candidate, b: Candidate) -> frozenset[str]:
    """The names of people, places and bodies in two mentions, as content has them."""
    names = (name for one in (a.names, b.names) for name in (*one.people, *one.places, *one.organisations))
    return frozenset(word[:STEM] for name in names for word in name.lower().split())


def _names_what_is_told(noun: Candidate, clause: Candidate) -> bool:
    """Whether a noun of one sentence names what a clause of another tells: "the pardon", "he was pardoned"."""
    if not noun.head or clause.head or noun.mention.sentence == clause.mention.sentence or _elsewhere(noun, clause):
        return False
    happening = noun.concepts - _VICTIMS or noun.concepts  # others may have died of something else on that day
    named = noun.head[:STEM] in clause.content or any(len(w) == STEM and w in noun.head[1:] for w in clause.content)
    return named or not happening.isdisjoint(clause.concepts)  # "Inferno" and "Brandinferno"


def _elsewhere(a: Candidate, b: Candidate) -> bool:
    return bool(a.where) and bool(b.where) and lie_apart(a.where, b.where)


def signs_of_all(group: Sequence[Candidate]) -> frozenset[Sign]:
    """What speaks for and against the event that some candidates tell of: the signs of the surest of them."""
    again = group[0].signs & {Sign.AGAIN}
    several = {Sign.SEVERAL} if len(group) > 1 else set()
    return max((candidate.signs for candidate in group), key=confidence_of) | again | several


def event_of(group: Sequence[Candidate], article: Article) -> Event:
    """The event that some candidates tell of."""
    best = max(group, key=_worth)
    first = group[0].mention
    signs = signs_of_all(group)
    titles = tuple(dict.fromkeys([*best.titles, *(c.titles[0] for c in group)]))
    return Event(
        id=_event_id(article.id, first),
        when=min((c.when for c in group), key=lambda when: when.precision.rank),
        title=titles[0],
        titles=titles[:4],
        mentions=tuple(candidate.mention for candidate in group),
        places=tuple(dict.fromkeys(place for c in group for place in c.names.places)),
        people=tuple(dict.fromkeys(person for c in group for person in c.names.people)),
        organisations=tuple(dict.fromkeys(body for c in group for body in c.names.organisations)),
        figures=tuple({f.what: f for c in reversed(group) for f in c.figures}.values()),
        factuality=best.factuality,
        confidence=confidence_of(signs),
        confidence_reasons=reasons_of(signs),
    )


def _worth(candidate: Candidate) -> tuple[bool, bool, bool, float]:
    """What makes one mention of a happening tell more of it than another; among equals the first one tells it."""
    bare = any(len(title) < _TELLING and title.lower() == candidate.head for title in candidate.titles)
    named = bool(candidate.head) and not bare and len(candidate.titles[0]) >= _TELLING
    return (
        candidate.subject != _ONLY_WHERE,
        any(map(is_victims, candidate.figures)),
        named,
        confidence_of(candidate.signs - {Sign.MUCH, Sign.PAST, Sign.WRITTEN, Sign.OWN_DAY}),
    )


def _event_id(article_id: str, mention: Mention) -> str:
    key = f"{article_id} {mention.expression.span.start} {mention.expression.value}"
    return "e" + hashlib.sha256(key.encode()).hexdigest()[:12]


def unique_titles(events: Sequence[Event], lists: Lists) -> list[Event]:
    """Give every event another title: its date behind it, else its next proposal, else a number."""
    taken: set[str] = set()
    told: Counter[str] = Counter()
    unique: list[Event] = []
    for event in events:
        dated = f"{event.title} ({event.mentions[0].expression.text})" if event.mentions else event.title
        proposals = (title for title in (event.title, dated, *event.titles) if title not in taken)
        title = next((title for title in proposals if len(title) <= MAX_TITLE), "")
        while not title or title in taken:
            told[event.title] += 1
            title = _numbered(event.title, told[event.title] + 1, lists)
        taken.add(title)
        unique.append(event if title == event.title else replace(event, title=title))
    return unique


def _numbered(title: str, number: int, lists: Lists) -> str:
    """A title with a number behind it, cut short where that makes it too long."""
    sign = f" ({number})"
    return f"{fit(title, lists, MAX_TITLE - len(sign))}{sign}"
