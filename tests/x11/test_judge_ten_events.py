"""Ten events are judged by keys, one after the other."""

from tests.x11.person import saved
from timeline_app.model import Status


def test_ten_events_are_judged_by_keys(person, january):
    person.start(january)
    person.keys("j", *"aaxaxxaaxa")
    judged = saved(january, "ten judged", lambda timeline: timeline.events[9].status is not Status.SUGGESTED)
    letters = {Status.ACCEPTED: "a", Status.DISMISSED: "x", Status.SUGGESTED: "."}
    assert "".join(letters[event.status] for event in judged.events) == "aaxaxxaaxa.."
    person.leave()
