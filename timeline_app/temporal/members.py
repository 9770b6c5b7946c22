"""Found -> Found: the two ends of a stretch taken apart, and members of lists lent what only one of them names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline_app.model import Span
from timeline_app.temporal.find import Found

_HALF_A_MONTH = 15  # days
_LIST_GAP = 8  # characters between two members of a list
_JOINED = re.compile(r",|,?\s*[^\W\d_]{1,3}(?:\s+[^\W\d_]{1,3})?")  # a comma, a short word or two: "et le", "and"
# "du XIXe siècle", "dell'Ottocento", "van de 19e eeuw"; what a language counts as the article is in the expression.
_OF = re.compile(r"\s*(?:d\w{1,4}['’]?|van|of)?\s*(?:d[eo]r?|the|el)?\s*", re.IGNORECASE)
_SHARED = ("month", "year", "era", "yeardir", "unit")


def members(text: str, found: Sequence[Found]) -> list[tuple[Found, bool]]:
    """Every found expression with all it needs to be read; the flag tells that the next one ends its stretch."""
    return [part for item in _lend(text, _with_centuries(text, found)) for part in _ends(item)]


def _with_centuries(text: str, found: Sequence[Found]) -> list[Found]:
    """A decade of two figures and the century that is told behind it as one: "les années 30 du XIXe siècle"."""
    out: list[Found] = []
    for item in found:
        decade = out[-1] if out else None
        hundreds = _hundreds(item) if decade is not None and _is_of_any_century(decade) else {}
        if decade is not None and hundreds and _OF.fullmatch(text[decade.span.end : item.span.start]):
            out[-1] = replace(decade, span=Span(decade.span.start, item.span.end), fields={**decade.fields, **hundreds})
        else:
            out.append(item)
    return out


def _is_of_any_century(item: Found) -> bool:
    named = item.fields.keys()
    return item.rule.act == "decade" and item.seam is None and not named & {"year", "year3", "hundreds", "era"}


def _hundreds(item: Found) -> dict[str, str]:
    """What a decade has of its century: the first two figures of its years, or that it is the one before this one."""
    fields = item.fields
    if item.rule.act == "unit" and fields.get("unit") == "century" and fields.get("dir") == "last":
        return {"before": "century"}
    number = fields.get("century") or fields.get("n", "")
    plain = item.rule.act == "century" and item.seam is None and not fields.keys() & {"part", "era"}
    return {"hundreds": str(int(number) - 1)} if plain and number.isdecimal() and int(number) > 1 else {}


def _ends(item: Found) -> list[tuple[Found, bool]]:
    """The two ends of a stretch as two expressions: "13" and "15 novembre" of "du 13 au 15 novembre"."""
    if item.seam is None:
        return [(item, False)]
    first = {name: value for name, value in item.fields.items() if not name.endswith("2")}
    last = {name.removesuffix("2"): value for name, value in item.fields.items() if name.endswith("2")}
    if "yy" in last and "year" in first and len(first["year"]) == 4:
        last["year"] = first["year"][:2] + last.pop("yy")
    own_years = "year" in first and "year" in last and "year" not in item.seam.shared
    _share(first, last, item.seam.shared)
    if not own_years and "apart" not in item.fields:
        _part_years(first, last, item.seam.shared)
    return [
        (replace(item, span=item.seam.first, fields=first, seam=None), "apart" not in item.fields),
        (replace(item, span=item.seam.last, fields=last, seam=None), False),
    ]


def _share(first: dict[str, str], last: dict[str, str], behind: frozenset[str]) -> None:
    """Give each end of a stretch what only the other one says: "13-15 novembre", "novembre 2015 - mars".

    `behind` names what stands behind the second end and belongs to both.
    """
    for name in behind:
        last.setdefault(name, first[name])
    for name in _SHARED:
        if name in first and name not in last and (name != "month" or "day" in last):
            last[name] = first[name]
        if name in last and name not in first and (name != "month" or "day" in first):
            first[name] = last[name]


def _part_years(first: dict[str, str], last: dict[str, str], behind: frozenset[str]) -> None:
    """Give the ends of a stretch over the turn of a year each its own: "décembre - février 2016"."""
    whole = {"month", "year"} <= first.keys() and {"month", "year"} <= last.keys()
    if whole and first["year"] == last["year"] and int(first["month"]) > int(last["month"]):
        if "year" in behind:  # "décembre - février 2016" begins the year before
            first["year"] = str(int(first["year"]) - 1)
        else:
            last["year"] = str(int(last["year"]) + 1)


def _ends_a_month(item: Found, follower: Found) -> bool:
    """Whether a list goes over the end of a month: "lundi 30, mardi 1er et mercredi 2 décembre"."""
    return item.rule.act == "list" and int(item.fields["day"]) > int(follower.fields["day"]) + _HALF_A_MONTH


def _month_before(shared: dict[str, str]) -> dict[str, str]:
    month = int(shared["month"]) - 1
    if month:
        return {**shared, "month": str(month)}
    year = {"year": str(int(shared["year"]) - 1)} if "year" in shared else {}
    return {**shared, "month": "12", **year}


def _is_listed(item: Found) -> bool:
    named = item.fields.keys()
    return item.rule.act in ("list", "date") and bool({"day", "month"} & named) and "yeardir" not in named


def _lend(text: str, found: Sequence[Found]) -> list[Found]:
    """Give the members of a list what only the last one names: "12, 13 et 14 mai 1968", "15 mars et 31 mai 2011"."""
    lent: list[Found] = []
    for item in reversed(found):
        follower = lent[-1] if lent else None
        near = follower is not None and follower.span.start - item.span.end <= _LIST_GAP
        if follower is None or not near or not _is_listed(item):
            lent.append(item)
            continue
        names = ("month", "monthnum", "year") if item.rule.act == "list" else ("year",)
        between = text[item.span.end : follower.span.start].strip()
        alike = ("day" in follower.fields) == ("day" in item.fields) and "month" in follower.fields
        shares = item.rule.act == "list" or (_JOINED.fullmatch(between) and alike)
        shared = {name: follower.fields[name] for name in names if shares and name in follower.fields}
        if "month" in shared and "day" in follower.fields and _ends_a_month(item, follower):
            lent.append(replace(item, fields={**item.fields, **_month_before(shared)}))
        else:
            lent.append(replace(item, fields={**shared, **item.fields}))
    return lent[::-1]
