"""The plan of the house holds: who may import what, how long a file may be, which words exist in every language."""

import ast
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from timeline_app.words import entries, interface_languages

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "timeline_app").rglob("*.py"))
LONGEST = 400
WITHOUT_QT = "import sys, timeline_app.cli, timeline_app.formats.image, timeline_app.store; "
DRAWING = ("figure", "formats/image", "desktop")


@pytest.mark.parametrize("source", [*SOURCES, *sorted((ROOT / "tests").rglob("*.py"))], ids=str)
def test_no_file_is_longer_than_400_lines(source):
    assert source.read_text("utf-8").count("\n") <= LONGEST


def test_test_files_bear_names_of_their_own():
    files = [file for file in (ROOT / "tests").rglob("test_*.py") if not (file.parent / "__init__.py").exists()]
    counts = Counter(file.name for file in files)  # pytest cannot collect two of one name that are in no package
    assert [name for name, count in counts.items() if count > 1] == []


def test_everything_but_the_window_runs_without_qt():
    code = WITHOUT_QT + "sys.exit(any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_understanding_runs_without_matplotlib():
    code = "import sys, timeline_app.pipeline, timeline_app.cli; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def _imports(source):
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("source", SOURCES, ids=str)
def test_only_the_drawing_knows_matplotlib_and_nothing_knows_pyplot(source):
    place = source.relative_to(ROOT / "timeline_app").as_posix()
    names = [name for name in _imports(source) if name.split(".")[0] == "matplotlib"]
    assert not names or place.startswith(DRAWING)
    assert not [name for name in names if "pyplot" in name or name.startswith("matplotlib.dates")]


@pytest.mark.parametrize("language", interface_languages())
def test_every_language_of_the_interface_has_the_same_words(language):
    assert entries(language).keys() == entries("en").keys()


@pytest.mark.parametrize("language", interface_languages())
def test_the_blanks_are_the_same_in_every_language(language):
    def blanks(entry):
        forms = entry.values() if isinstance(entry, dict) else [entry]
        return {blank for form in forms for blank in re.findall(r"{(\w+)}", form)}

    assert {k: blanks(e) for k, e in entries(language).items()} == {k: blanks(e) for k, e in entries("en").items()}


def test_french_puts_no_break_spaces_before_its_signs():
    wrong = [k for k, e in entries("fr").items() if re.search(r" [:;?!»]|« ", str(e))]
    assert wrong == []


def test_every_word_that_the_code_names_exists():
    rooms = "|".join(sorted({key.split(".")[0] for key in entries("en")}))
    named = re.compile(rf'"((?:{rooms})\.[a-z_0-9]+)"')
    missing = {
        key for source in SOURCES for key in named.findall(source.read_text("utf-8")) if key not in entries("en")
    }
    assert missing == set()


def _shown_words(source):
    """The string literals that a file of the window hands to what shows them."""
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in SHOWING:
                yield from (part.value for part in ast.walk(node) if isinstance(part, ast.Constant))


SHOWING = {
    *("setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription"),
    *("setStatusTip", "setWhatsThis", "setTitle", "addAction", "addMenu", "addItem", "showMessage", "setPlainText"),
    *("QLabel", "QAction", "QPushButton", "QCheckBox", "Wrapped", "tell", "warn", "question", "getText"),
}
"""What shows words to a person: they come from resources/translations."""
NAMES = {"Timeline App"}  # said alike in every language


@pytest.mark.parametrize("source", [file for file in SOURCES if "desktop" in file.parts], ids=lambda file: file.stem)
def test_no_words_of_the_interface_stand_in_the_code(source):
    words = [
        text
        for text in _shown_words(source)
        if isinstance(text, str) and re.search(r"[A-Za-zÀ-ÿ]{2} ?[A-Za-zÀ-ÿ]", text)
    ]
    keys = re.compile(r"[a-z_0-9-]+|[a-z_]*\.[a-z_.]*|[ (]*Ctrl\+.*")
    assert [text for text in words if text not in NAMES and not keys.fullmatch(text)] == []


def test_every_icon_is_shown_somewhere():
    shown = "".join(source.read_text("utf-8") for source in SOURCES)
    icons = [file.stem for file in (ROOT / "resources" / "icons").glob("*.svg")]
    assert [name for name in icons if f'"{name}"' not in shown and f'"{name}.svg"' not in shown] == []


SHELL = """
import linecache
import sys
import timeline_app.desktop
import PySide6.QtWidgets
from PySide6.QtCore import QEvent, QObject
before = set(sys.modules)
from timeline_app.desktop.app import make_application, start

class Paints(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            opened = [file for file in linecache.cache if "timeline_app" in file]
            names = ["PySide6.QtCore.Qt"] if "Qt" in vars(PySide6.QtCore) else []  # made when first named
            print("painted", *sorted(set(sys.modules) - before), *opened, *names)
            app.quit()
        return False

app = make_application()
app.installEventFilter(paints := Paints())
window = start(app, [])
app.exec()
"""


NEEDED_TO_PAINT = {
    *("timeline_app", "timeline_app.assets", "timeline_app.words", "timeline_app.desktop"),
    *("timeline_app.styles", "timeline_app.styles.paper", "timeline_app.styles.dark"),
    *(f"timeline_app.desktop.{name}" for name in ("app", "log", "settings", "theme", "icons", "controls", "window")),
    *(f"timeline_app.desktop.{name}" for name in ("actions", "bindings", "panels", "panels.welcome")),
    *("faulthandler", "locale", "_locale"),  # and the locale only where Qt knows no language of the desktop
    *("tomllib", "tomllib._parser", "tomllib._re", "tomllib._types"),  # not where it is frozen
    *("datetime", "_datetime"),  # by that
}
"""What may be loaded beside what Qt for Python loads itself before the window is painted: all others can wait.

So can Qt's namespace, PySide6.QtCore.Qt: with the first name of it Python has to know 1 200, which takes 15 ms.
"""


def test_the_window_is_painted_before_anything_else_is_loaded(tmp_path):
    told = subprocess.run(
        [sys.executable, "-c", SHELL],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)},
    )
    painted, *loaded = told.stdout.splitlines()[0].split()
    assert painted == "painted"
    assert set(loaded) - NEEDED_TO_PAINT == set()


def test_the_library_offers_what_it_names():
    import timeline_app

    assert all(getattr(timeline_app, name) for name in timeline_app.__all__)
    modules = {path.stem for path in (ROOT / "timeline_app").iterdir()}
    assert not modules & set(timeline_app.__all__), "importing a module would hide the function of its name"
    assert set(timeline_app.__all__) <= set(dir(timeline_app))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        timeline_app.nothing  # noqa: B018
