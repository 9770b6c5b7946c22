"""What a person types in a date field."""

from dataclasses import replace
from itertools import product

import pytest

from timeline_app.dates import When
from timeline_app.dates.wording import when_text
from timeline_app.temporal import find_expressions
from timeline_app.temporal.typed import dateparser_calls, parse_typed

ISSUED = When.day(2015, 11, 27)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("13 novembre 2015", "2015-11-13"),
        ("Nov 13, 2015", "2015-11-13"),
        ("2015-11-13", "2015-11-13"),
        ("13/11/2015", "2015-11-13"),
        ("vendredi 13", "2015-11-13"),
        ("jeudi dernier", "2015-11-26"),
        ("hier", "2015-11-26"),
        ("nov. 2015", "2015-11"),
        ("2015", "2015"),
        ("44 av. J.-C.", "-0043"),
        ("-44", "-0043"),
        ("-0043", "-0043"),
        ("été 2015", "2015-22"),
        ("XIXe siècle", "18XX"),
        ("13 novembre - 2 décembre 2015", "2015-11-13/2015-12-02"),
        ("le 13 novembre 2015 à 21h20", "2015-11-13T21:20"),
        ("13 november 2015 at 9pm", "2015-11-13T21:00"),
        ("13 nov. 2015, 21:16 – 22:15", "2015-11-13T21:16/2015-11-13T22:15"),
        ("Nov 13, 2015, 9:16 – 10:15 PM", "2015-11-13T21:16/2015-11-13T22:15"),
    ],
)
def test_understood(text, edtf):
    assert parse_typed(text, "fr", issued=ISSUED).edtf == edtf


@pytest.mark.parametrize(
    "text", ["", "  ", "a", "1", "xyz", "31 février 2015", "13 novembre 2015 et la suite", "9" * 200]
)
def test_not_understood(text):
    with pytest.raises(ValueError, match="not understood"):
        parse_typed(text, "fr", issued=ISSUED)


def test_other_languages_are_understood_too():
    assert parse_typed("13. November 2015", "fr") == When.day(2015, 11, 13)
    assert parse_typed("13 de noviembre de 2015", "fr") == When.day(2015, 11, 13)
    assert parse_typed("13 ноября 2015", "ru") == When.day(2015, 11, 13)


def test_dateparser_is_asked_where_no_rule_knows_and_then_only_once():
    """Its calls take a millisecond: none while an article is read, one for what the rules do not know."""
    before = dateparser_calls()
    find_expressions("Il a parlé le 13 novembre 2015, jeudi et il y a trois jours.", "fr", ISSUED)
    parse_typed("jeudi dernier", "fr", issued=ISSUED)
    assert dateparser_calls() == before
    for _ in range(2):
        assert parse_typed("2015 November 13th, 5pm", "en", issued=ISSUED).edtf.startswith("2015-11-13T17")
    assert dateparser_calls() == before + 1


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [
        ("vers le 12 novembre 2015", "fr", "2015-11-12~"),
        ("environ 2015", "fr", "2015~"),
        ("autour du 12 novembre 2015", "fr", "2015-11-12~"),
        ("about November 12, 2015", "en", "2015-11-12~"),
        ("c. 1850", "en", "1850~"),
        ("12 nov. 2015 ?", "fr", "2015-11-12?"),
        ("probably 2015", "en", "2015?"),
        ("peut-être vers 1850", "fr", "1850%"),
        ("about 1850?", "en", "1850%"),
        ("depuis 2015", "fr", "2015/.."),
        ("à partir du 12 novembre 2015", "fr", "2015-11-12/.."),
        ("since November 12, 2015", "en", "2015-11-12/.."),
        ("2015 – ongoing", "en", "2015/.."),
        ("2015 - aujourd'hui", "fr", "2015/.."),
        ("du 3 au 5 novembre 2015", "fr", "2015-11-03/2015-11-05"),
        ("from 3 to 5 November 2015", "en", "2015-11-03/2015-11-05"),
        ("de 2010 à 2015", "fr", "2010/2015"),
        ("du 3 au 5", "fr", "2015-11-03/2015-11-05"),
        ("le 13 novembre à 21h16", "fr", "2015-11-13T21:16"),
        ("vers le 13 novembre à 21h16", "fr", "2015-11-13T21:16~"),
        ("since 2010–2015", "en", None),
        ("since", "en", None),
    ],
)
def test_what_is_typed_around_a_date_says_how_it_is_known(text, language, edtf):
    if edtf is None:
        with pytest.raises(ValueError, match="not understood"):
            parse_typed(text, language, issued=ISSUED)
    else:
        assert parse_typed(text, language, issued=ISSUED) == When.parse(edtf)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("flags", list(product([False, True], repeat=3)), ids=str)
@pytest.mark.parametrize("edtf", ["2015-11-13", "2015-11", "2015", "-0043", "18XX", "195X", "2015-11-13T21:16"])
def test_a_date_is_typed_back_as_it_is_shown(edtf, flags, language):
    when = replace(When.parse(edtf), **dict(zip(("approximate", "uncertain", "ongoing"), flags, strict=True)))
    assert parse_typed(when_text(when, language), language, issued=ISSUED) == when


def test_figures_follow_the_language():
    assert parse_typed("12/11/2015", "fr") == When.day(2015, 11, 12)
    assert parse_typed("12/11/2015", "en") == When.day(2015, 12, 11)


@pytest.mark.parametrize(
    ("text", "language"), [("37 345 av. J.-C.", "fr"), ("37\u00a0345 av. J.-C.", "fr"), ("37,345 BC", "en")]
)
def test_a_long_year_is_read_as_it_is_written(text, language):
    assert parse_typed(text, language) == When.year(-37_344)
    assert parse_typed("Nov 13,2015", "en").edtf == "2015-11-13"
