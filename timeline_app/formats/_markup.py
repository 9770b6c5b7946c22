"""Text as HTML and back: everything is escaped, and of what comes in only the words are taken."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from timeline_app.formats._telling import Sources
from timeline_app.model import Event

MOST_LETTERS = 200_000  # of one text that comes in
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*+)[^<>]*>|<!--[^<>]*-->")
_BREAKS = frozenset(("br", "p", "div", "li", "ul", "ol", "blockquote", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "hr"))
_UNSEEN = frozenset(("script", "style"))
_SOUND = re.compile(r"[^\t\n -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def escaped(text: object) -> str:
    """A text for HTML, fit to stand in an attribute too, without what HTML cannot hold."""
    return html.escape(_SOUND.sub("", str(text)), quote=True)


def lines_html(text: str) -> str:
    """A text of several lines as one paragraph, or ""."""
    return f"<p>{escaped(text).replace(chr(10), '<br>')}</p>" if text else ""


def told_html(event: Event, sources: Sources) -> str:
    """The note on an event and the sentences that prove it, each with where it stands."""
    return lines_html(event.note) + "".join(
        f"<blockquote><p>“{escaped(quote.text)}”</p><p>— {linked(quote.origin, quote.address)}</p></blockquote>"
        for quote in sources.quotes(event)
    )


def plain_of(markup: object) -> str:
    """The words of some HTML, its blocks on lines of their own; what is no HTML stays as it is."""
    if not isinstance(markup, str):
        return ""
    text = "".join(_words(markup[:MOST_LETTERS]))
    return "\n".join(line for line in (" ".join(line.split()) for line in text.split("\n")) if line)


def _words(markup: str) -> Iterator[str]:
    done, unseen = 0, ""
    for tag in _TAG.finditer(markup):
        if not unseen:
            yield html.unescape(markup[done : tag.start()].replace("\n", " "))
        done, name = tag.end(), (tag[2] or "").lower()
        if name in _BREAKS:
            yield "\n"
        if unseen:
            unseen = "" if tag[1] and name == unseen else unseen
        elif name in _UNSEEN and not tag[1]:
            unseen = name
    if not unseen:
        yield html.unescape(markup[done:].replace("\n", " "))


def linked(words: str, address: str) -> str:
    """Words that lead to an address, or just the words where it is ""."""
    if not address:
        return escaped(words)
    return f'<a href="{escaped(address)}" rel="noopener noreferrer">{escaped(words)}</a>'
