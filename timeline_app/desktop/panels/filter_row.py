"""The row above the canvas: what is filtered by, how many events are shown of how many, and the signs."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame

from timeline_app.desktop import controls
from timeline_app.desktop.bindings import with_key
from timeline_app.desktop.panels.conditions import Conditions
from timeline_app.desktop.panels.filter_popover import FilterPopover
from timeline_app.desktop.panels.legend import Legend
from timeline_app.filtering import NO_FILTER, Filter, toggled
from timeline_app.model import Timeline
from timeline_app.styles import Style
from timeline_app.words import number_text, say

HEIGHT = 36  # pixels


class FilterRow(QFrame):
    """The button that opens the filter, a chip for each condition, the counts; `changed` carries the Filter wanted.

    `all_wanted` asks for a view of all that is shown.
    """

    changed = Signal(object)
    all_wanted = Signal()

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self.setObjectName("filter")
        self.setFixedHeight(HEIGHT)
        self._style, self._language = style, language
        self._filter, self._timeline = NO_FILTER, Timeline()
        self.popover: FilterPopover | None = None
        words = say("filter.filter", language)
        self.button = controls.button(words, style, "funnel", "flat", height=28, clicked=self.open)
        self.button.setToolTip(with_key(words, "filter_events"))
        self.chips = Conditions(style, language)
        self.counts = controls.label("", style, "muted")
        whole = say("window.fit", language)
        self.all = controls.button(whole, style, kind="link", height=24, clicked=self.all_wanted.emit)
        self.all.setToolTip(with_key(whole, "fit"))
        self.clear = controls.button(say("filter.clear", language), style, kind="link", height=24, clicked=self._clear)
        self.dismissed = controls.button("", style, kind="link", height=24)
        self.legend = Legend(style, language)
        parts = self.button, self.chips, self.counts, self.all, self.clear, self.dismissed, self.legend
        line = controls.row(*parts, gap=6, margins=(8, 0, 16, 0))
        line.setStretch(len(parts) - 1, 1)
        self.setLayout(line)
        self.chips.removed.connect(lambda name, value: self.changed.emit(toggled(self._filter, name, value)))
        self.chips.more_wanted.connect(self.open)

    def show_filter(self, wanted: Filter, timeline: Timeline) -> None:
        """Show the conditions of a filter of a timeline."""
        if (wanted, timeline.articles) != (self._filter, self._timeline.articles):
            self.chips.show_filter(wanted, timeline)
        self._filter, self._timeline = wanted, timeline
        self.chips.setVisible(not wanted.is_empty)
        self.clear.setVisible(not wanted.is_empty)
        self.button.setText("" if not wanted.is_empty else f" {say('filter.filter', self._language)}")
        if self.popover is not None:
            self.popover.show_filter(wanted)

    def tell(self, shown: int, in_view: int, dismissed: int) -> None:
        """Say how many events are shown, and how many of them are in view; beside them stand those dismissed."""
        language, total = self._language, number_text(len(self._timeline.events), self._language)
        if self._filter.is_empty:
            words = say("window.counts", language, count=shown, in_view=in_view)
        elif in_view == shown:
            words = say("filter.shown", language, count=shown, total=total)
        else:
            words = say("filter.shown_in_view", language, count=shown, total=total, in_view=in_view)
        self.counts.setText(words)
        self.all.setVisible(in_view < shown)
        self.dismissed.setText(say("window.dismissed_count", language, count=dismissed))
        self.dismissed.setVisible(dismissed > 0 and self._filter.is_empty)
        if self.popover is not None:
            self.popover.tell(words)

    def open(self) -> None:
        """Open the popover in which the filter is built."""
        made = FilterPopover(self, self._timeline, self._filter, self._style, self._language)
        made.changed.connect(self.changed)
        made.destroyed.connect(self._closed)
        self.popover = made
        made.tell(self.counts.text())
        made.open_at(self.button.mapToGlobal(QPoint(0, self.button.height() + 4)))

    def _closed(self) -> None:
        self.popover = None

    def _clear(self) -> None:
        self.changed.emit(NO_FILTER)
