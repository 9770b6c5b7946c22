"""Palette, style sheet and type of the window, made from the one table of colours (timeline_app/styles)."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from timeline_app import styles
from timeline_app.desktop import icons
from timeline_app.styles import DARK, LIGHT, Style

_SIZE = {"percent": 100}
_WORN: list[Style] = []  # what the application has been dressed in; empty while it looks like the desktop
UNBOUND = (1 << 24) - 1  # pixels: what Qt takes for no limit
EDGE = 4  # pixels between two rooms, to be dragged
INKS = ("ink", "ink2", "muted", "accentink", "bad")  # of labels
ON_FILL = "#ffffff"  # text on the primary button
_ROLES = {
    QPalette.ColorRole.Window: "chrome",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "paper",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.Highlight: "fill",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accentink",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "ink",
}


def set_text_size(app: QApplication, percent: int) -> None:
    """Let all words of the window that are made from now on be larger or smaller."""
    _SIZE["percent"] = percent
    app.setFont(font())


def wide(pixels: int) -> int:
    """The width of a panel whose words grow: half as much more as they, for the timeline beside it."""
    return round(pixels * (1 + (_SIZE["percent"] / 100 - 1) / 2))


def font(size: int = 13, weight: int = 400) -> QFont:
    """The window's type at a size in logical pixels, of text at 100 %, and a weight from 100 to 900."""
    return QFont(_made(round(size * _SIZE["percent"] / 100), weight))


@cache
def _made(pixels: int, weight: int) -> QFont:
    made = QFont(styles.get(LIGHT).font)
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def wanted_style(theme: str) -> Style:
    """The style of a theme: "light", "dark", or "system" for the desktop's own; one that tells nothing is light."""
    dark = _is_dark_desktop() if theme == "system" else theme == "dark"
    return styles.get(DARK if dark else LIGHT)


def _is_dark_desktop() -> bool:
    if not _WORN:  # the palette is still the desktop's, and tells it 15 ms sooner than Qt's name of its scheme
        desktop = QGuiApplication.palette()
        return _lightness(desktop, QPalette.ColorRole.WindowText) > _lightness(desktop, QPalette.ColorRole.Window)
    from PySide6.QtCore import Qt

    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def _lightness(desktop: QPalette, role: QPalette.ColorRole) -> int:
    return desktop.color(role).lightness()


def apply(app: QApplication, style: Style) -> None:
    """Dress the whole application in a style."""
    _WORN.append(style)
    app.setPalette(palette(style))
    app.setStyleSheet(sheet(style))


def palette(style: Style) -> QPalette:
    """The palette of a style."""
    made = QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, QColor(style.colour(token)))
    made.setColor(QPalette.ColorRole.HighlightedText, QColor(ON_FILL))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(style.ctl))
    return made


def sheet(style: Style) -> str:
    """The style sheet of a style.  It sets no font: a size in a sheet beats every setFont."""
    s = style
    down = icons.file("chevron-down", s.ink2)
    check = icons.file("check", ON_FILL)
    inks = "\n".join(f'QLabel[ink="{i}"] {{ color: {s.colour(i)}; background: transparent; }}' for i in INKS)
    return f"""
QWidget {{ color: {s.ink}; }}
{inks}
QMainWindow, QDialog, #chrome {{ background: {s.chrome}; }}
#paper {{ background: {s.paper}; }}
QMenuBar {{ background: {s.chrome}; border: 0; padding: 2px; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {s.hover}; }}
QMenu {{ background: {s.raised}; border: 1px solid {s.line2}; padding: 4px; }}
QMenu::item {{ padding: 5px 28px 5px 24px; border-radius: 4px; }}
QMenu::item:selected {{ background: {s.tint}; }}
QMenu::item:disabled {{ color: {s.ctl}; }}
QMenu::indicator:checked {{ image: url({icons.file("check", s.ink)}); width: 14px; height: 14px; left: 6px; }}
QMenu::separator {{ height: 1px; background: {s.line}; margin: 4px 8px; }}
#toolbar {{ background: {s.chrome}; border-bottom: 1px solid {s.line}; }}
#docks, #left, #right, #history, #head {{ background: {s.chrome}; }}
#middle {{ background: {s.paper}; border: 1px solid {s.line}; border-top: 0; border-bottom: 0; }}
QMainWindow::separator {{ background: {s.chrome}; width: {EDGE}px; height: {EDGE}px; }}
QMainWindow::separator:hover {{ background: {s.accent}; }}
#acts, #keys {{ background: transparent; border: 2px solid transparent; outline: 0; }}
#leftovers {{ background: {s.msg}; border-radius: 6px; }}
#message {{ background: {s.msg}; border-bottom: 1px solid {s.line}; }}
#bottom {{ background: {s.paper}; }}
#tabs {{ background: {s.paper}; border: 0; }}
#bottom, QFrame#tabs {{ border: 1px solid {s.line}; border-top: 0; }}
#bottom {{ border-bottom: 0; }}
QTabBar::tab {{ background: transparent; border: 0; border-bottom: 2px solid transparent; color: {s.muted};
    height: 30px; padding: 0 8px; margin-right: 8px; }}
QTabBar::tab:hover {{ color: {s.ink}; }}
QTabBar::tab:selected {{ color: {s.ink}; border-bottom-color: {s.accent}; }}
QTabBar::tab:selected:focus {{ background: {s.tint}; border: 2px solid {s.accent}; padding: 0 6px; height: 28px; }}
QSplitter::handle {{ background: {s.line}; }}
QSplitter::handle:hover {{ background: {s.accent}; }}
QTextEdit#reader {{ background: {s.paper}; border: 2px solid transparent; color: {s.ink};
    selection-background-color: {s.fill}; selection-color: {ON_FILL}; }}
QTextEdit#reader:focus, #table:focus {{ border-color: {s.accent}; }}
#table {{ background: {s.paper}; border: 2px solid transparent; outline: 0; }}
#table QHeaderView {{ background: {s.paper}; }}
#table QHeaderView::section {{ background: {s.paper}; color: {s.muted}; border: 0; padding: 0 8px;
    border-bottom: 1px solid {s.line}; }}
#table QHeaderView::section:hover {{ color: {s.ink}; }}
#table QHeaderView::up-arrow {{ image: url({icons.file("chevron-up", s.ink2)}); width: 12px; height: 12px; }}
#table QHeaderView::down-arrow {{ image: url({down}); width: 12px; height: 12px; }}
#table QLineEdit, #table QLineEdit:focus {{ border: 2px solid {s.accent}; border-radius: 0; padding: 0 5px; }}
#filter {{ background: {s.paper}; }}
QStatusBar {{ background: {s.chrome}; border-top: 1px solid {s.line}; padding-left: 10px; }}
QStatusBar::item {{ border: 0; }}
QPushButton {{ border: 1px solid {s.line2}; border-radius: 6px; padding: 0 12px; background: {s.raised}; }}
QPushButton:hover {{ background: {s.hover}; }}
QPushButton:disabled {{ color: {s.ctl}; }}
QPushButton:focus, QToolButton:focus, QComboBox:focus {{ border: 2px solid {s.accent}; }}
QPushButton:focus {{ padding: 0 11px; }}
QPushButton#primary {{ background: {s.fill}; border-color: {s.fill}; color: {ON_FILL}; }}
QPushButton#primary:hover {{ background: {QColor(s.fill).darker(108).name()}; }}
QPushButton#primary:focus {{ border: 2px solid {s.ink}; }}
QPushButton#primary:disabled {{ background: {s.hover}; border-color: {s.line2}; color: {s.ctl}; }}
QPushButton#flat {{ border: 1px solid transparent; background: transparent; padding: 0 8px; }}
QPushButton#flat:hover {{ background: {s.hover}; }}
QPushButton#flat:focus {{ border: 2px solid {s.accent}; padding: 0 7px; }}
QPushButton#act {{ text-align: left; padding: 0 8px; }}
QPushButton#act:focus {{ padding: 0 7px; }}
QPushButton#link {{ border: 1px solid transparent; border-radius: 4px; background: transparent; padding: 0 2px;
                    color: {s.accentink}; text-align: left; }}
QPushButton#link:hover {{ background: {s.hover}; }}
QPushButton#link:focus {{ border: 2px solid {s.accent}; padding: 0 1px; }}
QPushButton#segment {{ border: 1px solid transparent; background: transparent; border-radius: 4px; padding: 0 6px;
                       color: {s.ink2}; }}
QPushButton#segment:checked {{ background: {s.raised}; color: {s.ink}; border: 1px solid {s.line2}; }}
QPushButton#segment:focus {{ border: 2px solid {s.accent}; padding: 0 5px; }}
#segments {{ background: {s.hover}; border-radius: 6px; }}
QToolButton {{ border: 2px solid transparent; border-radius: 6px; background: transparent; }}
QToolButton:disabled {{ color: {s.ctl}; }}
QToolButton:hover, QToolButton:checked {{ background: {s.hover}; }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton#look {{ padding: 0 22px 0 6px; }}
QToolButton#look::menu-indicator {{ image: url({down}); width: 14px; height: 14px; right: 5px;
    subcontrol-origin: padding; subcontrol-position: right center; }}
QLineEdit, QPlainTextEdit {{ background: {s.field}; border: 1px solid {s.ctl}; border-radius: 6px; padding: 0 8px;
    selection-background-color: {s.fill}; selection-color: {ON_FILL};
    placeholder-text-color: {s.muted}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {s.accent}; padding: 0 7px; }}
QSpinBox {{ border: 1px solid {s.ctl}; border-radius: 6px; background: {s.field}; }}
QSpinBox:focus {{ border: 2px solid {s.accent}; }}
QSpinBox QLineEdit, QSpinBox QLineEdit:focus {{ border: 0; padding: 0 7px; background: transparent; }}
QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: 0; }}
QPlainTextEdit#title {{ border: 1px solid transparent; background: transparent; padding: 0; }}
QPlainTextEdit#title:hover {{ border: 1px solid {s.line2}; }}
QPlainTextEdit#title:focus {{ border: 2px solid {s.accent}; background: {s.field}; padding: 0; }}
QPlainTextEdit#note {{ padding: 2px 5px; }}
QPlainTextEdit#note:focus {{ padding: 1px 4px; }}
QComboBox {{ border: 1px solid {s.ctl}; border-radius: 6px; padding: 0 8px; background: {s.field}; }}
QComboBox:disabled {{ color: {s.ctl}; border-color: {s.line2}; }}
QComboBox:focus {{ padding: 0 7px; }}
QComboBox::drop-down {{ border: 0; width: 28px; }}
QComboBox::down-arrow {{ image: url({down}); width: 16px; height: 16px; }}
QComboBox QAbstractItemView {{ background: {s.raised}; border: 1px solid {s.line2}; outline: 0;
    selection-background-color: {s.tint}; selection-color: {s.ink}; }}
#notice {{ border: 2px solid transparent; }}
QListWidget#choices {{ background: transparent; border: 2px solid transparent; outline: 0; }}
#acts:focus, #keys:focus, #notice:focus, QListWidget#choices:focus {{ border-color: {s.accent}; }}
QListWidget#choices::item {{ height: 26px; padding: 0 9px; }}
QListWidget#choices::item:hover {{ background: {s.hover}; }}
QListWidget#choices::item:selected {{ background: {s.tint}; color: {s.ink}; }}
QCheckBox, QRadioButton {{ spacing: 8px; border: 2px solid transparent; border-radius: 4px;
    padding-right: 3px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {s.accent}; }}
QCheckBox::indicator {{ width: 14px; height: 14px; border: 1px solid {s.ctl}; border-radius: 4px;
                        background: {s.field}; }}
QCheckBox::indicator:checked {{ background: {s.fill}; border-color: {s.fill}; image: url({check}); }}
QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {s.ctl}; border-radius: 8px;
                           background: {s.field}; }}
QRadioButton::indicator:checked {{ width: 8px; height: 8px; border: 4px solid {s.fill}; background: {ON_FILL}; }}
QListWidget#choices::indicator {{ width: 14px; height: 14px; border: 1px solid {s.ctl}; border-radius: 4px;
                                  background: {s.field}; }}
QListWidget#choices::indicator:checked {{ background: {s.fill}; border-color: {s.fill}; image: url({check}); }}
#condition {{ background: {s.tint}; border-radius: 12px; }}
#review {{ background: {s.chrome}; border-top: 1px solid {s.line}; }}
#settled {{ background: {s.hover}; border-radius: 6px; }}
#chip {{ background: {s.hover}; border-radius: 12px; }}
#disagreement {{ background: {s.warntint}; border-radius: 6px; }}
#card {{ border: 2px solid transparent; border-radius: 6px; }}
#card:hover {{ background: {s.hover}; }}
#card[chosen="true"] {{ background: {s.tint}; border-left-color: {s.accent}; }}
#card:focus {{ border: 2px solid {s.accent}; }}
#key {{ background: {s.raised}; border: 1px solid {s.line2}; border-bottom-width: 2px; border-radius: 4px;
        color: {s.ink2}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ width: 8px; background: transparent; }}
QScrollBar:horizontal {{ height: 8px; background: transparent; }}
QScrollBar::handle {{ background: {s.line2}; border-radius: 4px; }}
QScrollBar::handle:vertical {{ min-height: 24px; }}
QScrollBar::handle:horizontal {{ min-width: 24px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; background: transparent; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ border: 0; border-radius: 2px; background: {s.line2}; max-height: 4px; }}
QProgressBar::chunk {{ background: {s.accent}; border-radius: 2px; }}
QToolTip {{ background: {s.raised}; color: {s.ink}; border: 1px solid {s.line2}; padding: 4px; }}
"""
