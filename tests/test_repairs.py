"""Lost letters: suggested where a known word fits, never written silently."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app.assets import seeds
from timeline_app.model import mend
from timeline_app.readers import article_from_text
from timeline_app.text import clean_telling, find_repairs


def mended(text, language="fr"):
    return mend(text, find_repairs(text, language))


def test_the_seed():
    text = (seeds() / "000_ed0140e1a063c6cd.txt").read_text("utf-8")
    repairs = find_repairs(text, "fr")
    assert [(r.old, r.new) for r in repairs] == [
        ("fran?ais", "français"),
        ("Fran?ois", "François"),
        ("Sina?", "Sinaï"),
        ("conna?t", "connaît"),
        ("c?té", "côté"),
        ("contr?le", "contrôle"),
        ("fran?ais", "français"),
    ]
    assert all(repair.confident for repair in repairs)
    assert "batir" in mend(text, repairs)  # a misspelling, not a lost letter
    assert "?" not in mend(text, repairs)


@pytest.mark.parametrize(
    ("language", "damaged", "whole"),
    [
        ("fr", "Le c?ur du probl?me fran?ais", "Le cœur du problème français"),
        ("fr", "L'?gypte et l'?t? chez Zk?v", "L'Égypte et l'été chez Zk?v"),  # no word fits
        ("fr", "LE PR?SIDENT FRAN?AIS", "LE PRÉSIDENT FRANÇAIS"),
        ("fr", "Fran?ois va ? pied. ? Paris, il dort.", "François va à pied. À Paris, il dort."),
        ("fr", "Fran?ois vient-il ? Oui. Qui est-ce?", "François vient-il ? Oui. Qui est-ce?"),
        ("fr", "Le fran?ais O? est-il?", "Le français Où est-il?"),
        (
            "fr",
            "Le fran?ais est au Sina?. Le Sina? est loin.",
            "Le français est au Sinaï. Le Sinaï est loin.",
        ),
        ("fr", "fran?ais http://site.fr/a?b=fran?ais", "français http://site.fr/a?b=fran?ais"),
        ("es", "El ni?o lleg? de Espa?a", "El niño llegó de España"),
        (
            "de",
            "Die Stra?e ist gro? und sch?n, sagt Herr M?ller.",
            "Die Straße ist groß und schön, sagt Herr Müller.",
        ),
        ("pt", "A a??o da organiza??o", "A ação da organização"),
        ("en", "They don?t know.", "They don't know."),
    ],
)
def test_damaged_words(language, damaged, whole):
    assert mended(damaged, language) == whole


def test_letters_that_are_still_there_were_not_lost():
    # "p?le" may be "pâle" or "pôle"; the text has an "ô", so the "â" was lost.
    assert mended("Un visage p?le, à côté du fran?ais") == "Un visage pâle, à côté du français"


def test_a_doubtful_repair_says_so():
    (repair,) = [r for r in find_repairs("Notre h?te fran?ais", "fr") if r.old == "h?te"]
    assert not repair.confident


@pytest.mark.parametrize("text", ["Vraiment ? Oui.", "Qui est-ce?", "Why? Because.", "", "???", "1?2"])
def test_a_sound_text_costs_nothing(text, monkeypatch):
    monkeypatch.setattr("timeline_app.text.repairs._losses", None)  # what comes after the search
    assert find_repairs(text, "fr") == ()


def test_a_language_without_data_is_left_alone():
    assert find_repairs("fran?ais", "xx") == ()


@settings(deadline=None)
@given(st.text(alphabet=st.one_of(st.sampled_from("aeéfrançois?? .'\n"), st.characters()), max_size=80))
def test_offsets_survive(text):
    repairs = find_repairs(text, "fr")
    for repair in repairs:
        assert text[repair.span.start : repair.span.end] == repair.old
        assert len(repair.old) == len(repair.new)
    assert len(mend(text, repairs)) == len(text)


@pytest.mark.parametrize("piece", ["?", "a?", "a?b ", "? ", "a@?b", "a?b\n"])
def test_time_is_proportional_to_length(piece, cpu_seconds):
    def seconds(times):
        return cpu_seconds(lambda text=piece * times + " fran?ais": find_repairs(text, "fr"))

    seconds(100)
    assert seconds(80_000) < 32 * max(seconds(10_000), 0.001)


# ---------------------------------------------------------------- letters decoded wrongly


def test_what_was_escaped_again_and_again_is_read():
    assert clean_telling("A &amp; B &amp;amp; C &#38;#x26;amp;lt; D").text == "A & B & C < D"


def test_what_was_decoded_wrongly_is_put_right_and_the_original_is_kept():
    article = article_from_text("L’Ã©tÃ© Ã\xa0 Paris &amp; plus.\nCafe\u0301 &amp; thÃ©.")
    assert article.text == "L’été à Paris & plus.\nCafé & thé."
    told = [(article.text[piece.span.start : piece.span.end], piece.old) for piece in article.decoded]
    assert told == [("L’été", "L’Ã©tÃ©"), ("à", "Ã\xa0"), ("thé.", "thÃ©.")]
    assert article.as_read == "L’Ã©tÃ© Ã\xa0 Paris & plus.\nCafé & thÃ©."


@given(st.text(alphabet="Ãaé©\xa0 \n&;<\x85€œ", max_size=60))
def test_every_place_is_right_whatever_the_text(text):
    found = clean_telling(text)
    assert all(0 <= piece.span.start <= piece.span.end <= len(found.text) for piece in found.decoded)
    ends = [piece.span for piece in found.decoded]
    assert all(first.end <= second.start for first, second in pairwise(ends))
    if not found.decoded:
        assert found.letters == 0


@given(
    st.lists(st.sampled_from(["Ã©tÃ©", "Ã ", "Ã\xa0", "là", "a", "", "â€™", "Â", "Ã¨s\xad"]), max_size=12).map(" ".join)
)
def test_what_was_read_comes_back(line):
    article = article_from_text("Le maire. " + line)
    assert article.as_read == "Le maire. " + line.replace("\xad", "\xad")
