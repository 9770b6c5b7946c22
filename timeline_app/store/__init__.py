"""The .timeline file: everything of a Timeline, and the last acts on it, in one SQLite database.

    sqlite3 paris.timeline "SELECT edtf, title FROM event WHERE status = 'accepted' ORDER BY starts"

The application id of the database is "TmLn", its user version the version of the format.  The tables stand in
tables.py, the meaning of every field in model.py.  Times are `starts` and `ends`: whole seconds since 1970 on the
proleptic Gregorian calendar, `ends` exclusive, with the same as EDTF text beside them; only the numbers are read back.
Small lists are JSON text, empty ones NULL; the figures of an event are NULL where they are those of its mentions.  What
stands in an article's text is not written again: what a mention's sentence and expression say stands in `more` only
where it is not what the text says at their place.  Texts are packed by zlib (`content`), rules and reasons kept once
(`word`).  Every row has a checksum (sums.py).  `act` and `patch` hold the history (patch.py).

History of the format:

    1   the first one.
    2   texts packed, rows with checksums, the history of acts, the view, an index for finding words.

Tables, and columns with a default, may be added without a new version: a program that does not know them leaves them
alone.  The version rises when an older program would misread a file, which it then only reads, or refuses.  There are
no triggers, and files that hold any are refused.

What a damaged file still holds is saved by recovery.py: salvage.py reads it, page by page where it must (pages.py),
mending.py puts rows right in which one byte has changed, sieving.py keeps the best of them, rebuilding.py makes a
timeline of these.
"""

from timeline_app.store.opening import create_session, load, open_session, save
from timeline_app.store.search import Found
from timeline_app.store.session import KEPT_ACTS, ReadOnly, Session

__all__ = ["KEPT_ACTS", "Found", "ReadOnly", "Session", "create_session", "load", "open_session", "save"]
