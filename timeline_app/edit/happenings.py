"""The acts on which events there are, and on what is one happening."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline_app.dates import When
from timeline_app.edit.finding import checked_title, each, free_id, ids_of, place_of, placed, places_of, without
from timeline_app.edit.lanes import with_lanes
from timeline_app.model import Event, Figure, LanesBy, Mention, Status, Timeline
from timeline_app.settled import reopened


def add_event(timeline: Timeline, event: Event) -> Timeline:
    """Add an event of the person's own.

    Raises ValueError when its title is empty or its id is taken, KeyError when it mentions an article that is not here.
    """
    if event.id in ids_of(timeline):
        raise ValueError(f"there is already an event {event.id}")
    for mention in event.mentions:
        timeline.article(mention.article_id)
    return _added(timeline, event)


def create_event(timeline: Timeline, when: When, title: str, lane: str = "") -> Timeline:
    """Make an event of the person's own, accepted, without evidence; raises ValueError when its title is empty.

    `lane` names the shown lane that it shall stand in: it gets that place, person, tag or lane made by hand.
    """
    event_id = free_id("own", ids_of(timeline))
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
    return _added(timeline, new)


def delete(timeline: Timeline, event_id: str) -> Timeline:
    """Take an event away; when its article is read again it comes back, which a dismissed event does not."""
    gone = (place_of(timeline, event_id),)
    return replace(timeline, events=tuple(without(timeline.events, gone)))


def delete_all(timeline: Timeline, event_ids: Iterable[str]) -> Timeline:
    """Take several events away at once."""
    gone = places_of(timeline, event_ids)
    return replace(timeline, events=tuple(without(timeline.events, gone))) if gone else timeline


def merge(timeline: Timeline, event_ids: Sequence[str]) -> Timeline:
    """Make several events one, under the title and date of the first, with the evidence of all.

    What a person decides so is never undone by reading an article again: the one is by hand, and keeps its evidence.
    """
    from timeline_app.merge import joined_factuality  # what tells events apart takes longer to load than the window

    places = places_of(timeline, event_ids)
    if len(places) < 2:
        return timeline
    told = {event.id: event for event in map(timeline.events.__getitem__, places)}
    every = tuple(told[event_id] for event_id in dict.fromkeys(event_ids))
    first = every[0]
    proved = next((event for event in every if event.mentions), first)
    one = replace(
        first,
        titles=each(title for event in every for title in (*event.titles, event.title)),
        mentions=each(mention for event in every for mention in event.mentions),
        places=each(place for event in every for place in event.places),
        people=each(person for event in every for person in event.people),
        organisations=each(organisation for event in every for organisation in event.organisations),
        figures=each(figure for event in every for figure in event.figures),
        lane=next((event.lane for event in every if event.lane), ""),
        tags=each(tag for event in every for tag in event.tags),
        factuality=joined_factuality(first, every),
        note="\n".join(event.note for event in every if event.note),
        colour=next((event.colour for event in every if event.colour), ""),
        confidence=proved.confidence,
        confidence_reasons=reopened(proved.confidence_reasons),
        by_hand=True,
    )
    return replace(timeline, events=placed(without(timeline.events, places), one))


def split(timeline: Timeline, event_id: str, mention: Mention) -> Timeline:
    """Make a mention of an event an event of its own; raises ValueError when it is not there, or the only one.

    Both are by hand from then on, so no later reading makes them one again.
    """
    at = place_of(timeline, event_id)
    event = timeline.events[at]
    rest = tuple(other for other in event.mentions if other != mention)
    if mention not in event.mentions or not rest:
        raise ValueError(f"the event {event_id} cannot be split there")
    title = max((*event.titles, event.title), key=lambda title: (_told_in(title, mention), title != event.title))
    apart = replace(
        event,
        id=free_id(event_id, ids_of(timeline)),
        when=mention.expression.whole or mention.expression.when or event.when,
        title=title,
        titles=each((title, *event.titles)),
        mentions=(mention,),
        figures=mention.figures,
        by_hand=True,
    )
    kept = replace(event, mentions=rest, figures=_figures_without(event, mention, rest), by_hand=True)
    return replace(timeline, events=placed(without(timeline.events, (at,)), kept, apart))


def _added(timeline: Timeline, event: Event) -> Timeline:
    added = replace(event, title=checked_title(event.title), by_hand=True)
    return with_lanes(replace(timeline, events=placed(timeline.events, added)), (event.lane,))


def _told_in(title: str, mention: Mention) -> float:
    """The share of the words of a title that stand in a mention's sentence."""
    words, told = title.casefold().split(), mention.sentence.text.casefold()
    return sum(word in told for word in words) / max(1, len(words))


def _figures_without(event: Event, mention: Mention, rest: Iterable[Mention]) -> tuple[Figure, ...]:
    told = {figure for other in rest for figure in other.figures}
    return tuple(figure for figure in event.figures if figure in told or figure not in mention.figures)
