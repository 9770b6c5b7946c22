"""All that was done is taken back by its key."""

from tests.x11.person import BLUE, RED, saved
from timeline_app import store


def test_all_is_undone(person, january):
    before = store.load(january)
    person.start(january)
    person.keys("j", "a", "x", "m")  # then the red one is chosen
    saved(january, "three acts", lambda timeline: len(timeline.events) == 11)
    (left, height), (right, _) = person.where(RED), person.where(BLUE)
    person.drag((left, height), (right, height))
    saved(january, "four acts", lambda timeline: timeline.event("e3").when != before.event("e3").when)
    person.keys("Delete")
    saved(january, "five acts", lambda timeline: len(timeline.events) == 10)
    person.keys(*["ctrl+z"] * 5)
    saved(january, "what there was", lambda timeline: timeline == before)
    person.leave()
