"""Where the program begins: a verb goes to the command line, files or nothing to the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

NEW_WINDOW = "--new-window"
SELFTEST, INSTALL, REMOVE = "--selftest", "--install-desktop", "--remove-desktop"
VERBS = ("extract", "draw", "convert", "formats", "find", "recover")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with its arguments; the exit code is 0, or 2 when it cannot do what was asked."""
    if getattr(sys, "frozen", False):  # this may be a process that is to work on articles, and no second window
        from multiprocessing import freeze_support

        freeze_support()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments in ([SELFTEST], [INSTALL], [REMOVE]):
        return _look_after_itself(arguments[0])
    alone = arguments[:1] == [NEW_WINDOW]
    arguments = arguments[alone:]
    verb = arguments and (arguments[0] in VERBS or arguments[0].startswith("-"))
    if verb or not _has_display():
        from timeline_app import cli  # half of what the window waits for

        return cli.main(arguments) if verb else cli.tell_no_display()
    from timeline_app.desktop.app import run

    return run(arguments, new_window=alone)


def _look_after_itself(wish: str) -> int:
    """Test the installation, or add it to the menu of the desktop, or take it from there; the exit code."""
    if wish == SELFTEST:
        from timeline_app import selftest

        return selftest.main()
    from timeline_app import menu

    return menu.install_desktop() if wish == INSTALL else menu.remove_desktop()


def _has_display() -> bool:
    """Whether there is a screen to show a window on; only X and Wayland can be without."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
