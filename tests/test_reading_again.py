"""An article that is read again: its text is new, and what a person said of its events stays."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app import edit, pipeline
from timeline_app.dates import When
from timeline_app.edit.again import Renewal, arrivals, renewal
from timeline_app.model import Article, Certainty, Event, Expression, Kind, Mention, Sentence, Span, Status, Timeline
from timeline_app.reasons import reason
from timeline_app.sources import Located, again

SENTENCES = (
    "Gunmen killed 130 people in Paris on 13 November 2015.",
    "The mayor of Lyon resigned on 2 March 2014 after a long quarrel.",
    "A ferry sank off Jeju on 16 April 2014, and hundreds of pupils drowned.",
    "Voters in Scotland rejected independence on 18 September 2014.",
    "The probe landed on a comet on 12 November 2014.",
)
CORRECTED = {
    SENTENCES[0]: "Gunmen killed 132 people in Paris and Saint-Denis on 13 November 2015.",
    SENTENCES[2]: "A ferry sank off Jeju on 16 April 2014, and hundreds of young pupils drowned there.",
}


def read(sentences, name="a"):
    """An article of some sentences, and one event for each."""
    text = " ".join(sentences)
    events, at = [], 0
    for number, sentence in enumerate(sentences):
        start = text.index(sentence, at)
        at = start + len(sentence)
        day = sentence.index(" on ") + 4
        words = " ".join(sentence[day:].replace(",", "").rstrip(".").split()[:3])
        expression = Expression(Span(start + day, start + day + len(words)), words, Kind.DATE, "", None, "test")
        mention = Mention(name, Sentence(Span(start, at), sentence), expression)
        title = sentence[: day - 4]
        when = When.day(2014, 1, 1 + number)
        events.append(Event(f"e{start}-{words}", when, title, (title,), (mention,), confidence=0.5))
    return Timeline(articles=(Article(name, "News", "/news/a.txt", text, "en"),), events=tuple(events))


def read_again(timeline, sentences):
    return edit.join(timeline, read(sentences))


def told(timeline):
    """The title of every event with the sentences that prove it."""
    return {event.title: [mention.sentence.text for mention in event.mentions] for event in timeline.events}


def id_of(timeline, sentence):
    return next(e.id for e in timeline.events if any(m.sentence.text == sentence for m in e.mentions))


def judged(timeline, *sentences, status=Status.ACCEPTED):
    for sentence in sentences:
        timeline = edit.set_status(timeline, id_of(timeline, sentence), status)
    return timeline


def test_the_same_text_is_there_already():
    before = judged(read(SENTENCES), SENTENCES[0])
    found = arrivals(before, read(SENTENCES), {"a"})
    assert (found.new, found.again, [article.id for article in found.same]) == ((), (), ["a"])
    assert edit.join(before, found.timeline) is before


def test_the_same_text_from_another_place_is_there_already():
    copied = read(SENTENCES, "b")
    assert len(arrivals(read(SENTENCES), copied, ()).same) == 1


def test_evidence_moves_to_the_new_place_of_its_sentence():
    before = judged(read(SENTENCES), SENTENCES[1])
    after = read_again(before, ("Weather was fine on 1 May 2013.", *SENTENCES[1:]))
    (mention,) = after.event(id_of(before, SENTENCES[1])).mentions
    text = after.articles[0].text
    assert text[mention.sentence.span.start : mention.sentence.span.end] == SENTENCES[1]
    assert text[mention.expression.span.start : mention.expression.span.end] == "2 March 2014"


def test_evidence_moves_to_the_sentence_that_its_own_has_become():
    before = judged(read(SENTENCES[:3]), SENTENCES[0], SENTENCES[2])
    after = read_again(before, tuple(CORRECTED.get(sentence, sentence) for sentence in SENTENCES[:3]))
    assert told(after)["Gunmen killed 130 people in Paris"] == [CORRECTED[SENTENCES[0]]]
    assert after.event(id_of(before, SENTENCES[2])).status is Status.ACCEPTED
    assert len(after.events) == 3


def test_a_sentence_that_stands_twice_keeps_its_places():
    before = judged(read((SENTENCES[0], SENTENCES[1], SENTENCES[0])), SENTENCES[0])
    last = before.events[2].id
    before = edit.set_status(before, last, Status.ACCEPTED)
    after = read_again(before, (SENTENCES[3], SENTENCES[0], SENTENCES[1], SENTENCES[0]))
    places = [after.event(name).mentions[0].sentence.span.start for name in (before.events[0].id, last)]
    text = after.articles[0].text
    assert places == [text.index(SENTENCES[0]), text.rindex(SENTENCES[0])]


def test_an_event_whose_sentence_is_gone_stays_without_evidence():
    before = judged(read(SENTENCES[:2]), SENTENCES[1])
    after = read_again(before, SENTENCES[:1])
    assert told(after) == {"Gunmen killed 130 people in Paris": [SENTENCES[0]], "The mayor of Lyon resigned": []}
    assert renewal(before, after, {"a"}) == Renewal(new=0, kept=1, bereft=1, gone=0)


def test_what_was_dismissed_does_not_come_back():
    before = judged(read(SENTENCES[:3]), SENTENCES[0], status=Status.DISMISSED)
    after = read_again(before, (CORRECTED[SENTENCES[0]], *SENTENCES[1:4]))
    assert [event.status for event in after.events].count(Status.DISMISSED) == 1
    assert len(after.events) == 4
    assert renewal(before, after, {"a"}) == Renewal(new=1, kept=3, bereft=0, gone=0)


def test_suggestions_are_those_of_the_new_text():
    before = read(SENTENCES[:2])
    after = read_again(before, SENTENCES[1:3])
    assert sorted(told(after).values()) == sorted([[SENTENCES[1]], [SENTENCES[2]]])
    assert renewal(before, after, {"a"}) == Renewal(new=1, kept=1, bereft=0, gone=1)


def test_an_id_whose_text_has_changed_since_gives_way_to_the_old_text_from_elsewhere():
    renewed = read_again(read(SENTENCES[:1]), SENTENCES[1:2])
    found = arrivals(renewed, read(SENTENCES[:1]), ())
    assert [article.id for article in found.new] == ["a-2"]
    assert {mention.article_id for event in found.timeline.events for mention in event.mentions} == {"a-2"}


_Edit = st.tuples(st.integers(0, 4), st.sampled_from(["accept", "dismiss", "retitle", "redate", "tag", "note"]))


def touched(timeline, number, act):
    name = timeline.events[number % len(timeline.events)].id
    match act:
        case "accept" | "dismiss":
            return edit.set_status(timeline, name, Status.ACCEPTED if act == "accept" else Status.DISMISSED)
        case "retitle":
            return edit.retitle(timeline, name, "Mine")
        case "redate":
            return edit.redate(timeline, name, When.day(1999, 1, 1 + number))
        case "tag":
            return edit.set_tags(timeline, name, ("mine",))
        case _:
            return edit.set_note(timeline, name, "Mine")


def judgement(event):
    """All that a person may have done to an event."""
    return replace(event, mentions=())


@given(st.lists(_Edit, max_size=6), st.lists(st.sampled_from([*SENTENCES, *CORRECTED.values()]), unique=True))
def test_whatever_the_new_text_is_every_judgement_stays(edits, sentences):
    before = read(SENTENCES)
    for number, act in edits:
        before = touched(before, number, act)
    after = read_again(before, sentences)
    for event in before.events:
        if event.by_hand:
            assert judgement(after.event(event.id)) == judgement(event)
    text = after.articles[0].text
    for event in after.events:
        for mention in event.mentions:
            for part in (mention.sentence, mention.expression):
                assert text[part.span.start : part.span.end] == part.text
    counts = renewal(before, after, {"a"})
    assert counts.kept + counts.bereft + counts.gone == len(before.events)
    assert counts.new + counts.kept == sum(bool(event.mentions) for event in after.events)


@given(st.lists(_Edit, max_size=6))
def test_reading_an_unchanged_article_again_changes_nothing(edits):
    before = read(SENTENCES)
    for number, act in edits:
        before = touched(before, number, act)
    assert edit.join(before, arrivals(before, read(SENTENCES), {"a"}).timeline) is before
    assert {judgement(event) for event in read_again(before, SENTENCES).events} == set(map(judgement, before.events))


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "news.txt"
    path.write_text("Publié le 27/11/2015\n\nLe ministre a démissionné jeudi à Paris.", "utf-8")
    return path


def test_a_file_that_is_read_again_keeps_its_id_and_a_date_set_by_hand(file):
    [first] = pipeline.read_located(Located(file))
    assert (first.source, first.file) == (str(file), "news.txt")
    hand = replace(first, issued=When.day(2014, 11, 28), issued_reasons=(reason("by_hand"),))
    file.write_text("Publié le 27/11/2015\n\nLe ministre a démissionné jeudi à Lyon.", "utf-8")
    [after] = pipeline.read_located(again(file, hand))
    assert "Lyon" in after.text
    assert (after.id, after.issued, after.issued_reasons) == (first.id, When.day(2014, 11, 28), hand.issued_reasons)
    assert after.issued_certainty is Certainty.SURE


def test_a_date_that_was_found_is_found_anew(file):
    [first] = pipeline.read_located(Located(file))
    file.write_text("Publié le 28/11/2015\n\nLe ministre a démissionné jeudi à Paris.", "utf-8")
    assert pipeline.read_located(again(file, first))[0].issued == When.day(2015, 11, 28)
