"""What was put right in the text of an article, word by word, and the way to take all of it back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton

from timeline_app.desktop import icons, theme
from timeline_app.model import Article, Span
from timeline_app.styles import Style
from timeline_app.words import say

_SHOWN = 20  # words in the menu
_LONGEST = 40  # characters of one


def changes(article: Article) -> list[tuple[Span, str, str]]:
    """Where something was put right, what was read there and what stands there now, in the order of the text."""
    found = [(repair.span, repair.old, repair.new) for repair in article.repairs]
    text = article.text
    found += [(piece.span, piece.old, text[piece.span.start : piece.span.end]) for piece in article.decoded]
    return sorted(found)


class Mended(QPushButton):
    """Says how many words were put right; opens the list of them."""

    shown = Signal(object)  # the Span of a word that was chosen
    taken_back = Signal(str)  # article id

    def __init__(self, article: Article, style: Style, language: str, *, may_change: bool) -> None:
        self._changes = changes(article)
        words = say("reader.mended", language, count=len(self._changes))
        super().__init__(words)
        self._article, self._style, self._language, self._may_change = article, style, language, may_change
        self.setObjectName("link")
        self.setFont(theme.font(12))
        self.setFixedHeight(24)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(say("reader.mended_hint", language))
        self.setAccessibleName(words)
        self.clicked.connect(lambda _checked=False: self.menu_of().popup(self.mapToGlobal(self.rect().bottomLeft())))

    def menu_of(self) -> QMenu:
        """The words with what they were; a click shows the place of one, and the last line takes all back."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for span, old, new in self._changes[:_SHOWN]:
            told = say("reader.mended_word", self._language, old=_short(old), new=_short(new))
            made.addAction(told.replace("&", "&&")).triggered.connect(lambda _=False, at=span: self.shown.emit(at))
        if (rest := len(self._changes) - _SHOWN) > 0:
            made.addAction(say("reader.mended_more", self._language, count=rest)).setEnabled(False)
        made.addSeparator()
        back = made.addAction(icons.icon("undo-2", self._style.ink2), say("reader.take_back", self._language))
        back.setEnabled(self._may_change)
        back.triggered.connect(lambda: self.taken_back.emit(self._article.id))
        return made


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
