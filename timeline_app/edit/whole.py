"""The acts on the whole timeline and on how it shows."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.model import LanesBy, Timeline


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
