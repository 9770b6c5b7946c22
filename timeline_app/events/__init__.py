"""Events: what happened on a date, with a title and its proof.

lists, tagged      what the lists of a language say of a word; a sentence with its parts of speech
signs, reports     what cuts a sentence, and what only says who says it:  openings, frames
pieces, clauses    the clauses of a sentence
belonging          the noun or the clause that a date belongs to:  dated_nouns; phrases holds which
titles             what to call it:  clause_titles, asides, attributes, occasions; wording spells them
subjects           who does it:  noun_phrases, relatives; fitting, as much as a title holds
lives              births and deaths in brackets behind a name
names              people, places, organisations:  reading, naming, people, places, organisations
figures            the dead, the injured and what else is counted:  counting
factuality         whether it happened;  confidence, whether it is an event at all
candidates         all that for one date;  grouping, one event for each happening
lead, days, furniture, citations, quotations   which dates are asked
extract            all of it
"""

from timeline_app.events.extract import extract, is_event_date

__all__ = ["extract", "is_event_date"]
