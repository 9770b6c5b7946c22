"""What a person does to a timeline: one function an act, Timeline -> Timeline.

Every act raises KeyError with the id where there is no such event or article.  An event that a person has changed is
`by_hand`; an act that changes nothing returns the very timeline it was given, and untouched events stay the same
objects.  Events stay in order of time.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import count

from timeline_app.dates import When
from timeline_app.model import Article, Event, Mention, Span, Status, Timeline

_Evidence = tuple[str, str, str]  # an article, a sentence and an expression in it, by their words: places may change


def time_order(event: Event) -> tuple[int, int, str]:
    """Sort key of events: start, end, id."""
    return event.when.start, event.when.end, event.id


# The acts on one event.


def retitle(timeline: Timeline, event_id: str, title: str) -> Timeline:
    """Give an event a title of the person's own; raises ValueError when it is empty."""
    return _change(timeline, event_id, title=_checked_title(title))


def choose_title(timeline: Timeline, event_id: str, title: str) -> Timeline:
    """Give an event one of its proposed titles; raises ValueError when it is not among them."""
    if title not in timeline.event(event_id).titles:
        raise ValueError(f"{title!r} is not among the titles of the event {event_id}")
    return retitle(timeline, event_id, title)


def redate(timeline: Timeline, event_id: str, when: When) -> Timeline:
    """Move an event to another time."""
    return _change(timeline, event_id, when=when)


def set_status(timeline: Timeline, event_id: str, status: Status) -> Timeline:
    """Accept an event, dismiss it, or put it back among the suggestions."""
    return _change(timeline, event_id, status=status)


def set_note(timeline: Timeline, event_id: str, note: str) -> Timeline:
    """Write the person's note on an event; an empty one takes it away."""
    return _change(timeline, event_id, note=note)


def set_tags(timeline: Timeline, event_id: str, tags: Iterable[str]) -> Timeline:
    """Tag an event with these words and no others; blank ones and repetitions are left out."""
    words = (" ".join(tag.split()) for tag in tags)
    return _change(timeline, event_id, tags=tuple(dict.fromkeys(word for word in words if word)))


def set_colour(timeline: Timeline, event_id: str, colour: str) -> Timeline:
    """Colour an event; an empty colour gives back that of the style."""
    return _change(timeline, event_id, colour=colour)


def move_to_lane(timeline: Timeline, event_id: str, lane: str) -> Timeline:
    """Put an event into a lane, which is added at the bottom when it is new; an empty name takes it out of any lane."""
    return _with_lanes(_change(timeline, event_id, lane=lane), (lane,))


def delete(timeline: Timeline, event_id: str) -> Timeline:
    """Take an event away; when its article is read again it comes back, which a dismissed event does not."""
    gone = timeline.event(event_id)
    return replace(timeline, events=tuple(event for event in timeline.events if event is not gone))


# The acts on the whole.


def add_event(timeline: Timeline, event: Event) -> Timeline:
    """Add an event of the person's own.

    Raises ValueError when its title is empty or its id is taken, KeyError when it mentions an article that is not here.
    """
    if any(other.id == event.id for other in timeline.events):
        raise ValueError(f"there is already an event {event.id}")
    for mention in event.mentions:
        timeline.article(mention.article_id)
    added = replace(event, title=_checked_title(event.title), by_hand=True)
    return _with_lanes(replace(timeline, events=_placed(timeline.events, added)), (event.lane,))


def rename(timeline: Timeline, title: str) -> Timeline:
    """Give the timeline a title; it may be empty."""
    title = " ".join(title.split())
    return timeline if title == timeline.title else replace(timeline, title=title)


def set_style(timeline: Timeline, name: str) -> Timeline:
    """Draw the timeline in the style of that name."""
    return timeline if name == timeline.style else replace(timeline, style=name)


# The acts on articles.


def join(timeline: Timeline, other: Timeline) -> Timeline:
    """Add the articles and events of another timeline; title (unless empty) and style stay.

    An article of the same id replaces its earlier version: the suggestions drawn from that one go, events that a
    person changed stay and keep the evidence that the new version still holds.  A suggestion that such an event
    already is (no other evidence, and its id or one of its titles) does not come a second time.
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
        events=tuple(sorted([*kept, *_new_events(kept, other.events)], key=time_order)),
    )
    return _with_lanes(joined, (*other.lanes, *(event.lane for event in other.events)))


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


def _change(timeline: Timeline, event_id: str, **values: object) -> Timeline:
    event = timeline.event(event_id)
    changed = replace(event, **values)  # type: ignore[arg-type]  # the callers name the fields
    if changed == event:
        return timeline
    others = tuple(other for other in timeline.events if other is not event)
    return replace(timeline, events=_placed(others, replace(changed, by_hand=True)))


def _placed(events: tuple[Event, ...], event: Event) -> tuple[Event, ...]:
    at = bisect_left(events, time_order(event), key=time_order)
    return (*events[:at], event, *events[at:])


def _with_lanes(timeline: Timeline, lanes: Iterable[str]) -> Timeline:
    new = tuple(dict.fromkeys(lane for lane in lanes if lane and lane not in timeline.lanes))
    return replace(timeline, lanes=(*timeline.lanes, *new)) if new else timeline


def _checked_title(title: str) -> str:
    if not (words := " ".join(title.split())):
        raise ValueError("the title of an event may not be empty")
    return words


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


def _new_events(kept: Sequence[Event], coming: Iterable[Event]) -> list[Event]:
    """The events that are not among those kept, under ids that are free."""
    taken = {event.id for event in kept}
    holders: dict[_Evidence, list[Event]] = {}
    for event in kept:
        for mention in event.mentions:
            holders.setdefault(_evidence(mention), []).append(event)
    new = []
    for event in coming:
        alike = holders.get(_evidence(event.mentions[0]), []) if event.mentions else kept
        if any(_says_nothing_new(event, other) for other in alike):
            continue
        new.append(event if event.id not in taken else replace(event, id=_free_id(event.id, taken)))
        taken.add(new[-1].id)
    return new


def _says_nothing_new(event: Event, kept: Event) -> bool:
    if event == kept:
        return True
    if (
        event.by_hand
        or not event.mentions
        or not set(map(_evidence, event.mentions)) <= set(map(_evidence, kept.mentions))
    ):
        return False
    return event.id == kept.id or event.title in kept.titles


def _free_id(wanted: str, taken: Container[str]) -> str:
    return next(free for n in count(2) if (free := f"{wanted}-{n}") not in taken)
