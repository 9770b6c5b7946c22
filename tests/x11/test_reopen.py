"""What was done is there when the program is started again, and can still be undone."""

from tests.x11.person import saved
from timeline_app.model import Status


def test_it_goes_on_where_it_was_left(person, january):
    person.start(january)
    person.keys("j", "a", "a")
    saved(january, "two accepted", lambda timeline: timeline.events[1].status is Status.ACCEPTED)
    person.leave()
    person.start()
    person.keys("ctrl+shift+o")
    person.turn_to_dialog()
    person.type(january)
    person.keys("Return")
    person.turn_to("january")
    person.keys("ctrl+z")
    back = saved(january, "one accepted", lambda timeline: timeline.events[1].status is Status.SUGGESTED)
    assert back.events[0].status is Status.ACCEPTED
    person.leave()
