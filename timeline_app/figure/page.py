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
BARE = 12.0  # pixels free above and below a timeline without words around it
FOOTER = 44.0  # height of a strip with one line of sources and legend
FOOTER_BASELINE = 24.0  # from the lower edge of the page
FOOTER_LINE = 20.0
SPAN_LINE, UNDER_HEAD = 24.0, 14.0


@dataclass(frozen=True, slots=True)
class Head:
    """How the title of a page is set: its role, its first baseline from the upper edge, and from line to line."""

    role: str
    baseline: float
    line: float


WIDE_HEAD, NARROW_HEAD = Head("heading", 50.0, 32.0), Head("narrow_heading", 38.0, 24.0)


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
    head: Head = WIDE_HEAD

    @property
    def header(self) -> float:
        """Height of what stands above the timeline, in logical pixels."""
        lines = [self.head.line] * (len(self.title) - 1) + [SPAN_LINE] * bool(self.span and self.title)
        return self.head.baseline + sum(lines) + UNDER_HEAD if self.title or self.span else BARE

    @property
    def footer(self) -> float:
        """Height of what stands below it."""
        if not self.source and not self.legend:
            return BARE
        above = len(self.legend) - (not self.source) if self.stacked else 0
        return FOOTER + FOOTER_LINE * above

    def runs(self, left: float, height: float) -> list[Run]:
        """The title, the span and the sources from `left`, on a page of a height in logical pixels."""
        head = self.head
        runs = [Run(left, head.baseline + head.line * n, line, head.role) for n, line in enumerate(self.title)]
        if self.span:
            runs.append(Run(left, self.header - UNDER_HEAD, self.span, "subheading"))
        if self.source:
            runs.append(Run(left, height - FOOTER_BASELINE, self.source, "footer"))
        return runs


def head_of(width: float) -> Head:
    """How the title is set on a page of a width, in logical pixels."""
    return WIDE_HEAD if width >= NARROW else NARROW_HEAD


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
        for run in self.page.runs(margin_of(width), height):
            paint.text(run, self.style.paper)
        self._draw_legend(paint, width, height - FOOTER_BASELINE)
        paint.finish()

    def _draw_legend(self, paint: Painter, width: float, baseline: float) -> None:
        lines, margin = self.page.legend, margin_of(width)
        lowest = baseline - FOOTER_LINE if self.page.stacked and self.page.source else baseline
        for number, line in enumerate(lines):
            left = margin if self.page.stacked else width - margin - legend.width_of(line, self.measure)
            legend.draw_line(paint, line, left, lowest - FOOTER_LINE * (len(lines) - 1 - number), self.measure)
