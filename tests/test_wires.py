"""What agencies typed, as printers set it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.text.wires import as_printed


def test_strokes_are_quotation_marks_and_a_line_between_blanks_is_a_dash():
    assert as_printed("PARIS _ ``It is over,'' he said.") == 'PARIS –  "It is over,"  he said.'
    assert as_printed("snake_case") == "snake_case"


@given(st.text(alphabet="ab `'_\n"))
def test_every_place_stays_where_it_is(text):
    assert len(as_printed(text)) == len(text)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Il lancio e' stato rinviato.", "Il lancio è  stato rinviato."),
        ("La citta', perche' piove, sara' chiusa.", "La città , perché  piove, sarà  chiusa."),
        ("C'e' un po' di sole.", "C'è  un po' di sole."),
        ("C’e’ un po’ di sole.", "C’è  un po’ di sole."),
        ("Vive nella 'casa' di Mario.", "Vive nella 'casa' di Mario."),
    ],
)
def test_italian_accents_typed_as_strokes_are_printed_in_place(typed: str, printed: str):
    assert as_printed(typed, "it") == printed
    assert len(printed) == len(typed)
    assert as_printed(typed) == typed
