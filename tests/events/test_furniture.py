"""What a page shows around its article dates no event: stamps, comments' heads, captions, menus."""

import pytest

from timeline_app import extract_events
from timeline_app.text.word_data import all_words

ISSUED = "2015-03-10"


def days(text, language="fr", issued=ISSUED):
    return [event.when.edtf[:10] for event in extract_events(text, language, issued)]


BODY = {
    "fr": "Le pont de Morlac a été fermé lundi par la préfecture.\n",
    "en": "The bridge of Morlac was closed on Monday by the county.\n",
    "es": "El puente de Morlac fue cerrado el lunes por el ayuntamiento.\n",
    "it": "Il ponte di Morlac è stato chiuso lunedì dal comune.\n",
}


def within(body, line):
    """A line in the midst of an article, where no article bears its own date."""
    return f"Morlac\n\n{8 * body}\n{line}\n\n{4 * body}"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Publié le 28 février 2015 à 19h25 - Mis à jour le 1 mars 2015 à 08h10"),
        ("fr", "La Gazette avec AFP Publié le 8 mars 2015 à 14h38"),
        ("fr", "Daté du jeudi 12 février"),
        ("fr", "Lire aussi : Le 5 mars 1953, le pont s'écroulait"),
        ("fr", "(Un camion devant le pont, le 2 mars, Jeanne Roc / Reuters)"),
        ("fr", "© La Gazette 2014"),
        ("fr", "[4] « Le pont de Morlac s'est écroulé », par Jeanne Roc, La Gazette, 5 mars 1953."),
        ("en", 'Source: "The bridge of Morlac collapsed", The Gazette, 5 March 1953, www.gazette.example/morlac.html'),
        ("it", "[12] «Il ponte di Morlac è crollato», di Gianni Rossi, Il Giornale (Italia), 5 marzo 1953,"),
        ("en", "Aid races against rain • Metals closed lower on 5 March • Troops retook Morlac • Team won in Rome"),
        ("es", "PEPE ROJAS 08/03/2015"),
        ("es", "AGENCIAS / EL DIARIO - Morlac / Lisboa - 08/03/2015"),
        ("es", "Enviado especial a El Molar 08/03/2015 22:00 Actualizado: 08/03/2015 22:42"),
        ("es", "La Molina, 8 de marzo de 2015"),
        ("it", "7 Marzo 2015 | Anna Neri"),
        ("it", "rosso77 13 marzo 2015 alle 12:01"),
        ("it", "rosso77 scrive: 13 marzo 2015 alle 12:01"),
        ("it", "@rosso77 13 marzo 2015 alle 12:01"),
        ("it", "Una nuova diga per la valle 22 luglio 2020"),
        ("it", "Il Corriere della valle | July 29, 2020"),
        ("en", "By Ann Miller, March 8, 2015"),
        ("en", "Copyright 2014 The Valley Times"),
    ],
)
def test_a_line_beside_the_article_dates_no_event(language, line):
    assert days(within(BODY[language], line), language) == ["2015-03-09"]


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("en", "Sept. 29, 1946: Rams first game at Coliseum.", "1946-09-29"),
        ("en", "March 3, 2015: Flood in Morlac", "2015-03-03"),
        ("fr", "Un rapport publié le 3 mars 2015 accuse la préfecture", "2015-03-03"),
        ("fr", "Attentat du 3 mars 2015 à Morlac", "2015-03-03"),
        ("fr", "Publié le 3 mars 2015, le rapport accuse la préfecture.", "2015-03-03"),
        ("es", "Inundación en Morlac el 3 de marzo", "2015-03-03"),
    ],
)
def test_headings_and_entries_keep_their_dates(language, line, day):
    assert day in days(within(BODY[language], line), language)


MENU = """Le pont de Morlac est fermé
Par Jeanne Roc
Le pont de Morlac a été fermé lundi par la préfecture de la région.
Les habitants ont manifesté dimanche devant la mairie du village.
Le journal de demain avant tout le monde
Le tunnel de Varne rouvrira le 15 avril
Varne : une piscine pour tous
Morlac : le record du mercredi 4 mars
Nos archives
Abonnez-vous
"""


def test_the_lines_of_a_menu_date_no_events():
    assert days(MENU) == ["2015-03-08", "2015-03-09"]


def test_a_chronology_below_the_article_is_no_menu():
    text = (
        MENU[: MENU.index("Le journal")]
        + "3 mars : crue à Morlac\n4 mars : fermeture du tunnel\n5 mars : grève à Varne\n"
    )
    assert days(text) == ["2015-03-03", "2015-03-04", "2015-03-05", "2015-03-08", "2015-03-09"]


def test_lines_without_a_body_are_no_menu():
    text = "Nouvelles de Morlac\nFermeture du tunnel\nCrue de la Morne\nVarne : le maire a démissionné jeudi\nSoldes\n"
    assert days(text) == ["2015-03-05"]


def test_a_wrapped_line_of_names_is_prose():
    text = """The envoy of the county, after weeks of talks, finally met
Ann Miller and Joe Hill in Morlac on March 8, 2015
to sign the treaty that both sides had prepared in the
capital, and which the village council accepted at once."""
    assert days(text, "en") == ["2015-03-08"]


def test_every_language_names_what_else_there_is_to_read():
    openings = all_words("aside")
    assert {"lire aussi", "read also", "lesen sie auch", "lea también", "leggi anche", "leia também", "lees ook"} <= {
        *openings
    }


def test_a_quotation_with_its_day_is_no_source():
    line = '"The bridge of Morlac is lost", said the mayor in tears, as it fell into the river on 5 March 1953.'
    assert "1953-03-05" in days(within(BODY["en"], line), "en")
