"""What a person does to a timeline."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app import edit
from timeline_app.dates import When
from timeline_app.model import (
    Article,
    Event,
    Expression,
    Factuality,
    Kind,
    Mention,
    Sentence,
    Span,
    Status,
    Timeline,
)
from timeline_app.words import entries, interface_languages, say

ATTACKS = "Le 13 novembre, Paris est attaqué. Le 18 novembre, la police donne l’assaut."
ELECTION = "On 8 November 2016, Trump was elected."


def article(name, text):
    return Article(id=name, title=name.title(), source=f"{name}.txt", text=text, language="fr")


def mention(source, sentence, expression):
    start = source.text.index(sentence)
    at = start + sentence.index(expression)
    return Mention(
        source.id,
        Sentence(Span(start, start + len(sentence)), sentence),
        Expression(Span(at, at + len(expression)), expression, Kind.DATE, "XXXX-11-13", None, "day_month"),
    )


PARIS = article("paris", ATTACKS)
TRUMP = article("trump", ELECTION)
ATTACK = Event(
    "attack",
    When.day(2015, 11, 13),
    "Attentats de Paris",
    titles=("Attentats de Paris", "Paris attaqué"),
    mentions=(mention(PARIS, "Le 13 novembre, Paris est attaqué.", "13 novembre"),),
)
ASSAULT = Event(
    "assault",
    When.day(2015, 11, 18),
    "Assaut",
    titles=("Assaut",),
    mentions=(mention(PARIS, "Le 18 novembre, la police donne l’assaut.", "18 novembre"),),
)
ELECTED = Event(
    "elected",
    When.day(2016, 11, 8),
    "Trump elected",
    titles=("Trump elected",),
    mentions=(mention(TRUMP, ELECTION, "8 November 2016"),),
)
NEWS = Timeline("2015", articles=(PARIS,), events=(ATTACK, ASSAULT), lanes=("Paris",))
ABROAD = Timeline("2016", articles=(TRUMP,), events=(ELECTED,), lanes=("America",), style="dark")


def ids(timeline):
    return [event.id for event in timeline.events]


def test_retitle():
    after = edit.retitle(NEWS, "attack", "  Nuit du\n13 ")
    assert after.event("attack").title == "Nuit du 13"
    assert after.event("attack").by_hand
    assert NEWS.event("attack").title == "Attentats de Paris"


def test_untouched_events_stay_the_same_objects():
    after = edit.retitle(NEWS, "attack", "Nuit du 13")
    assert after.event("assault") is ASSAULT
    assert after.articles is NEWS.articles


def test_an_event_keeps_some_title():
    with pytest.raises(ValueError, match="empty"):
        edit.retitle(NEWS, "attack", " \n")


def test_choose_title():
    assert edit.choose_title(NEWS, "attack", "Paris attaqué").event("attack").title == "Paris attaqué"
    with pytest.raises(ValueError, match="not among"):
        edit.choose_title(NEWS, "attack", "Something else")


def test_redate_keeps_the_order_of_time():
    after = edit.redate(NEWS, "attack", When.month(2015, 12))
    assert ids(after) == ["assault", "attack"]
    assert after.event("attack").when == When.month(2015, 12)


@pytest.mark.parametrize("status", [Status.ACCEPTED, Status.DISMISSED])
def test_judge(status):
    after = edit.set_status(NEWS, "assault", status)
    assert (after.event("assault").status, after.event("assault").by_hand) == (status, True)


def test_whether_it_happened_is_said_by_hand_and_stays():
    after = edit.set_factuality(NEWS, "assault", Factuality.CANCELLED)
    assert (after.event("assault").factuality, after.event("assault").by_hand) == (Factuality.CANCELLED, True)
    again = edit.replace_article(after, PARIS, (ATTACK, ASSAULT))
    assert again.event("assault").factuality is Factuality.CANCELLED


@pytest.mark.parametrize("order", [("attack", "assault"), ("assault", "attack")])
def test_what_is_planned_in_one_telling_and_happened_in_another_has_happened(order):
    planned = edit.set_factuality(NEWS, "attack", Factuality.PLANNED)
    assert edit.merge(planned, order).event(order[0]).factuality is Factuality.HAPPENED


def test_note_tags_colour():
    after = edit.set_note(NEWS, "attack", "130 morts")
    after = edit.set_tags(after, "attack", ["terrorisme", " terrorisme ", "", "Paris  11e"])
    after = edit.set_colour(after, "attack", "#b03a2e")
    event = after.event("attack")
    assert (event.note, event.tags, event.colour) == ("130 morts", ("terrorisme", "Paris 11e"), "#b03a2e")


def test_move_to_lane_adds_the_lane():
    after = edit.move_to_lane(NEWS, "attack", "Enquête")
    assert after.lanes == ("Paris", "Enquête")
    assert after.event("attack").lane == "Enquête"
    out = edit.move_to_lane(after, "attack", "")
    assert (out.event("attack").lane, out.lanes) == ("", ("Paris", "Enquête"))


def test_delete():
    assert ids(edit.delete(NEWS, "attack")) == ["assault"]


def test_several_events_are_judged_and_deleted_at_once():
    after = edit.set_status_of_all(NEWS, ["attack", "assault"], Status.ACCEPTED)
    assert [(event.status, event.by_hand) for event in after.events] == [(Status.ACCEPTED, True)] * 2
    assert edit.set_status_of_all(after, ["attack"], Status.DISMISSED).events[1] is after.events[1]
    assert ids(edit.delete_all(NEWS, ["attack", "assault"])) == []


def test_several_events_are_moved_at_once_and_stay_in_the_order_of_time():
    after = edit.redate_all(NEWS, {"attack": When.day(2016, 1, 2), "assault": When.day(2016, 1, 1)})
    assert ids(after) == ["assault", "attack"]
    assert all(event.by_hand for event in after.events)
    assert edit.redate_all(after, {"attack": When.day(2016, 1, 2)}) is after


def test_an_event_of_ones_own_is_accepted_and_has_an_id_of_its_own():
    after = edit.create_event(edit.create_event(NEWS, When.year(2015), "Un"), When.year(2016), "Deux")
    one, two = (event for event in after.events if event.by_hand)
    assert (one.title, one.status, one.mentions) == ("Un", Status.ACCEPTED, ())
    assert one.id != two.id


def test_add_event():
    own = Event("own", When.day(2015, 11, 14), " Deuil national ", lane="Paris")
    after = edit.add_event(NEWS, own)
    assert ids(after) == ["attack", "own", "assault"]
    assert (after.event("own").title, after.event("own").by_hand) == ("Deuil national", True)


def test_add_event_checks_what_it_is_given():
    with pytest.raises(ValueError, match="already"):
        edit.add_event(NEWS, ATTACK)
    with pytest.raises(ValueError, match="empty"):
        edit.add_event(NEWS, Event("own", When.year(2015), ""))
    with pytest.raises(KeyError, match="trump"):
        edit.add_event(NEWS, ELECTED)


def test_rename_and_style():
    after = edit.set_style(edit.rename(NEWS, "L’année  2015"), "dark")
    assert (after.title, after.style) == ("L’année 2015", "dark")
    assert after.events is NEWS.events


@pytest.mark.parametrize(
    "act",
    [
        lambda t: edit.retitle(t, "attack", "Attentats de Paris"),
        lambda t: edit.choose_title(t, "attack", "Attentats de Paris"),
        lambda t: edit.redate(t, "attack", When.day(2015, 11, 13)),
        lambda t: edit.set_status(t, "attack", Status.SUGGESTED),
        lambda t: edit.set_status_of_all(t, ["attack", "assault"], Status.SUGGESTED),
        lambda t: edit.delete_all(t, []),
        lambda t: edit.set_factuality(t, "attack", Factuality.HAPPENED),
        lambda t: edit.set_note(t, "attack", ""),
        lambda t: edit.set_tags(t, "attack", []),
        lambda t: edit.set_colour(t, "attack", ""),
        lambda t: edit.move_to_lane(t, "attack", ""),
        lambda t: edit.rename(t, "2015"),
        lambda t: edit.set_style(t, "automatic"),
    ],
)
def test_an_act_that_changes_nothing_gives_back_the_same_timeline(act):
    assert act(NEWS) is NEWS


@pytest.mark.parametrize(
    "act",
    [
        lambda t: edit.retitle(t, "nobody", "x"),
        lambda t: edit.choose_title(t, "nobody", "x"),
        lambda t: edit.redate(t, "nobody", When.year(2000)),
        lambda t: edit.set_status(t, "nobody", Status.ACCEPTED),
        lambda t: edit.set_factuality(t, "nobody", Factuality.DENIED),
        lambda t: edit.set_note(t, "nobody", "x"),
        lambda t: edit.set_tags(t, "nobody", ["x"]),
        lambda t: edit.set_colour(t, "nobody", "#fff"),
        lambda t: edit.move_to_lane(t, "nobody", "x"),
        lambda t: edit.delete(t, "nobody"),
        lambda t: edit.delete_all(t, ["attack", "nobody"]),
        lambda t: edit.set_status_of_all(t, ["attack", "nobody"], Status.ACCEPTED),
        lambda t: edit.remove_article(t, "nobody"),
        lambda t: edit.replace_article(t, article("nobody", "text"), ()),
    ],
)
def test_an_unknown_id_is_named(act):
    with pytest.raises(KeyError, match="nobody"):
        act(NEWS)


def test_join_adds_articles_events_and_lanes():
    both = edit.join(NEWS, ABROAD)
    assert ids(both) == ["attack", "assault", "elected"]
    assert both.articles == (PARIS, TRUMP)
    assert (both.title, both.style, both.lanes) == ("2015", "automatic", ("Paris", "America"))
    assert both.event("attack") is ATTACK


def test_join_to_an_empty_timeline():
    assert edit.join(Timeline(), NEWS) == NEWS


def test_adding_the_same_article_twice_changes_nothing():
    judged = edit.set_status(edit.retitle(NEWS, "attack", "Nuit du 13"), "assault", Status.DISMISSED)
    assert edit.join(NEWS, NEWS) == NEWS
    assert edit.join(judged, NEWS) == judged
    assert edit.join(judged, judged) == judged


def test_a_new_reading_replaces_suggestions_but_not_what_a_person_changed():
    judged = edit.redate(NEWS, "attack", When.day(2015, 11, 14))
    mobilised = replace(ASSAULT, id="mobilised", title="Mobilisation", titles=("Mobilisation",))
    after = edit.replace_article(judged, PARIS, (ATTACK, mobilised))
    assert ids(after) == ["attack", "mobilised"]
    assert after.event("attack") is judged.event("attack")


def test_evidence_follows_its_sentence_into_a_corrected_article():
    judged = edit.retitle(NEWS, "attack", "Nuit du 13")
    corrected = article("paris", "Mise à jour. " + ATTACKS)
    after = edit.replace_article(judged, corrected, ())
    (found,) = after.event("attack").mentions
    for span, text in (
        (found.sentence.span, found.sentence.text),
        (found.expression.span, found.expression.text),
    ):
        assert corrected.text[span.start : span.end] == text
    assert ids(after) == ["attack"]


def test_evidence_that_the_corrected_article_dropped_is_gone():
    judged = edit.retitle(NEWS, "attack", "Nuit du 13")
    after = edit.replace_article(judged, article("paris", "Rien."), ())
    assert after.event("attack").mentions == ()


def test_evidence_takes_the_date_of_the_new_reading():
    judged = edit.retitle(NEWS, "attack", "Nuit du 13")
    (old,) = ATTACK.mentions
    dated = replace(old, expression=replace(old.expression, when=When.day(2016, 11, 13)))
    after = edit.replace_article(judged, PARIS, (replace(ATTACK, when=When.day(2016, 11, 13), mentions=(dated,)),))
    (event,) = after.events
    assert (event.title, event.when, event.mentions) == ("Nuit du 13", When.day(2015, 11, 13), (dated,))


def test_two_events_of_one_sentence_are_told_apart():
    twin = replace(ATTACK, id="twin", title="Match", titles=("Match",))
    both = replace(NEWS, events=(ATTACK, twin))
    judged = edit.set_status(both, "attack", Status.ACCEPTED)
    assert ids(edit.join(judged, both)) == ["attack", "twin"]


def test_a_foreign_event_of_the_same_id_gets_another():
    namesake = replace(ELECTED, id="attack")
    both = edit.join(NEWS, replace(ABROAD, events=(namesake,)))
    assert ids(both) == ["attack", "assault", "attack-2"]


def test_remove_article():
    both = edit.join(NEWS, ABROAD)
    both = edit.set_note(both, "assault", "Saint-Denis")
    after = edit.remove_article(both, "paris")
    assert after.articles == (TRUMP,)
    assert ids(after) == ["assault", "elected"]
    assert after.event("assault").mentions == ()
    assert after.event("elected") is ELECTED


def test_remove_one_of_two_articles_that_tell_of_an_event():
    told_twice = replace(ATTACK, mentions=(*ATTACK.mentions, *ELECTED.mentions))
    both = Timeline(articles=(PARIS, TRUMP), events=(told_twice,))
    after = edit.remove_article(both, "trump")
    assert after.event("attack").mentions == ATTACK.mentions


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1900, 2100)), max_size=30))
def test_events_stay_in_order_whatever_is_done(acts):
    timeline = Timeline()
    for number, year in acts:
        name = f"e{number}"
        if name in ids(timeline):
            timeline = edit.redate(timeline, name, When.year(year))
        else:
            timeline = edit.add_event(timeline, Event(name, When.year(year), name))
    assert list(timeline.events) == sorted(timeline.events, key=edit.time_order)
    assert len(set(ids(timeline))) == len(timeline.events) == len({number for number, _ in acts})


@pytest.mark.parametrize("language", interface_languages())
def test_the_undo_menu_has_a_name_for_every_act(language):
    names = {key for key in entries(language) if key.startswith("edit.")}
    acts = {f"edit.{name}" for name in edit.__all__}
    by_value = {f"edit.{act}{several}" for act in ("set_status", "set_factuality") for several in ("", "_of_all")}
    by_value |= {"edit.sort_articles", "edit.sort_lanes"}
    assert acts - {"edit.time_order", "edit.SortBy", "edit.Twice"} - by_value <= names
    words = ("accept", "dismiss", "suggest", *Factuality)
    assert {f"edit.{word}{several}" for word in words for several in ("", "_all")} <= names
    assert {f"edit.sort_{what}_by_{by}" for what in ("articles", "lanes") for by in edit.SortBy} <= names


def test_the_undo_menu_in_words():
    assert say("edit.retitle", "en", title="Night of the 13th") == "Rename to “Night of the 13th”"
    assert say("edit.retitle", "fr", title="Nuit du 13") == "Renommer en «\u00a0Nuit du 13\u00a0»"
    assert say("edit.join", "fr", count=2) == "Ajouter 2 articles"
