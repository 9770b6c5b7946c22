"""The menu entry: what it holds, and that a person who adds it can be rid of it again."""

import importlib.util
import mimetypes
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from timeline_app import menu, readers
from timeline_app.assets import resources
from timeline_app.libraries import LIBRARIES, told
from timeline_app.store.tables import APPLICATION_ID

ROOT = Path(__file__).parents[1]
DESKTOP = resources() / "desktop"

pytestmark = pytest.mark.skipif(os.name != "posix" or sys.platform == "darwin", reason="menus of Linux desktops")


@pytest.fixture
def share(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("LANGUAGE", "en")
    return tmp_path / "share"


def entry_of(share):
    return (share / "applications" / "timeline-app.desktop").read_text("utf-8")


def files_in(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file()) if folder.exists() else []


def test_a_person_adds_it_and_is_rid_of_it_again(share, capsys):
    assert menu.install_desktop() == 0
    assert set(menu.files(share)) <= set(files_in(share))
    assert {file.name for file in menu.files(share)} == {
        *("timeline-app.desktop", "timeline-app.xml", "timeline-app.png", "timeline-app.svg"),
        *("application-x-timeline-app.png", "application-x-timeline-app.svg"),
    }
    assert menu.remove_desktop() == 0
    assert files_in(share) == []
    assert str(share) in capsys.readouterr().out


def test_what_is_not_its_own_stays(share):
    other = share / "applications" / "other.desktop"
    other.parent.mkdir(parents=True)
    other.write_text("[Desktop Entry]\nType=Application\nName=Other\nExec=other\n", "utf-8")
    menu.install_desktop()
    menu.remove_desktop()
    assert other in files_in(share)


def test_every_icon_has_its_size(share):
    from PySide6.QtGui import QImage

    menu.write(share)
    for size in menu.SIZES:
        for name in ("apps/timeline-app", "mimetypes/application-x-timeline-app"):
            image = QImage(str(share / "icons" / "hicolor" / f"{size}x{size}" / f"{name}.png"))
            assert (image.width(), image.height()) == (size, size)
            assert image.pixelColor(size // 2, size // 2).alpha() == 255


@pytest.mark.parametrize(
    ("command", "written"),
    [
        ("/home/a/.local/bin/timeline-app", "/home/a/.local/bin/timeline-app %F"),
        ("/opt/été à venir/timeline-app", '"/opt/été à venir/timeline-app" %F'),
        ("/opt/100%/$x", r'"/opt/100%%/\\$x" %F'),
    ],
)
def test_the_path_of_the_program_is_written_as_desktops_read_it(share, command, written):
    menu.write(share, command)
    assert re.findall(r"^Exec=(.*)$", entry_of(share), re.M) == [written]


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="no desktop-file-validate here")
def test_the_entry_is_valid(share):
    menu.write(share)
    told = subprocess.run(
        ["desktop-file-validate", str(share / "applications" / "timeline-app.desktop")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (told.returncode, told.stdout) == (0, "")


def test_every_kind_of_article_is_offered():
    entry = (DESKTOP / "timeline-app.desktop").read_text("utf-8")
    offered = set(re.findall(r"^MimeType=(.*)$", entry, re.M)[0].split(";"))
    known = {ending: mimetypes.guess_type(f"a{ending}")[0] for ending in readers.endings()}
    missing = {kind for kind in known.values() if kind and kind not in offered}
    # As Debian's shared-mime-info calls them.
    assert missing <= {"text/xml", "application/xml", "application/x-rss+xml"}


def test_the_document_type_knows_our_files():
    tree = ElementTree.parse(DESKTOP / "timeline-app.xml")  # noqa: S314  (our own)
    values = [match.get("value") for match in tree.iter("{http://www.freedesktop.org/standards/shared-mime-info}match")]
    assert values == ["SQLite format 3\\000", APPLICATION_ID.to_bytes(4, "big").decode()]


@pytest.mark.parametrize("name", ["timeline-app.xml", "timeline-app.metainfo.xml", "timeline-document.svg"])
def test_every_file_of_it_is_sound(name):
    ElementTree.parse(DESKTOP / name)  # noqa: S314  (our own)


def test_a_missing_library_is_told_with_its_package(monkeypatch):
    monkeypatch.setattr("timeline_app.libraries.missing", dict)
    line = told("libEGL.so.1: cannot open shared object file: No such file or directory", "en")
    assert "libEGL.so.1" in line
    assert "apt install libegl1" in line
    assert "no window can be opened here: the screen is gone" in told("the screen\nis gone", "en")


def test_the_libraries_are_those_that_the_set_up_installs():
    spec = importlib.util.spec_from_file_location("machine", ROOT / "packaging" / "source" / "machine.py")
    machine = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(machine)
    assert machine.LIBRARIES == LIBRARIES


def test_a_window_that_cannot_be_opened_says_why_in_one_line(tmp_path):
    settings = {**os.environ, "QT_QPA_PLATFORM": "nowhere", "HOME": str(tmp_path), "LANGUAGE": "en"}
    settings |= {"XDG_DATA_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path), "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    run = subprocess.run([sys.executable, "-m", "timeline_app"], capture_output=True, text=True, check=False,
                         env=settings, cwd=ROOT, timeout=60)  # fmt: skip
    assert run.returncode == 2
    (line,) = run.stderr.strip().splitlines()
    assert "platform plugin" in line
