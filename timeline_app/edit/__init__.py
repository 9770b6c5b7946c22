"""What a person does to a timeline: one function an act, Timeline -> Timeline.

one         the acts on one event            several     the same on several at once
happenings  which events there are: add, delete, merge, split
articles    join, read again, remove, sort   lanes       the lanes made by hand
arriving    a timeline out of another file
whole       title, style, what the lanes stand for
settling    what articles differ on
order       what things are sorted by        finding     how the acts find events in a tuple of a hundred thousand

Every act raises KeyError with the id where there is no such event or article.  An event that a person has changed is
`by_hand`; an act that changes nothing returns the very timeline it was given, and untouched events stay the same
objects.  Events stay in order of time.  Add an act: one function in the file where its like stand, its name here, what
the menu calls it in resources/translations/*/edit.toml, a method of desktop/acts.py.
"""

from timeline_app.edit.arriving import Twice, bring_in
from timeline_app.edit.articles import join, order_articles, remove_article, replace_article, sort_articles
from timeline_app.edit.happenings import add_event, add_own, create_event, delete, delete_all, merge, split
from timeline_app.edit.lanes import delete_lane, move_all_to_lane, move_lane, move_to_lane, rename_lane, sort_lanes
from timeline_app.edit.one import (
    choose_title,
    redate,
    retitle,
    set_colour,
    set_factuality,
    set_note,
    set_status,
    set_tags,
)
from timeline_app.edit.order import SortBy
from timeline_app.edit.settling import settle_date, settle_figure, settle_with_all
from timeline_app.edit.several import (
    add_note_to_all,
    redate_all,
    set_colour_of_all,
    set_factuality_of_all,
    set_status_of_all,
    tag_all,
    untag_all,
)
from timeline_app.edit.whole import fold_lane, open_lanes, rename, set_style, show_lanes
from timeline_app.model import time_order

__all__ = [
    "SortBy",
    "Twice",
    "add_event",
    "add_note_to_all",
    "add_own",
    "bring_in",
    "choose_title",
    "create_event",
    "delete",
    "delete_all",
    "delete_lane",
    "fold_lane",
    "join",
    "merge",
    "move_all_to_lane",
    "move_lane",
    "move_to_lane",
    "open_lanes",
    "order_articles",
    "redate",
    "redate_all",
    "remove_article",
    "rename",
    "rename_lane",
    "replace_article",
    "retitle",
    "set_colour",
    "set_colour_of_all",
    "set_factuality",
    "set_factuality_of_all",
    "set_note",
    "set_status",
    "set_status_of_all",
    "set_style",
    "set_tags",
    "settle_date",
    "settle_figure",
    "settle_with_all",
    "show_lanes",
    "sort_articles",
    "sort_lanes",
    "split",
    "tag_all",
    "time_order",
    "untag_all",
]
