"""What heads of different databases have in common: labels, dates, rights, numbers of words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from timeline_app.assets import resources
from timeline_app.dates import When
from timeline_app.readers._markup import tidy
from timeline_app.readers._record_dates import day_in_words, month_in_words
from timeline_app.readers._records import plain_name
from timeline_app.readers._stamps import read_stamp

_BREAK = re.compile(r"\r\n|[\r\n\f\u2028]")
_LABEL = re.compile(r"([^\W\d_][^:\n]{1,39}?)\s?:(?!//)\s*(.*)\Z")
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
# Behind a day: its weekday, an hour, a time zone.
_BEHIND = re.compile(
    r"(?:,?\s+[^\W\d_]{2,12}(?:-feira)?\.?)?(?:,?\s+(?:à|at|um|a las|alle)?\s*\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?)?"
    r"(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s+[A-Z]{2,5}(?:[+-]\d{1,2}(?::?\d\d)?)?)?\s*\Z"
)
_LONGEST_RIGHTS = 200
_LONGEST = 100  # characters of a line that bears a date
_RIGHTS = re.compile(
    r"(?:©|(?:\(c\)|\(?copyright\b)(?=[^\n]{0,80}?(?:\d{4}|©|\(c\)\s))|all rights reserved"
    r"|alle rechte vorbehalten|alle rechten voorbehouden|tous droits r[ée]serv[ée]s"
    r"|todos los derechos reservados|tutti i diritti riservati"
    r"|todos os direitos reservados)",
    re.IGNORECASE,
)
_RIGHTS_END = re.compile(
    r".*\b(?:reserved|vorbehalten|voorbehouden|r[ée]serv[ée]s|reservados|riservati)\.?\Z", re.IGNORECASE
)
_COUNT = re.compile(
    r"\d[\d.,'’\s]{0,9}\s?(?:words?|mots?|W[öo]rter|Worte?|palabras?|parole|parola|palavras?|woorden|woord)\Z",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"(?:by|von|par|por|di|da|door|van onze|de notre|from)\s", re.IGNORECASE)
_NAME = re.compile(r"(?:[^\W\d_a-zß-öø-ÿ][\w.'’-]*|and|und|et|y|e|en|de|von|van|der|den|di|da|du|del|la|le|&)[,;]?\Z")
_LONGEST_SIGNATURE = 12  # words
_ADDRESS = re.compile(r"[;\s]*https?://\S+\Z")
_LEAF = re.compile(
    r"(?:page|seite|p[áa]gina|pagina)\s+\d{1,4}(?:\s*(?:/|of|sur|von|de|di|van)\s*\d{1,4})?(?:\s+©.*)?\Z", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Clipping:
    """An article of an export: what its head tells of it, `written` the date as it stands there, and its own text."""

    text: str
    title: str = ""
    publisher: str = ""
    author: str = ""
    when: When | None = None
    written: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A line that begins with a label: the field of resources/press_labels.toml, the label itself, what follows."""

    field: str
    name: str
    value: str

    @property
    def is_load_date(self) -> bool:
        """Whether it tells when the database took the article in: "Update: he has resigned" is a sentence."""
        return self.field == "loaded" and day_of(self.value) is not None


def lines_of(text: str) -> list[str]:
    """The lines of a text without what is blank around them."""
    return [line.strip("\ufeff \t\xa0\u200b\v") for line in _BREAK.split(text)]


def label_of(line: str) -> Label | None:
    """The label with which a line begins, None where it begins with none that is known."""
    if ":" not in line[:42] or (found := _LABEL.match(line)) is None:
        return None
    field = _fields().get(plain_name(found[1]))
    return Label(field, found[1], found[2].strip()) if field else None


def day_of(line: str, *, whole: bool = False) -> When | None:
    """The day or month with which a line begins; `whole` wants nothing behind it but a weekday and an hour."""
    if not line or len(line) > _LONGEST:
        return None
    when, end = day_in_words(line) or month_in_words(line) or (None, 0)
    if _ISO.match(line):
        when, end = read_stamp(line[:10]), 10
    return when if when and not (whole and not _BEHIND.match(line, end)) else None


def is_rights(line: str) -> bool:
    """Whether a line says whose rights a text is."""
    return _RIGHTS.match(line) is not None


def end_rights(line: str) -> bool:
    """Whether a line ends with the words that end what is said of rights."""
    return len(line) <= _LONGEST_RIGHTS and _RIGHTS_END.match(line) is not None


def is_author(line: str) -> bool:
    """Whether a line of a head is the name of an author rather than a title."""
    words = line.split()
    if len(words) > _LONGEST_SIGNATURE or line.endswith((".", "?", "!", ":")):
        return False
    return bool(_SIGNED.match(line)) or (len(words) > 1 and all(_NAME.match(word) for word in words))


def unsigned(author: str) -> str:
    """A name without what leads to it: "By Jane Doe"."""
    return re.sub(r"^(?:by|von|par|por)\s+", "", author, flags=re.IGNORECASE)


def is_count(line: str) -> bool:
    """Whether a line is the number of words of an article."""
    return len(line) < _LONGEST and _COUNT.match(line) is not None


def next_filled(lines: Sequence[str], at: int) -> str:
    """The next line that is not blank, "" where none follows."""
    return next((lines[place] for place in filled(lines, at + 1, len(lines), 1)), "")


def filled(lines: Sequence[str], start: int, end: int, most: int) -> list[int]:
    """The places of the first lines that are not blank, at most so many."""
    found = []
    for at in range(start, end):
        if lines[at]:
            found.append(at)
            if len(found) == most:
                break
    return found


def filled_before(lines: Sequence[str], end: int, start: int, most: int) -> list[int]:
    """The places of the last lines before another that are not blank, in their order."""
    found = []
    for at in range(end - 1, start - 1, -1):
        if lines[at]:
            found.append(at)
            if len(found) == most:
                break
    return found[::-1]


def with_standfirst(standfirst: str, text: str) -> str:
    """A text below what the newspaper printed under its headline, without the address that may end that."""
    above = _ADDRESS.sub("", standfirst)
    return f"{above}\n\n{text}" if above and text else text


def passage(lines: Iterable[str], title: str = "") -> str:
    """Lines as the text of an article: without numbers of pages, and without its title as it heads other pages."""
    return tidy("\n".join(line for line in lines if not (_LEAF.match(line) or (title and line == title))))


def without_rights(lines: Sequence[str]) -> Sequence[str]:
    """Lines without those at their end that say whose rights they are."""
    end = len(lines)
    while end and (not lines[end - 1] or is_rights(lines[end - 1])):
        end -= 1
    return lines[:end]


def paragraphs(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Where each paragraph begins, and its words in one line."""
    start, words = 0, list[str]()
    for at, line in enumerate((*lines, "")):
        if line:
            start = start if words else at
            words.append(line)
        elif words:
            yield start, " ".join(words)
            words = []


@cache
def _fields() -> dict[str, str]:
    known = tomllib.loads((resources() / "press_labels.toml").read_text("utf-8"))
    return {name: field for field, names in known.items() for name in names}
