"""What a study, a report or a poll found that came out on a date, in the languages of the south."""

from __future__ import annotations

import pytest

from events.titled import titles_in
from timeline_app import extract_events
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text

ISSUED = "2019-10-17"


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("fr", "Selon un rapport publié jeudi, la pollution a tué mille personnes à Lorsan.",
         "Rapport : la pollution a tué mille personnes à Lorsan"),
        ("fr", "Le chômage a baissé de 3 %, selon un rapport publié mardi par le ministère.",
         "Rapport : le chômage a baissé de 3 %"),
        ("fr", "Le niveau de la mer a monté de trois centimètres, révèle une étude publiée mercredi dans Terre.",
         "Une étude : le niveau de la mer a monté de trois centimètres"),
        ("fr", "Une étude publiée mardi par Terre montre que les abeilles sauvages disparaissent des Alpes.",
         "Une étude montre que les abeilles sauvages disparaissent des Alpes"),
        ("es", "El paro bajó un 3 %, según un informe publicado el martes por el ministerio.",
         "Informe: el paro bajó un 3%"),
        ("it", "Secondo uno studio pubblicato giovedì su Terra, le api scompaiono più in fretta del previsto.",
         "Studio: le api scompaiono più in fretta del previsto"),
        ("pt", "O desemprego caiu 3%, segundo um relatório publicado na terça-feira pelo ministério.",
         "Relatório: o desemprego caiu 3%"),
        ("fr", "Une épée forgée il y a plus de 2 000 ans a été retrouvée dans un lac, révèle "
         "une étude publiée mercredi dans Terre.",
         "Une étude : une épée forgée il y a plus de 2 000 ans a été retrouvée dans un lac"),
        # what it does otherwise, and who only speaks
        ("fr", "Un rapport publié lundi par le ministère accuse la préfecture.", "Rapport publié par le ministère"),
        ("fr", "Selon la police, un homme a été arrêté lundi.", "Un homme a été arrêté"),
    ],
)  # fmt: skip
def test_a_study_is_told_with_what_it_found(language: str, text: str, title: str):
    assert titles_in(language, text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("fr", "Une étude publiée lundi dans Terre décrit ce fossile.", "2019-10-14"),
        ("fr", "L'accord signé mardi prévoit la fermeture de l'usine.", "2019-10-15"),
        ("it", "Lo studio pubblicato lunedì descrive il fossile.", "2019-10-14"),
        # what will come out
        ("fr", "Le rapport sera publié lundi.", "2019-10-21"),
        ("fr", "Le rapport doit être publié vendredi.", "2019-10-18"),
    ],
)
def test_the_weekday_of_what_came_out_is_behind(language: str, text: str, day: str):
    (event,) = extract_events(date_article(article_from_text(text), language=language, issued=ISSUED))
    assert event.when.edtf == day
