"""Titles that a newspaper could print: whole, with who did what, and no more of a telling than what was told."""

from __future__ import annotations

import pytest

from timeline_app import extract_events
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text


def titles(language: str, text: str, issued: str = "2013-02-02") -> list[str]:
    article = date_article(article_from_text(text), language=language, issued=issued)
    return [event.title.replace("\N{NO-BREAK SPACE}", " ") for event in extract_events(article)]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", 'On Friday Jane Cole told AFP: "We are leaving the town."', "Jane Cole: we are leaving the town"),
        ("en", 'The mayor told reporters in Leeds last November the council was "having talks with the owner".',
         'The mayor: council was "having talks with the owner"'),
        ("en", "The owner yesterday told police he left a stove on.", "The owner told police he left a stove on"),
        ("en", '"The search is complete," Deputy Emergency Minister Jane Cole told TASS on Wednesday.',
         "Deputy Emergency Minister Jane Cole: search is complete"),
        ("en", "The mayor told reporters on Monday that the bridge had been closed.",
         "Mayor told reporters that the bridge had been closed"),
        ("de", '"Es gibt eine neue Brücke", sagte Anna Weber, Leiterin des Amtes, am Montag gegenüber AFP.',
         "Anna Weber: es gibt eine neue Brücke"),
    ],
)  # fmt: skip
def test_what_was_told_and_not_to_whom(language: str, text: str, title: str):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("fr", "Arrêté le 3 mars 2012, Paul Martin est poursuivi pour fraude.", "Paul Martin est arrêté"),
        ("fr", "Inaugurée en 1932 par le maire, la halle attire les foules.", "La halle est inaugurée par le maire"),
        ("es", "Detenida en mayo de 2011 en Lima, Ana Ruiz fue juzgada.", "Ana Ruiz detenida en Lima"),
        ("es", "Nacido el 2 de julio de 1936 en Lugo, el general Ruiz fue ministro.",
         "Nacimiento del general Ruiz en Lugo"),
        ("it", "Arrestato il 3 maggio 2011 a Roma, Carlo Rossi è stato condannato.", "Carlo Rossi arrestato a Roma"),
    ],
)  # fmt: skip
def test_a_participle_before_its_subject_ends_no_title_behind_a_comma(language: str, text: str, title: str):
    assert title in titles(language, text)


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "Having been neutral for decades, both countries applied to the club in May 2012.",
         "Both countries applied to the club"),
        ("en", "On Thursday, the journal published a report, saying the eruption last year has been followed by rain.",
         "Eruption has been followed by rain"),
        ("en", "In a town in which the mayor crossed the line, those presenters who have decided to stay have been "
         "dismissed in 2009.", "Those presenters have been dismissed"),
        ("en", "Unlike a similar 1989 strike in which a singer crossed the line, the walkout has been denounced.",
         "Similar strike in which a singer crossed the line"),
        ("en", "Two hours later, at the mill, a second quake, a strong one, struck the town on Monday.",
         "Second quake struck the town"),
        ("en", 'The mayor said on Monday: "Make no mistake: the town wants peace."', "The mayor: town wants peace"),
    ],
)  # fmt: skip
def test_who_did_it_stands_behind_what_leads_up_to_it(language: str, text: str, title: str):
    assert title in titles(language, text)


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "The plane plunged into the sea on May 31, 2009 local time.", "Plane plunged into the sea"),
        ("en", "Cole and Price entered the tunnel prior to about 7:30 a.m. local time.",
         "Cole and Price entered the tunnel"),
        ("en", "In September the human rights organization Safeguard Haven identified several dozen secret foreign "
         "police stations used to watch citizens overseas.",
         "Safeguard Haven identified several dozen secret foreign police stations"),
    ],
)  # fmt: skip
def test_nothing_is_cut_in_the_middle_of_a_phrase(language: str, text: str, title: str):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("es", "Es autor de novelas como “El puente de piedra” (1978) y “La casa del mar” (1981).",
         "El puente de piedra"),
        ("it", "Il suo film Fontana (2004), con Paolo Neri fu ispirato al libro di Anna Conti.",
         "Il suo film Fontana fu ispirato al libro di Anna Conti"),
    ],
)  # fmt: skip
def test_a_work_whose_year_stands_in_brackets(language: str, text: str, title: str):
    assert title in titles(language, text)


def test_a_text_may_end_behind_and():
    assert "He married Joanna" in titles("en", "He married Joanna in 1975, and")
