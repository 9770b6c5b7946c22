"""Decades of two figures in the century that is told behind them."""

import pytest

from timeline_app import find_expressions


def dates(language: str, text: str, issued: str) -> list[str]:
    return [e.when.edtf for e in find_expressions(text, language, issued) if e.when is not None]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "Negli anni '30 dell'Ottocento il conte costruì la villa.", ["183X"]),
        ("it", "Negli anni Trenta del XIX secolo la strada arrivò a Morlac.", ["183X"]),
        ("fr", "Dans les années 30 du XIXe siècle le comte bâtit la villa.", ["183X"]),
        ("es", "En los años treinta del siglo XIX el conde levantó la villa.", ["183X"]),
        ("pt", "Nos anos 30 do século XIX o conde ergueu a vila.", ["183X"]),
        ("de", "In den dreißiger Jahren des 19. Jahrhunderts baute der Graf die Villa.", ["183X"]),
        ("nl", "In de jaren dertig van de 19e eeuw bouwde de graaf de villa.", ["183X"]),
        ("nl", "In de jaren dertig van de negentiende eeuw bouwde de graaf de villa.", ["183X"]),
        # The century before that of the article.
        ("it", "La villa è del 1827. Negli anni '20 del secolo scorso fu abbandonata.", ["1827", "192X"]),
        ("de", "In den siebziger Jahren des letzten Jahrhunderts wurde die Villa verkauft.", ["197X"]),
        # Two times, and a decade that needs no century.
        ("it", "Gli anni '30 e il XIX secolo furono difficili.", ["193X", "18XX"]),
        ("it", "Negli anni '60, nel secolo XX, la villa fu venduta.", ["196X", "19XX"]),
    ],
)
def test_a_decade_is_of_the_century_told_behind_it(language: str, text: str, expected: list[str]):
    assert dates(language, text, "2015-03-10") == expected


def test_the_century_before_an_article_of_the_last_one():
    assert dates("it", "Negli anni '20 del secolo scorso la villa fu abbandonata.", "1995-03-10") == ["182X"]
