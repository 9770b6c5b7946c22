"""A sentence that only says when and by whom the one before was said: its date is that of what was said."""

from __future__ import annotations

import pytest

from timeline_app import extract_events
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text


def events_of(text: str, language: str):
    return extract_events(date_article(article_from_text(text), language=language, issued="2013-09-30"))


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("de", "Anna Krull hört auf. Das gab ihr Verein am Freitag bekannt.", "Anna Krull hört auf"),
        ("en", "The bridge will be closed. That was announced by police on Friday.", "Bridge will be closed"),
        ("en", "The mill burned down. The news was confirmed on Friday by its owner.", "Mill burned down"),
        ("fr", "La grève est levée. C'est ce qu'a annoncé vendredi la préfecture.", "La grève est levée"),
        ("it", "La scuola chiude i battenti. Lo ha annunciato venerdì il ministro.", "La scuola chiude i battenti"),
        ("es", "El puente será cerrado. Así lo informó el viernes la policía.", "El puente será cerrado"),
        ("nl", "De brug gaat weer dicht. Dat heeft de politie vrijdag bekendgemaakt.", "Brug gaat weer dicht"),
        ("pt", "A ponte será fechada. A informação foi divulgada na sexta-feira pela polícia.", "A ponte será fechada"),
    ],
)  # fmt: skip
def test_the_date_is_that_of_the_sentence_before(language, text, title):
    (event,) = events_of(text, language)
    assert (event.title, str(event.when)) == (title, "2013-09-27")
    assert event.mentions[0].sentence.text == text.partition(". ")[2]


def test_a_sentence_before_with_a_date_of_its_own_keeps_it():
    text = "Die Brücke wird am 5. Oktober gesperrt. Das teilte die Stadt am Freitag mit."
    (event,) = events_of(text, "de")
    assert str(event.when) == "2013-10-05"


@pytest.mark.parametrize(
    "text",
    [
        "The bridge will close. That was the day on Friday when police announced a strike.",
        "The bridge will close. That angered the mayor on Friday.",
        "The bridge will close. The news editor resigned on Friday.",
    ],
)
def test_a_sentence_that_tells_something_itself_is_told(text):
    assert all("will close" not in event.title for event in events_of(text, "en"))


def test_an_article_before_a_noun_points_to_nothing():
    text = "Die Lage ist ernst. Das katalanische Parlament erklärte am Freitag die Unabhängigkeit."
    (event,) = events_of(text, "de")
    assert event.title == "Das katalanische Parlament erklärte die Unabhängigkeit"


def test_the_first_sentence_points_back_to_nothing():
    assert events_of("Das teilte die Stadt am Freitag mit.", "de") == []


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("de", "Amsterdam - Die Läuferin Inge Maas hat am Freitag ihren Rücktritt erklärt.", "Läuferin Inge Maas"),
        (
            "fr",
            "LYON, France – Le maire Paul Roux a inauguré vendredi le pont de la gare.",
            "Le maire Paul Roux a inauguré",
        ),
        ("en", "OTTAWA (AP) — The museum opened a new wing on Friday after two years.", "Museum opened a new wing"),
    ],
)
def test_the_place_before_a_report_is_in_no_title(language, text, title):
    (event,) = events_of(text, language)
    assert title in event.title
    assert not event.title.upper().startswith(("AMSTERDAM", "LYON", "OTTAWA"))
