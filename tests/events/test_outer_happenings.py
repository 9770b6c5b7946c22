"""Relative clauses of which only a happening can tell, behind the person or thing that it was about."""

import pytest

from events.titled import titles_in

ISSUED = "2019-06-05"


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "de",
            "Der Prozess gegen den ehemaligen Landrat des Kreises, der im März 2019 begann, wird fortgesetzt.",
            "Prozess gegen den ehemaligen Landrat des Kreises begann",
        ),
        (
            "de",
            "Die Ausstellung über den Maler, die am 3. Mai 2019 eröffnet wurde, ist gut besucht.",
            "Ausstellung über den Maler wurde eröffnet",
        ),
        (
            "en",
            "The trial of the former mayor, which began in March 2019, will go on.",
            "Trial of the former mayor began",
        ),
        (
            "it",
            "Il processo contro il sindaco, che è iniziato nel marzo 2019, continua.",
            "Il processo contro il sindaco è iniziato",
        ),
        (
            "nl",
            "Het proces tegen de burgemeester, dat in maart 2019 begon, gaat door.",
            "Proces tegen de burgemeester begon",
        ),
        (
            "es",
            "El juicio contra el alcalde, que comenzó en marzo de 2019, sigue.",
            "El juicio contra el alcalde comenzó",
        ),
        # what there was, and those to whom something happened
        (
            "de",
            "Hintergrund sind die Ausschreitungen, zu denen es im April 2018 auf dem Hasselplatz bei der Feier "
            "gekommen war.",
            "Ausschreitungen auf dem Hasselplatz bei der Feier",
        ),
        (
            "de",
            "Die Anschläge, denen am 3. Mai 2019 zwölf Menschen zum Opfer fielen, wurden verurteilt.",
            "Anschläge, denen zwölf Menschen zum Opfer fielen",
        ),
        # somebody may do what no happening does
        (
            "en",
            "The trial of the mayor, who began his career in March 2009, will go on.",
            "Mayor began his career",
        ),
        (
            "de",
            "Der Prozess gegen den Landrat, der im März 2019 zurücktrat, wird fortgesetzt.",
            "Landrat trat zurück",
        ),
        # the article behind a town belongs to who does it
        (
            "de",
            "Wie erst jetzt bekannt wurde, starb am 16. Mai 2019 in Berlin der Schauspieler Hans Peter Lang.",
            "Schauspieler Hans Peter Lang starb in Berlin",
        ),
    ],
)
def test_a_clause_that_only_a_happening_can_have_is_told_of_one(language: str, text: str, title: str) -> None:
    assert title in titles_in(language, text, ISSUED)
