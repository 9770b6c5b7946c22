"""Where words stand in a text: without capitals and accents, at the beginnings of words, in offsets of the text."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.finding import asked, holds, places, snippet
from timeline_app.model import Span

TEXT = st.text(alphabet=st.sampled_from("aAàÀâeEéÉèiİıoœsSßſcçÇκΚςσжЖй 'l-\n.0ž" + "\u0301\u0327"), max_size=40)


def found(text, typed):
    return [text[span.start : span.end] for span in places(text, asked(typed))]


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("L’Été à Paris, l’ete d’après", "été", ["Été", "ete"]),
        ("Attaques à Paris", "ATTA paris", ["Atta", "Paris"]),
        ("Comparis Paris", "paris", ["Paris"]),
        ("un cafe\u0301 noir", "café n", ["cafe\u0301", "n"]),
        ("le 13-novembre", "13 nov", ["13", "nov"]),
        ("北京2008年奥运会", "奥运", ["奥运"]),
        ("ΣΊΣΥΦΟΣ", "σισυφος", ["ΣΊΣΥΦΟΣ"]),
        ("rien", "", []),
    ],
)
def test_words_are_found_without_capitals_and_accents(text, typed, expected):
    assert found(text, typed) == expected


def test_what_is_typed_is_told_apart_into_words():
    assert asked("l’eau, l'EAU 15–17 « x »") == ("l", "eau", "EAU", "15", "17", "x")


@given(TEXT)
def test_every_word_of_a_text_is_found_at_its_place(text):
    for word in asked(text):
        assert any(text[span.start : span.end].startswith(word) for span in places(text, (word,)))
        assert holds(text, (word,))


@given(TEXT, TEXT)
def test_places_are_apart_in_order_and_begin_as_what_was_typed(text, typed):
    words = asked(typed)
    spans = list(places(text, words))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    for span in spans:
        shown = bare(text[span.start : span.end])
        assert any(shown == bare(word) for word in words)


@given(TEXT)
def test_a_text_in_letters_and_marks_is_found_as_one_in_whole_letters(text):
    whole, parts = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    for word in asked(whole):
        assert holds(parts, (word,))


def test_a_snippet_is_one_line_around_the_first_place():
    text = "Il était une fois,\n\ndans une ville lointaine, un homme\nnommé Paris qui " + "marchait encore " * 20
    (first,) = places(text, ("paris",))
    shown = snippet(text, ("paris",), first)
    assert shown.text.startswith("… ")
    assert " homme nommé Paris qui marchait" in shown.text
    assert shown.text.endswith(" encore …")
    assert [shown.text[span.start : span.end] for span in shown.places] == ["Paris"]


def test_a_short_text_is_its_own_snippet():
    assert snippet("Paris, 13 nov.", ("13",), Span(7, 9)).text == "Paris, 13 nov."


def bare(text):
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return plain.upper().lower().replace("ς", "σ").replace("ı", "i").replace("ſ", "s")
