"""What the rooms tell and who does it: every act that begins in a room comes through here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from timeline_app.desktop.lower import connect_lower
from timeline_app.desktop.panels.differences import KEYS

if TYPE_CHECKING:
    from timeline_app.desktop.settings import Arrangement
    from timeline_app.desktop.window import MainWindow
    from timeline_app.desktop.workspace import Workspace


def connect_rooms(window: MainWindow, rooms: Workspace) -> None:
    """Let the acts and commands of a window do what its rooms ask for."""
    _connect_canvas(window, rooms)
    _connect_inspector(window, rooms)
    _connect_several(window, rooms)
    _connect_review(window, rooms)
    connect_lower(window, rooms)
    rooms.articles.dated.connect(window.acts.date_article)
    rooms.articles.removed.connect(window.acts.remove_article)
    rooms.bottom.reader.taken_back.connect(window.acts.unmend_article)
    rooms.articles.read_again.connect(lambda article_id: window.rereading.read((article_id,)))
    rooms.articles.is_readable = lambda article: window.rereading.can(article)  # noqa: PLW0108  # loaded late
    rooms.articles.sort_asked.connect(window.acts.sort_articles)
    rooms.articles.order_asked.connect(window.acts.order_articles)
    rooms.history.chosen.connect(window.does.go_to_act)
    rooms.docks.arrange(window.settings.rooms)
    rooms.docks.arranged.connect(lambda wanted: _keep_rooms(window, wanted))


def _keep_rooms(window: MainWindow, wanted: Arrangement) -> None:
    window.settings.rooms = wanted
    window.tell_state()


def _connect_canvas(window: MainWindow, rooms: Workspace) -> None:
    canvas, acts = rooms.canvas, window.acts
    canvas.moved.connect(_if_there(window, acts.drag))
    canvas.retitled.connect(_if_there(window, acts.retitle))
    canvas.created.connect(lambda *given: rooms.choose(acts.create(*given)))
    canvas.moved_to_lane.connect(acts.move_to_lane)
    canvas.moved_together.connect(acts.move_all)
    canvas.lane_folded.connect(lambda lane, folded: acts.fold_lane(lane, folded=folded))
    canvas.lane_asked.connect(window.does.lane_menu)


def _connect_inspector(window: MainWindow, rooms: Workspace) -> None:
    inspector, acts = rooms.inspector, window.acts
    inspector.laned.connect(_if_there(window, acts.set_lane))
    inspector.tagged.connect(_if_there(window, acts.set_tags))
    inspector.coloured.connect(_if_there(window, acts.set_colour))
    inspector.noted.connect(_if_there(window, acts.set_note))
    inspector.retitled.connect(_if_there(window, acts.retitle))
    inspector.redated.connect(_if_there(window, acts.redate))
    inspector.factuality_chosen.connect(_if_there(window, acts.set_factuality))
    inspector.settled.connect(_if_there(window, acts.settle))
    inspector.judged.connect(window.does.judge)
    inspector.deleted.connect(window.does.take_out)
    inspector.split.connect(acts.split)


def _connect_review(window: MainWindow, rooms: Workspace) -> None:
    rooms.review.asked.connect(window.run)
    rooms.canvas.addAction(window.commands["show_evidence"])
    for number in range(KEYS + 1):
        shortcut = QShortcut(QKeySequence(str(number)), rooms)
        shortcut.activated.connect(partial(window.does.settle, number))


def _connect_several(window: MainWindow, rooms: Workspace) -> None:
    several, acts = rooms.inspector.several, window.acts
    several.judged.connect(acts.judge_all)
    several.deleted.connect(acts.delete_all)
    several.merged.connect(acts.merge_all)
    several.factuality_chosen.connect(acts.set_factuality_of_all)
    several.laned.connect(acts.set_lane_of_all)
    several.tagged.connect(acts.tag_all)
    several.untagged.connect(acts.untag_all)
    several.coloured.connect(acts.set_colour_of_all)
    several.shifted.connect(acts.shift_all)
    several.noted.connect(acts.add_note_to_all)


def _if_there(window: MainWindow, act: Callable[..., object]) -> Callable[..., None]:
    """An act on an event, let go where the event has gone while its words were typed, as undo may take it away."""

    def do(event_id: str, *given: object) -> None:
        if any(event.id == event_id for event in window.document.timeline.events):
            act(event_id, *given)

    return do
