"""What the sources of an event say alike, and where they differ: 129 dead or 130, the 12th or the 13th."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline_app.dates import When
from timeline_app.dates.calendar import DAY
from timeline_app.dates.wording import when_text
from timeline_app.model import Article, Event, Figure, Mention
from timeline_app.settled import DATE, settled_topics
from timeline_app.words import say

_DOUBTFUL = "reasons.sign_doubtful"


@dataclass(frozen=True, slots=True)
class Claim:
    """One value and the articles that give it, by their ids in the order of the timeline.

    `value` is the figure as it was first told, or the time.  `is_latest` when the article that appeared last gives it.
    """

    value: Figure | When
    article_ids: tuple[str, ...]
    is_latest: bool = False


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What several articles say about one thing, "date" or what a figure counts; with one claim, they agree."""

    about: str
    claims: tuple[Claim, ...]


def disagreements(event: Event, articles: Iterable[Article]) -> tuple[Disagreement, ...]:
    """Where the articles of an event differ, its date first; what most articles claim stands first.

    A month and a day in it do not differ.  Articles whose own date is not known cannot be the latest.
    """
    return tuple(compared for compared in comparisons(event, articles) if len(compared.claims) > 1)


def open_topics(event: Event) -> tuple[str, ...]:
    """What the evidence of an event differs on and nobody has settled: "date", or what a figure counts."""
    if len(event.article_ids) < 2:  # which need not make the mentions of an event out of a file
        return ()
    days = {_whole_days(value) for _, value in _days(event.mentions) if isinstance(value, When)}
    differing = [DATE] if len(days) > 1 else []
    values: dict[str, set[int]] = {}
    for mention in event.mentions:
        for figure in mention.figures:
            values.setdefault(figure.what, set()).add(figure.value)
    differing += [what for what, told in values.items() if len(told) > 1]
    return tuple(topic for topic in differing if topic not in settled_topics(event)) if differing else ()


def is_doubtful(event: Event) -> bool:
    """Whether the date of an event is uncertain, or rests on the date of an article that is only probable.

    A date that a person has settled, or has changed to one that no article gives, is theirs.
    """
    if not event.when.uncertain and not any(one.key == _DOUBTFUL for one in event.confidence_reasons):
        return False
    if DATE in settled_topics(event):
        return False
    return event.when.uncertain or any(_when(mention) == event.when for mention in event.mentions)


def sign_of(event: Event) -> str:
    """The sign of what is open about an event: "≠" for a disagreement, "≈" for a doubtful date, "" for neither."""
    return "≠" if open_topics(event) else "≈" if is_doubtful(event) else ""


def to_settle(event: Event, articles: Iterable[Article]) -> tuple[Disagreement, ...]:
    """What can be settled about an event: where its articles differ, and its date, alone, where that is doubtful."""
    differing = disagreements(event, articles)
    if not is_doubtful(event) or any(one.about == DATE for one in differing):
        return differing
    told = tuple(dict.fromkeys(mention.article_id for mention in event.mentions))
    return (Disagreement(DATE, (Claim(replace(event.when, uncertain=False), told),)), *differing)


def all_together(disagreement: Disagreement) -> Figure | When:
    """All that is said about one thing as one value: 129 / 130 dead, or the time from the first day to the last."""
    values = [claim.value for claim in disagreement.claims]
    whens = sorted(value for value in values if isinstance(value, When))
    if whens:
        return When(whens[0].start, max(when.end for when in whens))
    figures = [value for value in values if isinstance(value, Figure)]
    return replace(figures[0], text=" / ".join(figure.text for figure in figures))


def agreements(event: Event, articles: Iterable[Article]) -> tuple[Disagreement, ...]:
    """What at least two articles of an event say and none denies."""
    every = (compared for compared in comparisons(event, articles) if len(compared.claims) == 1)
    return tuple(compared for compared in every if len(compared.claims[0].article_ids) > 1)


def claim_text(claim: Claim, names: Mapping[str, str], language: str) -> str:
    """A claim with the articles that make it: "130 morts: A, B, the latest"; `names` are those of articles, by id."""
    articles = ", ".join(names[article_id] for article_id in claim.article_ids)
    key = "inspector.claim_latest" if claim.is_latest else "inspector.claim"
    return say(key, language, value=value_text(claim, language), articles=articles)


def value_text(claim: Claim, language: str) -> str:
    """What is claimed: "130 morts" as its article has it, a date as the interface writes it."""
    return when_text(claim.value, language) if isinstance(claim.value, When) else claim.value.text


def comparisons(event: Event, articles: Iterable[Article]) -> tuple[Disagreement, ...]:
    """All that the articles of an event give a day or a number for."""
    told = {mention.article_id for mention in event.mentions}
    sources = [article for article in articles if article.id in told]
    figures = [(mention.article_id, figure) for mention in event.mentions for figure in mention.figures]
    kinds = dict.fromkeys(figure.what for _, figure in figures)
    compared = [Disagreement(DATE, _claims(_days(event.mentions), sources))]
    for kind in kinds:
        counted = [(article_id, figure) for article_id, figure in figures if figure.what == kind]
        first = {figure.value: figure for _, figure in reversed(counted)}
        values: list[tuple[str, Figure | When]] = [(article_id, first[figure.value]) for article_id, figure in counted]
        compared.append(Disagreement(kind, _claims(values, sources)))
    return tuple(disagreement for disagreement in compared if disagreement.claims)


def _days(mentions: Sequence[Mention]) -> list[tuple[str, Figure | When]]:
    """The times that articles give, each as the finest that it can mean; what can mean several is left out."""
    told = [(mention.article_id, when) for mention in mentions if (when := _when(mention, mentions)) is not None]
    of_days = {_whole_days(when): when for _, when in reversed(told)}
    finest = [when for when in of_days.values() if not _holds_another(when, told)]
    fitting = [(article_id, [fine for fine in finest if _fits(when, fine)]) for article_id, when in told]
    return [(article_id, fits[0]) for article_id, fits in fitting if len(fits) == 1]


def _when(mention: Mention, mentions: Sequence[Mention] = ()) -> When | None:
    """The time that a mention gives; a night is its morning where another mention has that day."""
    when, morning = mention.expression.whole or mention.expression.when, mention.expression.morning
    if morning is None or not any(_is_on(other, morning) for other in mentions):
        return when
    return _whole_days(morning)


def _is_on(mention: Mention, morning: When) -> bool:
    when = _when(mention)
    return when is not None and mention.expression.morning is None and _whole_days(when) == _whole_days(morning)


def _holds_another(when: When, told: Iterable[tuple[str, When]]) -> bool:
    days = _whole_days(when)
    return any(days != _whole_days(other) and days.contains(_whole_days(other)) for _, other in told)


def _fits(when: When, fine: When) -> bool:
    return _whole_days(when).contains(_whole_days(fine))


def _whole_days(when: When) -> When:
    return When(when.start // DAY * DAY, -(-when.end // DAY) * DAY)


def _claims(told: Iterable[tuple[str, Figure | When]], sources: Sequence[Article]) -> tuple[Claim, ...]:
    by_value: dict[Figure | When, list[str]] = {}
    for article_id, value in told:
        same = next((known for known in by_value if _is_same(known, value)), value)
        by_value.setdefault(same, []).append(article_id)
    speaking = [article for article in sources if any(article.id in ids for ids in by_value.values())]
    latest = max((article.issued.start for article in speaking if article.issued is not None), default=None)
    last = {article.id for article in speaking if article.issued is not None and article.issued.start == latest}
    claims = [_claim(value, ids, speaking, last) for value, ids in by_value.items()]
    order = [article.id for article in sources]
    return tuple(sorted(claims, key=lambda claim: (-len(claim.article_ids), order.index(claim.article_ids[0]))))


def _is_same(one: Figure | When, other: Figure | When) -> bool:
    if isinstance(one, When) and isinstance(other, When):
        return _whole_days(one) == _whole_days(other)
    return one == other


def _claim(value: Figure | When, ids: Sequence[str], speaking: Sequence[Article], last: set[str]) -> Claim:
    several = len({article.issued for article in speaking}) > 1
    in_order = tuple(article.id for article in speaking if article.id in ids)
    return Claim(value, in_order, several and not last.isdisjoint(ids))
