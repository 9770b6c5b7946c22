"""Whatever a person does, one act after the other: the timeline stays what it must be."""

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app import edit
from timeline_app.dates import When
from timeline_app.model import (
    Article,
    Event,
    Expression,
    Factuality,
    Kind,
    LanesBy,
    Mention,
    Sentence,
    Span,
    Status,
    Timeline,
)

LANES = ("", "War", "Peace", "Art")


def article(number):
    text = " ".join(f"It happened in {1900 + number + n}." for n in range(3))
    return Article(f"a{number}", f"Article {9 - number}", "", text, "en", issued=When.year(2000 - number))


def told(number):
    """The events that an article tells of."""
    source = article(number)
    for n in range(3):
        sentence, year = f"It happened in {1900 + number + n}.", 1900 + number + n
        start = source.text.index(sentence)
        at = start + sentence.index(str(year))
        when = When.year(year)
        mention = Mention(
            source.id,
            Sentence(Span(start, start + len(sentence)), sentence),
            Expression(Span(at, at + 4), str(year), Kind.DATE, str(year), when, "year"),
        )
        yield Event(f"{source.id}-{n}", when, f"It happened {number} {n}", mentions=(mention,), confidence=0.7)


def reading(number):
    return Timeline(articles=(article(number),), events=tuple(told(number)))


START = edit.join(edit.join(Timeline(), reading(1)), reading(5))


def one(timeline, number):
    return timeline.events[number % len(timeline.events)].id


def some(timeline, number, several):
    return [one(timeline, number + 3 * n) for n in range(several)]


@st.composite
def acts_on_events(draw):
    """An act as a function of the timeline, which is done to some of the events that are there."""
    at, year, several = draw(st.integers(0, 99)), draw(st.integers(1890, 1920)), draw(st.integers(1, 4))
    lane, factuality = draw(st.sampled_from(LANES)), draw(st.sampled_from(Factuality))
    status = draw(st.sampled_from(Status))
    act = draw(
        st.sampled_from([
            lambda t: edit.retitle(t, one(t, at), f"Title {at}"),
            lambda t: edit.redate(t, one(t, at), When.year(year)),
            lambda t: edit.redate_all(t, {name: When.year(year + n) for n, name in enumerate(some(t, at, several))}),
            lambda t: edit.set_status(t, one(t, at), status),
            lambda t: edit.set_status_of_all(t, some(t, at, several), status),
            lambda t: edit.set_factuality(t, one(t, at), factuality),
            lambda t: edit.set_factuality_of_all(t, some(t, at, several), factuality),
            lambda t: edit.set_note(t, one(t, at), lane),
            lambda t: edit.add_note_to_all(t, some(t, at, several), lane),
            lambda t: edit.set_tags(t, one(t, at), LANES[:several]),
            lambda t: edit.tag_all(t, some(t, at, several), lane),
            lambda t: edit.untag_all(t, some(t, at, several), lane),
            lambda t: edit.set_colour_of_all(t, some(t, at, several), "#2f6db3"),
            lambda t: edit.move_to_lane(t, one(t, at), lane),
            lambda t: edit.move_all_to_lane(t, some(t, at, several), lane),
            lambda t: edit.merge(t, some(t, at, several)),
            lambda t: edit.delete(t, one(t, at)),
            lambda t: edit.delete_all(t, some(t, at, several)),
            lambda t: split(t, one(t, at)),
        ])
    )  # fmt: skip
    return lambda timeline: act(timeline) if timeline.events else timeline


@st.composite
def acts_on_the_whole(draw):
    """An act as a function of the timeline: events of one's own, articles, lanes."""
    at, year = draw(st.integers(0, 99)), draw(st.integers(1890, 1920))
    lane, by = draw(st.sampled_from(LANES)), draw(st.sampled_from(edit.SortBy))
    return draw(
        st.sampled_from([
            lambda t: edit.create_event(t, When.year(year), f"Own {at}", lane),
            lambda t: edit.join(t, reading(at % 7)),
            lambda t: edit.remove_article(t, t.articles[at % len(t.articles)].id) if t.articles else t,
            lambda t: edit.sort_articles(t, by),
            lambda t: edit.sort_lanes(t, by),
            lambda t: edit.rename_lane(t, t.lanes[at % len(t.lanes)], f"Lane {year}") if t.lanes else t,
            lambda t: edit.move_lane(t, t.lanes[-1], -1) if t.lanes else t,
            lambda t: edit.delete_lane(t, t.lanes[0]) if t.lanes else t,
            lambda t: edit.show_lanes(t, LanesBy.HAND),
        ])
    )  # fmt: skip


def split(timeline, event_id):
    mentions = timeline.event(event_id).mentions
    return edit.split(timeline, event_id, mentions[-1]) if len(set(mentions)) > 1 else timeline


def check(timeline):
    assert list(timeline.events) == sorted(timeline.events, key=edit.time_order)
    ids = [event.id for event in timeline.events]
    assert len(set(ids)) == len(ids)
    known = {article.id for article in timeline.articles}
    assert {mention.article_id for event in timeline.events for mention in event.mentions} <= known
    assert all(event.mentions or event.by_hand for event in timeline.events)
    assert {event.lane for event in timeline.events} - {""} <= set(timeline.lanes)
    assert len(set(timeline.lanes)) == len(timeline.lanes)
    assert "" not in timeline.lanes


@settings(deadline=None)
@given(st.lists(acts_on_events() | acts_on_the_whole(), max_size=25))
def test_events_stay_in_order_with_ids_evidence_and_lanes_of_their_own(sequence):
    timeline = START
    for act in sequence:
        before, timeline = timeline, act(timeline)
        assert timeline is before or timeline != before
        check(timeline)


@settings(deadline=None)
@given(st.lists(acts_on_events(), max_size=10))
def test_who_is_touched_by_an_act_is_by_hand_and_the_others_are_the_same_objects(sequence):
    timeline = START
    for act in sequence:
        before = {event.id: event for event in timeline.events}
        timeline = act(timeline)
        assert all(event.by_hand for event in timeline.events if event is not before.get(event.id))
