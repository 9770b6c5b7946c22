"""What becomes of an event in a format that cannot say all of it: told one by one, never passed over."""

from __future__ import annotations

from collections.abc import Collection

from timeline_app.dates import When
from timeline_app.formats._remarks import Remarks
from timeline_app.model import Event, Factuality, Status, Timeline

_NAMES = ("places", "people", "organisations", "tags")


def tell_date(event: Event, told: When | None, remarks: Remarks) -> bool:
    """Say what the date of an event loses, whose format tells `told` of it; False where it tells no date at all."""
    when = event.when
    if told is None:
        remarks.count("date_lost", event.title)
        return False
    if (told.start, told.end) != (when.start, when.end) and not when.ongoing:
        remarks.count("bounds_lost", event.title)
    elif told.precision is not when.precision:
        remarks.count("precision_lost", event.title)
    if (told.approximate, told.uncertain) != (when.approximate, when.uncertain):
        remarks.count("doubt_lost", event.title)
    if told.ongoing != when.ongoing:
        remarks.count("ongoing_lost", event.title)
    return True


def tell_fields(event: Event, carried: Collection[str], remarks: Remarks) -> None:
    """Say which fields of an event are lost, in a format that carries those."""
    if any(getattr(event, name) for name in _NAMES if name not in carried):
        remarks.count("names_lost", event.title)
    for name in ("lane", "colour", "note"):
        if getattr(event, name) and name not in carried:
            remarks.count(f"{name}_lost", event.title)
    if event.status is Status.SUGGESTED and "status" not in carried:
        remarks.count("suggested_lost", event.title)
    if event.factuality is not Factuality.HAPPENED and "factuality" not in carried:
        remarks.count("factuality_in_title", event.title)


def tell_kept(event: Event, carried: Collection[str], remarks: Remarks) -> None:
    """Say of which events some fields are kept in the file for this program, and not shown by others."""
    others = [name for name in (*_NAMES, "lane", "colour") if name not in carried and getattr(event, name)]
    if others or event.status is not Status.ACCEPTED or event.factuality is not Factuality.HAPPENED:
        remarks.count("kept_unseen", event.title)


def tell_articles(timeline: Timeline, remarks: Remarks) -> None:
    """Say that the texts of the articles are left out."""
    if timeline.articles:
        remarks.add("articles_left_out", count=len(timeline.articles))


def tell_kept_date(event: Event, shown: When, remarks: Remarks) -> None:
    """Say of which events other programs show the date as more or less than it is; the file keeps it for this one."""
    if shown != event.when:
        remarks.count("date_kept", event.title)
