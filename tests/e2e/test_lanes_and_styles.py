"""Lanes and styles in the real window: chosen in the toolbar and the menus, each one step of undo."""

from dataclasses import replace

import pytest
from mouse import click, drag
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu

from timeline_app.dates import When
from timeline_app.desktop.canvas.bands import room_of
from timeline_app.desktop.panels.lane_chooser import LaneChooser
from timeline_app.desktop.pictures.dialog import ExportDialog
from timeline_app.model import Event, LanesBy, Status, Timeline

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HAND = Timeline(
    events=(
        Event("siege", When.day(2015, 10, 31), "Siege", lane="War", places=("Paris",)),
        Event("truce", When.day(2015, 11, 13), "Truce", lane="Peace", places=("Rome",)),
        Event("opera", When.day(2015, 11, 26), "Opera"),
    ),
    lanes=("War", "Peace"),
    lanes_by=LanesBy.HAND,
)


@pytest.fixture
def window(start):
    made = start()
    made.document.replace(HAND, None)
    return made


@pytest.fixture
def canvas(window):
    return window.workspace.canvas


def shown(window):
    return window.document.timeline


def lanes(window):
    window.workspace.canvas.drawn_counts()
    return [head.name for head in window.workspace.canvas.layout_now.heads]


def undo(window):
    window.commands["undo"].trigger()


def entry(menu, words):
    return next(action for action in menu.actions() if action.text() == words)


def menu_of(window, lane):
    """The menu of a lane, open."""
    window.does.lane_menu(lane, QPoint(10, 10))
    return next(menu for menu in window.findChildren(QMenu) if menu.isVisible())


def take(menu, words):
    entry(menu, words).trigger()
    menu.close()


def test_lanes_are_chosen_in_the_toolbar_and_the_menu_view(window, qtbot):
    assert window.lanes.text().strip() == "Lanes: by hand"
    view = next(a.menu() for a in window.menuBar().actions() if a.text() == "View")
    submenu = entry(view, "Lanes").menu()
    assert submenu is window.lanes.menu()
    entry(submenu, "Place").trigger()
    assert lanes(window) == ["Paris", "Rome", ""]
    assert window.lanes.text().strip() == "Lanes: place"
    assert entry(submenu, "Place").isChecked()
    assert "Lanes: place" in window.commands["undo"].text()
    undo(window)
    assert shown(window) == HAND
    assert entry(submenu, "By hand").isChecked()
    entry(submenu, "None").trigger()
    assert lanes(window) == []


def test_the_canvas_is_drawn_in_the_style_chosen_and_automatically_in_that_of_the_window(window, canvas):
    assert window.styles.text().strip() == "Style: automatic"
    assert canvas.look.name == "paper"
    window.set_theme("dark")
    assert window.workspace.canvas.look.name == "dark"
    window.styles.entries["paper"].trigger()
    assert (window.workspace.canvas.look.name, window.workspace.canvas.dress.name) == ("paper", "dark")
    window.styles.entries["cards"].trigger()
    assert window.workspace.canvas.look.name == "cards"
    undo(window)
    undo(window)
    assert (shown(window).style, window.workspace.canvas.look.name) == ("automatic", "dark")


def test_a_picture_is_exported_in_the_style_of_the_timeline(window, qtbot):
    for style, expected in (("cards", "cards"), ("automatic", "paper")):
        window.styles.entries[style].trigger()
        window.does.export()
        dialog = window.findChildren(ExportDialog)[-1]
        assert dialog.options.values()["style"] == expected
        dialog.reject()


def test_in_a_narrow_window_the_two_buttons_are_icons_with_tips(window):
    icon_only = Qt.ToolButtonStyle.ToolButtonIconOnly
    assert window.lanes.toolButtonStyle() != icon_only
    window.resize(900, 560)
    for look in (window.lanes, window.styles):
        assert look.toolButtonStyle() == icon_only
        assert look.toolTip() == look.accessibleName() != ""
    assert window.width() == 900


def test_a_click_on_a_name_folds_its_lane_and_undo_opens_it(window, canvas):
    lanes(window)
    box = canvas.layout_now.heads[0].box
    click(canvas, (box.left + 20, (box.top + box.bottom) / 2))
    assert shown(window).folded == ("War",)
    assert "Fold the lane “War”" in window.commands["undo"].text()
    undo(window)
    assert shown(window).folded == ()


def test_the_lane_of_the_chosen_event_is_folded_by_a_key_and_all_are_opened(window, canvas, qtbot):
    assert not window.commands["fold_lane"].isEnabled()
    window.workspace.choose("opera")
    qtbot.keyClick(canvas, Qt.Key.Key_F)
    assert shown(window).folded == ("",)
    assert "No lane" in window.commands["undo"].text()
    window.commands["open_lanes"].trigger()
    assert shown(window).folded == ()
    assert not window.commands["open_lanes"].isEnabled()
    window.acts.show_lanes(LanesBy.NOTHING)
    assert not window.commands["fold_lane"].isEnabled()


def test_an_event_is_put_into_a_new_lane_by_typing_its_name(window, canvas, qtbot):
    window.acts.show_lanes(LanesBy.PLACE)
    window.workspace.choose("opera")
    qtbot.keyClick(canvas, Qt.Key.Key_L)
    chooser = window.findChild(LaneChooser)
    qtbot.keyClicks(chooser.line, "Art")
    qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    assert (shown(window).event("opera").lane, shown(window).lanes) == ("Art", ("War", "Peace", "Art"))
    assert shown(window).lanes_by is LanesBy.HAND
    undo(window)
    assert shown(window).lanes_by is LanesBy.PLACE
    assert shown(window).lanes == ("War", "Peace")


def test_several_events_are_put_into_a_lane_that_is_there(window, canvas, qtbot):
    window.workspace.choose("opera")
    canvas.pick(("opera", "siege"))
    window.commands["move_to_lane"].trigger()
    chooser = window.findChild(LaneChooser)
    qtbot.keyClicks(chooser.line, "pea")
    assert [chooser.list.item(n).text() for n in range(chooser.list.count())] == ["Peace", "New lane “pea”"]
    assert chooser.list.currentItem().text() == "Peace"
    qtbot.keyClick(chooser.line, Qt.Key.Key_Down)
    assert chooser.list.currentItem().text() == "New lane “pea”"
    qtbot.keyClick(chooser.line, Qt.Key.Key_Up)
    qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    assert {event.lane for event in shown(window).events} == {"Peace"}
    assert "Move 2 events" in window.commands["undo"].text()


def test_an_event_leaves_its_lane(window, canvas, qtbot):
    window.workspace.choose("siege")
    window.commands["move_to_lane"].trigger()
    chooser = window.findChild(LaneChooser)
    out = chooser.list.item(chooser.list.count() - 1)
    assert out.text() == "Out of its lane"
    chooser.list.itemClicked.emit(out)
    assert shown(window).event("siege").lane == ""


def test_an_event_dragged_to_another_lane_is_one_step(window, canvas):
    lanes(window)
    x, y = canvas.place_of("siege")
    below = canvas.layout_now.heads[1].foot + 10
    drag(canvas, (x, y), (x, below))
    assert (shown(window).event("siege").lane, shown(window).event("siege").when) == ("Peace", When.day(2015, 10, 31))
    undo(window)
    assert shown(window) == HAND


def test_the_menu_of_a_lane_moves_renames_and_deletes_it(window, monkeypatch):
    menu = menu_of(window, "War")
    assert not entry(menu, "Move up").isEnabled()
    take(menu, "Move down")
    assert lanes(window)[:2] == ["Peace", "War"]
    monkeypatch.setattr(QInputDialog, "getText", lambda *_arguments, **_named: ("The war", True))
    take(menu_of(window, "War"), "Rename…")
    assert lanes(window)[:2] == ["Peace", "The war"]
    take(menu_of(window, "The war"), "Delete the lane")
    assert lanes(window) == ["Peace", ""]
    assert shown(window).event("siege").lane == ""
    for _ in range(3):
        undo(window)
    assert shown(window) == HAND


def test_the_menu_of_a_lane_that_is_no_persons_only_folds(window):
    window.acts.show_lanes(LanesBy.PLACE)
    menu = menu_of(window, "Paris")
    assert [action.text() for action in menu.actions()] == ["Fold", "Open all lanes"]
    take(menu, "Fold")
    assert shown(window).folded == ("Paris",)


def test_lane_and_tags_are_written_in_the_inspector(window, qtbot):
    window.workspace.choose("opera")
    belonging = window.workspace.inspector.belonging
    belonging.head.click()
    qtbot.keyClicks(belonging.tags, "music, Paris, music")
    qtbot.keyClick(belonging.tags, Qt.Key.Key_Return)
    assert shown(window).event("opera").tags == ("music", "Paris")
    belonging = window.workspace.inspector.belonging
    assert belonging.lane.isVisible()  # it stays open
    qtbot.keyClicks(belonging.lane, "Peace")
    qtbot.keyClick(belonging.lane, Qt.Key.Key_Return)
    assert shown(window).event("opera").lane == "Peace"
    window.acts.show_lanes(LanesBy.TAG)
    assert lanes(window) == ["music", ""]


def test_all_stays_in_sight_when_lanes_come_and_go(window, canvas):
    before = canvas.view
    window.acts.show_lanes(LanesBy.NOTHING)
    window.acts.set_style("cards")
    assert canvas.held_view is None
    canvas.zoom(4)
    held = canvas.view
    window.acts.show_lanes(LanesBy.HAND)
    assert canvas.view == held != before


def test_the_legend_tells_what_is_drawn(window):
    legend = window.workspace.legend
    assert [word for word, _ in legend.signs] == ["suggested"]
    window.acts.judge("opera", Status.ACCEPTED)
    assert [word for word, _ in legend.signs] == ["accepted", "suggested"]
    dismissed = tuple(replace(event, status=Status.DISMISSED) for event in HAND.events)
    window.document.replace(replace(HAND, events=dismissed), None)
    assert legend.signs == []
    assert QApplication.focusWidget() is not legend


def test_the_menu_of_a_lane_that_is_shown_no_more_folds_nothing(window):
    fold = entry(menu_of(window, ""), "Fold")
    window.acts.show_lanes(LanesBy.NOTHING)
    fold.trigger()
    assert shown(window).folded == ()
    assert "Lanes: none" in window.commands["undo"].text()


def test_all_that_are_chosen_are_dragged_into_a_lane(window, canvas, qtbot):
    before = shown(window)
    window.workspace.choose("siege")
    canvas.pick(("siege", "opera"))
    room = room_of(canvas.layout_now, next(head for head in canvas.layout_now.heads if head.name == "Peace"))
    x, y = canvas.place_of("siege")
    drag(canvas, (x, y), (x, (room.top + room.bottom) / 2))
    assert [event.lane for event in shown(window).events if event.id in ("siege", "opera")] == ["Peace", "Peace"]
    assert [event.when for event in shown(window).events] == [event.when for event in before.events]
    assert "Move 2 events to the lane “Peace”" in window.commands["undo"].text()
    undo(window)
    assert shown(window) == before


def test_a_lane_that_shares_its_line_with_others_is_not_folded(window):
    days = (When.day(2015, 1 + n % 12, 1 + n % 28) for n in range(60))
    events = tuple(Event(f"e{n}", day, f"Event {n}", tags=(f"tag {n:02}",)) for n, day in enumerate(days))
    window.document.replace(
        Timeline(events=tuple(sorted(events, key=lambda e: e.when.start)), lanes_by=LanesBy.TAG), None
    )
    assert window.workspace.canvas.drawn_counts()[1] == 60
    window.workspace.choose("e59")
    window.commands["fold_lane"].trigger()
    assert shown(window).folded == ()
    window.workspace.choose("e0")
    window.commands["fold_lane"].trigger()
    assert shown(window).folded == ("tag 00",)
