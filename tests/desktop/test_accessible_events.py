"""The events of the canvas for those who do not see it: a list, one item an event, made when it is asked for."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from shiboken6 import isValid

from timeline_app.desktop.canvas import accessible
from timeline_app.desktop.canvas.widget import TimelineCanvas
from timeline_app.model import Timeline

NAME = QAccessible.Text.Name


@pytest.fixture
def listed(canvas):
    return QAccessible.queryAccessibleInterface(canvas)


@pytest.fixture
def told(monkeypatch):
    """What a screen reader is told: the kind of event and the name of what it is about."""
    sent = []
    monkeypatch.setattr(accessible.QAccessible, "isActive", lambda: True, raising=False)
    monkeypatch.setattr(
        accessible, "send", lambda event: sent.append((event.type().name, event.accessibleInterface().text(NAME)))
    )
    return sent


def items(listed):
    return [listed.child(place) for place in range(listed.childCount())]


def test_the_canvas_is_a_list_with_an_item_for_every_event(canvas, listed):
    assert listed.role() is QAccessible.Role.List
    assert [item.role() for item in items(listed)] == [QAccessible.Role.ListItem] * 3
    first, second, _ = items(listed)
    assert first.text(NAME) == "Attentat contre un avion de ligne russe, Oct 31, 2015, accepted, 0 articles"
    assert second.text(NAME) == "Attaques à Paris, 130 morts, Nov 13, 2015, suggested, 0 articles"
    assert listed.indexOfChild(second) == 1
    assert second.parent() is listed
    canvas.set_language("fr")
    assert second.text(NAME) == "Attaques à Paris, 130 morts, 13 nov. 2015, proposé, 0\u00a0article"


def test_an_item_stands_where_its_label_does(canvas, listed):
    for item, event in zip(items(listed), canvas.timeline.events, strict=True):
        box, area = canvas.box_of(event.id), item.rect()
        assert area.topLeft() == canvas.mapToGlobal(QPoint(round(box.left), round(box.top)))
        middle = area.center()
        assert listed.childAt(middle.x(), middle.y()) is item
        assert not item.state().offscreen


def test_what_is_out_of_sight_stays_in_the_list(canvas, listed):
    canvas.zoom(1000, 0)
    away = [item for item in items(listed) if item.state().offscreen]
    assert away
    assert all(item.rect().isEmpty() and item.text(NAME) for item in away)


def test_the_chosen_event_has_the_focus_and_is_told(qtbot, canvas, listed, told):
    canvas.activateWindow()
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    assert listed.focusChild() is listed
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    first, second, _ = items(listed)
    assert told[-2:] == [("Selection", first.text(NAME)), ("Focus", first.text(NAME))]
    assert listed.focusChild() is first
    assert first.state().focused
    canvas.pick(("paris", "sinai"))
    assert [item.state().selected for item in items(listed)] == [True, True, False]
    assert [item.state().focused for item in items(listed)] == [True, False, False]
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert told[-1] == ("Focus", second.text(NAME))


def test_the_list_follows_the_timeline_and_its_filter(canvas, listed, told):
    _, second, third = items(listed)
    canvas.show_timeline(canvas.timeline, events=canvas.timeline.events[:2])
    assert listed.childCount() == 2
    assert second.isValid()
    assert not isValid(third)  # Qt has deleted it
    assert ("ObjectReorder", "Timeline") in told
    number = QAccessible.uniqueId(second)
    del second
    canvas.show_timeline(Timeline())
    assert listed.childCount() == 0
    assert QAccessible.accessibleInterface(number) is None


def test_a_line_being_written_is_in_the_list_after_the_events(canvas, listed):
    canvas.edit_title("paris")
    line = listed.child(3)
    assert line.role() is QAccessible.Role.EditableText
    assert listed.indexOfChild(line) == 3


def test_only_the_items_that_are_asked_for_are_made(canvas, listed, crowd):
    canvas.show_timeline(crowd(20_000))
    assert listed.childCount() == 20_000
    assert listed.child(19_999).text(NAME).startswith("Réforme 19999")
    assert len(listed._items) == 1


@pytest.mark.parametrize("is_held", [True, False])
def test_what_python_lets_go_of_and_what_qt_deletes_leaves_nothing_behind(qtbot, three, is_held):
    for _ in range(20):
        made = TimelineCanvas()
        made.show_timeline(three)
        listed = QAccessible.queryAccessibleInterface(made)
        kept = items(listed)
        numbers = [QAccessible.uniqueId(item) for item in kept]
        gc.collect()
        assert [QAccessible.accessibleInterface(number) for number in numbers] == kept
        if not is_held:
            kept.clear()
        made.deleteLater()
        QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)
        assert not any(isValid(item) for item in kept)
        assert [QAccessible.accessibleInterface(number) for number in numbers] == [None] * 3
        gc.collect()
        assert listed.canvas is None
