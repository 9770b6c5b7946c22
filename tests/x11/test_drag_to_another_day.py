"""An event is dragged to the day of another."""

from tests.x11.person import BLUE, RED, saved
from timeline_app.dates import When


def test_an_event_is_dragged_to_another_day(person, january):
    person.start(january)
    (left, height), (right, _) = person.where(RED), person.where(BLUE)
    person.drag((left, height), (right, height))
    moved = saved(
        january, "the event on its new day", lambda timeline: timeline.event("e3").when != When.day(2015, 1, 3)
    )
    assert moved.event("e3").when == When.day(2015, 1, 9)
    person.leave()
