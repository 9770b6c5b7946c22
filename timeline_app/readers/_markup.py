"""HTML to a tree, and a tree to all of its words, one line for each block."""

from __future__ import annotations

import html
import re
from typing import Any

from timeline_app.readers._decoding import decode

_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog"),
        *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("header", "hr", "html", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table"),
        *("tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
_PARAGRAPHS = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "table"])
_SILENT = frozenset(
    ["head", "script", "style", "template", "noscript", "title", "select", "button", "svg", "math", "object", "iframe"]
)
_CHARSET = re.compile(rb"""<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.+-]{1,40})""", re.IGNORECASE)
_DECLARATION = re.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.+-]{1,40})""", re.IGNORECASE)
_HEAD = 8192  # bytes in which a page says how it is written
_TAG = re.compile(r"<[^<>]*>")
_BLANK = " \t\r\f\v\xa0\u200b"
_GAPS = re.compile(r"\n{3,}")
_SPACES = re.compile(r"[ \t\r\n\f\v\xa0]+")


def decode_page(data: bytes, declared: str = "") -> str:
    """The text of a page: as its mark, its mail or its server, or else the page itself says that it is written."""
    found = None if declared else _DECLARATION.match(data[:_HEAD]) or _CHARSET.search(data[:_HEAD])
    return decode(data, found[1].decode("ascii", "replace") if found else declared)


def parse(page: str) -> tuple[Any, bool]:
    """The tree of a page, None when there is none; and whether it is all there: what lies too deep is left out."""
    import lxml.etree
    import lxml.html

    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = lxml.html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return None, False
    whole = not any(error.type_name in ("ERR_RESOURCE_LIMIT", "ERR_NAME_TOO_LONG") for error in parser.error_log)
    return tree, whole


def text_of_page(page: str) -> str:
    """All words of a page or a piece of one, menus too; it never fails, however the page is made."""
    tree, whole = parse(page)
    return text_of(tree) if tree is not None and whole else _stripped(page)


def text_of(tree: Any) -> str:  # noqa: ANN401  (lxml ships no types)
    """All words of a tree: a line for each block, an empty one around a paragraph."""
    from lxml.etree import iterwalk

    pieces: list[str] = []
    ends = 0  # of lines that are due before the next words
    walk = iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start" and tag in _SILENT:
            walk.skip_subtree()
            continue
        if tag == "br":
            ends = min(ends + (event == "start"), 2)
        elif tag in _BLOCKS:
            ends = max(ends, 2 if tag in _PARAGRAPHS else 1)
        words = element.text if event == "start" else element.tail if element is not tree else None
        if not words or (ends and words.isspace()):
            continue
        if ends:
            pieces.append("\n" * ends)
            ends = 0
        pieces.append(words if event == "start" and tag == "pre" else _SPACES.sub(" ", words))
    return tidy("".join(pieces))


def _stripped(page: str) -> str:
    """The words between the tags of what is no page that a parser understands."""
    return tidy(html.unescape(_TAG.sub("\n", page)))


def tidy(text: str) -> str:
    """Text without blanks around its lines, and never more than one empty line together."""
    lines = (line.strip(_BLANK) for line in text.split("\n"))
    return _GAPS.sub("\n\n", "\n".join(lines)).strip()
