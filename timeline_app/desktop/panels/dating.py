"""A date set by hand: a field that says what it understands, and the small window for the date of an article."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QDialog, QLayout, QWidget

from timeline_app.dates import When
from timeline_app.dates.wording import when_text
from timeline_app.desktop import theme
from timeline_app.desktop.controls import Flow, Wrapped, button, column, frame, hairline, label, picture, row
from timeline_app.desktop.panels.typed import TypedField, narrow
from timeline_app.model import Article, Certainty
from timeline_app.reasons import Reason
from timeline_app.styles import Style
from timeline_app.words import say

STATES = {
    Certainty.SURE: ("circle-check", "ok"),
    Certainty.PROBABLE: ("equal-approximately", "warn"),
    Certainty.UNKNOWN: ("circle-help", "bad"),
}
"""The icon and the colour token of each certainty."""
_WIDTH, _INSIDE = 400, 360  # pixels


class DateField(TypedField):
    """A date in words and, below it, the date that the words are understood as; `enter`: what Enter does, as a key."""

    kept = Signal(object)  # the When understood, at Enter
    read = Signal()  # what is typed was read: see `when`

    def __init__(self, style: Style, language: str, name: str, *, enter: str = "inspector.enter_keeps") -> None:
        super().__init__(style, language, name, say("inspector.date_hint", language))
        self._enter = enter
        self._first: When | None = None
        self._issued: When | None = None
        self.when: When | None = None
        self.edit.setToolTip(say("inspector.date_tip", language))

    def show_date(self, when: When | None, issued: When | None = None) -> None:
        """Show a date; half dates typed are completed from `issued`."""
        self._first, self._issued = when, issued
        self.restore()

    def restore(self) -> None:
        """Put back the date shown first."""
        self._put(self._first)

    def choose(self, when: When) -> None:
        """Take a date as if it had been typed."""
        self._put(when)
        self.edit.setModified(True)
        self.read.emit()

    def keep(self) -> None:
        """Hand over what is understood, if anything is."""
        if self._pause.isActive():
            self._read()
        if self.when is not None:
            self.edit.clearFocus()
            self.kept.emit(self.when)

    def _put(self, when: When | None) -> None:
        self._pause.stop()
        self.when = when
        self.edit.setText(when_text(when, self._language) if when else "")
        self.edit.setModified(False)
        self._tell()
        self.read.emit()

    def _read(self) -> None:
        self._pause.stop()
        from timeline_app.temporal.typed import parse_typed  # no date is typed before the window stands

        try:
            self.when = parse_typed(self.edit.text(), self._language, issued=self._issued)
        except ValueError:
            self.when = None
        self._tell()
        self.read.emit()

    def _tell(self) -> None:
        changed = self.edit.isModified()
        if self.when is not None:
            hint = say(self._enter, self._language) if changed else ""
            self._say("check", "ok", when_text(self.when, self._language, "long"), hint)
        elif changed:
            self._say("triangle-alert", "bad", say("inspector.not_understood", self._language))
        else:
            self._say_nothing()


class DatePopover(QDialog):
    """The date of an article: what is known, why, and a field to say better."""

    dated = Signal(str, object)  # article id, When

    def __init__(self, article: Article, style: Style, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("dating")
        self.setStyleSheet(f"#dating {{ background: {style.raised}; border: 1px solid {style.line2}; }}")
        self.setAccessibleName(say("articles.date_of_article", language))
        self._article, self._style, self._language = article, style, language
        self.field = DateField(style, language, say("articles.date_of_article", language))
        self.confirm = button(self._word("confirm"), style, kind="primary", clicked=self.field.keep)
        self.field.read.connect(lambda: self.confirm.setEnabled(self.field.when is not None))
        self.field.kept.connect(self._keep)
        self.field.show_date(article.issued, article.issued or next(iter(article.issued_candidates), None))
        box = column(self._body(), hairline(style), self._foot(), gap=0, margins=(1, 1, 1, 1))
        box.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        self.setLayout(box)
        self.field.edit.setFocus()
        self.field.edit.selectAll()

    def show_beside(self, part: QWidget, area: QRect | None = None) -> None:
        """Open at the right of a part, or of an area of it, inside the screen."""
        self.adjustSize()
        room = part.screen().availableGeometry()
        corner = part.mapToGlobal((area or part.rect()).topRight() + QPoint(9, 0))
        x = max(room.left(), min(corner.x(), room.right() - self.width()))
        y = max(room.top(), min(corner.y(), room.bottom() - self.height()))
        self.move(x, y)
        self.show()

    def _body(self) -> QWidget:
        style, article = self._style, self._article
        icon, token = STATES[article.issued_certainty]
        state = row(
            picture(icon, style, token), label(self._word(article.issued_certainty), style, token, 12, 500), gap=6
        )
        parts: list[QWidget | QLayout] = [
            row(label(self._word("date_of_article"), style, "ink", 15, 600), None, state),
            Wrapped(article.title, style, "muted", 12),
            self.field,
        ]
        if len(article.issued_candidates) > 1:
            parts.append(column(self._heading("candidates"), self._candidates(), gap=6))
        if article.issued_reasons:
            parts.append(column(self._heading("clues"), *map(self._clue, article.issued_reasons), gap=6))
        return frame(column(*parts, gap=12, margins=(20, 16, 20, 16)), width=_WIDTH)

    def _candidates(self) -> QWidget:
        made: list[QWidget] = []
        for when in self._article.issued_candidates:
            part = button(when_text(when, self._language), self._style, height=24)
            part.setAutoDefault(False)
            part.setFont(theme.font(12))
            part.clicked.connect(lambda _checked=False, when=when: self.field.choose(when))
            made.append(part)
        return Flow(made, _INSIDE)

    def _clue(self, reason: Reason) -> QLayout:
        said = reason.say(self._language)
        return row(column(narrow(label("•", self._style, "muted")), None), Wrapped(said, self._style), gap=8)

    def _foot(self) -> QWidget:
        cancel = button(self._word("cancel"), self._style, clicked=self.reject)
        for part in (cancel, self.confirm):
            part.setAutoDefault(False)
        return frame(row(None, cancel, self.confirm, margins=(20, 12, 20, 12)), width=_WIDTH)

    def _heading(self, word: str) -> QWidget:
        return label(self._word(word), self._style, "muted", 12, 600)

    def _word(self, key: str) -> str:
        return say(f"articles.{key}", self._language)

    def _keep(self, when: When) -> None:
        self.dated.emit(self._article.id, when)
        self.accept()
