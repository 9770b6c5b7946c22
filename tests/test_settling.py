"""What articles differ on is settled by a person, and open again when more evidence comes."""

from dataclasses import replace

from timeline_app import edit
from timeline_app.dates import When
from timeline_app.disagreements import all_together, is_doubtful, open_topics, sign_of, to_settle
from timeline_app.model import Article, Event, Expression, Figure, Kind, Mention, Sentence, Span, Timeline
from timeline_app.reasons import Reason
from timeline_app.store import load, save

THE_12TH, THE_13TH = When.day(2015, 11, 12), When.day(2015, 11, 13)
TEXT = "Attacks in Paris."


def dead(number):
    return Figure(number, "dead", f"{number} dead")


def told(article_id, when, number):
    expression = Expression(Span(0, 7), "Attacks", Kind.DATE, "", when, "test")
    return Mention(article_id, Sentence(Span(0, 17), TEXT), expression, (dead(number),))


def timeline(*mentions, title="Attacks, 130 dead", **fields):
    articles = tuple(Article(m.article_id, m.article_id.title(), m.article_id, TEXT, "en") for m in mentions)
    figures = tuple(dict.fromkeys(figure for mention in mentions for figure in mention.figures))
    return Timeline("", articles, (Event("attack", THE_13TH, title, (), mentions, figures=figures, **fields),))


BOTH = timeline(told("one", THE_13TH, 130), told("two", THE_12TH, 129))


def event(shown):
    return shown.events[0]


def test_what_is_open_is_found():
    assert open_topics(event(BOTH)) == ("date", "dead")
    assert sign_of(event(BOTH)) == "≠"
    assert open_topics(event(timeline(told("one", THE_13TH, 130)))) == ()


def test_one_figure_is_believed_and_the_title_tells_it():
    settled = event(edit.settle_figure(BOTH, "attack", dead(129)))
    assert (settled.title, settled.figures) == ("Attacks, 129 dead", (dead(129),))
    assert open_topics(settled) == ("date",)
    assert settled.confidence_reasons[-1].say("en") == "settled by hand: 129 dead"


def test_a_number_inside_another_stays():
    shown = timeline(told("one", THE_13TH, 13), told("two", THE_13TH, 12), title="130 shots, 13 dead")
    assert event(edit.settle_figure(shown, "attack", dead(12))).title == "130 shots, 12 dead"


def test_one_date_is_believed():
    settled = event(edit.settle_date(BOTH, "attack", THE_12TH))
    assert settled.when == THE_12TH
    assert open_topics(settled) == ("dead",)


def test_all_may_stand():
    entries = {entry.about: entry for entry in to_settle(event(BOTH), BOTH.articles)}
    settled = edit.settle_with_all(BOTH, "attack", "dead", all_together(entries["dead"]))
    settled = event(edit.settle_with_all(settled, "attack", "date", all_together(entries["date"])))
    assert open_topics(settled) == ()
    assert settled.when == THE_13TH
    assert settled.figures == (dead(130), dead(129))
    assert [one.say("en") for one in settled.confidence_reasons] == [
        "settled by hand: 130 dead / 129 dead",
        "date settled by hand: Nov 12–13, 2015",
    ]


def test_a_choice_may_be_changed():
    settled = edit.settle_figure(edit.settle_figure(BOTH, "attack", dead(129)), "attack", dead(130))
    assert event(settled).title == "Attacks, 130 dead"
    assert len(event(settled).confidence_reasons) == 1


def test_a_doubtful_date_is_called_right():
    doubtful = timeline(told("one", THE_13TH, 130), confidence_reasons=(Reason("reasons.sign_doubtful"),))
    assert is_doubtful(event(doubtful))
    (entry,) = to_settle(event(doubtful), doubtful.articles)
    settled = event(edit.settle_date(doubtful, "attack", entry.claims[0].value))
    assert not is_doubtful(settled)
    assert sign_of(settled) == ""


def test_a_date_set_by_hand_is_no_doubt():
    doubtful = timeline(told("one", THE_13TH, 130), confidence_reasons=(Reason("reasons.sign_doubtful"),))
    assert not is_doubtful(event(edit.redate(doubtful, "attack", THE_12TH)))
    unsure = replace(THE_12TH, uncertain=True)
    assert is_doubtful(event(edit.redate(doubtful, "attack", unsure)))


def test_more_evidence_opens_it_again():
    settled = edit.settle_figure(BOTH, "attack", dead(130))
    more = timeline(told("six", THE_13TH, 128))
    third = replace(settled, articles=(*settled.articles, *more.articles), events=(*settled.events, Event(
        "other", THE_13TH, "Attacks", mentions=event(more).mentions
    )))  # fmt: skip
    merged = edit.merge(third, ("attack", "other"))
    assert "dead" in open_topics(event(merged))


def test_what_is_settled_is_kept_in_the_file(tmp_path):
    settled = edit.settle_date(edit.settle_figure(BOTH, "attack", dead(129)), "attack", THE_12TH)
    save(settled, tmp_path / "paris.timeline")
    assert open_topics(event(load(tmp_path / "paris.timeline"))) == ()
