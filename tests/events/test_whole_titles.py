"""Titles that lack nothing they begin with, and end with nothing that leads to what they do not tell."""

from __future__ import annotations

import pytest

from timeline_app import extract_events
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text


def titles(language: str, text: str, issued: str = "2018-08-27") -> list[str]:
    article = date_article(article_from_text(text), language=language, issued=issued)
    return [event.title.replace("\N{NO-BREAK SPACE}", " ") for event in extract_events(article)]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("fr", "La police interroge le patron du conducteur, qui a percuté une voiture mardi.",
         "Le conducteur a percuté une voiture"),
        ("it", "Era un decreto del giudice che il 23 settembre aveva condannato la società.",
         "Il giudice aveva condannato la società"),
        ("pt", "A audiência será na Câmara Municipal, que em abril havia rejeitado o projeto.",
         "A Câmara Municipal havia rejeitado o projeto"),
    ],
)  # fmt: skip
def test_the_article_inside_a_preposition(language: str, text: str, title: str):
    assert title in titles(language, text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Así lo han decidido después de que la empresa confirmara este jueves que cerrará la línea.",
         "La empresa confirmó que cerrará la línea"),
        ("Siguió en el cargo después de que los jueces dijeran el lunes que no.", "Los jueces dijeron que no"),
        ("Volvieron después de que el agua se hubiera retirado el martes.", "El agua se había retirado"),
    ],
)  # fmt: skip
def test_what_happened_is_told_as_a_fact(text: str, title: str):
    assert title in titles("es", text)


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        # how much later it was
        ("en", "The museum was opened in Covent Garden in April 1987, thirteen years after it was founded.",
         "Museum was opened in Covent Garden"),
        ("en", "Wednesday night's gunfire broke out just hours after the police chief resigned.",
         "Gunfire broke out"),
        ("fr", "Le chemin de fer atteignit la commune en 1849, un an après que la République fut proclamée.",
         "Le chemin de fer atteignit la commune"),
        ("es", "La consejera comparecerá mañana, tres semanas después de que la oposición pidiera su dimisión.",
         "La consejera comparecerá"),
        # what leads to what was said
        ("en", "Shares plunged as much as 20% on Thursday after the chain announced that its chief had left.",
         "Shares plunged as much as 20%"),
        # an adjective, a noun whose clause is not told
        ("en", "Martin Ashe would take over as chief executive, effective Nov. 14.",
         "Martin Ashe would take over as chief executive"),
        ("en", "They were champions seven times, most recently in 1981.", "They were champions seven times"),
        ("en", "In April 2015 Corvena paid a billion for 18 medicines, a deal that analysts later blamed.",
         "Corvena paid a billion for 18 medicines"),
        # and not the end of a verb
        ("en", "Electric lights were turned on in 1894, nine years before the first car was seen.",
         "Electric lights were turned on"),
    ],
)  # fmt: skip
def test_no_loose_end(language: str, text: str, title: str):
    assert title in titles(language, text)
