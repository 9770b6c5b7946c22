from dataclasses import replace

import pytest
from crowds import assert_counts_add_up, assert_no_overlap, crowd, measure, scene_of
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app.dates import When
from timeline_app.dates.calendar import DAY, days_from_civil
from timeline_app.layout import Layout, Mode, Shape, arrange, build_scene, fit_view, lay_out
from timeline_app.layout.wrap import balance, excerpt, shorten, wrap
from timeline_app.model import Event, Factuality, LanesBy, Status, Timeline, View

NBSP = "\u00a0"


def timeline(*events: tuple[str, str]) -> Timeline:
    return Timeline(events=tuple(Event(f"e{n}", When.parse(when), title) for n, (when, title) in enumerate(events)))


SEED = timeline(
    ("2015-10-31", "Attentat contre un avion de ligne russe au-dessus du Sinaï, 224 morts"),
    ("2015-11-13", "Attaques à Paris, 130 morts"),
    ("2015-11-26", "Vladimir Poutine rencontre François Hollande"),
)


def fitted(made: Timeline, width: float = 1000, height: float = 500) -> Layout:
    scene = scene_of(made)
    return lay_out(scene, fit_view(scene, width, height))


# Few events


def test_three_events_are_set_as_cards_with_their_whole_titles():
    layout = fitted(SEED)
    assert layout.mode is Mode.COMPOSED
    for label, event in zip(layout.labels, SEED.events, strict=True):
        assert " ".join(run.text for run in label.runs if run.role == "title") == event.title
        assert [run.role for run in label.runs if run.role == "date"] == ["date"]
    assert [label.runs[-1].text for label in layout.labels] == ["31 oct. 2015", "13 nov. 2015", "26 nov. 2015"]


def test_every_card_is_inside_the_window_when_all_is_shown():
    for width, height in ((640, 300), (1000, 500), (1900, 900)):
        layout = fitted(SEED, width, height)
        for label in layout.labels:
            assert label.box.left >= 0
            assert label.box.right <= width
            assert label.box.top >= 0


def test_cards_of_close_events_hang_above_one_another_and_no_rule_crosses_a_card():
    layout = fitted(
        timeline(
            ("2015-11-01", "Premier événement du mois"),
            ("2015-11-02", "Deuxième événement du mois"),
            ("2015-11-02", "Encore un événement le même jour"),
            ("2015-11-20", "Le dernier"),
        )
    )
    assert layout.mode is Mode.COMPOSED
    assert_no_overlap(layout)
    for label in layout.labels:
        assert label.rule is not None
        x, top, _ = label.rule
        for other in layout.labels:
            inside = other.box.left + 2 < x < other.box.right and top < other.box.bottom - 12
            assert other is label or not inside


def test_panning_moves_cards_and_changes_nothing_else():
    scene = scene_of(SEED)
    view = fit_view(scene, 1000, 500)
    second = 1 / view.pixels_per_second
    still, moved = (
        lay_out(scene, view),
        lay_out(scene, replace(view, start=view.start + 50 * second, end=view.end + 50 * second)),
    )
    for one, other in zip(still.labels, moved.labels, strict=True):
        assert other.box.left == pytest.approx(one.box.left - 50, abs=1e-3)
        assert other.box.top == one.box.top


def test_cards_out_of_sight_are_still_cards():
    scene = scene_of(SEED)
    view = fit_view(scene, 1000, 500)
    span = view.end - view.start
    away = lay_out(scene, replace(view, start=view.start + 2 * span, end=view.end + 2 * span))
    assert (away.mode, away.labels, away.in_view) == (Mode.COMPOSED, (), 0)


def test_no_event_and_one_event_have_a_layout():
    assert list(fitted(Timeline()).labels) == []
    one = fitted(timeline(("2015-11-13", "Attaques à Paris")))
    assert [label.runs[0].text for label in one.labels] == ["Attaques à Paris"]


def test_what_did_not_happen_says_so_behind_its_date():
    told = (Factuality.HAPPENED, Factuality.PLANNED, Factuality.DENIED)
    events = tuple(replace(event, factuality=value) for event, value in zip(SEED.events, told, strict=True))
    layout = fitted(replace(SEED, events=events))
    dates = [run.text for label in layout.labels for run in label.runs if run.role == "date"]
    assert dates == ["31 oct. 2015", "13 nov. 2015 · prévu", "26 nov. 2015 · démenti"]


def test_dismissed_events_are_not_drawn():
    made = replace(SEED, events=(replace(SEED.events[0], status=Status.DISMISSED), *SEED.events[1:]))
    assert fitted(made).in_view == 2


# Many events


@pytest.mark.parametrize("count", [47, 300, 2000])
def test_many_events_are_labels_and_badges_that_add_up(count):
    layout = fitted(crowd(count), 1300, 640)
    assert layout.mode is Mode.ROWS
    assert layout.in_view == count
    assert layout.labelled + sum(badge.count for badge in layout.badges) == count
    assert_no_overlap(layout)


def test_what_did_not_happen_says_so_even_where_there_is_no_room_for_its_date():
    made = crowd(300)
    layout = fitted(replace(made, events=tuple(replace(e, factuality=Factuality.CANCELLED) for e in made.events)), 1300)
    said = [label.runs[1].text for label in layout.labels]
    assert all(text.endswith("annulé") for text in said)
    assert {text == "annulé" for text in said} == {True, False}
    assert_no_overlap(layout)
    assert all(label.runs[1].x + measure(label.runs[1].text, "date") <= label.box.right for label in layout.labels)


def test_a_window_of_300_events_shows_some_70_labels():
    assert fitted(crowd(300), 1300, 640).labelled >= 70


def test_every_event_stands_in_the_strip():
    scene = scene_of(crowd(2000))
    layout = lay_out(scene, fit_view(scene, 1300, 640))
    columns = [(left, right) for left, right, _ in layout.strip.tolist()]
    for start in scene.start.tolist():
        x = layout.view.x(start)
        assert any(left - 1 <= x <= right + 1 for left, right in columns)


@settings(deadline=None, max_examples=40)
@given(zoom=st.floats(0.02, 60), place=st.floats(-0.2, 1.2), seed=st.integers(0, 3))
def test_at_any_zoom_and_place_labels_stand_clear_and_counts_add_up(zoom, place, seed):
    scene = scene_of(crowd(250, seed))
    fit = fit_view(scene, 1100, 520)
    middle, half = fit.start + (fit.end - fit.start) * place, (fit.end - fit.start) / zoom / 2
    layout = lay_out(scene, View(middle - half, middle + half, fit.width, fit.height))
    assert_no_overlap(layout)
    assert_counts_add_up(layout)


def test_zooming_in_keeps_every_label_in_its_row():
    scene = scene_of(crowd(300))
    fit = fit_view(scene, 1300, 640)
    arrangement = arrange(scene, fit)
    arrangement.finish()
    wide = lay_out(scene, fit, arrangement)
    quarter = (fit.end - fit.start) / 4
    near = lay_out(scene, replace(fit, start=fit.start + quarter, end=fit.end - quarter), arrangement)
    rows = {label.event: label.mark.y for label in near.labels}
    kept = [label for label in wide.labels if label.event in rows]
    assert len(kept) > 20
    assert all(rows[label.event] == label.mark.y for label in kept)
    assert len(near.labels) > len(kept)


def test_labels_placed_in_slices_are_those_placed_at_once():
    scene = scene_of(crowd(500))
    view = fit_view(scene, 1300, 640)
    at_once, in_slices = arrange(scene, view), arrange(scene, view)
    at_once.finish()
    while not in_slices.finished:
        in_slices.advance(70)
    assert at_once.zoom.tolist() == in_slices.zoom.tolist()
    assert at_once.row.tolist() == in_slices.row.tolist()


def test_judging_an_event_leaves_the_arrangement_as_it_is():
    made = crowd(300)
    scene = scene_of(made)
    view = fit_view(scene, 1300, 640)
    arrangement = arrange(scene, view)
    arrangement.finish()
    accepted = replace(made, events=tuple(replace(event, status=Status.ACCEPTED) for event in made.events))
    assert arrange(scene, view, arrangement) is arrangement
    after = arrange(scene_of(accepted), view, arrangement)
    assert after.finished
    assert (after.row is arrangement.row, after.zoom is arrangement.zoom) == (True, True)
    longer = replace(made, events=(replace(made.events[0], title="Un tout autre titre"), *made.events[1:]))
    assert arrange(scene_of(longer), view, arrangement).row is not arrangement.row


def test_the_chosen_event_has_a_label_even_where_it_has_no_row():
    scene = scene_of(crowd(400))
    view = fit_view(scene, 1000, 400)
    plain = lay_out(scene, view)
    hidden = next(n for n in range(len(scene)) if plain.label_of(n) is None)
    layout = lay_out(scene, view, chosen=hidden)
    assert layout.label_of(hidden) is not None
    assert_counts_add_up(layout)


@pytest.mark.parametrize("cards", [False, True])
@pytest.mark.parametrize("by", [LanesBy.NOTHING, LanesBy.PLACE])
def test_others_make_room_for_the_chosen_event_and_are_counted(by, cards):
    scene = build_scene(crowd(400, by=by), measure, "fr", cards=cards)
    view = fit_view(scene, 1000, 600)
    plain = lay_out(scene, view)
    middles = {label.mark.y for label in plain.labels}
    for hidden in [n for n in range(len(scene)) if plain.label_of(n) is None][::9]:
        layout = lay_out(scene, view, chosen=hidden)
        assert layout.label_of(hidden).mark.y in middles or cards
        assert_no_overlap(layout)
        assert_counts_add_up(layout)
        assert not any(badge.box.overlaps(label.box) for badge in layout.badges for label in layout.labels)


@pytest.mark.parametrize("cards", [False, True])
def test_the_chosen_event_has_a_label_even_where_neither_side_has_room_for_it(cards):
    scene = build_scene(crowd(400), measure, "fr", cards=cards)
    view = fit_view(scene, 220, 300)
    for chosen in range(0, len(scene), 7):
        layout = lay_out(scene, view, chosen=chosen)
        assert layout.label_of(chosen) is not None
        assert_no_overlap(layout)


# Stretches of time


def test_a_month_is_a_bracket_and_a_range_a_bar():
    scene = scene_of(
        timeline(("2015-11", "Un mois"), ("2015-11-03/2015-11-20", "Une période"), ("2015-11-13", "Un jour"))
    )
    view = fit_view(scene, 1000, 400)
    shapes = {scene.events[n].title: scene.shape(n, view.pixels_per_second) for n in range(3)}
    assert shapes == {"Un mois": Shape.BRACKET, "Une période": Shape.BAR, "Un jour": Shape.DOT}


def test_a_bar_that_began_before_the_view_keeps_its_label_at_the_edge():
    made = crowd(100)
    long = Event("long", When.parse("2014-02-01/2016-12-01"), "Campagne", confidence=2.0)
    scene = scene_of(replace(made, events=(*made.events, long)))
    view = View(days_from_civil(2015, 6) * DAY, days_from_civil(2015, 9) * DAY, 1000, 500)
    layout = lay_out(scene, view)
    label = layout.label_of(scene.index("long") or 0)
    assert label is not None
    assert label.mark.began_before
    assert 0 <= label.box.left < 40


def test_a_label_at_the_right_edge_turns_to_the_left_of_its_dot():
    events = [("2015-01-01", "Au début")] + [
        (f"2015-{m:02d}-{d:02d}", f"Jour {m} {d}") for m in range(3, 9) for d in range(1, 27)
    ]
    scene = scene_of(timeline(*events, ("2015-12-20", "Un titre trop long pour le bord")))
    last = len(scene) - 1
    view = View(days_from_civil(2015) * DAY, days_from_civil(2015, 12, 25) * DAY, 1000, 500)
    label = lay_out(scene, view).label_of(last)
    assert label is not None
    assert label.box.right <= label.mark.x
    assert label.runs[0].text == "Un titre trop long pour le bord"


# Text


def test_no_line_ends_on_a_word_of_one_letter_or_on_a_number():
    assert wrap("Attaques à Paris, 130 morts", 12, len) == ["Attaques", "à Paris,", "130 morts"]
    assert wrap("à Constantinople", 14, len) == ["à", "Constantinople"]


def test_titles_are_wrapped_whole_and_evenly():
    text = "Attentat contre un avion de ligne russe au-dessus du Sinaï"
    lines = balance(text, 32, len)
    assert " ".join(lines) == text
    assert lines == ["Attentat contre un avion de", "ligne russe au-dessus du Sinaï"]
    assert wrap("un deux", 4, len) == ["un", "deux"]


@pytest.mark.parametrize(
    "held", ["31 octobre", "1er mai", "10 000 personnes", "3 %", "M. Poutine", "J. Chirac", "à Paris", "passé –"]
)
def test_what_belongs_together_stays_on_a_line(held):
    for lead in range(1, 14):
        for lines in (wrap(f"{'x' * lead} {held} oui", 18, len), balance(f"{'x' * lead} {held} oui", 18, len)):
            assert any(held in line for line in lines)


def test_a_line_may_end_on_a_year_or_on_a_number_before_a_comma():
    assert wrap("depuis 2015 le parti", 12, len) == ["depuis 2015", "le parti"]
    assert wrap("avait 12, dit-on", 10, len) == ["avait 12,", "dit-on"]


def test_quotes_have_even_lines_and_keep_together_what_belongs_together():
    quote = (
        "« …ainsi que l’attentat contre un avion de ligne russe le 31 octobre, qui a tué l’ensemble des 224 personnes »"
    )
    for room in range(18, 60):
        lines = balance(quote, room, len)
        assert " ".join(lines) == quote
        assert max(map(len, lines)) <= room
        assert not [line for line in lines if line.split(" ")[-1] in {"31", "224"}]
        assert len(lines[-1]) > room * 0.4, lines


def test_a_date_is_not_broken_where_it_fits_on_a_line():
    date = f"vendredi{NBSP}13{NBSP}novembre{NBSP}2015"
    assert balance(f"Il a dit {date} que", 25, len) == ["Il a dit", date, "que"]
    assert balance(f"Il a dit {date} que", 14, len) == ["Il a dit", "vendredi", "13 novembre", "2015 que"]


def test_a_word_longer_than_a_line_is_broken():
    assert balance("abcdefghij klm", 4, len) == ["abcd", "efgh", "ij", "klm"]
    assert wrap("abcdefghij klm", 4, len) == ["abcd", "efgh", "ij", "klm"]


def test_shortening_a_word_of_many_letters_measures_few_of_its_beginnings():
    measured: list[str] = []

    def width(text: str) -> float:
        measured.append(text)
        return len(text)

    assert shorten("a" * 5000, 30, width) == "a" * 29 + "…"
    assert len(measured) < 30


@given(st.text("abc é1,–…\u00a0", max_size=80).map(str.strip).filter(bool), st.integers(4, 40))
def test_lines_hold_all_words_and_none_is_longer_than_the_room(text, room):
    for lines in (wrap(text, room, len), balance(text, room, len)):
        assert max(map(len, lines)) <= room
        assert "".join("".join(lines).split()) == "".join(text.split())


def test_long_titles_in_rows_are_shortened_between_words():
    assert shorten("Accord historique sur le climat, signé", 24, len) == "Accord historique sur…"
    assert shorten("Accord", 24, len) == "Accord"


def test_a_quote_keeps_the_clauses_around_its_date():
    sentence = (
        "Il a revendiqué les attaques du 13 novembre, ainsi que l’attentat du 31 octobre, qui a tué 224 personnes."
    )
    start = sentence.index("31 octobre")
    kept = excerpt(sentence, start, start + 10, 70)
    assert kept == "…ainsi que l’attentat du 31 octobre, qui a tué 224 personnes."


@given(st.text("abc ,", min_size=1, max_size=200), st.integers(0, 199), st.integers(1, 20), st.integers(20, 80))
def test_a_quote_always_holds_its_date(sentence, start, length, room):
    start = min(start, len(sentence) - 1)
    date = sentence[start : start + length]
    assert date.strip(" ,;:") in excerpt(sentence, start, start + len(date), room)


def test_a_title_left_of_its_dot_is_whole_where_there_is_room():
    long = "Le Parlement adopte la réforme de la justice après trois semaines de négociations à huis clos"
    early = tuple((f"2015-01-{day:02}", f"Événement {day}") for day in range(1, 29))
    layout = fitted(timeline(*early, ("2015-12-20", long)), 1600)
    label = next(one for one in layout.labels if one.event == len(early))
    assert label.box.right < label.mark.x
    assert label.runs[0].text == long
