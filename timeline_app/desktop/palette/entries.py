"""Everything that can be done now, read from the menus: what it is called, where it stands, why it is not possible."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu

from timeline_app.dates import When
from timeline_app.dates.wording import when_text
from timeline_app.desktop import actions
from timeline_app.desktop.canvas.goto import stretch_around
from timeline_app.desktop.panels.evidence import letter
from timeline_app.desktop.panels.lane_menu import lane_menu
from timeline_app.layout.lanes import lane_namer
from timeline_app.matching import Match, match
from timeline_app.model import LanesBy
from timeline_app.words import entries as words_of
from timeline_app.words import interface_languages, say

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow

OPENER = "palette"  # the command that lists all others
PORTABLE = QKeySequence.SequenceFormat.PortableText


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be done.  `others` are words in which it is found besides; `reason`: why it cannot be now."""

    name: str
    words: str
    menu: str
    run: Callable[[], object]
    others: tuple[str, ...] = ()
    keys: str = ""
    icon: QIcon | None = None
    reason: str = ""
    checked: bool = False
    is_choice: bool = False  # one of several in a menu inside the menu


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry with how it fits what is typed."""

    entry: Entry
    match: Match


def gather(window: MainWindow) -> tuple[list[Entry], list[QMenu]]:
    """All entries of the menu bar and of the menus of what is chosen, in their order, and the latter menus.

    Whoever asks has to delete these.
    """
    found: list[Entry] = []
    for top in window.menuBar().actions():
        if isinstance(menu := top.menu(), QMenu):
            found += _entries(window, menu, plain(top.text()), ())
    known = {entry.words for entry in found}
    menus = list(_of_chosen(window))
    for title, menu in menus:
        found += [entry for entry in _entries(window, menu, title, ()) if entry.words not in known]
    return found, [menu for _, menu in menus]


def ranked(entries: Sequence[Entry], typed: str, used: Sequence[str]) -> list[Hit]:
    """The entries that fit what is typed, the best first; among equals those used lately, then what is no choice."""
    lately = {name: place for place, name in enumerate(used)}
    hits = [Hit(entry, fits) for entry in entries if (fits := match(typed, entry.words, entry.others)) is not None]
    return sorted(hits, key=lambda h: (h.match.rank, lately.get(h.entry.name, len(lately)), h.entry.is_choice))


def going(window: MainWindow, typed: str, *, alone: bool) -> Entry | None:
    """What goes to the date that is typed; words without a figure are read only where nothing else fits them."""
    if window.document.is_empty or not typed.strip() or not (alone or any(c.isdigit() for c in typed)):
        return None
    from timeline_app.temporal.typed import parse_typed

    try:
        when = parse_typed(typed, window.language)
    except ValueError:
        return None
    words = say("palette.go_to", window.language, date=when_text(when, window.language, "long"))
    menu = say("window.menu_view", window.language)
    return Entry("", words, menu, lambda: _go(window, when), icon=window.commands["go_to_date"].icon())


def _go(window: MainWindow, when: When) -> None:
    canvas = window.rooms().canvas
    canvas.motion.show_exactly(*stretch_around(canvas.view, when))


def plain(text: str) -> str:
    """The words of a menu as they are read: "&&" is one sign, a lone & marks a key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _entries(window: MainWindow, menu: QMenu, title: str, within: tuple[str, ...]) -> Iterator[Entry]:
    menu.aboutToShow.emit()  # what fills itself when it opens
    for action in menu.actions():
        if isinstance(inner := action.menu(), QMenu):
            yield from _entries(window, inner, title, (*within, plain(action.text())))
        elif not action.isSeparator() and action.objectName() != OPENER:
            yield _entry(window, action, title, within)


def _entry(window: MainWindow, action: QAction, title: str, within: tuple[str, ...]) -> Entry:
    language, own = window.language, plain(action.text())
    words = say("palette.within", language, menu=within[-1], entry=own) if within else own
    keys = action.shortcuts()
    others = [title, *within[:-1], *(other for part in (title, *within) for other in _abroad(part, language))]
    return Entry(
        action.objectName() or "/".join((*within, action.toolTip() if within else own)),
        words,
        title,
        action.trigger,
        (*others, *_abroad((action.objectName() and _key(window, action)) or own, language)),
        keys[0].toString(PORTABLE) if keys else "",
        None if action.icon().isNull() else action.icon(),
        "" if action.isEnabled() else _reason(window, action.objectName()),
        action.isChecked(),
        bool(within),
    )


def _key(window: MainWindow, action: QAction) -> str:
    """The words of a command as they stand in the menus, without what undo names."""
    return say(f"window.{action.objectName()}", window.language)


def _abroad(words: str, language: str) -> tuple[str, ...]:
    """What words of the interface are in its other languages."""
    keys = _keys(language).get(words, ())
    return tuple(say(key, other) for other in interface_languages() if other != language for key in keys)


@cache
def _keys(language: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key, words in words_of(language).items():
        if isinstance(words, str) and "{" not in words:
            found[words] = (*found.get(words, ()), key)
    return found


def _reason(window: MainWindow, name: str) -> str:
    """Why a command is not possible now."""
    document = window.document
    chosen = window.workspace.chosen if window.workspace else None
    why = {"undo": "nothing_undone", "redo": "nothing_redone", "open_lanes": "nothing_folded", "revert": "as_opened"}
    if name in actions.NEEDS_TIMELINE and document.is_empty:
        reason = "no_timeline"
    elif name in actions.CHANGES and document.read_only is not None:
        reason = "read_only"
    elif name == "read_again":
        return window.commands[name].toolTip()
    elif name in why:
        reason = why[name]
    elif name == "fold_lane" and document.timeline.lanes_by is LanesBy.NOTHING:
        reason = "no_lanes"
    elif name in (*actions.NEEDS_ONE, *actions.NEEDS_EVENT, "fold_lane"):
        reason = "no_event" if chosen is None else "one_event"
    else:
        reason = "not_now"
    return say(f"palette.{reason}", window.language)


def _of_chosen(window: MainWindow) -> Iterator[tuple[str, QMenu]]:
    """The menus of the article and of the lane of the chosen event, each with its title."""
    rooms, timeline, language = window.workspace, window.document.timeline, window.language
    event = rooms.chosen if rooms is not None else None
    if rooms is None or event is None:
        return
    ids = [article.id for article in timeline.articles]
    if event.mentions and event.mentions[0].article_id in ids:
        number = ids.index(event.mentions[0].article_id)
        title = say("palette.article", language, letter=letter(number))
        yield title, rooms.articles.menu(timeline.articles[number])
    if timeline.lanes_by is not LanesBy.NOTHING:
        lane = lane_namer(timeline)(event)
        title = say("palette.lane", language, name=lane) if lane else say("palette.no_lane", language)
        yield title, lane_menu(window, timeline, lane)
