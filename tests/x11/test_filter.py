"""What a filter shows is judged; what it does not show stays as it was."""

from tests.x11.person import saved
from timeline_app.model import Status


def test_what_is_shown_is_judged(person, january):
    person.start(january)
    person.keys("ctrl+shift+f")
    person.type("event 1")  # 1, 10, 11 and 12
    person.keys("Escape", "j", "a", "a", "a", "a")
    judged = saved(january, "four accepted", lambda timeline: timeline.events[-1].status is Status.ACCEPTED)
    assert [e.id for e in judged.events if e.status is Status.ACCEPTED] == ["e1", "e10", "e11", "e12"]
    person.leave()
