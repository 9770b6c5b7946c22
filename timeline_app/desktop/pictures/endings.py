"""The ending of a file about to be written: added where it was not typed, without overwriting anything unasked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from timeline_app.words import say


def with_ending(parent: QWidget, name: str, ending: str, language: str) -> Path | None:
    """The path of a file name from a dialog, with its ending.

    The dialog has asked about replacing the name as it was typed.  When the name grows an ending and that file is
    there, the person is asked here; None when it shall stay.
    """
    path = Path(name)
    if path.name.lower().endswith(ending):
        return path
    path = path.with_name(path.name + ending)
    if not path.exists():
        return path
    asked = say("window.replace_file", language, file=path.name)
    answer = QMessageBox.question(parent, "Timeline App", asked)
    return path if answer == QMessageBox.StandardButton.Yes else None
