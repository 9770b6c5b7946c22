"""The page the window starts with: drop articles, try the sample, or go on with a recent file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from timeline_app.desktop import controls, theme
from timeline_app.desktop.bindings import say_keys
from timeline_app.styles import Style
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.untitled import Leftover

WIDTH = 680
SHOWN = 4  # recent files, and timelines without a name: the menu File has all of them


class DropZone(QFrame):
    """The dashed field that says where articles go; a style sheet's dashes of 1 pixel become dots, so it is painted."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.hot = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashes, and the ground while something is held over it."""
        path, pen = QPainterPath(), QPen()
        path.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        pen.setColor(QColor(self._style.accent if self.hot else self._style.ctl))
        pen.setWidthF(1.5 if self.hot else 1)
        pen.setDashPattern([6, 4])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hot:
            painter.fillPath(path, QColor(self._style.tint))
        painter.strokePath(path, pen)  # setPen, which also takes a Qt.PenStyle, would bring all of Qt's names
        painter.end()


class Welcome(QFrame):
    """The first page; `wanted` carries the name of a command."""

    wanted = Signal(str)
    recent_wanted = Signal(object)  # Path
    unwanted = Signal(object)  # Path of what was left behind

    def __init__(self, style: Style, language: str, recent: Sequence[Path]) -> None:
        super().__init__()
        self.setObjectName("paper")
        self._style, self._language = style, language
        self.zone = self._drop_zone()
        self.left = QFrame()
        self.left.setObjectName("leftovers")
        self._recent = controls.column(gap=4)
        self.recent = controls.frame(controls.column(controls.hairline(style), 4, self._recent, margins=(0, 12, 0, 0)))
        self.show_recent(recent)
        self._lines = controls.column(gap=4, margins=(16, 12, 16, 12))
        self.left.setLayout(self._lines)
        self.left.hide()
        parts: list[controls.Part] = [
            None,
            self._words("window.welcome_title", "ink", 26, 600),
            self._words("window.welcome_promise", "ink2", 15),
            8,
            self.left,
            8,
            self.zone,
            20,
            self._steps(),
            self.recent,
        ]
        inner = controls.frame(controls.column(*parts, None, gap=8))
        inner.setMaximumWidth(WIDTH)
        inner.setMinimumWidth(420)
        body = QWidget()
        across = controls.row(None, inner, None, margins=(24, 16, 24, 16))
        across.setStretch(1, 1000)
        body.setLayout(across)
        self.setLayout(controls.column(controls.scrolled(body), gap=0))

    def show_leftovers(self, leftovers: Sequence[Leftover]) -> None:
        """Offer timelines without a name that were left behind."""
        head = [self._left_head(len(leftovers))] if leftovers else []  # the rules of plurals take a while to load
        _fill(self._lines, [*head, *map(self._left_line, leftovers[:SHOWN])])
        self.left.setVisible(bool(leftovers))

    def _left_head(self, count: int) -> QFrame:
        words = say("window.left_behind", self._language, count=count)
        sign = controls.picture("info", self._style, "accentink")
        return controls.frame(controls.row(sign, controls.label(words, self._style, "ink", 13, 600), None))

    def _left_line(self, left: Leftover) -> QFrame:
        style, language = self._style, self._language
        title = left.title or say("window.untitled", language)
        from PySide6.QtCore import Qt  # nobody has left anything, mostly

        name = controls.OneLine(Qt.TextElideMode.ElideRight)
        name.setText(title)
        name.setFont(theme.font(13))
        name.setToolTip(title)
        from timeline_app.desktop.past import past_text  # without such a file nothing is told of days

        told = say("window.left_told", language, count=left.events, time=past_text(left.changed, language))
        opens, throws = (
            controls.button(say(f"window.{name}", language), style, kind="link", height=24)
            for name in ("open_left", "throw_left")
        )
        for part, signal in ((opens, self.recent_wanted), (throws, self.unwanted)):
            part.setAccessibleName(f"{part.text()}, {title}")
            part.clicked.connect(lambda _checked=False, sent=signal: sent.emit(left.path))
        words = controls.column(name, controls.label(told, style, "muted", 12), gap=2)
        line = controls.row(24, words, opens, throws, gap=12, margins=(0, 4, 0, 0))
        line.setStretch(1, 1)
        return controls.frame(line)

    def set_hot(self, *, hot: bool) -> None:
        """Show that something is held over the window."""
        self.zone.hot = hot
        self.zone.update()

    def _words(self, key: str, token: str, size: int, weight: int = 400) -> controls.Wrapped:
        return controls.Wrapped(say(key, self._language), self._style, token, size, weight)

    def _drop_zone(self) -> DropZone:
        style, language = self._style, self._language
        self.sample = controls.button(
            *(say("window.try_sample", language), style, "play", "primary"),
            height=40,
            clicked=lambda: self.wanted.emit("open_sample"),
        )
        self.choose = controls.button(
            *(say("window.choose_files", language), style, "folder-open"),
            height=40,
            clicked=lambda: self.wanted.emit("add_articles"),
        )
        self.importing = controls.button(
            *(say("window.or_import", language), style),
            kind="link",
            height=24,
            clicked=lambda: self.wanted.emit("import_timeline"),
        )
        zone = DropZone(style)
        here = controls.label(say("window.drop_here", language), style, "ink", 15, 500)
        paste = controls.label(say_keys("window.or_paste", language, ("paste_text",)), style, "muted")
        zone.setLayout(
            controls.column(
                controls.row(None, controls.picture("file-text", style, "muted", 32), None),
                controls.row(None, here, None),
                controls.row(None, paste, None),
                4,
                controls.row(None, self.sample, self.choose, None),
                controls.row(None, self.importing, None),
                gap=8,
                margins=(16, 40, 16, 40),
            )
        )
        return zone

    def _steps(self) -> QFrame:
        steps: list[controls.Part] = []
        for number, name in enumerate(("add", "judge", "export"), 1):
            head = controls.row(
                controls.label(str(number), self._style, "accentink", 14, 600),
                controls.label(say(f"window.step_{name}", self._language), self._style, "ink", 14, 600),
                None,
            )
            judging = ("accept", "dismiss") if name == "judge" else ()
            words = say_keys(f"window.step_{name}_how", self._language, judging)
            how = controls.Wrapped(words, self._style, "ink2", 13)
            steps.append(controls.frame(controls.column(head, how, None, gap=4)))
        return controls.frame(controls.row(*steps, gap=24))

    def show_recent(self, files: Sequence[Path]) -> None:
        """Offer the files opened or saved lately."""
        head = controls.label(say("window.recent", self._language), self._style, "muted", 12, 600)
        _fill(self._recent, [head, *map(self._recent_line, files[:SHOWN])])
        self.recent.setVisible(bool(files))

    def _recent_line(self, path: Path) -> QFrame:
        name = controls.button(
            path.stem if path.suffix == ".timeline" else path.name, self._style, kind="link", height=24
        )
        name.setToolTip(str(path))
        name.clicked.connect(lambda _checked=False: self.recent_wanted.emit(path))
        from timeline_app.desktop.past import past_text

        changed = controls.label(past_text(path.stat().st_mtime, self._language), self._style, "muted", 12)
        return controls.frame(controls.row(controls.picture("file-text", self._style), name, None, changed))


def _fill(lines: QVBoxLayout, parts: Sequence[QWidget]) -> None:
    """Put other parts in the place of those that stand in a column."""
    while (item := lines.takeAt(0)) is not None:
        if (gone := item.widget()) is not None:
            gone.setParent(None)  # a button of it may be at work still: it goes from sight now, and for good later
            gone.deleteLater()
    for part in parts:
        lines.addWidget(part)
