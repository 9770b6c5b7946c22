"""Half dates of the news that do not lie around its own day: background, chronologies, weekdays of a portrait."""

import pytest

from timeline_app.dates import When
from timeline_app.temporal import find_dates

AUGUST = When.day(2015, 8, 29)


def dates(text, language, issued=AUGUST):
    return [e.when.edtf for e in find_dates(text, language, issued) if e.when]


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("Le musée avait fermé le 26 février pour travaux.", "fr", "2015-02-26"),
        ("Le 26 février, les ouvriers ont quitté le chantier.", "fr", "2015-02-26"),
        ("The museum had closed on February 26 for repairs.", "en", "2015-02-26"),
        ("El museo había cerrado el 26 de febrero.", "es", "2015-02-26"),
        ("Il museo aveva chiuso il 26 febbraio.", "it", "2015-02-26"),
        ("Das Museum war am 26. Februar geschlossen worden.", "de", "2015-02-26"),
    ],
)
def test_a_day_half_a_year_away_that_is_told_in_the_past_is_the_last_one(text, language, date):
    assert dates(text, language) == [date]


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("Le musée rouvrira le 26 février.", "fr", "2016-02-26"),
        ("Le maire a annoncé l'ouverture du musée le 3 octobre.", "fr", "2015-10-03"),
        ("The mayor announced the opening on October 3.", "en", "2015-10-03"),
        ("The judge set a hearing on damages for January 14.", "en", "2016-01-14"),
    ],
)
def test_a_day_that_is_announced_lies_ahead(text, language, date):
    assert dates(text, language) == [date]


def test_the_entries_of_a_chronology_lie_behind_in_any_tense():
    text = "16 février : la digue cède.\n17 février : le village est évacué.\n2 août : la digue rouvre.\n"
    assert dates(text, "fr") == ["2015-02-16", "2015-02-17", "2015-08-02"]


PASSAGE = """The dam broke again on Friday. In January 1986, engineers had warned the ministry.
In March, a first crack was found. On April 5, the lower valley was flooded.
"""


def test_a_passage_about_an_earlier_year_keeps_that_year():
    assert dates(PASSAGE, "en") == ["2015-08-28", "1986-01", "1986-03", "1986-04-05"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Named by the way, inside a sentence.
        ("He was born in January 1986. On April 5, he resigned.", ["1986-01", "2015-04-05"]),
        # Earlier in the year than the passage has got.
        ("In June 1986, the dam was built. On April 5, it broke.", ["1986-06", "2015-04-05"]),
        # Of late years news tells as well as of today.
        ("On January 6, 2013, the dam leaked. In August, it broke.", ["2013-01-06", "2015-08"]),
        # Today has come between.
        (
            "In January 1986, it was built. It broke yesterday. On April 5, it leaked.",
            ["1986-01", "2015-08-28", "2015-04-05"],
        ),
    ],
)
def test_what_ends_a_passage(text, expected):
    assert dates(text, "en") == expected


PORTRAIT = """En 1975 entró en el ejército. En 1988 fue nombrado ministro. En 1999 fundó un partido.
En 2003 perdió las elecciones. En 2006 volvió a su pueblo. Nacido en 1950, es el mayor de seis hermanos.
Su hijo anunció la madrugada del lunes que se retira. La boda se celebró el lunes 24 de agosto.
"""


def test_a_weekday_of_a_portrait_is_one_of_the_news_that_brought_it():
    text = PORTRAIT + "Ayer no quiso hablar."
    assert dates(text, "es")[-3:] == ["2015-08-24", "2015-08-24", "2015-08-28"]


def test_a_weekday_of_a_pure_history_is_counted_from_no_year():
    history = (
        "In 1914 the war began. In 1915 it spread. In 1916 it froze. In 1917 they met on Tuesday. In 1918 it ended."
    )
    assert dates(history, "en") == ["1914", "1915", "1916", "1917", "1918"]


def test_a_weekday_of_a_history_follows_on_the_day_before_it():
    history = "In 1914 it began. In 1915 it spread. In 1916 it froze. On June 4, 1917 they met. On Friday they left."
    assert dates(history + " It ended in 1918.", "en")[-3:-1] == ["1917-06-04", "1917-06-08"]


@pytest.mark.parametrize("language", ["de", "es", "fr", "it", "nl", "pt"])
@pytest.mark.parametrize("stamp", ["July 29, 2020", "Jul 29 2020", "29 July 2020", "Posted on July 29, 2020"])
def test_english_stamps_are_read_on_pages_in_any_language(stamp, language):
    assert dates(stamp, language) == ["2020-07-29"]


def test_a_day_named_again_has_the_year_that_the_text_gave_it():
    text = "La reunión fue el 13 de marzo de 2024. El correo salió ese 13 de marzo."
    assert dates(text, "es", When.day(2025, 6, 9)) == ["2024-03-13", "2024-03-13"]


def test_its_anniversary_is_of_the_articles_year():
    text = "L'attentat eut lieu le 13 novembre 2015. Le 13 novembre, une cérémonie aura lieu."
    assert dates(text, "fr", When.day(2016, 11, 10)) == ["2015-11-13", "2016-11-13"]
