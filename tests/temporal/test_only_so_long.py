"""How long something lasted, "after only 19 days", is the day on which it ended where another day was told before."""

import pytest

from timeline_app.dates import When
from timeline_app.temporal import find_expressions

ISSUED = When.day(2015, 4, 1)


def last(language: str, text: str) -> tuple[str, str | None]:
    found = find_expressions(text, language, ISSUED)[-1]
    return found.value, None if found.when is None else found.when.edtf


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He was sacked on 1 March 2015 and recalled after only 19 days."),
        ("de", "Er wurde am 1. März 2015 entlassen und nach nur 19 Tagen zurückgeholt."),
        ("fr", "Il a été limogé le 1er mars 2015 et rappelé après seulement 19 jours."),
        ("es", "Fue despedido el 1 de marzo de 2015 y volvió tras solo 19 días."),
        ("it", "Fu esonerato il 1 marzo 2015 e richiamato dopo soli 19 giorni."),
        ("nl", "Hij werd op 1 maart 2015 ontslagen en na slechts 19 dagen teruggehaald."),
        ("pt", "Foi demitido em 1 de março de 2015 e voltou após apenas 19 dias."),
    ],
)
def test_it_is_counted_from_the_day_told_before(language: str, text: str):
    assert last(language, text) == ("P19D", "2015-03-20")


@pytest.mark.parametrize(
    "text",
    [
        "He resigned on 1 March 2015 after only 19 days.",  # its own clause says when he resigned
        "He resigned on Monday, after only 19 days.",  # it would be to come
        "He resigned after only 19 days.",
        "The talks of 1 March 2015 failed, and after only 19 days of fighting he left.",
    ],
)
def test_elsewhere_it_is_how_long_something_lasted(text: str):
    assert last("en", text) == ("P19D", None)
