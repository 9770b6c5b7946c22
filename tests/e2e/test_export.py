"""The picture: PNG and SVG through the dialog, with the titles as real text."""

from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from timeline_app.desktop.export import ExportDialog


@pytest.fixture
def dialog(start, seed, qtbot):
    window = start(seed)
    window.commands["export"].trigger()
    shown = window.findChild(ExportDialog)
    qtbot.waitUntil(lambda: bool(shown.hint.text()), timeout=30_000)
    return shown


def choose(qtbot, dialog, kind):
    part = next(b for b in dialog.kind.findChildren(QPushButton) if b.text() == kind.upper())
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_each_kind_is_written(dialog, qtbot, monkeypatch, tmp_path, kind):
    target = tmp_path / f"picture.{kind}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    choose(qtbot, dialog, kind)
    with qtbot.waitSignal(dialog.exported) as exported:
        qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert exported.args == [target]
    assert target.stat().st_size > 1000


def test_a_png_has_the_size_that_was_chosen(dialog, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "picture"), ""))
    dialog.sharp_box.setCurrentIndex(0)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert QImage(str(tmp_path / "picture.png")).size().toTuple() == (1400, 700)


def test_the_svg_holds_titles_and_heading_as_text(dialog, qtbot, monkeypatch, tmp_path, titles):
    target = tmp_path / "picture.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.title.setText("Un mois de novembre")
    choose(qtbot, dialog, "svg")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    tree = ElementTree.fromstring(target.read_text("utf-8"))  # noqa: S314  our own file
    text = " ".join(" ".join(node.itertext()) for node in tree.iter("{http://www.w3.org/2000/svg}text"))
    words = " ".join(text.split())
    assert all(title in words for title in [*titles, "Un mois de novembre"])


def test_a_place_that_cannot_be_written_is_told(dialog, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "picture.png"), ""))
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert "picture.png" in dialog.trouble.text()
    assert dialog.isVisible()


def test_the_picture_is_copied(dialog):
    dialog.copy()
    assert not QGuiApplication.clipboard().image().isNull()


def test_a_name_with_a_dot_gets_its_ending(dialog, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "Affair of Nov. 13"), ""))
    dialog.save()
    assert (tmp_path / "Affair of Nov. 13.png").exists()


def test_a_file_whose_ending_was_not_typed_is_not_overwritten_unasked(dialog, monkeypatch, tmp_path, answers):
    (tmp_path / "here.png").write_bytes(b"kept")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "here"), ""))
    answers["answer"] = QMessageBox.StandardButton.No
    dialog.save()
    assert answers["asked"] == 1
    assert (tmp_path / "here.png").read_bytes() == b"kept"
