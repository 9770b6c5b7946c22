"""Web pages that a browser has saved as one file (MHTML): the page itself, without its pictures and frames."""

from __future__ import annotations

from email.message import Message

from timeline_app.readers import File, Part, reader
from timeline_app.readers._mails import charset, head, is_saved_page, leaves, parsed, payload
from timeline_app.readers._markup import decode_page
from timeline_app.readers._pages import articles_of_page

_LIMIT = 50  # megabytes, twelve times as much in memory
_PAGES = ("text/html", "application/xhtml+xml")


@reader(".mht", ".mhtml", sniff=is_saved_page, limit=_LIMIT)
def read(file: File) -> list[Part]:
    """The article of a saved page, or those of an export; raises ReadError where there is no page in the file."""
    mail = parsed(file)
    pages = [part for part in leaves(mail) if part.get_content_type() in _PAGES]
    if not pages:
        raise file.error("errors.no_articles")
    page = _first_page(mail, pages)
    data = payload(page)
    file.take(len(data))
    return articles_of_page(file, decode_page(data, charset(page)), _address(mail, page))


def _first_page(mail: Message, pages: list[Message]) -> Message:
    """The page that the others belong to: the one that the head names, else the first."""
    start, place = mail.get_param("start"), head(mail, "Snapshot-Content-Location")
    for page in pages:
        if isinstance(start, str) and start and head(page, "Content-ID") == start:
            return page
        if place and head(page, "Content-Location") == place:
            return page
    return pages[0]


def _address(mail: Message, page: Message) -> str:
    return head(mail, "Snapshot-Content-Location") or head(page, "Content-Location")
