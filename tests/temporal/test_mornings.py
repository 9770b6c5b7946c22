"""The morning behind a late hour is that of the next day."""

import pytest

from timeline_app.dates import When
from timeline_app.temporal import find_dates

ISSUED = When.day(2014, 11, 10)  # a Monday


def last_date(language: str, text: str) -> str:
    return [found.when.edtf for found in find_dates(text, language, ISSUED) if found.when is not None][-1]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bus crashed at 11:20 p.m. on Saturday. Over the course of the morning twelve people left."),
        ("es", "El accidente ocurrió a las 23.20 del sábado. Durante la mañana fueron dadas de alta doce personas."),
        ("fr", "L'accident s'est produit samedi à 23h20. Dans le courant de la matinée, douze blessés sont sortis."),
        ("it", "L'incidente è avvenuto sabato alle 23.20. In mattinata dodici persone sono state dimesse."),
        ("nl", "Het ongeval gebeurde zaterdag om 23.20 uur. In de loop van de ochtend gingen twaalf mensen naar huis."),
        ("pt", "O acidente aconteceu no sábado às 23h20. Ao longo da manhã doze pessoas tiveram alta."),
        ("de", "Der Unfall geschah am Samstag um 23.20 Uhr. Am Morgen konnten zwölf Menschen heim."),
    ],
)  # fmt: skip
def test_a_morning_behind_a_late_hour_is_of_the_next_day(language: str, text: str):
    assert last_date(language, text) == "2014-11-09"


@pytest.mark.parametrize(
    "text",
    [
        "The bus crashed at 11:20 p.m. on Saturday. It had left Leeds in the morning.",
        "The bus crashed at 3 p.m. on Saturday. In the morning a shop had burnt.",
    ],
)
def test_other_mornings_are_of_the_same_day(text: str):
    assert last_date("en", text) == "2014-11-08"
