"""The truth about a window: its title, what is saved, and what can be done now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.desktop import actions
from timeline_app.desktop.bindings import with_key
from timeline_app.desktop.document import Document
from timeline_app.timeline import LanesBy
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow
    from timeline_app.model import Event


def tell_state(window: MainWindow) -> None:
    """Let the title, the commands, the status bar and the history tell of now."""
    document, language = window.document, window.language
    chosen = window.workspace.chosen if window.workspace else None
    if window.commands:
        _enable(window, chosen)
    window.setWindowTitle(title(document, language))
    window.setWindowFilePath(str(document.path or ""))
    window.told.setText(_told_of_hidden(window) or window.happened.words or _told_of_choice(window, chosen))
    window.kept.setText(kept_words(document, language))
    if window.workspace is not None and window.workspace.docks.is_shown("history"):
        first = "beginning" if document.opened is None else "before" if document.reopened else "opened"
        window.workspace.history.show_acts(document.acts, document.done, first)


def title(document: Document, language: str) -> str:
    """What the title bar says: the file, and whether it can be written and has a name."""
    if document.path is not None:
        name = document.path.stem
        return name if document.read_only is None else say("window.title_read_only", language, name=name)
    if document.is_blank:
        return "Timeline App"
    name = document.timeline.title or say("window.untitled", language)
    return say("window.title_untitled", language, name=name)


def kept_words(document: Document, language: str) -> str:
    """What is true of the saving of what is on screen."""
    if document.is_blank:
        return ""
    if document.read_only is not None:
        return say("window.kept_read_only", language)
    if document.was_refused:
        return say("window.kept_not_last", language)
    if not document.is_kept:
        return say("window.kept_not", language)
    return say("window.kept_unnamed" if document.is_untitled else "window.kept", language)


def _enable(window: MainWindow, chosen: Event | None) -> None:
    document, commands = window.document, window.commands
    is_open, at_work = not document.is_empty, document.large.are_under_way
    may_change = document.read_only is None and not at_work
    for name in actions.NEEDS_TIMELINE:
        commands[name].setEnabled(is_open)
    for name in actions.NEEDS_EVENT:
        commands[name].setEnabled(chosen is not None)
    commands["show_evidence"].setEnabled(chosen is not None)
    wanted = window.workspace.filter if window.workspace else None
    commands["clear_filter"].setEnabled(wanted is not None and not wanted.is_empty)
    for name, condition in actions.SWITCHES.items():
        commands[name].setChecked(wanted is not None and getattr(wanted, condition))
    several = len(window.workspace.canvas.selection) if window.workspace else 0
    for name in actions.NEEDS_ONE:
        commands[name].setEnabled(chosen is not None and several < 2)
    has_lanes = document.timeline.lanes_by is not LanesBy.NOTHING
    commands["fold_lane"].setEnabled(chosen is not None and has_lanes)
    commands["open_lanes"].setEnabled(bool(document.timeline.folded))
    _enable_reading(window)
    commands["revert"].setEnabled(document.opened is not None and document.timeline != document.opened)
    for name, room in actions.ROOMS.items():
        commands[name].setChecked(window.workspace is not None and window.workspace.docks.is_shown(room))
    commands["side_by_side"].setChecked(window.settings.bottom.is_beside)
    for name, what in (("undo", document.undo_name(window.language)), ("redo", document.redo_name(window.language))):
        act = say(f"window.{name}", window.language)
        words = say("window.undo_what", window.language, act=act, what=what) if what else act
        commands[name].setEnabled(bool(what))
        commands[name].setText(words.replace("&", "&&"))  # a lone & would mark a key
        commands[name].setToolTip(with_key(words, name))
    for name in (*actions.CHANGES, *(actions.SAVES if at_work else ())) if not may_change else ():
        commands[name].setEnabled(False)
    if window.workspace is not None:
        window.workspace.bottom.let_change(may_change=may_change)
        window.workspace.inspector.setDisabled(at_work)  # what is typed would be lost
    for look in (window.lanes, window.styles):
        look.choices.menuAction().setEnabled(is_open and may_change)
        look.setEnabled(is_open and may_change)
    window.exporting.setEnabled(is_open)
    if window.workspace is not None:
        window.workspace.review.enable({name for name, action in commands.items() if action.isEnabled()})


def _enable_reading(window: MainWindow) -> None:
    """Let articles be read again whose files are known; the command says why it cannot where they are not."""
    articles = window.document.timeline.articles
    article = window.rereading.article_now() if articles else None
    one, every = (window.commands[name] for name in actions.READS)
    one.setEnabled(article is not None and window.rereading.can(article))
    why = "no_article" if article is None else "" if one.isEnabled() else "no_file"
    one.setToolTip(say(f"articles.{why}", window.language) if why else one.text())
    every.setEnabled(bool(articles))


def _told_of_hidden(window: MainWindow) -> str:
    """That what has just changed is not to be seen; "" where it is."""
    hidden = window.workspace.hidden_act if window.workspace is not None else ""
    return say("filter.hidden_act", window.language, title=hidden) if hidden else ""


def _told_of_choice(window: MainWindow, chosen: Event | None) -> str:
    several = len(window.workspace.canvas.selection) if window.workspace else 0
    if several > 1:
        return say("window.chosen_several", window.language, count=several)
    if chosen is None:
        return say("window.ready", window.language)
    return say("window.chosen", window.language, title=chosen.title)
