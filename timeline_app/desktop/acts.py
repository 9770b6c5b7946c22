"""What a person does to the timeline: each act one step of undo with a name."""

from __future__ import annotations

from collections.abc import Callable

from timeline_app import edit
from timeline_app.dates import When
from timeline_app.dates.wording import when_text
from timeline_app.desktop.document import Document
from timeline_app.desktop.intake import redated
from timeline_app.desktop.tasks import Tasks
from timeline_app.model import Status, Timeline
from timeline_app.words import say

_ACT_OF_STATUS = {Status.ACCEPTED: "accept", Status.DISMISSED: "dismiss", Status.SUGGESTED: "suggest"}


class Acts:
    """The acts on a document; `speak` tells the language in which their names are said."""

    def __init__(
        self, document: Document, tasks: Tasks, speak: Callable[[], str], failed: Callable[[BaseException], None]
    ) -> None:
        self._document, self._tasks, self._speak, self._failed = document, tasks, speak, failed

    def join(self, timeline: Timeline) -> None:
        """Add articles and their events; the first ones are what the window opens with."""
        if self._document.is_empty:
            self._document.replace(timeline, None)
            return
        words = self._say("join", count=len(timeline.articles))
        self._document.apply(edit.join(self._document.timeline, timeline), words)

    def rename(self, title: str) -> None:
        """Give the timeline a title, which heads its pictures."""
        self._document.apply(edit.rename(self._document.timeline, title), self._say("rename", title=title))

    def retitle(self, event_id: str, title: str) -> None:
        """Give an event another title."""
        self._document.apply(edit.retitle(self._document.timeline, event_id, title), self._say("retitle", title=title))

    def redate(self, event_id: str, when: When) -> None:
        """Move an event to another date."""
        words = self._say("redate", date=when_text(when, self._speak()))
        self._document.apply(edit.redate(self._document.timeline, event_id, when), words)

    def judge(self, event_id: str, status: Status) -> None:
        """Accept, dismiss, or put back among the suggestions."""
        words = self._say(_ACT_OF_STATUS[status], title=self._title(event_id))
        self._document.apply(edit.set_status(self._document.timeline, event_id, status), words)

    def delete(self, event_id: str) -> None:
        """Take an event out."""
        words = self._say("delete", title=self._title(event_id))
        self._document.apply(edit.delete(self._document.timeline, event_id), words)

    def date_article(self, article_id: str, issued: When) -> None:
        """Date an article by hand and extract its events anew, in the background."""
        article = self._document.timeline.article(article_id)
        words = self._say("issue_article", title=article.title, date=when_text(issued, self._speak()))
        self._tasks.run(
            lambda _progress, _cancelled: redated(article, issued),
            lambda found: self._document.apply(edit.replace_article(self._document.timeline, *found), words),
            self._failed,
        )

    def remove_article(self, article_id: str) -> None:
        """Take an article and its evidence out."""
        words = self._say("remove_article", title=self._document.timeline.article(article_id).title)
        self._document.apply(edit.remove_article(self._document.timeline, article_id), words)

    def _say(self, act: str, **values: object) -> str:
        return say(f"edit.{act}", self._speak(), **values)

    def _title(self, event_id: str) -> str:
        return self._document.timeline.event(event_id).title
