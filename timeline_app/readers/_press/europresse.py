"""Europresse: web pages of article elements, and the text of its PDFs, whose articles bear "news·20151114·LM·123"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from timeline_app.readers._markup import text_of
from timeline_app.readers._press import Clipping, in_page, in_text
from timeline_app.readers._press._heads import day_of, filled_before, is_author, is_rights, lines_of, passage, unsigned
from timeline_app.readers._stamps import read_stamp

_NUMBER = re.compile(r"\b(?:news|web|report|biblio|tv|radio|pub|social)\s?[·•°]\s?((?:1[89]|20)\d{6})\s?[·•°]\s?\w+")
# "Le Monde • p. 12 • 1 234 mots": the head of an article in a PDF.
_MARK = re.compile(
    r"^[^\S\n]*(?P<paper>[^\s•][^\n•]{1,100}?)[^\S\n]{0,3}•(?:[^\n•]{1,60}•){0,3}\s*\d[\d\s.,]{0,8}\s?(?:mots?|words?|palabras?)[^\S\n]*\r?$",
    re.MULTILINE,
)
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


@in_text(_MARK)
def clippings(lines: Sequence[str]) -> list[Clipping]:
    """The articles of a PDF as text; none without the number of one of them, and where heads bear no dates."""
    marks = [(at, found) for at, line in enumerate(lines) if (found := _MARK.match(line))]
    dates = [_date(lines, at) for at, _ in marks]
    if None in dates or not any(_NUMBER.search(line) for line in lines):
        return []
    starts = [date for date in dates if date is not None]
    ends = [*starts[1:], len(lines)]
    return [
        _printed(lines, date, mark, found["paper"], end)
        for date, (mark, found), end in zip(starts, marks, ends, strict=True)
    ]


def _date(lines: Sequence[str], mark: int) -> int | None:
    """The line right above the head of an article that is its date."""
    return next((at for at in filled_before(lines, mark, 0, 1) if day_of(lines[at], whole=True)), None)


def _printed(lines: Sequence[str], date: int, mark: int, paper: str, end: int) -> Clipping:
    """The article between two heads, its title the first paragraph."""
    words: list[str] = []
    beside = False
    for line in lines[mark + 1 : end]:
        is_foot = is_rights(line) or bool(_NUMBER.search(line) or _FOOT.match(line) or _RIGHTS_GO_ON.match(line))
        if not (beside or is_foot or _BESIDE.match(line)):
            words.append(line)
        beside = bool(_BESIDE.match(line)) or (beside and not line)
    title = next((line for line in words if line), "")
    rest = words[words.index(title) + 1 :] if title else words
    author = next((line for line in rest if line), "")
    author, rest = (author, rest[rest.index(author) + 1 :]) if is_author(author) else ("", rest)
    return Clipping(
        passage(rest),
        title=title,
        publisher=_ISSUE.sub("", paper),
        author=unsigned(author),
        when=day_of(lines[date]),
        written=lines[date],
    )
