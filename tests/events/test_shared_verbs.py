"""One verb with several dates: each date is told with its own part of the clause."""

import pytest

from timeline_app import extract_events

PROSE = "Nobody says when. " * 10  # a short line with a date may be the article's own stamp


def titles(language, text):
    return [event.title for event in extract_events(PROSE + text, language, "2020-01-15")]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "The probe flew past Earth in 2005, past Venus in October 2006, and past Mercury on 18 March 2011.",
         ["Probe flew past Earth", "Probe flew past Venus", "Probe flew past Mercury"]),
        ("en", "He won gold in 2004 and silver in 2008.", ["He won gold", "He won silver"]),
        ("en", "The fort was taken in 1632 by the Swedes and in 1645 by the French.",
         ["Fort was taken by the Swedes", "Fort was taken by the French"]),
        ("en", "In 1990 he moved to Rome, in 1995 to Paris.", ["He moved to Rome", "He moved to Paris"]),
        ("fr", "Le fort fut pris en 1632 par les Suédois et en 1645 par les Français.",
         ["Le fort fut pris par les Suédois", "Le fort fut pris par les Français"]),
        ("fr", "Il publia un roman en 1950 et un essai en 1953.", ["Il publia un roman", "Il publia un essai"]),
        ("de", "Sie floh im März 1933 nach Prag, 1939 weiter nach London.",
         ["Sie floh nach Prag", "Sie floh weiter nach London"]),
        ("de", "Die Festung wurde 1632 von Wallenberg und 1645 von den Schweden erobert.",
         ["Festung wurde von Wallenberg erobert", "Festung wurde von den Schweden erobert"]),
        ("de", "2010 wurde der Bahnhof und 2012 der Flughafen eröffnet.",
         ["Bahnhof wurde eröffnet", "Flughafen wurde eröffnet"]),
        ("es", "Le siguieron Cuentos grises (1967), Un árbol de manzanas (1973) y Los años del fuego (1978).",
         ["Le siguieron Cuentos grises", "Le siguieron Un árbol de manzanas", "Le siguieron Los años del fuego"]),
        ("es", "Publicó Cuentos grises en 1967 y Los años del fuego en 1978.",
         ["Publicó Cuentos grises", "Publicó Los años del fuego"]),
        ("it", "La proposta fu ripresa nel 1958 da Grumello e nel 1966 da Wirt.",
         ["La proposta fu ripresa da Grumello", "La proposta fu ripresa da Wirt"]),
        ("pt", "O forte foi tomado em 1632 pelos suecos e em 1645 pelos franceses.",
         ["O forte foi tomado pelos suecos", "O forte foi tomado pelos franceses"]),
        ("nl", "Hij schreef een roman in 1950 en een essay in 1953.",
         ["Hij schreef een roman", "Hij schreef een essay"]),
        ("nl", "Het fort werd in 1632 door de Zweden en in 1645 door de Fransen veroverd.",
         ["Fort werd door de Zweden veroverd", "Fort werd door de Fransen veroverd"]),
    ],
)  # fmt: skip
def test_each_date_has_its_own_part(language, text, told):
    assert titles(language, text) == told


def test_a_subject_behind_its_verb_is_told_of_both_dates():
    text = "1918 fiel im Februar Minsk, im März Kiew. 1945 ging er nach Prag, 1946 nach London."
    assert titles("de", text)[-2:] == ["Er ging nach Prag", "Er ging nach London"]


def test_another_subject_did_it_too():
    text = "The church burned down in May 1950 and the school in June 1951."
    assert titles("en", text) == ["Church burned down", "The school burned down"]


def test_two_dates_of_one_part_share_it():
    text = "The probe flew past Earth in 2005 and past Venus in October 2006 and June 2007."
    assert titles("en", text) == ["Probe flew past Earth", "Probe flew past Venus", "Probe flew past Venus (June 2007)"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The club won three titles, in 1974, 1983 and 1996."),
        ("it", "La squadra ha vinto tre campionati, nel 1974, nel 1983 e nel 1996."),
        ("de", "Der Verein gewann drei Titel, 1974, 1983 und 1996."),
    ],
)
def test_what_is_counted_together_says_which_of_it_a_date_is(language, text):
    assert [title[-5:] for title in titles(language, text)] == ["(1/3)", "(2/3)", "(3/3)"]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "The bridge was built in 1950 and destroyed in 1960.", ["Bridge was built", "Bridge was destroyed"]),
        ("de", "Er hatte den Titel 2021 gewonnen und 2022 verteidigt.",
         ["Er hatte den Titel gewonnen", "Er hatte verteidigt"]),
        ("de", "Im Sommer und Herbst 1862 wurde der Bund wieder stark.",
         ["Bund wurde wieder stark", "Bund wurde wieder stark (Sommer)"]),
        ("en", "He kept his party out pending meetings with Blair in May 1998 and Clinton in June 1998.",
         ["He kept his party out pending meetings with Blair and Clinton",
          "He kept his party out pending meetings with Blair and Clinton (June 1998)"]),
        ("en", "A judge found the makers and the airline guilty on 3 May 2010 of the 2009 crash.",
         ["Crash", "Judge found the makers and the airline guilty of the 2009 crash"]),
    ],
)  # fmt: skip
def test_two_verbs_and_a_dated_noun_are_told_as_before(language, text, told):
    assert titles(language, text) == told
