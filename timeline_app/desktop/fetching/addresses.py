"""Which addresses are asked for: pages of the web, and private ones only where the person named them."""

from __future__ import annotations

import ipaddress
import re

from PySide6.QtCore import QUrl
from PySide6.QtNetwork import QHostAddress

from timeline_app.errors import ReadError

MOST = 50  # addresses at a time
SCHEMES = ("http", "https")
_LONGEST = 200  # characters of an address that a message shows
_BARE = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def addresses_in(text: str) -> list[str]:
    """The addresses that a text is, one on each line and nothing else; none where it is anything else."""
    lines = [line.strip().strip("<>") for line in text.split("\n") if line.strip()]
    if len(lines) > MOST or not all(map(_BARE.fullmatch, lines)):
        return []
    return [line if "://" in line else f"https://{line}" for line in lines]


def url_of(address: str) -> QUrl:
    """The address as it is asked for, raises ReadError where it is no page of the web or holds a password."""
    url = QUrl(address, QUrl.ParsingMode.TolerantMode)
    if not url.isValid() or not url.host() or url.scheme().lower() not in SCHEMES:
        raise ReadError("errors.no_web_address", file=shown(address))
    if url.userInfo():
        url.setUserInfo(None)  # type: ignore[arg-type]  # "" would leave the sign
        raise ReadError("errors.address_with_password", file=shown(url.toString()))
    url.setFragment(None)  # type: ignore[arg-type]
    return url


def is_private(address: QHostAddress) -> bool:
    """Whether an address of the internet is that of this machine, of a local network, or of no one."""
    try:
        ip: ipaddress.IPv4Address | ipaddress.IPv6Address = ipaddress.ip_address(address.toString().partition("%")[0])
    except ValueError:
        return True
    mapped = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None)
    return not (mapped or ip).is_global or ip.is_multicast


def shown(address: str) -> str:
    """An address on one line of a message."""
    line = "".join(letter for letter in address if letter.isprintable())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
