"""How things come into the window: files, folders, timelines, dropped and pasted things; and what is said of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from timeline_app import store
from timeline_app.desktop.intake import Intake, Source, addresses, is_timeline, local_files, take_in
from timeline_app.desktop.panels.failures import Failures
from timeline_app.desktop.rereading import located, told
from timeline_app.desktop.settings import MOST_RECENT
from timeline_app.edit.again import Arrivals, arrivals, without
from timeline_app.errors import TimelineAppError
from timeline_app.model import Article, Timeline
from timeline_app.sources import Located, Pasted, expand, is_own, whole
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.fetching.asking import Asking
    from timeline_app.desktop.importing.arriving import Importing
    from timeline_app.desktop.window import MainWindow


class Opening:
    """Takes things into a window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    @cached_property
    def asking(self) -> Asking:
        """What asks for pages of the web; loaded with the first of them."""
        from timeline_app.desktop.fetching.asking import Asking

        return Asking(self._window)

    @cached_property
    def importing(self) -> Importing:
        """What takes timelines of other programs; loaded with the first of them."""
        from timeline_app.desktop.importing.arriving import Importing

        return Importing(self._window)

    def paths(self, paths: Sequence[Path]) -> None:
        """Open a .timeline file and join others to it; import other timelines; read articles and add them."""
        left: list[TimelineAppError] = []
        wanted = expand(paths, left)
        if _may_hold_others(wanted):
            self.importing.sort(wanted, left)
        else:
            self.open_rest(wanted, errors=left)

    def open_rest(
        self, wanted: Sequence[Path], told: Sequence[str] = (), errors: Sequence[TimelineAppError] = ()
    ) -> None:
        """Open .timeline files and read articles; `told` and `errors` are what there is to say of what came before."""
        files = [path for path in wanted if is_timeline(path)]
        if files and self._window.filing.open_file(files[0]):
            self._join(files[1:])
        articles = [path for path in wanted if not is_timeline(path)]
        if articles or errors:
            self.take(articles, errors, told)
        elif told:
            self._window.message.tell(" ".join(told))

    def mime(self, data: QMimeData | None) -> bool:
        """Take what was dropped or copied: files, or text; whether there was any (an empty clipboard holds None)."""
        if data is None:
            return False
        files = local_files(data)
        if files:
            self.paths(files)
        elif found := addresses(data):
            self.asking.ask(found)
        elif data.hasText() and data.text().strip():
            self.take([Pasted(data.text(), say("window.pasted", self._window.language))])
        else:
            return False
        return True

    def take(
        self, sources: Sequence[Source], errors: Sequence[TimelineAppError] = (), told: Sequence[str] = ()
    ) -> None:
        """Read articles in the background, again where they are there already; the window goes on.

        `errors` are told with those of the reading: what did not come so far; `told` is said before.
        """
        window = self._window
        if not sources:
            self._taken(Intake(Timeline(), tuple(errors), (), 0), (), told)
            return
        sources = located(sources, window.document.timeline.articles)
        window.under_way.read(0, len(sources), sources[0].name)
        window.tasks.run(
            lambda progress, cancelled: take_in(sources, progress, cancelled),
            lambda intake: self._taken(replace(intake, errors=(*errors, *intake.errors)), sources, told),
            window.tell_failure,
            lambda: window.message.tell(say("window.cancelled", window.language)),
        )

    def _join(self, paths: Sequence[Path]) -> None:
        """Add what other .timeline files hold, one after the other."""
        for place, path in enumerate(paths, 1):
            try:
                timeline = store.load(path)
            except TimelineAppError as error:
                self._window.tell_failure(error)
            else:
                self._window.acts.join(timeline, partial(self._join, paths[place:]))
                return

    def _taken(self, intake: Intake, sources: Sequence[Source], before_it: Sequence[str]) -> None:
        window, before = self._window, self._window.document.timeline
        window.message.hide()
        there = {article.id for article in before.articles}
        again = {one.article_id for source in sources if isinstance(source, Located) for one in source.again}
        found = arrivals(before, without(intake.timeline, again - there), again)
        if intake.timeline.articles:
            kept = {article.source for article in intake.timeline.articles}
            read = [one.path for one in sources if isinstance(one, Located) and str(whole(one.path)) in kept]
            for path in read[-MOST_RECENT:]:
                window.settings.remember(path)
            window.acts.take_in(found, partial(self._tell_taken, intake, found, before, before_it))
        else:
            self._tell_taken(intake, found, before, before_it)

    def _tell_taken(self, intake: Intake, found: Arrivals, before: Timeline, before_it: Sequence[str]) -> None:
        window = self._window
        if not window.message.isHidden():
            return  # what was read could not be kept, which is said
        renewed = told(found, before, window.document.timeline, window.language)
        if intake.errors:
            self._tell_failures(intake, found, renewed, before_it)
        else:
            self._tell(intake, found, renewed, before_it)

    def _tell_failures(self, intake: Intake, found: Arrivals, renewed: Sequence[str], before_it: Sequence[str]) -> None:
        """Say what was read and what was not, and why where that takes one line; else there is a list."""
        language, message = self._window.language, self._window.message
        failures = [error.say(language) for error in intake.errors]
        failures += [self._why_none(article, 0) for article in intake.dateless]
        told = [*before_it, *self._counted(intake, found), *renewed]
        if len(failures) == 1:
            message.warn(" ".join([*told, failures[0]]))
            return
        told.append(say("window.failed_now", language, count=len(failures)))
        message.warn(" ".join(told), [(say("window.show_failed", language), lambda: self._list(failures))])

    def _list(self, failures: Sequence[str]) -> None:
        Failures(self._window, failures, self._window.style_now, self._window.language).open()

    def _counted(self, intake: Intake, found: Arrivals) -> list[str]:
        """What is said of the new articles, and of dates that wait."""
        language, new = self._window.language, {article.id for article in found.new}
        told = []
        if new:
            events = sum(not new.isdisjoint(event.article_ids) for event in found.timeline.events)
            told = [say("window.read", language, count=len(new)), say("window.found", language, count=events)]
        if intake.undated and (new or found.again):
            told.append(say("window.undated", language, count=intake.undated))
        return told

    def _tell(self, intake: Intake, found: Arrivals, renewed: Sequence[str], before_it: Sequence[str]) -> None:
        message = self._window.message
        articles, events = intake.timeline.articles, intake.timeline.events
        if not events and not renewed:
            why = self._why_none([*articles, *intake.dateless][0], intake.undated)
            message.warn(" ".join([*before_it, why]))
            return
        told = [*before_it, *self._counted(intake, found), *renewed]
        if intake.dateless:
            told.append(self._why_none(intake.dateless[0], 0))
        message.tell(" ".join(told))

    def _why_none(self, article: Article, undated: int) -> str:
        language, file = self._window.language, article.file or article.title
        from timeline_app.language import languages
        from timeline_app.temporal.locales import understands

        if not understands(article.language):
            known = ", ".join(languages())
            return say("cli.language_unknown", language, file=file, code=article.language, known=known)
        if undated:
            return say("window.date_it", language, file=file, count=undated)
        return say("window.no_events", language, file=file)


def _may_hold_others(paths: Sequence[Path]) -> bool:
    """Whether there may be timelines of other programs among files; for our own ones no other format is loaded."""
    strange = [path for path in paths if not (is_timeline(path) and is_own(path))]
    if not strange:
        return False
    from timeline_app.desktop.importing.sorting import may_be_other

    return any(map(may_be_other, strange))
