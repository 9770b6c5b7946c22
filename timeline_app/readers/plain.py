"""Plain text in an unknown encoding."""

from __future__ import annotations

from timeline_app.readers import NO_ENDING, File, Part, article_in, reader
from timeline_app.readers._decoding import decode, is_binary
from timeline_app.readers._files import visible
from timeline_app.readers._press import exported
from timeline_app.readers._signatures import is_locked_office, kind_of


@reader(".txt", ".text", NO_ENDING)
def read(file: File) -> list[Part]:
    """The article in a text file, or those of an export; raises ReadError for the content of another kind of file."""
    if is_locked_office(file.data):
        raise file.error("errors.encrypted")
    kind = kind_of(file.data)
    if kind:
        raise file.error("errors.not_text", kind=kind)
    text = decode(file.data)
    if is_binary(text):
        raise file.error("errors.binary_file")
    if not visible(text):
        raise file.error("errors.empty_file")
    return exported(file, text) or [article_in(file, text)]
