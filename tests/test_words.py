"""The words of the interface with their blanks filled in."""

import importlib.util
from pathlib import Path

from timeline_app import words
from timeline_app.assets import resources
from timeline_app.words import entries, number_text, say

QUICK_START = Path(__file__).parents[1] / "packaging" / "frozen" / "quick_start.py"


def test_counts_have_their_thousands_set_apart():
    assert say("drawing.counted", "fr", count=100_000) == "100\u00a0000 événements"
    assert say("drawing.counted", "en", count=100_000) == "100,000 events"
    assert say("drawing.counted", "en", count=1) == "1 event"
    assert say("drawing.top", "en", shown=20, count=12_473).startswith("20 of 12,473 events")


def test_years_are_no_counts():
    assert say("dates.decade", "en", year=1980) == "1980s"
    assert number_text(1980, "pt") == "1,980"  # the interface speaks English to those it does not know


def test_words_packed_for_the_frozen_application_are_the_same(tmp_path, monkeypatch):
    spec = importlib.util.spec_from_file_location("quick_start", QUICK_START)
    quick_start = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(quick_start)
    packed = quick_start.packed_words(resources() / "translations", tmp_path / "translations")
    assert {Path(place).name for _, place in packed} == {*words.interface_languages()}
    monkeypatch.setattr(words, "resources", lambda: tmp_path)  # where no .toml is
    for language in words.interface_languages():
        rooms = {key.split(".")[0] for key in entries(language)}
        read = {room: words._room.__wrapped__(language, room) for room in rooms}
        told = {f"{room}.{name}": text for room in rooms for name, text in read[room].items()}
        assert told == entries(language)
