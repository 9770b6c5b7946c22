"""What only might be or might have been is no event; what was meant to be done and was not is marked."""

import pytest

from events.titled import titles_in
from timeline_app import extract_events
from timeline_app.model import Factuality

PROSE = "Nobody says when. " * 10  # a short line with a date may be the article's own stamp


def events(language, text):
    return extract_events(PROSE + text, language, "2020-01-15")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Had he stayed until May 2010, he would have received a bonus."),
        ("en", "Had the bridge been built in 1950, the town would have grown."),
        ("en", "If he resigned, the party would hold a vote in March 2020."),
        ("en", "It was unclear on Monday if the mayor has a lawyer."),
        ("en", "It is not known whether the ship left the harbour on Monday."),
        ("en", "Reporters asked whether the mayor had resigned on Monday."),
        ("fr", "Si elle était élue, la candidate organiserait un référendum en mars 2020."),
        ("fr", "Si le maire démissionne le 3 mai 2020, des élections auront lieu."),
        ("de", "Wäre sie 1938 in Prag geblieben, hätte sie kaum überlebt."),
        ("de", "Wird bis zum 1. März 2020 kein Käufer gefunden, droht die Schließung."),
        ("es", "Si dimitiera el alcalde, el partido elegiría un sucesor en marzo de 2020."),
        ("it", "Se vincesse, il sindaco costruirebbe un ponte nel marzo 2020."),
        ("pt", "Se vencesse, o prefeito construiria uma ponte em março de 2020."),
        ("nl", "Was zij in 1938 in Praag gebleven, dan had zij het niet overleefd."),
    ],
)
def test_what_only_may_be_is_no_event(language, text):
    assert [event.title for event in events(language, text)] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He was supposed to perform there in 1926."),
        ("en", "The trial was originally to begin on 3 May 2019."),
        ("fr", "Le procès devait initialement commencer le 3 mai 2019."),
        ("de", "Der Prozess sollte ursprünglich am 3. Mai 2019 beginnen."),
        ("es", "El juicio debía inicialmente comenzar el 3 de mayo de 2019."),
        ("it", "Il processo doveva inizialmente cominciare il 3 maggio 2019."),
        ("pt", "O julgamento devia inicialmente começar em 3 de maio de 2019."),
        ("nl", "Het proces zou oorspronkelijk op 3 mei 2019 beginnen."),
    ],
)
def test_what_was_meant_to_be_did_not_take_place(language, text):
    (event,) = events(language, text)
    assert event.factuality is Factuality.CANCELLED


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das Gesetz würde dann frühestens im August 2020 in Kraft treten."),
        ("fr", "Le pilote serait mort le 3 mai 2019."),
        ("es", "La iglesia sería destruida en 1965."),
    ],
)
def test_what_is_said_to_be_is_no_condition(language, text):
    assert len(events(language, text)) == 1


def test_the_day_of_saying_is_none_of_what_has_its_own_or_was_not_so():
    text = "Farrow was dismissed on June 5, 2019, and left the board at once, the company said on January 9, 2020."
    assert [event.when.edtf for event in events("en", text)] == ["2019-06-05"]
    assert events("en", "Walters was not a member of any group, organizers said on January 9, 2020.") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The house was originally built in 1950."),
        ("de", "Das Haus wurde ursprünglich 1950 gebaut."),
        ("fr", "La maison fut initialement construite en 1950."),
        ("es", "La casa fue originalmente construida en 1950."),
    ],
)
def test_what_was_done_at_first_was_done(language, text):
    (event,) = events(language, text)
    assert event.factuality is Factuality.HAPPENED


@pytest.mark.parametrize(
    "text",
    [
        "El equipo que gane el domingo jugará la final en Lugo.",
        "Ana Ros busca un local que abra en mayo de 2015.",
    ],
)
def test_what_nobody_knows_yet_is_no_event(text):
    assert titles_in("es", text, "2014-02-11") == []
