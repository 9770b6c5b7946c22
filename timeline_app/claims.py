"""Evidence that a person's events hold: what they said is one happening, or two, stays so in every later reading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from timeline_app.model import Event, Mention, Span
from timeline_app.settled import reopened


def claimed(kept: Sequence[Event], coming: Sequence[Event]) -> tuple[list[Event], list[Event]]:
    """The events of a timeline with the evidence that is theirs, and what is left of the events that come.

    An event by hand owns what is said in the words that its mentions hold.  What comes with such words is that event
    and no other; what else is told of it comes along, unless several events by hand share it out among them.
    """
    events = {event.id: event for event in kept}
    claims = _Claims([event for event in kept if event.by_hand], coming)
    left = []
    for event in coming:
        if events.get(event.id) == event:
            continue
        owners = [None if event.by_hand else claims.owner(mention, event) for mention in event.mentions]
        free = tuple(mention for mention, owner in zip(event.mentions, owners, strict=True) if owner is None)
        heirs = set(filter(None, owners))
        if not heirs:
            left.append(event)
        elif len(heirs) > 1 and free:
            left.append(replace(event, mentions=free))
        elif free:
            (heir,) = heirs
            mentions = tuple(dict.fromkeys((*events[heir].mentions, *free)))
            open_again = reopened(events[heir].confidence_reasons)
            events[heir] = replace(events[heir], mentions=mentions, confidence_reasons=open_again)
    return list(events.values()), left


class _Claims:
    """Who holds what is said where."""

    def __init__(self, events: Iterable[Event], coming: Iterable[Event]) -> None:
        self._held: dict[str, list[tuple[Span, Event]]] = {}
        for event in events:
            for mention in event.mentions:
                self._held.setdefault(mention.article_id, []).append((mention.expression.span, event))
        self._coming: dict[tuple[str, Span], list[Event]] = {}
        for event in coming:
            for mention in event.mentions:
                self._coming.setdefault((mention.article_id, mention.expression.span), []).append(event)

    def owner(self, mention: Mention, event: Event) -> str | None:
        """The id of the event that a mention of an event that comes belongs to.

        Where two events that come are told in the same words, the one of the same id or title is it.
        """
        rivals = self._coming[mention.article_id, mention.expression.span]
        for held in sorted(self._holders(mention), key=lambda held: not _is_named(event, held)):
            if _is_named(event, held) or not any(_is_named(rival, held) for rival in rivals):
                return held.id
        return None

    def _holders(self, mention: Mention) -> list[Event]:
        held = self._held.get(mention.article_id, ())
        return [event for span, event in held if span.overlaps(mention.expression.span)]


def _is_named(event: Event, kept: Event) -> bool:
    return event.id == kept.id or event.title in kept.titles
