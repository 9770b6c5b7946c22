"""Events: what happened on a date, with a title and its proof.

grammar/           the words of a language, a sentence with its parts of speech, its clauses, and who does what in them
belonging          the noun or the clause that a date belongs to:  dated_nouns; phrases holds which
bearing/           what "until", "not", "if" and counts make of a date
titles/            what to call it, and how much of a clause a title holds
meant/             whom a pronoun, a possessive or a verb without a subject means
names/             people, places, organisations
figures            the dead, the injured and what else is counted:  counting
lives              births and deaths in brackets behind a name
factuality         whether it happened;  confidence, whether it is an event at all
candidates         all that for one date;  grouping, one event for each happening
lead, days, furniture, bylines, citations, quotations   which dates are asked
extract            all of it
"""

from timeline_app.events.extract import extract, is_event_date

__all__ = ["extract", "is_event_date"]
