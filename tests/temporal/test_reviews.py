"""What cannot have been planned lies behind, though its day without a year would come round soon."""

import pytest

from timeline_app.dates import When
from timeline_app.temporal import find_dates

ISSUED = When.day(2018, 12, 29)


def dates(language: str, text: str, issued: When = ISSUED) -> list[str]:
    return [found.when.edtf for found in find_dates(text, language, issued) if found.when is not None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She died on January 7."),
        ("en", "A fire broke out in the hall on January 7."),
        ("de", "Sie starb am 7. Januar in Bonn."),
        ("de", "Am 7. Januar brach in der Halle ein Feuer aus."),
        ("fr", "Elle a été arrêtée le 7 janvier."),
        ("es", "Murió el 7 de enero en Madrid."),
        ("it", "Il ponte è crollato il 7 gennaio."),
        ("nl", "Ze overleed op 7 januari in Gent."),
        ("pt", "O homem foi preso a 7 de janeiro."),
    ],
)
def test_what_nobody_appoints_lies_behind(language: str, text: str):
    assert dates(language, text) == ["2018-01-07"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The company announced a sale on January 7."),
        ("en", "The man will be arrested on January 7."),
        ("en", "The trial of those killed was set for January 7."),
        ("fr", "La mort du chanteur a été suivie d'un hommage fixé au 7 janvier."),
    ],
)
def test_what_may_be_announced_stays_ahead(language: str, text: str):
    assert dates(language, text) == ["2019-01-07"]


def test_the_day_of_an_article_that_is_a_little_older_than_its_date_is_behind_as_well():
    assert dates("en", "She died on January 7.", When.day(2019, 1, 5)) == ["2019-01-07"]


def test_a_heading_goes_with_the_text_below_it():
    assert dates("nl", "Lena Vos - 7 januari\n\nDe zangeres overleed op 7 januari.") == ["2018-01-07"] * 2


def test_a_review_of_the_year_tells_all_its_days_behind():
    text = (
        "Lena Ford - January 7\n\nThe singer died on January 7.\n\n"
        "John Mace - January 20\n\nFriends took leave of him in Rome on January 20.\n\n"
        "Ida Moss - January 31\n\nShe was killed on January 31. A film about her will be shown on February 3."
    )
    assert dates("en", text) == [
        *["2018-01-07"] * 2, *["2018-01-20"] * 2, *["2018-01-31"] * 2, "2019-02-03",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("She returned to the tour in June after a year off due to injury.", "2011-06"),
        ("The shop closed in February as planned.", "2011-02"),
        ("She came back on Saturday after a break due to injury.", "2011-07-30"),
        ("The station is due to open in June.", "2012-06"),
        ("The hearing is due to start on Monday.", "2011-08-08"),
    ],
)
def test_a_cause_plans_nothing(text: str, day: str):
    assert dates("en", text, When.day(2011, 8, 5)) == [day]


def test_what_calls_itself_a_chronology_has_passed():
    text = """Ein Rückblick:
7. Februar: Der Reeder legt sein Amt nieder.
10. März: Die Behörde lässt die Werft durchsuchen.
14. Mai: Der Minister tritt zurück.
"""
    assert dates("de", text, When.day(2014, 12, 18)) == ["2014-02-07", "2014-03-10", "2014-05-14"]


def test_a_programme_of_entries_lies_ahead():
    text = """Konzerte der Werft
7. Februar: Das Orchester spielt in Kiel.
10. Februar: Der Chor singt in Ulm.
14. Februar: Eine Lesung im Rathaus.
"""
    assert dates("de", text, When.day(2014, 12, 18)) == ["2015-02-07", "2015-02-10", "2015-02-14"]


def test_a_first_line_that_names_the_year_looks_back_on_it():
    told = "The council banned cars on January 7, and the shops closed on December 30. It will meet on January 9."
    days = ["2018-01-07", "2018-12-30", "2019-01-09"]
    assert dates("en", f"2018: The year the streets fell silent\n\n{told}")[1:] == days
    assert dates("en", f"December 29, 2018\n\n{told}")[1:] == ["2019-01-07", *days[1:]]


def test_what_something_is_counted_from_lies_behind():
    text = "The mayor has raised two taxes since taking office on February 26."
    assert dates("en", text) == ["2018-02-26"]


def test_a_weekend_told_in_the_future_is_to_come():
    assert dates("en", "During the weekend, guests will meet the painters.") == ["2018-12-29/2018-12-30"]
