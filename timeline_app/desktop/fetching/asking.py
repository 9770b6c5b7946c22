"""Addresses that a person pastes, drops or types: asked for one after the other, once the person allows it."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

from timeline_app.desktop.fetching.addresses import shown
from timeline_app.desktop.fetching.page import Fetch, Page
from timeline_app.errors import ReadError
from timeline_app.sources import Fetched
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow


class Asking(QObject):
    """Asks for the addresses of a window; what they hold is read as files are."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._left: deque[str] = deque()
        self._count = 0
        self._pages: list[Page] = []
        self._errors: list[ReadError] = []
        self._fetch: Fetch | None = None
        window.tasks.closed.connect(self.stop)

    def ask(self, addresses: Sequence[str]) -> None:
        """Ask for addresses, or first whether that may be."""
        if self._window.settings.network:
            self._begin(addresses)
            return
        language = self._window.language
        words = say("window.may_fetch", language, count=len(addresses), address=shown(addresses[0]))
        allow = say("window.fetch_allowed", language), lambda: self._allow(addresses)
        self._window.message.tell(words, [allow])

    def stop(self) -> None:
        """Ask for nothing more; what has come is let go."""
        self._left.clear()
        self._pages, self._errors = [], []
        if self._fetch is not None:
            self._fetch.stop()
            self._fetch = None

    def _allow(self, addresses: Sequence[str]) -> None:
        self._window.settings.network = True
        self._begin(addresses)

    def _begin(self, addresses: Sequence[str]) -> None:
        is_asking = self._fetch is not None
        self._left.extend(addresses)
        self._count = self._count + len(addresses) if is_asking else len(addresses)
        if not is_asking:
            self._next()

    def _next(self) -> None:
        if not self._left:
            self._hand_over()
            return
        window, address = self._window, self._left.popleft()
        cancel = say("window.cancel", window.language), self._cancel
        host = QUrl(address).host() or shown(address)
        done = self._count - len(self._left) - 1
        window.message.work(say("window.fetching", window.language, host=host), done, self._count, cancel)
        self._fetch = Fetch(address, self._came, self._failed, self)

    def _came(self, page: Page) -> None:
        self._pages.append(page)
        self._go_on()

    def _failed(self, error: ReadError) -> None:
        self._errors.append(error)
        self._go_on()

    def _go_on(self) -> None:
        if self._fetch is not None:
            self._fetch.deleteLater()
            self._fetch = None
        self._next()

    def _cancel(self) -> None:
        self.stop()
        self._window.message.tell(say("window.cancelled", self._window.language))

    def _hand_over(self) -> None:
        """Let what has come be read, and say what has not."""
        pages, errors = self._pages, self._errors
        self._pages, self._errors = [], []
        self._window.opening.take([Fetched(page.address, page.data, page.kind) for page in pages], errors)
