"""Dates in figures alone: with their hour behind them, from one day to another, and what only looks like one."""

import pytest

from timeline_app import extract_events, find_expressions

ISSUED = "2019-07-01"


def dates(text, language):
    return [e.when.edtf for e in find_expressions(text, language, ISSUED) if e.when is not None]


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Updated: 2019-05-14 10:07", "en", "2019-05-14"),
        ("Créé le 14.05.2019 17h32", "fr", "2019-05-14"),
        ("Am 14.05.2019 17 Uhr", "de", "2019-05-14"),
        ("Utrecht, 14-5-2019 - Bij een brand", "nl", "2019-05-14"),
        ("maggio 14, 2019", "it", "2019-05-14"),
        ("Mai 14, 2019", "de", "2019-05-14"),
    ],
)
def test_what_stands_behind_a_numeric_date_does_not_hide_it(text, language, day):
    assert dates(text, language)[0].startswith(day)


@pytest.mark.parametrize("text", ["01 02 03 04 05", "1.2.3.4", "call 555-12-2019-12", "01-02-2003-4"])
def test_numbers_in_a_row_are_no_date(text):
    assert dates(text, "en") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("L'exposition Picasso s'est tenue du 12/05/2019 au 15/06/2019 à Lyon.", "fr"),
        ("L'exposition Picasso s'est tenue du 12/05 au 15/06/2019 à Lyon.", "fr"),
        ("La feria se celebró del 12/05/2019 al 15/06/2019 en Madrid.", "es"),
        ("La mostra di Burri si è tenuta dal 12/05/2019 al 15/06/2019 a Roma.", "it"),
        ("A feira decorreu de 12/05/2019 a 15/06/2019 em Braga.", "pt"),
        ("De beurs werd gehouden van 12-05-2019 tot 15-06-2019 in Utrecht.", "nl"),
        ("Die Messe fand vom 12.5.2019 bis zum 15.6.2019 in Köln statt.", "de"),
        ("The fair was held from 12/05/2019 to 15/06/2019 in Leeds.", "en"),
        ("The fair was held from 5/12/2019 to 6/15/2019 in Boston.", "en"),
        ("The fair was held from 2019-05-12 to 2019-06-15 in Boston.", "en"),
    ],
)
def test_from_one_numeric_date_to_another_is_one_event(text, language):
    (event,) = extract_events(text, language, ISSUED)
    assert (event.when.first_day(), event.when.last_day()) == ("2019-05-12", "2019-06-15")
    assert "2019" not in event.title
