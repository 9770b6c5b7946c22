"""Words are found, and what is found is judged."""

from tests.x11.person import saved
from timeline_app.model import Status


def test_what_is_found_is_chosen(person, january):
    person.start(january)
    person.keys("ctrl+f")
    person.type("event 7")
    person.keys("Return", "Escape", "a")
    judged = saved(january, "one accepted", lambda timeline: Status.ACCEPTED in [e.status for e in timeline.events])
    assert [event.id for event in judged.events if event.status is Status.ACCEPTED] == ["e7"]
    person.leave()
