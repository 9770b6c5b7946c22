"""What a person made one, or two, stays so whatever is read later."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app import edit
from timeline_app.dates import When
from timeline_app.model import Article, Event, Expression, Kind, Mention, Sentence, Span, Status, Timeline

DAY = When.day(2015, 11, 13)
TELLINGS = (
    "The attacks in Paris at the Bataclan killed 130 people on 13 November.",
    "At the Bataclan in Paris 130 people were killed in attacks on 13 November.",
    "On 13 November gunmen killed 130 people in attacks in Paris, most at the Bataclan.",
    "The Greek parliament in Athens passed its budget on 13 November.",
)


def read(name, text, when=DAY, title=""):
    """An article and the event that is found in it."""
    article = Article(name, name, name, text, "en")
    at = text.index("13 November")
    expression = Expression(Span(at, at + 11), "13 November", Kind.DATE, "", when, "test")
    mention = Mention(name, Sentence(Span(0, len(text)), text), expression)
    title = title or text.replace(" on 13 November", "")
    return Timeline(articles=(article,), events=(Event(f"e-{name}-{when.start}", when, title, (title,), (mention,)),))


READ = [read(f"a{number}", text) for number, text in enumerate(TELLINGS)]


def everything(read=READ):
    timeline = Timeline()
    for one in read:
        timeline = edit.join(timeline, one)
    return timeline


def holders(timeline, article_id):
    return [event for event in timeline.events if any(m.article_id == article_id for m in event.mentions)]


def told_by(event):
    return {mention.article_id for mention in event.mentions}


def attack_of(timeline):
    return holders(timeline, "a0")[0]


def mention_of(event, article_id):
    return next(mention for mention in event.mentions if mention.article_id == article_id)


def test_an_article_that_comes_later_joins_the_event_that_is_there():
    first = edit.join(Timeline(), READ[0])
    after = edit.join(first, READ[1])
    (event,) = after.events
    assert event.id == first.events[0].id
    assert told_by(event) == {"a0", "a1"}


def test_one_after_the_other_or_all_at_once():
    assert sorted(len(event.mentions) for event in everything().events) == [1, 3]
    assert sorted(len(event.mentions) for event in everything(READ[::-1]).events) == [1, 3]


def test_what_has_nothing_to_do_with_it_stays_the_same_object():
    timeline = everything()
    budget = holders(timeline, "a3")[0]
    assert holders(edit.join(timeline, read("a4", TELLINGS[0])), "a3")[0] is budget


@pytest.mark.parametrize("status", [Status.ACCEPTED, Status.DISMISSED])
def test_what_was_judged_gains_evidence_and_keeps_its_title_date_and_status(status):
    judged = edit.set_status(edit.join(Timeline(), READ[0]), "e-a0-" + str(DAY.start), status)
    (event,) = edit.join(judged, READ[1]).events
    assert event == replace(judged.events[0], mentions=(*judged.events[0].mentions, *READ[1].events[0].mentions))


def test_merge():
    timeline = everything()
    attack, budget = attack_of(timeline), holders(timeline, "a3")[0]
    (event,) = edit.merge(timeline, (budget.id, attack.id)).events
    assert (event.id, event.title, event.by_hand) == (budget.id, budget.title, True)
    assert told_by(event) == {"a0", "a1", "a2", "a3"}
    assert attack.title in event.titles


def test_split():
    timeline = everything()
    attack = attack_of(timeline)
    after = edit.split(timeline, attack.id, mention_of(attack, "a2"))
    rest, apart = attack_of(after), holders(after, "a2")[0]
    assert (told_by(rest), told_by(apart)) == ({"a0", "a1"}, {"a2"})
    assert rest.id == attack.id != apart.id
    assert rest.by_hand
    assert apart.by_hand
    with pytest.raises(ValueError, match="split"):
        edit.split(after, apart.id, apart.mentions[0])


def test_a_split_off_mention_takes_its_own_day_and_title():
    timeline = edit.join(READ[0], read("a1", TELLINGS[1], When.day(2015, 11, 14)))
    (event,) = timeline.events
    apart = holders(edit.split(timeline, event.id, mention_of(event, "a1")), "a1")[0]
    assert (apart.when, apart.title) == (When.day(2015, 11, 14), READ[1].events[0].title)


def test_a_merge_of_events_that_are_nothing_alike_outlives_every_new_reading():
    timeline = everything()
    merged = edit.merge(timeline, [event.id for event in timeline.events])
    redated = read("a3", TELLINGS[3], When.day(2016, 11, 13), "Another title")
    for one in (*READ, redated):
        after = edit.join(merged, one)
        assert [told_by(event) for event in after.events] == [{"a0", "a1", "a2", "a3"}]


# A person's decisions, and then anything: reading again, another date, another title, what the batch has joined.


@st.composite
def readings(draw):
    number = draw(st.integers(0, len(TELLINGS) - 1))
    when = draw(st.sampled_from([DAY, When.day(2015, 11, 14), When.month(2015, 11), When.day(2016, 11, 13)]))
    return read(f"a{number}", TELLINGS[number], when, draw(st.sampled_from(["", "Attacks in Paris", "Something else"])))


@given(st.sampled_from(["a0", "a1", "a2"]), st.lists(readings(), max_size=6), st.booleans())
def test_a_split_is_never_undone(name, later, again):
    timeline = everything()
    attack = attack_of(timeline)
    timeline = edit.split(timeline, attack.id, mention_of(attack, name))
    for one in later:
        timeline = edit.join(timeline, one)
    if again:
        timeline = edit.join(timeline, everything())  # all of them read in one batch, which joins them as before
    (apart,) = holders(timeline, name)
    assert told_by(apart).isdisjoint({"a0", "a1", "a2"} - {name})


@given(st.lists(readings(), max_size=6), st.booleans())
def test_a_merge_is_never_undone(later, again):
    timeline = everything()
    timeline = edit.merge(timeline, [event.id for event in timeline.events])
    for one in later:
        timeline = edit.join(timeline, one)
    if again:
        timeline = edit.join(timeline, everything())
    assert [told_by(event) for event in timeline.events] == [{"a0", "a1", "a2", "a3"}]
