"""Spanish, Italian and Portuguese titles for which it must be known which word of a sentence hangs on which."""

from __future__ import annotations

import pytest

from timeline_app import extract_events

ISSUED = "2015-03-10"  # a Tuesday


def titles(language: str, text: str) -> list[str]:
    return [event.title for event in extract_events(text, language, ISSUED)]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("es", "El tratado entre Lugo y los pueblos de la montaña y del valle, firmado en 1980, vence pronto.",
         "Tratado entre Lugo y los pueblos de la montaña y del valle firmado"),
        ("es", "Llegó la directora del museo de arte en Lugo, que dirigió las obras en 2003.",
         "La directora del museo de arte en Lugo dirigió las obras"),
        ("pt", "Depois da assinatura do acordo entre o Governo e a Renamo, formalizada ontem em Beira, todos falaram.",
         "Assinatura do acordo entre o Governo e a Renamo formalizada em Beira"),
        ("pt", "A imprensa elogiou o mandato do presidente, que chegou ao poder em 2003.",
         "O presidente chegou ao poder"),
        ("it", "Vide la torre di San Marco a Lodi, che fu distrutta nel 1703.",
         "La torre di San Marco a Lodi fu distrutta"),
    ],
)  # fmt: skip
def test_which_of_several_nouns_is_told_of(language: str, text: str, title: str):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("es", "El plan responde a la petición que le trasladó el lunes la UNESCO.", "La UNESCO trasladó la petición"),
        ("es", "Es la previsión que maneja desde ayer el consejero de Economía, Luis Gil, en su informe.",
         "El consejero de Economía maneja la previsión en su informe"),
        ("es", "La jornada de reflexión que vive hoy la República Dominicana es tranquila.",
         "La República Dominicana vive la jornada de reflexión"),
        ("es", "Ana Ruiz no invitó a nadie al almuerzo que mantuvo el lunes con los embajadores en Lugo.",
         "Ana Ruiz mantuvo el almuerzo con los embajadores en Lugo"),
        ("es", "La crisis que provocó ayer la caída del gobierno sigue.", "La crisis provocó la caída del gobierno"),
        ("it", "La decisione che ha preso ieri il governo è grave.", "Il governo ha preso la decisione"),
        ("pt", "A decisão que tomou ontem o governo é grave.", "O governo tomou a decisão"),
    ],
)  # fmt: skip
def test_a_noun_that_does_nothing_itself_is_an_object(language: str, text: str, title: str):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("es", "El Gobierno anunció hoy que revisará los permisos de pesca.",
         "El Gobierno revisará los permisos de pesca"),
        ("es", "La policía informó el lunes de que ha detenido a un sospechoso.",
         "La policía ha detenido a un sospechoso"),
        ("es", "El presidente aseguró el lunes que no dimitirá.", "El presidente no dimitirá"),
        ("es", "El fiscal dijo ayer que hay dos detenidos.", "El fiscal: hay dos detenidos"),
        ("es", "El portavoz explicó ayer que murieron dos personas.", "El portavoz: murieron dos personas"),
        ("pt", "O ministro disse ontem que não vai renunciar.", "O ministro não vai renunciar"),
        ("es", "Catar ha acordado vender su petróleo, según informó el lunes un jefe rebelde citado por una radio.",
         "Un jefe rebelde: Catar ha acordado vender su petróleo"),
        ("it", "Il portavoce ha detto ieri che sono morte due persone.", "Il portavoce: sono morte due persone"),
    ],
)  # fmt: skip
def test_who_says_something_does_it_where_nobody_else_is_told(language: str, text: str, title: str):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("es", "Todos viven en casas del acuerdo suscrito por Lugo y la Unión Europea (UE) en 1992.",
         "Acuerdo suscrito por Lugo y la Unión Europea"),
        ("es", "Ana Ros cerró la causa del asesinato de una mujer ocurrido en Vigo el 3 de mayo de 2013.",
         "Asesinato de una mujer en Vigo"),
        ("es", "Hija de un maestro, publicó en 1932 una novela en Madrid.", "Publicó una novela en Madrid"),
        ("es", "El alcalde dimitió ayer después de que la prensa publicara la noticia.",
         "El alcalde dimitió después de que la prensa publicara la noticia"),
        ("es", "El juez indicó que es por el caso del avión argentino-iraní que quedó retenido en Lugo en 2012.",
         "El avión argentino-iraní quedó retenido en Lugo"),
        ("es", "El cupo de pesca de la merluza se limitó a 238.000 toneladas el año pasado.",
         "El cupo de pesca de la merluza se limitó a 238.000 toneladas"),
        ("es", "Las tropas usan este armamento desde que comenzaran los combates en 2003.", "Comenzaron los combates"),
        ("es", "Según el último informe del instituto, en 2003 \"se produjo una disminución del 16 por ciento\".",
         "Se produjo una disminución del 16 por ciento"),
        ("it", "La riunione di ieri ha portato alla decisione di un incontro faccia a faccia tra i quattro capi.",
         "La riunione ha portato alla decisione di un incontro faccia a faccia"),
        ("it", "La visita di ieri ha portato alla proposta di un confronto faccia a faccia tra i due candidati.",
         "La visita ha portato alla proposta di un confronto faccia a faccia"),
        ("it", "ROMA Dovrebbe arrivare a Lodi in tarda serata di oggi il presidente francese.",
         "Dovrebbe arrivare a Lodi il presidente francese"),
    ],
)  # fmt: skip
def test_words_are_read_as_what_they_are(language: str, text: str, title: str):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("es", "Ana Ruiz, presidenta del Rayo, y el director, su hijo Luis Gil, acusaron ayer al juez de mentir.",
         "Ana Ruiz y el director acusaron al juez de mentir"),
        ("it", "E un importante esponente del movimento divenne re della Libia nel 1951.",
         "Un importante esponente del movimento divenne re della Libia"),
    ],
)  # fmt: skip
def test_who_does_it_whatever_stands_between(language: str, text: str, title: str):
    assert titles(language, text) == [title]
