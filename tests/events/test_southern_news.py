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
