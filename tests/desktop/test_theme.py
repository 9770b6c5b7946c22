"""The window's palette and sheet come from the style's tokens and from nowhere else."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from timeline_app import styles
from timeline_app.desktop import theme


@pytest.fixture(params=styles.names())
def style(request, qapp):
    return styles.get(request.param)


def test_the_palette_takes_the_tokens(style):
    palette = theme.palette(style)
    assert palette.color(QPalette.ColorRole.Window) == QColor(style.chrome)
    assert palette.color(QPalette.ColorRole.Text) == QColor(style.ink)
    assert palette.color(QPalette.ColorRole.PlaceholderText) == QColor(style.muted)


def test_the_sheet_knows_no_other_colour(style):
    known = {getattr(style, name) for name in style._fields if isinstance(getattr(style, name), str)}
    allowed = known | {theme.ON_FILL, QColor(style.fill).darker(108).name()}
    assert set(re.findall(r"#[0-9a-f]{6}\b", theme.sheet(style))) <= allowed


def test_the_sheet_sets_no_font(style):
    assert "font" not in theme.sheet(style)


def test_a_desktop_that_tells_nothing_is_light(qapp, monkeypatch):
    class Hints:
        scheme = Qt.ColorScheme.Unknown

        def colorScheme(self):  # noqa: N802  # Qt's name
            return self.scheme

    monkeypatch.setattr(theme, "_WORN", [styles.get("paper")])
    monkeypatch.setattr(QGuiApplication, "styleHints", Hints)
    assert not theme.wanted_style("system").dark
    Hints.scheme = Qt.ColorScheme.Dark
    assert theme.wanted_style("system").dark
    assert not theme.wanted_style("light").dark
    assert theme.wanted_style("dark").dark


@pytest.mark.parametrize(("words", "ground", "dark"), [("#ffffff", "#202020", True), ("#000000", "#efefef", False)])
def test_a_window_that_has_worn_nothing_yet_looks_at_the_palette_of_the_desktop(qapp, monkeypatch, words, ground, dark):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(words))
    palette.setColor(QPalette.ColorRole.Window, QColor(ground))
    monkeypatch.setattr(theme, "_WORN", [])
    monkeypatch.setattr(QGuiApplication, "palette", lambda: palette)
    assert theme.wanted_style("system").dark is dark
