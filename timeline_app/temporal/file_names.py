"""The date in the name of an article's file: "2019-05-14 Le Monde.txt", "guardian_20190514.pdf", "14 mai 2019.docx"."""

from __future__ import annotations

import re

from timeline_app.dates import Precision, When
from timeline_app.model import Certainty, Issued
from timeline_app.reasons import reason
from timeline_app.temporal.acts import read_date
from timeline_app.temporal.context import Context
from timeline_app.temporal.find import Found, find
from timeline_app.temporal.lexicon import lexicon_of
from timeline_app.temporal.locales import understands

_LONGEST = 200  # characters
_ENDING = re.compile(r"\.[^\W\d_]\w{0,4}\Z")
_ONE_OF_MANY = re.compile(r", \d+\Z")  # "mails.mbox, 3"
_BASIC = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_PARTED = re.compile(r"(?<!\d)(\d{4}|\d\d)[_ ](\d\d)[_ ](\d{4}|\d\d)(?!\d)")  # "2019_05_14"
_MOST_MONTHS = 12
# Named by the machine that made the picture, whose day is that of the picture.
_MACHINE = re.compile(
    r"(?:scan|img|image|dsc|pxl|photo|foto|screen|capture|captura|schermata|bildschirm|whatsapp)", re.IGNORECASE
)


def issued_of_name(source: str, language: str) -> Issued:
    """The date that the name of a file gives its article, only probable; none where it names several or a half."""
    name = source.replace("\\", "/").rpartition("/")[2][:_LONGEST]
    if _ONE_OF_MANY.search(name) or _MACHINE.match(name) or not understands(language):
        return Issued()
    stem = _PARTED.sub(r"\1-\2-\3", _BASIC.sub(r" \1-\2-\3 ", _ENDING.sub("", name))).replace("_", " ")
    read = (_day(item) for item in find(stem, lexicon_of(language)) if item.rule.act == "date")
    days = {when for when in read if when is not None}
    if len(days) != 1:
        return Issued()
    return Issued(days.pop(), Certainty.PROBABLE, (reason("file_name", called=name),))


def _day(item: Found) -> When | None:
    fields = item.fields.keys()
    if not {"day", "year"} <= fields or "day2" in fields or _is_ambiguous(item):
        return None
    when = read_date(item.fields, Context(), ahead=False).when
    return when if when is not None and when.precision is Precision.DAY else None


def _is_ambiguous(item: Found) -> bool:
    """Whether a numeric date may be read day first or month first: languages differ, and so do those who name files."""
    day, month = int(item.fields["day"]), int(item.fields.get("monthnum", 0))
    return item.rule.name.startswith("numeric") and day != month and 0 < day <= _MOST_MONTHS
