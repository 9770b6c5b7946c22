"""Chronologies whose days and years stand on lines of their own."""

from __future__ import annotations

import pytest

from timeline_app import extract_events
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text


def told(language: str, text: str, issued: str) -> list[tuple[str, str]]:
    article = date_article(article_from_text(text), language=language, issued=issued)
    return [(event.when.first_day(), event.title) for event in extract_events(article)]


@pytest.mark.parametrize(
    ("language", "text", "events"),
    [
        ("fr", "Mercredi 1er juin\n- L'usine ferme ses portes à Lyon.\n"
               "Vendredi 3 juin\n- La direction annonce sa reprise.",
         [("2011-06-01", "L'usine ferme ses portes à Lyon"), ("2011-06-03", "La direction annonce sa reprise")]),
        ("en", "3 June\n\nThe army closed the airport in Rome.\n\n5 June\n\nThe president resigned in Rome.",
         [("2011-06-03", "Army closed the airport in Rome"), ("2011-06-05", "President resigned in Rome")]),
    ],
)  # fmt: skip
def test_a_day_alone_on_its_line_dates_what_stands_below(language: str, text: str, events: list[tuple[str, str]]):
    assert told(language, text, "2011-08-27") == events


def test_one_day_alone_is_a_stamp_and_no_chronology():
    assert told("fr", "3 juin 2011\n\nL'usine de Lyon ferme ses portes.", "2011-08-27") == []


def test_days_below_a_year_alone_on_its_line_are_of_that_year():
    text = (
        "2008\n\n- MALI: le 22 mars, l'armée quitte la capitale.\n\n"
        "2009\n\n- EGYPTE: le 3 juillet, le roi quitte la capitale."
    )
    assert told("fr", text, "2011-08-27") == [
        ("2008-03-22", "L'armée quitte la capitale"),
        ("2009-07-03", "Le roi quitte la capitale"),
    ]
