"""Events are made by double-click where the view is after a drag and a turn of the wheel."""

import timeline_app
from tests.x11.person import PAUSE, saved
from timeline_app.dates import Precision

PLACE = (620, 130)  # on the canvas, above the highest card
WHEEL_UP = "4"


def test_wheel_drag_and_double_click_of_a_real_mouse(person, seed, tmp_path):
    file = tmp_path / "chronology.timeline"
    timeline_app.save(timeline_app.build_timeline([seed]), file)

    def make(title):
        """Double-click at the place and type the title of a new event."""
        person.click(PLACE, times=2)
        person.type(title)
        person.keys("Return")
        made = saved(file, title, lambda timeline: title in [event.title for event in timeline.events])
        return next(event for event in made.events if event.title == title)

    person.start(file)
    first = make("first")
    assert first.when.precision is Precision.DAY
    person.drag(PLACE, (PLACE[0] + 200, PLACE[1]))
    second = make("second")
    assert second.when.end <= first.when.start
    person.xdotool("click", "--repeat", 30, "--delay", PAUSE, WHEEL_UP)
    third = make("third")
    assert third.when.precision.rank < Precision.DAY.rank
    assert second.when.contains(third.when)
    person.leave()
