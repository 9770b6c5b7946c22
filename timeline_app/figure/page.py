"""What surrounds a timeline on an exported page: its title, the span of its dates, its sources and the legend."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase

from timeline_app.figure import legend
from timeline_app.figure.paint import Painter
from timeline_app.layout import Measure, Run
from timeline_app.styles import Style

MARGIN, NARROW_MARGIN = 40.0, 20.0
NARROW = 600.0  # pixels: pages below that width have the narrow margin
TITLE_BASELINE, SPAN_BASELINE = 50.0, 74.0
TITLE_LINE = 32.0
FOOTER = 44.0  # height of a strip with one line of sources and legend
FOOTER_BASELINE = 24.0  # from the lower edge of the page
FOOTER_LINE = 20.0


@dataclass(frozen=True, slots=True)
class Page:
    """The words of a page: title lines, the span, the sources in one line, the lines of the legend.

    A legend of one line stands at the right of the sources, or, `stacked`, above them.
    """

    title: tuple[str, ...]
    span: str
    source: str = ""
    legend: tuple[legend.Line, ...] = ()
    stacked: bool = False

    @property
    def header(self) -> float:
        """Height of what stands above the timeline, in logical pixels."""
        if not self.title:
            return MARGIN + 16 if self.span else 0.0
        return SPAN_BASELINE + TITLE_LINE * (len(self.title) - 1) + 14

    @property
    def footer(self) -> float:
        """Height of what stands below it."""
        if not self.source and not self.legend:
            return 0.0
        above = len(self.legend) - (not self.source) if self.stacked else 0
        return FOOTER + FOOTER_LINE * above


def margin_of(width: float) -> float:
    """The margin at the left and the right of the words on a page of a width, in logical pixels."""
    return MARGIN if width >= NARROW else NARROW_MARGIN


class PageArtist(Artist):
    """A page without its timeline, in a style."""

    def __init__(self, page: Page, style: Style, measure: Measure) -> None:
        super().__init__()
        self.page, self.style, self.measure = page, style, measure

    def draw(self, renderer: RendererBase) -> None:
        """Draw the words around the timeline."""
        figure = self.get_figure(root=True)
        if figure is None:
            return
        scale = figure.dpi / 100
        width, height = figure.bbox.width / scale, figure.bbox.height / scale
        paint = Painter(renderer, (width, height), scale, self.style)
        for run in self._runs(margin_of(width), height):
            paint.text(run, self.style.paper)
        self._draw_legend(paint, width, height - FOOTER_BASELINE)
        paint.finish()

    def _runs(self, left: float, height: float) -> list[Run]:
        page = self.page
        runs = [Run(left, TITLE_BASELINE + TITLE_LINE * n, line, "heading") for n, line in enumerate(page.title)]
        if page.span:
            runs.append(Run(left, page.header - 14, page.span, "subheading"))
        if page.source:
            runs.append(Run(left, height - FOOTER_BASELINE, page.source, "footer"))
        return runs

    def _draw_legend(self, paint: Painter, width: float, baseline: float) -> None:
        lines, margin = self.page.legend, margin_of(width)
        lowest = baseline - FOOTER_LINE if self.page.stacked and self.page.source else baseline
        for number, line in enumerate(lines):
            left = margin if self.page.stacked else width - margin - legend.width_of(line, self.measure)
            legend.draw_line(paint, line, left, lowest - FOOTER_LINE * (len(lines) - 1 - number), self.measure)
