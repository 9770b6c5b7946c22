"""The reader: the text of an article, with what the timeline took from it; words selected there become an event."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLayout, QSizePolicy, QWidget

from timeline_app.dates.wording import when_text
from timeline_app.desktop import controls
from timeline_app.desktop.controls import column, frame, label, picture, row
from timeline_app.desktop.panels.article_text import ArticleText
from timeline_app.desktop.panels.asking import AskDate
from timeline_app.desktop.panels.dating import STATES
from timeline_app.desktop.panels.evidence import Badge
from timeline_app.desktop.panels.marking import marks_of, next_at, told_in
from timeline_app.desktop.panels.mended import Mended
from timeline_app.model import Article, Certainty, Event, Span, Timeline
from timeline_app.styles import Style
from timeline_app.words import say

HEAD, SIDE = 36, 16  # pixels


class Reader(QFrame):
    """One article at a time.

    `chosen` carries the id of an event whose sentence was clicked, `made` a new Event without an id, `taken_back` the
    id of an article that is to stand as it was read.
    """

    chosen = Signal(str)
    made = Signal(object)
    taken_back = Signal(str)

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self._style, self._language = style, language
        self._timeline = Timeline()
        self._article: Article | None = None
        self._event: Event | None = None
        self._told: list[tuple[Span, Event]] = []
        self._wanted: tuple[Timeline, Event | None, Span | None, str] | None = None
        self._clicked = False
        self.may_change = True
        self.asking: AskDate | None = None
        self.text = ArticleText(style, say("reader.text", language))
        none = controls.Wrapped(say("reader.none", language), style, "muted")
        self.blank = frame(row(none, margins=(SIDE, 0, SIDE, 0)))
        self.making = controls.button(say("reader.make", language), style, "file-plus", height=28)
        self.making.setParent(self.text.viewport())
        self.making.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.making.hide()
        self._head: QWidget = frame(row(), height=SIDE)
        self._column = column(self._head, self.blank, self.text, gap=0)
        self.setLayout(self._column)
        self.text.clicked.connect(self._click)
        self.text.words_changed.connect(self._offer)
        self.text.verticalScrollBar().valueChanged.connect(lambda _value: self._offer())
        self.text.entered.connect(self.make)
        self.making.clicked.connect(lambda _checked=False: self.make())

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self._article

    def show_event(self, timeline: Timeline, event: Event | None) -> None:
        """Show the proof of an event; the article stays where it tells of it."""
        self._show(timeline, event, None, self._wanted[3] if self._wanted else "")

    def show_place(self, timeline: Timeline, event: Event | None, article_id: str, span: Span) -> None:
        """Show a place of an article."""
        self._show(timeline, event, span, article_id)

    def show_article(self, timeline: Timeline, event: Event | None, article_id: str) -> None:
        """Show an article, and an event in it where it tells of that."""
        self._show(timeline, event, None, article_id)

    def make(self) -> None:
        """Make an event of the words that are selected; where the text gives no date, ask for one."""
        from timeline_app.desktop.picking import picked  # what reads articles is loaded with the first words selected

        found = picked(self._article, self.text.words) if self._article is not None and self.may_change else None
        if found is None:
            return
        event = found.event()
        if event is not None:
            self._hand_over(event)
            return
        self.asking = AskDate(found, self._article.issued if self._article else None, self._style, self._language, self)
        self.asking.given.connect(lambda when: self._hand_over(found.event(when)))
        self.asking.open_at(self.text.viewport(), self.text.place(self.text.words))

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was asked for while this was hidden."""
        super().showEvent(event)
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is offered in a hidden room."""
        super().hideEvent(event)
        self.making.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the offer beside its words."""
        super().resizeEvent(event)
        self._offer()

    # ---------------------------------------------------------------- showing

    def _show(self, timeline: Timeline, event: Event | None, span: Span | None, article_id: str) -> None:
        self._wanted = (timeline, event, span, article_id)
        if self.isVisible():
            self._follow()

    def _follow(self) -> None:
        if self._wanted is None:
            return
        timeline, event, span, kept = self._wanted
        article = _article_of(timeline, event, kept or (self._article.id if self._article else ""))
        self._wanted = (timeline, event, None, article.id if article else "")
        is_other = event is not None and (self._event is None or event.id != self._event.id)
        is_new = article != self._article
        if is_new:
            self.text.show_article(article)
        if is_new or timeline.articles != self._timeline.articles:
            self._tell_article(timeline, article)
        changed = is_new or timeline is not self._timeline or event != self._event
        self._article, self._event, self._timeline = article, event, timeline
        if changed and article is not None:
            self._told = told_in(timeline, article.id)
            self.text.show_marks(marks_of(article, self._told, event.id if event else ""))
        if span is None and (is_other or is_new) and not self._clicked:
            span = _proof(event, article)
        if span is not None:
            self.text.reveal(span)

    def _tell_article(self, timeline: Timeline, article: Article | None) -> None:
        mended = [self._mended(article)] if article is not None and article.mended_spans else []
        line = _head_of(timeline, article, mended, self._style, self._language) if article else row()
        made = frame(line, height=HEAD if article else SIDE)
        self._column.replaceWidget(self._head, made)
        self._head.hide()
        self._head.deleteLater()
        self._head = made
        name = say("reader.text", self._language)
        self.text.setAccessibleName(f"{name}: {article.title}" if article else name)
        self.blank.setVisible(article is None)

    def _mended(self, article: Article) -> Mended:
        made = Mended(article, self._style, self._language, may_change=self.may_change)
        made.shown.connect(self.text.reveal)
        made.taken_back.connect(self.taken_back)
        return made

    # ---------------------------------------------------------------- clicks and words

    def _click(self, place: int) -> None:
        article_id = self._article.id if self._article else ""
        event_id = next_at(self._told, article_id, place, self._event.id if self._event else "")
        if event_id:
            self._clicked = True
            self.chosen.emit(event_id)
            self._clicked = False

    def _offer(self) -> None:
        """Offer to make an event beside the words that are selected."""
        words = self.text.words
        if words.start == words.end or not self.isVisible() or not self.may_change:
            self.making.hide()
            return
        self.making.adjustSize()
        room, at = self.text.viewport(), self.text.place(words) + QPoint(0, 4)
        if at.y() + self.making.height() > room.height():
            at -= QPoint(0, self.making.height() + 30)
        self.making.move(min(max(at.x(), 8), room.width() - self.making.width() - 8), max(at.y(), 2))
        self.making.show()
        self.making.raise_()

    def _hand_over(self, event: Event | None) -> None:
        if event is not None:
            self.text.let_go()
            self.made.emit(event)


def _proof(event: Event | None, article: Article | None) -> Span | None:
    """The first sentence of an article that tells an event."""
    here = (m.sentence.span for m in event.mentions if article and m.article_id == article.id) if event else ()
    return next(iter(here), None)


def _article_of(timeline: Timeline, event: Event | None, kept: str) -> Article | None:
    """The article to show: the one shown where it tells of the event or none is chosen, or else the event's first."""
    told = event.article_ids if event else ()
    wanted = kept if kept in told or not told else told[0]
    first = timeline.articles[0] if timeline.articles else None
    return next((article for article in timeline.articles if article.id == wanted), first)


def _head_of(timeline: Timeline, article: Article, mended: Sequence[Mended], style: Style, language: str) -> QLayout:
    """The letter, title, source and date of an article, and what was put right in it."""
    number = [other.id for other in timeline.articles].index(article.id)
    icon, token = STATES[article.issued_certainty]
    title = controls.OneLine(Qt.TextElideMode.ElideRight)
    title.setFont(label("", style, "ink", 13, 600).font())
    title.setText(article.title)
    title.setToolTip(article.title)
    title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    title.setMinimumWidth(60)
    parts = [label(text, style, "muted", 12) for text in (article.publisher or article.file,) if text]
    date = row(picture(icon, style, token, 14), label(_date(article, language), style, token, 12, 500), gap=4)
    badge = Badge(number, article.title, style, language)
    line = row(badge, title, *parts, date, *mended, gap=10, margins=(SIDE, 0, SIDE, 0))
    line.setStretch(1, 1)
    return line


def _date(article: Article, language: str) -> str:
    if article.issued is None or article.issued_certainty is Certainty.UNKNOWN:
        return say("articles.unknown", language)
    certainty = say(f"articles.{article.issued_certainty}", language)
    return say("articles.dated", language, date=when_text(article.issued, language), certainty=certainty)
