"""Where everything stands: Timeline -> Scene, and Scene + View -> Layout.  Numbers only, no colours, no drawing.

Two ways, chosen by whether everything fits: "composed" sets few events as whole wrapped titles on rules that rise
from the axis; "rows" gives each of many events a row of its own and the zoom from which its label shows, counts
the rest in badges and lets every event stand in the density strip.
"""

from timeline_app.layout.building import build_scene, longest_title
from timeline_app.layout.composed import compose, fit_cards, left_for_cards
from timeline_app.layout.crowd import crowd_of
from timeline_app.layout.declutter import Arrangement
from timeline_app.layout.fitting import fit_to, label_margin, with_margins
from timeline_app.layout.frame import frame
from timeline_app.layout.geometry import (
    CARD_MARGIN,
    Badge,
    Box,
    Label,
    LaneHead,
    Layout,
    Mark,
    Measure,
    Mode,
    Run,
    Shape,
)
from timeline_app.layout.labels import RowLabels, events_of
from timeline_app.layout.rows import arrange, labels_in, place_rows
from timeline_app.layout.scene import Scene
from timeline_app.model import View

__all__ = [
    "Arrangement",
    "Badge",
    "Box",
    "Label",
    "LaneHead",
    "Layout",
    "Mark",
    "Measure",
    "Mode",
    "RowLabels",
    "Run",
    "Scene",
    "Shape",
    "arrange",
    "build_scene",
    "crowd_view",
    "events_of",
    "fit_to",
    "fit_view",
    "labels_in",
    "lay_out",
    "longest_title",
    "view_of",
]


def fit_view(scene: Scene, width: float, height: float) -> View:
    """The view of a size in logical pixels that shows every event, with room for the labels of the last ones."""
    view = fit_cards(scene, width, height)
    return view if compose(scene, view) is not None else fit_to(scene, width, height, label_margin(scene))


def crowd_view(scene: Scene, width: float, height: float) -> View:
    """The view of nearly all events, where a few far ones would squeeze them into a spot, else that of all."""
    crowd = crowd_of(scene)
    return fit_view(scene, width, height) if crowd is None else view_of(scene, *crowd, width, height)


def view_of(scene: Scene, first: float, last: float, width: float, height: float) -> View:
    """The view of a stretch of time, in seconds since 1970, with room for the labels of its last events."""
    view = with_margins(first, last, width, height, CARD_MARGIN, left_for_cards(scene, width))
    return view if compose(scene, view) is not None else with_margins(first, last, width, height, label_margin(scene))


def lay_out(
    scene: Scene,
    view: View,
    arrangement: Arrangement | None = None,
    chosen: int | None = None,
    *,
    composing: bool = True,
) -> Layout:
    """The layout of a scene in a view.

    `arrangement` is that of `arrange(scene, view)`, which changes with the window's size but not with the stretch
    of time; without it one is made here, which takes 0.06 s for 10 000 events.  The event `chosen`, by its place in the
    scene, gets a label whatever its importance.  With `composing` unset few events stand in rows too.
    """
    seen = scene.seen(view)
    base = frame(scene, view, len(seen))
    composed = compose(scene, view) if composing else None
    if composed is not None:
        return base.composed(composed, with_strip=scene.hides_some)
    if arrangement is None:
        arrangement = arrange(scene, view)
        arrangement.finish()
    return base.in_rows(*place_rows(scene, view, seen, arrangement, chosen))
