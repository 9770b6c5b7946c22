"""A chronology that names its year once: the days that go on from it are of that year."""

from __future__ import annotations

import pytest

from timeline_app.dates import When
from timeline_app.temporal import find_dates


def days(language: str, text: str, issued: str) -> list[str]:
    return [found.when.edtf for found in find_dates(text, language, When.parse(issued)) if found.when is not None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El Parlament aprobó la ley el 6 de septiembre de 2017. El 1 de octubre se celebró la consulta. "
               "La jueza envió a prisión a los líderes el 2 de noviembre."),
        ("fr", "Le parlement a adopté la loi le 6 septembre 2017. Le 1er octobre, la consultation a eu lieu. "
               "La juge a envoyé les dirigeants en prison le 2 novembre."),
        ("en", "Parliament passed the law on 6 September 2017. The vote was held on 1 October. "
               "The judge jailed the leaders on 2 November."),
        ("de", "Das Parlament hat das Gesetz am 6. September 2017 beschlossen. Am 1. Oktober fand die Wahl statt. "
               "Die Richterin hatte die Anführer am 2. November verhaftet."),
    ],
)  # fmt: skip
def test_days_that_could_not_be_this_years_are_of_the_year_named_before(language: str, text: str):
    assert days(language, text, "2019-10-18") == ["2017-09-06", "2017-10-01", "2017-11-02"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # nothing lies ahead: the days may be this year's
        ("The party was founded on 6 March 2017. It met on 1 April. It voted on 2 May.",
         ["2017-03-06", "2019-04-01", "2019-05-02"]),
        # another year stands between
        ("It was passed on 6 September 2017. In 2018 it was changed. It ruled on 1 October. It closed on 2 November.",
         ["2017-09-06", "2018", "2019-10-01", "2019-11-02"]),
        # not in the order of the calendar
        ("It was passed on 6 December 2017. It ruled on 1 October. It closed on 2 November.",
         ["2017-12-06", "2019-10-01", "2019-11-02"]),
    ],
)  # fmt: skip
def test_other_days_stay_where_the_news_puts_them(text: str, told: list[str]):
    assert days("en", text, "2019-10-18") == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "March 21, 2006. 8 p.m.: The ferry departs.\nMarch 24-26: Divers find it.\nMay 11: Errors are cited."),
        ("de", "21. März 2006: Die Fähre legt ab.\n24. März: Taucher finden sie.\n11. Mai: Fehler werden genannt."),
        ("fr", "21 mars 2006 : le ferry part.\n24 mars : des plongeurs le trouvent.\n11 mai : l'erreur est citée."),
        ("es", "21 de marzo de 2006: sale el barco.\n24 de marzo: lo hallan.\n11 de mayo: se citan errores."),
    ],
)  # fmt: skip
def test_entries_are_of_the_year_that_opens_the_chronology(language: str, text: str):
    told = days(language, text, "2008-03-12")
    assert [told[0], *told[-2:]] == ["2006-03-21", "2006-03-24", "2006-05-11"]


def test_entries_of_the_articles_own_year_go_on_from_its_first_day():
    text = "16. Februar 2011: Die Fähre legt ab.\n18. Februar: Taucher suchen sie.\n1. März: Fehler werden genannt."
    assert days("de", text, "2011-12-12") == ["2011-02-16", "2011-02-18", "2011-03-01"]


def test_days_within_a_line_are_no_entries():
    text = "March 21, 2006: The ferry departs.\nThe firm opens on May 11. The dive takes place on June 19."
    assert days("en", text, "2008-03-12") == ["2006-03-21", "2008-05-11", "2008-06-19"]


def test_an_hour_before_that_of_the_entry_above_is_of_the_next_day():
    text = "March 21, 2006. 8 p.m.: The ferry departs.\n12:07 a.m.: It passes a cape.\n1:40 a.m.: It sinks."
    assert days("en", text, "2008-03-12")[1:] == ["2006-03-21T20:00", "2006-03-22T00:07", "2006-03-22T01:40"]


def test_an_hour_told_again_is_of_the_same_day():
    text = "March 21, 2006. 8 p.m.: The ferry sinks.\nIt had left at 9 a.m. with its crew."
    assert days("en", text, "2008-03-12")[1:] == ["2006-03-21T20:00", "2006-03-21T09:00"]
