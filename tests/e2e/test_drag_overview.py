"""The band under the canvas: its window is what the canvas shows, and a hand on it moves the canvas."""

import pytest
from PySide6.QtCore import QPoint, Qt

from timeline_app.layout.overview import window_on


def test_a_handle_drawn_in_shows_less_of_the_time_and_undoes_by_a_double_click(start, seed, qtbot):
    window = start(seed)
    rooms = window.workspace
    band, canvas = rooms.overview, rooms.canvas
    whole = canvas.view
    edge = round(window_on(band.band, whole)[1])
    qtbot.mousePress(band, Qt.MouseButton.LeftButton, pos=QPoint(edge, 22))
    for x in range(edge, edge // 2, -20):
        qtbot.mouseMove(band, QPoint(x, 22))
    qtbot.mouseMove(band, QPoint(edge // 2, 22))
    qtbot.mouseRelease(band, Qt.MouseButton.LeftButton, pos=QPoint(edge // 2, 22))
    assert canvas.view.start == pytest.approx(whole.start, abs=1)
    assert band.band.x(canvas.view.end) == pytest.approx(edge // 2, abs=1)
    assert "2 in view" in rooms.counts.text()
    qtbot.mouseDClick(band, Qt.MouseButton.LeftButton, pos=QPoint(100, 22))
    assert "3 in view" in rooms.counts.text()
