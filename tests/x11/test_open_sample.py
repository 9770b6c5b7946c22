"""The first page opens the sample; saved, it is a file with its events."""

from tests.x11.person import saved
from timeline_app import styles


def test_the_sample_is_opened_and_saved(person, tmp_path):
    file = tmp_path / "sample.timeline"
    person.start()
    person.click(person.where(styles.get("paper").accent))  # the button
    person.turn_to("not saved under a name")
    person.keys("ctrl+s")
    person.turn_to_dialog()
    person.keys("ctrl+a")
    person.type(file)
    person.keys("Return")
    person.turn_to("sample")
    assert saved(file, "the sample", lambda timeline: bool(timeline.events)).articles
    person.leave()
