"""A sentence that says only where or when something was, which another one tells, is no event of its own."""

from __future__ import annotations

import pytest

from timeline_app import extract_events

ISSUED = "2020-03-10"  # a Tuesday


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("it", "Un ciclista è stato investito ieri sera da un furgone a Lodi. È accaduto ieri sera sulla provinciale.",
         "Un ciclista è stato investito da un furgone a Lodi"),
        ("it", "È accaduto ieri sulla provinciale. Un ciclista è morto ieri a Lodi.", "Un ciclista è morto a Lodi"),
        ("es", "Dos camiones chocaron ayer en Lugo. Ocurrió ayer en la carretera de la costa.",
         "Dos camiones chocaron en Lugo"),
        ("pt", "Um homem foi morto ontem em Faro. Aconteceu ontem na rua da praia.", "Um homem foi morto em Faro"),
        ("es", "Un terremoto de 6,1 grados sacudió el lunes por la noche el norte de Perú. El sismo ocurrió el lunes a "
         "las 8:47 p.m. en la costa.", "Un terremoto de 6,1 grados sacudió el norte de Perú"),
    ],
)  # fmt: skip
def test_where_it_was_belongs_to_what_it_was(language: str, text: str, title: str):
    assert [event.title for event in extract_events(text, language, ISSUED)] == [title]
