"""A date of what a figure is only compared with is that of no event."""

import pytest

from timeline_app import extract_events
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text


def dates_of(text):
    article = date_article(article_from_text(text), language="en", issued="2021-06-15")
    return [event.mentions[0].expression.text for event in extract_events(article)]


@pytest.mark.parametrize(
    "text",
    [
        "The mill had a loss of $23 million, compared with earnings of $33 million last year.",
        "The pound was at $1.57 compared with $1.61 Wednesday.",
        "The raise left wages 3 percent higher than a year earlier, extending a trend.",
        "Net income jumped to $87 million, or $2 a share, from $58 million, or $1.40 a share, a year earlier.",
    ],
)
def test_a_counterpart_is_no_event(text):
    assert dates_of(text) == []


def test_a_deadline_is_no_counterpart():
    assert dates_of("The senators asked for answers no later than May 10.") == ["May 10"]
