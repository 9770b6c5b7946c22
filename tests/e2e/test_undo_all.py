"""All that was done since the file was opened is taken back by one key, held; and done again by the other."""

import pytest
from mouse import drag
from PySide6.QtCore import Qt

from timeline_app import store
from timeline_app.dates import When
from timeline_app.model import Event, Timeline

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(start, tmp_path):
    events = tuple(Event(f"e{day}", When.day(2015, 1, day), f"Event {day}") for day in range(1, 13))
    store.save(Timeline("January", (), events), tmp_path / "january.timeline")
    made = start(tmp_path / "january.timeline", wait=False)
    made.activateWindow()
    return made


def test_all_is_undone_and_done_again(window, qtbot):
    qtbot.waitUntil(lambda: bool(window.document.timeline.events))
    canvas, before = window.workspace.canvas, window.document.timeline
    canvas.setFocus()
    qtbot.keyClicks(canvas, "jaxm")
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    x, y = canvas.place_of("e5")
    drag(canvas, (x, y), (canvas.place_of("e9")[0], y))
    window.acts.rename("A month")
    after = window.document.timeline
    assert (len(after.events), after.event("e5").when) == (10, When.day(2015, 1, 9))
    for _ in range(20):  # more than there is to undo
        qtbot.keyClick(canvas, Qt.Key.Key_Z, CONTROL)
    assert window.document.timeline == before == store.load(window.document.path)
    assert not window.commands["undo"].isEnabled()
    for _ in range(20):
        qtbot.keyClick(canvas, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert window.document.timeline == after == store.load(window.document.path)
