"""Many events: a row each, labels where the arrangement lets them show, and badges that count the others."""

from __future__ import annotations

import numpy as np

from timeline_app.layout.badges import BADGE_HEIGHT, badges
from timeline_app.layout.declutter import Arrangement
from timeline_app.layout.exchange import follow
from timeline_app.layout.fitting import fit_to, label_margin
from timeline_app.layout.geometry import EDGE, Badge, Box, LaneHead, Run, axis_y
from timeline_app.layout.labels import RowLabels, row_labels
from timeline_app.layout.lanes import Lane, plan_lanes
from timeline_app.layout.making_room import beside_name, title_on, with_room
from timeline_app.layout.plan import HEAD, Band, Plan, plan_rows
from timeline_app.layout.scene import Floats, Ints, Scene, Seen
from timeline_app.layout.strip import columns
from timeline_app.layout.wrap import shorten
from timeline_app.model import View
from timeline_app.words import number_text, say

BADGE_TOP = 40.0  # pixels from the axis up to the upper edges of the badges
FEW = 200  # events for which it is tried whether all have room for their dates
NAME_LEFT = 30.0  # pixels: where the name of a lane begins, after the sign that folds it
NAME_SHARE = 0.4  # of the width that the name of a lane may take
HEAD_STRIP = 10.0  # height of the strip on a lane's line


def arrange(scene: Scene, view: View, known: Arrangement | None = None) -> Arrangement:
    """The arrangement of a scene for a view's size: `known` itself where it still holds, or a new one, not begun.

    Of many events of which one has changed only that one is placed anew.
    """
    fit_zoom = fit_to(scene, view.width, view.height, label_margin(scene)).pixels_per_second
    plan = plan_of(scene, axis_y(view))
    if known is not None and known.serves(scene, plan, fit_zoom):
        return known if known.scene is scene or not known.finished else known.taken_over(scene, known.row, known.zoom)
    if known is not None and len(scene) > FEW:
        followed = follow(known, scene)
        if followed is not None and followed.serves(scene, plan, fit_zoom):
            return followed
    if len(scene) <= FEW:
        dated = Arrangement(scene, plan, fit_zoom, dated=True)
        dated.finish()
        if dated.count_shown(fit_zoom) == len(scene):
            return dated
    return Arrangement(scene, plan, fit_zoom)


def plan_of(scene: Scene, height: float) -> Plan:
    """The rows for a scene in `height` pixels above the axis."""
    row = scene.form.row
    return plan_lanes(scene.lanes, height, row) if scene.lanes else plan_rows(height, len(scene), row)


def place_rows(
    scene: Scene, view: View, seen: Seen, arrangement: Arrangement, chosen: int | None = None
) -> tuple[RowLabels, tuple[Badge, ...], tuple[LaneHead, ...]]:
    """The labels, badges and lines of lanes of a view; labels and badges count every event that is `seen`.

    The event `chosen` gets a label whatever its importance, for which others make room; in a folded lane a title stands
    on its line, clear of the badges, and a card does not.
    """
    plan, axis = arrangement.plan, axis_y(view)
    labels = labels_in(scene, view, arrangement)
    if chosen is not None and chosen in seen and chosen not in labels.event:
        labels = _with_chosen(scene, view, arrangement, labels, chosen)
    if not plan.has_lanes:
        return labels, badges(scene, view, seen.before, labels.event, axis - BADGE_TOP), ()
    heads = tuple(_head(scene, view, band) for band in plan.bands)
    counted = list[Badge]()
    for band, head in zip(plan.bands, heads, strict=True):
        labels = beside_name(labels, head) if chosen is not None and not band.rows else labels
        title = title_on(labels, head) if chosen is not None and not band.rows else None
        top, free = head.y - BADGE_HEIGHT / 2, head.box.right + 8
        counted += badges(scene, view, seen.before, labels.event, top, free, lanes=band.lanes, title=title)
    return labels, tuple(counted), heads


def _with_chosen(scene: Scene, view: View, arrangement: Arrangement, shown: RowLabels, chosen: int) -> RowLabels:
    """The labels of a view, and that of an event without a row among them."""
    plan, axis = arrangement.plan, axis_y(view)
    rows = [axis - plan.heights[row] for row in plan.rows_of(int(scene.lane[chosen]))]
    if not rows and scene.form.card:
        return shown
    rows = rows or [axis - plan.band_of(int(scene.lane[chosen])).head]
    events, y = with_room(scene, view, _standing(scene, view, arrangement), shown, rows, chosen)
    return row_labels(scene, view, events, y, _stems(scene, plan, axis, events), chosen)


def labels_in(scene: Scene, view: View, arrangement: Arrangement) -> RowLabels:
    """The labels of a view in the rows of an arrangement."""
    events, y = _standing(scene, view, arrangement)
    return row_labels(scene, view, events, y, _stems(scene, arrangement.plan, axis_y(view), events))


def _standing(scene: Scene, view: View, arrangement: Arrangement) -> tuple[Ints, Floats]:
    """The events that have a label near a view, row by row, and the middles of their rows."""
    events, row = _near(scene, view, arrangement)
    return events, axis_y(view) - np.array([*arrangement.plan.heights, 0.0])[row]


def _near(scene: Scene, view: View, arrangement: Arrangement) -> tuple[Ints, Ints]:
    """The events whose label shows at this zoom within a label's width of the view, and their rows, row by row."""
    zoom = view.pixels_per_second * (1 + 1e-9)
    margin = arrangement.widest / zoom
    first, last = np.searchsorted(scene.start, (view.start - margin, view.end)).tolist()
    before = scene.before(first, view.start)
    shown = first + np.flatnonzero(arrangement.zoom[first:last] <= zoom)
    events = np.concatenate([before[arrangement.zoom[before] <= zoom], shown])
    row = arrangement.row[events]
    by_row = np.argsort(row, kind="stable")
    return events[by_row], row[by_row]


def _stems(scene: Scene, plan: Plan, axis: float, events: Ints) -> Floats:
    """Where the lines to the dots begin: at the axis, or at the line of each one's lane."""
    if not plan.has_lanes:
        return np.full(len(events), axis)
    heads = np.array([band.head for band in plan.bands])
    return axis - heads[np.minimum(scene.lane[events], len(heads) - 1)] + HEAD / 2


def _head(scene: Scene, view: View, band: Band) -> LaneHead:
    """The line of a lane: its name and how many events stand in it, and all of them as a strip."""
    y, language = axis_y(view) - band.head, scene.language
    lane = scene.lanes[band.lanes[0]]
    count = sum(scene.lanes[number].count for number in band.lanes)
    shared = len(band.lanes) > 1
    name = say("lanes.others", language, count=len(band.lanes)) if shared else lane_words(lane, language)
    name = shorten(name, view.width * NAME_SHARE, lambda text: scene.measure(text, "lane"))
    left = NAME_LEFT + scene.measure(name, "lane") + 8
    number = Run(left, y + 4.5, number_text(count, language), "date", follows=True)
    box = Box(EDGE, y - HEAD / 2 + 3, left + scene.measure(number.text, "date") + 6, y + HEAD / 2 - 3)
    strip = columns(scene.members(band.lanes).start, view, HEAD_STRIP)
    runs = (Run(NAME_LEFT, y + 4.5, name, "lane"), number)
    return LaneHead(lane.name, runs, y, y + HEAD / 2, box, strip, folded=None if shared else lane.folded)


def lane_words(lane: Lane, language: str) -> str:
    """The name of a lane in words: that of the events without a place is "No place"."""
    return lane.name or say(f"lanes.no_{lane.by}", language)
