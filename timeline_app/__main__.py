"""Where the program begins: a verb goes to the command line, files or nothing to the window."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

NEW_WINDOW = "--new-window"
LOOKS_AT_PDFS = "--look-at-pdfs"
"""The argument by which the program is the process that looks at PDFs: see `readers/_apart.py`."""
SELFTEST, INSTALL, REMOVE = "--selftest", "--install-desktop", "--remove-desktop"
VERBS = ("extract", "draw", "convert", "formats", "find", "recover")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with its arguments; the exit code is 0, or 2 when it cannot do what was asked."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments == [LOOKS_AT_PDFS]:
        from timeline_app.readers import _apart

        return _apart.serve()
    if arguments[:1] in ([SELFTEST], [INSTALL], [REMOVE]):
        return _look_after_itself(*arguments[:2])
    alone = arguments[:1] == [NEW_WINDOW]
    arguments = arguments[alone:]
    verb = arguments and (arguments[0] in VERBS or arguments[0].startswith("-"))
    if verb or not _has_display():
        from timeline_app import cli  # half of what the window waits for

        return cli.main(arguments) if verb else cli.tell_no_display()
    gc.disable()  # until the window stands: what is made until then is there to stay, and looking through it takes 8 ms
    try:
        from timeline_app.desktop.app import run
    except ImportError as error:
        return _tell_of_libraries(error)
    return run(arguments, new_window=alone)


def _tell_of_libraries(error: ImportError) -> int:
    """Say which library of the system Qt lacks; the exit code.  Any other error is raised again."""
    if ".so" not in str(error):
        raise error
    from timeline_app import cli, libraries

    sys.stderr.write(libraries.told(str(error), cli.spoken()) + "\n")
    return cli.BAD_INPUT


def _look_after_itself(wish: str, place: str | None = None) -> int:
    """Test the installation, or add it to the menu of the desktop, or take it from there; the exit code.

    A test is told on standard output, or in a file at a `place`: on Windows a program with a window has no output.
    """
    if wish == SELFTEST:
        from timeline_app import selftest

        return selftest.main(place)
    from timeline_app import menu

    return menu.install_desktop() if wish == INSTALL else menu.remove_desktop()


def _has_display() -> bool:
    """Whether there is a screen to show a window on; only X and Wayland can be without."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
