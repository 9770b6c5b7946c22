"""What a picture shall be: the left side of the export dialog."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QSpinBox, QWidget

from timeline_app import styles
from timeline_app.dates import Precision, When
from timeline_app.desktop import controls
from timeline_app.formats import image
from timeline_app.formats.image import SIDES, TEXTS, source_name
from timeline_app.model import Status, Timeline, View
from timeline_app.styles import Style
from timeline_app.words import say

SIZES = {"web": (1400, 700), "screen": (1920, 1080), "square": (1200, 1200), "a4": (1123, 794), "upright": (794, 1123)}
SHARPNESS = (1, 2, 3, 6)
KINDS = ("png", "svg", "pdf")


class ExportOptions(QWidget):
    """The choices; `changed` is emitted when one of them is another.

    `filtered`: the events of the timeline are those that pass a filter, which is said.
    """

    changed = Signal()

    def __init__(self, timeline: Timeline, view: View, style: Style, language: str, *, filtered: bool = False) -> None:
        super().__init__()
        self._filtered = filtered
        self._timeline, self._view, self._style, self._language = timeline, view, style, language
        self._make_choices()
        self._make_words()
        self._make_content()
        self.setLayout(controls.column(*self._parts(), None, gap=6, margins=(20, 16, 20, 16)))
        self._enable()
        self._tell_events()

    def values(self) -> dict[str, Any]:
        """The options of formats.image that are chosen now."""
        width, height = self.size_box.currentData() or (self.width_box.value(), self.height_box.value())
        first, last = self._bounds() if self.range.value == "view" else (None, None)
        return {
            "style": self.style_box.currentData(),
            "width": width,
            "height": height,
            "dpi": 100 * self.sharp_box.currentData(),
            "first": first,
            "last": last,
            "language": self._language,
            "title": self.title.text().strip(),
            "subtitle": self.subtitle.text().strip() or None,
            "source": self.source.text().strip(),
            "legend": self.legend.isChecked(),
            "accepted_only": self.only_accepted.isChecked(),
            "transparent": self.transparent.isChecked(),
            "pages": "auto" if self.pages.value == "auto" else 1,
            "text": self.text_box.currentData(),
        }

    # ---------------------------------------------------------------- parts

    def _say(self, name: str, **values: object) -> str:
        return say(f"export.{name}", self._language, **values)

    def _make_choices(self) -> None:
        self.kind = controls.Segments([(kind, kind.upper()) for kind in KINDS], "png")
        self.range = controls.Segments([("view", self._say("visible")), ("all", self._say("all"))], "all")
        self.pages = controls.Segments([("one", self._say("one_page")), ("auto", self._say("several_pages"))], "one")
        for segments in (self.kind, self.range, self.pages):
            segments.chosen.connect(lambda _value: self._change())
        self.told = controls.Wrapped("", self._style, "muted", 12)
        self.range.chosen.connect(lambda _value: self._tell_events())
        sizes = [(self._say(f"size_{name}", width=w, height=h), (w, h)) for name, (w, h) in SIZES.items()]
        self.size_box = self._combo([*sizes, (self._say("size_custom"), None)], "size")
        self.width_box, self.height_box = self._spin("width", 1400), self._spin("height", 700)
        sides = controls.row(self.width_box, QLabel("×"), self.height_box)
        sides.setStretch(0, 1)
        sides.setStretch(2, 1)
        self.custom = controls.frame(sides)
        sharp = [(self._say("sharpness", times=n), n) for n in SHARPNESS]
        self.sharp_box = self._combo(sharp, "sharpness_name", current=1)
        self.text_box = self._combo([(self._say(f"text_{name}"), name) for name in TEXTS], "text_name")
        looks = [(self._say(f"style_{name}"), name) for name in styles.names()]
        own = styles.names().index(styles.shown(self._timeline.style).name)
        self.style_box = self._combo(looks, "look", current=own)

    def _make_words(self) -> None:
        self.title = self._line(self._timeline.title, "title_of_picture")
        self.subtitle = self._line("", "subtitle_of_picture")
        self.source = self._line(_source_line(self._timeline, self._language), "source_of_picture")

    def _make_content(self) -> None:
        self.only_accepted, self.legend, self.transparent = (
            QCheckBox(self._say(name)) for name in ("accepted_only", "legend", "transparent")
        )
        self.legend.setChecked(True)
        for box in (self.only_accepted, self.legend, self.transparent):
            box.toggled.connect(lambda _on: self._change())
        self.only_accepted.toggled.connect(lambda _on: self._tell_events())

    def _parts(self) -> list[controls.Part]:
        def heading(name: str) -> QLabel:
            return controls.label(self._say(name), self._style, "muted", 12, 600)

        return [
            heading("format"), self.kind, self.text_box, 6,
            heading("range"), self.range, self.told, self.pages, 6,
            heading("size"), self.size_box, self.custom, self.sharp_box, 6,
            heading("look"), self.style_box, 6,
            heading("title_and_source"), self.title, self.subtitle, self.source, 6,
            heading("content"), self.only_accepted, self.legend, self.transparent,
        ]  # fmt: skip

    def _combo(self, choices: list[tuple[str, Any]], name: str, current: int = 0) -> QComboBox:
        box = QComboBox()
        box.setFixedHeight(controls.CONTROL)
        box.setAccessibleName(self._say(name))
        for words, value in choices:
            box.addItem(words, value)
        box.setCurrentIndex(current)
        box.currentIndexChanged.connect(lambda _index: self._change())
        return box

    def _spin(self, name: str, value: int) -> QSpinBox:
        box = QSpinBox()
        box.setRange(*SIDES)
        box.setValue(value)
        box.lineEdit().setTextMargins(7, 0, 0, 0)
        box.setFixedHeight(controls.CONTROL)
        box.setAccessibleName(self._say(name))
        box.valueChanged.connect(lambda _value: self._change())
        return box

    def _line(self, text: str, name: str) -> QLineEdit:
        line = QLineEdit(text)
        line.setCursorPosition(0)
        line.setFixedHeight(controls.CONTROL)
        line.setPlaceholderText(self._say(name))
        line.setAccessibleName(self._say(name))
        line.textChanged.connect(lambda _text: self._change())
        return line

    # ---------------------------------------------------------------- changes

    def _change(self) -> None:
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        self.custom.setVisible(self.size_box.currentData() is None)
        self.sharp_box.setEnabled(self.kind.value == "png")
        self.text_box.setEnabled(self.kind.value == "svg")

    def _tell_events(self) -> None:
        """Say which events are in the picture, and how many."""
        first, last = self._bounds() if self.range.value == "view" else (None, None)
        picture = image.Picture(first=first, last=last, accepted_only=self.only_accepted.isChecked())
        count = len(image.events_of(self._timeline, picture))
        what = f"{self.range.value}{'_accepted' * picture.accepted_only}{'_filtered' * self._filtered}"
        told = self._say(f"told_{what}", count=count) if count else self._say("told_none")
        dismissed = sum(event.status is Status.DISMISSED for event in self._timeline.events) if self._filtered else 0
        left_out = [self._say("told_dismissed", count=dismissed)] if dismissed else []
        self.told.tell(" ".join([told, *left_out]))

    def _bounds(self) -> tuple[When, When]:
        start, end = int(self._view.start), int(self._view.end)
        return When(start, start + 1, Precision.SECOND), When(end, end + 1, Precision.SECOND)


def _source_line(timeline: Timeline, language: str) -> str:
    names = list(dict.fromkeys(filter(None, map(source_name, timeline.articles))))
    return say("drawing.source", language, count=len(names), names=", ".join(names)) if names else ""
