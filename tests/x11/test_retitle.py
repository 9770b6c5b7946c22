"""A title is typed where it stands, and one on the timeline itself."""

from tests.x11.person import BLUE, RED, saved


def test_titles_are_typed(person, january):
    person.start(january)
    person.click(person.where(RED))
    person.keys("e", "ctrl+a")
    person.type("Attacks in Paris")
    person.keys("Return", "Escape")
    person.click(person.where(BLUE), times=2)
    person.keys("ctrl+a")
    person.type("A day of mourning")
    person.keys("Return")
    named = saved(january, "both titles", lambda timeline: timeline.event("e9").title != "Event 9")
    assert (named.event("e3").title, named.event("e9").title) == ("Attacks in Paris", "A day of mourning")
    person.leave()
