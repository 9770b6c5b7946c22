"""What the window needs of Qt, for the self-test: nothing is shown, and no settings are read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

# How Qt shows windows on each system; those of others are not missed.
_SCREENS = frozenset(("xcb", "wayland", "windows", "cocoa", "offscreen"))
_PICTURES = frozenset(("png", "jpeg", "svg", "ico"))
_SIZE = 32


def parts() -> dict[str, Any]:
    """The screens, pictures, fonts and secure connections that Qt knows here; raises ValueError for a missing one."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication, QImageReader
    from PySide6.QtNetwork import QSslSocket

    app = QGuiApplication.instance() or QGuiApplication(["timeline-app"])
    found = {
        "screens": _screens(),
        "pictures": sorted(_PICTURES & {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}),
        "fonts": _families(),
        "icons": _drawn_icons(),
        "https": QSslSocket.supportsSsl(),
    }
    del app
    if missing := [name for name, what in found.items() if not what]:
        raise ValueError(f"Qt has no {', '.join(missing)}")
    return found


def _screens() -> list[str]:
    from PySide6.QtCore import QLibraryInfo

    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms")
    names = {file.stem.removeprefix("lib").removeprefix("q") for file in folder.iterdir()}
    return sorted(_SCREENS & names)


def _families() -> list[str]:
    from PySide6.QtGui import QFontDatabase

    from timeline_app.assets import resources

    numbers = [QFontDatabase.addApplicationFont(str(file)) for file in sorted((resources() / "fonts").glob("*.otf"))]
    if -1 in numbers:
        raise ValueError("Qt cannot read a font")
    return sorted({family for number in numbers for family in QFontDatabase.applicationFontFamilies(number)})


def _drawn_icons() -> int:
    """How many icons Qt draws; raises ValueError for one that stays empty."""
    from PySide6.QtGui import QIcon

    from timeline_app.assets import resources

    files = sorted((resources() / "icons").glob("*.svg"))
    for file in files:
        image = QIcon(str(file)).pixmap(_SIZE, _SIZE).toImage()
        if image.isNull() or not any(image.pixelColor(x, y).alpha() for x in range(_SIZE) for y in range(_SIZE)):
            raise ValueError(f"Qt cannot draw {file.name}")
    return len(files)
