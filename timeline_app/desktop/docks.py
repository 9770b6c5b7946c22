"""The rooms around the timeline: each can be dragged or sent to another side, made wider, hidden, put in a window."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QActionGroup, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QTabWidget, QToolButton, QWidget

from timeline_app.desktop import theme
from timeline_app.desktop.panels.heads import Head
from timeline_app.desktop.settings import Arrangement
from timeline_app.words import say

Area = Qt.DockWidgetArea
SIDES = {
    "left": Area.LeftDockWidgetArea,
    "right": Area.RightDockWidgetArea,
    "top": Area.TopDockWidgetArea,
    "bottom": Area.BottomDockWidgetArea,
}
BESIDE = (Area.LeftDockWidgetArea, Area.RightDockWidgetArea)
_LARGE = 1 << 15  # pixels: Qt's layouts have limits of their own, all above it
FORM = 1  # of what `Arrangement.places` holds; another is not taken


@dataclass(frozen=True, slots=True)
class Place:
    """Where a room stands at first: its side, and its width or height in pixels, as the side wants it."""

    side: str
    width: int
    height: int
    shown: bool = True


class Dock(QDockWidget):
    """One room with its head; `left` is sent when Esc is pressed in a window of its own."""

    left = Signal()

    def __init__(self, name: str, words: str, room: QWidget, head: QWidget) -> None:
        super().__init__(words)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setTitleBarWidget(head)
        self.setWidget(room)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc reaches the room of the timeline from another window too."""
        if event.key() == Qt.Key.Key_Escape and self.isFloating():
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Docks(QMainWindow):
    """The timeline in the middle and the rooms around it; `arranged` carries the Arrangement that a person has made."""

    arranged = Signal(object)
    left = Signal()  # Esc in the window of a room
    fitted = Signal()  # the rooms have another size, or another place

    def __init__(self, middle: QWidget, language: str) -> None:
        super().__init__()
        self.setWindowFlags(Qt.WindowType.Widget)  # a part of the window, not one of its own
        self.setObjectName("docks")
        self.setAnimated(False)
        self.setDockOptions(
            QMainWindow.DockOption.AllowNestedDocks
            | QMainWindow.DockOption.AllowTabbedDocks
            | QMainWindow.DockOption.GroupedDragging
        )
        self.setTabPosition(Area.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        for corner, area in (
            (Qt.Corner.TopLeftCorner, "left"),
            (Qt.Corner.BottomLeftCorner, "left"),
            (Qt.Corner.TopRightCorner, "right"),
            (Qt.Corner.BottomRightCorner, "right"),
        ):
            self.setCorner(corner, SIDES[area])
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # every head has a menu that says more
        self.setCentralWidget(middle)
        self._language = language
        self._docks: dict[str, Dock] = {}
        self._first: dict[str, Place] = {}
        self._sizes: dict[str, tuple[int, int]] = {}
        self._is_settled = False
        self._put_by: list[Dock] = []  # windows of rooms that are hidden with the timeline

    def add(self, name: str, words: str, room: QWidget, head: Head, place: Place) -> Dock:
        """Put a room at its first place."""
        dock = Dock(name, words, room, head)
        self._docks[name], self._first[name] = dock, place
        self.addDockWidget(SIDES[place.side], dock)
        dock.setVisible(place.shown)
        head.handle.clicked.connect(partial(self._open_menu, name, head.handle))
        dock.left.connect(self.left)
        dock.dockLocationChanged.connect(lambda _area: self._came(name))
        for moved in (dock.dockLocationChanged, dock.topLevelChanged, dock.visibilityChanged):
            moved.connect(self._moved)
        return dock

    def dock(self, name: str) -> Dock:
        """The room of a name."""
        return self._docks[name]

    def is_shown(self, name: str) -> bool:
        """Whether a room is not hidden by the person."""
        return not self._docks[name].isHidden()

    def show_room(self, name: str, *, shown: bool = True) -> None:
        """Show or hide a room; one that lies behind another comes to the front."""
        self._docks[name].setVisible(shown)
        if shown:
            self._docks[name].raise_()
            self.fit()

    def side(self, name: str) -> str:
        """The side at which a room stands, "window" where it has one of its own."""
        dock = self._docks[name]
        area = self.dockWidgetArea(dock)
        return "window" if dock.isFloating() else next((side for side, at in SIDES.items() if at is area), "window")

    def move_room(self, name: str, side: str) -> None:
        """Send a room to a side, or into a window of its own."""
        dock = self._docks[name]
        if side == "window":
            dock.setFloating(True)
        else:
            self.addDockWidget(SIDES[side], dock)
            dock.setFloating(False)
        dock.show()
        self.fit()

    def arrange(self, wanted: Arrangement) -> None:
        """Put the rooms where they were left; where nothing is known, as at first."""
        self._is_settled = False
        self._sizes = {name: size for name, size in wanted.sizes.items() if name in self._docks}
        if wanted.places.isEmpty() or not self.restoreState(wanted.places, FORM):
            self._stand_as_at_first()
        self._is_settled = True
        self.fit()

    def reset(self) -> None:
        """Put the rooms where they stood at first."""
        self.arrange(Arrangement(QByteArray(), {}))
        self._tell()

    def arrangement(self) -> Arrangement:
        """Where the rooms stand now."""
        return Arrangement(self.saveState(FORM), dict(self._sizes))

    def fit(self) -> None:
        """Give every room its width, or its height below or above the timeline, as far as there is room."""
        for upright in (False, True):
            fitting = [name for name in self._docks if self._stands(name) and self._is_beside(name) is not upright]
            extents = [self._extent(name, upright=upright) for name in fitting]
            axis = Qt.Orientation.Vertical if upright else Qt.Orientation.Horizontal
            self.resizeDocks([self._docks[name] for name in fitting], extents, axis)
        self.fitted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The timeline takes what is gained and gives what is lost."""
        super().resizeEvent(event)
        self.fit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Put the rooms that have windows of their own by: they would stay when the timeline goes."""
        super().hideEvent(event)
        self._put_by = [dock for dock in self._docks.values() if dock.isFloating() and not dock.isHidden()]
        for dock in self._put_by:
            dock.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """Show them again."""
        super().showEvent(event)
        for dock in self._put_by:
            dock.show()

    def event(self, event: QEvent) -> bool:
        """Note the sizes that a person has given: an edge between rooms is no widget, this window drags it."""
        done = super().event(event)
        if event.type() is QEvent.Type.MouseButtonRelease:
            self._note_sizes()
        return done

    def _stand_as_at_first(self) -> None:
        for name, place in self._first.items():
            dock = self._docks[name]
            dock.setFloating(False)
            self.addDockWidget(SIDES[place.side], dock)
            dock.setVisible(place.shown)

    def _came(self, name: str) -> None:
        """Give a room that a person brought to a side as much of it as it had, or has at first, once it is there."""
        if self._is_settled:
            QTimer.singleShot(0, self, partial(self._give_room, name))

    def _give_room(self, name: str) -> None:
        others = [other for other in self._docks if other != name and self._stands(other) and self._joins(name, other)]
        if not self._stands(name) or not others:
            return
        upright = self._is_beside(name)
        wanted = self._extent(name, upright=upright)
        left = max((self.height() if upright else self.width()) - wanted, 1) // len(others)
        axis = Qt.Orientation.Vertical if upright else Qt.Orientation.Horizontal
        docks = [self._docks[each] for each in (name, *others)]
        self.resizeDocks(docks, [wanted, *(left for _ in others)], axis)

    def _joins(self, one: str, other: str) -> bool:
        return self.dockWidgetArea(self._docks[one]) is self.dockWidgetArea(self._docks[other])

    def _stands(self, name: str) -> bool:
        dock = self._docks[name]
        return not dock.isHidden() and not dock.isFloating()

    def _is_beside(self, name: str) -> bool:
        return self.dockWidgetArea(self._docks[name]) in BESIDE

    def _extent(self, name: str, *, upright: bool) -> int:
        first = self._first[name]
        return self._sizes.get(name, (first.width, first.height))[upright]

    def _note_sizes(self) -> None:
        for name, dock in self._docks.items():
            if self._stands(name) and not dock.visibleRegion().isEmpty():
                before = [self._extent(name, upright=upright) for upright in (False, True)]
                upright = not self._is_beside(name)
                if (now := _chosen_extent(dock, upright=upright)) is not None:
                    before[upright] = now
                self._sizes[name] = (before[0], before[1])
        self._tell()

    def _moved(self) -> None:
        if self._is_settled:
            self.fitted.emit()
            self._tell()

    def _tell(self) -> None:
        if self._is_settled and self.isVisible():
            self.arranged.emit(self.arrangement())

    def _open_menu(self, name: str, button: QToolButton) -> None:
        menu = self.menu(name)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def menu(self, name: str) -> QMenu:
        """Where a room can stand."""
        made = QMenu(self)
        made.setFont(theme.font())
        group = QActionGroup(made)
        now = self.side(name)
        for side in (*SIDES, "window"):
            entry = made.addAction(say(f"rooms.{side}", self._language))
            entry.setCheckable(True)
            entry.setChecked(side == now)
            group.addAction(entry)
            entry.triggered.connect(lambda _checked=False, side=side: self.move_room(name, side))
        made.addSeparator()
        hide = made.addAction(say("rooms.hide", self._language))
        hide.triggered.connect(lambda: self.show_room(name, shown=False))
        return made


def _chosen_extent(dock: Dock, *, upright: bool) -> int | None:
    """The width or height that a person has given a room; None where it is folded and has no other."""
    parts = (dock, dock.widget())
    most = min(part.maximumHeight() if upright else part.maximumWidth() for part in parts)
    now = dock.height() if upright else dock.width()
    return now if most >= _LARGE else None
