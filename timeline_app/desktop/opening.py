"""How things come into the window: files, folders, timelines, dropped and pasted things; and what is said of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from timeline_app import readers
from timeline_app.desktop.intake import TIMELINE_ENDING, Intake, expand, local_files, take_in
from timeline_app.errors import TimelineAppError
from timeline_app.language import languages
from timeline_app.model import Article
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow


class Opening:
    """Takes things into a window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def paths(self, paths: Sequence[Path]) -> None:
        """Open a .timeline file, or read articles and add them to what is open."""
        wanted = expand(paths)
        files = [path for path in wanted if path.suffix == TIMELINE_ENDING]
        if files:
            self._timeline(files[0])
        articles = [path for path in wanted if path.suffix != TIMELINE_ENDING]
        if articles:
            self.take(articles)

    def mime(self, data: QMimeData | None) -> bool:
        """Take what was dropped or copied: files, or text; whether there was any (an empty clipboard holds None)."""
        if data is None:
            return False
        files = local_files(data)
        if files:
            self.paths(files)
        elif data.hasText() and data.text().strip():
            self._text(data.text())
        else:
            return False
        return True

    def take(self, sources: Sequence[Path | Article]) -> None:
        """Read articles in the background; the window goes on."""
        window, first = self._window, sources[0]
        window.show_progress(0, len(sources), first.title if isinstance(first, Article) else first.name)
        window.tasks.run(
            lambda progress, cancelled: take_in(sources, progress, cancelled),
            lambda intake: self._taken(intake, sources),
            window.tell_failure,
            lambda: window.message.tell(say("window.cancelled", window.language)),
        )

    def _text(self, text: str) -> None:
        try:
            article = readers.article_from_text(text, source=say("window.pasted", self._window.language))
        except TimelineAppError as error:
            self._window.tell_failure(error)
        else:
            self.take([article])

    def _timeline(self, path: Path) -> None:
        window = self._window
        if not window.may_leave():
            return
        try:
            window.document.open(path)
        except TimelineAppError as error:
            window.tell_failure(error)
        else:
            window.settings.remember(path)
            window.message.hide()

    def _taken(self, intake: Intake, sources: Sequence[Path | Article]) -> None:
        window, articles = self._window, intake.timeline.articles
        if articles:
            window.acts.join(intake.timeline)
            for path in sources:
                if isinstance(path, Path) and any(article.source == path.name for article in articles):
                    window.settings.remember(path)
        if intake.errors:
            text, more = intake.errors[0].say(window.language), len(intake.errors) - 1
            window.message.warn(say("window.and_more", window.language, text=text, count=more) if more else text)
        else:
            self._tell(intake)

    def _tell(self, intake: Intake) -> None:
        language, message = self._window.language, self._window.message
        articles, events = intake.timeline.articles, intake.timeline.events
        if not events:
            message.warn(self._why_none(articles[0], intake.undated))
            return
        told = [say("window.read", language, count=len(articles)), say("window.found", language, count=len(events))]
        if intake.undated:
            told.append(say("window.undated", language, count=intake.undated))
        message.tell(" ".join(told))

    def _why_none(self, article: Article, undated: int) -> str:
        language, file = self._window.language, article.source or article.title
        if article.language not in languages():
            known = ", ".join(languages())
            return say("cli.language_unknown", language, file=file, code=article.language, known=known)
        if undated:
            return say("window.date_it", language, file=file, count=undated)
        return say("window.no_events", language, file=file)
