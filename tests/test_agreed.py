"""What a file tells of its article's date, and what the text tells: together they are surer, or in doubt."""

import pytest

from timeline_app.dates import When
from timeline_app.model import Certainty, Issued
from timeline_app.pipeline import agreed, date_article
from timeline_app.readers import article_from_text
from timeline_app.reasons import reason

DAY = When.day(2015, 11, 27)
WHY = (reason("given"),)


def dated(text, when=DAY, certainty=Certainty.PROBABLE):
    return date_article(article_from_text(text, issued=Issued(when, certainty, WHY)))


@pytest.mark.parametrize(
    ("text", "when", "certainty"),
    [
        ("A man died on Thursday in the town.", DAY, Certainty.PROBABLE),
        ("Published 27 November 2015\nA man died on Thursday.", DAY, Certainty.SURE),
        ("Published 27 November\nA man died on Thursday.", DAY, Certainty.SURE),
        ("Published 3 March 2012\nA man died on Thursday.", When.day(2012, 3, 3), Certainty.PROBABLE),
    ],
)
def test_a_probable_date_and_the_text(text, when, certainty):
    article = dated(text)
    assert (article.issued, article.issued_certainty) == (when, certainty)
    assert WHY[0] in article.issued_reasons
    assert article.issued_candidates == ((DAY, when) if when != DAY else ())


def test_a_sure_date_stays_whatever_the_text_says():
    article = dated("Published 3 March 2012\nA man died on Thursday.", certainty=Certainty.SURE)
    assert (article.issued, article.issued_certainty, article.issued_reasons) == (DAY, Certainty.SURE, WHY)


def test_a_date_that_is_given_stands_above_all():
    article = article_from_text("A man died.", issued=Issued(DAY, Certainty.SURE, WHY))
    assert date_article(article, issued="2001-05-04").issued == When.day(2001, 5, 4)


def test_a_stamp_decides_between_two_dates_of_a_page():
    other = When.day(2015, 11, 26)
    told = Issued(DAY, Certainty.PROBABLE, WHY, (DAY, other))
    text = "Published 26 November 2015\nA man died on Thursday."
    article = date_article(article_from_text(text, issued=told))
    assert (article.issued, article.issued_certainty, article.issued_candidates) == (other, Certainty.SURE, ())
    assert date_article(article_from_text("A man died.", issued=told)).issued_candidates == (DAY, other)


def test_two_that_are_only_probable():
    told, found = (Issued(when, Certainty.PROBABLE, WHY) for when in (DAY, When.day(2014, 11, 27)))
    assert agreed(told, found).when == DAY
    assert agreed(told, found).candidates == (DAY, When.day(2014, 11, 27))
    assert agreed(Issued(When.year(2015), Certainty.PROBABLE, WHY), Issued(DAY, Certainty.PROBABLE)) == Issued(
        DAY, Certainty.SURE, WHY
    )
