"""The words of the interface with their blanks filled in."""

from timeline_app.words import number_text, say


def test_counts_have_their_thousands_set_apart():
    assert say("drawing.counted", "fr", count=100_000) == "100\u00a0000 événements"
    assert say("drawing.counted", "en", count=100_000) == "100,000 events"
    assert say("drawing.counted", "en", count=1) == "1 event"
    assert say("drawing.top", "en", shown=20, count=12_473).startswith("20 of 12,473 events")


def test_years_are_no_counts():
    assert say("dates.decade", "en", year=1980) == "1980s"
    assert number_text(1980, "pt") == "1,980"  # the interface speaks English to those it does not know
