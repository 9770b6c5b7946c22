"""English titles from reports of agencies: they end where nothing is missing, and begin with who does it."""

import pytest

from timeline_app import extract_events
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text


def titles_of(text):
    article = date_article(article_from_text(text), language="en", issued="2021-06-15")
    return [event.title for event in extract_events(article)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "LISBON, Portugal (AP)_ Striking bakers blocked the main bridge Sunday for the third time in a month.",
            "Striking bakers blocked the main bridge",
        ),
        (
            "A tax court in Miami, Florida fined the brewer Carl Boone last May over unpaid duties.",
            "A tax court in Miami, Florida fined the brewer Carl Boone over unpaid duties",
        ),
        (
            "Hundreds of people — 600, says the mayor — marched Thursday through Dover in support of their harbour.",
            "Hundreds of people marched through Dover",
        ),
        (
            "Carl Boone gave a speech on Monday after receiving many letters that asked him for a word.",
            "Carl Boone gave a speech after receiving many letters",
        ),
    ],
)
def test_a_title_is_whole(text, title):
    assert any(told.startswith(title) for told in titles_of(text)), titles_of(text)
