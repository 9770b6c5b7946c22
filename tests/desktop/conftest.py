"""A canvas on the screen with three events on it, and timelines of other kinds to put in their place."""

import random

import pytest

from timeline_app.dates import When
from timeline_app.dates.calendar import days_from_civil
from timeline_app.desktop.canvas.widget import TimelineCanvas
from timeline_app.model import Event, Status, Timeline


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    """Timelines without a name are kept in a folder that is thrown away."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


@pytest.fixture
def three():
    return Timeline(
        events=(
            Event("sinai", When.day(2015, 10, 31), "Attentat contre un avion de ligne russe", status=Status.ACCEPTED),
            Event("paris", When.day(2015, 11, 13), "Attaques à Paris, 130 morts"),
            Event("moscou", When.day(2015, 11, 26), "Vladimir Poutine rencontre François Hollande"),
        )
    )


@pytest.fixture
def crowd():
    def make(count):
        dice = random.Random(3)  # noqa: S311  # nothing secret
        first = days_from_civil(2014)
        days = sorted(first + dice.randrange(1000) for _ in range(count))
        return Timeline(events=tuple(Event(f"e{n}", When.days(day, day), f"Réforme {n}") for n, day in enumerate(days)))

    return make


@pytest.fixture
def canvas(qtbot, three):
    made = TimelineCanvas()
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show_timeline(three)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def rows(qtbot, canvas, crowd):
    """The canvas with five hundred events in rows, some of them counted in badges."""
    canvas.show_timeline(crowd(500))
    qtbot.waitUntil(lambda: not canvas.placing)
    canvas.drawn_counts()
    return canvas
