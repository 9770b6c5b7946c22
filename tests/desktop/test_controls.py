"""Labels, links and icons, as the first window is made of them: without Qt's own names for what they can be."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from timeline_app import styles
from timeline_app.desktop import controls, icons

PAPER = styles.get("paper")


def test_the_numbers_are_those_of_qt(qapp):
    label, area = controls.label("<b>not bold</b>", PAPER), controls.scrolled(QWidget())
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert controls.Wrapped("<b>bold</b>", PAPER, rich=True).textFormat() is Qt.TextFormat.RichText
    assert controls.Wrapped("<b>not bold</b>", PAPER).textFormat() is Qt.TextFormat.PlainText
    assert isinstance(area, QScrollArea)
    assert area.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_the_mouse_is_a_hand_over_a_link_and_over_no_other_button(qtbot):
    for kind, cursor in {"link": Qt.CursorShape.PointingHandCursor, "primary": Qt.CursorShape.ArrowCursor}.items():
        part = controls.button("Open", PAPER, kind=kind)
        qtbot.addWidget(part)
        QApplication.sendEvent(part, QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))
        assert part.cursor().shape() is cursor


@pytest.mark.parametrize("rich", [False, True])
def test_wrapped_text_is_as_high_as_its_lines(qtbot, rich):
    part = controls.Wrapped("six words that need two lines", PAPER, rich=rich)
    qtbot.addWidget(part)
    part.show()
    heights = []
    for width in (1000, 120):
        part.resize(width, part.height())
        heights.append(part.height())
    assert heights[1] == pytest.approx(2 * heights[0], abs=2)


def test_wrapped_text_that_is_empty_keeps_the_height_of_a_line(qtbot):
    part = controls.Wrapped("", PAPER)
    qtbot.addWidget(part)
    part.resize(200, 1)
    part.tell("")
    assert part.height() == part.fontMetrics().height()


def test_icons_are_drawn_where_the_cache_cannot_be_written(qapp, tmp_path, monkeypatch):
    (tmp_path / "cache").write_text("a file where the folder should be")
    monkeypatch.setattr(icons.QStandardPaths, "writableLocation", lambda _place: str(tmp_path / "cache"))
    for known in (icons.file, icons._folder, icons._drawn):
        known.cache_clear()
    try:
        assert not icons.pixmap("play", "#112233", 24).isNull()
    finally:
        for known in (icons.file, icons._folder, icons._drawn):
            known.cache_clear()
