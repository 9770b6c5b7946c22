import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication

from timeline_app import styles
from timeline_app.dates import When
from timeline_app.dates.calendar import days_from_civil
from timeline_app.desktop.canvas import TimelineCanvas
from timeline_app.desktop.dragging import shifted
from timeline_app.model import Event, Status, Timeline

SEED = Timeline(
    events=(
        Event("sinai", When.day(2015, 10, 31), "Attentat contre un avion de ligne russe", status=Status.ACCEPTED),
        Event("paris", When.day(2015, 11, 13), "Attaques à Paris, 130 morts"),
        Event("moscou", When.day(2015, 11, 26), "Vladimir Poutine rencontre François Hollande"),
    )
)


def crowd(count: int) -> Timeline:
    dice = random.Random(3)  # noqa: S311  # nothing secret
    first = days_from_civil(2014)
    days = sorted(first + dice.randrange(1000) for _ in range(count))
    return Timeline(events=tuple(Event(f"e{n}", When.days(day, day), f"Réforme {n}") for n, day in enumerate(days)))


@pytest.fixture
def canvas(qtbot):
    made = TimelineCanvas()
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show_timeline(SEED)
    made.show()
    qtbot.waitExposed(made)
    return made


def wheel(canvas, x, notches, modifiers=Qt.KeyboardModifier.NoModifier):
    place = QPointF(x, 100)
    event = QWheelEvent(
        place,
        canvas.mapToGlobal(place),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def drag(qtbot, canvas, start, end):
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(*map(round, start)))
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    qtbot.mouseMove(canvas, QPoint(*map(round, middle)))
    qtbot.mouseMove(canvas, QPoint(*map(round, end)))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(*map(round, end)))


def test_all_events_are_in_view_with_their_labels(canvas):
    assert canvas.drawn_counts() == (3, 3)


def test_the_canvas_paints_the_paper_of_its_style(canvas):
    def corner():
        return canvas.grab().toImage().pixelColor(canvas.width() - 5, 5)

    assert corner() == QColor(styles.get("paper").paper)
    canvas.set_style(styles.get("dark"))
    assert corner() == QColor(styles.get("dark").paper)


def test_a_click_selects_and_a_click_beside_selects_nothing(qtbot, canvas):
    x, y = canvas.place_of("paris")
    with qtbot.waitSignal(canvas.selected) as clicked:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    assert clicked.args == ["paris"]
    with qtbot.waitSignal(canvas.selected) as clicked:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(890, 10))
    assert clicked.args == [""]


def test_a_double_click_activates(qtbot, canvas):
    x, y = canvas.place_of("paris")
    with qtbot.waitSignal(canvas.activated) as opened:
        qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    assert opened.args == ["paris"]


def test_select_sends_no_signal(qtbot, canvas):
    with qtbot.assertNotEmitted(canvas.selected):
        canvas.select("paris")
    assert canvas.grab().toImage().pixelColor(*map(round, canvas.place_of("paris"))).isValid()


def test_the_wheel_zooms_about_the_cursor(canvas):
    before = canvas.view
    wheel(canvas, 300, 2)
    after = canvas.view
    assert after.pixels_per_second > before.pixels_per_second
    assert after.moment(300) == pytest.approx(before.moment(300), abs=1)


def test_the_wheel_with_shift_pans(canvas):
    before = canvas.view
    wheel(canvas, 300, 1, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.view.pixels_per_second == pytest.approx(before.pixels_per_second)
    assert canvas.view.start < before.start


def test_dragging_the_paper_pans_and_says_so(qtbot, canvas):
    before = canvas.view
    with qtbot.waitSignal(canvas.view_changed), qtbot.assertNotEmitted(canvas.selected):
        drag(qtbot, canvas, (600, 30), (500, 30))
    assert canvas.view.x(before.start) == pytest.approx(-100, abs=0.5)


def test_dragging_a_dot_moves_its_event_to_another_day(qtbot, canvas):
    x, y = canvas.place_of("paris")
    day = 86_400 * canvas.view.pixels_per_second
    with qtbot.waitSignal(canvas.moved) as moved, qtbot.assertNotEmitted(canvas.view_changed):
        drag(qtbot, canvas, (x, y), (x + 3 * day, y))
    assert moved.args == ["paris", When.day(2015, 11, 16)]


def test_escape_lets_a_dragged_dot_go(qtbot, canvas):
    x, y = map(round, canvas.place_of("paris"))
    with qtbot.assertNotEmitted(canvas.moved):
        qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
        qtbot.mouseMove(canvas, QPoint(x + 80, y))
        qtbot.keyClick(canvas, Qt.Key.Key_Escape)
        qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(x + 80, y))


@pytest.mark.parametrize(
    ("when", "days", "expected"),
    [
        (When.day(2015, 11, 13), 3.4, When.day(2015, 11, 16)),
        (When.month(2015, 11), 33, When.month(2015, 12)),
        (When.year(-43), -370, When.year(-44)),
        (When.parse("2015-11-14/2015-11-17"), -2, When.parse("2015-11-12/2015-11-15")),
        (When.parse("2015-11-14~"), 1, When.parse("2015-11-15~")),
        (When.parse("2015-11-14/.."), 1, When.parse("2015-11-15/..")),
    ],
)
def test_a_moved_time_keeps_its_precision(when, days, expected):
    assert shifted(when, days * 86_400) == expected


def test_the_keys_pan_zoom_and_show_all(qtbot, canvas):
    whole = canvas.view
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.view.pixels_per_second > whole.pixels_per_second
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.view.start > whole.start
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.view == whole


def test_a_resize_keeps_all_in_view_or_the_zoom(qtbot, canvas):
    canvas.resize(700, 400)
    assert canvas.drawn_counts() == (3, 3)
    canvas.zoom(2)
    zoom = canvas.view.pixels_per_second
    canvas.resize(800, 300)
    assert canvas.view.pixels_per_second == pytest.approx(zoom)
    assert canvas.view.width == 800


def test_an_edit_keeps_the_view(canvas):
    canvas.zoom(3)
    view = canvas.view
    edited = replace(SEED, events=(replace(SEED.events[0], title="Un autre titre"), *SEED.events[1:]))
    canvas.show_timeline(edited, keep_view=True)
    assert canvas.view == view
    canvas.show_timeline(edited)
    assert canvas.view != view


def test_an_empty_timeline_is_an_empty_canvas(canvas):
    canvas.show_timeline(Timeline())
    assert canvas.drawn_counts() == (0, 0)
    assert not canvas.grab().isNull()


def test_a_large_timeline_is_placed_little_by_little(qtbot, canvas):
    canvas.show_timeline(crowd(3000))
    first, in_view = canvas.drawn_counts()
    assert in_view == 3000
    assert first > 0
    qtbot.waitUntil(lambda: not canvas.placing)
    assert canvas.drawn_counts()[0] >= first


def test_a_click_on_a_badge_zooms_to_what_it_counts(qtbot, canvas):
    canvas.show_timeline(crowd(500))
    canvas.drawn_counts()
    badge = canvas.layout_now.badges[3]
    before = canvas.view
    place = QPoint(round((badge.box.left + badge.box.right) / 2), round((badge.box.top + badge.box.bottom) / 2))
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=place)
    assert canvas.view.pixels_per_second > before.pixels_per_second
    assert canvas.view.start <= badge.first < badge.last <= canvas.view.end


def test_the_language_of_the_axis_follows(canvas):
    canvas.set_language("fr")
    canvas.drawn_counts()
    assert "Novembre 2015" in [run.text for run in canvas.layout_now.headers]
    assert canvas.accessibleName() == "Chronologie"
    canvas.set_language("en")
    canvas.drawn_counts()
    assert "November 2015" in [run.text for run in canvas.layout_now.headers]


def test_one_frame_is_rendered_however_many_ask(qtbot, canvas, monkeypatch):
    canvas.grab()
    frames = []
    render = canvas.figure.draw
    monkeypatch.setattr(canvas.figure, "draw", lambda renderer: (frames.append(1), render(renderer)))
    for _ in range(20):
        canvas.pan(3)
    canvas.repaint()
    assert len(frames) == 1


def test_a_few_cards_stand_in_the_middle_of_a_tall_window_and_stay_there(canvas):
    canvas.resize(900, 900)
    canvas.fit()
    canvas.draw()
    axis = canvas.layout_now.axis_y
    assert 400 < axis < 700
    canvas.pan(120)
    canvas.draw()
    assert canvas.layout_now.axis_y == axis
    event = canvas.layout_now.labels[0]
    assert canvas.event_at(event.mark.x, event.mark.y) == "sinai"


def test_a_crowd_fills_a_tall_window(canvas):
    canvas.resize(900, 900)
    canvas.show_timeline(crowd(300))
    canvas.draw()
    assert canvas.layout_now.axis_y > 800
