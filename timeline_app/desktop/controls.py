"""Small parts that all rooms use: labels, rows and columns, buttons, chips, segments.

The first window is made of them, and it does without Qt's own names of what Qt's properties can be: with the first of
them Python would have to know all 1 200, which takes 15 ms.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.desktop import icons, theme
from timeline_app.styles import Style

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QEnterEvent

CONTROL, CHIP = 32, 24  # pixels high
PLAIN, RICH = 0, 1  # Qt.TextFormat
NO_FOCUS, NO_BAR = 0, 1  # Qt.FocusPolicy.NoFocus, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
LINK = 3  # pixels that the words of a link stand in from its edge
Part = QWidget | QLayout | int | None  # None stretches, a number is a gap in pixels


def row(*parts: Part, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Parts side by side."""
    box = QHBoxLayout()
    _fill(box, parts, gap, margins)
    return box


def column(*parts: Part, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """Parts one below the other."""
    box = QVBoxLayout()
    _fill(box, parts, gap, margins)
    return box


def _fill(box: QBoxLayout, parts: Sequence[Part], gap: int, margins: tuple[int, int, int, int]) -> None:
    box.setSpacing(gap)
    box.setContentsMargins(*margins)
    for part in parts:
        if part is None:
            box.addStretch(1)
        elif isinstance(part, int):
            box.addSpacing(part)
        elif isinstance(part, QLayout):
            box.addLayout(part)
        else:
            box.addWidget(part)


def frame(layout: QLayout, name: str = "", *, width: int = 0, height: int = 0) -> QFrame:
    """A frame around a layout; the name is that of a rule of the style sheet."""
    made = QFrame()
    made.setObjectName(name)
    made.setLayout(layout)
    if width:
        made.setFixedWidth(width)
    if height:
        made.setFixedHeight(height)
    return made


def label(text: str, style: Style, token: str = "ink", size: int = 13, weight: int = 400) -> QLabel:
    """One line of text in a colour of the style."""
    made = QLabel(text)
    made.setProperty("textFormat", PLAIN)
    made.setFont(theme.font(size, weight))
    _ink(made, style, token)
    return made


def _ink(words: QLabel, style: Style, token: str) -> None:
    """Give words a colour of the style: by a rule of its sheet where there is one, a sheet of their own is slow."""
    if token in theme.INKS:
        words.setProperty("ink", token)
    else:
        words.setStyleSheet(f"color: {style.colour(token)}; background: transparent;")


class OneLine(QLabel):
    """One line that is shortened where there is no room; its text stays whole."""

    def __init__(self, mode: Qt.TextElideMode) -> None:
        super().__init__()
        self._mode = mode
        self.setProperty("textFormat", PLAIN)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        room = self.contentsRect()
        if self.fontMetrics().horizontalAdvance(self.text()) <= room.width():
            super().paintEvent(event)
            return
        shown = self.fontMetrics().elidedText(self.text(), self._mode, room.width())
        from PySide6.QtCore import Qt

        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class Wrapped(QLabel):
    """Text that wraps and is as high as it needs: nested layouts crush labels that Qt wraps by itself."""

    def __init__(
        self, text: str, style: Style, token: str = "ink", size: int = 13, weight: int = 400, *, rich: bool = False
    ) -> None:
        super().__init__(text)
        self.setProperty("textFormat", RICH if rich else PLAIN)
        self.setFont(theme.font(size, weight))
        _ink(self, style, token)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)  # also before it is dressed
        self.setSizePolicy(policy)

    def tell(self, text: str) -> None:
        """Show another plain text."""
        self.setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the text needs at the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = max(self.heightForWidth(self.width()), self.fontMetrics().height())
        if height != self.height():
            self.setFixedHeight(height)


def picture(name: str, style: Style, token: str = "muted", size: int = 16) -> QLabel:
    """An icon that is no button."""
    made = QLabel()
    made.setPixmap(icons.pixmap(name, style.colour(token), size))
    made.setFixedSize(size, size)
    return made


def button(
    text: str,
    style: Style,
    icon: str = "",
    kind: str = "",
    *,
    height: int = CONTROL,
    clicked: Callable[[], object] | None = None,
) -> QPushButton:
    """A button; `kind` is "primary", "flat", "link" or plain."""
    made = (_Link if kind in ("link", "flat") else QPushButton)(f" {text}" if icon else text)
    made.setObjectName(kind)
    made.setFixedHeight(height)
    made.setFont(theme.font(13, 500 if kind == "primary" else 400))
    made.setAccessibleName(text)
    if icon:
        made.setIcon(icons.icon(icon, theme.ON_FILL if kind == "primary" else style.ink2))
        made.setIconSize(QSize(16, 16))
    if clicked is not None:
        made.clicked.connect(lambda _checked=False: clicked())
    return made


class _Link(QPushButton):
    """A button over which the mouse is a hand."""

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hand."""
        from PySide6.QtCore import Qt

        self.setCursor(Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)


def opener(text: str, style: Style, weight: int = 400) -> QPushButton:
    """A link that opens what stands below it: words and the sign for that."""
    made = button(text, style, kind="link", height=22)
    made.setFont(theme.font(12, weight))
    made.setIcon(icons.icon("chevron-down", style.accentink, 14))
    from PySide6.QtCore import Qt

    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the sign stands behind the words
    return made


def tool(icon: str, tip: str, style: Style, *, size: int = CONTROL) -> QToolButton:
    """A button that is only an icon, named by its tip."""
    made = QToolButton()
    made.setIcon(icons.icon(icon, style.ink2, 18))
    made.setIconSize(QSize(18, 18))
    made.setFixedSize(size, size)
    made.setToolTip(tip)
    made.setAccessibleName(tip)
    return made


def hairline(style: Style, *, upright: bool = False) -> QFrame:
    """A thin line between parts."""
    made = QFrame()
    if upright:
        made.setFixedSize(1, 20)
    else:
        made.setFixedHeight(1)
    made.setStyleSheet(f"background: {style.line2 if upright else style.line};")
    return made


def chip(text: str, style: Style, icon: str = "") -> QFrame:
    """A word in a rounded ground."""
    parts: list[Part] = [picture(icon, style, size=12)] if icon else []
    made = frame(row(*parts, label(text, style, "ink2", 12), gap=4, margins=(8, 0, 8, 0)), "chip", height=CHIP)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def scrolled(inner: QWidget) -> QScrollArea:
    """A part that scrolls upright when it is higher than its room."""
    area = QScrollArea()
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setProperty("horizontalScrollBarPolicy", NO_BAR)
    area.setProperty("focusPolicy", NO_FOCUS)
    return area


class Flow(QWidget):
    """Chips that wrap into lines as wide as there is room; it is as high as they need."""

    def __init__(self, chips: Sequence[QWidget], width: int, gap: int = 6) -> None:
        """Lay the chips out at a first width, in pixels."""
        super().__init__()
        self._chips, self._gap = tuple(chips), gap
        for part in chips:
            part.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fill(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew at another width."""
        super().resizeEvent(event)
        self._fill(self.width())

    def _fill(self, width: int) -> None:
        x = y = 0
        for part in self._chips:
            wanted = min(part.sizeHint().width(), width)
            if x and x + wanted > width:
                x, y = 0, y + CHIP + self._gap
            part.setGeometry(x, y, wanted, CHIP)
            x += wanted + self._gap
        height = y + CHIP if self._chips else 0
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)


class Segments(QFrame):
    """A choice of one out of a few, side by side; `chosen` carries the value."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], current: str) -> None:
        super().__init__()
        self.setObjectName("segments")
        self.setFixedHeight(CONTROL)
        self._group = QButtonGroup(self)
        self._values = [value for value, _ in choices]
        buttons: list[QWidget] = []
        for number, (value, text) in enumerate(choices):
            part = QPushButton(text)
            part.setObjectName("segment")
            part.setCheckable(True)
            part.setAutoDefault(False)  # Enter is for the dialog that it stands in
            part.setChecked(value == current)
            part.setFixedHeight(28)
            part.setFont(theme.font(12, 500 if value == current else 400))
            self._group.addButton(part, number)
            buttons.append(part)
        self.setLayout(row(*buttons, gap=0, margins=(2, 2, 2, 2)))
        self._group.idClicked.connect(self._choose)

    @property
    def value(self) -> str:
        """The value chosen, "" for none."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else ""

    def choose(self, value: str) -> None:
        """Show a value as chosen; no signal goes out."""
        self._group.button(self._values.index(value)).setChecked(True)
        self._dress()

    def _choose(self, number: int) -> None:
        self._dress()
        self.chosen.emit(self._values[number])

    def _dress(self) -> None:
        for part in self._group.buttons():
            part.setFont(theme.font(12, 500 if part.isChecked() else 400))
