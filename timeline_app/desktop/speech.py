"""Qt's own words, in its dialogs and context menus, in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

_SPOKEN: list[QTranslator] = []


def speak(app: QApplication, language: str) -> None:
    """Let Qt speak a language in place of the one before."""
    while _SPOKEN:
        app.removeTranslator(_SPOKEN.pop())
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language}", folder):
        app.installTranslator(translator)
        _SPOKEN.append(translator)
