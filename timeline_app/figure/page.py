"""What surrounds a timeline on an exported page: its title, the span of its dates, its sources and the legend."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase

from timeline_app.figure.marks import paint_dot
from timeline_app.figure.paint import Painter
from timeline_app.layout import Measure, Run
from timeline_app.styles import Style

MARGIN = 40.0
TITLE_BASELINE, SPAN_BASELINE = 50.0, 74.0
FOOTER = 44.0  # height of the strip with sources and legend
FOOTER_BASELINE = 24.0  # from the lower edge of the page
LEGEND_DOT = 4.4


@dataclass(frozen=True, slots=True)
class Page:
    """The words of a page: title lines, the span, the sources in one line, the two words of the legend."""

    title: tuple[str, ...]
    span: str
    source: str
    legend: tuple[tuple[str, bool], ...]

    @property
    def header(self) -> float:
        """Height of what stands above the timeline, in logical pixels."""
        if not self.title:
            return MARGIN + 16 if self.span else 0.0
        return SPAN_BASELINE + 32 * (len(self.title) - 1) + 14


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
        for run in self._runs(height):
            paint.text(run, self.style.paper)
        self._draw_legend(paint, width - MARGIN, height - FOOTER_BASELINE)
        paint.finish()

    def _runs(self, height: float) -> list[Run]:
        page = self.page
        runs = [Run(MARGIN, TITLE_BASELINE + 32 * n, line, "heading") for n, line in enumerate(page.title)]
        if page.span:
            runs.append(Run(MARGIN, page.header - 14, page.span, "subheading"))
        if page.source:
            runs.append(Run(MARGIN, height - FOOTER_BASELINE, page.source, "footer"))
        return runs

    def _draw_legend(self, paint: Painter, right: float, baseline: float) -> None:
        for words, accepted in reversed(self.page.legend):
            left = right - self.measure(words, "footer")
            paint.text(Run(left, baseline, words, "footer"), self.style.paper)
            centre = (left - 12, baseline - 4)
            paint_dot(paint, [centre], LEGEND_DOT, self.style.ink2, None, accepted=accepted)
            right = left - 40
