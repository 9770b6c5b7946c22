"""The text of an article: marked around what is in sight, clicked to find its events, selected to make one."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from timeline_app.desktop import theme
from timeline_app.desktop.panels.lettering import Offsets, shown
from timeline_app.desktop.panels.marking import Mark, Marked, Passages, pieces
from timeline_app.model import Article, Span
from timeline_app.styles import Style

SIZE, LEADING, SIDE, BLANK = 14, 8, 14, 12  # pixels: letters, between lines, beside them, an empty line
APART = 8  # pixels below a paragraph
WIDEST = 132  # characters: a longer line is a paragraph, a shorter one may be a line of one, or a heading
AT_ONCE = 30_000  # characters put in before anything is seen; the others follow while nothing else is to be done
FOLLOWING = 20_000
FIRST, NEXT = 150, 30  # milliseconds until a passage is looked at: the first one once the canvas has been painted
_DISTANCE = QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ArticleText(QTextEdit):
    """A text to read; offsets are characters of the article's text.

    `clicked` carries the place of a click; `words_changed` is sent when other words are selected, `entered` by Enter.
    """

    clicked = Signal(int)
    words_changed = Signal()
    entered = Signal()

    def __init__(self, style: Style, name: str) -> None:
        super().__init__()
        self.setObjectName("reader")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setFont(theme.font(SIZE))
        self.document().setDocumentMargin(SIDE)
        self._style = style
        self._article: Article | None = None
        self._text, self._put = "", 0
        self._offsets = Offsets("")
        self._marks: list[Marked] = []
        self._passages: Passages | None = None
        self._pressed: QPoint | None = None
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._go_on)
        self._looking = QTimer(self, singleShot=True)
        self._looking.timeout.connect(self._look)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._mark())
        self.selectionChanged.connect(self.words_changed)

    # ---------------------------------------------------------------- what is shown

    def show_article(self, article: Article | None) -> None:
        """Show another article from its beginning."""
        self._article = article
        self._text = shown(article.mended) if article else ""
        self._offsets, self._put = Offsets(self._text), 0
        self._marks, self._passages = [], Passages(article) if article else None
        self.setExtraSelections([])
        self.clear()
        self._put_until(AT_ONCE)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def show_marks(self, marks: Iterable[Marked]) -> None:
        """Mark other stretches."""
        self._marks = list(marks)
        self._mark()

    def reveal(self, span: Span) -> None:
        """Bring a stretch into sight, where it is not wholly so, in the upper third."""
        self._put_until(span.end)
        top, bottom = (self.cursorRect(self._cursor(at, at)) for at in (span.start, span.end))
        height = self.viewport().height()
        if top.top() < 0 or bottom.bottom() > height:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top.top() - min(height // 4, max(0, height - bottom.bottom() + top.top())))
            cut = self.cursorRect(self.cursorForPosition(QPoint(0, 0))).top()
            if cut < 0:  # the uppermost line is whole
                bar.setValue(bar.value() + cut)

    @property
    def words(self) -> Span:
        """What is selected."""
        cursor = self.textCursor()
        return Span(*(self._offsets.character(at) for at in (cursor.selectionStart(), cursor.selectionEnd())))

    def select(self, span: Span) -> None:
        """Select words."""
        self._put_until(span.end)
        self.setTextCursor(self._cursor(span.start, span.end))

    def let_go(self) -> None:
        """Select nothing."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def place(self, span: Span) -> QPoint:
        """Where a stretch ends in the viewport: the lower left corner of what follows it."""
        return self.cursorRect(self._cursor(span.end, span.end)).bottomLeft()

    def in_sight(self) -> Span:
        """The stretch that is in sight."""
        room = self.viewport().rect()
        places = (self.cursorForPosition(at).position() for at in (room.topLeft(), room.bottomRight()))
        return Span(*(self._offsets.character(at) for at in places))

    # ---------------------------------------------------------------- what Qt tells

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click may have begun."""
        self._pressed = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that selected nothing asks what is told there."""
        super().mouseReleaseEvent(event)
        is_click = self._pressed is not None and not self.textCursor().hasSelection()
        self._pressed = None
        if is_click:
            self.clicked.emit(self._offsets.character(self.cursorForPosition(event.position().toPoint()).position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter makes an event of what is selected; Esc first lets go of it."""
        if event.key() in _ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.textCursor().hasSelection():
            self.let_go()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of a text that is only read, in the window's type."""
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setFont(theme.font(13))
        menu.popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Mark what has come into sight."""
        super().resizeEvent(event)
        self._mark()

    # ---------------------------------------------------------------- putting the text in

    def _put_until(self, place: int) -> None:
        """Put whole lines in, at least up to a place."""
        if self._put < len(self._text) and self._put <= place:
            end = self._text.find("\n", place)
            end = len(self._text) if end < 0 else end
            self._insert(self._text[self._put : end], is_first=not self._put)
            self._put = end + 1
        if self._put < len(self._text):
            self._rest.start()

    def _insert(self, text: str, *, is_first: bool) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        plain, blank = QTextBlockFormat(), QTextBlockFormat()
        plain.setLineHeight(LEADING, _DISTANCE)
        blank.setLineHeight(BLANK, _FIXED)
        long = QTextBlockFormat(plain)
        long.setBottomMargin(APART)
        cursor.beginEditBlock()
        for number, line in enumerate(text.split("\n")):
            form = (long if len(line) > WIDEST else plain) if line.strip() else blank
            if number or not is_first:
                cursor.insertBlock(form)
            else:
                cursor.setBlockFormat(form)
            cursor.insertText(line)
        cursor.endEditBlock()

    def _go_on(self) -> None:
        self._put_until(self._put + FOLLOWING)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        last = max(self.document().characterCount() - 1, 0)
        cursor.setPosition(min(self._offsets.unit(start), last))
        cursor.setPosition(min(self._offsets.unit(end), last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # ---------------------------------------------------------------- marking

    def _mark(self) -> None:
        """Mark what is in sight: a long text is never marked as a whole."""
        if self._passages is None:
            return
        seen = self.in_sight()
        found = [*self._marks, *self._passages.marks(seen.start, seen.end)]
        self.setExtraSelections([self._selection(*piece) for piece in pieces(found, seen.start, seen.end + 1)])
        self._looking.start(NEXT if self._passages.begun else FIRST)

    def _look(self) -> None:
        """Look for the expressions of time in sight, a passage at a time."""
        if self._passages is None or not self.isVisible():
            return
        seen = self.in_sight()
        passage = self._passages.missing(seen.start, seen.end)
        if passage is not None:
            self._passages.look(passage)
            self._mark()

    def _selection(self, span: Span, mark: Mark) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = self._cursor(span.start, span.end)
        made.format = self._look_of(mark)
        return made

    def _look_of(self, mark: Mark) -> QTextCharFormat:
        style, made = self._style, QTextCharFormat()
        if mark & Mark.SENTENCE:
            made.setBackground(QColor(style.tint2 if mark & Mark.CHOSEN else style.tint))
        if mark & Mark.TIME:
            made.setForeground(QColor(style.accentink))
            made.setFontUnderline(True)
        elif mark & Mark.MENDED:
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            made.setUnderlineColor(QColor(style.muted))
        elif mark & Mark.CHOSEN:  # the darker ground alone would tell it from other sentences by colour only
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            made.setUnderlineColor(QColor(style.accent))
        return made
