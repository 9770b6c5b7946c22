"""One article as a card: letter, title, its own date, how well that is known and why, and where it comes from."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QLayout, QPushButton, QSizePolicy, QWidget

from timeline_app.dates import When
from timeline_app.dates.wording import when_text
from timeline_app.desktop import icons, theme
from timeline_app.desktop.controls import OneLine, Wrapped, column, label, row
from timeline_app.desktop.panels.dating import STATES
from timeline_app.desktop.panels.evidence import Badge, Card
from timeline_app.language import languages
from timeline_app.model import Article, Certainty
from timeline_app.reasons import Reason
from timeline_app.styles import Style
from timeline_app.words import say

_CLUES = 3  # that the one line of a card holds
_LEAST = 40  # pixels for the name of a file


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
        self.setLayout(row(column(badge, None), facts, gap=8, margins=(6, 6, 6, 6)))
        self.date.clicked.connect(lambda _checked=False: self.dating.emit())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of this article."""
        self.menu_wanted.emit(event.globalPos())

    def _date(self) -> QPushButton:
        text = date_text(self._article, self._language)
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

    def _source(self, events: int) -> QLayout:
        """Where it comes from, shortened where there is no room; language and count stay whole."""
        name = OneLine(Qt.TextElideMode.ElideMiddle)
        name.setFont(theme.font(12))
        name.setStyleSheet(f"color: {self._style.muted}; background: transparent;")
        name.setText(self._article.publisher or self._article.file)
        name.setToolTip(self._article.source)
        name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        name.setMinimumWidth(min(_LEAST, name.fontMetrics().horizontalAdvance(name.text()) + 1))
        count = say("articles.events", self._language, count=events)
        rest = "".join(f" · {part}" for part in (self._article.language.upper(), count) if part)
        line = row(name, label(rest, self._style, "muted", 12), None, gap=0)
        line.setStretch(0, 100)  # before the empty room at the end
        return line


def _understanding(code: str, language: str) -> str:
    """What must be said of how well an article's language is understood; nothing where it has a file of its own."""
    if code in languages():
        return ""
    from timeline_app.temporal.locales import understands  # it loads what reads articles

    return say(
        "articles.only_full_dates" if understands(code) else "articles.not_understood", language, code=code.upper()
    )


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


def date_text(article: Article, language: str) -> str:
    """The date of an article and how well it is known."""
    certainty = say(f"articles.{article.issued_certainty}", language)
    if article.issued is None or article.issued_certainty is Certainty.UNKNOWN:
        return say("articles.unknown", language)
    return say("articles.dated", language, date=when_text(article.issued, language), certainty=certainty)


def _all_reasons(article: Article, language: str) -> str:
    return "\n".join(f"• {reason.say(language)}" for reason in article.issued_reasons)


def _same(old: str, new: str) -> int:
    return sum(a == b for a, b in zip(old, new, strict=True))
