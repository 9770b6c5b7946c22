"""Article -> events: each dated expression's phrase titled, one event for each happening with all its mentions."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from timeline_app.dates import Precision, When
from timeline_app.events.figures import figures_of
from timeline_app.events.names import names_of
from timeline_app.events.phrases import Phrase, phrase_of
from timeline_app.events.quotations import in_quotation
from timeline_app.events.titles import outside_date, titles_of
from timeline_app.events.words import Lists, Word, lists_of, words_of
from timeline_app.model import Article, Certainty, Event, Expression, Figure, Mention, Sentence, Span
from timeline_app.temporal import find_dates
from timeline_app.temporal.clocks import CLOCK
from timeline_app.temporal.locales import understands
from timeline_app.text import sentences

_TOO_COARSE = Precision.DECADE.rank  # a century is no date of an event
_WINDOW = 120  # words on either side of a date that can belong to it
_MOST_DATES = 40  # in a sentence; more are a table, and no words tell which date is whose
_NEAR_GROUPS = 40  # happenings of one date among which the same one is looked for
_UNSURE_RULES = {"weekday": 0.75, "next_day": 0.7, "eve": 0.7, "same_day": 0.7, "later": 0.65, "earlier": 0.65}


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A dated expression with the phrase it belongs to."""

    mention: Mention
    when: When
    titles: tuple[str, ...]
    people: tuple[str, ...]
    places: tuple[str, ...]
    figures: tuple[Figure, ...]
    head: str
    family: int | None
    content: frozenset[str]
    confidence: float


def extract(article: Article, stamps: Sequence[Span] = (), cancelled: Callable[[], bool] | None = None) -> list[Event]:
    """The events of an article, in order of time; `stamps` are the spans that hold the article's own date.

    A language that nothing is known of gives none.
    """
    if not understands(article.language):
        return []
    lists = lists_of(article.language)
    mended = article.mended
    dates = filter(is_event_date, find_dates(mended, article.language, article.issued))
    # What a person says of "today" or "next year" is an opinion more often than a happening.
    expressions = [date for date in dates if not (date.reasons and in_quotation(mended, date.span.start))]
    candidates: list[_Candidate] = []
    for sentence, inside in _by_sentence(sentences(article.text, article.language), expressions, stamps):
        if cancelled is not None and cancelled():
            return []
        shown = mended[sentence.span.start : sentence.span.end]
        words = words_of(shown)
        told = (_candidate(article, sentence, shown, words, expression, lists) for expression in inside)
        candidates += [candidate for candidate in told if candidate is not None]
    events = [_event(group, article) for group in _grouped(candidates)]
    return _unique_titles(sorted(events, key=lambda e: (e.when.start, e.when.end, e.mentions[0].sentence.span.start)))


def is_event_date(expression: Expression) -> bool:
    """Whether an expression can date an event: on the calendar, and no habit, century or bare time of day."""
    if expression.when is None or expression.rule == CLOCK:
        return False
    return expression.when.precision.rank <= _TOO_COARSE


def _by_sentence(
    found: Sequence[Sentence], expressions: Sequence[Expression], stamps: Sequence[Span]
) -> Iterable[tuple[Sentence, list[Expression]]]:
    waiting = [e for e in expressions if not any(s.contains(e.span) for s in stamps)]
    at = 0
    for sentence in found:
        inside: list[Expression] = []
        while at < len(waiting) and waiting[at].span.start < sentence.span.end:
            if waiting[at].span.start >= sentence.span.start:
                inside.append(waiting[at])
            at += 1
        if 0 < len(inside) <= _MOST_DATES:
            yield sentence, inside


def _candidate(
    article: Article, sentence: Sentence, shown: str, words: Sequence[Word], expression: Expression, lists: Lists
) -> _Candidate | None:
    """What an expression dates; None where nothing is told beside the date."""
    start = expression.span.start - sentence.span.start
    end = min(expression.span.end - sentence.span.start, len(shown))
    if expression.when is not None and _is_a_period(expression.when, shown, article.issued):
        return None
    first = bisect_right(words, start, key=lambda word: word.end)
    last = bisect_left(words, end, key=lambda word: word.start)
    words, first, last = _around(words, first, last)
    phrase = phrase_of(words, first, last, lists)
    titles = titles_of(shown, words, phrase, lists)
    if not titles:
        return None
    told = words[phrase.start : max(phrase.tail, phrase.end)]
    people, places = names_of(told if phrase.head is not None else words, article.language, lists)
    head = words[phrase.head].lower if phrase.head is not None else ""
    when = expression.when
    if when is None:
        raise ValueError("only dated expressions make events")
    figures = figures_of(outside_date(words, phrase), lists)
    raw = replace(expression, text=article.text[expression.span.start : expression.span.end])
    return _Candidate(
        mention=Mention(article.id, sentence, raw, figures),
        when=when,
        titles=titles,
        people=people,
        places=places,
        figures=figures,
        head=head,
        family=lists.families.get(head),
        content=_content(words, phrase, lists),
        confidence=_confidence(article, expression, phrase),
    )


def _is_a_period(when: When, sentence: str, issued: When | None) -> bool:
    """Whether a month or year is one that something is measured or goes on in, and no date of a happening.

    That is the month or year in which the article appears, and a year of which percentages are told.
    """
    if when.precision.rank < Precision.MONTH.rank or when.approximate:
        return False
    if issued is not None and when.contains(issued):
        return True
    return when.precision.rank >= Precision.YEAR.rank and "%" in sentence


def _around(words: Sequence[Word], first: int, last: int) -> tuple[Sequence[Word], int, int]:
    """The words near a date, so that a text without sentences takes time in proportion to its length."""
    begin = max(0, first - _WINDOW)
    return words[begin : last + _WINDOW], first - begin, last - begin


def _content(words: Sequence[Word], phrase: Phrase, lists: Lists) -> frozenset[str]:
    """The words of a phrase that tell what it is about."""
    common = lists.determiners | lists.prepositions | lists.function_words | lists.auxiliaries | lists.date_links
    inside = [words[k] for k in range(phrase.start, phrase.end) if not phrase.date_start <= k < phrase.date_end]
    return frozenset(w.lower for w in inside if w.is_word and len(w.text) > 2 and w.lower not in common)


def _confidence(article: Article, expression: Expression, phrase: Phrase) -> float:
    """How sure an event is, from 0 to 1: less for a date that had to be completed, less for one tied to a clause."""
    sure = _UNSURE_RULES.get(expression.rule, 0.8 if expression.reasons else 0.95)
    if expression.reasons and article.issued_certainty is Certainty.PROBABLE:
        sure -= 0.05
    if expression.when is not None and expression.when.approximate:
        sure -= 0.05
    return round(sure if phrase.head is not None else sure - 0.05, 2)


# ---------------------------------------------------------------- one event for each happening


def _grouped(candidates: Sequence[_Candidate]) -> list[list[_Candidate]]:
    groups: list[list[_Candidate]] = []
    of_date: dict[tuple[int, int], list[list[_Candidate]]] = {}
    for candidate in candidates:
        near = of_date.setdefault((candidate.when.start, candidate.when.end), [])
        group = next((g for g in near[-_NEAR_GROUPS:] if any(_same_happening(candidate, c) for c in g[-5:])), None)
        if group is None:
            near.append([candidate])
            groups.append(near[-1])
        else:
            group.append(candidate)
    return groups


def _same_happening(a: _Candidate, b: _Candidate) -> bool:
    """Whether two mentions of one date tell of one happening: by a noun of one family, or by words in common."""
    if a.head and b.head:
        alike = a.head.rstrip("s") == b.head.rstrip("s") or (a.family is not None and a.family == b.family)
        return alike and not _elsewhere(a, b)
    shared = a.content & b.content
    return len(shared) * 4 >= min(len(a.content), len(b.content)) and len(shared) >= 2


def _elsewhere(a: _Candidate, b: _Candidate) -> bool:
    return bool(a.places) and bool(b.places) and not set(a.places) & set(b.places)


def _event(group: Sequence[_Candidate], article: Article) -> Event:
    best = max(group, key=lambda c: (bool(c.figures), bool(c.head), c.confidence, len(c.people) + len(c.places)))
    first = group[0].mention
    titles = tuple(dict.fromkeys([*best.titles, *(c.titles[0] for c in group)]))
    return Event(
        id=_event_id(article.id, first),
        when=best.when,
        title=titles[0],
        titles=titles[:4],
        mentions=tuple(candidate.mention for candidate in group),
        places=tuple(dict.fromkeys(place for c in group for place in c.places)),
        people=tuple(dict.fromkeys(person for c in group for person in c.people)),
        figures=tuple({f.what: f for c in reversed(group) for f in c.figures}.values()),
        confidence=min(1.0, round(max(c.confidence for c in group) + 0.02 * (len(group) - 1), 2)),
    )


def _event_id(article_id: str, mention: Mention) -> str:
    key = f"{article_id} {mention.expression.span.start} {mention.expression.value}"
    return "e" + hashlib.sha256(key.encode()).hexdigest()[:12]


def _unique_titles(events: Sequence[Event]) -> list[Event]:
    """Give every event another title: its next proposal, or else its number behind it."""
    taken: set[str] = set()
    told: Counter[str] = Counter()
    unique: list[Event] = []
    for event in events:
        title = next((title for title in event.titles if title not in taken), "")
        while not title or title in taken:
            told[event.title] += 1
            title = f"{event.title} ({told[event.title] + 1})"
        taken.add(title)
        unique.append(event if title == event.title else replace(event, title=title))
    return unique
