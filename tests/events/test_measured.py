"""Counts, levels and comparisons: a date that only says when something was so many is that of no event."""

import pytest

from timeline_app import extract_events

PROSE = "Nobody says when. " * 10  # a short line with a date may be the article's own stamp


def titles(language, text):
    return [event.title for event in extract_events(PROSE + text, language, "2020-01-15")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The campus force had 58 officers in 2015, up from 41 in 2008."),
        ("en", "The town had a population of 5,000 in 1900."),
        ("en", "That compares with a profit of $1.5 million a year ago."),
        ("en", "In 1960 there were 2,114 people living in the township, about twice as many as in 1900."),
        ("en", "Visitor numbers, which stood at 185,000 in 2002, fell to 160,000 last year."),
        ("fr", "La société emploie aujourd'hui 290 salariés, contre près de 600 en 2008."),
        ("fr", "La commune comptait 412 habitants en 1901."),
        ("fr", "Le niveau de 1936 pourrait être dépassé."),
        ("de", "Die Zahl der Angriffe stieg von 412 im Jahr 2017 auf 455 im vergangenen Jahr."),
        ("de", "2015 waren es noch mehr als 3.000 gewesen."),
        ("de", "Heute zählt das Unternehmen 140 Mitarbeiter."),
        ("es", "La planta en 2005 producía un millón de televisores al año."),
        ("es", "El pueblo tenía 412 habitantes en 1901."),
        ("it", "Nel 1901 il paese contava 412 abitanti."),
        ("pt", "A avenida registrou 31 mortes no ano passado."),
        ("pt", "Em 1901 a vila tinha 412 habitantes."),
        ("nl", "Vorig jaar werden 540 agenten mishandeld, tegen 410 in 2015."),
        ("en", "The university went from 18,000 students in 2013 to 1,180 in 2018."),
        ("en", "There are 20 countries which have joined since 1949."),
        ("en", "The original 12 founders and 20 countries have joined since 1949."),
        ("it", "Dal 2010 a oggi il settore ha perso 9.656 posti."),
        ("nl", "In 1901 telde het dorp 412 inwoners."),
    ],
)
def test_a_count_is_no_event(language, text):
    assert titles(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "A bus crash killed 58 people in 2015.", "Bus crash killed 58 people"),
        ("en", "The police had arrested 58 people in May 2015.", "Police had arrested 58 people"),
        ("en", "The 1973 building had 20 floors, and it burned down in May 2015.", "1973 building burned down"),
        ("fr", "Depuis 2009, deux raffineries ont été fermées.", "Deux raffineries ont été fermées"),
        (
            "it",
            "Nel paese, che conosceva 20 delitti dal 1987, il 3 maggio 2020 si terrà una fiaccolata.",
            "Si terrà una fiaccolata",
        ),
        ("nl", "Op 17 januari 2015 waren op het plein 2500 mensen bijeen.", "2500 mensen waren op het plein bijeen"),
        ("de", "Daran hat auch der 50. Marathon am 3. Mai 2019 erinnert.", "Marathon"),
        ("fr", "Le record d'août 2003 ne devrait pas être atteint.", "Record"),
        ("fr", "Le record de juillet 1998 ne devrait pas être battu.", "Record"),
        ("fr", "Le maire a licencié 58 agents en mai 2015.", "Le maire a licencié 58 agents"),
        ("nl", "In mei 2015 ontsloeg de fabriek 58 arbeiders.", "Fabriek ontsloeg 58 arbeiders"),
    ],
)
def test_what_is_done_to_many_is_one(language, text, title):
    assert title in [told.split(",")[0] for told in titles(language, text)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "As in 1900, the winter was long."),
        ("en", "Unlike in 1990, the vote was calm."),
        ("fr", "Comme en 2008, le parti est divisé."),
        ("de", "Die Stimmung ist wie 1936."),
        ("de", "Anders als 1990 war die Wahl ruhig."),
        ("es", "El ambiente es como en 1936."),
        ("it", "Il clima è come nel 1936."),
        ("pt", "O clima é como em 1936."),
        ("nl", "De sfeer is zoals in 1936."),
    ],
)
def test_what_is_likened_did_not_happen_then(language, text):
    assert titles(language, text) == []


def test_what_a_date_is_likened_to_is_told_behind_it():
    text = "Ähnlich wie in 2018, als das Virus ausbrach, sprachen Nutzer von einer Lüge."
    assert titles("de", text) == ["Virus brach aus"]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("fr", "Les deux finalistes s'affronteront le 24 avril 2020 comme ils l'avaient fait le 7 mai 2017.",
         "Les deux finalistes s'affronteront"),
        ("en", "The parties will meet on 24 April 2020 as they had done on 7 May 2017.", "Parties will meet"),
        ("es", "El rey abrirá una ronda el 24 de abril de 2020 como hizo el 7 de mayo de 2017.",
         "El rey abrirá una ronda"),
    ],
)  # fmt: skip
def test_what_had_been_done_before_is_no_part_of_it(language, text, title):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "John Smith, peace commissioner in the 1990s, is a witness."),
        ("es", "Corona, jefe de la Policía Local en 1998, es un testigo."),
        (
            "fr",
            "Après une baisse de leur population entre 1982 et 1990, ces villes renouent désormais avec la croissance.",
        ),
    ],
)
def test_an_office_of_then_and_a_state_of_now_are_no_events(language, text):
    assert titles(language, text) == []


def test_an_auxiliary_far_from_its_participle_counts_nothing():
    text = "Im August 2023 war in dem mit Baukosten von 12 Milliarden Franken teuersten Tunnel ein Zug entgleist."
    assert len(titles("de", text)) == 1
