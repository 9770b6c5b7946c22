"""The left side of the dialog of a table: each column by its name and first values, with what it is taken for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QWidget

from timeline_app.desktop import actions, controls, theme
from timeline_app.formats.tables import FIELDS, SEVERAL, Columns, Order, Proposal, Table
from timeline_app.styles import Style
from timeline_app.words import interface_languages, say

CHOICE = 150  # pixels wide
SHOWN = 3  # values of a column


class ColumnChoices(QWidget):
    """What a table is taken for; `changed` is sent when that is another."""

    changed = Signal()

    def __init__(self, table: Table, columns: Columns, style: Style, language: str) -> None:
        super().__init__()
        self._whole, self._style, self._language = table, style, language
        self.table = table
        self._order_chosen = False
        self._columns = columns
        self.named = QCheckBox(self._say("names_first"))
        self.named.setChecked(True)
        self.named.toggled.connect(self._name)
        self.order = self._combo("order", [(self._say("order_none"), None), *self._orders()])
        self.words = self._combo("words", [(actions.ENDONYMS.get(code, code), code) for code in interface_languages()])
        self.order.activated.connect(lambda _index: self._choose_order())
        self.words.activated.connect(lambda _index: self._change(replace(self._columns, language=self._code())))
        self._room = controls.column(gap=12)
        self.boxes: list[QComboBox] = []
        self.setLayout(controls.column(*self._parts(), None, gap=6, margins=(20, 16, 20, 16)))
        self._list_columns()
        self._show()

    @property
    def columns(self) -> Columns:
        """The mapping that is chosen."""
        return self._columns

    def _say(self, key: str, **values: object) -> str:
        return say(f"importing.{key}", self._language, **values)

    def order_tabs(self) -> None:
        """Let Tab go down the columns and on; to be called once this stands in its window."""
        for before, after in pairwise([*self.boxes, self.named, self.order, self.words]):
            self.setTabOrder(before, after)

    # ---------------------------------------------------------------- parts

    def _parts(self) -> list[controls.Part]:
        def heading(name: str, of: QWidget | None = None) -> QWidget:
            made = controls.label(self._say(name), self._style, "muted", 12, 600)
            if of is not None:
                made.setBuddy(of)
            return made

        return [heading("columns"), self._room, 4, self.named, 6, heading("order", self.order), self.order, 6,
                heading("words", self.words), self.words]  # fmt: skip

    def _combo(self, name: str, choices: Sequence[tuple[str, object]]) -> QComboBox:
        box = QComboBox()
        box.setFixedHeight(controls.CONTROL)
        box.setFont(theme.font(13))
        box.setAccessibleName(self._say(name))
        for words, value in choices:
            box.addItem(words, value)
        return box

    def _orders(self) -> list[tuple[str, object]]:
        return [(self._say(order), order) for order in Order]

    def _list_columns(self) -> None:
        """Make a line for each column anew."""
        while (item := self._room.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        proposal = self.table.propose(self._columns)
        self.boxes = []
        for place in range(len(proposal.header)):
            self._room.addWidget(self._line(proposal, place))

    def _line(self, proposal: Proposal, place: int) -> QFrame:
        name = named(proposal.header, place)
        title = controls.OneLine(Qt.TextElideMode.ElideRight)
        title.setText(name)
        title.setFont(theme.font(13, 500))
        values = dict.fromkeys(text for row in proposal.preview if (text := row.cells[place]))
        sample = controls.OneLine(Qt.TextElideMode.ElideRight)
        sample.setText(" · ".join(list(values)[:SHOWN]) or self._say("empty"))
        sample.setFont(theme.font(12))
        sample.setStyleSheet(f"color: {self._style.muted}; background: transparent;")
        for part in (title, sample):
            part.setToolTip(part.text())
        box = self._combo("columns", [(self._say("unused"), ""), *((self._say(f"is_{f}"), f) for f in FIELDS)])
        box.setAccessibleName(self._say("taken_for", name=name))
        box.setAccessibleDescription(sample.text())
        box.setFixedWidth(theme.wide(CHOICE))
        box.setMaxVisibleItems(len(FIELDS) + 1)
        box.activated.connect(lambda _index, at=place: self._choose(at))
        self.boxes.append(box)
        if "&" not in name:  # which would mark a key
            title.setBuddy(box)  # some screen readers take the name of a choice from what stands beside it
        line = controls.row(controls.column(title, sample, gap=1), box, gap=8)
        line.setStretch(0, 1)
        return controls.frame(line)

    # ---------------------------------------------------------------- changes

    def _choose(self, place: int) -> None:
        """Take a column for what is chosen; a field that only one can hold leaves the one that held it."""
        field = self.boxes[place].currentData()
        fields = list(self._columns.fields)
        if field not in SEVERAL:
            fields = ["" if held == field else held for held in fields]
        fields[place] = field
        columns = replace(self._columns, fields=tuple(fields))
        dates = {place: held for place, held in enumerate(fields) if held in ("date", "end")}
        if not self._order_chosen and any(self._columns.fields[at] != held for at, held in dates.items()):
            columns = replace(columns, order=self.table.order(columns))
        self._change(columns)

    def _choose_order(self) -> None:
        self._order_chosen = True
        order = self.order.currentData()
        self._change(replace(self._columns, order=Order(order) if order else None))

    def _code(self) -> str:
        return str(self.words.currentData())

    def _name(self, is_named: bool) -> None:  # noqa: FBT001  # as Qt's signal has it
        """Take the first row for the names of the columns, or for an event."""
        self.table = self._whole if is_named else self._whole.headless
        self._list_columns()
        self.order_tabs()
        self._change(self._columns)

    def _change(self, columns: Columns) -> None:
        self._columns = columns
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for box, field in zip(self.boxes, self._columns.fields, strict=True):
            box.setCurrentIndex(box.findData(field))
        self.order.setCurrentIndex(self.order.findData(self._columns.order))
        self.words.setCurrentIndex(self.words.findData(self._columns.language))


def named(header: Sequence[str], place: int) -> str:
    """What a column is called: its name, or else its letters, as in spreadsheet programs."""
    letters, number = "", place + 1
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return header[place] or letters
