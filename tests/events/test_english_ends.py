"""English titles from reports of agencies: they end where nothing is missing, and begin with who does it."""

import pytest

from events.titled import titles_in


def titles_of(text):
    return titles_in("en", text, "2021-06-15")


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


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("In June 1980, the rebels attacked and burned the old harbour.", "Rebels attacked and burned the old harbour"),
        (
            "The offer, which was due to expire yesterday, is conditional on half of the shares.",
            "Offer was due to expire",
        ),
        (
            "The firm said four million songs had come from the Harrow store since its launch in 2003.",
            "Launch of the Harrow store",
        ),
        (
            "Fenwick Mills Ltd. reported a third-quarter loss, citing its debts.",
            "Fenwick Mills Ltd. reported a loss, citing its debts",
        ),
        (
            "The move follows Tuesday's declaration by Fenwick Mills, which holds a stake in Harrow.",
            "Declaration by Fenwick Mills",
        ),
    ],
)
def test_a_title_tells_more_than_a_noun(text, title):
    assert title in titles_of(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The proceeds from the sale of the notes, which will be due on 3 May 2024, are small.", "Notes will be due"),
        (
            "She wrote of Elmer, the poet who fought for the mill of Harrow in 1898.",
            "Poet fought for the mill of Harrow",
        ),
    ],
)
def test_a_relative_clause_alone_becomes_a_main_one(text, title):
    assert title in titles_of(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Fenwick Mills, whose shares began trading in Leeds in May 2016, is small.",
            "Fenwick Mills' shares began trading in Leeds",
        ),
        (
            "Meantime, the possibility of a strike in the mills of Dover reemerged Thursday.",
            "Possibility of a strike in the mills of Dover reemerged",
        ),
        ("Ada Pell was the first to come to Dover, arriving in 1966.", "Ada Pell was the first to come to Dover"),
        ("Several guards had left the tower; they began to march on 3 May 2014.", "Several guards began to march"),
    ],
)
def test_nothing_is_broken_off(text, title):
    assert title in titles_of(text)


def test_years_ago_is_the_one_day_that_an_article_knows():
    text = "The wreck cost ten lives five years ago. On 4 May 2016 the ferry Ada sank off Dover."
    assert titles_of(text) == ["Ferry Ada sank off Dover"]
