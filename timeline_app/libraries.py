"""Which of the system's libraries a window lacks, and the Debian package of each: asked when it does not start."""

from __future__ import annotations

import ctypes
import os
import re
import sys

from timeline_app.words import say

# By the loader's names, as packaging/source/machine.py has them.
LIBRARIES = {
    "offscreen": {
        "libEGL.so.1": "libegl1",
        "libGL.so.1": "libgl1",
        "libxkbcommon.so.0": "libxkbcommon0",
        "libdbus-1.so.3": "libdbus-1-3",
        "libfontconfig.so.1": "libfontconfig1",
        "libglib-2.0.so.0": "libglib2.0-0",
    },
    "x11": {
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-shape.so.0": "libxcb-shape0",
    },
    "wayland": {
        "libwayland-client.so.0": "libwayland-client0",
        "libwayland-cursor.so.0": "libwayland-cursor0",
        "libwayland-egl.so.1": "libwayland-egl1",
    },
}
_NAMED = re.compile(r"\blib[\w.+-]+\.so[\w.]*")


def told(failure: str, language: str) -> str:
    """Why no window opens, in one line: the missing libraries and their packages, else what Qt said of it."""
    named = _NAMED.findall(failure)
    packages = {name: package for kind in LIBRARIES.values() for name, package in kind.items()}
    absent = {name: packages[name] for name in named if name in packages} | missing()
    if absent:
        libraries, wanted = ", ".join(absent), " ".join(absent.values())
        return say("cli.library_missing", language, library=libraries, package=wanted)
    return say("cli.no_screen", language, detail=" ".join(failure.split()))


def missing() -> dict[str, str]:
    """The libraries that a window on this screen lacks, each with the Debian package that holds it."""
    if not sys.platform.startswith("linux"):
        return {}
    wanted = dict(LIBRARIES["offscreen"])
    wanted |= LIBRARIES["x11"] if os.environ.get("DISPLAY") else {}
    wanted |= LIBRARIES["wayland"] if os.environ.get("WAYLAND_DISPLAY") else {}
    return {name: package for name, package in wanted.items() if not _loads(name)}


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
