"""Few events as cards: nothing covers anything, every title is whole, and the room is used."""

from dataclasses import replace
from itertools import pairwise

import pytest
from crowds import assert_no_overlap, measure, scene_of
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app.dates import Precision, When
from timeline_app.dates.calendar import DAY, days_from_civil
from timeline_app.layout import Label, Layout, Mode, build_scene, fit_view, lay_out
from timeline_app.layout.card import card
from timeline_app.layout.hanging import RULE_GAP
from timeline_app.layout.quotes import quote_line
from timeline_app.model import Event, Expression, Kind, Mention, Sentence, Span, Timeline, View

NBSP = "\u00a0"
FIRST = days_from_civil(2015)
TITLE = "Le Parlement européen rejette la réforme des retraites après trois semaines de négociations à huis clos"
WORDS = TITLE.split(" ")


def event(number: int, when: When, title: str, told: str = "") -> Event:
    if not told:
        return Event(f"e{number}", when, title)
    text = f"{told} le 3 mars, ont dit plusieurs témoins, et la nouvelle a fait le tour du monde en une journée."
    at = text.index("3 mars")
    expression = Expression(Span(at, at + 6), "3 mars", Kind.DATE, "3 mars", when, "made up")
    return Event(f"e{number}", when, title, mentions=(Mention("a", Sentence(Span(0, len(text)), text), expression),))


def days(*gaps: int, told: str = "") -> Timeline:
    """Events so many days after one another."""
    starts = [FIRST + sum(gaps[: at + 1]) for at in range(len(gaps))]
    titles = [" ".join(WORDS[: 2 + at * 5 % 13]) for at in range(len(gaps))]
    return Timeline(
        events=tuple(
            event(n, When.days(s, s), t, told and t) for n, (s, t) in enumerate(zip(starts, titles, strict=True))
        )
    )


def minutes(*past_nine: int) -> Timeline:
    """Events on an evening, so many minutes past nine."""
    whens = [When.unit(Precision.MINUTE, 2015, 11, 13, 21 + m // 60, m % 60) for m in past_nine]
    return Timeline(events=tuple(event(n, when, "Fusillade rue Alibert") for n, when in enumerate(whens)))


def fitted(made: Timeline, width: float = 1280, height: float = 600) -> Layout:
    scene = scene_of(made)
    return lay_out(scene, fit_view(scene, width, height))


def words(label: Label, role: str) -> str:
    return " ".join(run.text for run in label.runs if run.role == role)


def assert_no_rule_crosses_a_card(layout: Layout) -> None:
    for label in layout.labels:
        if label.rule is None:
            continue
        x, top, _ = label.rule
        for other in layout.labels:
            inside = other.box.left + 1 < x < other.box.right - 1 and top < other.box.bottom - 1
            assert other is label or not inside, (label.event, other.event)


@settings(deadline=None, max_examples=60)
@given(
    gaps=st.lists(st.sampled_from([0, 0, 1, 2, 3, 7, 30, 90, 200]), min_size=1, max_size=24),
    size=st.sampled_from([(560, 330), (700, 400), (900, 500), (1280, 600), (1920, 900)]),
    told=st.sampled_from(["", "told"]),
    zoom=st.sampled_from([1.0, 1.0, 1.3, 3.0]),
    place=st.floats(-0.3, 1.0),
)
def test_no_card_covers_another_or_a_rule_and_every_title_is_whole(gaps, size, told, zoom, place):
    made = days(*gaps, told=told)
    scene = scene_of(made)
    fit = fit_view(scene, *size)
    span = (fit.end - fit.start) / zoom
    start = fit.start if zoom == 1.0 else fit.start + place * (fit.end - fit.start)
    layout = lay_out(scene, View(start, start + span, *size))
    if layout.mode is Mode.ROWS:
        return
    assert_no_overlap(layout)
    assert_no_rule_crosses_a_card(layout)
    for label in layout.labels:
        assert words(label, "title") == made.events[label.event].title
        assert all(
            label.box.left <= run.x and run.x + measure(run.text, run.role) <= label.box.right for run in label.runs
        )
        assert label.box.top >= 0
        if zoom == 1.0:
            assert label.box.left >= 0
            assert label.box.right <= size[0]


@pytest.mark.parametrize("width", [560, 900, 1280])
def test_a_card_keeps_its_distance_from_the_next_rule(width):
    layout = fitted(days(0, 12, 14), width)
    assert layout.mode is Mode.COMPOSED
    for one, other in pairwise(layout.labels):
        assert one.box.right + RULE_GAP <= other.mark.x or one.box.bottom <= other.box.top


def test_the_first_events_of_a_burst_hang_to_the_left_where_there_is_room():
    layout = fitted(days(0, 200, 2, 2, 2, 150))
    left = [label.event for label in layout.labels if label.box.right <= label.mark.x]
    assert left == [1, 2]
    both = fitted(days(0, 200, 2))
    assert [label.box.bottom for label in both.labels] == [both.labels[0].box.bottom] * 3  # none stands above another


def test_a_quote_is_shortened_before_it_is_left_out():
    told = "La mairie a dit, après de longues heures, que le maire a quitté la ville"
    scene = scene_of(Timeline(events=(event(0, When.days(FIRST, FIRST), "Le maire a quitté la ville", told),)))
    quotes = [
        words(lay_out(scene, fit_view(scene, 560, height)).labels[0], "quote") for height in (400, 230, 210, 190, 150)
    ]
    assert quotes[0].endswith(f"en une journée.{NBSP}»")
    assert quotes[-1] == ""
    lengths = [len(quote) for quote in quotes]
    assert lengths == sorted(lengths, reverse=True)
    assert len(set(lengths)) >= 3


def test_events_of_one_day_say_the_time_alone_under_the_name_of_the_day():
    layout = fitted(minutes(16, 20, 75))
    assert [header.text for header in layout.headers] == ["Vendredi 13 novembre 2015"]
    assert [words(label, "date") for label in layout.labels] == ["21:16", "21:20", "22:15"]


def test_events_of_several_days_say_their_day_where_several_are_in_view():
    evening = minutes(16, 20)
    later = When.unit(Precision.MINUTE, 2015, 11, 16, 8, 30)
    made = replace(evening, events=(*evening.events, event(9, later, "Minute de silence")))
    assert words(fitted(made).labels[-1], "date") == "16 nov. 2015, 08:30"
    scene = scene_of(made)
    near = View(later.start - DAY / 4, later.start + DAY / 2, 1280, 600)
    assert words(lay_out(scene, near).labels[-1], "date") == "08:30"


def test_a_title_of_one_endless_word_is_shown_in_a_row():
    made = Timeline(events=(event(0, When.days(FIRST, FIRST), "a" * 5000),))
    assert fitted(made).mode is Mode.ROWS


def test_what_began_before_the_view_never_comes_over_the_next_card():
    lasting = event(0, When.days(FIRST, FIRST + 300), "Siège de la ville par les troupes du roi")
    made = Timeline(
        events=(lasting, *(event(n, When.days(FIRST + d, FIRST + d), "Sortie") for n, d in ((1, 60), (2, 200))))
    )
    scene = scene_of(made)
    fit = fit_view(scene, 900, 500)
    for step in range(60):
        start = fit.start + step * 4 * DAY
        layout = lay_out(scene, View(start, start + fit.end - fit.start, 900, 500))
        assert_no_overlap(layout)
        assert_no_rule_crosses_a_card(layout)


def test_a_quote_cut_to_a_line_is_closed():
    scene = scene_of(days(0, told="told"))
    line = quote_line(scene, 0, 200.0)
    assert line.startswith(f"«{NBSP}")
    assert line.endswith(f"…{NBSP}»")
    assert measure(line, "quote") <= 200


def test_a_card_in_a_row_has_its_title_on_two_even_lines():
    titles = ("Les Normands prennent l’Italie du Sud", " ".join(WORDS), "Séisme", "")
    made = Timeline(events=tuple(event(n, When.days(FIRST, FIRST), title) for n, title in enumerate(titles)))
    scene = build_scene(made, measure, "fr", cards=True)
    lines = [[run.text for run in card(scene, n, 0.0, 50.0)[1] if run.role == "card"] for n in range(4)]
    assert lines[0] == ["Les Normands prennent", "l’Italie du Sud"]
    assert len(lines[1]) == 2
    assert lines[1][1].endswith("…")
    assert lines[2:] == [["Séisme"], [""]]


def test_a_card_left_of_the_rule_of_a_stretch_stays_there_when_its_start_leaves_the_view():
    scene = scene_of(days(0, 0, 0, 1))
    fit = fit_view(scene, 1920, 900)
    span = (fit.end - fit.start) / 3
    for step in range(40):
        start = fit.start + step / 40 * (fit.end - fit.start)
        layout = lay_out(scene, View(start, start + span, 1920, 900))
        assert_no_overlap(layout)
        assert_no_rule_crosses_a_card(layout)
