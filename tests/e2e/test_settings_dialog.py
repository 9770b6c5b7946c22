"""Edit > Settings: each choice takes effect at once and is there again the next time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QPushButton

from tests.mouse import CONTROL, SHIFT, wheel
from timeline_app.desktop import theme
from timeline_app.desktop.settings import Settings
from timeline_app.desktop.settings_dialog import SettingsDialog
from timeline_app.model import AUTOMATIC


@pytest.fixture(autouse=True)
def _size_of_text(qapp):
    yield
    theme.set_text_size(qapp, 100)


@pytest.fixture
def settings(start, qtbot):
    """The window and its settings, opened."""

    def open_settings(*files):
        window = start(*files)
        window.commands["settings"].trigger()
        dialog = window.findChild(SettingsDialog)
        qtbot.waitExposed(dialog)
        return window, dialog

    return open_settings


def choose(qtbot, dialog, name, value):
    box = dialog.parts[name]
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
    qtbot.wait(1)


def test_it_opens_by_the_key_that_people_know_and_where_macos_has_it(start):
    action = start().commands["settings"]
    assert action.shortcut() == QKeySequence("Ctrl+,")
    assert action.menuRole() is QAction.MenuRole.PreferencesRole


def test_every_setting_says_what_it_does(settings):
    _, dialog = settings()
    assert [part.text() for part in dialog.findChildren(QPushButton) if part.isDefault()] == ["Close"]
    assert all(part.accessibleName() and part.accessibleDescription() for part in dialog.parts.values())
    assert not dialog.parts["network"].isChecked()


def test_the_language_changes_under_the_hand(settings, qtbot):
    window, dialog = settings()
    choose(qtbot, dialog, "language", "fr")
    assert dialog.windowTitle() == "Réglages"
    assert window.commands["undo"].text() == "Annuler"
    assert Settings().language == "fr"


def test_the_theme_changes_and_the_dialog_with_it(settings, qtbot):
    window, dialog = settings()
    choose(qtbot, dialog, "theme", "dark")
    assert window.style_now.dark
    assert Settings().theme == "dark"
    assert dialog.parts["theme"].currentData() == "dark"


def test_larger_text_is_larger_everywhere_but_on_the_timeline(settings, qtbot, seed):
    window, dialog = settings(seed)
    before = window.told.font().pixelSize(), window.rooms().canvas.look.types["title"].size
    choose(qtbot, dialog, "text_size", "150")
    assert window.told.font().pixelSize() == before[0] * 1.5
    assert window.rooms().canvas.look.types["title"].size == before[1]
    assert Settings().text_size == 150


def test_the_wheel_zooms_or_moves(settings, qtbot, seed):
    window, dialog = settings(seed)
    canvas = window.rooms().canvas

    def span():
        return canvas.view.end - canvas.view.start

    choose(qtbot, dialog, "wheel", "pan")
    before = span(), canvas.view.start
    wheel(canvas, 200, 1)
    assert span() == pytest.approx(before[0])
    assert canvas.view.start != before[1]
    wheel(canvas, 200, 1, CONTROL)
    assert span() < before[0]
    wheel(canvas, 200, 1, SHIFT)
    choose(qtbot, dialog, "wheel", "zoom")
    before = span()
    wheel(canvas, 200, 1)
    assert span() < before


def test_the_switch_of_the_menu_and_that_of_the_settings_are_one(settings):
    window, dialog = settings()
    dialog.parts["animate"].setChecked(True)
    assert window.animating.isChecked()
    assert Settings().animate
    dialog.parts["animate"].setChecked(False)
    assert not window.animating.isChecked()


def test_new_timelines_have_the_style_that_was_chosen(settings, qtbot, seed):
    window, dialog = settings()
    choose(qtbot, dialog, "new_style", "cards")
    window.open_paths([seed])
    qtbot.waitUntil(lambda: bool(window.document.timeline.events), timeout=30_000)
    assert window.document.timeline.style == "cards"
    choose(qtbot, dialog, "new_style", AUTOMATIC)
    assert window.document.timeline.style == "cards", "one that exists keeps its own"
    window.commands["new"].trigger()
    assert window.document.timeline.style == AUTOMATIC


def test_save_as_proposes_the_folder_for_timelines(settings, qtbot, seed, tmp_path, monkeypatch):
    window, dialog = settings(seed)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    choose(qtbot, dialog, "home", "…")
    assert dialog.parts["home"].currentText() == tmp_path.name
    proposed = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: proposed.append(given[2]) or ("", ""))
    window.commands["save_as"].trigger()
    assert proposed[0].startswith(str(tmp_path))
    choose(qtbot, dialog, "home", "")
    assert not Settings().home


def test_nothing_is_lost_by_a_value_that_nobody_wrote(start):
    store = Settings()
    store.text_size, store.wheel, store.style = 7000, "spin", "neon"
    assert (store.text_size, store.wheel, store.style) == (100, "zoom", AUTOMATIC)
    start()


def test_esc_closes_it(settings, qtbot):
    window, dialog = settings()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(SettingsDialog) is None)
