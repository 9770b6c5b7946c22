"""A laid out timeline and what surrounds it, as one matplotlib figure."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.figure import Figure

from timeline_app.figure.artist import TimelineArtist
from timeline_app.figure.page import Page, PageArtist
from timeline_app.layout import Layout, Scene
from timeline_app.styles import Style

SIDE = 20.0  # pixels free left and right of the timeline on a page
ROUNDING = 1e-6  # inches, so that the size in pixels is not rounded down


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a picture: its words, and the timeline between them."""

    page: Page
    scene: Scene
    layout: Layout


def figure_of(sheet: Sheet, size: tuple[float, float], style: Style, *, transparent: bool) -> Figure:
    """The figure of a page of a size in logical pixels, a hundredth of an inch each."""
    width, height = size
    figure = Figure(figsize=(width / 100 + ROUNDING, height / 100 + ROUNDING), dpi=100, facecolor=style.paper)
    origin = (SIDE, sheet.page.header)
    figure.add_artist(TimelineArtist(sheet.scene, sheet.layout, style, origin=origin, transparent=transparent))
    figure.add_artist(PageArtist(sheet.page, style, sheet.scene.measure))
    for artist in figure.artists:
        artist.set_clip_path(None)
    return figure
