"""The nouns."""

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.dates import When
from timeline_app.model import Article, Event, Repair, Span, Timeline, View, mend


def test_spans():
    word, sentence = Span(4, 9), Span(0, 20)
    assert sentence.contains(word)
    assert not word.contains(sentence)
    assert word.overlaps(Span(8, 12))
    assert not word.overlaps(Span(9, 12))


def test_a_mended_text_keeps_its_offsets():
    article = Article(
        id="a",
        title="",
        source="",
        text="Fran�ois est pass� par l�.",
        language="fr",
        repairs=(
            Repair(Span(13, 18), "pass�", "passé", confident=True),
            Repair(Span(0, 8), "Fran�ois", "François", confident=True),
        ),
    )
    assert article.mended == "François est passé par l�."
    assert len(article.mended) == len(article.text)


def test_a_text_without_repairs_is_itself():
    assert mend("as it was", ()) == "as it was"


def test_a_timeline_finds_by_id():
    article = Article("a", "", "", "", "en")
    event = Event("e", When.year(2015), "Something")
    timeline = Timeline(articles=(article,), events=(event,))
    assert timeline.event("e") is event
    assert timeline.article("a") is article
    with pytest.raises(KeyError, match="x"):
        timeline.event("x")
    with pytest.raises(KeyError, match="x"):
        timeline.article("x")


def test_nouns_do_not_change():
    with pytest.raises(FrozenInstanceError):
        Event("e", When.year(2015), "Something").title = "Other"


@given(
    st.floats(-1e12, 1e12),
    st.floats(1, 1e12),
    st.floats(10, 10_000),
    st.floats(0, 1),
)
def test_places_and_moments_of_a_view_agree(start, length, width, share):
    view = View(start, start + length, width, 600)
    x = share * width
    assert view.x(view.moment(x)) == pytest.approx(x, abs=1e-3 * width)
    assert view.x(view.start) == 0
    assert view.x(view.end) == pytest.approx(width)
