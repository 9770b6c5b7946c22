"""Titles of one of several who did something, and of what a day itself was."""

import pytest

from events.titled import titles_in

ISSUED = "2019-06-05"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The county sheriff's office and the national transport safety board were notified on Monday of the "
            "discovery of wreckage in the forest.",
            "County sheriff's office and the national transport safety board were notified",
        ),
        (
            "Chief executive officer Ann Reed and other executives are scheduled to hold presentations for financial "
            "analysts in New York on Friday.",
            "Chief executive officer Ann Reed is scheduled to hold presentations",
        ),
        (
            "The Rowan County Sheriff’s Office and the National Transportation Safety Board (NTSB) were notified of "
            "the discovery of aircraft wreckage in the Hale National Forest on Wednesday.",
            "Rowan County Sheriff’s Office was notified of the discovery",
        ),
        ("The mayor and the sheriff were arrested on Monday.", "Mayor and the sheriff were arrested"),
        ("Three officers and a driver were hurt on Monday.", "Three officers and a driver were hurt"),
    ],
)
def test_one_who_is_left_of_several_has_the_verb_of_one(text: str, title: str) -> None:
    assert titles_in("en", text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("fr", "Mardi a été la journée la plus chaude de l'année.", "La journée la plus chaude de l'année"),
        ("es", "El martes fue el día más caluroso del año.", "El día más caluroso del año"),
        ("it", "Martedì è stato il giorno più caldo dell'anno.", "Il giorno più caldo dell'anno"),
        ("pt", "Terça-feira foi o dia mais quente do ano.", "O dia mais quente do ano"),
        ("es", "El martes fue detenido el alcalde.", "Fue detenido el alcalde"),
        ("es", "En 2010 fue el ganador del premio.", "Fue el ganador del premio"),
    ],
)
def test_what_a_day_was_is_told_alone(language: str, text: str, title: str) -> None:
    assert titles_in(language, text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Die Gewerkschaft hatte den Warnstreik überraschend am Dienstag angekündigt.",
            "Gewerkschaft hatte den Warnstreik überraschend angekündigt",
        ),
        ("Der Verein hat das Konzert kurzfristig am Montag abgesagt.", "Verein hat das Konzert kurzfristig abgesagt"),
    ],
)
def test_what_stands_before_a_date_and_says_how_parts_it_from_a_german_noun(text: str, title: str) -> None:
    assert titles_in("de", text, ISSUED) == [title]
