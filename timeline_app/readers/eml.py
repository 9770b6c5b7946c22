"""Mails: the words as its writer sent them, with what is attached where that can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from timeline_app.model import Article
from timeline_app.readers import File, Part, article_in, endings, read_inside, reader
from timeline_app.readers._decoding import opening
from timeline_app.readers._mails import Contents, charset, contents, head, is_saved_page, parsed, payload, sender
from timeline_app.readers._markup import decode_page, text_of_page
from timeline_app.readers._stamps import issued_by
from timeline_app.reasons import reason

_LINE = re.compile(r"([!-9;-~]{1,80}):")
_TELLING = {"from", "date", "subject", "to", "message-id", "received", "mime-version", "return-path"}
_ENOUGH = 3  # lines of the head that only a mail has
_LIMIT = 50  # megabytes: more than mail servers carry, and twelve times as much in memory
_STUB = 4  # times as many words as the plain text, and the page is what was meant to be read
_SHOWN = 8  # names of attachments


def is_mail(file: File) -> bool:
    """Whether a file begins with the head of a mail."""
    named = set()
    for line in opening(file.data).splitlines():
        if line[:1] in (" ", "\t"):
            continue
        found = _LINE.match(line)
        if found is None:
            break
        named.add(found[1])
    return len(named & _TELLING) >= _ENOUGH and "from" in named and not is_saved_page(file)


@reader(".eml", sniff=is_mail, limit=_LIMIT)
def read(file: File) -> Iterator[Part]:
    """The article that a mail is, dated by its head, then what is attached and can be read."""
    mail = parsed(file)
    found = contents(mail)
    known = [(name, data) for name, data in found.attached if _is_readable(name)]
    unread = [name for name, _ in found.attached if not _is_readable(name)]
    text = _words(found)
    if text or not known:
        yield _article(file, text, unread, title=head(mail, "Subject"), author=sender(mail), stamp=head(mail, "Date"))
    for name, data in known:
        yield from read_inside(file, name, data)


def _article(file: File, text: str, unread: list[str], *, title: str, author: str, stamp: str) -> Article:
    names = ", ".join(unread[:_SHOWN]) + (" …" if len(unread) > _SHOWN else "")
    notes = [reason("attachments_left", names=names)] if unread else []
    issued = issued_by(stamp, reason("mail_date"))
    return article_in(file, text, title=title, author=author, issued=issued, notes=notes)


def _is_readable(name: str) -> bool:
    return PurePath(name).suffix.lower() in endings()


def _words(found: Contents) -> str:
    """The plain text, or that of the page where the plain one only says that there is a page."""
    plain = "\n\n".join(filter(None, (text.strip() for text in found.texts)))
    page = "\n\n".join(text_of_page(decode_page(payload(part), charset(part))) for part in found.pages)
    return page if len(page.split()) > _STUB * len(plain.split()) else plain
