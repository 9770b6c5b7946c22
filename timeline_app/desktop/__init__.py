"""The window: the only folder that knows Qt.

app         QApplication and its manners: fonts, language, theme;  log: what went wrong
window      the main window;  furniture: what of it an empty one does not show, made once it has been painted
actions     the words, keys and menus of the commands;  commands: what they do
opening     how things come in;  intake: what they become;  acts: what a person does to the timeline
workspace   the rooms around the canvas;  connections: which act answers to what in them
docks       how rooms are moved, sized and hidden;  folding: the one below;  heads: what holds them
welcome     the page it starts with;  message: the bar that says what happened
contents    what a window holds, made when it is first asked for: document, tasks, filing, happened, under_way, watch
document    the open Timeline, its file and its undo stack;  state: the truth about them;  tasks: work in the background
filing      New, Open, Save and leaving;  watch: what others do to the file;  untitled: what has no name yet
history     the list of acts;  past: when they were
endings     the names of files about to be written
articles    the list at the left, of cards (article_card) or, where it is narrow, a rail
inspector   the event at the right, its fields, evidence and date
several     what stands there when several are chosen;  belonging, colouring: lane, tags, note, colour;  kept: fields
lines       what lines that are typed in share;  typed: one that is read while it is typed
dating      dates set by hand;  shifting: how far several move
export      the picture, with its preview
canvas      the timeline under the hand, drawn by live (sprites, shown_frame, overlay)
gestures    drags and clicks (dragging, snapping, edges);  wheel, keys;  motion: views that glide
resting     what the mouse rests on (hovercard, telling);  counting, counted_list: what a badge counts
editor      titles written on the canvas;  goto: the line that goes to a date
speech      the language of Qt’s own words
theme       palette and style sheet from the table of colours;  icons, controls: small parts that all rooms use
settings    what is remembered from one day to the next
"""

import builtins

from PySide6 import QtCore  # noqa: F401  # which puts an import of its own in the place of Python's

# Its own opens the source of every module that comes after it, ours, numpy's and matplotlib's, to see whether
# snake_case was asked for: 10 ms before the window is painted.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
