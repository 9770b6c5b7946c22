"""Events: what happened on a date, with a title and its proof.

words      a sentence as words, the lists of its language
phrases    the noun or the clause that a date belongs to
titles     what to call it
names      people and places;  figures: the dead and the injured
extract    all of it, one event for each happening
"""

from timeline_app.events.extract import extract, is_event_date

__all__ = ["extract", "is_event_date"]
