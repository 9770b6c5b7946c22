"""The whole window without a mouse: Tab and F6 go round it in the order of the rooms, and the focus is to be seen."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QTableView

from tests.places import PLACES, controls, name_of, rooms
from timeline_app.desktop.panels.articles import ArticleCard

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
MOST = 200  # controls: no place has more
DIALOGS = ("filter", "date of an article", "settings", "export", "shortcuts", "about", "lane")


@pytest.fixture
def window(start, seed, qtbot):
    """The window with every room open, and an event chosen."""
    made = start(seed)
    made.resize(1500, 950)
    PLACES["window"](made)
    made.run("history")
    made.run("show_table")
    enter(made, made.workspace.canvas, qtbot)
    return made


def enter(root, control, qtbot):
    root.activateWindow()
    qtbot.waitUntil(root.isActiveWindow)
    control.clearFocus()
    control.setFocus(Qt.FocusReason.TabFocusReason)


def walked(root, key=Key.Key_Tab, held=Qt.KeyboardModifier.NoModifier, look=lambda _root, _part: None):
    """The controls that Tab comes to, from the one that has the focus until it has it again."""
    found = []
    while (now := root.focusWidget()) not in found and len(found) < MOST:
        found.append(now)
        look(root, now)
        QTest.keyClick(now, key, held)
    return found


def reachable(root):
    """The controls that the keyboard has to come to."""
    takes = Qt.FocusPolicy.TabFocus
    return {part for part in controls(root) if part.isEnabled() and part.focusPolicy() & takes == takes}


def room_of(window, control):
    return next(number for number, room in enumerate(rooms(window)) if control is room or room.isAncestorOf(control))


def test_tab_goes_through_every_control_in_the_order_of_the_rooms_and_back(window):
    there = walked(window)
    assert reachable(window) - {*there} == set()
    numbers = [room_of(window, control) for control in there]
    first = numbers.index(min(numbers))
    turned = numbers[first:] + numbers[:first]
    assert turned == sorted(turned)
    assert {*turned} == {0, 1, 2, 3, 4, 5, 7, 8, 9}  # the bar of reviewing is worked by its keys
    back = walked(window, Key.Key_Backtab, SHIFT)
    assert back == [there[0], *reversed(there[1:])]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_focus_is_to_be_seen_on_every_control(window, theme, qtbot):
    window.set_theme(theme)
    qtbot.wait(50)
    enter(window, window.workspace.canvas, qtbot)
    assert unseen(window) == []


@pytest.mark.parametrize("place", DIALOGS)
def test_every_control_of_a_dialog_is_reached_and_shows_its_focus(start, seed, qtbot, place):
    window = start(seed)
    dialog = PLACES[place](window)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    there = walked(dialog)
    assert [name_of(part) for part in reachable(dialog) - {*there}] == []
    assert unseen(dialog) == []
    dialog.close()


def unseen(root):
    """The controls that Tab comes to and that look the same with the focus and without."""
    found = []
    walked(root, look=lambda root, part: None if shows_focus(root, part) else found.append(name_of(part)))
    return found


def shows_focus(root, part):
    """Whether at least as much of a control looks different with the focus as a thin line along two of its edges."""
    with_it = picture(root, part)
    part.clearFocus()
    without = picture(root, part)
    part.setFocus(Qt.FocusReason.TabFocusReason)
    wide, high = min(with_it.width(), without.width()), min(with_it.height(), without.height())
    other = sum(with_it.pixel(x, y) != without.pixel(x, y) for x in range(wide) for y in range(high))
    return other >= min(wide, 200) + min(high, 40)


def picture(root, part):
    area = QRect(part.mapTo(root, QPoint(0, 0)), part.size())
    return root.grab(area.intersected(root.rect())).toImage()


def test_f6_goes_from_room_to_room(window):
    names = []
    for _ in range(9):
        QTest.keyClick(window.focusWidget(), Key.Key_F6)
        names.append(room_of(window, window.focusWidget()))
    assert names == [7, 8, 9, 0, 1, 2, 4, 7, 8]
    QTest.keyClick(window.focusWidget(), Key.Key_F6, SHIFT)
    assert isinstance(window.focusWidget(), QTableView)
    QTest.keyClick(window.focusWidget(), Key.Key_F6, SHIFT)
    assert window.focusWidget() is window.workspace.canvas


def test_a_card_of_an_article_is_opened_by_enter_and_its_menu_by_the_key_for_menus(window):
    window.workspace.choose("")
    (card,) = window.workspace.articles.findChildren(ArticleCard)
    card.setFocus()
    QTest.keyClick(card, Key.Key_Return)
    assert window.workspace.chosen is not None
    (card,) = window.workspace.articles.findChildren(ArticleCard)
    middle = card.rect().center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, card.mapToGlobal(middle))
    QApplication.sendEvent(card.date, asked)
    (menu,) = [part for part in window.findChildren(QMenu) if part.isVisible()]
    assert menu.actions()[0].text() == "Set the date…"
    menu.close()


def test_tab_on_the_first_page_goes_through_what_it_offers(start, qtbot):
    window = start()
    enter(window, window.welcome.sample, qtbot)
    there = walked(window)
    assert {window.welcome.sample, window.welcome.choose} <= {*there}
    assert unseen(window) == []
