"""The .timeline file: everything of a Timeline, and the last acts on it, in one SQLite database.

    sqlite3 paris.timeline "SELECT date(starts, 'unixepoch'), title FROM event WHERE status = 'accepted'"

The application id of the database is "TmLn", its user version the version of the format.  The tables stand in
tables.py, the meaning of every field in model.py.  Times are `starts` and `ends`: whole seconds since 1970 on the
proleptic Gregorian calendar, `ends` exclusive.  Small lists are JSON text, empty ones NULL.  NULL is also what is
nearly always so: the precision "day", the status "suggested", the factuality "happened", of a mention the kind "date"
and that it is `dated` as its "event" is; and the figures of an event where they are those of its mentions.  A
confidence above 1 is told in hundredths.  Rules and reasons are kept once (`word`).  Every row has a checksum
(sums.py).  `act` and `patch` hold the history (patch.py).

What stands in an article's text is not written again: what a mention's sentence and expression say stands in `more`
only where it is not what the text says at their place.  The proposed `titles` of an event are JSON, with null for the
chosen one, and empty where that is the only one; where it takes less room, this JSON is packed by zlib, with the
sentence of the first mention as preset dictionary (lists.py).  Texts are packed by zlib as well (`content`), those of a
language with many articles with a dictionary that the file holds twice (`dictionary`, `dictionary_copy`; contents.py):

    unpacked = zlib.decompressobj(zdict=zlib.decompress(dictionary.packed)).decompress(content.packed)

History of the format:

    1   the first one.
    2   texts packed, rows with checksums, the history of acts, the view, an index for finding words.
    3   NULL for what is usual, titles packed by their sentences, dictionaries for texts; no EDTF text.  Every row of 2
        is one of 3 as well: a file of 2 gets the tables of 3 (version_2.py), its rows become short as they are written.

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
