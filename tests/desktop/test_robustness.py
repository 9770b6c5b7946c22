"""The canvas under strange timelines, in strange sizes and for a long time."""

import gc
import tracemalloc

import pytest
from mouse import click, double_click, drag, hold, move, wheel
from PySide6.QtCore import Qt

from timeline_app.dates import When
from timeline_app.desktop.canvas.counting import counted
from timeline_app.model import Event, Status, Timeline

FRAMES = 10_000  # on a small canvas, 2 ms each
SPARE = 2_000_000  # bytes

TITLES = {
    "empty": "",
    "long": "Très long " * 500,
    "one word": "x" * 5_000,
    "Arabic": "هجمات باريس تودي بحياة مئة وثلاثين شخصا",
    "Chinese": "巴黎恐怖袭击造成一百三十人死亡",
    "emoji": "🕯️ Paris 🇫🇷 👩‍👩‍👧‍👦",
    "markup": "<b>Marks & Spencer</b> <script>",
    "two lines": "Première ligne\nseconde ligne",
}


def far_apart():
    return Timeline(
        events=(Event("cave", When.year(-38_000), "Lascaux, ou avant"), Event("now", When.year(2015), "Paris"))
    )


def on_one_day():
    return Timeline(events=tuple(Event(f"e{n}", When.day(2015, 11, 13), f"Témoin {n}") for n in range(10_000)))


def use(qtbot, canvas):
    """Everything a hand can do, once."""
    canvas.draw()
    for label in list(canvas.layout_now.labels)[:2]:
        place = (label.box.left + 6, (label.box.top + label.box.bottom) / 2)
        move(canvas, place)
        canvas.resting.card.rest.setInterval(0)
        qtbot.wait(5)
        click(canvas, place)
        drag(canvas, place, (place[0] + 40, place[1]))
        double_click(canvas, place)
        qtbot.keyClick(canvas.writing.line or canvas, Qt.Key.Key_Escape)
    for notches in (3, -9, 4):
        wheel(canvas, canvas.width() / 3, notches)
        assert not canvas.grab().isNull()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_PageDown):
        qtbot.keyClick(canvas, key)
    canvas.draw()
    canvas.fit()
    shown, in_view = canvas.drawn_counts()
    layout = canvas.layout_now
    assert shown + sum(len(counted(canvas.scene, layout, badge)) for badge in layout.badges) == in_view


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_every_title_is_shown_hovered_and_clicked(qtbot, canvas, title):
    events = (Event("a", When.day(2015, 11, 13), title), Event("b", When.day(2015, 11, 14), "Le lendemain"))
    canvas.show_timeline(Timeline(events=events))
    use(qtbot, canvas)


def test_strange_titles_among_many(qtbot, canvas):
    events = tuple(
        Event(f"{n}-{name}", When.day(2015, 1 + n, 1), title) for n in range(12) for name, title in TITLES.items()
    )
    canvas.show_timeline(Timeline(events=events))
    use(qtbot, canvas)


@pytest.mark.parametrize(
    "timeline",
    [
        Timeline(),
        Timeline(events=(Event("only", When.day(2015, 11, 13), "Paris"),)),
        Timeline(events=(Event("gone", When.day(2015, 11, 13), "Paris", status=Status.DISMISSED),)),
        Timeline(events=(Event("still", When.parse("2015-11-14/.."), "État d’urgence"),)),
        far_apart(),
    ],
    ids=["none", "one", "dismissed", "ongoing", "40 000 years"],
)
def test_few_events_or_far_apart(qtbot, canvas, timeline):
    canvas.show_timeline(timeline)
    use(qtbot, canvas)


def test_ten_thousand_events_on_one_day_add_up(qtbot, canvas):
    canvas.show_timeline(on_one_day())
    qtbot.waitUntil(lambda: not canvas.placing, timeout=30_000)
    use(qtbot, canvas)
    assert canvas.drawn_counts()[1] == 10_000


@pytest.mark.parametrize("size", [(0, 0), (1, 1), (900, 1), (1, 400)])
def test_a_window_of_no_size(qtbot, canvas, size):
    canvas.setMinimumSize(0, 0)
    canvas.resize(*size)
    move(canvas, (0, 0))
    wheel(canvas, 0, 1)
    canvas.ask_date()
    canvas.close_asking()
    hold(canvas, (0, 0), (1, 1))
    canvas.grab()
    canvas.resize(900, 400)
    canvas.fit()
    assert canvas.drawn_counts() == (3, 3)


def test_panning_and_zooming_for_a_long_time_takes_no_memory(rows):
    def frames(count):
        for number in range(count):
            if number % 3:
                rows.pan(7 if number % 200 < 100 else -7)
            else:
                rows.zoom(1.05 if number % 60 < 30 else 1 / 1.05, 300)
            rows.repaint()

    rows.resize(360, 220)
    frames(300)  # what is kept for good is kept by now
    gc.collect()
    tracemalloc.start(1)
    try:
        frames(100)
        gc.collect()
        before = tracemalloc.get_traced_memory()[0]
        frames(FRAMES)
        gc.collect()
        assert tracemalloc.get_traced_memory()[0] - before < SPARE
    finally:
        tracemalloc.stop()
