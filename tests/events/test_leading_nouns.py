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
         "El partido eligió a Ana Ruiz como presidenta"),
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


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("pt", "A empresa construiu uma ponte sobre o rio Carmo, que foi destruída em 1976.",
         "Uma ponte sobre o rio Carmo foi destruída"),
        ("pt", "A cidade tem um museu na rua Direita, que foi inaugurado em 2010.",
         "Um museu na rua Direita foi inaugurado"),
        ("es", "La empresa construyó un puente sobre la ría de Lugo, que fue destruido en 1976.",
         "Un puente sobre la ría de Lugo fue destruido"),
        ("it", "La città costruì una torre vicino al fiume Arno, che fu distrutta nel 1976.",
         "Una torre vicino al fiume Arno fu distrutta"),
        ("pt", "A empresa construiu uma ponte sobre o rio Carmo, que foi desviado em 1976.",
         "O rio Carmo foi desviado"),
        ("es", "El club vendió una finca en el barrio de Lugo, que fue derribado en 1976.",
         "El barrio de Lugo fue derribado"),
    ],
)  # fmt: skip
def test_a_passive_tells_of_what_has_its_gender(language: str, text: str, told: str):
    assert titles_in(language, text, _ISSUED) == [told]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("pt", "O município foi criado pela Lei Estadual de 18 de outubro de 1967, e instalado em maio de 1968.",
         ["O município foi criado pela Lei Estadual", "O município foi instalado"]),
        ("es", "El municipio fue creado por la Ley 568, de 18 de octubre de 1967, e instalado en mayo de 1968.",
         ["El municipio fue creado por la Ley 568", "El municipio fue instalado"]),
        ("en", "The town was created by the act of May 3, 1967, and dissolved in May 1968.",
         ["Town was created by the act", "Town was dissolved"]),
        ("fr", "La commune a été créée en 1967 et supprimée en 1968.",
         ["La commune a été créée", "La commune a été supprimée"]),
        ("pt", "O acordo de 1967 foi assinado e publicado em 1968.",
         ["O acordo foi assinado", "O acordo de 1967 foi assinado e publicado"]),
        ("pt", "O acordo foi assinado e publicado em 1968.", ["O acordo foi assinado e publicado"]),
    ],
)  # fmt: skip
def test_the_second_participle_has_its_own_date(language: str, text: str, told: list[str]):
    assert titles_in(language, text, _ISSUED) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("nl", "De raad vroeg in mei 2010 aan de minister of de brug veilig was.",
         "Raad vroeg aan de minister of de brug veilig was"),
        ("nl", "De rechter besliste maandag of de boot mag varen.", "Rechter besliste of de boot mag varen"),
        ("de", "Der Rat fragte im Mai 2010 den Minister, ob die Brücke sicher sei.",
         "Rat fragte den Minister, ob die Brücke sicher sei"),
        ("nl", "Kiezers beslisten in 2010 over de brug of de tunnel.", "Kiezers beslisten over de brug of de tunnel"),
        ("nl", "De raad koos maandag voor een brug of een tunnel.", "Raad koos voor een brug of een tunnel"),
        ("pt", "Em 2004, assumiu a Secretaria da Identidade e da Diversidade do Ministério da Cultura, criada no Rio.",
         "Assumiu a Secretaria da Identidade e da Diversidade do Ministério da Cultura"),
        ("pt", "O ministro visitou na segunda-feira a cidade de Faro e de lá seguiu para Beja.",
         "O ministro visitou a cidade de Faro"),
        ("pt", "A ponte foi destruída pelas chuvas, isto em 1976.", "A ponte foi destruída pelas chuvas"),
        ("es", "El puente fue destruido por las lluvias, esto en 1976.", "El puente fue destruido por las lluvias"),
    ],
)  # fmt: skip
def test_a_title_goes_to_the_end_of_what_was_asked_or_named(language: str, text: str, told: str):
    assert titles_in(language, text, _ISSUED) == [told]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("pt", "A estreia na Globo foi em 1976.", "A estreia na Globo"),
        ("pt", "O casamento na Igreja de Faro foi na segunda-feira.", "O casamento na Igreja de Faro"),
        ("pt", "O ministro foi a Lisboa em 1976.", "O ministro foi a Lisboa"),
        ("es", "El rey fue en 1976 a Lugo.", "El rey fue a Lugo"),
        ("nl", "Een man die in mei 2012 iemand op het plein aanviel, is gisteren veroordeeld.",
         "Een man viel iemand op het plein aan"),
        ("nl", "Een vrouw die in mei 2012 samen met anderen iemand beroofde, is gisteren veroordeeld.",
         "Een vrouw beroofde samen met anderen iemand"),
        ("nl", "Een man die in mei 2012 een agent op het plein aanviel, is gisteren veroordeeld.",
         "Een man viel een agent op het plein aan"),
        ("de", "Ein Mann, der im Mai 2012 jemanden in Ulm angriff, ist gestern verurteilt worden.",
         "Ein Mann griff jemanden in Ulm an"),
    ],
)  # fmt: skip
def test_what_was_on_a_date_and_who_attacked_somebody(language: str, text: str, told: str):
    assert titles_in(language, text, _ISSUED)[0] == told
