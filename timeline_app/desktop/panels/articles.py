"""The list at the left: every article with its own date, how well that is known, and why."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from timeline_app.changes import change_between
from timeline_app.dates import When
from timeline_app.dates.wording import when_text
from timeline_app.desktop import icons, theme
from timeline_app.desktop.controls import Wrapped, column, label, row, scrolled, tool
from timeline_app.desktop.panels.dating import STATES, DatePopover
from timeline_app.desktop.panels.evidence import Badge, Card
from timeline_app.desktop.panels.heads import RoomHead
from timeline_app.edit import SortBy
from timeline_app.language import languages
from timeline_app.model import Article, Certainty, Timeline
from timeline_app.reasons import Reason
from timeline_app.styles import Style
from timeline_app.temporal.locales import understands
from timeline_app.words import say

LEAST = 200  # pixels: the narrowest that it can be made
_MADE = 100  # cards that are made at once: ten thousand would take half a minute
_CLUES = 3  # that the one line of a card holds
_NAME = 110  # pixels for the name of a file


class ArticleCard(Card):
    """One article: letter, title, date with its certainty, why, and where it comes from."""

    dating = Signal()  # the date was clicked
    menu_wanted = Signal(object)  # where, as a QPoint of the screen

    def __init__(self, article: Article, number: int, events: int, style: Style, language: str) -> None:
        super().__init__(article.title)
        self._article, self._style, self._language = article, style, language
        self.date = self._date()
        title = Wrapped(article.title, style, "ink", 13, 500)
        badge = Badge(number, article.title, style, language)
        facts = column(title, row(self.date, None), *self._notes(), self._source(events), gap=3)
        self.setLayout(row(column(badge, None), facts, gap=8, margins=(8, 8, 8, 8)))
        self.date.clicked.connect(lambda _checked=False: self.dating.emit())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of this article."""
        self.menu_wanted.emit(event.globalPos())

    def _date(self) -> QPushButton:
        text = _date_text(self._article, self._language)
        icon, token = STATES[self._article.issued_certainty]
        colour = self._style.colour(token)
        made = QPushButton(f" {text}")
        made.setObjectName("link")
        made.setStyleSheet(f"QPushButton {{ color: {colour}; margin-left: -3px; }}")
        made.setIcon(icons.icon(icon, colour))
        made.setIconSize(QSize(16, 16))
        made.setFont(theme.font(12, 500))
        made.setFixedHeight(22)
        made.setMinimumWidth(1)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setToolTip(_all_reasons(self._article, self._language))
        made.setAccessibleName(say("articles.set_date_of", self._language, title=self._article.title, date=text))
        return made

    def _notes(self) -> list[QWidget]:
        """What else must be said of it, one line each."""
        article, language = self._article, self._language
        lines = [
            (question(article.issued_candidates, language), "ink2"),
            (clues(article, language), "muted"),
            (self._repaired(), "muted"),
            *((_capitalised(note.say(language)), "muted") for note in article.notes),
            (article.author, "muted"),
            (_understanding(article.language, language), "warn"),
        ]
        made: list[QWidget] = [Wrapped(text, self._style, token, 12) for text, token in lines if text]
        for part in made:
            part.setToolTip(_all_reasons(article, language))
        return made

    def _repaired(self) -> str:
        count = sum(len(repair.old) - _same(repair.old, repair.new) for repair in self._article.repairs)
        return say("articles.repaired", self._language, count=count) if count else ""

    def _source(self, events: int) -> QWidget:
        name = self._article.publisher or PurePath(self._article.source).name
        made = label("", self._style, "muted", 12)
        short = QFontMetrics(made.font()).elidedText(name, Qt.TextElideMode.ElideMiddle, _NAME)
        count = say("articles.events", self._language, count=events)
        made.setText(" · ".join(filter(None, (short, self._article.language.upper(), count))))
        made.setToolTip(self._article.source)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return made


def _understanding(code: str, language: str) -> str:
    """What must be said of how well an article's language is understood; nothing where it has a file of its own."""
    if code in languages():
        return ""
    return say(
        "articles.only_full_dates" if understands(code) else "articles.not_understood", language, code=code.upper()
    )


class ArticleList(QFrame):
    """All articles of the timeline, one card each."""

    dated = Signal(str, object)  # article id, When given by hand
    removed = Signal(str)  # article id
    chosen = Signal(str)  # article id
    sort_asked = Signal(object)  # SortBy

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self.setObjectName("left")
        self.setMinimumWidth(LEAST)
        self.setAccessibleName(say("articles.articles", language))
        self._style, self._language = style, language
        self._shown: tuple[object, ...] = ()
        self._timeline = Timeline()
        self._told: Counter[str] = Counter()
        self._chosen = ""
        self._articles: tuple[Article, ...] = ()
        self._counts: tuple[int, ...] = ()
        self._first = 0  # the article of the first card that is made
        self._is_making = False
        self._cards: dict[str, ArticleCard] = {}
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
        self.setLayout(column(self._area, gap=0))

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
            self._rebuild(self._first)
        if chosen not in (self._chosen, ""):
            self._make(chosen)
        self._chosen = chosen
        self._mark()

    def _mark(self) -> None:
        for article_id, card in self._cards.items():
            card.set_chosen(chosen=article_id == self._chosen)

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
        ink = self._style.ink2
        date = made.addAction(icons.icon("calendar", ink), say("articles.set_date", self._language))
        date.triggered.connect(lambda: self.set_date(article))
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
        return made

    def _open_orders(self) -> None:
        menu = self._orders(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.sorting.mapToGlobal(self.sorting.rect().bottomLeft()))

    def set_date(self, article: Article) -> None:
        """Open the small window that sets the date of an article."""
        self.popover = DatePopover(article, self._style, self._language, self)
        self.popover.dated.connect(self.dated)
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
        height = self._usual_height()
        above, below = (_room(round(count * height)) for count in (self._first, after))
        inner = QWidget()
        cards = self._cards.values() or [self._nothing()]
        inner.setLayout(column(above, *cards, below, None, gap=2, margins=(8, 0, 8, 8)))
        if (
            len(self._articles) > _MADE
        ):  # or what lies below the last card would be empty: labels that wrap ask for more
            inner.setFixedHeight(round(len(self._articles) * height) + 8)
        self._area.setWidget(inner)
        self._mark()
        bar.setValue(place)
        self.setUpdatesEnabled(True)
        self._is_making = False

    def _usual_height(self) -> float:
        """The height of a card with the gap below it, in pixels."""
        inside = self.width() - 16
        heights = [card.heightForWidth(inside) or card.sizeHint().height() for card in self._cards.values()]
        return sum(heights) / len(heights) + 2 if heights else 0.0

    def _follow(self, place: int) -> None:
        """Make the cards of the place that is scrolled to, where there are too many articles for a card each."""
        if len(self._articles) <= _MADE or self._is_making:
            return
        cards = list(self._cards.values())
        first, last = cards[0].y(), cards[-1].geometry().bottom()
        missing_above = self._first > 0 and place < first
        missing_below = self._first + len(cards) < len(self._articles)
        if missing_above or (missing_below and place + self._area.viewport().height() > last):
            self._rebuild(round(place / max(self._usual_height(), 1)) - _MADE // 3)

    def _make(self, article_id: str) -> None:
        """Make the card of an article, and scroll to it, if it is none of those that are made."""
        if article_id not in self._cards and len(self._articles) > _MADE:
            number = next((n for n, article in enumerate(self._articles) if article.id == article_id), None)
            if number is not None:
                self._rebuild(number - _MADE // 3)
                self._area.verticalScrollBar().setValue(round(number * self._usual_height()))

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


def _room(height: int) -> QWidget:
    """Empty room of a height in pixels."""
    made = QWidget()
    made.setFixedHeight(height)
    made.setVisible(height > 0)
    return made


def clues(article: Article, language: str) -> str:
    """What the date was told from, in a few words: "« jeudi », Hollande, Obama"."""
    reasons = article.issued_reasons
    if not reasons:
        return "" if article.issued else say("articles.no_clue", language)
    found = list(dict.fromkeys(word for reason in reasons for word in _clue(reason, language)))
    if not found:
        text = reasons[0].say(language)
        return _capitalised(text)
    first = ", ".join(found[:_CLUES])
    rest = len(found) - _CLUES
    return say("articles.more", language, clues=first, count=rest) if rest > 0 else first


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _clue(reason: Reason, language: str) -> list[str]:
    values = dict(reason.values)
    if reason.key == "reasons.year_named":
        return [values["year"]]
    quoted = [values[name] for name in ("weekday", "words") if name in values]
    people = [values["name"].split()[-1]] if values.get("name", "").strip() else []
    return [say("articles.quoted", language, words=words) for words in quoted] + people


def question(candidates: tuple[When, ...], language: str) -> str:
    """The dates that remain possible: "2014 or 2015?"; "" for fewer than two."""
    if len(candidates) < 2:
        return ""
    years = [when_text(When.year(int(when.first_day().rpartition("-")[0].rpartition("-")[0])), language)
             for when in candidates]  # fmt: skip
    said = years if len(set(years)) == len(years) else [when_text(when, language) for when in candidates]
    choices = say("articles.or", language, first=", ".join(said[:-1]), last=said[-1])
    return say("articles.question", language, choices=choices)


def _date_text(article: Article, language: str) -> str:
    certainty = say(f"articles.{article.issued_certainty}", language)
    if article.issued is None or article.issued_certainty is Certainty.UNKNOWN:
        return say("articles.unknown", language)
    return say("articles.dated", language, date=when_text(article.issued, language), certainty=certainty)


def _all_reasons(article: Article, language: str) -> str:
    return "\n".join(f"• {reason.say(language)}" for reason in article.issued_reasons)


def _counted(told: Counter[str], before: Timeline, after: Timeline) -> Counter[str]:
    """How many events each article has, from how many each had before."""
    told = told.copy()
    for event in change_between(before, after).events:
        told.subtract(set(event.old.article_ids) if event.old is not None else ())
        told.update(set(event.new.article_ids) if event.new is not None else ())
    return told


def _same(old: str, new: str) -> int:
    return sum(a == b for a, b in zip(old, new, strict=True))
