"""Dutch titles that keep the end of their verb, and what denies it."""

from __future__ import annotations

import pytest

from events.titled import titles_in
from timeline_app import extract_events
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Anna de Wit zal zaterdag op het Europees kampioenschap veldrijden in het Belgische Middelkerke haar titel"
         " niet verdedigen.", "Anna de Wit zal haar titel niet verdedigen"),
        ("De onderhandelingen over een nieuwe cao leverden in 2013 na maanden van stakingen en bemiddeling door een"
         " oud-minister niets op.", "Onderhandelingen leverden na maanden van stakingen en bemiddeling niets op"),
        ("De bond roept leraren in het basisonderwijs en het voortgezet onderwijs op om op 30 januari 2014 het werk"
         " neer te leggen.", "Bond roept leraren in het basisonderwijs op het werk neer te leggen"),
        ("Maandag zijn nog eens zes verdachten vrijgelaten.", "Nog eens zes verdachten zijn vrijgelaten"),
    ],
)  # fmt: skip
def test_a_title_keeps_the_end_of_its_verb(text, told):
    article = date_article(article_from_text(text), language="nl", issued="2014-02-11")
    assert [event.title for event in extract_events(article)][-1] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("De steekpartij vond maandag plaats na een ruzie tussen de verdachte en het slachtoffer.",
         "Steekpartij vond plaats na een ruzie tussen de verdachte en het slachtoffer"),
        ("Dinsdag werd de gezochte aangehouden in Breda.", "Gezochte werd aangehouden in Breda"),
        ("Op 3 mei is de verdachte voorgeleid aan de rechter.", "Verdachte is voorgeleid aan de rechter"),
        ("Maandag botste een dronken chauffeur op een vrachtwagen.",
         "Een dronken chauffeur botste op een vrachtwagen"),
        ("De gezochte en gevreesde bende werd maandag opgepakt.", "De gezochte en gevreesde bende werd opgepakt"),
        ("De verdachte omstandigheden werden maandag onderzocht.",
         "De verdachte omstandigheden werden onderzocht"),
        ("Maandag werd een gestolen auto teruggevonden in Assen.", "Een gestolen auto werd teruggevonden in Assen"),
    ],
)  # fmt: skip
def test_a_participle_behind_an_article_is_somebody_or_describes(text, told):
    assert titles_in("nl", text, "2014-02-11") == [told]
