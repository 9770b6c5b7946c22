"""Pages that stand alone: everything they need is in them, and they may load and send nothing."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass

from timeline_app.assets import resources
from timeline_app.formats._markup import escaped
from timeline_app.styles import DARK, LIGHT, Style, get

_TOKENS = (
    *(
        "paper",
        "chrome",
        "raised",
        "line",
        "line2",
        "ctl",
        "ink",
        "ink2",
        "muted",
        "accent",
        "accentink",
        "tint",
        "tint2",
    ),
    *("hover", "grid", "edge", "stem", "rug", "axis"),
)
CATEGORIES = 8
WEIGHTS = (400, 500, 600)


@dataclass(frozen=True, slots=True)
class Page:
    """A page in a language: its title, the style sheet and scripts by their names in resources/pages, its body."""

    language: str
    title: str
    style: str
    scripts: tuple[str, ...]
    body: str
    letters: str  # those that its fonts must have


def page_html(page: Page) -> str:
    """The whole page."""
    css = fonts_css(page.letters) + colours_css() + _resource(page.style)
    script = "".join(map(_resource, page.scripts))
    allowed = [
        *("default-src 'none'", f"style-src '{_hash(css)}'", "font-src data:", "img-src 'none'"),
        *([f"script-src '{_hash(script)}'"] if script else []),
        *("base-uri 'none'", "form-action 'none'"),
    ]
    return (
        f'<!DOCTYPE html>\n<html lang="{escaped(page.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escaped("; ".join(allowed))}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f'<meta name="generator" content="Timeline App">\n<title>{escaped(page.title)}</title>\n'
        f"<style>{css}</style>\n</head>\n<body>\n{page.body}\n"
        f"{f'<script>{script}</script>' if script else ''}\n</body>\n</html>\n"
    )


def fonts_css(letters: str) -> str:
    """The rules that embed the letters of the program's font."""
    from timeline_app.figure.svg import face  # which loads matplotlib

    used = "".join(sorted({*letters, *map(chr, range(32, 127)), *" –—…·«»“”‘’•○●≈‹›"}))
    return "".join(face("Inter", weight, used) for weight in WEIGHTS)


def colours_css() -> str:
    """The colours of the styles as variables, those of the dark one where the reader's screen is dark."""
    light, dark = _variables(get(LIGHT)), _variables(get(DARK))
    return f":root{{{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"


def _variables(style: Style) -> str:
    named = {name: getattr(style, name) for name in _TOKENS}
    named |= {f"category{number}": style.category(number) for number in range(CATEGORIES)}
    return "".join(f"--{name}:{colour};" for name, colour in named.items())


def _resource(name: str) -> str:
    return (resources() / "pages" / name).read_text("utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")
