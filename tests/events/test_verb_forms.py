"""English gerunds as headlines tell them: "after losing the final" as "loses"."""

import pytest

from timeline_app import extract_events
from timeline_app.events.grammar.lists import lists_of
from timeline_app.events.grammar.verb_forms import present
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text


@pytest.mark.parametrize(
    ("gerund", "told"),
    [
        ("losing", "loses"),
        ("winning", "wins"),
        ("falling", "falls"),
        ("moving", "moves"),
        ("passing", "passes"),
        ("crossing", "crosses"),
        ("carrying", "carries"),
        ("dying", "dies"),
        ("playing", "plays"),
        ("xyzzying", ""),
    ],
)
def test_the_third_person_of_a_gerund(gerund, told):
    assert present(gerund, lists_of("en")) == told


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "The minister flew to Rome before meeting the mayor on Monday.", "The minister meets the mayor"),
        ("en", "He spoke at a meeting on Monday.", "He spoke at a meeting"),
        ("fr", "Le ministre est rentré à Paris avant de rencontrer lundi le maire de Lyon.",
         "Le ministre rencontre le maire de Lyon"),
        ("es", "El ministro viajó a Lima antes de reunirse el lunes con el juez.", "El ministro se reúne con el juez"),
    ],
)  # fmt: skip
def test_what_is_done_before_something_else_has_its_object_behind_the_date(language, text, title):
    article = date_article(article_from_text(text), language=language, issued="2016-06-07")
    assert [event.title for event in extract_events(article)] == [title]
