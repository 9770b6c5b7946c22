"""Freezes the application into build/package/dist/, in an environment of its own, and lets it test itself.

    python3 packaging/frozen/freeze.py

The same on Linux, Windows and macOS.  The environment, build/package/venv, is kept until a version changes.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILD = ROOT / "build" / "package"
VENV = BUILD / "venv"
DIST = BUILD / "dist"
PINS = (ROOT / "packaging" / "source" / "constraints.txt", HERE / "requirements.txt")
IN_WINDOWS = sys.platform == "win32"
SCRIPTS = VENV / ("Scripts" if IN_WINDOWS else "bin")
PYTHON = SCRIPTS / ("python.exe" if IN_WINDOWS else "python")
# What would send packages elsewhere, or take modules from elsewhere.
DISTURBING = (
    "PYTHONHOME",
    "PYTHONPATH",
    "PYTHONDONTWRITEBYTECODE",
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_ROOT",
    "VIRTUAL_ENV",
)


def main() -> None:
    """Make the environment, freeze, test."""
    for name in DISTURBING:
        os.environ.pop(name, None)
    BUILD.mkdir(parents=True, exist_ok=True)
    make_environment()
    if sys.platform != "linux":
        run(PYTHON, HERE / "system_icons.py", BUILD / "icons")
    freeze(HERE / "timeline_app.spec")
    test(DIST / "timeline-app" / ("timeline-app.exe" if IN_WINDOWS else "timeline-app"))


def make_environment() -> None:
    """The pinned packages, and this source as an installed wheel."""
    pinned = b"".join(path.read_bytes() for path in (*PINS, ROOT / "pyproject.toml"))
    state, wanted = VENV / "state", f"{sys.version}|{VENV}|{hashlib.sha256(pinned).hexdigest()}"
    pip = (PYTHON, "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet")
    if not state.exists() or state.read_text("utf-8") != wanted:
        shutil.rmtree(VENV, ignore_errors=True)
        run(sys.executable, "-m", "venv", VENV)
        run(*pip, "--requirement", PINS[1])
        run(*pip, "--constraint", PINS[0], ROOT)
        state.write_text(wanted, "utf-8")
    else:
        run(*pip, "--force-reinstall", "--no-deps", ROOT)


def freeze(spec: Path) -> None:
    """Run PyInstaller on a spec; what it says is in build/package/NAME.log."""
    log = BUILD / f"{spec.stem}.log"
    pyinstaller = SCRIPTS / ("pyinstaller.exe" if IN_WINDOWS else "pyinstaller")
    places = ("--distpath", DIST, "--workpath", BUILD / "work")
    with log.open("w", encoding="utf-8") as file:
        command = [str(part) for part in (pyinstaller, "--noconfirm", *places, spec)]
        if subprocess.run(command, stdout=file, stderr=subprocess.STDOUT, check=False, cwd=BUILD).returncode:
            sys.exit(f"freezing failed: {log.read_text('utf-8').splitlines()[-1]}; see {log}")


def test(frozen: Path) -> None:
    """Let the source tree, the installed wheel and the frozen application test themselves; they must tell the same."""
    wheel = SCRIPTS / ("timeline-app.exe" if IN_WINDOWS else "timeline-app")
    source = told("source", PYTHON, "-m", "timeline_app", cwd=ROOT)
    for name, program in {"wheel": wheel, "frozen": frozen}.items():
        other = told(name, program, cwd=BUILD)
        for part in ("found", "versions"):
            if other[part] != source[part]:
                sys.exit(f"the self-test of the {name} tells other {part} than that of the source tree, see {BUILD}")
        if other["installation"]["kind"] != name:
            sys.exit(f"what was tested as {name} is in {other['installation']['folder']}")
    size = other["installation"]["size"]
    sys.stdout.write(f"{frozen.relative_to(ROOT)}: self-test passed and equal in all three forms; {size} MB\n")


def told(name: str, *command: str | Path, cwd: Path) -> dict[str, Any]:
    """What a self-test prints, kept as build/package/selftest-NAME.json; the program ends here when it fails."""
    place = BUILD / f"selftest-{name}.json"
    place.unlink(missing_ok=True)
    code = subprocess.run([*map(str, command), "--selftest", str(place)], check=False, cwd=cwd).returncode
    report: dict[str, Any] = json.loads(place.read_text("utf-8")) if place.exists() else {}
    if code:
        sys.exit(f"the self-test of the {name} failed: {report.get('failed')}; see {place}")
    return report


def run(*command: str | Path) -> None:
    """Run a command; the program ends here when it fails."""
    subprocess.run([str(part) for part in command], check=True)


if __name__ == "__main__":
    main()
