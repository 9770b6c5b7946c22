"""Events: what happened on a date, with a title and its proof.

lists, tagged      what the lists of a language say of a word; a sentence with its parts of speech
pieces, clauses    the clauses of a sentence
phrases            the noun or the clause that a date belongs to
titles             what to call it:  clause_titles, asides, occasions; subjects and fitting; wording spells them
names              people, places, organisations:  reading, naming, people, places, organisations
figures            the dead, the injured and what else is counted:  counting
factuality         whether it happened;  confidence, whether it is an event at all
candidates         all that for one date;  grouping, one event for each happening
lead, days, furniture, citations, quotations   which dates are asked
extract            all of it
"""

from timeline_app.events.extract import extract, is_event_date

__all__ = ["extract", "is_event_date"]
