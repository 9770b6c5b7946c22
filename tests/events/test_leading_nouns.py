"""A noun with a participle that only leads to what a sentence tells, and commas that went with a date."""

from __future__ import annotations

import pytest

from events.titled import titles_in

_ISSUED = "2014-02-11"


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "In a statement released on Wednesday, the club revealed that soldiers had found the boat in Dover.",
         "The club: soldiers had found the boat in Dover"),
        ("es", "En un comunicado difundido este miércoles, la alcaldesa reveló que los militares hallaron el barco.",
         "La alcaldesa: los militares hallaron el barco"),
        ("fr", "Dans un communiqué diffusé mercredi, la maire a révélé que les soldats ont trouvé le bateau à Brest.",
         "La maire : les soldats ont trouvé le bateau à Brest"),
        ("pt", "Em nota publicada na segunda-feira, a empresa informou que vai fechar a fábrica de Leiria.",
         "A empresa: vai fechar a fábrica de Leiria"),
        ("pt", "Durante a operação, realizada na segunda-feira, a guarda apreendeu 30 doses de cocaína em Aveiro.",
         "A guarda apreendeu 30 doses de cocaína em Aveiro"),
        ("pt", "No acordo assinado em 2010, os dois países prometeram cooperar.", "Acordo assinado"),
        ("pt", "A operação, realizada na segunda-feira, levou à apreensão de 30 doses.", "Operação realizada"),
        ("es", "En el congreso celebrado en mayo, el partido eligió a Ana Ruiz como presidenta.",
         "Congreso celebrado"),
    ],
)  # fmt: skip
def test_in_what_something_was_said_is_no_title(language: str, text: str, told: str):
    assert titles_in(language, text, _ISSUED) == [told]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("pt", "A polícia deteve, esta quarta-feira, em Faro, um homem de 35 anos por condução perigosa.",
         "A polícia deteve em Faro um homem de 35 anos por condução perigosa"),
        ("es", "La policía detuvo, este miércoles, en Vigo, a un hombre de 35 años por conducción temeraria.",
         "La policía detuvo en Vigo a un hombre de 35 años por conducción temeraria"),
        ("fr", "La police a arrêté, lundi, à Brest, un homme de 35 ans pour vol.",
         "La police a arrêté à Brest un homme de 35 ans pour vol"),
        ("it", "La polizia ha arrestato, lunedì, a Bari, un uomo di 35 anni.",
         "La polizia ha arrestato a Bari un uomo di 35 anni"),
        ("en", "Police arrested, on Monday, in Dover, a man of 35.", "Police arrested in Dover a man of 35"),
        ("pt", "Em 1775, outros colonos também portugueses, ali chegaram e tomaram as terras.",
         "Outros colonos também portugueses ali chegaram e tomaram as terras"),
        ("pt", "O autor nasceu na segunda-feira em Braga, a maior cidade do Minho.",
         "O autor nasceu em Braga, a maior cidade do Minho"),
        ("es", "El club fichó el lunes en Vigo, su sede, a un portero.",
         "El club fichó en Vigo, su sede, a un portero"),
        ("it", "Il sindaco di Bari, Ugo Riva, si è dimesso lunedì.", "Il sindaco di Bari, Ugo Riva, si è dimesso"),
    ],
)  # fmt: skip
def test_a_comma_goes_with_the_one_before_a_date(language: str, text: str, told: str):
    assert titles_in(language, text, _ISSUED) == [told]
