"""What a person does to a timeline: one function an act, Timeline -> Timeline.

Every act raises KeyError with the id where there is no such event or article.  An event that a person has changed is
`by_hand`; an act that changes nothing returns the very timeline it was given, and untouched events stay the same
objects.  Events stay in order of time.  The acts on lanes made by hand stand in lanes.py.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import TypeVar

from timeline_app.dates import When
from timeline_app.lanes import relaned, with_lanes
from timeline_app.model import Article, Event, Factuality, Figure, LanesBy, Mention, Span, Status, Timeline

_T = TypeVar("_T")
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


def redate_all(timeline: Timeline, whens: Mapping[str, When]) -> Timeline:
    """Move several events at once, each to a time of its own."""
    wanted = _known(timeline, whens)
    if all(event.when == whens[event.id] for event in timeline.events if event.id in wanted):
        return timeline
    moved = (
        replace(event, when=whens[event.id], by_hand=True)
        if event.id in wanted and event.when != whens[event.id]
        else event
        for event in timeline.events
    )
    return replace(timeline, events=tuple(sorted(moved, key=time_order)))


def set_status(timeline: Timeline, event_id: str, status: Status) -> Timeline:
    """Accept an event, dismiss it, or put it back among the suggestions."""
    return _change(timeline, event_id, status=status)


def set_status_of_all(timeline: Timeline, event_ids: Iterable[str], status: Status) -> Timeline:
    """Accept, dismiss or put back several events at once."""
    wanted = _known(timeline, event_ids)
    if all(event.status is status for event in timeline.events if event.id in wanted):
        return timeline
    judged = (
        replace(event, status=status, by_hand=True) if event.id in wanted and event.status is not status else event
        for event in timeline.events
    )
    return replace(timeline, events=tuple(judged))


def set_factuality(timeline: Timeline, event_id: str, factuality: Factuality) -> Timeline:
    """Say that an event happened, is planned, was called off or is denied."""
    return _change(timeline, event_id, factuality=factuality)


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
    return with_lanes(_change(timeline, event_id, lane=lane), (lane,))


def move_all_to_lane(timeline: Timeline, event_ids: Iterable[str], lane: str) -> Timeline:
    """Put several events into a lane at once, as `move_to_lane` does one."""
    wanted = _known(timeline, event_ids)
    return with_lanes(relaned(timeline, {e.id: lane for e in timeline.events if e.id in wanted}), (lane,))


def delete(timeline: Timeline, event_id: str) -> Timeline:
    """Take an event away; when its article is read again it comes back, which a dismissed event does not."""
    gone = timeline.event(event_id)
    return replace(timeline, events=tuple(event for event in timeline.events if event is not gone))


def delete_all(timeline: Timeline, event_ids: Iterable[str]) -> Timeline:
    """Take several events away at once."""
    gone = _known(timeline, event_ids)
    return replace(timeline, events=tuple(e for e in timeline.events if e.id not in gone)) if gone else timeline


# The acts on what is one happening.


def merge(timeline: Timeline, event_ids: Sequence[str]) -> Timeline:
    """Make several events one, under the title and date of the first, with the evidence of all.

    What a person decides so is never undone by reading an article again: the one is by hand, and keeps its evidence.
    """
    from timeline_app.merge import joined_factuality  # what tells events apart takes longer to load than the window

    first, *others = (timeline.event(event_id) for event_id in dict.fromkeys(event_ids))
    if not others:
        return timeline
    every = (first, *others)
    one = replace(
        first,
        titles=_each(title for event in every for title in (*event.titles, event.title)),
        mentions=_each(mention for event in every for mention in event.mentions),
        places=_each(place for event in every for place in event.places),
        people=_each(person for event in every for person in event.people),
        organisations=_each(organisation for event in every for organisation in event.organisations),
        figures=_each(figure for event in every for figure in event.figures),
        lane=next((event.lane for event in every if event.lane), ""),
        tags=_each(tag for event in every for tag in event.tags),
        factuality=joined_factuality(first, every),
        note="\n".join(event.note for event in every if event.note),
        by_hand=True,
    )
    rest = tuple(event for event in timeline.events if event not in every)
    return replace(timeline, events=_placed(rest, one))


def split(timeline: Timeline, event_id: str, mention: Mention) -> Timeline:
    """Make a mention of an event an event of its own; raises ValueError when it is not there, or the only one.

    Both are by hand from then on, so no later reading makes them one again.
    """
    event = timeline.event(event_id)
    rest = tuple(other for other in event.mentions if other != mention)
    if mention not in event.mentions or not rest:
        raise ValueError(f"the event {event_id} cannot be split there")
    title = max((*event.titles, event.title), key=lambda title: (_told_in(title, mention), title != event.title))
    apart = replace(
        event,
        id=_free_id(event_id, {other.id for other in timeline.events}),
        when=mention.expression.whole or mention.expression.when or event.when,
        title=title,
        titles=_each((title, *event.titles)),
        mentions=(mention,),
        figures=mention.figures,
        by_hand=True,
    )
    kept = replace(event, mentions=rest, figures=_figures_without(event, mention, rest), by_hand=True)
    others = tuple(other for other in timeline.events if other is not event)
    return replace(timeline, events=_placed(_placed(others, kept), apart))


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
    return with_lanes(replace(timeline, events=_placed(timeline.events, added)), (event.lane,))


def create_event(timeline: Timeline, when: When, title: str, lane: str = "") -> Timeline:
    """Make an event of the person's own, accepted, without evidence; raises ValueError when its title is empty.

    `lane` names the shown lane that it shall stand in: it gets that place, person, tag or lane made by hand.
    """
    event_id = _free_id("own", {event.id for event in timeline.events})
    new = Event(event_id, when, title, status=Status.ACCEPTED)
    match timeline.lanes_by:
        case LanesBy.PLACE if lane:
            new = replace(new, places=(lane,))
        case LanesBy.PERSON if lane:
            new = replace(new, people=(lane,))
        case LanesBy.TAG if lane:
            new = replace(new, tags=(lane,))
        case LanesBy.HAND:
            new = replace(new, lane=lane)
    return add_event(timeline, new)


def rename(timeline: Timeline, title: str) -> Timeline:
    """Give the timeline a title; it may be empty."""
    title = " ".join(title.split())
    return timeline if title == timeline.title else replace(timeline, title=title)


def set_style(timeline: Timeline, name: str) -> Timeline:
    """Draw the timeline in the style of that name."""
    return timeline if name == timeline.style else replace(timeline, style=name)


def show_lanes(timeline: Timeline, by: LanesBy) -> Timeline:
    """Share the events out among lanes that stand for articles, places ... or for nothing: then there are none."""
    return timeline if by is timeline.lanes_by else replace(timeline, lanes_by=by, folded=())


def fold_lane(timeline: Timeline, name: str, *, folded: bool) -> Timeline:
    """Show the lane of that name as one line, or open it again."""
    if folded == (name in timeline.folded):
        return timeline
    others = tuple(other for other in timeline.folded if other != name)
    return replace(timeline, folded=(*others, name) if folded else others)


def open_lanes(timeline: Timeline) -> Timeline:
    """Open every lane that shows as one line."""
    return replace(timeline, folded=()) if timeline.folded else timeline


# The acts on articles.


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
    return with_lanes(joined, (*other.lanes, *(event.lane for event in other.events)))


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


def _known(timeline: Timeline, event_ids: Iterable[str]) -> frozenset[str]:
    """The ids, each that of an event of the timeline."""
    wanted = frozenset(event_ids)
    if unknown := wanted - {event.id for event in timeline.events}:
        raise KeyError(min(unknown))
    return wanted


def _placed(events: tuple[Event, ...], event: Event) -> tuple[Event, ...]:
    at = bisect_left(events, time_order(event), key=time_order)
    return (*events[:at], event, *events[at:])


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


def _united(kept: Sequence[Event], coming: Sequence[Event], articles: Iterable[Article]) -> list[Event]:
    """The events kept and those that come, one for each happening; ids that are taken are changed."""
    from timeline_app.claims import claimed
    from timeline_app.merge import merged

    kept, left = claimed(kept, coming)
    events = {event.id: event for event in kept}
    for event in left:
        free = event.id if event.id not in events else _free_id(event.id, events)
        events[free] = event if free == event.id else replace(event, id=free)
    return merged(events.values(), articles, {event.id for event in kept})


def _told_in(title: str, mention: Mention) -> float:
    """The share of the words of a title that stand in a mention's sentence."""
    words, told = title.casefold().split(), mention.sentence.text.casefold()
    return sum(word in told for word in words) / max(1, len(words))


def _figures_without(event: Event, mention: Mention, rest: Iterable[Mention]) -> tuple[Figure, ...]:
    told = {figure for other in rest for figure in other.figures}
    return tuple(figure for figure in event.figures if figure in told or figure not in mention.figures)


def _each(values: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(values))


def _free_id(wanted: str, taken: Container[str]) -> str:
    return next(free for n in count(2) if (free := f"{wanted}-{n}") not in taken)
