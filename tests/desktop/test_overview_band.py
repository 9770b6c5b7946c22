import random

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from timeline_app import styles
from timeline_app.dates import When
from timeline_app.dates.calendar import days_from_civil
from timeline_app.desktop.canvas.live import SHORTEST
from timeline_app.desktop.workspace import Workspace
from timeline_app.layout.overview import window_on
from timeline_app.model import Event, Timeline

LEFT = Qt.MouseButton.LeftButton


def crowd(count: int) -> Timeline:
    dice = random.Random(3)  # noqa: S311  # nothing secret
    first = days_from_civil(1900)
    days = sorted(first + int(dice.betavariate(2, 2) * 40_000) for _ in range(count))
    return Timeline(events=tuple(Event(f"e{n}", When.days(day, day), f"Réforme {n}") for n, day in enumerate(days)))


@pytest.fixture
def rooms(qtbot):
    made = Workspace(styles.get("paper"), "en")
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    qtbot.waitExposed(made)
    made.show_timeline(crowd(40))
    made.canvas.zoom(4)
    return made


def edges(rooms):
    return window_on(rooms.overview.band, rooms.canvas.view)


def drag(qtbot, rooms, start, end):
    band = rooms.overview
    qtbot.mousePress(band, LEFT, pos=QPoint(round(start), 22))
    qtbot.mouseMove(band, QPoint(round((start + end) / 2), 22))
    qtbot.mouseMove(band, QPoint(round(end), 22))
    qtbot.mouseRelease(band, LEFT, pos=QPoint(round(end), 22))


def span(view):
    return view.end - view.start


def test_a_drag_inside_the_window_pans(rooms, qtbot):
    left, right = edges(rooms)
    before = rooms.canvas.view
    drag(qtbot, rooms, (left + right) / 2, (left + right) / 2 + 50)
    assert edges(rooms) == pytest.approx((left + 50, right + 50), abs=1)
    assert span(rooms.canvas.view) == pytest.approx(span(before))


@pytest.mark.parametrize("side", [0, 1])
def test_a_drag_of_a_handle_moves_that_edge_alone(rooms, qtbot, side):
    before = edges(rooms)
    drag(qtbot, rooms, before[side], before[side] + (40 if side else -40))
    after = edges(rooms)
    assert abs(after[side] - before[side]) == pytest.approx(40, abs=1)
    assert after[1 - side] == pytest.approx(before[1 - side], abs=0.01)


def test_a_handle_drawn_over_the_other_stops_at_the_shortest_view(rooms, qtbot):
    left, right = edges(rooms)
    drag(qtbot, rooms, left, right + 100)
    assert span(rooms.canvas.view) == pytest.approx(SHORTEST, rel=1e-3)
    assert edges(rooms)[1] - edges(rooms)[0] == pytest.approx(14)
    before = edges(rooms)
    drag(qtbot, rooms, sum(before) / 2, sum(before) / 2 - 60)
    assert edges(rooms)[0] == pytest.approx(before[0] - 60, abs=1)


def test_a_press_beside_the_window_brings_it_there_and_drags_on(rooms, qtbot):
    band = rooms.overview
    qtbot.mousePress(band, LEFT, pos=QPoint(60, 22))
    assert sum(edges(rooms)) / 2 == pytest.approx(60, abs=1) or edges(rooms)[0] == 5
    qtbot.mouseMove(band, QPoint(260, 22))
    qtbot.mouseRelease(band, LEFT, pos=QPoint(260, 22))
    assert sum(edges(rooms)) / 2 == pytest.approx(260, abs=1)


def test_a_double_click_shows_all(rooms, qtbot):
    qtbot.mouseDClick(rooms.overview, LEFT, pos=QPoint(300, 22))
    assert rooms.canvas.held_view is None


def test_the_wheel_zooms_about_the_moment_under_it(rooms):
    band, place = rooms.overview, QPointF(sum(edges(rooms)) / 2 + 30, 22)
    moment = band.band.moment(place.x())
    before, x = rooms.canvas.view, rooms.canvas.view.x(moment)
    none, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    turn = QWheelEvent(
        place, band.mapToGlobal(place), QPoint(), QPoint(0, 120), buttons, none, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(band, turn)
    assert span(rooms.canvas.view) < span(before)
    assert rooms.canvas.view.x(moment) == pytest.approx(x, abs=0.01)


def test_the_cursor_says_what_a_drag_would_do(rooms, qtbot):
    left, right = edges(rooms)
    shapes = []
    for x in (left, (left + right) / 2, right, right + 60):
        qtbot.mouseMove(rooms.overview, QPoint(round(x), 22))
        shapes.append(rooms.overview.cursor().shape())
    shape = Qt.CursorShape
    assert shapes == [
        shape.SizeHorCursor,
        shape.OpenHandCursor,
        shape.SizeHorCursor,
        shape.PointingHandCursor,
    ]


def test_the_keys_move_and_zoom_from_here_too(rooms, qtbot):
    rooms.overview.setFocus(Qt.FocusReason.TabFocusReason)
    start, before = rooms.canvas.view.start, span(rooms.canvas.view)
    qtbot.keyClick(rooms.overview, Qt.Key.Key_Left)
    assert rooms.canvas.view.start < start
    qtbot.keyClick(rooms.overview, Qt.Key.Key_Plus)
    assert span(rooms.canvas.view) < before
    qtbot.keyClick(rooms.overview, Qt.Key.Key_Escape)
    assert rooms.canvas.hasFocus()


def test_it_has_a_name_and_says_how_it_is_used(rooms):
    assert rooms.overview.accessibleName()
    assert "Left and right" in rooms.overview.accessibleDescription()


def test_it_hides_where_there_is_no_room_or_nothing_to_overlook(rooms):
    assert rooms.overview.isVisible()
    rooms.resize(1200, 340)
    assert not rooms.overview.isVisible()
    rooms.resize(1200, 700)
    rooms.show_timeline(crowd(1))
    assert not rooms.overview.isVisible()
    rooms.show_timeline(crowd(2))
    assert rooms.overview.isVisible()


def test_the_chosen_event_is_marked(rooms):
    before = rooms.overview.grab().toImage()
    rooms.choose("e20")
    after = rooms.overview.grab().toImage()
    assert before != after
    accent = styles.get("paper").accent
    x = rooms.overview.band.x(float(crowd(40).events[20].when.start)) // 3 * 3
    assert after.pixelColor(int(x * after.devicePixelRatio()), int(15 * after.devicePixelRatio())).name() == accent


def test_a_frame_does_not_grow_with_the_number_of_events(rooms, cpu_seconds):
    def frames():
        for _ in range(20):
            rooms.overview.grab()

    few = cpu_seconds(frames)
    rooms.show_timeline(crowd(20_000))
    rooms.overview.grab()
    assert cpu_seconds(frames) < 10 * few  # for five hundred times as many
