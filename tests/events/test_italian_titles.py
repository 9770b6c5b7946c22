"""Italian titles that an editor would print: of clefts, of what a date is said of, of what stands between commas."""

from __future__ import annotations

import pytest

from events.titled import titles_in

ISSUED = "2019-05-28"  # a Tuesday


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("it", "La riunione del consiglio è iniziata alle ore 9.30 circa ed era presente il sindaco.",
         "La riunione del consiglio è iniziata"),
        ("it", "Nel 1980 circa la torre fu venduta.", "La torre fu venduta"),
        ("it", "L'incidente è avvenuto ieri alle 18 circa sulla statale.", "L'incidente è avvenuto sulla statale"),
        ("es", "El accidente ocurrió ayer a las 18.00 horas aproximadamente en la carretera de Lugo.",
         "El accidente ocurrió en la carretera de Lugo"),
        # How many, and no number before it.
        ("it", "Nel 1980 circa trecento persone lasciarono il paese.", "Circa trecento persone lasciarono il paese"),
        ("it", "Ieri circa duecento operai hanno scioperato a Bari.", "Circa duecento operai hanno scioperato a Bari"),
    ],
)  # fmt: skip
def test_how_near_a_time_is_goes_with_it(language: str, text: str, title: str):
    assert titles_in(language, text, ISSUED) == [title]
