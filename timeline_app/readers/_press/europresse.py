"""Europresse: web pages of article elements, and the text of its PDFs, whose articles bear "news·20151114·LM·123"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from timeline_app.readers._markup import text_of
from timeline_app.readers._press import Clipping, in_page, in_text
from timeline_app.readers._press._heads import day_of, filled_before, is_author, is_rights, lines_of, passage, unsigned
from timeline_app.readers._stamps import read_stamp

_NUMBER = re.compile(r"\b(?:news|web|report|biblio|tv|radio|pub|social)\s?[·•°]\s?((?:1[89]|20)\d{6})\s?[·•°]\s?\w+")
# "Le Monde • p. 12 • 1 234 mots", or only "• 1 234 mots" below the rest: the head of an article in a PDF.
_MARK = re.compile(
    r"^[^\S\n]*(?:(?P<paper>[^\s•][^\n•]{1,100}?)[^\S\n]{0,3})?•(?:[^\n•]{1,60}•){0,3}[^\S\n]{0,3}"
    r"\d[\d \xa0\u202f.,]{0,8}\s?(?:mots?|words?|palabras?)[^\S\n]*\r?$",
    re.MULTILINE,
)
_ABOVE = 5  # lines of a head above its number of words
_EXCLUSIVE = re.compile(
    r"(?:This document is destined for the exclusive use|Ce document est (?:réservé|destiné) à l[’']usage exclusif)\b"
)
_LEAF = re.compile(r"Page(?:\s\w{1,12})?\Z")
_ISSUE = re.compile(r"\s*(?:,|;| -)?\s(?:no|n°|nº)\.?\s?\d.*\Z", re.IGNORECASE | re.DOTALL)
_ELSEWHERE = re.compile(r"(?:Cet article est paru dans|This article appeared in)\b")
_BESIDE = re.compile(
    r"(?:Nom de la source|Type de source|P[ée]riodicit[ée]|Couverture g[ée]ographique|Provenance|Source name"
    r"|Source type|Periodicity|Geographical coverage|Origin)\Z"
)
_FOOT = re.compile(r"(?:Certificat émis le|Certificate issued on|PubliC?\s|.*\bCertificat émis le\b)", re.IGNORECASE)
_RIGHTS_GO_ON = re.compile(r"(?:Le présent document|The present document|les utilisations|.*protégés? par les lois)")


# ---------------------------------------------------------------- web pages


@in_page("DocPublicationName")
def clippings_of_page(tree: Any) -> list[Clipping]:  # noqa: ANN401  (lxml ships no types)
    """The articles of a web page; none where their elements do not name newspaper and title."""
    elements = [one for one in tree.iter("article") if _first(one, "DocPublicationName") is not None]
    return [_clipping(element) for element in elements]


def _clipping(element: Any) -> Clipping:  # noqa: ANN401
    """The article in an element; the day is that of its number, else that of its head."""
    number = _NUMBER.search(_words(element, "publiC-lblNodoc"))
    head = _words(element, "DocHeader")
    when, written = (read_stamp(number[1]), number[0]) if number else (None, "")
    if when is None:
        when, written = day_of(head[:90]), head
    title = _words(element, "titreArticleVisu") or _words(element, "titreArticle")
    body = next((one for name in ("docOcurrContainer", "DocText") if (one := _first(element, name)) is not None), None)
    lines = lines_of(text_of(body)) if body is not None else []
    return Clipping(
        passage(line for line in lines if not _ELSEWHERE.match(line)),
        title=title,
        publisher=_ISSUE.sub("", _line(_first(element, "DocPublicationName"))),
        author=_words(element, "docAuthors") or _words(element, "sm-margin-bottomNews"),
        when=when,
        written=written,
    )


def _first(element: Any, name: str) -> Any:  # noqa: ANN401
    """The first element of a class within another, None where there is none."""
    return next((one for one in element.iter() if name in (one.get("class") or "").split()), None)


def _words(element: Any, name: str) -> str:  # noqa: ANN401
    found = _first(element, name)
    return " ".join(found.text_content().split()) if found is not None else ""


def _line(element: Any) -> str:  # noqa: ANN401
    """The first line of an element: under the name of a newspaper stands which edition it is."""
    return next((line.strip() for line in text_of(element).split("\n") if line.strip()), "")


# ---------------------------------------------------------------- PDFs


@dataclass(frozen=True, slots=True)
class _Head:
    """The head of an article in a PDF: where it begins, where its date and its last line stand, the newspaper."""

    start: int
    date: int
    end: int
    paper: str


@in_text(_MARK)
def clippings(lines: Sequence[str]) -> list[Clipping]:
    """The articles of a PDF as text; none where nothing says that it is of Europresse, or a head bears no date."""
    heads = [_head(lines, at, found["paper"] or "") for at, line in enumerate(lines) if (found := _MARK.match(line))]
    sure = [head for head in heads if head is not None]
    if len(sure) < len(heads) or not any(_NUMBER.search(line) or _EXCLUSIVE.match(line) for line in lines):
        return []
    ends = (*(head.start for head in sure[1:]), len(lines))
    return [_printed(lines, head, end) for head, end in zip(sure, ends, strict=True)]


def _head(lines: Sequence[str], mark: int, paper: str) -> _Head | None:
    """The head of which a line is the last; None where no date stands above the name of the newspaper."""
    above = filled_before(lines, mark, 0, _ABOVE)
    date = next((at for at in reversed(above) if day_of(lines[at], whole=True)), None)
    if date is None:
        return None
    names = [lines[at] for at in above if at > date and not lines[at].startswith("•")]
    paper = " ".join([*names, *([paper] if paper else [])])
    twice = next((at for at in filled_before(lines, date, 0, 1) if lines[at] == paper), date)
    return _Head(twice, date, mark, paper)


def _printed(lines: Sequence[str], head: _Head, end: int) -> Clipping:
    """The article below a head, its title the first paragraph."""
    words: list[str] = []
    beside = False
    for line in lines[head.end + 1 : end]:
        if _EXCLUSIVE.match(line):
            break
        is_foot = is_rights(line) or bool(_NUMBER.search(line) or _FOOT.match(line) or _RIGHTS_GO_ON.match(line))
        if not (beside or is_foot or _BESIDE.match(line) or (_LEAF.match(line) and not any(words))):
            words.append(line)
        beside = bool(_BESIDE.match(line)) or (beside and not line)
    title, rest = _first_filled(words)
    author, below = _first_filled(rest)
    author, rest = (author, below) if is_author(author) else ("", rest)
    return Clipping(
        passage(rest),
        title=title,
        publisher=_ISSUE.sub("", head.paper),
        author=unsigned(author),
        when=day_of(lines[head.date]),
        written=lines[head.date],
    )


def _first_filled(lines: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The first line that is not blank, and those behind it."""
    at = next((at for at, line in enumerate(lines) if line), len(lines))
    return (lines[at], lines[at + 1 :]) if at < len(lines) else ("", lines)
