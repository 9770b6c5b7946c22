"""Two events are made one by a key; the message takes it back."""

from tests.x11.person import saved
from timeline_app import store


def test_two_events_are_one(person, january):
    before = store.load(january)
    person.start(january)
    person.keys("j", "m")
    merged = saved(january, "eleven events", lambda timeline: len(timeline.events) == 11)
    assert merged.event("e1").titles == ("Event 1", "Event 2")
    person.keys("ctrl+z")
    saved(january, "twelve events", lambda timeline: timeline == before)
    person.keys("m", "m")
    saved(january, "ten events", lambda timeline: timeline.event("e1").titles == ("Event 1", "Event 2", "Event 3"))
    person.leave()
