"""The menu entry, the icons and the document type of Linux desktops: --install-desktop, --remove-desktop; and packages.

Everything comes from resources/desktop and goes into a folder like ~/.local/share or /usr/share.  What desktops keep in
mind of it is told them by their own tools, where they are.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from timeline_app.assets import resources
from timeline_app.cli import BAD_INPUT, spoken
from timeline_app.words import say

NAME = "timeline-app"
DOCUMENT = "application-x-timeline-app"
SIZES = (16, 24, 32, 48, 64, 128, 256)  # pixels
_PLAIN = re.compile(r"[\w@+=:,./-]+")  # xdg-mime finds no program whose path is quoted
_QUOTED = str.maketrans({sign: f"\\\\{sign}" for sign in '"`$'} | {"\\": "\\\\\\\\", "%": "%%"})
_CACHES = ("mimeinfo.cache", "icon-theme.cache")


def install_desktop() -> int:
    """Add the program to the menu of the person who calls it, and say so; the exit code."""
    if not _is_known():
        return BAD_INPUT
    write(_share(), own_command())
    _refresh(_share())
    sys.stdout.write(say("cli.desktop_installed", spoken(), folder=_share()) + "\n")
    return 0


def remove_desktop() -> int:
    """Take away what `install_desktop` added, and say so; the exit code."""
    if not _is_known():
        return BAD_INPUT
    remove(_share())
    sys.stdout.write(say("cli.desktop_removed", spoken(), folder=_share()) + "\n")
    return 0


def write(share: Path, command: str | None = None) -> None:
    """Write menu entry, document type and icons below a folder; `command` is what starts the program, with its path."""
    for place in files(share):
        place.parent.mkdir(parents=True, exist_ok=True)
    home = resources() / "desktop"
    entry = (home / f"{NAME}.desktop").read_text("utf-8")
    _entry(share).write_text(entry if command is None else _started_by(entry, command), "utf-8")
    shutil.copyfile(home / f"{NAME}.xml", _type(share))
    for drawing, place, size in _icons(share):
        if size is None:
            shutil.copyfile(drawing, place)
        else:
            from timeline_app.desktop.emblems import draw_png

            draw_png(drawing, size, place)


def remove(share: Path) -> None:
    """Delete what `write` wrote below a folder, what desktops made of it alone, and folders then empty."""
    for place in files(share):
        place.unlink(missing_ok=True)
    _refresh(share)
    if not _any_in(share / "mime" / "packages"):
        shutil.rmtree(share / "mime", ignore_errors=True)  # all else in it was made from packages
    for folder in (share / "applications", share / "icons" / "hicolor"):
        if not any(path.is_file() and path.name not in _CACHES for path in folder.rglob("*")):
            shutil.rmtree(folder, ignore_errors=True)
    for folder in sorted({parent for place in files(share) for parent in place.parents}, reverse=True):
        if folder != share and folder.is_relative_to(share) and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def files(share: Path) -> list[Path]:
    """All that `write` writes below a folder."""
    return [_entry(share), _type(share), *(place for _drawing, place, _size in _icons(share))]


def own_command() -> str:
    """The path of what started this program: the frozen application, an AppImage, or the script that pip made."""
    if image := os.environ.get("APPIMAGE"):
        return image
    if getattr(sys, "frozen", False):
        return sys.executable
    script = Path(sys.argv[0]).absolute()
    if script.stem == NAME:
        return str(script)
    return shutil.which(NAME, path=str(Path(sys.executable).parent)) or NAME


def _started_by(entry: str, command: str) -> str:
    """The menu entry with the path of a program, written as the Desktop Entry Specification wants it."""
    word = command if _PLAIN.fullmatch(command) else f'"{command.translate(_QUOTED)}"'
    return entry.replace(f"Exec={NAME} %F\nTryExec={NAME}", f"Exec={word} %F\nTryExec={command}")


def _is_known() -> bool:
    """Whether this system has such menus; says so where it has not."""
    known = sys.platform not in ("win32", "darwin")
    if not known:
        sys.stderr.write(say("cli.desktop_elsewhere", spoken()) + "\n")
    return known


def _share() -> Path:
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def _entry(share: Path) -> Path:
    return share / "applications" / f"{NAME}.desktop"


def _type(share: Path) -> Path:
    return share / "mime" / "packages" / f"{NAME}.xml"


def _icons(share: Path) -> Iterator[tuple[Path, Path, int | None]]:
    """Each icon: its drawing, where it goes, and its size; None for the drawing itself."""
    theme = share / "icons" / "hicolor"
    drawings = {f"apps/{NAME}": "icons/timeline-app.svg", f"mimetypes/{DOCUMENT}": "desktop/timeline-document.svg"}
    for name, drawing in drawings.items():
        for size in SIZES:
            yield resources() / drawing, theme / f"{size}x{size}" / f"{name}.png", size
        yield resources() / drawing, theme / "scalable" / f"{name}.svg", None


def _any_in(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())


def _refresh(share: Path) -> None:
    """Let the desktop's tools look again, where they are."""
    for tool, folder in {"update-mime-database": "mime", "update-desktop-database": "applications"}.items():
        if shutil.which(tool) and (share / folder).is_dir():
            subprocess.run([tool, str(share / folder)], check=False, capture_output=True)  # noqa: S603
    theme = share / "icons" / "hicolor"
    if theme.is_dir():
        os.utime(theme)  # by which icon themes see that something is new
