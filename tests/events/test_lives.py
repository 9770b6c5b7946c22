"""Births and deaths that brackets or commas put in behind a name."""

from __future__ import annotations

import pytest

from timeline_app import extract_events
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text


def lives(language: str, text: str) -> list[tuple[str, str]]:
    article = date_article(article_from_text(text), language=language, issued="2020-01-01")
    return [(event.when.edtf, event.title) for event in extract_events(article)]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Ada King (10 December 1815 – 27 November 1852) was a mathematician.",
         [("1815-12-10", "Birth of Ada King"), ("1852-11-27", "Death of Ada King")]),
        ("en", "Barack Obama (born August 4, 1961) is an American politician.",
         [("1961-08-04", "Birth of Barack Obama")]),
        ("fr", "Albert Camus, né le 7 novembre 1913 à Mondovi et mort le 4 janvier 1960 à Villeblevin, est écrivain.",
         [("1913-11-07", "Naissance d'Albert Camus à Mondovi"), ("1960-01-04", "Mort d'Albert Camus à Villeblevin")]),
        ("de", "Rosa Luxemburg (* 5. März 1871 in Zamość; † 15. Januar 1919 in Berlin) war eine Politikerin.",
         [("1871-03-05", "Geburt von Rosa Luxemburg in Zamość"), ("1919-01-15", "Tod von Rosa Luxemburg in Berlin")]),
        ("es", "Muamar el Gadafi (Sirte, 7 de junio de 1942-Sirte, 20 de octubre de 2011) fue un político.",
         [("1942-06-07", "Nacimiento de Muamar el Gadafi"), ("2011-10-20", "Muerte de Muamar el Gadafi")]),
        ("it", "Umberto Eco (Alessandria, 5 gennaio 1932 – Milano, 19 febbraio 2016) è stato un semiologo.",
         [("1932-01-05", "Nascita di Umberto Eco"), ("2016-02-19", "Morte di Umberto Eco")]),
        ("pt", "Fernando Pessoa (Lisboa, 13 de junho de 1888) foi um poeta.",
         [("1888-06-13", "Nascimento de Fernando Pessoa")]),
        ("es", "La pintora Ana Ruiz (Ciudad de México, 1957) inauguró ayer una muestra en Lugo.",
         [("1957", "Nacimiento de Ana Ruiz"), ("2019-12-31", "La pintora Ana Ruiz inauguró una muestra en Lugo")]),
        ("es", "Marta Ros presentó ayer su novela 'El río' (Tusquets, 2013).",
         [("2019-12-31", "Marta Ros presentó su novela El río")]),
        ("nl", "Vincent van Gogh (Zundert, 30 maart 1853 – Auvers-sur-Oise, 29 juli 1890) was een schilder.",
         [("1853-03-30", "Geboorte van Vincent van Gogh"), ("1890-07-29", "Dood van Vincent van Gogh")]),
    ],
)  # fmt: skip
def test_who_was_born_and_died_when(language: str, text: str, told: list[tuple[str, str]]):
    assert lives(language, text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Ada King (1815–1852) was a mathematician.",
        "The show (12 May 1994 – 2 July 2014) was cancelled.",
        "Prime Minister John Smith (12 May 1994 – 2 July 1999) resigned.",
        "The treaty (signed 3 May 1950) ended the war.",
    ],
)
def test_years_terms_of_office_and_things_are_no_lives(text: str):
    assert not any(title.startswith(("Birth", "Death")) for _, title in lives("en", text))


def test_a_life_has_its_proof():
    article = date_article(article_from_text("Ada King (born 10 December 1815) wrote.\nShe died."), language="en")
    (event,) = extract_events(article)
    (mention,) = event.mentions
    assert mention.sentence.text == "Ada King (born 10 December 1815) wrote."
    assert mention.expression.text == "10 December 1815"
    assert event.people == ("Ada King",)


def test_two_people_who_died_on_one_day_stay_two():
    told = lives(
        "en",
        "John Adams (October 30, 1735 – July 4, 1826) was a statesman. "
        "Thomas Jefferson (April 13, 1743 – July 4, 1826) was another.",
    )
    assert [title for when, title in told if when == "1826-07-04"] == [
        "Death of John Adams",
        "Death of Thomas Jefferson",
    ]
