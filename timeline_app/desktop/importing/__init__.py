"""Timelines of other programs, and tables of events, come into the window.

sorting     which files hold a timeline, and which articles
arriving    one after the other: read in the background, asked about, added as an act
mapping     the dialog of a table: what its columns are taken for, and what is understood (columns, preview)
place       the question where a timeline shall go
"""
