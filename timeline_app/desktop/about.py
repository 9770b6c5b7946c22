"""What the program is: its version, its licence, and the licences of what comes with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib import metadata
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QTextBrowser

from timeline_app import __version__
from timeline_app.assets import resources
from timeline_app.desktop import theme
from timeline_app.desktop.controls import button, column, label, row
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow

SIZE, ICON = (620, 520), 56
_NAME = re.compile(r"[\w.-]+")


class About(QDialog):
    """Name, version, licences."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        style, language = window.style_now, window.language
        self.setWindowTitle(say("window.about", language))
        sign = QLabel()
        sign.setPixmap(QApplication.windowIcon().pixmap(ICON, ICON))
        self.version = label(say("about.version", language, version=__version__), style, "ink2")
        named = column(
            label("Timeline App", style, "ink", 17, 600),
            self.version,
            label(say("about.licence", language), style, "muted", 12),
            gap=2,
        )
        self.text = QTextBrowser()
        self.text.setObjectName("notice")
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setOpenExternalLinks(True)
        self.text.setAccessibleName(say("about.notice", language))
        self.text.setFont(theme.font(12))
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.document().setDocumentMargin(12)
        self.text.setMarkdown("\n".join(_licences(language)))
        close = button(say("about.close", language), style, clicked=self.close)
        head = row(sign, 8, named, None)
        self.setLayout(column(head, self.text, row(None, close), gap=12, margins=(20, 20, 20, 16)))
        self.resize(min(SIZE[0], window.width() - 40), min(SIZE[1], window.height() - 40))
        close.setFocus()


def _licences(language: str) -> Iterator[str]:
    """What comes with the program, as Markdown."""
    yield f"## {say('about.libraries', language)}\n"
    yield "| " + " | ".join(say(f"about.{word}", language) for word in ("library", "its_version", "its_licence")) + " |"
    yield "|---|---|---|"
    for name, version, licence in libraries():
        yield f"| {name} | {version} | {licence} |"
    yield "\n#" + (resources() / "NOTICE.md").read_text("utf-8")


def libraries() -> list[tuple[str, str, str]]:
    """The libraries that the program needs, of those that tell of themselves: name, version, licence."""
    found: list[tuple[str, str, str]] = []
    with suppress(metadata.PackageNotFoundError):
        for line in sorted(metadata.requires("timeline-app") or [], key=str.casefold):
            name = _NAME.match(line)
            if name is not None and "extra ==" not in line:
                with suppress(metadata.PackageNotFoundError):
                    told = metadata.metadata(name[0]).json
                    found.append((name[0], str(told["version"]), _licence(told)))
    return found


def _licence(told: Mapping[str, str | list[str]]) -> str:
    """The licence that a library names: the short form, or the one of its classifiers, or the first line of its own."""
    classes = [line.rpartition(" :: ")[2] for line in told.get("classifier", ()) if line.startswith("License ::")]
    own = str(told.get("license", "")).strip().splitlines()[:1]
    return str(told.get("license_expression", "")) or ", ".join(classes) or "".join(own)
