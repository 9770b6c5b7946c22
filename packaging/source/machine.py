"""What this machine has: the system libraries Qt loads, and a display that answers.

Runs before anything is installed, on the standard library alone:

    machine.py python                    its version and base interpreter; status 1 when Timeline App cannot use it
    machine.py missing [x11] [wayland]   one line for each missing piece: the piece, Debian's package
    machine.py key FILE...               a hash of the files, to notice that one of them changed
    machine.py answers                   status 0 when an X or Wayland display can be opened
"""

from __future__ import annotations  # so that a Python too old for the program can still say so

import ctypes
import hashlib
import importlib.util
import os
import sys

OLDEST, NEWEST = (3, 11), (3, 14)  # NEWEST is the last one that PySide6 6.11 has wheels for

# Libraries are looked for by the name the loader uses: package names differ from release to release.
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


def loads(library: str) -> bool:
    """True when the loader finds the shared library of this file name."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing(displays: list[str]) -> dict[str, str]:
    """The absent pieces, each with the Debian package that holds it."""
    absent = {}
    if sys.platform.startswith("linux"):
        for kind in ["offscreen", *displays]:
            absent.update({name: package for name, package in LIBRARIES[kind].items() if not loads(name)})
    if importlib.util.find_spec("ensurepip") is None:
        absent["ensurepip"] = f"python3.{sys.version_info.minor}-venv"
    return absent


def key(paths: list[str]) -> str:
    """The SHA-256 of the files' contents, one after the other, in hexadecimal."""
    digest = hashlib.sha256()
    for path in paths:
        with open(path, "rb") as file:  # noqa: PTH123 - pathlib doubles the start-up time of this script
            digest.update(file.read() + b"\0")
    return digest.hexdigest()


def x11_answers() -> bool:
    """True when the X server named by DISPLAY accepts us; raises OSError without libxcb."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def wayland_answers() -> bool:
    """True when the compositor named by WAYLAND_DISPLAY accepts us; raises OSError without libwayland-client."""
    wayland = ctypes.CDLL("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    display = wayland.wl_display_connect(None)
    if display:
        wayland.wl_display_disconnect(ctypes.c_void_p(display))
    return bool(display)


def answers() -> bool:
    """True when there is a display to open a window on."""
    if not sys.platform.startswith("linux"):
        return True
    for variable, answer in {"WAYLAND_DISPLAY": wayland_answers, "DISPLAY": x11_answers}.items():
        try:
            if os.environ.get(variable) and answer():
                return True
        except OSError:
            continue
    return False


def main(verb: str, *words: str) -> int:
    """Run one verb of the table above and return the exit status."""
    if verb == "python":
        base = getattr(sys, "_base_executable", sys.executable)  # not a virtual environment's own
        sys.stdout.write("{}.{} {}\n".format(*sys.version_info[:2], base))
        return 0 if OLDEST <= sys.version_info[:2] <= NEWEST else 1
    if verb == "missing":
        sys.stdout.writelines(f"{name} {package}\n" for name, package in missing(list(words)).items())
    elif verb == "key":
        sys.stdout.write(key(list(words)) + "\n")
    elif verb == "answers":
        return 0 if answers() else 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
