"""What the words around an expression lend it: news and histories, stretches, lists, times of day, a look ahead."""

import pytest

from timeline_app.dates import When
from timeline_app.temporal import find_dates, find_expressions

FRIDAY = When.day(2015, 11, 27)
SUNDAY = When.day(2015, 11, 15)


def values(text, language="en", issued=FRIDAY):
    return [e.value for e in find_expressions(text, language, issued)]


def dates(text, language="en", issued=FRIDAY):
    return [e.when.edtf for e in find_dates(text, language, issued) if e.when]


# ---------------------------------------------------------------- stretches and lists


@pytest.mark.parametrize(
    ("text", "language", "ends", "whole"),
    [
        ("du 13 au 15 novembre", "fr", ["2015-11-13", "2015-11-15"], "2015-11-13/2015-11-15"),
        ("entre 1982 et 1990", "fr", ["1982", "1990"], "1982/1990"),
        ("April 12-13, 1968", "en", ["1968-04-12", "1968-04-13"], "1968-04-12/1968-04-13"),
        ("from October 2014 to March 2015", "en", ["2014-10", "2015-03"], "2014-10/2015-03"),
        ("1914–18", "en", ["1914", "1918"], "1914/1918"),
    ],
)
def test_the_ends_of_a_stretch_are_two_expressions_and_one_date(text, language, ends, whole):
    assert values(text, language) == ends
    assert dates(text, language) == [whole]


def test_the_ends_know_what_they_name_together():
    first, last = find_expressions("du 13 au 15 novembre", "fr", FRIDAY)
    assert (first.text, last.text) == ("13", "15 novembre")
    assert first.whole == last.whole == When.day(2015, 11, 13).until(When.day(2015, 11, 15))


def test_a_stretch_over_new_year_ends_in_the_next():
    assert dates("from December 28 to January 3") == ["2015-12-28/2016-01-03"]
    assert dates("from November 2014 to February") == ["2014-11/2015-02"]


def test_members_of_a_list_share_what_one_of_them_names():
    assert dates("les 12, 13 et 14 mai 1968", "fr") == ["1968-05-12", "1968-05-13", "1968-05-14"]
    assert dates("les 15 mars et 31 mai 2011", "fr") == ["2011-03-15", "2011-05-31"]


def test_a_list_may_go_over_the_end_of_a_month():
    assert dates("lundi 30, mardi 1er et mercredi 2 décembre", "fr") == ["2015-11-30", "2015-12-01", "2015-12-02"]


# ---------------------------------------------------------------- news and histories


HISTORY = """In 1914 the war began. On August 4 they marched. In December 1914 the front stood still.
In March they attacked again. The next day it was over. In 1918 the armistice was signed; on November 11 it held."""


def test_a_history_takes_its_half_dates_from_the_text():
    assert values(HISTORY, issued=When.day(2015, 11, 27)) == [
        *("1914", "1914-08-04", "1914-12", "1915-03", "FUTURE_REF", "1918", "1918-11-11")
    ]


def test_news_takes_them_from_its_own_date():
    assert values("He said on Monday that the talks of March and November 11 had failed.") == [
        *("2015-11-23", "2015-03", "2015-11-11")
    ]


def test_news_that_bears_its_date_is_no_history():
    text = "November 27, 2015\nIn 1990, 1995 and 2001 they met; in March they met again."
    assert values(text)[-1] == "2015-03"


def test_a_year_that_is_only_compared_with_does_not_lead_on():
    text = "On May 8, 1945 it ended, six years after 1939. Two days later they left. In 1946, 1947 and 1948 they met."
    assert "1945-05-10" in values(text, issued=None)


def test_the_same_unit_is_the_one_named_last():
    assert values("They met on May 8, 1945. That year it ended; the same day they left.", issued=None) == [
        *("1945-05-08", "1945", "1945-05-08")
    ]


# ---------------------------------------------------------------- times of day


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("at 8:59 a.m. Saturday", "en", "2015-11-21T08:59"),
        ("vendredi 13 novembre, 21 h 20", "fr", "2015-11-13T21:20"),
        ("um 20.15 Uhr am Samstag", "de", "2015-11-21T20:15"),
        ("noon Thursday", "en", "2015-11-26T12:00"),
    ],
)
def test_a_day_and_the_hour_beside_it_are_one_expression(text, language, value):
    assert value in values(text, language)


def test_a_few_words_between_leave_two_that_are_one_date():
    day, hour = find_expressions("le 13 novembre vers 21 h 20", "fr", FRIDAY)
    assert (day.value, hour.value) == ("2015-11-13", "2015-11-13T21:20")
    assert dates("le 13 novembre vers 21 h 20", "fr") == ["2015-11-13T21:20"]


def test_both_hours_of_a_stretch_are_of_its_day():
    text = "Les méfaits que la bande a commis entre 0 h 30 et 4 h mardi font peur."
    assert values(text, "fr") == ["2015-11-24T00:30", "2015-11-24T04:00"]


def test_the_hours_of_a_night_belong_to_its_second_day():
    assert values("vers 1 h 30 dans la nuit de samedi à dimanche", "fr")[0] == "2015-11-22T01:30"
    assert "2015-11-22T21:00" in values("Sunday evening at 9:00")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Police stormed the hall shortly after midnight on Saturday.", "en"),
        ("Police stormed the hall on Saturday just after midnight.", "en"),
        ("La police est entrée peu après minuit samedi.", "fr"),
        ("La police est entrée vendredi soir, peu après minuit.", "fr"),
        ("Die Polizei stürmte kurz nach Mitternacht am Samstag das Haus.", "de"),
        ("La policía entró poco después de la medianoche del sábado.", "es"),
        ("La polizia è entrata poco dopo la mezzanotte di sabato.", "it"),
        ("A polícia entrou no sábado logo após a meia-noite.", "pt"),
        ("De politie viel kort na middernacht op zaterdag binnen.", "nl"),
        # Of a day that was named before, midnight is the end all the same.
        ("Gunmen attacked the hall on Friday. Shortly after midnight, police stormed it.", "en"),
        ("Venerdì gli uomini hanno attaccato la sala. Poco dopo mezzanotte la polizia è entrata.", "it"),
    ],
)
def test_after_midnight_on_a_day_is_its_beginning(text, language):
    assert dates(text, language, SUNDAY)[-1] == "2015-11-14T00:00"


@pytest.mark.parametrize(
    ("text", "language"),
    [("Police stormed the hall at midnight on Saturday.", "en"), ("La police est entrée à minuit samedi.", "fr")],
)
def test_midnight_on_a_day_is_its_end(text, language):
    assert dates(text, language, SUNDAY) == ["2015-11-15T00:00"]


# ---------------------------------------------------------------- ahead and behind


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("He said Tuesday that it was over.", "en", "2015-11-24"),
        ("They will meet on Tuesday.", "en", "2015-12-01"),
        ("He was due to speak on Tuesday.", "en", "2015-11-24"),
        ("They have until Tuesday.", "en", "2015-12-01"),
        ("The storm was expected to reach the coast on Tuesday.", "en", "2015-12-01"),
        ("She was to appear in court Tuesday.", "en", "2015-12-01"),
        ("He was to blame for what they did on Tuesday.", "en", "2015-11-24"),
        ("Le sommet se tiendra mardi.", "fr", "2015-12-01"),
        ("Dès mardi, petits et grands pourront venir.", "fr", "2015-12-01"),
        ("Maceo Parker à Besançon mardi.", "fr", "2015-12-01"),
        ("Il a dit mardi que le sommet se tiendra en mars.", "fr", "2015-11-24"),
    ],
)
def test_a_weekday_lies_behind_unless_its_clause_looks_ahead(text, language, value):
    assert values(text, language)[0] == value


def test_what_follows_since_lies_in_the_past():
    january = When.day(2012, 1, 15)
    assert values("Le pays est secoué depuis le 15 mars.", "fr", january) == ["2011-03-15"]
    assert values("Depuis mardi, les rues sont vides.", "fr") == ["2015-11-24"]


def test_a_month_told_in_the_past_is_the_one_just_past():
    issued = When.day(2015, 10, 27)
    assert values("He stepped down in March.", issued=issued) == ["2015-03"]
    assert values("He is expected to step down in March.", issued=issued) == ["2016-03"]


# ---------------------------------------------------------------- what a number is not


@pytest.mark.parametrize("text", ["Ferrari F2003", "$1987 each", "1987 people", "1,987 votes", "no. 1987"])
def test_a_number_of_things_is_no_year(text):
    assert dates(text) == []


def test_a_year_needs_no_preposition():
    assert dates("The 1971 Convention. That 1978 resolution. 2003: Invasion") == ["1971", "1978", "2003"]


def test_figures_that_can_only_be_read_one_way_are():
    assert dates("13/11/2015, 11/13/2015, 12/11/2015") == ["2015-11-13", "2015-11-13", "2015-12-11"]
    assert dates("13/11/2015, 11/13/2015, 12/11/2015", "fr") == ["2015-11-13", "2015-11-13", "2015-11-12"]
