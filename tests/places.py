"""Every place of the window that a person can come to, opened, and the controls in it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from timeline_app.desktop.about import About
from timeline_app.desktop.canvas.counted_list import CountedList
from timeline_app.desktop.exporting.dialog import DataDialog
from timeline_app.desktop.importing.mapping import MappingDialog
from timeline_app.desktop.importing.place import PlaceDialog
from timeline_app.desktop.palette import Palette
from timeline_app.desktop.panels.evidence_card import EvidenceCard
from timeline_app.desktop.panels.lane_chooser import LaneChooser
from timeline_app.desktop.pictures.dialog import ExportDialog
from timeline_app.desktop.settings_dialog import SettingsDialog
from timeline_app.desktop.shortcuts import Shortcuts
from timeline_app.formats.tables import Table

FIELDS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit, QAbstractItemView)


def _window(window):
    window.workspace.step(1)
    for opener in window.workspace.inspector.findChildren(QPushButton):
        if opener.isCheckable() and not opener.isChecked():
            opener.click()
    window.message.tell("Read.", [("Undo", lambda: None)])
    return window


def rooms(window):
    """The parts of the window, as Tab goes through them."""
    made = window.workspace
    articles, *others = (made.docks.dock(name) for name in ("articles", "texts", "event", "history"))
    parts = window.toolbar, window.message, articles, made.filters, made.canvas, made.overview, made.review
    return [*parts, *others]


def _several(window):
    window.workspace.canvas.pick([event.id for event in window.workspace.shown[:3]])
    return window.workspace.inspector


def _history(window):
    window.acts.retitle(window.workspace.shown[0].id, "Attentats")
    window.run("history")
    return window.workspace.history


def _find(window):
    window.run("find")
    window.workspace.find_line.line.setText("Paris")
    return window.workspace.find_line


def _filter(window):
    window.workspace.filters.open()
    return window.workspace.filters.popover


def _date_of_article(window):
    window.workspace.articles.set_date(window.document.timeline.articles[0])
    return window.workspace.articles.popover


def _ran(command, kind):
    def open_it(window):
        window.workspace.step(1)
        window.run(command)
        return next(part for part in reversed(window.findChildren(kind)) if part.isVisible())

    return open_it


def _badge(window):
    canvas = window.workspace.canvas
    made = CountedList(canvas, list(window.workspace.shown), window.style_now, window.language)
    made.show()
    return made


def _mapping(window):
    table = Table("events.csv", ("date", "title"), [("2015-11-13", "Attaques à Paris")])
    made = MappingDialog(window, table, table.propose(), window.style_now, window.language)
    made.open()
    return made


def _place(window):
    made = PlaceDialog(window, "2", 1, window.style_now, window.language, may_add=True)
    made.open()
    return made


def _reader(window):
    window.run("show_reader")
    return window.workspace.bottom


def _table(window):
    window.run("show_table")
    return window.workspace.bottom


def _going(window):
    window.run("go_to_date")
    return window.workspace.canvas


def _writing(window):
    window.workspace.step(1)
    window.run("write_title")
    return window.workspace.canvas


PLACES = {
    "window": _window,
    "several events": _several,
    "history": _history,
    "find": _find,
    "filter": _filter,
    "date of an article": _date_of_article,
    "reader": _reader,
    "table": _table,
    "going to a date": _going,
    "writing a title": _writing,
    "settings": _ran("settings", SettingsDialog),
    "export": _ran("export", ExportDialog),
    "export of data": _ran("export_data", DataDialog),
    "table of another program": _mapping,
    "where it goes": _place,
    "shortcuts": _ran("shortcuts", Shortcuts),
    "commands": _ran("palette", Palette),
    "about": _ran("about", About),
    "lane": _ran("move_to_lane", LaneChooser),
    "evidence": _ran("show_evidence", EvidenceCard),
    "badge": _badge,
}


def controls(root):
    """What can be pressed, typed in or chosen from, or takes the focus; not the parts of which Qt makes these."""
    return [part for part in root.findChildren(QWidget) if part.isVisible() and _is_control(part)]


def _is_control(part):
    whole = part.parentWidget()
    if part.objectName().startswith("qt_") or isinstance(part, QHeaderView):
        return False
    if isinstance(whole, (QAbstractSpinBox, QComboBox, QLineEdit)) or type(part).__name__ == "QLineEditIconButton":
        return False
    return isinstance(part, FIELDS) or part.focusPolicy() is not Qt.FocusPolicy.NoFocus


def name_of(part):
    """What a screen reader calls a control."""
    told = QAccessible.queryAccessibleInterface(part)
    return told.text(QAccessible.Text.Name).strip() if told is not None else ""
