"""What the data shall be: the left side of the dialog that exports it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QListWidget, QListWidgetItem, QRadioButton, QWidget

from timeline_app import formats
from timeline_app.desktop import controls, theme
from timeline_app.formats import Format, image
from timeline_app.model import Event, Status, Timeline
from timeline_app.styles import Style
from timeline_app.words import entries, say

ENTRY = 26  # pixels high
MOST_SHOWN = 12  # formats without a scroll bar


def kinds() -> list[Format]:
    """The formats in which data are written: all but the pictures."""
    return [record for record in formats.formats() if record.write is not None and record not in image.FORMATS]


class DataChoices(QWidget):
    """The choices; `changed` is sent when one of them is another.

    `groups` are events by what they have in common: "all", "filtered", "view" or "chosen"; the first is proposed.
    """

    changed = Signal()

    def __init__(
        self, timeline: Timeline, groups: Mapping[str, Sequence[Event]], kind: str, style: Style, language: str
    ) -> None:
        super().__init__()
        self._timeline, self._groups = timeline, groups
        self._style, self._language = style, language
        self.kinds = self._list(kind)
        self.about = controls.Wrapped("", style, "muted", 12)
        self.radios = {name: self._radio(name) for name in groups}
        self.only_accepted = QCheckBox(say("export.accepted_only", language))
        self.only_accepted.toggled.connect(lambda _on: self.changed.emit())
        heads = [
            controls.label(say(f"export.{key}", language), style, "muted", 12, 600) for key in ("format", "events")
        ]
        parts: list[controls.Part] = [
            heads[0],
            self.kinds,
            self.about,
            8,
            heads[1],
            *self.radios.values(),
            self.only_accepted,
        ]
        self.setLayout(controls.column(*parts, None, gap=6, margins=(20, 12, 20, 16)))
        self.kinds.currentRowChanged.connect(lambda _row: self._change())
        self._tell_about()

    @property
    def record(self) -> Format:
        """The format that is chosen."""
        return kinds()[self.kinds.currentRow()]

    @property
    def timeline(self) -> Timeline:
        """The timeline with the events that are chosen, and of its articles those that prove them."""
        name = next(name for name, radio in self.radios.items() if radio.isChecked())
        events = tuple(self._groups[name])
        if self.only_accepted.isChecked():
            events = tuple(event for event in events if event.status is Status.ACCEPTED)
        if len(events) == len(self._timeline.events):
            return self._timeline
        proving = {article_id for event in events for article_id in event.article_ids}
        articles = tuple(article for article in self._timeline.articles if article.id in proving)
        return replace(self._timeline, events=events, articles=articles)

    def _list(self, kind: str) -> QListWidget:
        made = QListWidget()
        made.setObjectName("choices")
        made.setAccessibleName(say("export.format", self._language))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for record in kinds():
            item = QListWidgetItem(f"{record.name}  ({', '.join(record.endings)})")
            item.setFont(theme.font(13))
            made.addItem(item)
        names = [record.name for record in kinds()]
        made.setCurrentRow(names.index(kind) if kind in names else 0)
        made.setFixedHeight(min(len(names), MOST_SHOWN) * ENTRY + 6)
        return made

    def _radio(self, name: str) -> QRadioButton:
        radio = QRadioButton(say(f"export.data_{name}", self._language, count=len(self._groups[name])))
        radio.setFont(theme.font(13))
        radio.setChecked(name == next(iter(self._groups)))
        group = self.findChild(QButtonGroup) or QButtonGroup(self)
        group.addButton(radio)
        radio.toggled.connect(lambda is_on: self.changed.emit() if is_on else None)
        return radio

    def _change(self) -> None:
        self._tell_about()
        self.changed.emit()

    def _tell_about(self) -> None:
        """Say what the format is for, where words are there for it."""
        slug = re.sub(r"\W+", "_", self.record.name.casefold())
        key = f"export.kind_{slug}"
        self.about.tell(say(key, self._language) if key in entries("en") else "")
        self.about.setVisible(bool(self.about.text()))
