"""German and Dutch titles by the fields of a clause: who, the verb, what stands between, and the end of the verb."""

from __future__ import annotations

import pytest

from timeline_app import extract_events


def titles(language: str, text: str) -> list[str]:
    return [event.title for event in extract_events(text, language, "2020-05-01")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # several names behind a plural are what it took
        ("1830 besetzten norwegische Truppen Bergen, Oslo und Narvik und begannen mit dem Bau der Burg.",
         "Norwegische Truppen besetzten Bergen, Oslo und Narvik"),
        # by whom it was done belongs to the verb
        ("Bis 1906 war auch die norwegische Küste von den Dänen verlassen worden.",
         "Die norwegische Küste war von den Dänen verlassen worden"),
        # what a verb wants stays, and what says less goes
        ("Fahrgäste in Bayern müssen sich wegen eines zweitägigen Streiks der Gewerkschaft EVG am Montag auf "
         "lange Wartezeiten einstellen.", "Fahrgäste in Bayern müssen sich auf lange Wartezeiten einstellen"),
        # with whom something was done
        ("Im November 1998 hat Tamm zusammen mit Weber eine deutsch-dänische Arbeitsgruppe ins Leben gerufen, die "
         "über den Hafen nachdenken sollte.",
         "Tamm hat mit Weber eine deutsch-dänische Arbeitsgruppe ins Leben gerufen"),
        # an attribute does not lose its participle
        ("Die Polizei durchsuchte im Herbst 2019 erfolglos ein mit Bäumen bewachsenes Gelände im Stadtteil Nied.",
         "Polizei durchsuchte erfolglos ein mit Bäumen bewachsenes Gelände"),
    ],
)  # fmt: skip
def test_a_german_clause_keeps_what_its_verb_needs(text: str, title: str):
    assert title in titles("de", text)


def test_a_dutch_verb_keeps_its_particle():
    text = (
        "Van der Laan zegde maandag namens haar fractie het vertrouwen in het kabinet op in reactie op een verklaring "
        "van minister-president Jansen in de Tweede Kamer."
    )
    assert titles("nl", text) == ["Van der Laan zegde namens haar fractie het vertrouwen in het kabinet op"]


def test_a_rare_dutch_past_is_the_verb_behind_a_relative_clause():
    text = "De schipper van de boot, die ziek zal zijn geweest, blies woensdag op hoge leeftijd zijn laatste adem uit."
    assert titles("nl", text) == ["Schipper van de boot blies op hoge leeftijd zijn laatste adem uit"]


def test_a_verb_that_has_all_it_needs_is_told_as_it_was():
    text = "Ruiz hatte 2021 den Titel gewonnen und 2022 in Ulm verteidigt."
    assert "Ruiz hatte in Ulm verteidigt" in titles("de", text)


def test_a_title_with_a_fault_gives_way_to_one_of_the_fields():
    text = "Ein Sprecher der Werft wollte das zu Beginn der Woche nicht kommentieren."
    assert titles("de", text) == ["Ein Sprecher der Werft wollte das nicht kommentieren"]
