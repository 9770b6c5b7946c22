"""The palette: a line over the window in which one types a command, or a date to go to, and the list of what fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QLineEdit, QListView, QWidget

from timeline_app.desktop import icons, theme
from timeline_app.desktop.bindings import caps
from timeline_app.desktop.canvas.hovercard import SHADE, paint_plate
from timeline_app.desktop.controls import Part, column, frame, hairline, label, row
from timeline_app.desktop.lines import PASSING, takes_escape
from timeline_app.desktop.palette.entries import Entry, Hit, gather, going, ranked
from timeline_app.desktop.palette.rows import CAP, ROW, HitRow, Hits, draw_cap
from timeline_app.matching import Match
from timeline_app.styles import Style
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow

WIDTH, TOP, LINE, FOOT, ROWS, MARGIN = 600, 44, 48, 40, 10, 16  # pixels, but for the rows
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: 1 - ROWS, Qt.Key.Key_PageDown: ROWS - 1}
_DRESSED = (QEvent.Type.StyleChange, QEvent.Type.PaletteChange, QEvent.Type.LanguageChange)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Palette(QWidget):
    """All commands; it goes when one is run, with Esc, and when one presses elsewhere."""

    def __init__(self, window: MainWindow) -> None:
        for other in window.findChildren(Palette):
            other.leave()
        super().__init__(window)
        self._window, self._language = window, window.language
        self._style, self._before = window.style_now, QApplication.focusWidget()
        self.setAccessibleName(say("palette.name", self._language))
        self._entries, self._menus = gather(window)
        self.model = Hits()
        self.line = self._line()
        self.list = self._list()
        self._nothing = label(say("palette.nothing", self._language), self._style, "muted")
        self._nothing.setContentsMargins(MARGIN + 4, 8, MARGIN, 8)
        self.count = label("", self._style, "muted", 12)
        top = frame(row(self.line, margins=(MARGIN - 6, 0, MARGIN, 0)), height=LINE)
        parts = (top, hairline(self._style), 6, self.list, self._nothing, 6, hairline(self._style), self._foot())
        self.setLayout(column(*parts, gap=0, margins=(SHADE + 1, SHADE + 1, SHADE + 1, SHADE + 1)))
        window.installEventFilter(self)
        self._look("")
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Go; what had the keys before has them again."""
        if self.isHidden():
            return
        had_focus = self.line.hasFocus()
        self.hide()
        if had_focus and self._before in self._window.findChildren(QWidget):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in (*self._menus, self):
            part.deleteLater()

    # ---------------------------------------------------------------- parts

    def _line(self) -> QLineEdit:
        made = QLineEdit()
        made.setFixedHeight(LINE - 4)
        made.setFont(theme.font(15))
        made.setFrame(False)
        made.setStyleSheet("QLineEdit, QLineEdit:focus { border: 0; background: transparent; padding: 0 6px; }")
        made.setPlaceholderText(say("palette.hint", self._language))
        made.setAccessibleName(say("palette.hint", self._language))
        made.addAction(icons.icon("search", self._style.muted), QLineEdit.ActionPosition.LeadingPosition)
        made.textChanged.connect(self._look)
        made.installEventFilter(self)
        return made

    def _list(self) -> QListView:
        made = QListView()
        made.setModel(self.model)
        made.setItemDelegate(HitRow(made, self.model, self._style))
        made.setFrameShape(QListView.Shape.NoFrame)
        made.setUniformItemSizes(True)
        made.setMouseTracking(True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setStyleSheet("QListView { background: transparent; outline: 0; }")
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setAccessibleName(say("palette.name", self._language))
        made.clicked.connect(self._run)
        return made

    def _foot(self) -> QFrame:
        hints: list[Part] = []
        for keys, word in ((("↑", "↓"), "choose"), (caps("Enter"), "run"), (caps("Esc"), "close")):
            hints += [Cap(key, self._style) for key in keys]
            hints += [label(say(f"palette.{word}", self._language), self._style, "muted", 12), MARGIN - 6]
        return frame(row(*hints, None, self.count, gap=6, margins=(MARGIN, 0, MARGIN, 0)), height=FOOT)

    # ---------------------------------------------------------------- what is typed and run

    def _look(self, typed: str) -> None:
        hits = ranked(self._entries, typed, self._window.settings.used)
        self.count.setText(say("palette.count", self._language, count=len(hits), total=len(self._entries)))
        date = going(self._window, typed, alone=not hits)
        self.model.show_hits([*([Hit(date, Match(0))] if date else ()), *hits])
        self.list.setCurrentIndex(self.model.index(0))
        self._fit()

    def _run(self, index: QModelIndex) -> None:
        entry = self.model.hits[index.row()].entry if index.isValid() else None
        if entry is None or entry.reason:
            return
        if entry.name:
            self._window.settings.use(entry.name)
        self.leave()
        entry.run()  # an action of a menu that is deleted only later

    @property
    def entries(self) -> list[Entry]:
        """All that it lists."""
        return self._entries

    # ---------------------------------------------------------------- keys and room

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows go through the list while one types; go when the keys go elsewhere."""
        if watched is self._window:
            if event.type() is QEvent.Type.Resize:
                self._fit()
            elif event.type() in _DRESSED:  # the commands that it lists are made anew
                self.leave()
            return False
        if takes_escape(event):
            return True
        if event.type() is QEvent.Type.FocusOut and event.reason() not in PASSING:  # type: ignore[attr-defined]
            self.leave()
        return event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._press(event)

    def _press(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in _ENTER:
            self._run(self.list.currentIndex())
        elif key in _STEPS:
            place = self.list.currentIndex().row() + _STEPS[Qt.Key(key)]
            self.list.setCurrentIndex(self.model.index(max(0, min(place, self.model.rowCount() - 1))))
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _fit(self) -> None:
        """In the middle near the top; as many rows as fit in."""
        rows = self.model.rowCount()
        self.list.setVisible(rows > 0)
        self._nothing.setVisible(not rows)
        room = (self._window.height() - TOP - LINE - FOOT - 2 * MARGIN) // ROW
        self.list.setFixedHeight(ROW * max(1, min(rows, ROWS, room)))
        wide = min(WIDTH, self._window.width() - 2 * MARGIN)
        self.setFixedWidth(wide + 2 * SHADE)
        self.adjustSize()
        self.move((self._window.width() - wide) // 2 - SHADE, TOP - SHADE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the plate."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_plate(painter, self._style, self.rect().toRectF().adjusted(SHADE, SHADE, -SHADE, -SHADE))
        painter.end()


class Cap(QWidget):
    """A keycap among words."""

    def __init__(self, words: str, style: Style) -> None:
        super().__init__()
        self._words, self._style = words, style
        self.setFont(theme.font(11, 600))
        self.setFixedSize(QSize(max(self.fontMetrics().horizontalAdvance(words) + 12, CAP + 2), CAP))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        draw_cap(painter, QRect(self.rect()), self._words, self._style)
        painter.end()
