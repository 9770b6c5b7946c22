"""Dutch titles that keep the end of their verb, and what denies it."""

from __future__ import annotations

import pytest

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
