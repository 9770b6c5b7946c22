"""A mail and its parts; heads are read without trusting them, as some are made to keep a program busy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import collapse_rfc2231_value, parseaddr
from itertools import islice

from timeline_app.readers import File
from timeline_app.readers._decoding import decode, opening

_LONGEST = 2000  # characters of a line of the head
_MOST_PARTS = 1000
_DEEPEST = 200  # parts that hold parts: each costs Python's parser time for every line below it
_FOLD = re.compile(r"(?<!\n--) \r?\n(?!>)")
_IN_PARTS = re.compile(rb"content-type:\s{0,20}multipart/", re.IGNORECASE)


@dataclass(slots=True)
class Contents:
    """What a mail holds: its words as text and as pages, and what is attached to it."""

    texts: list[str] = field(default_factory=list)
    pages: list[Message] = field(default_factory=list)
    attached: list[tuple[str, bytes]] = field(default_factory=list)


def is_saved_page(file: File) -> bool:
    """Whether a file is a page that a browser has saved in the form of a mail, which nobody has sent."""
    start = opening(file.data)
    is_mail = start.startswith(("from:", "mime-version:", "content-type:", "subject:", "date:"))
    has_pages = "multipart/related" in start and ("snapshot-content-location:" in start or 'type="text/html"' in start)
    return is_mail and has_pages and "\nto:" not in start and "\nreceived:" not in start


def parsed(file: File) -> Message:
    """The mail in a file; raises ReadError where its parts lie too deep in one another."""
    if sum(1 for _ in islice(_IN_PARTS.finditer(file.data), _DEEPEST + 1)) > _DEEPEST:
        raise file.error("errors.too_deep")
    return message_from_bytes(file.data)


def head(mail: Message, name: str) -> str:
    """A line of the head in letters; "" when it is not there."""
    raw = str(mail.get(name, ""))[:_LONGEST]
    try:
        return " ".join(str(make_header(decode_header(raw))).split())
    except (MessageError, LookupError, ValueError):  # encodings that nobody knows
        return " ".join(raw.split())


def sender(mail: Message) -> str:
    """The name of who wrote a mail, else the address."""
    raw = str(mail.get("From", ""))[:_LONGEST]
    try:
        name, address = parseaddr(raw)
    except RecursionError:  # remarks in remarks
        return raw
    with suppress(MessageError, LookupError, ValueError):
        name = str(make_header(decode_header(name)))
    return name or address


def contents(mail: Message) -> Contents:
    """The parts of a mail by what they are for."""
    found = Contents()
    for part in leaves(mail):
        kind, name = part.get_content_type(), _file_name(part)
        if kind == "message/rfc822":
            found.attached.append((name or "mail.eml", _forwarded(part)))
        elif part.get_content_disposition() == "attachment" or (name and not kind.startswith("text/")):
            found.attached.append((name or kind.replace("/", "."), payload(part)))
        elif kind == "text/html":
            found.pages.append(part)
        elif kind == "text/plain":
            found.texts.append(_unfolded(decode(payload(part), charset(part)), part))
        else:
            found.attached.append((name or kind.replace("/", "."), payload(part)))
    return found


def leaves(mail: Message) -> Iterator[Message]:
    """The parts that hold no others, in their order; a mail within is one."""
    waiting, left = [mail], _MOST_PARTS
    while waiting and left:
        part, left = waiting.pop(), left - 1
        inner = part.get_payload() if part.is_multipart() else None
        if isinstance(inner, list) and part.get_content_type() != "message/rfc822":
            waiting += [item for item in reversed(inner) if isinstance(item, Message)]
        else:
            yield part


def payload(part: Message) -> bytes:
    """The bytes of a part."""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def charset(part: Message) -> str:
    """The encoding that a part names, "" when it names none."""
    named = part.get_param("charset")
    return collapse_rfc2231_value(named) if named else ""


def _unfolded(text: str, part: Message) -> str:
    """A text whose lines were folded for sending (format=flowed, RFC 3676) as it was written."""
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    return _FOLD.sub("" if str(part.get_param("delsp", "")).lower() == "yes" else " ", text)


def _file_name(part: Message) -> str:
    """The name of an attached file, without the folders that somebody may have put before it."""
    try:
        name = part.get_filename() or ""
        name = str(make_header(decode_header(name[:_LONGEST])))
    except (MessageError, LookupError, ValueError, TypeError):
        return ""
    return " ".join(name.replace("\\", "/").rpartition("/")[2].split())


def _forwarded(part: Message) -> bytes:
    inner = part.get_payload()
    if isinstance(inner, list) and inner and isinstance(inner[0], Message):
        return inner[0].as_bytes()
    return b""
