"""A title says the name of whom "he" means, where one person only can be meant."""

import pytest

from timeline_app import extract_events
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text


def told(text):
    return [
        (event.title, event.people)
        for event in extract_events(date_article(article_from_text(text), issued="2020-06-15"))
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Alan Turing est un mathématicien britannique. Il entre à l'université de Manchester en 1948.",
            "Alan Turing entre à l'université de Manchester",
        ),
        ("Marie Curie was a physicist. In 1903 she won the Nobel Prize in Physics.", "Marie Curie won the Nobel Prize"),
        (
            "Ricardo Rosselló Nevares is the governor. Rosselló said he is to leave office on 2 August 2019.",
            "Ricardo Rosselló Nevares is to leave office",
        ),
        (
            "Alexander Wynaendts leitet die Bank. Er übernahm das Amt im Mai 2012.",
            "Alexander Wynaendts übernahm das Amt",
        ),
        (
            "Alan Turing est né à Londres. Il aime la course à pied. Il publie son article le 12 novembre 1936.",
            "Alan Turing publie son article",
        ),
    ],
)
def test_a_pronoun_becomes_the_name_of_the_one_person_before_it(text, title):
    found = told(text)
    assert any(name.startswith(title) for name, _ in found), found
    assert all(people for name, people in found if name.startswith(title))


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("John Smith and Paul Jones met. On 3 May 2012 he left the country.", "He "),  # either
        ("Le gouvernement a limogé Paul Dupont. Il a démissionné le 3 mai 2012.", "Il "),  # the government, perhaps
        ("Paul Dupont est ministre. Le 3 mai 2012, il a été décidé que la loi serait votée.", "Paul"),  # nobody
        ("Anna Müller ist Ministerin. Im Mai 2012 haben sie das Land verlassen.", "Anna"),  # several
    ],
)
def test_a_pronoun_that_may_mean_another_stays(text, pronoun):
    titles = [title for title, _ in told(text)]
    assert titles
    if pronoun.endswith(" "):
        assert any(title.startswith(pronoun) for title in titles), titles
    else:
        assert not any(title.startswith(pronoun) for title in titles), titles


def test_a_short_name_is_that_of_the_whole_one():
    text = "Le président Bachar al-Assad gouverne. Le 3 mai 2012, le président Assad a promulgué une amnistie."
    assert told(text)[0][1] == ("Bachar al-Assad",)
