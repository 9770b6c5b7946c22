"""Timeline: everything a file holds.  The nouns in it are in model.py, for which an empty window need not wait."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline_app.model import Article, Event


class LanesBy(StrEnum):
    """What the lanes of a timeline stand for; HAND: the lanes that a person has put events into."""

    NOTHING = "nothing"
    ARTICLE = "article"
    PLACE = "place"
    PERSON = "person"
    TAG = "tag"
    HAND = "hand"


AUTOMATIC = "automatic"
"""The style of a timeline for which nobody has chosen one: see timeline_app/styles."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything a file holds.

    `events` stand in order of time; `lanes` are the names of the lanes made by hand, top first; `lanes_by` says which
    lanes are shown, `folded` the names of those that show as one line; `style` names the look of the canvas and of
    exported pictures.
    """

    title: str = ""
    articles: tuple[Article, ...] = ()
    events: tuple[Event, ...] = ()
    lanes: tuple[str, ...] = ()
    style: str = AUTOMATIC
    lanes_by: LanesBy = LanesBy.NOTHING
    folded: tuple[str, ...] = ()

    def event(self, event_id: str) -> Event:
        """The event with that id; raises KeyError when there is none."""
        for event in self.events:
            if event.id == event_id:
                return event
        raise KeyError(event_id)

    def article(self, article_id: str) -> Article:
        """The article with that id; raises KeyError when there is none."""
        for article in self.articles:
            if article.id == article_id:
                return article
        raise KeyError(article_id)
