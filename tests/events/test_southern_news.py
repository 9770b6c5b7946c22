"""How Spanish, Italian and Portuguese news is told: datelines, who speaks to whom, how long something goes on."""

from __future__ import annotations

import pytest

from timeline_app import extract_events

ISSUED = "2015-03-10"  # a Tuesday


def told(language: str, text: str, issued: str = ISSUED) -> list[tuple[str, str]]:
    return [(event.when.edtf, event.title) for event in extract_events(text, language, issued)]


def test_an_agency_in_brackets_ends_a_dateline():
    text = "Lugo, 10 mar (EFE) La actriz Ana Ruiz falleció ayer en una clínica.\n\nTenía 88 años y vivía en el puerto."
    assert told("es", text) == [("2015-03-09", "La actriz Ana Ruiz falleció en una clínica")]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("es", "La carretera seguirá cerrada, indicó hoy a la prensa local el portavoz del gobierno.",
         "El portavoz del gobierno: la carretera seguirá cerrada"),
        ("es", "La carretera seguirá cerrada, indicó hoy a la prensa local.", "La carretera seguirá cerrada"),
        ("it", "La strada resterà chiusa, ha detto oggi ai giornalisti il sindaco di Morlac.",
         "Il sindaco di Morlac: la strada resterà chiusa"),
        ("pt", "A estrada ficará fechada, disse hoje à imprensa o presidente da Câmara.",
         "O presidente da Câmara: a estrada ficará fechada"),
    ],
)  # fmt: skip
def test_who_speaks_is_not_whom_he_speaks_to(language: str, text: str, title: str):
    assert [title for _, title in told(language, text)] == [title]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El país sostiene una disputa con su vecino desde hace más de cien años."),
        ("pt", "O músico apresentava o programa há 17 anos."),
        ("es", "Los jueces aplicaron el código anterior a 1998."),
        ("it", "I giudici applicano il codice precedente al 1998."),
        ("es", "En 1992 había 60 buques en el puerto."),
        ("pt", "Em 1992 havia 60 navios no porto."),
    ],
)
def test_a_date_that_only_measures(language: str, text: str):
    assert told(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("pt", "O músico morreu há 17 anos em Lisboa.", ("1998", "O músico morreu em Lisboa")),
        ("es", "El puerto concluyó ayer, lunes, su ampliación.", ("2015-03-09", "El puerto concluyó su ampliación")),
        ("es", "El alcalde comentó el viaje a Vietnam iniciado el lunes por la ministra.",
         ("2015-03-09", "Viaje a Vietnam iniciado por la ministra")),
        ("es", "La alcaldesa, Ana Ruiz, falleció el lunes a los 64 años, informó la radio.",
         ("2015-03-09", "Ana Ruiz falleció a los 64 años")),
    ],
)  # fmt: skip
def test_what_is_told(language: str, text: str, expected: tuple[str, str]):
    assert expected in told(language, text)


def test_today_may_only_bound_what_was_before():
    text = "L'ultima a cadere, prima di oggi, era stata la giunta di Morlac, il 7 marzo."
    assert [when for when, _ in told("it", text)] == ["2015-03-07"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # What broke in on what was going on, and what the day before "today" was.
        ("it", "Lunedì i due agenti stavano inseguendo un'auto, quando si sono scontrati con un camion.",
         ("2015-03-09", "I due agenti si sono scontrati con un camion")),
        ("es", "El lunes los dos estaban discutiendo en la calle cuando llegaron los agentes.",
         ("2015-03-09", "Llegaron los agentes")),
        ("it", "Il 3 febbraio il ponte è crollato. Ancora oggi la strada è chiusa. Quel giorno il vigile è scappato.",
         ("2015-02-03", "Il vigile è scappato")),
        # Of which noun a participle is told.
        ("it", "La dinamica dell'incidente, avvenuto sabato, è complessa.", ("2015-03-07", "Incidente avvenuto")),
        ("it", "Un morto è il bilancio di un tragico incidente avvenuto ieri, in tarda serata, sulla strada.",
         ("2015-03-09", "Tragico incidente, un morto")),
        ("pt", "O jovem é suspeito de um homicídio ocorrido no bairro Nossa Senhora da Luz no dia 3 de janeiro.",
         ("2015-01-03", "Homicídio no bairro Nossa Senhora da Luz")),
        # Who does it.
        ("it", "Il rendimento è stato giudicato scarso e a fine dicembre 2014 è arrivata la decisione di chiudere.",
         ("2014-12-21~/2014-12-31~", "È arrivata la decisione di chiudere")),
        ("es", "La juez, Ana Ruiz, y el fiscal, Luis Gil, firmaron el lunes el acuerdo.",
         ("2015-03-09", "La juez y el fiscal firmaron el acuerdo")),
        ("pt", "A equipe saiu em busca deles e na manhã de sábado, diante de novas imagens, os guardas fecharam a rua.",
         ("2015-03-07", "Os guardas fecharam a rua")),
        ("pt", "O jovem, procurado em Lisboa e que havia fugido em 2013, foi preso ontem.",
         ("2015-03-09", "O jovem foi preso")),
        ("es", "La semana pasada el Departamento de Justicia y los gobiernos de 17 estados del sur presentaron al juez"
         " una versión de sus ideas.",
         ("2015-03-02/2015-03-08",
          "El Departamento de Justicia y los gobiernos presentaron al juez una versión")),
        ("es", "El torneo se ha acabado, afirmó este lunes la televisión de Lugo, que mostró imágenes.",
         ("2015-03-09", "La televisión de Lugo: el torneo se ha acabado")),
        ("es", "La carretera sigue cortada, según han informado hoy fuentes jurídicas.",
         ("2015-03-10", "Fuentes jurídicas: la carretera sigue cortada")),
    ],
)  # fmt: skip
def test_what_happened_and_to_whom(language: str, text: str, expected: tuple[str, str]):
    assert expected in told(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Scopriamo insieme oggi quali sono i luoghi della valle."),
        ("es", "Hoy repasamos los mejores libros."),
        ("pt", "Hoje, ele calcula que não conta mais com a maioria dos votos."),
        ("es", "Nunca como hoy el puerto tiene un papel en la crisis."),
        ("it", "La confisca riguarda la ditta Rivalta (oggi Morlac in liquidazione)."),
    ],
)
def test_what_an_article_does_and_what_things_are_called_and_thought_today(language: str, text: str):
    assert told(language, text) == []


def test_a_day_behind_its_weekday_is_read_with_it():
    text = "A polícia prendeu na manhã deste sábado, 7, dois suspeitos."
    assert told("pt", text) == [("2015-03-07", "A polícia prendeu dois suspeitos")]


def test_an_hour_and_its_day_are_one_happening():
    text = (
        "O ator faleceu dia 4 de março, no Rio-de-Janeiro. Segundo o hospital, onde faleceu às 11h do dia 4, estava só."
    )
    assert len(told("pt", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Los vecinos han pedido, como indicó Ruiz el jueves, que se cierre la calle.",
        "El portavoz informó ayer en rueda de prensa.",
        "Las minas están cerradas, según han informado este lunes residentes en Lugo que vieron el humo.",
    ],
)
def test_that_somebody_spoke_is_no_event(text: str):
    assert told("es", text) == []


@pytest.mark.parametrize(
    ("language", "text", "titles"),
    [
        ("pt", "A polícia prendeu o homem durante a tarde de domingo.", ["A polícia prendeu o homem"]),
        ("pt", "A prisão ocorreu durante a noite desta segunda-feira (9) em casa.", ["A prisão ocorreu em casa"]),
        ("es", "Entre otros, firmaron ayer el acuerdo la alcaldesa y el juez.",
         ["Firmaron el acuerdo la alcaldesa y el juez"]),
        ("es", "Todo se remonta al 13 de julio pasado.", []),
    ],
)  # fmt: skip
def test_what_is_left_out_of_a_title(language: str, text: str, titles: list[str]):
    assert [title for _, title in told(language, text)] == titles


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("es", "Miles de personas se manifestaron el 26 de agosto en Vigo.",
         "Miles de personas se manifestaron en Vigo"),
        ("it", "I ministri di Francia, Germania e Polonia hanno incontrato Neri a Kiev il 20 febbraio.",
         "I ministri di Francia, Germania e Polonia hanno incontrato Neri a Kiev"),
    ],
)  # fmt: skip
def test_who_demonstrates_or_meets_is_told(language: str, text: str, title: str):
    assert title in [event.title for event in extract_events(text, language, "2018-05-10")]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "es",
            "La Academia asistió al aniversario de los Premios Luarca que se celebró en 2011.",
            "El aniversario de los Premios Luarca se celebró",
        ),
        (
            "es",
            "Con motivo del aniversario de los Premios Luarca, que se celebró en 2011, la Academia dio una fiesta.",
            "El aniversario de los Premios Luarca se celebró",
        ),
        ("es", "Ana habló al jefe de los bomberos que murieron el 5 de mayo de 2010.", "Los bomberos murieron"),
        (
            "it",
            "Ana parlò del congresso dei medici che si tenne a Pavia nel 2010.",
            "Il congresso dei medici si tenne a Pavia",
        ),
    ],
)
def test_a_relative_clause_tells_of_the_noun_of_its_number(language, text, title):
    assert title in [event[1] for event in told(language, text)]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("es", "El museo, cuya sala de armas abrió ayer, es gratis.", "La sala de armas del museo abrió"),
        (
            "it",
            "Il museo, la cui sala delle armi è stata aperta ieri, è gratis.",
            "La sala delle armi del museo è stata aperta",
        ),
        ("pt", "O museu, cuja sala de armas abriu ontem, é grátis.", "A sala de armas do museu abriu"),
        (
            "es",
            "La empresa, cuya fábrica en Lugo cerró ayer, es alemana.",
            "La fábrica de la empresa en Lugo cerró",
        ),
    ],
)
def test_what_somebody_has_keeps_what_it_is_of(language, text, title):
    assert title in [event[1] for event in told(language, text)]


@pytest.mark.parametrize(
    ("language", "text", "titles"),
    [
        (
            "es",
            "Tras la boda en 2006, el Gobierno aprobó el acuerdo en enero de 2007.",
            ["Boda", "El Gobierno aprobó el acuerdo"],
        ),
        ("es", "Tras la boda en 2006, Ana Ros criticó la huelga de 2010.", ["Boda", "Huelga"]),
        (
            "it",
            "Dopo le nozze nel 2006, il governo approvò l'accordo nel gennaio 2007.",
            ["Nozze", "Il governo approvò l'accordo"],
        ),
        (
            "fr",
            "Après le mariage en 2006, le gouvernement approuva l'accord en janvier 2007.",
            ["Mariage", "Le gouvernement approuva l'accord"],
        ),
        (
            "en",
            "After the wedding in 2006, the government signed the treaty in January 2007.",
            ["Wedding", "Government signed the treaty"],
        ),
    ],
)
def test_a_date_is_of_what_was_done_to_a_bare_noun(language, text, titles):
    assert [event[1] for event in told(language, text)] == titles


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("es", "El alemán que ya fue campeón olímpico en 1988 busca el oro.", "El alemán ya fue campeón olímpico"),
        ("it", "Il tedesco che vinse la gara nel 1988 cerca l'oro.", "Il tedesco vinse la gara"),
        ("es", "Ana Ros fue la primera que ganó el premio en 2010.", "Ana Ros ganó el premio"),
        ("es", "Alfonso el Sabio murió en 1284 en Sevilla.", "Alfonso el Sabio murió en Sevilla"),
    ],
)
def test_an_adjective_behind_an_article_is_somebody(language, text, title):
    assert title in [event[1] for event in told(language, text)]
