"""Ctrl+K lists every command; what is typed is found by words, initials, in both languages; Enter runs it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from timeline_app.desktop.palette import Palette
from timeline_app.desktop.palette.entries import OPENER, plain

Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(start, seed):
    made = start(seed)
    made.activateWindow()
    return made


def palette(window, typed=""):
    """Open it by its key and type."""
    for old in window.findChildren(Palette):
        old.leave()
    QTest.keyClick(window.focusWidget() or window, Key.Key_K, CONTROL)
    (opened,) = [part for part in window.findChildren(Palette) if not part.isHidden()]
    QTest.keyClicks(opened.line, typed)
    return opened


def listed(opened):
    return [hit.entry.words for hit in opened.model.hits]


def leaves(menu):
    for action in menu.actions():
        if isinstance(action.menu(), QMenu):
            yield from leaves(action.menu())
        elif not action.isSeparator():
            yield action


def test_every_command_of_the_window_is_in_it_or_has_a_key(window):
    opened = palette(window)
    inside = {words for entry in opened.entries for words in (entry.words, entry.words.rpartition(": ")[2])}
    menus = [action.menu() for action in window.menuBar().actions()]
    every = {plain(action.text()) for menu in menus for action in leaves(menu) if action.objectName() != OPENER}
    assert every <= inside
    assert {plain(action.text()) for action in window.actions()} <= inside
    assert {plain(action.text()) for name, action in window.commands.items() if name != OPENER} <= inside
    assert opened.count.text() == f"{len(opened.entries)} of {len(opened.entries)} commands"


def test_what_fits_is_marked_and_counted_and_enter_runs_it(window):
    canvas = window.workspace.canvas
    before = canvas.view.pixels_per_second
    opened = palette(window, "ZOOM")
    assert listed(opened)[:2] == ["Zoom in", "Zoom out"]
    assert opened.model.hits[0].entry.keys == "Ctrl++"
    assert opened.count.text().startswith("2 of ")
    QTest.keyClick(opened.line, Key.Key_Return)
    assert opened.isHidden()
    assert canvas.hasFocus()
    assert canvas.view.pixels_per_second > before


def test_arrows_choose_and_esc_closes(window):
    opened = palette(window, "zoom")
    QTest.keyClick(opened.line, Key.Key_Down)
    assert opened.list.currentIndex().row() == 1
    QTest.keyClick(opened.line, Key.Key_PageDown)
    assert opened.list.currentIndex().row() == opened.model.rowCount() - 1
    QTest.keyClick(opened.line, Key.Key_Escape)
    assert opened.isHidden()
    assert window.workspace.canvas.hasFocus()


def test_a_date_that_is_typed_is_gone_to(window):
    opened = palette(window, "13 nov 2015")
    assert listed(opened)[0] == "Go to Friday, November 13, 2015"
    QTest.keyClick(opened.line, Key.Key_Return)
    view = window.workspace.canvas.view
    middle = window.document.timeline.events[1].when
    assert view.x((middle.start + middle.end) / 2) == pytest.approx(view.width / 2, abs=1)


def test_what_was_used_last_comes_first(window):
    assert listed(palette(window, "zoom"))[0] == "Zoom in"
    opened = palette(window, "zoom out")
    QTest.keyClick(opened.line, Key.Key_Return)
    assert listed(palette(window))[0] == "Zoom out"
    assert listed(palette(window, "zoom"))[0] == "Zoom out"


def test_both_languages_are_understood(window):
    window.set_language("fr")
    opened = palette(window, "undo")
    assert listed(opened)[0].startswith("Annuler")
    assert "Thème\u00a0: Sombre" in listed(palette(window, "dark theme"))
    assert "Événement suivant" in listed(palette(window, "evenement"))


def test_what_is_not_possible_says_why_and_does_nothing(window):
    opened = palette(window, "accept")
    (hit,) = [hit for hit in opened.model.hits if hit.entry.name == "accept"]
    assert hit.entry.reason == "no event is chosen"
    QTest.keyClick(opened.line, Key.Key_Return)
    assert not opened.isHidden()
    window.workspace.step(1)
    opened = palette(window, "accept")
    assert opened.model.hits[0].entry.reason == ""
    QTest.keyClick(opened.line, Key.Key_Return)
    assert window.document.timeline.events[0].status == "accepted"


def test_styles_lanes_and_what_can_be_done_with_the_article_are_in_it(window):
    window.workspace.step(1)
    opened = palette(window, "dark")
    assert {"Style: Dark", "Theme: Dark"} <= set(listed(opened))
    opened = palette(window, "date article")
    assert [hit.entry.menu for hit in opened.model.hits if "date" in hit.entry.words.lower()] == ["Article A"]
    window.commands["fit"].trigger()
    palette(window).leave()
    lanes = palette(window, "lanes place")
    QTest.keyClick(lanes.line, Key.Key_Return)
    assert window.document.timeline.lanes_by == "place"


def test_it_goes_when_the_keys_go_elsewhere_and_finds_nothing_in_nonsense(window):
    opened = palette(window, "qqqq")
    assert opened.model.rowCount() == 0
    QTest.keyClick(opened.line, Key.Key_Return)
    assert not opened.isHidden()
    window.workspace.canvas.setFocus()
    assert opened.isHidden()


def in_sight(window):
    return [part for part in window.findChildren(Palette) if part.isVisible()]


def test_there_is_one_at_a_time_and_none_that_lists_the_commands_of_before(window, qapp):
    for dress in (lambda: window.set_theme("dark"), lambda: window.set_language("fr")):
        window.commands["palette"].trigger()
        window.commands["palette"].trigger()
        assert len(in_sight(window)) == 1
        dress()
        qapp.processEvents()
        assert in_sight(window) == []


def test_it_opens_where_nothing_is_open(start):
    window = start()
    opened = palette(window, "export")
    assert opened.model.hits[0].entry.reason == "nothing is open"


def test_every_command_and_every_choice_is_found_by_its_own_words(window, tmp_path):
    file = tmp_path / "Attentats.timeline"
    file.touch()
    window.settings.remember(file)
    window.workspace.step(1)
    opened = palette(window)
    inside = {entry.words for entry in opened.entries}
    for look in (window.lanes, window.styles):
        assert {plain(entry.text()) for entry in look.entries.values()} <= {words.split(": ")[-1] for words in inside}
    assert {"Theme: Light", "Theme: Dark", "Language: English", "Language: Français"} <= inside
    assert any("Attentats" in words for words in inside)
    for entry in opened.entries:
        opened.line.setText(entry.words)
        assert opened.model.hits[0].entry.words == entry.words


def test_what_has_no_key_is_done_from_it(window):
    keyless = [name for name, action in window.commands.items() if not action.shortcuts()]
    assert {"rename_timeline", "save_copy", "show_doubtful"} <= {*keyless}
    inside = {entry.name for entry in palette(window).entries}
    assert {*keyless} <= inside
    opened = palette(window, "show doubtful dates")
    QTest.keyClick(opened.line, Key.Key_Return)
    assert window.commands["show_doubtful"].isChecked()
