"""The list at the left: every article with its own date, how well that is known, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QWidget

from timeline_app.desktop import icons, theme
from timeline_app.desktop.controls import Wrapped, column, frame, label, scrolled, tool
from timeline_app.desktop.panels.article_card import ArticleCard
from timeline_app.desktop.panels.dating import DatePopover
from timeline_app.desktop.panels.heads import RoomHead
from timeline_app.desktop.panels.rail import RAIL, Rail
from timeline_app.desktop.replacing import change_of
from timeline_app.edit import SortBy
from timeline_app.model import Article, Timeline
from timeline_app.styles import Style
from timeline_app.words import say

LEAST = 200  # pixels: the narrowest that it can be made
_MADE = 100  # cards that are made at once: ten thousand would take half a minute


class ArticleList(QFrame):
    """All articles of the timeline, one card each, or where there is little room a rail of their letters."""

    dated = Signal(str, object)  # article id, When given by hand
    removed = Signal(str)  # article id
    chosen = Signal(str)  # article id
    read_again = Signal(str)  # article id
    sort_asked = Signal(object)  # SortBy
    order_asked = Signal()  # the order in which they were added

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self.setObjectName("left")
        self.setAccessibleName(say("articles.articles", language))
        self._style, self._language = style, language
        self._shown: tuple[object, ...] = ()
        self._timeline = Timeline()
        self._told: Counter[str] = Counter()
        self._chosen = ""
        self._articles: tuple[Article, ...] = ()
        self._counts: tuple[int, ...] = ()
        self._first = 0  # the article of the first card that is made
        self._usual = (
            0.0  # the height of a card and its gap: one for all, or far down no card would stand where it is looked for
        )
        self._is_making = False
        self._cards: dict[str, ArticleCard] = {}
        self.is_readable: Callable[[Article], bool] = lambda _article: False  # whether its file can be read again
        self.popover: DatePopover | None = None
        self._count = label("", style, "muted", 12)
        self.sorting = tool("arrow-down-narrow-wide", say("articles.sort", language), style, size=28)
        self.sorting.setIconSize(QSize(16, 16))
        self.sorting.clicked.connect(self._open_orders)
        kept = self.sorting.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # one article and several stand alike
        self.sorting.setSizePolicy(kept)
        self.head = RoomHead(
            say("articles.articles", language), style, language, after=(self._count,), last=(self.sorting,)
        )
        self._area = scrolled(QWidget())
        self._area.verticalScrollBar().valueChanged.connect(self._follow)
        self._wide = frame(column(self._area, gap=0))
        self.rail = Rail(style, language)
        self.rail.chosen.connect(self.chosen)
        self.rail.dating.connect(lambda article_id: self.set_date(self._timeline.article(article_id)))
        self.rail.menu_wanted.connect(lambda name, place: self.menu(self._timeline.article(name)).popup(place))
        self.setLayout(column(self._wide, self.rail, gap=0))
        self.is_narrow = False
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the rail, which is as wide as it is, or the cards, which are as wide as a person likes."""
        self.is_narrow = narrow
        self._wide.setVisible(not narrow)
        self.rail.setVisible(narrow)
        self.head.set_narrow(narrow=narrow)
        self.setMinimumWidth(RAIL if narrow else LEAST)
        self.setMaximumWidth(RAIL if narrow else theme.UNBOUND)

    def show_timeline(self, timeline: Timeline, chosen: str = "") -> None:
        """Show the articles of a timeline, one of them as chosen."""
        self._told = _counted(self._told, self._timeline, timeline)
        self._timeline = timeline
        shown = timeline.articles, tuple(self._told[article.id] for article in timeline.articles)
        if shown != self._shown:
            self._shown = shown
            self._articles, self._counts = shown
            self._count.setText(str(len(timeline.articles)))
            self.sorting.setVisible(len(timeline.articles) > 1)
            self.rail.show_articles(self._articles)
            self._rebuild(self._first)
        is_other = chosen not in (self._chosen, "")
        if is_other:
            self._make(chosen)
        self._chosen = chosen
        self._mark()
        if is_other and (card := self._cards.get(chosen)) is not None:
            self._area.ensureWidgetVisible(card)

    def _mark(self) -> None:
        for article_id, card in self._cards.items():
            card.set_chosen(chosen=article_id == self._chosen)
        self.rail.choose(self._chosen)

    def choose(self, article_id: str) -> None:
        """Show an article as chosen and bring it into sight."""
        card = self.card(article_id)
        self._chosen = article_id
        self._mark()
        self._area.ensureWidgetVisible(card)

    def card(self, article_id: str) -> ArticleCard:
        """The card of an article; raises KeyError when there is no such article."""
        self._make(article_id)
        return self._cards[article_id]

    def menu(self, article: Article) -> QMenu:
        """What can be done with an article."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.setFont(theme.font(13))
        made.setToolTipsVisible(True)
        ink = self._style.ink2
        date = made.addAction(icons.icon("calendar", ink), say("articles.set_date", self._language))
        date.triggered.connect(lambda: self.set_date(article))
        again = made.addAction(icons.icon("rotate-cw", ink), say("articles.read_again", self._language))
        again.setEnabled(self.is_readable(article))
        again.setToolTip("" if again.isEnabled() else say("articles.no_file", self._language))
        again.triggered.connect(lambda: self.read_again.emit(article.id))
        remove = made.addAction(icons.icon("trash-2", ink), say("articles.remove", self._language))
        remove.triggered.connect(lambda: self.removed.emit(article.id))
        if len(self._articles) > 1:
            made.addSeparator()
            made.addMenu(self._orders(made))
        return made

    def _orders(self, parent: QWidget) -> QMenu:
        """The ways in which the articles can be sorted."""
        made = QMenu(say("articles.sort", self._language), parent)
        made.setFont(theme.font(13))
        for by in SortBy:
            entry = made.addAction(say(f"articles.sort_by_{by}", self._language))
            entry.triggered.connect(lambda _checked=False, by=by: self.sort_asked.emit(by))
        made.addAction(say("articles.order_added", self._language)).triggered.connect(self.order_asked)
        return made

    def _open_orders(self) -> None:
        menu = self._orders(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.sorting.mapToGlobal(self.sorting.rect().bottomLeft()))

    def set_date(self, article: Article) -> None:
        """Open the small window that sets the date of an article."""
        self.popover = DatePopover(article, self._style, self._language, self)
        self.popover.dated.connect(self.dated)
        if self.rail.isVisible():
            self.popover.show_beside(self.rail, self.rail.place(article.id))
        else:
            self.popover.show_beside(self.card(article.id))

    def _rebuild(self, first: int) -> None:
        """Make the cards from an article on, room for as many others above and below, and stay where one is."""
        self._is_making = True
        self.setUpdatesEnabled(False)
        bar = self._area.verticalScrollBar()
        place = bar.value()
        old = self._area.takeWidget()
        old.deleteLater()
        self._first = max(0, min(first, len(self._articles) - _MADE))
        made = list(enumerate(self._articles))[self._first : self._first + _MADE]
        self._cards = {article.id: self._card(article, number, self._counts[number]) for number, article in made}
        after = len(self._articles) - self._first - len(made)
        tall = self._height_of_made()
        self._usual = self._usual or tall / max(len(made), 1)
        above, below = (_room(round(count * self._usual)) for count in (self._first, after))
        inner = QWidget()
        cards = self._cards.values() or [self._nothing()]
        inner.setLayout(column(above, *cards, below, None, gap=2, margins=(8, 0, 8, 8)))
        if (
            len(self._articles) > _MADE
        ):  # or what lies below the last card would be empty: labels that wrap ask for more
            inner.setFixedHeight(round((self._first + after) * self._usual + tall) + 8)
        self._area.setWidget(inner)
        self._mark()
        bar.setValue(place)
        self.setUpdatesEnabled(True)
        self._is_making = False

    def _height_of_made(self) -> float:
        """The height of the cards that are made, each with the gap below it, in pixels."""
        inside = max(self.width(), LEAST) - 16  # beside the rail cards would be very tall
        return sum((card.heightForWidth(inside) or card.sizeHint().height()) + 2 for card in self._cards.values())

    def _follow(self, place: int) -> None:
        """Make the cards of the place that is scrolled to, where there are too many articles for a card each."""
        if len(self._articles) <= _MADE or self._is_making:
            return
        cards = list(self._cards.values())
        first, last = cards[0].y(), cards[-1].geometry().bottom()
        missing_above = self._first > 0 and place < first
        missing_below = self._first + len(cards) < len(self._articles)
        if missing_above or (missing_below and place + self._area.viewport().height() > last):
            self._rebuild(round(place / max(self._usual, 1)) - _MADE // 3)

    def _make(self, article_id: str) -> None:
        """Make the card of an article, and scroll to it, if it is none of those that are made."""
        if article_id not in self._cards and len(self._articles) > _MADE:
            number = next((n for n, article in enumerate(self._articles) if article.id == article_id), None)
            if number is not None:
                self._rebuild(number - _MADE // 3)
                _lay_out(self._area.widget())  # or the card stands nowhere yet
                self._area.verticalScrollBar().setValue(self._cards[article_id].y())

    def _card(self, article: Article, number: int, events: int) -> ArticleCard:
        made = ArticleCard(article, number, events, self._style, self._language)
        made.clicked.connect(lambda: self.chosen.emit(article.id))
        made.dating.connect(lambda: self.set_date(article))
        made.menu_wanted.connect(lambda place: self.menu(article).popup(place))
        return made

    def _nothing(self) -> QLabel:
        made = Wrapped(say("articles.none", self._language), self._style, "muted")
        made.setContentsMargins(8, 0, 8, 0)
        return made


def _lay_out(inner: QWidget | None) -> None:
    """Give what stands in a widget its places at once."""
    if inner is not None and (layout := inner.layout()) is not None:
        layout.activate()


def _room(height: int) -> QWidget:
    """Empty room of a height in pixels."""
    made = QWidget()
    made.setFixedHeight(height)
    made.setVisible(height > 0)
    return made


def _counted(told: Counter[str], before: Timeline, after: Timeline) -> Counter[str]:
    """How many events each article has, from how many each had before."""
    told = told.copy()
    for event in change_of(before, after).events:
        old, new = ((one.article_ids if one is not None else ()) for one in (event.old, event.new))
        if old != new:
            told.subtract(set(old))
            told.update(set(new))
    return told
