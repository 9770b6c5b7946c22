"""A timeline is written as data: every format that can be written, which events, and what is lost in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from timeline_app import formats
from timeline_app.desktop.exporting.choices import kinds
from timeline_app.desktop.exporting.dialog import DataDialog
from timeline_app.desktop.panels.failures import Failures
from timeline_app.desktop.pictures.dialog import ExportDialog
from timeline_app.filtering import Filter


def opened(window, qtbot):
    """The dialog, once it has been tried what the format can say."""
    window.commands["export_data"].trigger()
    shown = next(part for part in reversed(window.findChildren(DataDialog)) if part.isVisible())
    tried(qtbot, shown)
    return shown


def tried(qtbot, shown):
    waits = ("Trying", "So many")
    qtbot.waitUntil(lambda: not shown.account.heading.text().startswith(waits), timeout=20_000)


def choose(qtbot, shown, name):
    shown.choices.kinds.setCurrentRow([record.name for record in kinds()].index(name))
    tried(qtbot, shown)


def save(qtbot, shown):
    with qtbot.waitSignal(shown.exported, timeout=20_000) as written:
        qtbot.mouseClick(shown.save_button, Qt.MouseButton.LeftButton)
    return written.args[0].paths


@pytest.fixture
def placed(monkeypatch, tmp_path):
    """Where the file dialog puts the file: changed by the test."""
    asked = {"name": "data", "given": None}

    def answer(*given):
        asked["given"] = given
        return str(tmp_path / asked["name"]), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return asked


@pytest.mark.parametrize("name", [record.name for record in kinds()])
def test_every_format_is_written_where_the_person_wants(start, seed, qtbot, placed, tmp_path, picture_of, name):
    window = start(seed)
    shown = opened(window, qtbot)
    choose(qtbot, shown, name)
    picture_of(shown)
    (path, *_others) = save(qtbot, shown)
    record = formats.named(name)
    assert path == tmp_path / f"data{record.endings[0]}"
    assert path.stat().st_size > 100
    assert path.name in window.message.words.text()
    assert (window.settings.folder, window.settings.data_format) == (str(tmp_path), name)


def test_what_comes_back_is_the_timeline(start, seed, qtbot, placed):
    window = start(seed)
    shown = opened(window, qtbot)
    choose(qtbot, shown, "JSON")
    assert shown.account.heading.text() == "All of it can be said in this format."
    assert '"format": "timeline-app"' in shown.account.text.toPlainText()
    (path,) = save(qtbot, shown)
    assert formats.read(path).timeline == window.document.timeline


def test_what_the_format_cannot_say_is_said_before_and_after(start, seed, qtbot, placed):
    window = start(seed)
    shown = opened(window, qtbot)
    choose(qtbot, shown, "CSV")
    assert shown.account.heading.text() == "What this format cannot say"
    assert shown.account.list.item(0).text() == "The text of 1 article is left out; its title and its quotes are there."
    save(qtbot, shown)
    offer = window.message.offers[0]
    assert offer.text() == "What it leaves out…"
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    (listed,) = window.findChildren(Failures)
    assert listed.list.count() == 1
    listed.close()


def test_the_filter_and_the_choice_say_which_events(start, seed, qtbot, placed):
    window = start(seed)
    events = window.document.timeline.events
    window.workspace.set_filter(Filter(text="Paris"))
    window.workspace.canvas.pick([window.workspace.shown[0].id])
    shown = opened(window, qtbot)
    assert list(shown.choices.radios) == ["filtered", "all", "chosen"]
    assert len(shown.choices.timeline.events) == len(window.workspace.shown) < len(events)
    shown.choices.radios["chosen"].click()
    choose(qtbot, shown, "JSON")
    (path,) = save(qtbot, shown)
    assert [event.id for event in formats.read(path).timeline.events] == [window.workspace.shown[0].id]


def test_without_events_nothing_is_exported(start, seed, qtbot, placed):
    shown = opened(start(seed), qtbot)
    shown.choices.only_accepted.click()
    assert not shown.save_button.isEnabled()
    assert shown.account.heading.text() == "There is no such event."


def test_the_ending_that_was_typed_counts(start, seed, qtbot, placed, tmp_path):
    shown = opened(start(seed), qtbot)
    choose(qtbot, shown, "CSV")
    placed["name"] = "table.tsv"
    assert save(qtbot, shown) == (tmp_path / "table.tsv",)
    assert "\t" in (tmp_path / "table.tsv").read_text("utf-8")


def test_a_file_whose_ending_was_not_typed_is_not_overwritten_unasked(start, seed, qtbot, placed, tmp_path, answers):
    (tmp_path / "data.csv").write_bytes(b"kept")
    shown = opened(start(seed), qtbot)
    choose(qtbot, shown, "CSV")
    answers["answer"] = QMessageBox.StandardButton.No
    shown.save()
    assert answers["asked"] == 1
    assert (tmp_path / "data.csv").read_bytes() == b"kept"
    answers["answer"] = QMessageBox.StandardButton.Discard


def test_a_place_that_cannot_be_written_is_told(start, seed, qtbot, placed):
    shown = opened(start(seed), qtbot)
    placed["name"] = "no/data.csv"
    choose(qtbot, shown, "CSV")
    qtbot.mouseClick(shown.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "data.csv" in shown.trouble.text(), timeout=20_000)
    assert shown.isVisible()


def test_picture_and_data_lead_to_each_other(start, seed, qtbot):
    window = start(seed)
    shown = opened(window, qtbot)
    for kind, words in ((ExportDialog, "Picture"), (DataDialog, "Data")):
        segment = next(part for part in shown.what.findChildren(QPushButton) if part.text() == words)
        qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
        shown = next(part for part in reversed(window.findChildren(kind)) if part.isVisible())
    tried(qtbot, shown)
