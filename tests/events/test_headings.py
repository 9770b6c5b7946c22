"""Dates on lines of their own above what happened on them, and headings of a date and a name."""

from __future__ import annotations

from timeline_app import extract_events


def told(language: str, text: str) -> list[tuple[str, str]]:
    return [(event.when.edtf, event.title) for event in extract_events(text, language, "2020-05-01")]


def test_a_chronology_may_have_its_dates_on_lines_above():
    text = """Aufstieg und Fall der Reedereien

März 2002
Die Reederei Tamm meldet Insolvenz an. Hunderte verlieren ihre Arbeit.
April 2003
Der Lotse Uwe Ruiz kauft die letzten Schiffe.
"""
    assert told("de", text) == [
        ("2002-03", "Reederei Tamm meldet Insolvenz an"),
        ("2003-04", "Lotse Uwe Ruiz kauft die letzten Schiffe"),
    ]


def test_the_date_above_is_part_of_the_proof():
    text = "3 May 2012\nThe ferry company filed for bankruptcy.\n\n9 June 2012\nAnother firm bought all of its ships.\n"
    first, second = extract_events(text, "en", "2020-05-01")
    assert first.mentions[0].sentence.text == "3 May 2012\nThe ferry company filed for bankruptcy."
    assert second.title == "Another firm bought all of its ships"


def test_dates_in_no_order_are_those_of_a_page():
    text = "3 May 2012\nThe ferry company filed for bankruptcy.\n\n3 May 2012\nA rival bought all of its ships.\n"
    assert told("en", text) == []


def test_a_heading_only_names_what_is_told_below_it():
    text = """1992: Uwe Tamm

Am 19. März 1992 wurde der Lotse Uwe Tamm zum Bürgermeister von Kiel gewählt.

1994: Nina Ruiz

Am 21. Juli 1994 wurde die Reederin Nina Ruiz in Ulm gewählt.
"""
    assert [when for when, _ in told("de", text)] == ["1992-03-19", "1994-07-21"]


def test_a_name_with_a_date_tells_enough_where_no_sentence_does():
    assert told("de", "1992: Schlacht von Kiel\n\nDie Stadt war voller Fremder.\n") == [("1992", "Schlacht von Kiel")]
