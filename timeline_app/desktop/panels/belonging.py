"""What a person adds to an event: its lane, its tags, its colour and a note; folded it says in words what there is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QVBoxLayout, QWidget

from timeline_app import styles
from timeline_app.desktop import icons, theme
from timeline_app.desktop.controls import Wrapped, button, column, label, row
from timeline_app.desktop.panels.colouring import ColourChoice
from timeline_app.desktop.panels.kept import KeptLine, NoteField
from timeline_app.model import Event, Timeline
from timeline_app.styles import Style
from timeline_app.words import say

_SIDE, _FLAT = 16, 8  # pixels: of the inspector, inside a flat button


class Belonging(QFrame):
    """The lane, the tags, the colour and the note of an event; `opened` carries whether they are shown."""

    laned = Signal(str)  # the name of a lane, "" for none
    tagged = Signal(object)  # a tuple of tags
    coloured = Signal(str)  # #rrggbb, "" for the colour of the style
    noted = Signal(str)
    opened = Signal(bool)

    def __init__(self, timeline: Timeline, event: Event, style: Style, language: str, *, is_open: bool) -> None:
        super().__init__()
        self._style = style
        words = {name: say(f"inspector.{name}", language) for name in ("lane", "tags", "colour", "note")}
        self.head = button(say("inspector.belonging", language), style, "chevron-right", "flat", height=28)
        self.head.setFont(theme.font(12, 600))
        self.head.setCheckable(True)
        self.lane = KeptLine("", words["lane"], say("inspector.lane_hint", language))
        self.tags = KeptLine("", words["tags"], say("inspector.tags_hint", language))
        self.colour = ColourChoice(styles.shown(timeline.style, dark=style.dark), language)
        self.note = NoteField("", words["note"], say("inspector.note_hint", language))
        self.lane.kept.connect(self.laned)
        self.tags.kept.connect(lambda text: self.tagged.emit(tuple(text.split(","))))
        self.colour.chosen.connect(self.coloured)
        self.note.kept.connect(self.noted)
        self._inner = QWidget()
        parts = (self.lane, self.tags, self.colour, self.note)
        self._inner.setLayout(column(*(titled(part, style) for part in parts), gap=10))
        self._summary = Wrapped("", style, "ink2", 12)
        edge = _SIDE - _FLAT
        head = row(self.head, None, margins=(edge, 0, edge, 0))
        self.setLayout(column(head, column(self._summary, self._inner, gap=0, margins=(_SIDE, 0, _SIDE, 0)), gap=6))
        self.show_event(timeline, event)
        self.head.toggled.connect(self._open)
        self.head.setChecked(is_open)
        self._open(is_open)

    def show_event(self, timeline: Timeline, event: Event) -> None:
        """Show what these fields hold of an event, without making them anew."""
        self.lane.show_text(event.lane)
        self.lane.setCompleter(completer(timeline.lanes, self.lane))
        self.tags.show_text(", ".join(event.tags))
        self.colour.show_colour(event.colour)
        self.note.show_text(event.note)
        self._summary.tell("\n".join(filter(None, (" · ".join(filter(None, (event.lane, *event.tags))), event.note))))
        self._summary.setVisible(not self.head.isChecked() and bool(self._summary.text()))

    def open_note(self) -> None:
        """Go to the note."""
        self.head.setChecked(True)
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_lines(self) -> None:
        """Hand nothing over any more: the lines lose the focus while they go."""
        for line in (self.lane, self.tags, self.note):
            line.blockSignals(True)

    def _open(self, is_open: bool) -> None:  # noqa: FBT001  # as Qt's signal has it
        self._inner.setVisible(is_open)
        self._summary.setVisible(not is_open and bool(self._summary.text()))
        self.head.setIcon(icons.icon("chevron-down" if is_open else "chevron-right", self._style.ink2))
        self.opened.emit(is_open)


def titled(part: QWidget, style: Style) -> QVBoxLayout:
    """A part of the inspector under its name."""
    return column(label(part.accessibleName(), style, "muted", 12, 600), part, gap=6)


def completer(names: tuple[str, ...], parent: QWidget) -> QCompleter:
    """What proposes names that hold what is typed."""
    made = QCompleter(list(names), parent)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    return made
