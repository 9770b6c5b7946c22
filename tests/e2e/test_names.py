"""Every control has a name for those who do not see it, in each language, and no two buttons of a room share one."""

from collections import Counter

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.places import PLACES, controls, name_of, rooms
from timeline_app.words import interface_languages


@pytest.mark.parametrize("language", interface_languages())
@pytest.mark.parametrize("place", PLACES)
def test_every_control_has_a_name_of_its_own(start, seed, qtbot, place, language):
    window = start(seed, language=language)
    room = PLACES[place](window)
    qtbot.wait(50)
    found = controls(room)
    assert found
    assert [told(part) for part in found if not name_of(part)] == []
    for part in rooms(window) if room is window else [room]:
        buttons = Counter(name_of(button) for button in controls(part) if isinstance(button, QAbstractButton))
        assert [name for name, count in buttons.items() if count > 1] == []
    for part in QApplication.topLevelWidgets():
        if part is not window and part.isVisible():
            part.close()


@pytest.mark.parametrize("language", interface_languages())
def test_every_control_of_the_first_page_has_a_name(start, seed, language):
    window = start(language=language)
    window.settings.remember(seed)
    window.welcome.show_recent(window.settings.recent)
    assert [told(part) for part in controls(window) if not name_of(part)] == []


def told(part):
    return f"{type(part).__name__} {part.objectName()} in {type(part.parentWidget()).__name__}"
