"""The acts on one event."""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.dates import When
from timeline_app.edit.finding import changed, checked_title, each
from timeline_app.model import Factuality, Status, Timeline


def retitle(timeline: Timeline, event_id: str, title: str) -> Timeline:
    """Give an event a title of the person's own; raises ValueError when it is empty."""
    return changed(timeline, event_id, title=checked_title(title))


def choose_title(timeline: Timeline, event_id: str, title: str) -> Timeline:
    """Give an event one of its proposed titles; raises ValueError when it is not among them."""
    if title not in timeline.event(event_id).titles:
        raise ValueError(f"{title!r} is not among the titles of the event {event_id}")
    return retitle(timeline, event_id, title)


def redate(timeline: Timeline, event_id: str, when: When) -> Timeline:
    """Move an event to another time."""
    return changed(timeline, event_id, when=when)


def set_status(timeline: Timeline, event_id: str, status: Status) -> Timeline:
    """Accept an event, dismiss it, or put it back among the suggestions."""
    return changed(timeline, event_id, status=status)


def set_factuality(timeline: Timeline, event_id: str, factuality: Factuality) -> Timeline:
    """Say that an event happened, is planned, was called off or is denied."""
    return changed(timeline, event_id, factuality=factuality)


def set_note(timeline: Timeline, event_id: str, note: str) -> Timeline:
    """Write the person's note on an event, of as many lines as it has; an empty one takes it away."""
    return changed(timeline, event_id, note=note.strip())


def set_tags(timeline: Timeline, event_id: str, tags: Iterable[str]) -> Timeline:
    """Tag an event with these words and no others; blank ones and repetitions are left out."""
    words = (" ".join(tag.split()) for tag in tags)
    return changed(timeline, event_id, tags=each(word for word in words if word))


def set_colour(timeline: Timeline, event_id: str, colour: str) -> Timeline:
    """Colour an event (#rrggbb); an empty colour gives back that of the style."""
    return changed(timeline, event_id, colour=colour)
