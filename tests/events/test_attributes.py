"""A date between an article and its noun tells of the noun, not of what the sentence says of it."""

from __future__ import annotations

import pytest

from timeline_app import extract_events
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("de", "Der am Montag vorgestellte Bericht kritisiert die Regierung scharf.", "Bericht vorgestellt"),
        ("de", "Sie besuchten die 1944 von den Nazis zerstörte Kirche.", "Kirche von den Nazis zerstört"),
        ("de", "Die im Jahr 1902 gegründete Firma beschäftigt 300 Menschen.", "Firma gegründet"),
        ("de", "Nach dem Willen des 2009 erlassenen Gesetzes muss er zahlen.", "Gesetz erlassen"),
        ("de", "Bei der am 3. Mai stattfindenden Wahl treten fünf Parteien an.", "Wahl"),
        ("nl", "De in 1995 in Parijs ondertekende overeenkomst is van kracht.", "Overeenkomst in Parijs ondertekend"),
        ("nl", "Het maandag gepresenteerde rapport bekritiseert de regering.", "Rapport gepresenteerd"),
    ],
)
def test_a_participle_before_its_noun(language: str, text: str, title: str):
    (event,) = extract_events(date_article(article_from_text(text), language=language, issued="2010-02-02"))
    assert event.title == title


def test_an_article_that_only_looks_like_one_opens_no_attribute():
    text = "Er stellte die Pläne vor, die am Montag gestrichene Stellen sichern."
    events = extract_events(date_article(article_from_text(text), language="de", issued="2010-02-02"))
    assert all(event.title != "Stellen gestrichen" for event in events)
