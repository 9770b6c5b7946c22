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
