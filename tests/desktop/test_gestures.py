"""The mouse on the canvas: wheel, fingers, drags and clicks."""

import pytest
from mouse import ALT, CONTROL, LEFT, SHIFT, click, double_click, drag, hold, move, press, release, wheel
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtWidgets import QApplication, QDialog

from timeline_app.dates import When
from timeline_app.desktop.canvas.counting import counted
from timeline_app.desktop.canvas.edges import bar_end_at
from timeline_app.layout import Shape
from timeline_app.model import Event, Timeline

DAY = 86_400


@pytest.fixture
def stretch(canvas):
    """The canvas with one event that lasts from the 10th to the 20th."""
    canvas.show_timeline(
        Timeline(
            events=(
                Event("talks", When.parse("2015-11-10~/2015-11-20~"), "Pourparlers"),
                Event("end", When.day(2015, 12, 20), "Accord"),
            )
        )
    )
    canvas.drawn_counts()
    return canvas


def middle(box):
    return (box.left + box.right) / 2, (box.top + box.bottom) / 2


def title_of(canvas, event_id):
    """A place on the letters of an event's label."""
    box = canvas.label_of(event_id).box
    return box.left + 40, (box.top + box.bottom) / 2


# Wheel and fingers


@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.NoModifier, CONTROL])
def test_the_wheel_zooms_about_the_cursor(canvas, modifiers):
    before = canvas.view
    wheel(canvas, 300, 2, modifiers)
    assert canvas.view.pixels_per_second > before.pixels_per_second
    assert canvas.view.moment(300) == pytest.approx(before.moment(300), abs=1)


@pytest.mark.parametrize("turned", [{"modifiers": SHIFT}, {"sideways": 2}, {"sideways": 2, "pixels": (30, 0)}])
def test_the_wheel_sideways_or_with_shift_pans(canvas, turned):
    before = canvas.view
    wheel(canvas, 300, 1, **turned)
    assert canvas.view.pixels_per_second == pytest.approx(before.pixels_per_second)
    assert canvas.view.start < before.start


def test_two_fingers_zoom_about_their_middle(canvas):
    before, place = canvas.view, QPointF(300, 100)
    pinched = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        place,
        place,
        canvas.mapToGlobal(place),
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(canvas, pinched)
    assert canvas.view.pixels_per_second == pytest.approx(before.pixels_per_second * 1.25)
    assert canvas.view.moment(300) == pytest.approx(before.moment(300), abs=1)


# Dragging the view


def test_dragging_the_paper_pans_and_says_so(qtbot, canvas):
    before = canvas.view
    with qtbot.waitSignal(canvas.view_changed), qtbot.assertNotEmitted(canvas.selected):
        drag(canvas, (600, 30), (500, 30))
    assert canvas.view.x(before.start) == pytest.approx(-100, abs=0.5)


def test_a_drag_with_shift_magnifies_what_it_crosses(canvas):
    before = canvas.view
    drag(canvas, (200, 100), (500, 120), SHIFT)
    assert canvas.view.start == pytest.approx(before.moment(200), abs=1)
    assert canvas.view.end == pytest.approx(before.moment(500), abs=1)


def test_escape_gives_up_what_is_drawn(qtbot, canvas):
    before = canvas.view
    hold(canvas, (200, 100), (500, 120), SHIFT)
    assert not canvas.grab().isNull()
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    release(canvas, (500, 120), SHIFT)
    assert canvas.view == before


# Moving events


@pytest.mark.parametrize("taken", ["dot", "title"])
def test_an_event_is_dragged_by_its_dot_or_its_title(qtbot, canvas, taken):
    x, y = canvas.place_of("paris") if taken == "dot" else title_of(canvas, "paris")
    day = DAY * canvas.view.pixels_per_second
    with (
        qtbot.waitSignal(canvas.moved) as moved,
        qtbot.assertNotEmitted(canvas.view_changed),
    ):
        drag(canvas, (x, y), (x + 3 * day, y))
    assert moved.args == ["paris", When.day(2015, 11, 16)]
    assert canvas.selection == ("paris",)


def test_between_years_an_event_is_dragged_from_month_to_month_but_with_alt_by_its_own_day(qtbot, canvas):
    canvas.zoom(0.08)
    canvas.drawn_counts()
    x, y = canvas.place_of("moscou")
    with qtbot.waitSignal(canvas.moved) as moved:
        drag(canvas, (x, y), (x + 50 * DAY * canvas.view.pixels_per_second, y))
    assert moved.args[1].first_day().endswith("-01")
    with qtbot.waitSignal(canvas.moved) as moved:
        drag(canvas, (x, y), (x + 50 * DAY * canvas.view.pixels_per_second, y), ALT)
    assert moved.args[1] == When.day(2016, 1, 15)


def test_escape_lets_a_dragged_event_go(qtbot, canvas):
    x, y = canvas.place_of("paris")
    with qtbot.assertNotEmitted(canvas.moved):
        hold(canvas, (x, y), (x + 80, y))
        assert not canvas.grab().isNull()
        qtbot.keyClick(canvas, Qt.Key.Key_Escape)
        release(canvas, (x + 80, y))


def test_a_drag_to_the_edge_scrolls_the_view_under_it(qtbot, canvas):
    x, y = canvas.place_of("paris")
    edge, before = canvas.width() - 5, canvas.view
    hold(canvas, (x, y), (edge, y))
    qtbot.waitUntil(lambda: canvas.view.start > before.start + 10 * DAY)
    with qtbot.waitSignal(canvas.moved) as moved:
        release(canvas, (edge, y))
    assert moved.args[1].start > before.moment(edge)
    assert canvas.hand.drag is None


def test_an_end_of_a_bar_is_dragged_by_itself(qtbot, stretch):
    mark = stretch.label_of("talks").mark
    day = DAY * stretch.view.pixels_per_second
    assert mark.shape is Shape.BAR
    with qtbot.waitSignal(stretch.moved) as moved:
        drag(stretch, (mark.right, mark.bar_y), (mark.right + 3 * day, mark.bar_y))
    assert moved.args == ["talks", When.parse("2015-11-10~/2015-11-23~")]
    with qtbot.waitSignal(stretch.moved) as moved:
        drag(stretch, (mark.left, mark.bar_y), (mark.left + 100 * day, mark.bar_y))
    assert moved.args == ["talks", When.parse("2015-11-20~")]


def test_the_cursor_tells_what_can_be_taken(stretch):
    mark = stretch.label_of("talks").mark
    shapes = {
        (mark.right, mark.bar_y): Qt.CursorShape.SizeHorCursor,
        ((mark.left + mark.right) / 2, mark.bar_y): Qt.CursorShape.PointingHandCursor,
        (5, 5): Qt.CursorShape.ArrowCursor,
    }
    for place, shape in shapes.items():
        move(stretch, place)
        assert stretch.cursor().shape() is shape
    assert bar_end_at(stretch.layout_now, mark.right + 5, mark.bar_y)[1] == "end"
    assert bar_end_at(stretch.layout_now, mark.right + 6, mark.bar_y) is None


# Choosing


def test_a_click_selects_and_a_click_beside_selects_nothing(qtbot, canvas):
    with qtbot.waitSignal(canvas.selected) as clicked:
        click(canvas, canvas.place_of("paris"))
    assert clicked.args == ["paris"]
    with qtbot.waitSignal(canvas.selected) as clicked:
        click(canvas, (890, 10))
    assert clicked.args == [""]


def test_ctrl_clicks_add_and_take_away_and_the_first_stays_the_first(canvas):
    click(canvas, canvas.place_of("paris"))
    click(canvas, canvas.place_of("moscou"), CONTROL)
    click(canvas, canvas.place_of("sinai"), CONTROL)
    assert canvas.selection == ("paris", "moscou", "sinai")
    assert canvas.artist.selected == "paris"
    click(canvas, canvas.place_of("moscou"), CONTROL)
    assert canvas.selection == ("paris", "sinai")
    click(canvas, canvas.place_of("sinai"))
    assert canvas.selection == ("sinai",)


def test_a_box_drawn_with_ctrl_chooses_the_dots_inside(qtbot, canvas):
    x, y = canvas.place_of("paris")
    end = canvas.place_of("moscou")[0] + 12
    with qtbot.waitSignal(canvas.selected) as chosen:
        drag(canvas, (x - 12, y - 40), (end, y + 12), CONTROL)
    assert canvas.selection == ("paris", "moscou")
    assert chosen.args == ["paris"]


def test_several_are_outlined_without_a_new_frame(canvas, monkeypatch):
    click(canvas, canvas.place_of("paris"))
    before = canvas.grab().toImage()
    frames = []
    monkeypatch.setattr(canvas.figure, "draw", lambda _renderer: frames.append(1))
    click(canvas, canvas.place_of("moscou"), CONTROL)
    assert canvas.grab().toImage() != before
    assert frames == []


def test_what_is_chosen_stays_so_while_it_is_there(canvas, three):
    canvas.pick(("paris", "moscou"))
    canvas.show_timeline(Timeline(events=three.events[:2]), keep_view=True)
    assert canvas.selection == ("paris",)


# Badges


@pytest.fixture
def badge(rows):
    return rows.layout_now.badges[3]


def test_a_badge_counts_what_it_says(rows):
    for badge in rows.layout_now.badges:
        assert len(counted(rows.scene, rows.layout_now, badge)) == badge.count


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_click_on_a_badge_lists_its_events_to_choose_one(qtbot, rows, badge, monkeypatch):
    monkeypatch.setattr(QApplication, "doubleClickInterval", lambda: 1)
    click(rows, middle(badge.box))
    qtbot.waitUntil(lambda: rows.findChild(QDialog, "counted") is not None)
    choices = rows.findChild(QDialog, "counted").list
    assert choices.count() == badge.count
    wanted = choices.item(1).data(Qt.ItemDataRole.UserRole)
    qtbot.keyClick(choices, Qt.Key.Key_Down)
    with qtbot.waitSignal(rows.selected) as chosen:
        qtbot.keyClick(choices, Qt.Key.Key_Return)
    assert chosen.args == [wanted]
    assert rows.place_of(wanted) is not None


def test_a_double_click_on_a_badge_magnifies_what_it_counts(rows, badge):
    before = rows.view
    double_click(rows, middle(badge.box))
    assert rows.view.pixels_per_second > before.pixels_per_second
    assert rows.view.start <= badge.first < badge.last <= rows.view.end


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_no_magnifying_parts_is_listed_at_once(qtbot, canvas):
    crowded = tuple(Event(f"e{n}", When.day(2015, 5, 5), f"Vote {n}") for n in range(300))
    canvas.show_timeline(Timeline(events=crowded))
    qtbot.waitUntil(lambda: not canvas.placing)
    canvas.drawn_counts()
    (badge,) = canvas.layout_now.badges
    view = canvas.view
    double_click(canvas, middle(badge.box))
    assert canvas.view == view
    choices = canvas.findChild(QDialog, "counted")
    assert choices.list.count() == badge.count
    choices.close()


def test_a_press_beside_the_buttons_that_mean_something_holds_nothing(canvas):
    before = canvas.view
    press(canvas, (600, 30))
    move(canvas, (602, 31), buttons=LEFT)
    release(canvas, (602, 31))
    assert canvas.view == before


@pytest.mark.parametrize("other", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_another_button_neither_ends_a_drag_nor_takes_it_over(qtbot, canvas, other):
    x, y = title_of(canvas, "paris")
    day = DAY * canvas.view.pixels_per_second
    hold(canvas, (x, y), (x + day, y))
    with qtbot.assertNotEmitted(canvas.moved), qtbot.assertNotEmitted(canvas.view_changed):
        qtbot.mouseClick(canvas, other, pos=QPoint(round(x + day), round(y)))
    move(canvas, (x + 3 * day, y), buttons=LEFT)
    with qtbot.waitSignal(canvas.moved) as moved:
        release(canvas, (x + 3 * day, y))
    assert moved.args == ["paris", When.day(2015, 11, 16)]
