"""The timeline is exported as a picture."""

from PySide6.QtGui import QImage

from tests.x11.person import wait_for


def test_a_picture_is_written(person, january, tmp_path):
    person.start(january)
    person.keys("ctrl+e")
    person.turn_to_dialog()
    person.keys("Return")
    person.turn_to_dialog()
    person.keys("ctrl+a")
    person.type(tmp_path / "picture.png")
    person.keys("Return")
    person.turn_to("january")
    wait_for("a picture", lambda: QImage(str(tmp_path / "picture.png")).width() > 1000)
    person.leave()
