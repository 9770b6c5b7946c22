"""The language of a text."""

import pytest

from timeline_app.temporal.locales import understands
from timeline_app.text import detect_language
from timeline_app.text.detection import LANGUAGES


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les attaques du 13 novembre à Paris ont fait 130 morts."),
        ("en", "The attacks of 13 November in Paris killed 130 people."),
        ("de", "Die Anschläge vom 13. November in Paris töteten 130 Menschen."),
        ("es", "Los atentados del 13 de noviembre en París causaron 130 muertos."),
        ("it", "Gli attentati del 13 novembre a Parigi hanno causato 130 morti."),
        ("pt", "Os atentados de 13 de novembro em Paris causaram 130 mortos."),
        ("nl", "Bij de aanslagen van 13 november in Parijs vielen 130 doden."),
        ("no", "Angrepene den 13. november i Paris drepte 130 mennesker, sier politiet."),
        ("ru", "Теракты 13 ноября в Париже унесли жизни 130 человек."),
        ("zh", "11月13日巴黎恐怖袭击造成130人死亡。"),
        ("ar", "أسفرت هجمات 13 نوفمبر في باريس عن مقتل 130 شخصا."),
    ],
)
def test_languages(language, text):
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", "13/11/2015", "?! ...", "😀"])
def test_a_text_without_letters_is_taken_for_english(text):
    assert detect_language(text) == "en"


def test_only_the_beginning_is_looked_at():
    assert detect_language("Un suspect a été arrêté à Bruxelles. " * 60 + "The end is English. " * 1000) == "fr"


def test_there_are_sixty_languages_none_twice_and_all_understood():
    assert len(LANGUAGES) == len(set(LANGUAGES)) == 60
    assert all(map(understands, LANGUAGES))
