"""Does with the Debian package what a person does: installs it, double-clicks, opens articles, takes it away again.

    test_package.py SUITE...       bookworm, trixie

Everything happens in a new system (system.py) whose windows are on an X server of its own; build/package/pictures
shows how each step ended.  Exit status 1 when a check failed.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from desktop import Desktop, display
from system import HOME, System, new_system

from tests.benchmarks.written import FORMATS, paragraphs
from timeline_app import store
from timeline_app.assets import seeds
from timeline_app.pipeline import build_timeline

BUILD = ROOT / "build" / "package"
SEED = seeds() / "000_ed0140e1a063c6cd.txt"
# What a person has who double-clicks; none of it is needed by the package.
DESKTOP = ("pcmanfm", "openbox", "dbus-x11", "dbus", "xdg-utils", "libglib2.0-bin", "procps", "adwaita-icon-theme")
FAILED: list[str] = []


def main(*suites: str) -> int:
    """Test the package on each system."""
    for suite in suites:
        say(suite)
        with new_system(suite, BUILD / "systems") as system:
            test(system, BUILD / "pictures" / suite)
    say(f"{len(FAILED)} checks failed: {', '.join(FAILED)}" if FAILED else "all checks passed")
    return 1 if FAILED else 0


def test(system: System, pictures: Path) -> None:
    """All of it on one system."""
    pictures.mkdir(parents=True, exist_ok=True)
    before = system.files()
    (package,) = BUILD.glob("*.deb")
    (system.root / "root" / package.name).write_bytes(package.read_bytes())
    installed = system.install(f"/root/{package.name}")
    if not check("it is installed with what it depends on", installed.returncode == 0, installed.stdout[-400:]):
        return
    test_alone(system)
    articles = written(system)
    test_reading(system, articles)
    with display() as name:
        test_start(system, pictures, name)
        check("a desktop is installed", system.install(*DESKTOP).returncode == 0)
        test_clicks(system, pictures, name)
    test_wayland(system, pictures)
    test_removal(system, before)


def test_alone(system: System) -> None:
    """What the installation tells of itself, before anything else is there."""
    told = system.run("timeline-app", "--selftest", person=True)
    here = json.loads((BUILD / "selftest-source.json").read_text("utf-8"))
    there = json.loads(told.stdout or "{}")
    check("its self-test passes", told.returncode == 0, told.stderr)
    for part in ("found", "versions"):
        check(f"its self-test tells the same {part} as the source tree", there.get(part) == here[part])
    size = there.get("installation", {})
    check("it is not larger than it may be", size.get("size", 1e9) <= size.get("largest", 0), str(size))


def written(system: System) -> list[str]:
    """A known text in every kind of file that is read, in a folder of the person: the paths."""
    folder = system.root / HOME[1:] / "articles"
    folder.mkdir()
    texts = paragraphs(12)
    for name, (ending, write) in FORMATS.items():
        (folder / f"{name}{ending}").write_bytes(write(texts))
    return [f"{HOME}/articles/{file.name}" for file in sorted(folder.iterdir())]


def test_reading(system: System, articles: list[str]) -> None:
    """Every kind of article gives what it gives in the source tree."""
    there = system.run("timeline-app", "extract", "--json", *articles, person=True)
    here = subprocess.run(
        [sys.executable, "-m", "timeline_app", "extract", "--json", *(f"{system.root}{path}" for path in articles)],
        cwd=ROOT, capture_output=True, text=True, check=False, env={"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    same = there.stdout.replace(HOME, "") == here.stdout.replace(str(system.root / HOME[1:]), "")
    check(f"{len(articles)} kinds of article are read as in the source tree", same and bool(here.stdout), there.stderr)


def test_start(system: System, pictures: Path, name: str) -> None:
    """The window opens on the bare system: nothing but the package and what it depends on is there."""
    desktop = Desktop(system, pictures, name)
    started = system.start("timeline-app", log=pictures / "offscreen.log", QT_QPA_PLATFORM="offscreen")
    check("it starts without a screen", desktop.lives(started, 6))
    desktop.end()
    system.start("timeline-app", log=pictures / "bare.log", DISPLAY=name)
    check("its window opens on X11", desktop.shows("Timeline App", "1-bare-system"))
    desktop.end()


def test_clicks(system: System, pictures: Path, name: str) -> None:
    """Double clicks on a desktop: the launcher, a document, articles; and a second one."""
    desktop = Desktop(system, pictures, name)
    desktop.put("seed.timeline", lambda place: store.save(build_timeline([SEED]), place))
    desktop.put("attentats.txt", lambda place: place.write_bytes(SEED.read_bytes()))
    texts = paragraphs(12)
    desktop.put("page.html", lambda place: place.write_bytes(FORMATS["html"][1](texts)))
    if "pdf" in FORMATS:
        desktop.put("paper.pdf", lambda place: place.write_bytes(FORMATS["pdf"][1](texts)))
    check("the icons of the desktop are drawn", desktop.begin())
    for file, kind in {"seed.timeline": "application/x-timeline-app", "attentats.txt": "text/plain"}.items():
        told = desktop.ask("xdg-mime", "query", "filetype", f"{HOME}/Desktop/{file}")
        check(f"{file} is known as {kind}", told == kind, told)
    told = desktop.ask("xdg-mime", "query", "default", "application/x-timeline-app")
    check("documents are opened by it", told == "timeline-app.desktop", told)
    for kind in ("text/plain", "text/html", "application/pdf"):
        told = desktop.ask("gio", "mime", kind)
        check(f"it is offered for {kind}", "timeline-app.desktop" in told, told)

    desktop.double_click("timeline-app.desktop")
    check("a double click on the launcher opens the window", desktop.shows("Timeline App", "2-launcher"))
    first = desktop.processes()
    desktop.aside()
    desktop.double_click("timeline-app.desktop")
    check("a second one reaches the running one", desktop.settles() == first, str(desktop.processes()))
    desktop.aside()
    desktop.double_click("seed.timeline")
    opened = desktop.shows("seed", "3-document")
    check("a document double-clicked then is opened by it", opened and desktop.processes() == first)
    desktop.aside()
    desktop.double_click("seed.timeline")
    check("and once more brings its window to the front", desktop.settles() == first, str(desktop.processes()))
    desktop.picture("4-document-again")
    desktop.end()
    desktop.double_click("seed.timeline")
    check("a double click on a document opens it", desktop.shows("seed", "5-document-alone"))
    desktop.end()
    for number, file in enumerate(
        [file for file in ("attentats.txt", "page.html", "paper.pdf") if file in desktop.files]
    ):
        desktop.menu(file, f"{6 + number}-open-with-{file}")
        desktop.double_click(file)
        check(f"a double click on {file} opens the window", desktop.shows("Timeline App", f"{6 + number}-{file}"))
        check(f"{file} gives events there", desktop.has_events())
        desktop.picture(f"{6 + number}-{file}")  # once it has been read
        desktop.end()
    for command in (("gio", "launch", "/usr/share/applications/timeline-app.desktop", f"{HOME}/Desktop/seed.timeline"),
                    ("xdg-open", f"{HOME}/Desktop/seed.timeline")):  # fmt: skip
        desktop.start(*command)
        check(f"{command[0]} opens a document", desktop.shows("seed", f"9-{command[0]}"))
        desktop.end()


def test_wayland(system: System, pictures: Path) -> None:
    """The window opens at a compositor of Wayland, in light and at twice the resolution."""
    check("weston is installed", system.install("weston").returncode == 0)
    desktop = Desktop(system, pictures, "")
    check("weston runs", desktop.compositor())
    for scale in ("1", "2"):
        log = pictures / f"wayland-{scale}.log"
        started = system.start("timeline-app", log=log, WAYLAND_DISPLAY="wayland-test", QT_SCALE_FACTOR=scale)
        lives = desktop.lives(started, 6) and desktop.uses("qwayland")
        check(f"its window opens on Wayland at scale {scale}", lives, log.read_text("utf-8"))
        desktop.end()


def test_removal(system: System, before: set[str]) -> None:
    """Nothing is left but the person's own files."""
    gone = system.run("apt-get", "purge", "-y", "-q", "timeline-app")
    check("it is removed", gone.returncode == 0, gone.stderr)
    left = [name for name in system.files() - before if "timeline" in name]
    check("nothing of it is left", not left, ", ".join(left[:5]))
    check("the person's document is left", (system.root / HOME[1:] / "Desktop/seed.timeline").exists())


def check(what: str, passed: bool, told: str = "") -> bool:  # noqa: FBT001
    """Say how a check went."""
    say(f"  {'ok    ' if passed else 'FAILED'} {what}" + ("" if passed else f": {told.strip()[-300:]}"))
    if not passed:
        FAILED.append(what)
    return passed


def say(words: str) -> None:
    """Print a line at once."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
