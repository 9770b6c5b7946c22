"""The export dialog says which events are in the picture and how many, and those are in it."""

from dataclasses import replace

import pytest

from timeline_app.dates import When
from timeline_app.desktop.pictures.dialog import ExportDialog
from timeline_app.desktop.pictures.options import ExportOptions
from timeline_app.filtering import Filter
from timeline_app.formats import image
from timeline_app.model import Event, Status, Timeline, View
from timeline_app.styles import get as style_named

EVENTS = tuple(
    Event(f"e{n}", When.day(2015, 1, n), f"Event {n}", places=("Paris",) if n < 5 else (), by_hand=True)
    for n in range(1, 9)
)
NEWS = Timeline(
    "News",
    (),
    (
        replace(EVENTS[0], status=Status.DISMISSED),
        *(replace(event, status=Status.ACCEPTED) for event in EVENTS[1:3]),
        *EVENTS[3:],
    ),
)


@pytest.fixture
def window(start):
    made = start()
    made.document.replace(NEWS, None)
    return made


def opened(window):
    window.commands["export"].trigger()
    return window.findChild(ExportDialog)


def in_picture(dialog):
    """The events of the picture as the options ask for it."""
    wanted = dialog.options.values()
    picture = image.Picture(first=wanted["first"], last=wanted["last"], accepted_only=wanted["accepted_only"])
    return image.events_of(dialog.options._timeline, picture)


@pytest.mark.parametrize(
    ("wanted", "accepted", "told", "count"),
    [
        (Filter(), False, "All 7 events.", 7),
        (Filter(), True, "All 2 accepted events.", 2),
        (Filter(places=("Paris",)), False, "All 3 events that pass the filter.", 3),
        (Filter(places=("Paris",)), True, "All 2 accepted events that pass the filter.", 2),
        (Filter(text="event 8"), False, "The one event that passes the filter.", 1),
        (Filter(text="event 8"), True, "No event: only the axis is drawn.", 0),
        (Filter(tuple(Status), places=("Paris",)), False,
         "All 3 events that pass the filter. The dismissed one is left out.", 3),
    ],
)  # fmt: skip
def test_all_means_what_the_line_below_it_says(window, wanted, accepted, told, count):
    window.workspace.set_filter(wanted)
    dialog = opened(window)
    dialog.options.only_accepted.setChecked(accepted)
    assert dialog.options.told.text() == told
    assert len(in_picture(dialog)) == count
    dialog.reject()


def test_the_visible_part_has_a_count_of_its_own(window):
    window.workspace.set_filter(Filter(places=("Paris",)))
    start = EVENTS[2].when.start
    window.workspace.show_stretch((start, start + 20 * 86_400))
    dialog = opened(window)
    dialog.options.range.choose("view")
    dialog.options.range.chosen.emit("view")
    assert dialog.options.told.text() == "2 events that pass the filter, in the visible part."
    assert len(in_picture(dialog)) == 2
    dialog.reject()


def test_in_french(qtbot):
    view = View(EVENTS[0].when.start, EVENTS[-1].when.end, 800, 400)
    made = ExportOptions(NEWS, view, style_named("paper"), "fr", filtered=True)
    qtbot.addWidget(made)
    assert made.told.text() == "Les 7 événements qui passent le filtre. L’événement écarté n’y est pas."
