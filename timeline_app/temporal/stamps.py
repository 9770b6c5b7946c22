"""Which of the dates that stand alone in an article are its own: those over its text, or the only ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline_app.temporal.dated_lines import DatedLine, Stamp, datelines, is_prose, line_stamps, lines_of, numbered
from timeline_app.temporal.find import Found

_HEAD_LINES = 8
_LONGEST_HEAD = 25  # lines of a page's menus over a text
_TAIL_LINES = 4
_BETWEEN = 40  # characters between the date of an article and that of its update


@dataclass(frozen=True, slots=True)
class Stamps:
    """What an article bears, the most trustworthy first, and the dates of what stands under it: teasers, comments."""

    own: tuple[Stamp, ...] = ()
    beside: tuple[Stamp, ...] = ()


def find_stamps(text: str, found: Sequence[Found], language: str) -> Stamps:
    """The stamps of an article: first those with a year, then with a cue, then the earliest.

    Where several days stand alone on their lines, the text is a chronology whose dates are its events', unless all but
    one of them stand under the text and over nothing but titles.
    """
    lines = lines_of(text)
    body = next((at for at, line in enumerate(lines) if is_prose(text, line, language)), len(lines))
    stamps = [*line_stamps(text, lines, found, language), *datelines(text, lines, found)]
    ends = {*range(max(_HEAD_LINES, min(body, _LONGEST_HEAD))), *range(len(lines) - _TAIL_LINES, len(lines))}
    cued = [dated.stamp for dated in stamps if dated.stamp.cued and dated.line in ends]
    own, beside = _parted([dated for dated in stamps if not dated.stamp.cued], body, ends)
    unique = {stamp.span: stamp for stamp in reversed([*cued, *own, *([] if cued else numbered(text))])}
    first = _published(own, cued)
    ordered = sorted(unique.values(), key=lambda s: (not s.has_year, s is not first, not s.cued, s.span.start))
    return Stamps(tuple(ordered), tuple(stamp for stamp in beside if stamp.span not in unique))


def _published(own: Sequence[Stamp], cued: Sequence[Stamp]) -> Stamp | None:
    """A date right over the one of an update, and not later: "14 May 2019 / Last modified on 15 May 2019"."""
    for stamp in own:
        for update in cued:
            near = 0 <= update.span.start - stamp.span.end <= _BETWEEN
            if near and stamp.has_year and update.has_year and stamp.day <= update.day:
                return stamp
    return None


def _parted(loose: Sequence[DatedLine], body: int, ends: set[int]) -> tuple[list[Stamp], list[Stamp]]:
    """The article's own stamps among those without a cue, and those of what stands under it."""
    if _is_one_day([dated.stamp for dated in loose]):
        return [dated.stamp for dated in loose if dated.line in ends], []
    own = [dated.stamp for dated in loose if dated.line <= body and dated.line in ends]
    under = [dated for dated in loose if dated.line > body]
    bare = [stamp for stamp in own if stamp.bare and stamp.has_year]  # a chronology's heads are all of one kind
    heads = [dated.stamp for dated in under if dated.heads]
    own = own if not heads else bare if all(not head.bare and not head.has_year for head in heads) else []
    if not own or not _is_one_day(own):
        return [], []
    return [replace(stamp, rivalled=True) for stamp in own], [dated.stamp for dated in under]


def _is_one_day(stamps: Sequence[Stamp]) -> bool:
    """Whether all stamps may mean the same day."""
    days = {stamp.day for stamp in stamps}
    return len({day[1:] for day in days}) <= 1 and len({year for year, *_ in days} - {-1}) <= 1
