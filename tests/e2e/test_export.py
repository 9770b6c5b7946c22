"""The picture: PNG and SVG through the dialog, with the titles as real text."""

from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from timeline_app.desktop.pictures.dialog import ExportDialog
from timeline_app.desktop.tasks import Tasks


@pytest.fixture
def dialog(start, seed, qtbot):
    return opened(start(seed), qtbot)


def opened(window, qtbot):
    """The export dialog with its first preview."""
    window.commands["export"].trigger()
    shown = window.findChild(ExportDialog)
    qtbot.waitUntil(lambda: bool(shown.hint), timeout=30_000)
    return shown


def choose(qtbot, dialog, kind):
    part = next(b for b in dialog.options.kind.findChildren(QPushButton) if b.text() == kind.upper())
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton)


def save(qtbot, dialog):
    """The path of the first file written."""
    with qtbot.waitSignal(dialog.exported, timeout=30_000) as exported:
        qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    return exported.args[0][0]


def drawn(qtbot, dialog, change):
    """The pages as laid out for the preview after a change."""
    with qtbot.waitSignal(dialog.preview.drawn, timeout=30_000) as answer:
        change()
    return answer.args[0]


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_each_kind_is_written(dialog, qtbot, monkeypatch, tmp_path, kind):
    target = tmp_path / f"picture.{kind}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    choose(qtbot, dialog, kind)
    assert save(qtbot, dialog) == target
    assert target.stat().st_size > 1000


def test_enter_exports_where_one_is(dialog, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "picture.png"), ""))
    dialog.options.kind.findChildren(QPushButton)[0].setFocus()
    with qtbot.waitSignal(dialog.exported, timeout=30_000):
        qtbot.keyClick(dialog.options.kind.findChildren(QPushButton)[0], Qt.Key.Key_Return)


def test_a_png_has_the_size_that_was_chosen(dialog, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "picture"), ""))
    dialog.options.sharp_box.setCurrentIndex(0)
    save(qtbot, dialog)
    assert QImage(str(tmp_path / "picture.png")).size().toTuple() == (1400, 700)


def test_the_svg_holds_titles_and_heading_as_text(dialog, qtbot, monkeypatch, tmp_path, titles):
    target = tmp_path / "picture.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.options.title.setText("Un mois de novembre")
    choose(qtbot, dialog, "svg")
    save(qtbot, dialog)
    tree = ElementTree.fromstring(target.read_text("utf-8"))  # noqa: S314  our own file
    text = " ".join(" ".join(node.itertext()) for node in tree.iter("{http://www.w3.org/2000/svg}text"))
    words = " ".join(text.split())
    assert all(title in words for title in [*titles, "Un mois de novembre"])


def test_a_place_that_cannot_be_written_is_told(dialog, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "picture.png"), ""))
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "picture.png" in dialog.trouble.text(), timeout=30_000)
    assert dialog.isVisible()


def test_the_picture_is_copied(dialog, qtbot):
    QGuiApplication.clipboard().clear()
    dialog.copy()
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().image().isNull(), timeout=30_000)


def test_a_name_with_a_dot_gets_its_ending(dialog, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "Affair of Nov. 13"), ""))
    save(qtbot, dialog)
    assert (tmp_path / "Affair of Nov. 13.png").exists()


def test_a_file_whose_ending_was_not_typed_is_not_overwritten_unasked(dialog, monkeypatch, tmp_path, answers):
    (tmp_path / "here.png").write_bytes(b"kept")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "here"), ""))
    answers["answer"] = QMessageBox.StandardButton.No
    dialog.save()
    assert answers["asked"] == 1
    assert (tmp_path / "here.png").read_bytes() == b"kept"


def test_the_words_of_an_svg_may_become_outlines(dialog, qtbot, monkeypatch, tmp_path):
    target = tmp_path / "picture.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    assert not dialog.options.text_box.isEnabled()
    choose(qtbot, dialog, "svg")
    assert dialog.options.text_box.isEnabled()
    dialog.options.text_box.setCurrentIndex(1)
    save(qtbot, dialog)
    assert "<text" not in target.read_text("utf-8")


def test_a_size_of_ones_own(dialog, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "picture.png"), ""))
    box = dialog.options.size_box
    box.setCurrentIndex(box.count() - 1)
    dialog.options.width_box.setValue(555)
    dialog.options.height_box.setValue(444)
    dialog.options.sharp_box.setCurrentIndex(0)
    save(qtbot, dialog)
    assert QImage(str(tmp_path / "picture.png")).size().toTuple() == (555, 444)


def test_a_picture_too_large_is_told_before_it_is_written(dialog, qtbot):
    box = dialog.options.size_box
    box.setCurrentIndex(box.count() - 1)
    dialog.options.width_box.setValue(20_000)
    dialog.options.height_box.setValue(20_000)
    qtbot.waitUntil(lambda: "million" in dialog.trouble.text(), timeout=30_000)


@pytest.fixture
def more(tmp_path):
    """An article that with the sample has more events than a small page has room for."""
    path = tmp_path / "more.txt"
    acts = ("opened the harbour", "closed a mine", "won the cup", "lost an election", "sold its fleet")
    told = [f"The city {act} on {3 + 2 * number} November 2015." for number, act in enumerate(acts)]
    path.write_text(" ".join(told), "utf-8")
    return path


def test_the_preview_turns_pages(start, seed, more, qtbot):
    dialog = opened(start(seed, more), qtbot)
    dialog.options.height_box.setValue(320)
    dialog.options.width_box.setValue(320)
    box = dialog.options.size_box
    pages = drawn(qtbot, dialog, lambda: box.setCurrentIndex(box.count() - 1))
    assert len(pages.sheets) == 1
    assert not dialog.preview.pager.isVisible()
    part = next(b for b in dialog.options.pages.findChildren(QPushButton) if b.text() == "Several pages")
    pages = drawn(qtbot, dialog, lambda: qtbot.mouseClick(part, Qt.MouseButton.LeftButton))
    count = len(pages.sheets)
    assert count > 1
    assert dialog.preview.place.text() == f"1 / {count}"
    again = drawn(qtbot, dialog, lambda: qtbot.mouseClick(dialog.preview.on, Qt.MouseButton.LeftButton))
    assert again is pages
    assert dialog.preview.place.text() == f"2 / {count}"


def test_pages_that_are_there_are_not_overwritten_unasked(dialog, qtbot, monkeypatch, tmp_path, answers):
    (tmp_path / "here-1.png").write_bytes(b"kept")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "here.png"), ""))
    part = next(b for b in dialog.options.pages.findChildren(QPushButton) if b.text() == "Several pages")
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    answers["answer"] = QMessageBox.StandardButton.No
    dialog.save()
    assert answers["asked"] == 1
    assert (tmp_path / "here-1.png").read_bytes() == b"kept"


def test_the_last_page_stays_until_the_next_is_there(dialog, qtbot):
    before = dialog.preview.page.pixmap().cacheKey()
    with qtbot.waitSignal(dialog.preview.drawn, timeout=30_000):
        dialog.options.style_box.setCurrentIndex(2)
        assert dialog.preview.page.pixmap().cacheKey() == before
    assert dialog.preview.page.pixmap().cacheKey() != before


def test_a_dialog_left_while_it_draws_is_forgotten(dialog, qtbot):
    dialog.options.style_box.setCurrentIndex(2)
    qtbot.wait(200)
    with qtbot.waitSignal(dialog.destroyed, timeout=30_000):
        dialog.reject()


def test_a_dialog_that_is_closed_twice_is_forgotten_once(dialog, qtbot):
    dialog.options.style_box.setCurrentIndex(2)
    dialog.reject()
    for part in dialog.parent().findChildren(Tasks):
        QCoreApplication.sendPostedEvents(part, QEvent.Type.DeferredDelete)
    window = dialog.parent()
    dialog.reject()
    qtbot.wait(300)
    assert "went wrong" not in window.message.words.text()


def test_how_many_files_were_written_is_told(start, seed, more, qtbot, monkeypatch, tmp_path):
    dialog = opened(start(seed, more), qtbot)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "picture.png"), ""))
    dialog.options.width_box.setValue(320)
    dialog.options.height_box.setValue(320)
    dialog.options.sharp_box.setCurrentIndex(0)
    dialog.options.size_box.setCurrentIndex(dialog.options.size_box.count() - 1)
    part = next(b for b in dialog.options.pages.findChildren(QPushButton) if b.text() == "Several pages")
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    window = dialog.parent()
    first = save(qtbot, dialog)
    written = sorted(tmp_path.glob("picture*.png"))
    last = max(written, key=lambda path: (len(path.name), path.name))
    assert len(written) > 1
    told = f"{len(written)} files exported, from {first.name} to {last.name}."
    assert window.message.words.text() == told
