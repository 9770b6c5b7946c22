"""The acts on articles: more of them with their events, a new reading of one, one less, and their order."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from timeline_app.edit.finding import free_id
from timeline_app.edit.lanes import with_lanes
from timeline_app.edit.order import SortBy, name_order
from timeline_app.model import Article, Event, Mention, Span, Timeline, time_order

_Evidence = tuple[str, str, str]  # an article, a sentence and an expression in it, by their words: places may change


def join(timeline: Timeline, other: Timeline) -> Timeline:
    """Add the articles and events of another timeline; title (unless empty) and style stay.

    An article of the same id replaces its earlier version: the suggestions drawn from that one go, events that a
    person changed stay and keep the evidence that the new version still holds.  A new event that tells of one that is
    there already gives it its evidence and does not come a second time: evidence that a person's event holds stays
    there, and `merged` says which of the others are one.
    """
    articles = {article.id: article for article in (*timeline.articles, *other.articles)}
    renewed = {article.id for article in timeline.articles} & {article.id for article in other.articles}
    found = {_evidence(mention): mention for event in other.events for mention in event.mentions}
    texts = {article_id: articles[article_id].text for article_id in renewed}
    kept = [event for old in timeline.events if (event := _renewed(old, texts, found)) is not None]
    joined = replace(
        timeline,
        title=timeline.title or other.title,
        articles=tuple(articles.values()),
        events=tuple(sorted(_united(kept, other.events, articles.values()), key=time_order)),
    )
    after = with_lanes(joined, (*other.lanes, *(event.lane for event in other.events)))
    return timeline if after == timeline else after


def replace_article(timeline: Timeline, article: Article, events: Iterable[Event]) -> Timeline:
    """Put a new reading of an article, and the events found in it, in place of the earlier one (see `join`)."""
    timeline.article(article.id)
    return join(timeline, Timeline(articles=(article,), events=tuple(events)))


def remove_article(timeline: Timeline, article_id: str) -> Timeline:
    """Take an article and its evidence away; events left with none go, but those that a person changed stay."""
    gone = timeline.article(article_id)
    articles = tuple(article for article in timeline.articles if article is not gone)
    events = (_without_articles(event, {article_id}) for event in timeline.events)
    return replace(timeline, articles=articles, events=tuple(event for event in events if event is not None))


def sort_articles(timeline: Timeline, by: SortBy) -> Timeline:
    """Sort the articles by title or by their own date, those without one last; letters and colours follow the order."""
    match by:
        case SortBy.NAME:
            articles = sorted(timeline.articles, key=lambda article: name_order(article.title))
        case SortBy.DATE:
            articles = sorted(timeline.articles, key=_date_order)
    return timeline if tuple(articles) == timeline.articles else replace(timeline, articles=tuple(articles))


def _without_articles(event: Event, article_ids: Container[str]) -> Event | None:
    mentions = tuple(mention for mention in event.mentions if mention.article_id not in article_ids)
    if len(mentions) == len(event.mentions):
        return event
    return replace(event, mentions=mentions) if mentions or event.by_hand else None


def _renewed(event: Event, texts: Mapping[str, str], found: Mapping[_Evidence, Mention]) -> Event | None:
    """The event after new versions of the articles in `texts`: its evidence brought up to date, None when it goes."""
    if not event.by_hand:
        return _without_articles(event, texts)
    mentions = []
    for mention in event.mentions:
        text = texts.get(mention.article_id)
        now = mention if text is None else found.get(_evidence(mention)) or _moved(mention, text)
        mentions += [now] if now else []
    return event if tuple(mentions) == event.mentions else replace(event, mentions=tuple(mentions))


def _moved(mention: Mention, text: str) -> Mention | None:
    """The mention where its sentence stands in a new version of the article; None when it is gone from there."""
    sentence, expression = mention.sentence, mention.expression
    if (start := text.find(sentence.text)) < 0:
        return None
    by = start - sentence.span.start
    return replace(
        mention,
        sentence=replace(sentence, span=_shifted(sentence.span, by)),
        expression=replace(expression, span=_shifted(expression.span, by)),
    )


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _evidence(mention: Mention) -> _Evidence:
    return mention.article_id, mention.sentence.text, mention.expression.text


def _united(kept: Sequence[Event], coming: Sequence[Event], articles: Iterable[Article]) -> list[Event]:
    """The events kept and those that come, one for each happening; ids that are taken are changed."""
    from timeline_app.claims import claimed
    from timeline_app.merge import merged

    kept, left = claimed(kept, coming)
    events = {event.id: event for event in kept}
    for event in left:
        free = event.id if event.id not in events else free_id(event.id, events)
        events[free] = event if free == event.id else replace(event, id=free)
    return merged(events.values(), articles, {event.id for event in kept})


def _date_order(article: Article) -> tuple[bool, int, int]:
    return (False, article.issued.start, article.issued.end) if article.issued else (True, 0, 0)
