"""Article -> events: each dated expression's phrase titled, one event for each happening with all its mentions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate

from timeline_app.dates import Precision
from timeline_app.events.candidates import (
    Candidate,
    Dates,
    Parsed,
    around_date,
    candidate_of,
    parse,
    placed,
)
from timeline_app.events.confidence import is_proposed
from timeline_app.events.dated_sentences import Dated, Told, dated_sentences, sentence_before
from timeline_app.events.days import together, without_hours
from timeline_app.events.furniture import furniture
from timeline_app.events.grammar.lists import Lists, lists_of
from timeline_app.events.grouping import (
    event_of,
    grouped,
    signs_of_all,
    unique_titles,
    without_coarser,
    without_labels,
    without_vaguer,
)
from timeline_app.events.headings import labels, under_their_dates, words_below
from timeline_app.events.lead import lead_of
from timeline_app.events.lives import Life, life_candidate, lives_in
from timeline_app.events.meant.antecedents import Persons
from timeline_app.events.meant.cast import Cast
from timeline_app.events.names.named import known_names
from timeline_app.events.quotations import in_quotation
from timeline_app.events.told_before import only_points_back, told_before
from timeline_app.model import Article, Event, Expression, Kind, Sentence, Span
from timeline_app.temporal import find_expressions, whole_dates
from timeline_app.temporal.clocks import CLOCK
from timeline_app.temporal.locales import understands
from timeline_app.temporal.reviews import is_reviewed_year
from timeline_app.text import sentences
from timeline_app.text.wires import as_printed

_TOO_COARSE = Precision.DECADE.rank  # a century is no date of an event
_PARTS = (CLOCK, "same_part")  # rules of parts of the article's own day
_DAY = Precision.DAY.rank
_MOST_DATES = 40  # in a sentence; more are a table, and no words tell which date is whose


def extract(article: Article, stamps: Sequence[Span] = (), cancelled: Callable[[], bool] | None = None) -> list[Event]:
    """The events of an article, in order of time; `stamps` are the spans that hold the article's own date.

    A language that nothing is known of gives none.
    """
    if not understands(article.language):
        return []
    lists = lists_of(article.language)
    mended = as_printed(article.mended, article.language)
    ends = find_expressions(mended, article.language, article.issued)
    days, hours = without_hours(ends, mended, lists)
    dates = whole_dates(days, mended)
    lives = lives_in(mended, ends, lists)
    habits = [date for date in dates if date.kind is Kind.SET]
    told = together([*filter(is_event_date, dates)], mended, lists)
    # What a person says of "today" or "next year" is an opinion more often than a happening.
    expressions = [
        date
        for date in told
        if not (_is_relative(date) and in_quotation(mended, date.span.start))
        and not (date.when is not None and is_reviewed_year(mended, date.when, article.issued))
    ]
    candidates: list[Candidate] = []
    found = sentences(article.text, article.language)
    of_page = (*stamps, *furniture(article, expressions), *labels(article, found, expressions))
    found, above = under_their_dates(article, found, expressions, of_page)
    split = (
        {s.span: words_below(mended[s.span.start : s.span.end], above.get(s.span)) for s in found}
        if expressions
        else {}
    )
    known = known_names(split.values(), article.language)
    persons = Persons(Cast(split, known, article.language, lists, [date.span for date in dates]))
    lead = lead_of(article, found, told, stamps)
    aside = (*of_page, *(life.brackets for life in lives))
    leads = [(lead.sentence, [lead.date])] if lead else []
    if cancelled is not None and cancelled():
        return []
    text = Told(mended, found, split, lead, stamps, lists)
    dated = dated_sentences(text, (*_by_sentence(found, expressions, aside), *leads))
    for one in dated:
        if cancelled is not None and cancelled():
            return []
        beside = (_inside(habits, one.sentence.span), _inside(hours, one.sentence.span))
        candidates += _candidates_in(article, text, one, dated, beside, persons)
    candidates += _births_and_deaths(article, found, lives, lists)
    events = [
        event_of(group, article)
        for group in without_vaguer(grouped(without_labels(without_coarser(candidates))))
        if is_proposed(signs_of_all(group))
    ]
    in_order = sorted(events, key=lambda e: (e.when.start, e.when.end, e.mentions[0].sentence.span.start))
    return unique_titles(in_order, lists)


def _candidates_in(
    article: Article,
    text: Told,
    one: Dated,
    dated: Sequence[Dated],
    beside: tuple[Iterable[Expression], Iterable[Expression]],
    persons: Persons,
) -> Iterator[Candidate]:
    """What the dates of a sentence tell; `dated` are all sentences with dates.

    `beside` are the dates in it that recur, and the hours that stand apart from their days.
    """
    sentence, words, lists = one.sentence, one.known.words, text.lists
    shown = text.shown(sentence)
    days = [
        at for date, at in zip(one.dates, one.places, strict=True) if date.when and date.when.precision.rank <= _DAY
    ]
    usual, hours = ([placed(words, other, sentence) for other in others] for others in beside)
    parsed: Parsed | None = None
    for date, place in zip(one.dates, one.places, strict=True):
        around = around_date(words, place)
        if parsed is None or parsed.around != around:
            parsed = parse(one.known, around, Dates(one.places, days, usual), article.language, lists)
        inside = (other for other in (*one.places, *hours) if around.start <= other.start < around.stop)
        others = [other for other in inside if other != place]
        shifted = [parsed.shifted(at) for at in (place, *others)]
        if only_points_back(parsed.sentence, parsed.dated, lists):
            before = sentence_before(text, sentence, dated)
            told = before and told_before(article, sentence, shown, parsed, shifted[0], date, before, lists, persons)
        else:
            told = candidate_of(article, sentence, shown, parsed, date, shifted, lists, persons)
        if isinstance(told, Candidate):
            yield told


def _births_and_deaths(
    article: Article, found: Sequence[Sentence], lives: Sequence[Life], lists: Lists
) -> Iterable[Candidate]:
    starts = [one.span.start for one in found]
    for life in lives:
        sentence = found[bisect_right(starts, life.date.span.start) - 1]
        told = life_candidate(article, sentence, life, lists) if sentence.span.contains(life.date.span) else None
        yield from () if told is None else (told,)


def _inside(expressions: Sequence[Expression], span: Span) -> Sequence[Expression]:
    """Those of some expressions, in their order, that begin inside a span."""
    start, end = (bisect_left(expressions, place, key=lambda one: one.span.start) for place in (span.start, span.end))
    return expressions[start:end]


def _is_relative(date: Expression) -> bool:
    """Whether a date is told from the speaker's own day, and by no number of its own."""
    return bool(date.reasons) and not any(letter.isdigit() for letter in date.text)


def is_event_date(expression: Expression) -> bool:
    """Whether an expression can date an event: on the calendar, and no habit, century or bare time of day."""
    if expression.when is None:
        return False
    return expression.when.precision.rank <= _TOO_COARSE


def _outside(expressions: Sequence[Expression], spans: Sequence[Span]) -> list[Expression]:
    """The expressions that lie in none of some spans."""
    sorted_spans = sorted(spans)
    ends = list(accumulate((span.end for span in sorted_spans), max))
    starts = [span.start for span in sorted_spans]
    reached = ((one, bisect_right(starts, one.span.start)) for one in expressions)
    return [one for one, before in reached if not before or ends[before - 1] < one.span.end]


def _by_sentence(
    found: Sequence[Sentence], expressions: Sequence[Expression], stamps: Sequence[Span]
) -> Iterable[tuple[Sentence, list[Expression]]]:
    waiting = _outside(expressions, stamps)
    at = 0
    for sentence in found:
        inside: list[Expression] = []
        while at < len(waiting) and waiting[at].span.start < sentence.span.end:
            if waiting[at].span.start >= sentence.span.start:
                inside.append(waiting[at])
            at += 1
        days = [e for e in inside if e.rule not in _PARTS]
        if 0 < len(inside) <= _MOST_DATES:
            yield sentence, days or inside[:1]  # an hour or a morning is that of the day beside it
