"""The dialog of all keys: every command with its own, to be looked up and changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QDialog, QKeySequenceEdit, QLineEdit, QListView

from timeline_app.desktop import icons, theme
from timeline_app.desktop.bindings import FIXED, caps, keys_of_all, plain
from timeline_app.desktop.controls import CONTROL, button, column, hairline, label, row
from timeline_app.desktop.shortcuts.lines import KeysRow, Line, Lines, lines
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow

SIZE = (720, 600)
_PASSING = (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class Shortcuts(QDialog):
    """All commands with their keys; what is changed holds at once and is kept."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window, self._style, self._language = window, window.style_now, window.language
        self.setWindowTitle(say("shortcuts.name", self._language))
        self.filter = self._filter()
        self.model = Lines()
        self.list = self._list()
        self.told = label("", self._style, "muted", 12)
        self.recorder = self._recorder()
        self.removing = button(say("shortcuts.remove", self._language), self._style, clicked=self._remove)
        self.resetting = button(say("shortcuts.reset", self._language), self._style, clicked=self._reset)
        top = row(self.filter, margins=(16, 16, 16, 8))
        self.setLayout(column(top, self.list, hairline(self._style), self._editor(), gap=0))
        self.resize(min(SIZE[0], window.width() - 40), min(SIZE[1], window.height() - 40))
        self._fill()
        self.filter.setFocus()

    @property
    def chosen(self) -> Line | None:
        """The command whose key can be changed now."""
        index = self.list.currentIndex()
        line = self.model.lines[index.row()] if index.isValid() else None
        return line if line is not None and line.name else None

    # ---------------------------------------------------------------- parts

    def _filter(self) -> QLineEdit:
        made = QLineEdit()
        made.setFixedHeight(CONTROL)
        made.setFont(theme.font(13))
        made.setPlaceholderText(say("shortcuts.hint", self._language))
        made.setAccessibleName(say("shortcuts.hint", self._language))
        made.setClearButtonEnabled(True)
        made.addAction(icons.icon("search", self._style.muted), QLineEdit.ActionPosition.LeadingPosition)
        made.textChanged.connect(lambda _text: self._fill())
        made.installEventFilter(self)
        return made

    def _list(self) -> QListView:
        made = QListView()
        made.setModel(self.model)
        made.setItemDelegate(KeysRow(made, self.model, self._style, self._language))
        made.setFrameShape(QListView.Shape.NoFrame)
        made.setMouseTracking(True)
        made.setObjectName("keys")
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setAccessibleName(say("shortcuts.name", self._language))
        made.activated.connect(lambda _index: self.recorder.setFocus())
        made.doubleClicked.connect(lambda _index: self.recorder.setFocus())
        made.selectionModel().currentChanged.connect(lambda _now, _before: self._tell())
        return made

    def _recorder(self) -> QKeySequenceEdit:
        made = QKeySequenceEdit()
        made.setMaximumSequenceLength(1)
        made.setFixedSize(184, CONTROL)
        made.setAccessibleName(say("shortcuts.record", self._language))
        if (line := made.findChild(QLineEdit)) is not None:
            line.setFixedHeight(CONTROL)
        made.editingFinished.connect(self._record)
        made.installEventFilter(self)
        return made

    def _editor(self) -> QBoxLayout:
        word = label(say("shortcuts.record", self._language), self._style, "ink2")
        anew = button(say("shortcuts.reset_all", self._language), self._style, clicked=self._reset_all)
        close = button(say("shortcuts.close", self._language), self._style, clicked=self.close)
        for part in (self.removing, self.resetting, anew, close):
            part.setAutoDefault(False)
        parts = row(word, self.recorder, self.removing, self.resetting, None, anew, close)
        return column(self.told, parts, gap=8, margins=(16, 10, 16, 16))

    # ---------------------------------------------------------------- what is shown

    def _fill(self, name: str = "") -> None:
        shown = lines(self._window.settings.keys, self.filter.text(), self._language)
        self.model.show_lines(shown)
        at = next((n for n, line in enumerate(shown) if name and line.name == name), 1 if shown else -1)
        self.list.setCurrentIndex(self.model.index(at))
        self._tell()

    def _tell(self, words: str = "") -> None:
        """Say what can be done with the chosen command, or what was refused."""
        line = self.chosen
        for part in (self.recorder, self.removing):
            part.setEnabled(line is not None)
        self.resetting.setEnabled(line is not None and line.is_changed)
        self.recorder.clear()
        token = "warn" if words else "muted"
        self.told.setStyleSheet(f"color: {self._style.colour(token)}; background: transparent;")
        if not words and line is not None:
            words = line.words
        elif not words:
            words = say("shortcuts.stays" if self.model.lines else "shortcuts.nothing", self._language)
        self.told.setText(words)

    # ---------------------------------------------------------------- what is changed

    def _record(self) -> None:
        key, line = self.recorder.keySequence().toString(QKeySequence.SequenceFormat.PortableText), self.chosen
        if not key or line is None:
            return
        if (refused := self._refused(key, line.name)) is not None:
            self._tell(refused)
        else:
            self._keep({**self._window.settings.keys, line.name: (key,)}, line.name)

    def _refused(self, key: str, name: str) -> str | None:
        """Why a command cannot have a key."""
        shown = "+".join(caps(key))
        if key in map(plain, FIXED):
            return say("shortcuts.fixed", self._language, keys=shown)
        for other, keys in keys_of_all(self._window.settings.keys).items():
            if other != name and key in keys:
                return say("shortcuts.taken", self._language, keys=shown, name=say(f"window.{other}", self._language))
        return None

    def _remove(self) -> None:
        if (line := self.chosen) is not None:
            self._keep({**self._window.settings.keys, line.name: ()}, line.name)

    def _reset(self) -> None:
        if (line := self.chosen) is not None:
            own = self._window.settings.keys
            self._keep({name: keys for name, keys in own.items() if name != line.name}, line.name)

    def _reset_all(self) -> None:
        self._keep({}, self.chosen.name if self.chosen else "")

    def _keep(self, own: dict[str, tuple[str, ...]], name: str) -> None:
        self._window.set_keys(own)
        self._fill(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave Esc and Tab out of the keys recorded; let the arrows go from the line that filters to the list."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if watched is self.recorder and event.key() in _PASSING:
            (self.list if event.key() == Qt.Key.Key_Escape else self.removing).setFocus()
            return True
        if watched is self.filter and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return):
            self.list.setFocus()
            return True
        return False
