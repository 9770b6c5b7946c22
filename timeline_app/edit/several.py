"""The acts on several events at once; those that such an act leaves as they are stay the same objects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from timeline_app.dates import When
from timeline_app.edit.finding import changed_all, placed, places_of, without
from timeline_app.model import Event, Factuality, Status, Timeline


def redate_all(timeline: Timeline, whens: Mapping[str, When]) -> Timeline:
    """Move several events, each to a time of its own."""
    places = [at for at in places_of(timeline, whens) if timeline.events[at].when != whens[timeline.events[at].id]]
    if not places:
        return timeline
    moved = (replace(event, when=whens[event.id], by_hand=True) for event in map(timeline.events.__getitem__, places))
    return replace(timeline, events=placed(without(timeline.events, places), *moved))


def set_status_of_all(timeline: Timeline, event_ids: Iterable[str], status: Status) -> Timeline:
    """Accept, dismiss or put back several events."""
    return changed_all(timeline, event_ids, lambda event: replace(event, status=status))


def set_factuality_of_all(timeline: Timeline, event_ids: Iterable[str], factuality: Factuality) -> Timeline:
    """Say that several events happened, are planned, were called off or are denied."""
    return changed_all(timeline, event_ids, lambda event: replace(event, factuality=factuality))


def set_colour_of_all(timeline: Timeline, event_ids: Iterable[str], colour: str) -> Timeline:
    """Colour several events (#rrggbb); an empty colour gives back that of the style."""
    return changed_all(timeline, event_ids, lambda event: replace(event, colour=colour))


def tag_all(timeline: Timeline, event_ids: Iterable[str], tag: str) -> Timeline:
    """Give several events one tag more; a blank one changes nothing."""
    tag = " ".join(tag.split())

    def tagged(event: Event) -> Event:
        return event if not tag or tag in event.tags else replace(event, tags=(*event.tags, tag))

    return changed_all(timeline, event_ids, tagged)


def untag_all(timeline: Timeline, event_ids: Iterable[str], tag: str) -> Timeline:
    """Take one tag from several events."""
    return changed_all(
        timeline, event_ids, lambda event: replace(event, tags=tuple(other for other in event.tags if other != tag))
    )


def add_note_to_all(timeline: Timeline, event_ids: Iterable[str], note: str) -> Timeline:
    """Write a note on several events, below the one that an event has; a blank one changes nothing."""
    note = note.strip()

    def noted(event: Event) -> Event:
        return replace(event, note=f"{event.note}\n{note}".strip()) if note else event

    return changed_all(timeline, event_ids, noted)
