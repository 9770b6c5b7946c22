"""A monkey at the window: random acts by key, mouse and menu raise nothing, and the file holds what is on screen.

`make monkey` lets it do 2 000; MONKEY_SEED=7 lets it do others.  What it did last stands in the failure.
"""

import os
import random
from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDesktopServices, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QInputDialog,
    QMenu,
    QPushButton,
    QToolButton,
)
from shiboken6 import isValid

from tests import mouse
from timeline_app import store
from timeline_app.desktop import theme
from timeline_app.desktop.document import Document
from timeline_app.desktop.settings import TEXT_SIZES
from timeline_app.desktop.settings_dialog import set_text_size
from timeline_app.desktop.window import MainWindow

ACTS = int(os.environ.get("MONKEY", "300"))
SEED = int(os.environ.get("MONKEY_SEED", "1"))
NEVER = ("quit",)
KEYS = [
    *(getattr(Qt.Key, f"Key_{letter}") for letter in "ABDEFHJKLMNX159"),
    *(getattr(Qt.Key, f"Key_{name}") for name in ("Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown")),
    *(getattr(Qt.Key, f"Key_{name}") for name in ("Escape", "Return", "Tab", "Backspace", "Delete", "Space", "F2")),
    *(getattr(Qt.Key, f"Key_{name}") for name in ("Plus", "Minus", "Period", "Menu")),
]
HELD = [mouse.PLAIN, mouse.PLAIN, mouse.PLAIN, mouse.SHIFT, mouse.CONTROL, mouse.ALT]
WORDS = ["2015", "13 nov. 2015", "hier", "—", "Été", "-40000", "a" * 300, "<b>&", "\U0001f600", "vers 1789"]
PLENTY = 100  # widgets that may be more in the end than half way
ARTICLES = {
    "short.txt": b"On March 3, 2012, a bus crashed near Lima and eleven passengers died.\n",
    "accents.txt": "Le 13 février 2015, un séisme a fait 130 morts à Pékin.\n".encode(),
    "dateless.txt": b"Nothing ever happened here.\n",
    "broken.txt": b"\0\1\2",
    "broken.timeline": b"SQLite format 3\0 and nothing else",
}


class Monkey:
    """Does things to a window; `did` tells of them."""

    def __init__(self, window, file, seed):
        self.window, self.file, self.dice, self.did = window, file, random.Random(seed), []  # noqa: S311

    def act(self):
        window = self.window
        if window.document.is_blank and not window.tasks.running:
            self.did.append("open")
            window.open_paths([self.file])
        ways = [self.command] * 6 + [self.key] * 6 + [self.click] * 5 + [self.drag] * 3 + [self.turn, self.type] * 2
        ways += [self.press, self.press, self.choose, self.undo, self.undo, self.dress, self.resize, self.listen]
        self.dice.choice([*ways, self.drop, self.paste, self.reopen])()

    def note(self, *what):
        self.did.append(" ".join(map(str, what)))

    def command(self):
        names = [name for name, action in self.window.commands.items() if action.isEnabled() and name not in NEVER]
        name = self.dice.choice(names)
        self.note("command", name)
        self.window.commands[name].trigger()

    def undo(self):
        for _ in range(self.dice.randrange(1, 5)):
            name = self.dice.choice(["undo", "undo", "redo"])
            self.note(name)
            self.window.commands[name].trigger()

    def key(self):
        key, held = self.dice.choice(KEYS), self.dice.choice(HELD)
        self.note("key", key, held)
        handle = self.focus().window().windowHandle()
        if held == mouse.ALT and isValid(handle):  # which closes a menu, and keyClick would go on in what is no more
            QTest.keyPress(handle, Qt.Key.Key_Alt)
        if isValid(handle):  # not that of a menu that is closing
            QTest.keyClick(handle, key, held)

    def type(self):
        words = self.dice.choice(WORDS)
        self.note("type", words)
        field = self.focus()
        for letter in words:
            QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, mouse.PLAIN, letter))

    def focus(self):
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.canvas()

    def canvas(self):
        return self.window.rooms().canvas

    def place(self):
        canvas = self.canvas()
        if self.dice.random() < 0.6 and canvas.scene.events:
            box = canvas.box_of(self.dice.choice(canvas.scene.events).id)
            return (box.left + box.right) / 2, (box.top + box.bottom) / 2
        return self.dice.randrange(max(canvas.width(), 1)), self.dice.randrange(max(canvas.height(), 1))

    def click(self):
        place, held = self.place(), self.dice.choice(HELD)
        way = self.dice.choice([mouse.click, mouse.click, mouse.double_click, self.right])
        self.note("click", way.__name__, place, held)
        way(self.canvas(), place) if way is mouse.double_click else way(self.canvas(), place, held)

    def right(self, canvas, place, held):
        QTest.mouseClick(canvas, Qt.MouseButton.RightButton, held, QPoint(*map(round, place)))

    def drag(self):
        start, end, held = self.place(), self.place(), self.dice.choice(HELD)
        self.note("drag", start, end, held)
        mouse.drag(self.canvas(), start, end, held)

    def turn(self):
        at, notches, held = self.dice.randrange(600), self.dice.choice([-5, -1, 1, 5]), self.dice.choice(HELD)
        self.note("turn", at, notches, held)
        mouse.wheel(self.canvas(), at, notches, held)

    def press(self):
        """Press a button anywhere in the window, the cross of a bar or a choice in a panel."""
        shown = [part for part in self.window.findChildren(QAbstractButton) if part.isVisible() and part.isEnabled()]
        if shown:
            part = self.dice.choice(shown)
            self.note("press", type(part).__name__, part.accessibleName() or part.text())
            menu = part.menu() if isinstance(part, QToolButton | QPushButton) else None
            if menu is not None:  # by itself the button would wait for what is chosen
                menu.popup(part.mapToGlobal(QPoint()))
            else:
                part.click()

    def listen(self):
        """Ask of an event of the canvas, and of what has the focus, what a screen reader asks."""
        listed = QAccessible.queryAccessibleInterface(self.canvas())
        place = self.dice.randrange(listed.childCount() + 2)
        self.note("listen", place)
        focused = QApplication.focusWidget()
        heard = [listed.child(place), listed.focusChild(), focused and QAccessible.queryAccessibleInterface(focused)]
        for told in (one for one in heard if one is not None):
            _ = told.text(QAccessible.Text.Name), told.rect(), told.state(), told.role(), told.parent()

    def choose(self):
        """Choose an entry of a menu that is open, or of a list that opens."""
        menu = QApplication.activePopupWidget()
        boxes = [part for part in self.window.findChildren(QComboBox) if part.isVisible()]
        if isinstance(menu, QMenu) and menu.actions():
            entry = self.dice.choice(menu.actions())
            self.note("entry", entry.text())
            entry.trigger()
        elif boxes:
            box = self.dice.choice(boxes)
            box.setCurrentIndex(self.dice.randrange(box.count()))
            self.note("box", box.currentText())
            box.activated.emit(box.currentIndex())

    def drop(self):
        """Drop files on the window: articles, what is none, the timeline itself."""
        folder = self.file.parent / "dropped"
        folder.mkdir(exist_ok=True)
        for name, content in ARTICLES.items():
            (folder / name).write_bytes(content)
        given = self.dice.sample([*sorted(folder.iterdir()), folder, self.file, folder / "gone.txt"], 2)
        self.note("drop", *(path.name for path in given))
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in given])
        both = Qt.DropAction.CopyAction, data, mouse.LEFT, mouse.PLAIN
        entering = QDragEnterEvent(QPoint(200, 200), *both)
        QApplication.sendEvent(self.window, entering)
        if entering.isAccepted():
            QApplication.sendEvent(self.window, QDropEvent(QPointF(200, 200), *both))

    def paste(self):
        """Paste an article, cells, or a word."""
        text = self.dice.choice([ARTICLES["short.txt"].decode(), "2015-11-13\tParis\n1789\tBastille\n", *WORDS])
        self.note("paste", text[:20])
        QApplication.clipboard().setText(text)
        key = Qt.Key.Key_V
        QApplication.sendEvent(self.focus(), QKeyEvent(QEvent.Type.KeyPress, key, mouse.CONTROL))
        self.window.commands["paste_text"].trigger()

    def reopen(self):
        """Begin another timeline, and open this one again."""
        self.note("reopen")
        self.window.commands["new"].trigger()
        self.window.open_paths([self.file])

    def dress(self):
        window = self.window
        what = self.dice.choice(["theme", "language", "size"])
        self.note("dress", what)
        if what == "theme":
            window.set_theme(self.dice.choice(["light", "dark"]))
        elif what == "language":
            window.set_language(self.dice.choice(["en", "fr"]))
        else:
            set_text_size(window, self.dice.choice(TEXT_SIZES))

    def resize(self):
        size = self.dice.choice([(800, 500), (960, 540), (1280, 800), (1600, 900)])
        self.note("resize", size)
        self.window.resize(*size)


@pytest.fixture
def monkey(start, seed, tmp_path, qtbot, qapp, monkeypatch):
    """The monkey at a window with a file of two articles; what goes wrong is kept in `errors`."""
    dice = random.Random(SEED)  # noqa: S311
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (dice.choice(WORDS), dice.random() < 0.5))
    monkeypatch.setattr(QInputDialog, "getItem", lambda *given, **_: (dice.choice(given[3]), dice.random() < 0.5))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    errors = []
    monkeypatch.setattr(MainWindow, "tell_unforeseen", lambda _window, error: errors.append(error))
    window = start(seed)
    file = tmp_path / "m.timeline"
    window.document.move_to(file)
    made = Monkey(window, file, SEED)
    made.errors = errors
    yield made
    theme.set_text_size(qapp, 100)


def settle(qapp):
    """Close what stands over the window, and let go of what is gone."""
    for _ in range(5):
        if (over := QApplication.activePopupWidget() or QApplication.activeModalWidget()) is not None:
            over.close()
        qapp.processEvents()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_whatever_is_done_nothing_goes_wrong_and_the_file_holds_what_is_shown(monkey, qapp, qtbot):
    window, half = monkey.window, Counter()
    for number in range(ACTS):
        monkey.act()
        qapp.processEvents()
        if monkey.dice.random() < 0.3:
            settle(qapp)
        assert not monkey.errors, "\n".join(monkey.did[-12:])
        if number == ACTS // 2:
            half = widgets(window, qapp)
    settle(qapp)
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=30_000)
    window.keep_typed()
    settle(qapp)
    assert not monkey.errors, "\n".join(monkey.did[-12:])
    check_file(window.document)
    assert (more := widgets(window, qapp) - half).total() < PLENTY, more.most_common(9)


def widgets(window, qapp):
    """How many there are of each kind of widget, by what holds it, when all is closed."""
    settle(qapp)
    window.commands["new"].trigger()
    window.rooms()  # which are made when they are first seen
    settle(qapp)
    return Counter(f"{type(part).__name__} in {type(part.parent()).__name__}" for part in QApplication.allWidgets())


def check_file(document: Document):
    if document.session is not None:
        assert document.is_kept
        assert store.load(document.session.path) == document.timeline
