"""Titles of verbs that tell of a clause behind them: what was found, admitted or announced is in the title."""

import pytest

from events.titled import faults_in, titles_in

ISSUED = "2019-06-05"


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "de",
            "Am Dienstag stellte das Gericht fest, dass die Kündigung unwirksam ist.",
            "Gericht stellte fest, dass die Kündigung unwirksam ist",
        ),
        (
            "de",
            "Anfang 2018 hatte die Kommission befunden, der Verkauf sei freiwillig gewesen.",
            "Kommission hatte befunden, der Verkauf sei freiwillig gewesen",
        ),
        (
            "de",
            "Am 3. Mai 2019 warf ihm die Opposition vor, das Parlament belogen zu haben.",
            "Opposition warf ihm vor, das Parlament belogen zu haben",
        ),
        # what can be spared makes room
        (
            "de",
            "Am Montag bestritt der Minister im Untersuchungsausschuss des Landtags, dass er von den Zahlungen an die "
            "Firma gewusst habe.",
            "Minister bestritt, dass er von den Zahlungen an die Firma gewusst habe",
        ),
        (
            "de",
            "Am 10. April kam die Prüfungskommission der Hochschule zu dem Schluss, dass der Dekan absichtlich "
            "abgeschrieben hat.",
            "Prüfungskommission kam zu dem Schluss, dass der Dekan abgeschrieben hat",
        ),
        # an aside parts the verb from it
        (
            "en",
            "Researchers concluded in 2015, after an analysis of more than four thousand samples, that the virus had "
            "come from bats.",
            "Researchers concluded that the virus had come from bats",
        ),
        (
            "pt",
            "O Governo constatou hoje, particularmente no turno da tarde, que os sindicatos não asseguraram os "
            "serviços mínimos.",
            "O Governo constatou que os sindicatos não asseguraram os serviços mínimos",
        ),
        # "que" does not tell of the last noun of a phrase that says where it was said
        (
            "es",
            "La empresa anunció el martes en un comunicado remitido a la CNMV que cerrará su planta de Lugo.",
            "La empresa: cerrará su planta de Lugo",
        ),
    ],
)
def test_what_a_verb_tells_of_is_in_its_title(language: str, text: str, title: str) -> None:
    assert titles_in(language, text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "en",
            "The minister admitted on Tuesday, before the parliamentary committee of inquiry, that he had read it.",
            "The minister admitted that he had read it",
        ),
        (
            "es",
            "El Gobierno reconoció el martes, ante la comisión parlamentaria de investigación, que nunca leyó el "
            "informe.",
            "El Gobierno reconoció que nunca leyó el informe",
        ),
        (
            "pt",
            "O ministro admitiu na terça-feira, perante os deputados da comissão de inquérito, que nunca leu o "
            "relatório.",
            "O ministro admitiu que nunca leu o relatório",
        ),
    ],
)
def test_what_somebody_did_earlier_is_told_as_said_on_the_day(language: str, text: str, title: str) -> None:
    assert titles_in(language, text, ISSUED) == [title]


@pytest.mark.parametrize(
    ("language", "sentence", "title", "is_fault"),
    [
        ("de", "Der Rat befand, der Verkauf sei freiwillig gewesen.", "Der Rat befand", True),
        ("de", "Der Rat verkaufte das Haus, es sei zu teuer geworden.", "Der Rat verkaufte das Haus", False),
        ("de", "Der Rat tagte in der Halle, die dem Verein gehört.", "Der Rat tagte in der Halle", False),
        (
            "de",
            "Sie hat sich über das Gebot hinweggesetzt, dass alle schweigen.",
            "Sie hat sich über das Gebot hinweggesetzt",
            False,
        ),
    ],
)
def test_an_end_before_what_is_said_is_a_fault(language: str, sentence: str, title: str, is_fault: bool) -> None:
    assert ("ends_before_what_it_says" in faults_in(language, sentence, title)) == is_fault


def test_a_participle_is_not_taken_for_a_deed_behind_before() -> None:
    text = "Die Polizei teilte am Montag mit, dass der Mann dem Richter vorgeführt worden sei."
    assert not any("wordt" in title for title in titles_in("de", text, ISSUED))


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        # who announces a thing to somebody does not only say where something was said
        (
            "en",
            "In the wake of the floods, the mayor Ann Reed announced to Reuters on Monday a plan to build ten dykes.",
            "Mayor Ann Reed announced to Reuters a plan to build ten dykes",
        ),
        # a phrase that opens a sentence is not described by its subject
        (
            "es",
            "Además de García Ortiz, el juez cita para el 30 de enero a la fiscal de Lugo.",
            "El juez cita a la fiscal de Lugo",
        ),
        # what only ties a date to its sentence goes as a whole
        ("fr", "Le club a été champion lors de la saison 1996-1997 en Ligue 2.", "Le club a été champion en Ligue 2"),
        ("it", "Il club vinse il titolo nel corso della stagione 1996-1997.", "Il club vinse il titolo"),
    ],
)
def test_what_leads_to_a_date_or_a_speaker_is_told_apart(language: str, text: str, title: str) -> None:
    assert titles_in(language, text, ISSUED) == [title]
