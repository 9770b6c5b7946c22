"""Live tickers: every hour that opens an entry is of the ticker's day, whichever end its newest entry stands at."""

from timeline_app import find_expressions

NEWEST_FIRST = """La situation en Libye en direct.
20H02 - Retour - 640 Egyptiens ont été rapatriés par avion.
15H54 - Séance - Le Conseil de sécurité a siégé en urgence. Le vote a eu lieu jeudi.
11H34 - Noyés - Les garde-côtes ont retrouvé trois corps.
10H05 - Blessé - Un journaliste a été touché à la jambe.
"""


def hours(text, language, issued):
    found = find_expressions(text, language, issued)
    return [expression.value for expression in found if "T" in expression.value]


def test_a_ticker_whose_newest_entry_stands_first_tells_of_one_day():
    assert hours(NEWEST_FIRST, "fr", "2011-03-06") == [
        "2011-03-06T20:02",
        "2011-03-06T15:54",
        "2011-03-06T11:34",
        "2011-03-06T10:05",
    ]


def test_a_day_that_opens_a_line_of_such_a_ticker_is_that_of_the_entries_below_it():
    text = (
        "18:30 - La Nato ha pubblicato le foto.\n17:29 - Gli scontri si sono estesi.\n5 maggio 2014 - Ieri a Odessa.\n"
        "16:40 - Una base è stata occupata.\n15:55 - Un ufficio è stato occupato.\n"
    )
    assert hours(text, "it", "2014-05-06") == [
        "2014-05-06T18:30",
        "2014-05-06T17:29",
        "2014-05-05T16:40",
        "2014-05-05T15:55",
    ]


def test_a_ticker_that_goes_on_past_midnight_goes_on_to_the_next_day():
    text = "8:10 p.m.: The gates closed.\n11:40 p.m.: The crowd left.\n12:07 a.m.: Police came.\n"
    assert hours(text, "en", "2014-05-06") == ["2014-05-06T20:10", "2014-05-06T23:40", "2014-05-07T00:07"]
