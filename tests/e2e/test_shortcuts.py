"""F1 lists the keys of all commands; they can be changed, are kept, and no two commands share one."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from timeline_app.desktop import bindings
from timeline_app.desktop.about import About, libraries
from timeline_app.desktop.shortcuts import Shortcuts
from timeline_app.words import say

Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(start, seed):
    made = start(seed)
    made.activateWindow()
    return made


def dialog(window, words=""):
    window.commands["shortcuts"].trigger()
    opened = window.findChildren(Shortcuts)[-1]
    QTest.keyClicks(opened.filter, words)
    return opened


def record(opened, key, modifiers=Qt.KeyboardModifier.NoModifier):
    opened.recorder.setFocus()
    QTest.keyClick(opened.recorder, key, modifiers)
    opened.recorder.editingFinished.emit()  # Qt waits a second for a second key


def keys(window, name):
    return [key.toString() for key in window.commands[name].shortcuts()]


def test_no_two_commands_share_a_key(window):
    every = [(key, name) for name in window.commands for key in keys(window, name)]
    assert [key for key, count in Counter(key for key, _ in every).items() if count > 1] == []
    on_canvas = {key for keys_there in bindings.CANVAS.values() for key in keys_there}
    assert [name for key, name in every if key in on_canvas] == []
    for action in window.actions():
        assert not action.shortcuts() or action.objectName() in window.commands


def test_f1_lists_every_command_by_menu_with_its_keys_and_those_of_the_canvas(window):
    QTest.keyClick(window.workspace.canvas, Key.Key_F1)
    opened = window.findChildren(Shortcuts)[-1]
    listed = {line.name for line in opened.model.lines if line.name}
    assert listed == set(window.commands)
    heads = [line.words for line in opened.model.lines if line.is_head]
    assert heads[0] == "File"
    assert heads[-1] == "On the timeline"
    assert ("J",) in [line.keys for line in opened.model.lines]
    assert ("Left", "Right") in [line.keys for line in opened.model.lines]


def test_commands_are_found_by_name_and_by_key(window):
    opened = dialog(window, "next event")
    assert [line.words for line in opened.model.lines] == ["Review", "Next event", "Next event to judge"]
    opened.filter.setText("ctrl g")
    assert "Go to date…" in [line.words for line in opened.model.lines]


def test_a_new_key_holds_at_once_and_after_the_next_start(window, start):
    opened = dialog(window, "next event")
    record(opened, Key.Key_W)
    assert keys(window, "next_event") == ["W"]
    assert opened.chosen.keys == ("W",)
    assert opened.chosen.is_changed
    opened.close()
    QTest.keyClick(window.workspace.canvas, Key.Key_W)
    assert window.workspace.chosen is not None
    window.set_language("fr")
    assert keys(window, "next_event") == ["W"]
    window.close()
    assert keys(start(), "next_event") == ["W"]


def test_a_key_of_another_command_or_of_the_canvas_is_refused_in_words(window):
    opened = dialog(window, "next event")
    record(opened, Key.Key_G, CONTROL)
    assert opened.told.text() == "Ctrl+G is the key of “Go to date…”."
    record(opened, Key.Key_Left)
    assert opened.told.text() == "Left has its own task on the timeline."
    assert keys(window, "next_event") == ["J"]


def test_keys_are_taken_away_and_reset_one_and_all(window):
    opened = dialog(window, "next event")
    opened.removing.click()
    assert keys(window, "next_event") == []
    record(opened, Key.Key_J)
    assert not opened.chosen.is_changed
    record(opened, Key.Key_W)
    opened.resetting.click()
    assert keys(window, "next_event") == ["J"]
    record(opened, Key.Key_W)
    opened._reset_all()
    assert keys(window, "next_event") == ["J"]
    assert window.settings.keys == {}


def test_a_key_that_was_given_to_another_command_is_missing_from_its_own_when_that_is_reset(window):
    own = {"next_event": ("A",)}
    bindings.set_keys(window.commands, own)
    assert keys(window, "next_event") == ["A"]
    assert keys(window, "accept") == []


def test_settings_that_nobody_can_read_leave_the_keys_as_they_were(window, start):
    window.settings._store.setValue("keys", "{no json")
    window.settings._store.setValue("used", '{"a": 1}')
    window.close()
    again = start()
    assert keys(again, "next_event") == ["J"]
    assert again.settings.used == []


def test_keys_of_the_canvas_cannot_be_changed_and_esc_leaves_the_recorder(window):
    opened = dialog(window, "zoom or")
    assert opened.chosen is None or opened.chosen.name == ""
    assert not opened.recorder.isEnabled()
    opened.filter.setText("next event")
    opened.recorder.setFocus()
    QTest.keyClick(opened.recorder, Key.Key_Escape)
    assert keys(window, "next_event") == ["J"]
    assert opened.isVisible()


@pytest.mark.parametrize("standard", ["New", "Save", "Undo", "Redo", "Find", "ZoomIn", "Delete", "Paste"])
def test_the_first_key_that_the_system_has_for_a_command_is_its_key(window, standard):
    names = {"New": "new", "Save": "save", "Undo": "undo", "Redo": "redo", "Find": "find", "ZoomIn": "zoom_in"}
    name = names.get(standard, {"Delete": "delete", "Paste": "paste_text"}.get(standard))
    bound = QKeySequence.keyBindings(getattr(QKeySequence.StandardKey, standard))[0]
    assert bound in window.commands[name].shortcuts()


def test_about_tells_the_version_and_the_licences(window):
    window.commands["about"].trigger()
    opened = window.findChildren(About)[-1]
    assert opened.version.text().startswith("Version ")
    told = opened.text.toPlainText()
    assert "Inter" in told
    assert all(name in told and version in told for name, version, _ in libraries())
    assert [name for name, _, licence in libraries() if not licence] == []


def test_the_folder_of_the_log_is_opened(window, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    window.commands["open_log_folder"].trigger()
    assert opened[0].endswith("timeline_app")
    assert say("window.menu_help", "fr") == "Aide"


def shown(root):
    """All that the labels, buttons and tips of a part of the window say."""
    parts = root.findChildren(QWidget)
    return " ".join(f"{part.text() if isinstance(part, QLabel) else ''} {part.toolTip()}" for part in parts)


def test_a_changed_key_is_shown_changed_everywhere_at_once(window):
    window.workspace.step(1)
    opened = dialog(window, "accept")
    record(opened, Key.Key_F9)
    opened.filter.setText("filter…")
    record(opened, Key.Key_F4)
    rooms = window.workspace
    rooms.canvas.pick([event.id for event in rooms.shown])
    for room in (rooms.inspector, rooms.inspector.several, rooms.review):
        assert "F9" in [part.text() for part in room.findChildren(QLabel, "key")]
    assert rooms.filters.button.toolTip() == "Filter (F4)"
    assert window.commands["find"].toolTip() == "Find (Ctrl+F)"
    assert "F9 accepts, X dismisses." in shown(window.welcome)
    assert [part.text() for part in rooms.review.findChildren(QLabel, "key")] == ["F9", "X", "E", "M", "J", "Esc"]
    assert opened.isVisible()
    opened._reset_all()
    assert window.workspace.review.findChild(QLabel, "key").text() == "A"


def test_where_a_command_has_no_key_none_is_named(window):
    opened = dialog(window, "accept")
    opened.removing.click()
    opened.filter.setText("undo")
    opened.removing.click()
    opened.close()
    assert "Every event shows its sentence. Accept it or dismiss it." in shown(window.welcome)
    assert window.workspace.review.items["accept"].toolTip() == "Accept"
    window.acts.retitle(window.workspace.shown[0].id, "Attentat au Sinaï")
    assert window.happened.words == "Renamed to “Attentat au Sinaï”."


def test_a_long_key_leaves_its_room_to_the_word_and_stands_in_the_tip(window):
    window.workspace.step(1)
    window.set_keys({"accept": ("Ctrl+Shift+D",)})
    accept = next(b for b in window.workspace.inspector.findChildren(QPushButton) if b.accessibleName() == "Accept")
    assert accept.toolTip() == "Accept (Ctrl+Shift+D)"
    assert not any(cap.isVisible() for cap in accept.findChildren(QLabel, "key"))


def test_a_key_of_the_first_steps_follows(start, qtbot):
    window = start()
    window.run("open_sample")
    qtbot.waitUntil(lambda: not window.document.is_empty and not window.tasks.running, timeout=30_000)
    window.set_keys({"edit_title": ("F9",)})
    assert "Change a title: F9" in shown(window)
