"""The window speaks French and English and is light or dark, and changes at once, keeping what is open."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from timeline_app.model import Status


def test_language_changes_at_once(start, seed):
    window = start(seed)
    window.set_language("fr")
    assert [action.text() for action in window.menuBar().actions()][:2] == ["Fichier", "Édition"]
    assert window.workspace.counts.text() == "3 événements, 3 dans la vue"
    assert any("Novembre" in header.text for header in window.workspace.canvas.layout_now.headers)
    window.set_language("en")
    assert any("November" in header.text for header in window.workspace.canvas.layout_now.headers)


def test_theme_changes_at_once_and_keeps_undo(start, seed):
    window = start(seed)
    window.acts.rename("November")
    window.set_theme("dark")
    assert window.style_now.dark
    image = window.grab().toImage()
    assert image.pixelColor(image.width() // 2, image.height() // 2).lightness() < 60
    window.commands["undo"].trigger()
    assert window.document.timeline.title == ""
    window.set_theme("light")
    assert not window.style_now.dark


def test_the_choice_is_remembered(start):
    window = start()
    window.set_theme("dark")
    window.close()
    assert start().style_now.dark


def test_a_switch_keeps_the_chosen_event_and_the_view(start, seed):
    window = start(seed)
    window.workspace.step(1)
    chosen = window.workspace.chosen
    window.workspace.canvas.zoom(3)
    view = window.workspace.canvas.view
    for switch in (lambda: window.set_language("fr"), lambda: window.set_theme("dark")):
        switch()
        assert window.workspace.chosen == chosen
        assert window.workspace.canvas.view.start == pytest.approx(view.start, abs=1)
        assert window.workspace.canvas.view.pixels_per_second == pytest.approx(view.pixels_per_second)


def test_what_shows_all_still_shows_all_after_a_switch(start, seed):
    window = start(seed)
    window.set_language("fr")
    assert window.workspace.canvas.drawn_counts() == (3, 3)
    assert window.workspace.canvas.held_view is None


def test_what_can_be_undone_is_named_in_the_new_language(start, seed):
    window = start(seed)
    window.acts.judge(window.document.timeline.events[0].id, Status.ACCEPTED)
    window.set_language("fr")
    assert "Accepter" in window.commands["undo"].text()


def test_qt_speaks_the_new_language_too(start, qapp):
    window = start()
    window.set_language("fr")
    assert qapp.translate("QPlatformTheme", "Discard") != "Discard"
    window.set_language("en")
    assert qapp.translate("QPlatformTheme", "Discard") == "Discard"


def test_nothing_is_left_of_the_menus_of_before(start, seed, qapp):
    window = start(seed)

    def menus_after(themes):
        for theme in themes:
            window.set_theme(theme)
            qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(window.findChildren(QMenu))

    assert menus_after(["light", "dark"]) == menus_after(["light", "dark", "light", "dark"])


def test_no_command_of_an_old_language_stays_alive(start, qtbot, seed):
    window = start(seed)

    def actions_after(*languages):
        for language in languages:
            window.set_language(language)
            qtbot.wait(50)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        every = [one for one in gc.get_objects() if isinstance(one, QAction) and isValid(one)]
        return len(window.findChildren(QAction)), len(every)

    once = actions_after("fr", "en")
    assert actions_after("fr", "en", "fr", "en") == once
    window.commands["zoom_in"].trigger()
    assert len(window.findChildren(QAction, "zoom_in")) == 1
