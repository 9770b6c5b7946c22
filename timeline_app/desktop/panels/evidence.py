"""The proof of an event: the sentences that name it, word for word, with the words that date it marked."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QLayout, QPushButton, QWidget

from timeline_app.dates import When
from timeline_app.dates.wording import when_text
from timeline_app.desktop import icons, theme
from timeline_app.desktop.bindings import shown_key, with_key
from timeline_app.desktop.controls import LINK, Flow, Wrapped, button, chip, column, label, row, tool
from timeline_app.model import Article, Event, Expression, Mention, Timeline
from timeline_app.styles import Style
from timeline_app.words import say

_BADGE, WIDEST_KEY = 18, 44  # pixels
_SIDES = (16, 0, 16, 0)  # margins inside the inspector, in pixels
_CHIPS, _CHIP = 272, 220  # pixels: a line of chips, the words of one
_ALPHA = {False: 38, True: 76}  # of a badge's ground, in a light style and in a dark one


def letter(number: int) -> str:
    """The letter of the article at that place: A, B ... Z, AA, AB ..."""
    before, place = divmod(number, 26)
    return (letter(before - 1) if before else "") + chr(ord("A") + place)


class Badge(QWidget):
    """The letter of an article on its colour."""

    def __init__(self, number: int, title: str, style: Style, language: str) -> None:
        super().__init__()
        self.letter = letter(number)
        self._number, self._style = number, style
        self.setFixedSize(max(_BADGE, 9 * len(self.letter) + 6), _BADGE)
        said = say("inspector.article", language, letter=self.letter, title=title)
        self.setAccessibleName(said)
        self.setToolTip(said)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the letter."""
        painter = QPainter(self)
        draw_badge(painter, self.rect(), self._number, self._style)
        painter.end()


def draw_badge(painter: QPainter, area: QRect, number: int, style: Style) -> None:
    """Draw the letter of the article at a place on its colour."""
    ground = QColor(style.category(number))
    ground.setAlpha(_ALPHA[style.dark])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(area, 4, 4)
    painter.setPen(QColor(style.ink))
    painter.setFont(theme.font(11, 600))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, letter(number))
    painter.restore()


def keycap(text: str) -> QLabel:
    """The key that does what the button around it does; hidden where there is none."""
    made = QLabel(text)
    made.setObjectName("key")
    made.setFont(theme.font(11, 600))
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setFixedSize(max(20, made.fontMetrics().horizontalAdvance(text) + 10), 18)
    if not text:
        made.hide()
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return made


def show_key(made: QPushButton, word: str, command: str) -> None:
    """Let a button name the key of its command: in its tip, and at its right where the key is short."""
    made.setToolTip(with_key(word, command))
    cap = keycap(shown_key(command))
    if cap.width() > WIDEST_KEY:
        cap.hide()
    made.setLayout(row(None, cap, margins=(0, 0, 6, 0)))


class Card(QFrame):
    """A part that can be clicked, or chosen with Enter or the space bar."""

    clicked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("chosen", "false")

    def set_chosen(self, *, chosen: bool) -> None:
        """Show whether this is the one chosen."""
        wanted = "true" if chosen else "false"
        if wanted == self.property("chosen"):
            return
        self.setProperty("chosen", wanted)
        self.style().unpolish(self)
        self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click inside counts, as on a button."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here too."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar click."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


def is_bereft(event: Event) -> bool:
    """Whether an event without sentences once had some: only what articles tell is more or less sure."""
    return not event.mentions and (event.confidence < 1 or bool(event.confidence_reasons))


def issued(timeline: Timeline, event: Event) -> When | None:
    """The date of the first article that tells of the event and has one."""
    dates = (timeline.article(mention.article_id).issued for mention in event.mentions)
    return next((date for date in dates if date is not None), None)


def things(event: Event, style: Style, language: str) -> QLayout:
    """The places, people, organisations and figures that the event names; nothing where it names none."""
    figures = tuple(figure.text for figure in event.figures)
    organisations = ("building-2", event.organisations)
    named = (("map-pin", event.places), ("user", event.people), organisations, ("hash", figures))
    chips = [_chip(text, icon, style) for icon, texts in named for text in texts]
    if not chips:
        return column()
    heading = label(say("inspector.things", language), style, "muted", 12, 600)
    return column(heading, Flow(chips, _CHIPS), gap=8, margins=_SIDES)


def _chip(text: str, icon: str, style: Style) -> QWidget:
    short = QFontMetrics(theme.font(12)).elidedText(text, Qt.TextElideMode.ElideRight, _CHIP)
    made = chip(short, style, icon)
    made.setToolTip(text)
    made.setAccessibleName(text)
    return made


def evidence(
    timeline: Timeline,
    event: Event,
    style: Style,
    language: str,
    split: Callable[[Mention], object],
    seek: Callable[[Mention], object],
) -> QLayout:
    """Every sentence that names the event, under a heading with their number.

    `split` takes a sentence that tells of another event, `seek` one that shall be shown in its article.
    """
    heading = label(say("inspector.evidence", language), style, "muted", 12, 600)
    if not event.mentions:
        why = "evidence_gone" if is_bereft(event) else "no_evidence"
        return column(heading, Wrapped(say(f"inspector.{why}", language), style, "muted", 12), gap=6, margins=_SIDES)
    count = label(str(len(event.mentions)), style, "muted", 12)
    said = [_quote(timeline, mention, style, language, seek) for mention in event.mentions]
    if len(said) > 1:
        for quote, mention in zip(said, event.mentions, strict=True):
            quote.addLayout(column(_split_off(mention, style, language, split), None))
    return column(row(heading, count, None, gap=6), *said, gap=10, margins=_SIDES)


def quotes(timeline: Timeline, event: Event, style: Style, language: str) -> list[QLayout]:
    """Every sentence that names the event, or why there is none."""
    if not event.mentions:
        why = "evidence_gone" if is_bereft(event) else "no_evidence"
        return [row(Wrapped(say(f"inspector.{why}", language), style, "muted", 12))]
    return [_quote(timeline, mention, style, language) for mention in event.mentions]


def _split_off(mention: Mention, style: Style, language: str, split: Callable[[Mention], object]) -> QWidget:
    made = tool("x", say("inspector.split", language), style, size=22)
    made.clicked.connect(lambda: split(mention))
    return made


def _quote(
    timeline: Timeline, mention: Mention, style: Style, language: str, seek: Callable[[Mention], object] | None = None
) -> QBoxLayout:
    number = [article.id for article in timeline.articles].index(mention.article_id)
    article = timeline.articles[number]
    sentence = Wrapped(marked(article, mention, style), style, rich=True)
    sentence.setObjectName("quote")
    sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    source = Wrapped(article.publisher or article.title, style, "muted", 12)
    why = [Wrapped(text, style, "muted", 12) for text in _worked_out(mention.expression, language)]
    badge = Badge(number, article.title, style, language)
    links = [row(_link(mention, style, language, seek), None)] if seek is not None else []
    return row(column(badge, None), column(sentence, source, *why, *links, gap=2), gap=8)


def _link(mention: Mention, style: Style, language: str, seek: Callable[[Mention], object]) -> QWidget:
    """What leads to the sentence in its article."""
    made = button(say("inspector.seek", language), style, kind="link", height=20, clicked=lambda: seek(mention))
    made.setFont(theme.font(12))
    made.setIcon(icons.icon("arrow-up-right", style.accentink, 14))
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the sign stands behind the words
    made.setStyleSheet(f"QPushButton {{ margin-right: -{LINK}px; }}")  # which is at the left for one that is turned
    return made


def marked(article: Article, mention: Mention, style: Style) -> str:
    """A sentence as HTML, its lost letters restored and its expression of time marked."""
    text = article.mended
    sentence, words = mention.sentence.span, mention.expression.span
    before, inside, after = (
        escape(" ".join(f"|{text[first:last]}|".split())[1:-1])
        for first, last in ((sentence.start, words.start), (words.start, words.end), (words.end, sentence.end))
    )
    look = f"background-color:{style.tint};color:{style.accentink};font-weight:500"
    return f'{before}<span style="{look}">{inside}</span>{after}'


def _worked_out(expression: Expression, language: str) -> list[str]:
    """How half a date was completed: "jeudi = 26 nov. 2015 · le dernier avant la date de l’article"."""
    if not expression.reasons:
        return []
    said = [reason.say(language) for reason in expression.reasons]
    if expression.when is not None:
        date = when_text(expression.when, language)
        said.insert(0, say("inspector.equals", language, words=" ".join(expression.text.split()), date=date))
    return [" · ".join(said)]
