"""The timeline is exported as a picture."""

from PySide6.QtGui import QImage


def test_a_picture_is_written(person, january, tmp_path):
    person.start(january)
    person.keys("ctrl+e")
    person.turn_to_dialog()
    person.keys("Return")
    person.turn_to_dialog()
    person.keys("ctrl+a")
    person.type(tmp_path / "picture.png")
    person.keys("Return")
    person.turn_back()
    assert QImage(str(tmp_path / "picture.png")).width() > 1000
    person.leave()
