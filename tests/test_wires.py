"""What agencies typed, as printers set it."""

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.text.wires import as_printed


def test_strokes_are_quotation_marks_and_a_line_between_blanks_is_a_dash():
    assert as_printed("PARIS _ ``It is over,'' he said.") == 'PARIS –  "It is over,"  he said.'
    assert as_printed("snake_case") == "snake_case"


@given(st.text(alphabet="ab `'_\n"))
def test_every_place_stays_where_it_is(text):
    assert len(as_printed(text)) == len(text)
