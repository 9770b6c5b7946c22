"""Builds the installer for Windows: freezes, then calls NSIS (makensis), which must be on the path.

python packaging/windows/build.py
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging" / "frozen")]

import freeze

from timeline_app import __version__


def main() -> None:
    """Freeze, test, and make build/package/timeline-app-VERSION.exe."""
    freeze.main()
    defined = {
        "VERSION": __version__,
        "DIST": freeze.DIST / "timeline-app",
        "OUT": freeze.BUILD / f"timeline-app-{__version__}.exe",
        "ICON": freeze.BUILD / "icons" / "timeline-app.ico",
        "LICENCE": ROOT / "LICENSE",
    }
    words = [f"-D{name}={value}" for name, value in defined.items()]
    subprocess.run(["makensis", "-V2", *words, str(ROOT / "packaging/windows/installer.nsi")], check=True)


if __name__ == "__main__":
    main()
