"""The line at the top of the canvas that finds words, and under it what was found."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QWidget

from timeline_app.desktop import icons, theme
from timeline_app.desktop.canvas.hovercard import SHADE, paint_plate
from timeline_app.desktop.controls import CONTROL, column, label, row, tool
from timeline_app.desktop.find.results import FoundArticle, FoundEvent, More, Results
from timeline_app.desktop.find.rows import ARTICLE, EVENT, FoundModel, FoundRow
from timeline_app.desktop.lines import PASSING, takes_escape
from timeline_app.styles import Style
from timeline_app.words import number_text, say

if TYPE_CHECKING:
    from timeline_app.desktop.canvas.widget import TimelineCanvas

WIDTH, TOP, INSIDE, LOWEST = 560, 8, 12, 16  # pixels; the last stay free below the list
PAUSE, PAUSE_AFTER_ONE = 80, 250  # milliseconds without a key before words are looked for; one letter stands for many
HIGHEST, LEAST = 12 * EVENT, 5 * EVENT  # pixels of rows in sight, over the rooms below where the canvas is low
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


class FindLine(QWidget):
    """The line and its list; `event_wanted` carries an id, `article_wanted` an id and the Span of its text, or None."""

    event_wanted = Signal(str)
    article_wanted = Signal(str, object)

    def __init__(
        self, rooms: QWidget, canvas: TimelineCanvas, style: Style, language: str, look: Callable[[str], Results]
    ) -> None:
        """Make the line over a canvas that stands in some rooms; its list may hang over those below."""
        super().__init__(rooms)
        self._rooms = rooms
        self._canvas, self._style, self._language, self._look = canvas, style, language, look
        self._place = 0  # which of the places of the chosen article
        self._taken = False  # a row was taken, and the list folded away
        self.hide()
        self.setAccessibleName(say("find.name", language))
        self.line = self._line()
        self.count = label("", style, "muted", 12)
        close = tool("x", say("find.close", language), style, size=24)
        close.clicked.connect(self.leave)
        self.model = FoundModel(language)
        self.list = self._list()
        head = row(self.line, self.count, close, gap=8, margins=(INSIDE, 10, 10, 4))
        self.setLayout(column(head, self.list, gap=6, margins=(SHADE + 1, SHADE, SHADE + 1, SHADE + 6)))
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.look)
        canvas.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether it is over the canvas."""
        return not self.isHidden()

    def open(self) -> None:
        """Come, with the words of last time ready to be written over."""
        self._canvas.close_asking()
        self.show()
        self.raise_()
        self._taken = False
        self.look()
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Go; nothing is marked any more and the canvas has the keys again."""
        if self.is_open:
            self._pause.stop()
            self.hide()
            self._canvas.found.show(())
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Look again: the timeline has become another one."""
        if self.is_open:
            self._pause.start(PAUSE)

    def look(self) -> None:
        """Look now for what is typed, and mark it on the canvas."""
        self._pause.stop()
        found = self._look(self.line.text())
        self.model.show_results(found)
        self.list.itemDelegate().measure()  # type: ignore[attr-defined]
        self._canvas.found.show(event.id for event in found.events)
        self.count.setText(found.counted())
        self._mark(0)
        self._fit()

    def step(self, by: int) -> None:
        """Take the next place that was found, or the one before; the first one where none was taken."""
        if self._pause.isActive():
            self.look()
        if not self.model.rows:
            return
        at = self.list.currentIndex().row()
        if self._taken:
            now = self.model.rows[at]
            if isinstance(now, FoundArticle) and 0 <= self._place + by < len(now.places):
                self._place += by
            else:
                self._mark((at + by) % len(self.model.rows), last=by < 0)
        self._take()

    # ---------------------------------------------------------------- parts

    def _line(self) -> QLineEdit:
        made = QLineEdit()
        made.setFixedHeight(CONTROL)
        made.setFont(theme.font(13))
        made.setPlaceholderText(say("find.hint", self._language))
        made.setAccessibleName(say("find.hint", self._language))
        made.addAction(icons.icon("search", self._style.muted), QLineEdit.ActionPosition.LeadingPosition)
        made.textEdited.connect(self._typed)
        made.installEventFilter(self)
        return made

    def _list(self) -> QListView:
        made = QListView()
        made.setModel(self.model)
        made.setItemDelegate(FoundRow(made, self.model, self._style, self._language))
        made.setFrameShape(QListView.Shape.NoFrame)
        made.setMouseTracking(True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setStyleSheet("QListView { background: transparent; outline: 0; }")
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.setAccessibleName(say("find.results", self._language))
        made.clicked.connect(self._clicked)
        return made

    # ---------------------------------------------------------------- what is typed and chosen

    def _typed(self, text: str) -> None:
        self._taken = False
        self._pause.start(PAUSE if len(text.strip()) != 1 else PAUSE_AFTER_ONE)

    def _clicked(self, index: QModelIndex) -> None:
        self._mark(index.row())
        self._take()

    def _mark(self, at: int, *, last: bool = False) -> None:
        """Make a row the current one, at the first or the last of its places."""
        index = self.model.index(at)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        now = self.model.rows[at] if self.model.rows else None
        self._place = max(len(now.places) - 1, 0) if last and isinstance(now, FoundArticle) else 0

    def _take(self) -> None:
        """Show what the current row stands for, and fold the list away."""
        at = self.list.currentIndex().row()
        now = self.model.rows[at]
        if isinstance(now, More):
            self.model.show_more()
            self._mark(at)
            return
        self._taken = True
        said = say("find.at", self._language, place=number_text(at + 1, self._language), count=self._total())
        if isinstance(now, FoundEvent):
            self.event_wanted.emit(now.event.id)
        else:
            self.article_wanted.emit(now.article.id, now.places[self._place] if now.places else None)
            if len(now.places) > 1:
                place = number_text(self._place + 1, self._language)
                told = say("find.place_at", self._language, place=place, count=len(now.places))
                said = f"{said} · {told}"
        self.count.setText(said)
        self._fit()
        if isinstance(now, FoundEvent):
            self._make_way(now.event.id)

    def _total(self) -> int:
        return sum(r.count if isinstance(r, More) else 1 for r in self.model.rows)

    # ---------------------------------------------------------------- keys and room

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows go through the list while one types; stay in the middle of the canvas."""
        if watched is self._canvas:
            if event.type() is QEvent.Type.Resize and self.is_open:
                self._fit()
            return False
        if takes_escape(event):
            return True
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        if event.type() is QEvent.Type.FocusOut and event.reason() not in PASSING:  # type: ignore[attr-defined]
            self.list.hide()
            self.adjustSize()
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.MouseButtonPress):
            self._taken = self._taken and event.type() is QEvent.Type.FocusIn
            self._fit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, from the button as well."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        event.accept()

    def _press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key()) if event.key() in (*_STEPS, Qt.Key.Key_Return, Qt.Key.Key_Enter) else None
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif key in _STEPS:
            self._taken = False
            self._mark(max(0, min(self.list.currentIndex().row() + _STEPS[key], len(self.model.rows) - 1)))
            self._fit()
        elif key is not None:
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            return False
        return True

    def _fit(self) -> None:
        """As wide as there is room for, and as high as the rows."""
        wide = max(min(WIDTH, self._canvas.width() - 8), 200)
        self.list.setVisible(bool(self.model.rows) and not self._taken)
        corner = self._corner()
        room, whole = (
            height - TOP - CONTROL - 26 - LOWEST
            for height in (self._canvas.height(), self._rooms.height() - corner.y())
        )
        room = max(room, min(whole, LEAST))
        needed = sum(ARTICLE if isinstance(r, FoundArticle) else EVENT for r in self.model.rows[: HIGHEST // EVENT + 1])
        self.list.setFixedHeight(max(min(needed, HIGHEST, room), EVENT))
        self.setFixedWidth(wide + 2 * SHADE)
        self.adjustSize()
        self.move(corner.x() + (self._canvas.width() - wide) // 2 - SHADE, corner.y() + TOP - SHADE)

    def _corner(self) -> QPoint:
        """Where the canvas stands in the rooms."""
        corner: QPoint = self._canvas.mapTo(self._rooms, QPoint(0, 0))
        return corner

    def _make_way(self, event_id: str) -> None:
        """Stand above the axis where the line would cover the event that it went to."""
        self._canvas.drawn_counts()  # the layout of what is shown now
        label, lowest = self._canvas.label_of(event_id), self._canvas.layout_now.axis_y - self.height() - TOP
        if label is not None and label.box.top < TOP + self.height() and label.box.bottom < lowest:
            self.move(self.x(), self._corner().y() + round(lowest))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the plate."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_plate(painter, self._style, self.rect().toRectF().adjusted(SHADE, SHADE, -SHADE, -SHADE))
        painter.end()
