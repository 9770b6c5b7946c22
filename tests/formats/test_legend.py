"""The legend explains what is on the page, and nothing else; it never runs into the sources."""

from dataclasses import replace

import pytest

from timeline_app import styles
from timeline_app.dates import When
from timeline_app.figure import legend, measurer
from timeline_app.figure.page import margin_of
from timeline_app.formats.image import Picture, lay_out_pages
from timeline_app.model import Article, Event, Expression, Factuality, Kind, Mention, Sentence, Span, Status, Timeline

MEASURE = measurer(styles.get("paper"))
SAID = Expression(Span(0, 4), "2015", Kind.DATE, "", None, "written by hand")


def event(number, status=Status.SUGGESTED, article="a0", **how):
    mention = Mention(article, Sentence(Span(0, 12), "2015 it was."), SAID)
    when = When.day(2015, 1 + number % 12, 1 + number)
    return replace(Event(f"e{number}", when, f"Event {number}", mentions=(mention,), status=status), **how)


def timeline(*events, articles=1):
    sources = tuple(Article(f"a{n}", f"Title {n}", f"Paper {n}", "", "en") for n in range(articles))
    return Timeline("Story", sources, events)


def words(timeline, **options):
    (sheet,) = lay_out_pages(timeline, Picture(**options)).sheets
    return [item.words for line in sheet.page.legend for item in line]


def test_one_kind_needs_no_legend():
    assert words(timeline(event(1), event(2))) == []
    assert words(timeline(event(1, Status.ACCEPTED))) == []


def test_two_kinds_are_told_apart():
    assert words(timeline(event(1), event(2, Status.ACCEPTED))) == ["accepted", "suggested"]
    assert words(timeline(event(1), event(2, Status.ACCEPTED)), accepted_only=True) == []
    assert words(timeline(event(1), event(2, Status.ACCEPTED)), legend=False) == []


def test_what_did_not_happen_has_its_sign():
    planned, denied = event(1, factuality=Factuality.PLANNED), event(2, factuality=Factuality.DENIED)
    assert words(timeline(planned)) == ["planned"]
    assert words(timeline(denied, event(3, factuality=Factuality.CANCELLED))) == ["called off, denied"]


def test_an_approximate_bar_has_its_sign():
    about = replace(When.day(2015, 1, 1).until(When.day(2015, 3, 9)), approximate=True)
    assert words(timeline(event(1, when=about), event(9))) == ["about that time"]


def test_several_articles_have_their_colours():
    told = timeline(event(1), event(2, article="a1"), articles=2)
    (sheet,) = lay_out_pages(told, Picture()).sheets
    paper = styles.get("paper")
    assert sheet.page.legend == (
        (
            legend.Item(legend.Sign.ARTICLE, "Paper 0", paper.category(0)),
            legend.Item(legend.Sign.ARTICLE, "Paper 1", paper.category(1)),
        ),
    )


def test_articles_that_have_no_room_are_counted():
    told = timeline(*(event(n, article=f"a{n}") for n in range(20)), articles=20)
    shown = words(told, width=900)
    assert shown[-1] == f"+{20 - len(shown) + 1}"


@pytest.mark.parametrize("width", [320, 400, 500, 700, 900, 1100, 1400])
@pytest.mark.parametrize("articles", [1, 2, 12])
def test_legend_and_sources_never_meet(width, articles):
    kinds = list(Factuality)
    events = [event(n, list(Status)[n % 2], f"a{n % articles}", factuality=kinds[n % len(kinds)]) for n in range(20)]
    setting = lay_out_pages(timeline(*events, articles=articles), Picture(width=width, height=700))
    page, wide = setting.sheets[0].page, setting.size[0]
    room = wide - 2 * margin_of(wide)
    widths = [legend.width_of(line, MEASURE) for line in page.legend]
    source = MEASURE(page.source, "footer")
    assert max([source, *widths]) <= room
    if not page.stacked:
        assert len(widths) <= 1
        assert source + sum(widths) < room


def test_a_page_with_height_to_spare_explains_the_colour_of_every_article():
    told = timeline(*(event(n, list(Status)[n % 2], f"a{n % 6}") for n in range(18)), articles=6)
    assert words(told, width=500, height=320)[-1].startswith("+")
    assert sorted(words(told, width=500, height=1000))[:6] == [f"Paper {n}" for n in range(6)]
