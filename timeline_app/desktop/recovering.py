"""A damaged .timeline file in the window: a button saves what is still there beside it, and opens that."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from timeline_app.desktop.pictures.endings import with_ending
from timeline_app.desktop.untitled import TIMELINE_ENDING
from timeline_app.errors import TimelineAppError, WriteError
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow
    from timeline_app.store.recovery import Recovered

_DAMAGED = ("store.damaged", "store.wrong_value", "store.no_table", "store.no_column")
_UNKNOWN = "store.not_a_timeline"
_LOOKED_AT = 4096  # bytes


def tell_failure(window: MainWindow, path: Path, error: TimelineAppError) -> None:
    """Say why a .timeline file cannot be opened, and offer to recover it where it is damaged."""
    if error.key in _DAMAGED or (error.key == _UNKNOWN and _is_binary(path)):
        offer = say("recovery.offer", window.language), lambda: _recover(window, path, None)
        # What is wrong inside it would only take the room of what can be done.
        window.message.warn(say("recovery.damaged", window.language, file=path.name), [offer])
    else:
        window.tell_failure(error)


def _is_binary(path: Path) -> bool:
    """Whether a file without the marks of a timeline may have been one: no text has null characters."""
    try:
        with path.open("rb") as stream:
            return b"\0" in stream.read(_LOOKED_AT)
    except OSError:
        return False


def _recover(window: MainWindow, path: Path, target: Path | None) -> None:
    """Recover a file in the background, to a target or beside it."""
    from timeline_app.store.recovery import recover_to

    stop = say("window.cancel", window.language), window.tasks.cancel
    window.message.work(say("recovery.at_work", window.language, name=path.name), 0, 0, stop)
    window.tasks.run(
        lambda _progress, _cancelled: recover_to(path, target),
        lambda saved: _recovered(window, saved),
        lambda error: _failed(window, path, target, error),
        lambda: window.message.tell(say("window.cancelled", window.language)),
    )


def _recovered(window: MainWindow, saved: Recovered) -> None:
    if saved.path is None:
        return
    window.opening.paths([saved.path])
    text = saved.say(window.language)
    window.message.tell(say("recovery.written", window.language, file=saved.path.name, text=text))


def _failed(window: MainWindow, path: Path, target: Path | None, error: BaseException) -> None:
    """Say what went wrong; where nothing can be written beside the file, ask where else."""
    if isinstance(error, WriteError) and target is None:
        elsewhere = _place(window, path)
        if elsewhere is not None:
            _recover(window, path, elsewhere)
            return
    window.tell_failure(error)


def _place(window: MainWindow, path: Path) -> Path | None:
    proposed = str(Path(window.settings.folder) / path.name)
    kinds = f"Timeline App (*{TIMELINE_ENDING})"
    name, _ = QFileDialog.getSaveFileName(window, say("recovery.where", window.language), proposed, kinds)
    return with_ending(window, name, TIMELINE_ENDING, window.language) if name else None
