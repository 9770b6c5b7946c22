"""Web pages: HTML and XHTML, also as a browser saves them."""

from __future__ import annotations

import re

from timeline_app.readers import File, Part, reader
from timeline_app.readers._decoding import opening
from timeline_app.readers._markup import decode_page
from timeline_app.readers._pages import articles_of_page

# What may stand before it: the declaration of XML, comments.
_PAGE = re.compile(r"(?:<\?xml[^>]*>\s*|<!--(?:(?!-->).){0,1000}-->\s*){0,5}<(?:!doctype\s+html|html[\s>])", re.DOTALL)


def _is_page(file: File) -> bool:
    return _PAGE.match(opening(file.data)) is not None


@reader(".html", ".htm", ".xhtml", ".xht", sniff=_is_page)
def read(file: File) -> list[Part]:
    """The article of a web page, or those of an export."""
    return articles_of_page(file, decode_page(file.data))
