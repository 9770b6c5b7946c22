"""The window speaks French and English and is light or dark, and changes at once, keeping what is open."""


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
