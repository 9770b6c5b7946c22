"""How many: numbers with what they count."""

import pytest

from timeline_app.events.figures import counts_of, figures_of
from timeline_app.events.grammar.lists import lists_of
from timeline_app.text.words import words_of


def counted(text: str, language: str) -> list[tuple[int, str, str]]:
    return [(f.value, f.what, f.text) for f in counts_of(words_of(text), lists_of(language))]


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("en", "At least 129 people were killed and 352 injured.",
         [(129, "dead", "At least 129 dead"), (352, "injured", "352 injured")]),
        ("en", "Three people died.", [(3, "dead", "Three dead")]),
        ("en", "The bombs killed 12 and wounded 30 people.", [(12, "dead", "12 dead"), (30, "injured", "30 injured")]),
        ("fr", "Trente morts et près de 70 blessés.",
         [(30, "dead", "Trente morts"), (70, "injured", "près de 70 blessés")]),
        ("fr", "Bilan : un mort et deux blessés.", [(1, "dead", "un mort"), (2, "injured", "deux blessés")]),
        ("de", "Es gab dreizehn Tote, 45 wurden verletzt.",
         [(13, "dead", "dreizehn Tote"), (45, "injured", "45 Verletzte")]),
        ("es", "Al menos 846 manifestantes murieron.", [(846, "dead", "Al menos 846 muertos")]),
        ("it", "Sono state uccise almeno 250 persone.", [(250, "dead", "almeno 250 morti")]),
        ("pt", "Pelo menos 12 pessoas morreram.", [(12, "dead", "Pelo menos 12 mortos")]),
        ("nl", "Er kwamen 32 mensen om het leven.", [(32, "dead", "32 doden")]),
    ],
)  # fmt: skip
def test_the_dead_and_the_injured_are_counted_in_digits_and_in_words(language, text, figures):
    assert counted(text, language) == figures


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("en", "Police arrested 12 people.", [(12, "arrested", "12 arrested")]),
        ("fr", "La police a interpellé 25 personnes.", [(25, "arrested", "25 interpellés")]),
        ("en", "Another 68 people were missing.", [(68, "missing", "68 missing")]),
        ("it", "Si contano 4.500 sfollati.", [(4500, "displaced", "4.500 sfollati")]),
        ("fr", "Un séisme de magnitude 7,8 a frappé la côte.", [(8, "magnitude", "magnitude 7,8")]),
        ("es", "Ganó con el 52,5 % de los votos.", [(52, "percent", "52,5 %")]),
        ("fr", "Un plan de 2 milliards d'euros.", [(2_000_000_000, "money", "2 milliards d'euros")]),
        ("en", "It cost US$5.5 million.", [(5_500_000, "money", "US$5.5 million")]),
        ("fr", "Le spectacle coûte deux cent mille dollars.", [(200_000, "money", "deux cent mille dollars")]),
        ("fr", "Près de 10 000 manifestants ont défilé.", [(10_000, "people", "Près de 10 000 manifestants")]),
    ],
)
def test_other_figures_say_what_they_count(language, text, figures):
    assert counted(text, language) == figures


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A 23-year-old man was killed."),
        ("en", "He died at 45 in 1968."),
        ("en", "They won 3-2 and killed the game in the 80th minute."),
        ("en", "He was killed on June 5 1968."),
        ("fr", "Un homme de 34 ans a été tué par deux balles."),
        ("fr", "Le 13 novembre 2015, des hommes ont tué."),
        ("de", "Er starb 2008 mit 89 Jahren."),
    ],
)
def test_ages_scores_and_dates_count_nobody(language, text):
    assert counted(text, language) == []


def test_only_the_dead_and_the_injured_belong_in_a_title():
    words = words_of("The quake of magnitude 6.3 killed 12 people and left 900 homeless.")
    assert [f.what for f in counts_of(words, lists_of("en"))] == ["dead", "displaced", "magnitude"]
    assert [f.what for f in figures_of(words, lists_of("en"))] == ["dead"]


def test_a_title_gets_the_bare_number():
    words = words_of("At least 129 people were killed.")
    assert [f.text for f in figures_of(words, lists_of("en"))] == ["129 dead"]
