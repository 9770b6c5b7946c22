"""What the articles of an event agree on, and where they differ."""

from dataclasses import replace

from timeline_app.dates import When
from timeline_app.disagreements import Claim, agreements, disagreements
from timeline_app.model import Article, Event, Expression, Figure, Kind, Mention, Sentence, Span

THE_12TH, THE_13TH, NOVEMBER = When.day(2015, 11, 12), When.day(2015, 11, 13), When.month(2015, 11)


def article(name, issued=None):
    return Article(name, name, name, "", "en", issued=issued)


def told(article_id, when=THE_13TH, dead=None):
    figures = (Figure(dead, "dead", f"{dead} dead"),) if dead else ()
    expression = Expression(Span(0, 1), "x", Kind.DATE, "", when, "test")
    return Mention(article_id, Sentence(Span(0, 1), "x"), expression, figures)


def compared(*mentions, articles=None):
    event = Event("attack", THE_13TH, "Attacks", mentions=mentions)
    return event, articles or [article(name) for name in ("a", "b", "c")]


def test_129_or_130_dead():
    (found,) = disagreements(*compared(told("a", dead=129), told("b", dead=130), told("c", dead=130)))
    assert found.about == "dead"
    assert [(claim.value.value, claim.article_ids) for claim in found.claims] == [(130, ("b", "c")), (129, ("a",))]


def test_what_two_articles_say_alike_is_agreed():
    found = agreements(*compared(told("a", dead=130), told("b", dead=130), told("c")))
    assert [(entry.about, entry.claims[0].article_ids) for entry in found] == [
        ("date", ("a", "b", "c")),
        ("dead", ("a", "b")),
    ]


def test_what_one_article_says_alone_is_neither():
    event_and_articles = compared(told("a", dead=130))
    assert agreements(*event_and_articles) == disagreements(*event_and_articles) == ()


def test_an_article_may_disagree_with_itself():
    (found,) = disagreements(*compared(told("a", dead=129), told("a", dead=130)))
    assert [claim.article_ids for claim in found.claims] == [("a",), ("a",)]


def test_the_12th_or_the_13th():
    (found,) = disagreements(*compared(told("a"), told("b", THE_12TH), told("c")))
    assert found.about == "date"
    assert found.claims == (Claim(THE_13TH, ("a", "c")), Claim(THE_12TH, ("b",)))


def test_a_night_does_not_differ_from_its_morning():
    night = told("a", THE_12TH)
    night = replace(night, expression=replace(night.expression, value="2015-11-12TNI"))
    morning = When(THE_13TH.start + 45 * 60, THE_13TH.start + 46 * 60)
    assert disagreements(*compared(night, told("b", morning))) == ()
    (found,) = disagreements(*compared(night, told("b", When.day(2015, 11, 14))))
    assert [claim.value for claim in found.claims] == [THE_12TH, When.day(2015, 11, 14)]


def test_a_month_does_not_differ_from_a_day_in_it():
    event_and_articles = compared(told("a"), told("b", NOVEMBER))
    assert disagreements(*event_and_articles) == ()
    assert agreements(*event_and_articles)[0].claims == (Claim(THE_13TH, ("a", "b")),)


def test_a_month_says_nothing_of_which_day_it_was():
    (found,) = disagreements(*compared(told("a"), told("b", THE_12TH), told("c", NOVEMBER)))
    assert [claim.article_ids for claim in found.claims] == [("a",), ("b",)]


def test_an_hour_does_not_differ_from_its_day():
    assert disagreements(*compared(told("a"), told("b", When.parse("2015-11-13T21:20")))) == ()


def test_two_hours_of_a_day_are_that_day():
    (found,) = agreements(
        *compared(told("a", When.parse("2015-11-13T21:20")), told("b", When.parse("2015-11-13T21:30")))
    )
    assert found.claims[0].article_ids == ("a", "b")


def test_the_latest_article_is_named():
    articles = [article("a", When.day(2015, 11, 20)), article("b", When.day(2015, 11, 14))]
    (found,) = disagreements(*compared(told("a", dead=130), told("b", dead=129), articles=articles))
    assert [(claim.value.value, claim.is_latest) for claim in found.claims] == [(130, True), (129, False)]


def test_without_the_articles_own_dates_none_is_the_latest():
    (found,) = disagreements(*compared(told("a", dead=130), told("b", dead=129)))
    assert not any(claim.is_latest for claim in found.claims)
