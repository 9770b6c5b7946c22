"""A row in which one byte has changed is put right by its checksum alone; more than one byte is not guessed at."""

import pytest

from timeline_app.store.recovery.mending import mended
from timeline_app.store.sums import summed
from timeline_app.store.tables import EVENT, LANE, VIEW

ROW = (
    *(7, *summed(("e7", -4891363200, 86400, "day", 0, 1, 0, "Siège de Gênes", None, '["Gênes"]')))[:11],
    *(None, None, None, "Faits", None, "Vérifié.", "", "accepted", "happened", 0.75, 3, 1),
)
RIGHT = (7, *summed(ROW[1:]))


def changed(column, value):
    place = EVENT.names.index(column)
    return (*RIGHT[:place], value, *RIGHT[place + 1 :])


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("title", "Si\udcc3)ge de Gênes"),
        ("title", "Siège de Gënes"),
        ("id", "e\x00"),
        ("starts", -4891363200 ^ 0x5500),
        ("starts", -4891363200 ^ 0x7F00000000),
        ("approximate", 1),
        ("reasons", 259),
        ("confidence", 0.7500000000000213),
        ("note", "Vérifié\x1f"),
        ("sum", RIGHT[EVENT.names.index("sum")] ^ 0x3300),
    ],
)
def test_one_byte_is_put_right(column, value):
    assert mended(EVENT, changed(column, value)) == RIGHT


def test_rows_of_other_tables():
    right = summed((2, "Réactions"))
    assert mended(LANE, (2, "Réactionz", right[-1])) == right
    assert mended(LANE, (3, "Réactions", right[-1])) == right
    view = summed((1, 0.5, 86400.0))
    assert mended(VIEW, (1, 0.5, 86401.0, view[-1])) == view


def test_what_is_packed_or_kept_in_hundredths_is_put_right():
    values = list(ROW)
    values[EVENT.names.index("titles")] = b"x\xbb\x01\x02titles"
    values[EVENT.names.index("confidence")] = 67.0
    right = (7, *summed(tuple(values[1:])))
    for column, value in (("titles", b"x\xbb\x01\x03titles"), ("confidence", 3.0)):
        place = EVENT.names.index(column)
        assert mended(EVENT, (*right[:place], value, *right[place + 1 :])) == right


def test_two_bytes_are_not_guessed_at():
    assert mended(EVENT, changed("title", "Siege of Gênes")) is None
    assert mended(EVENT, changed("sum", None)) is None
    assert mended(EVENT, changed("sum", -1)) is None
