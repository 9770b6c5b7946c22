"""PDFs: their words in paragraphs, without page numbers and running heads; a scan has none."""

from __future__ import annotations

import re
from functools import partial
from itertools import islice

from timeline_app.model import Certainty, Issued
from timeline_app.readers import LARGE_LIMIT, File, Part, article_in, reader
from timeline_app.readers._apart import looked_at
from timeline_app.readers._office import Said, sane_title
from timeline_app.readers._pdfium import Found
from timeline_app.readers._press import ends_there, exported, is_mark, stands_alone
from timeline_app.readers._printed import Cuts, printed
from timeline_app.readers._signatures import kind_of
from timeline_app.readers._stamps import issued_by
from timeline_app.reasons import Reason, reason
from timeline_app.text import detect_language
from timeline_app.text.lexicon import frequencies

_SIGN = b"%PDF-"
_STARTS = 1024  # bytes that may stand before it
_STAMP = re.compile(r"D?:?\s*(\d{4})(\d{2})?(\d{2})?")
# The day on which a page was printed is not that of its article.
_PRINTS = re.compile(
    r"mozilla|chrom|safari|webkit|wkhtml|firefox|edge|print ?to ?pdf|pdfcreator|scan|epson|canon", re.I
)
_PUBLISHED = re.compile(
    rb"prism:(?:publicationDate|coverDate)(?:>|=[\"'])\s*(?:<rdf:\w+>\s*){0,3}(\d{4}-\d\d-\d\d)", re.IGNORECASE
)
_SAMPLE = 4000  # characters that tell the language
_RARE = 1e-7  # share of all words
_OFTENER = 200  # times: "aprèsmidi" is a slip, and "après" and "midi" are words


def _is_pdf(file: File) -> bool:
    return _SIGN in file.data[:_STARTS]


@reader(".pdf", sniff=_is_pdf, limit=LARGE_LIMIT)
def read(file: File) -> list[Part]:
    """The article in a PDF, or those of an export; raises ReadError for one without text, encrypted or damaged."""
    if not _is_pdf(file):
        kind = kind_of(file.data)
        raise file.error("errors.not_text", kind=kind) if kind else file.error("errors.damaged")
    found = looked_at(file.data)
    if found is None:
        raise file.error("errors.too_much_to_read")
    if found.wrong:
        raise file.error("errors.encrypted" if found.wrong == "encrypted" else "errors.damaged")
    if not any(found.pages):
        raise file.error("errors.no_text_layer" if found.total else "errors.damaged")
    return _articles(file, found)


def _articles(file: File, found: Found) -> list[Part]:
    made_by = f"{found.said['Creator']} {found.said['Producer']}"
    is_print = _PRINTS.search(made_by) is not None
    sample = " ".join(piece.text for piece in islice((p for page in found.pages for p in page), 200))[:_SAMPLE]
    word = partial(_word, language=detect_language(sample))
    notes = _notes(found)
    if any(is_mark("\n".join(piece.text for piece in page)) for page in found.pages):
        told = printed(found.pages, word, by_browser=is_print, cuts=Cuts(is_mark, stands_alone, ends_there))
        if several := exported(file, "\n\n".join(told.paragraphs), notes):
            return several
    told = printed(found.pages, word, by_browser=is_print)
    text = "\n\n".join(told.paragraphs)
    said = Said(
        found.said["Title"], found.said["Author"], *(_day(found.said[name]) for name in ("CreationDate", "ModDate"))
    )
    published = _PUBLISHED.search(file.data)
    issued = Issued() if is_print else said.issued
    if published:
        issued = issued_by(published[1].decode(), reason("file_property", field="prism"), Certainty.SURE)
    title = said.sane_title or sane_title(told.title)
    return [article_in(file, text, title=title, author=said.sane_author, issued=issued, notes=notes)]


def _notes(found: Found) -> list[Reason]:
    read_pages = len(found.pages)
    notes = [reason("pages_left", count=read_pages, total=found.total)] if read_pages < found.total else []
    return [*notes, reason("pages_without_text", count=found.pictures)] if found.pictures else notes


def _day(stamp: str) -> str:
    """A stamp of a PDF, "D:20150325101500+01'00'", as ISO text."""
    found = _STAMP.match(stamp)
    return f"{found[1]}-{found[2]}-{found[3]}" if found and found[3] else ""


def _word(tail: str, head: str, language: str) -> str:
    """A word that was parted at the end of a line: with a hyphen only where its halves are words and it is none."""
    shares = frequencies(language)
    whole, *halves = (shares.get(part.casefold(), 0.0) for part in (tail + head, tail, head))
    is_two = min(halves) > max(_RARE, _OFTENER * whole) and min(len(tail), len(head)) > 1
    return f"{tail}-{head}" if is_two else tail + head
