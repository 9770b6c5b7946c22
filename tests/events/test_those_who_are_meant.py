"""Whom "they" means in a title: those of whom the sentence before tells, if it tells of no others."""

import pytest

from events.titled import titles_in

ISSUED = "2020-05-20"


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "The two suspects fled by car. They were arrested on Monday.", "Two suspects were arrested"),
        ("en", "The suspects robbed a cashier. They were charged on Monday.", "Suspects were charged"),
        (
            "en",
            "Ann Bell and Ruth Cole ran a shop. They opened another in May 2005.",
            "Ann Bell and Ruth Cole opened another",
        ),
        ("en", "The twins were born in Cork. They moved to Leeds. They opened a bar in 2005.", "Twins opened a bar"),
        (
            "de",
            "Die Brücken wurden im Krieg zerstört. Sie wurden 1951 wieder aufgebaut.",
            "Brücken wurden wieder aufgebaut",
        ),
        (
            "de",
            "Auf der Anklagebank sitzen zwei Männer. Sie sollen im März 2018 ein Haus angezündet haben.",
            "Zwei Männer sollen ein Haus angezündet haben",
        ),
        (
            "de",
            "Anna Weber und Eva Kern studierten. 1960 zogen sie nach Köln.",
            "Anna Weber und Eva Kern zogen nach Köln",
        ),
        (
            "fr",
            "Les syndicats ont quitté la réunion. Ils ont signé l'accord mardi.",
            "Les syndicats ont signé l'accord",
        ),
        ("fr", "Les négociations ont échoué. Elles ont repris mardi.", "Les négociations ont repris"),
        (
            "es",
            "Los dos detenidos huyeron en moto. Ellos fueron juzgados el martes.",
            "Los dos detenidos fueron juzgados",
        ),
        (
            "it",
            "Marco Bruni e Luca Neri fondarono la ditta. Essi vendettero la ditta nel 2005.",
            "Marco Bruni e Luca Neri vendettero la ditta",
        ),
        (
            "pt",
            "Os dois suspeitos fugiram de moto. Eles foram presos na terça-feira.",
            "Os dois suspeitos foram presos",
        ),
        (
            "nl",
            "Twee mannen vluchtten te voet. Ze werden dinsdag in Gent opgepakt.",
            "Twee mannen werden in Gent opgepakt",
        ),
    ],
)
def test_those_of_the_sentence_before_are_meant(language: str, text: str, title: str) -> None:
    assert title in titles_in(language, text, ISSUED)


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        # others may be meant as well
        ("en", "The suspects robbed three students. They were found on Monday.", "They were found"),
        (
            "de",
            "Die Ermittler nahmen zwei Männer fest. Sie sollen im März 2018 gestohlen haben.",
            "Sie sollen gestohlen haben",
        ),
        ("de", "Die Forscher fanden im Keller alte Münzen. Sie wurden im Mai 2018 verkauft.", "Sie wurden verkauft"),
        ("fr", "Les pompiers ont évacué les habitants. Ils sont rentrés mardi.", "Ils sont rentrés"),
        ("nl", "De agenten arresteerden twee mannen. Ze werden dinsdag voorgeleid.", "Ze werden voorgeleid"),
        # the sentence before tells of one, of something else, or of women where "they" are none
        ("en", "The band released two albums. They toured Japan in May 2005.", "They toured Japan"),
        ("en", "The Philippines signed the treaty. They withdrew in May 2005.", "They withdrew"),
        ("en", "The gates opened at nine. It rained. They were closed on Monday.", "They were closed"),
        ("en", "The mills stood empty. They retired in May 2005.", "They retired"),
        ("fr", "Les employés ont occupé les bureaux. Elles ont été reçues mardi.", "Elles ont été reçues"),
    ],
)
def test_they_are_not_named_where_that_is_not_certain(language: str, text: str, title: str) -> None:
    assert title in titles_in(language, text, ISSUED)
