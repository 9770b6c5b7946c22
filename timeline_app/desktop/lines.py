"""What lines that a person types in have in common: when they are left, and whose Esc is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

PASSING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)
"""Why a line loses the focus that will have it again: only a menu or another window came in between."""


def takes_escape(event: QEvent) -> bool:
    """Whether an event is Esc about to become a shortcut of the window; the field that it comes to then keeps it."""
    is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
    if not is_escape or event.type() is not QEvent.Type.ShortcutOverride:
        return False
    event.accept()
    return True
