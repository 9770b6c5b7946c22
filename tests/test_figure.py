"""The drawn timeline: its golden text, its hit map, its two ways of text.

To refresh the golden file after a change meant to be seen: GOLDEN=refresh pytest tests/test_figure.py, then look at it.
"""

import os
import re
from pathlib import Path

import numpy as np
import pytest
from matplotlib.backend_bases import MouseEvent
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from timeline_app import styles
from timeline_app.dates import When
from timeline_app.figure import TimelineArtist, measurer
from timeline_app.figure.lines import horizontals_around, verticals_around
from timeline_app.figure.quick import quick_measurer
from timeline_app.formats.image import draw
from timeline_app.layout import Box, build_scene, fit_view, lay_out
from timeline_app.model import Article, Event, Expression, Kind, Mention, Sentence, Span, Status, Timeline

GOLDEN = Path(__file__).parent / "golden" / "three_events.svg"
PAPER = styles.get("paper")


def mention(sentence: str, date: str) -> Mention:
    start = sentence.index(date)
    expression = Expression(Span(start, start + len(date)), date, Kind.DATE, "", None, "written by hand")
    return Mention("xinhua", Sentence(Span(0, len(sentence)), sentence), expression)


def three_events() -> Timeline:
    attacks = "L’EI a revendiqué les attaques du 13 novembre à Paris, ainsi que l’attentat du 31 octobre."
    meeting = "Le président russe a indiqué jeudi que la Russie était prête à se joindre à la France."
    events = (
        Event(
            "sinai",
            When.day(2015, 10, 31),
            "Attentat contre un avion de ligne russe au-dessus du Sinaï, 224 morts",
            mentions=(mention(attacks, "31 octobre"),),
            status=Status.ACCEPTED,
        ),
        Event(
            "paris",
            When.day(2015, 11, 13),
            "Attaques à Paris, 130 morts",
            mentions=(mention(attacks, "13 novembre"),),
        ),
        Event(
            "moscou",
            When.day(2015, 11, 26),
            "Vladimir Poutine rencontre François Hollande",
            mentions=(mention(meeting, "jeudi"),),
        ),
    )
    return Timeline("Paris, Sinaï, Moscou", (Article("xinhua", "Poutine", "Xinhua", "", "fr"),), events)


def on_a_figure(timeline: Timeline, width: float = 1000, height: float = 500, dpi: int = 100) -> TimelineArtist:
    scene = build_scene(timeline, measurer(PAPER), "fr")
    artist = TimelineArtist(scene, lay_out(scene, fit_view(scene, width, height)), PAPER)
    figure = Figure(figsize=(width / 100, height / 100), dpi=dpi, facecolor=PAPER.paper)
    FigureCanvasAgg(figure)
    figure.add_artist(artist)
    return artist


def pixels(artist: TimelineArtist) -> np.ndarray:
    canvas = artist.get_figure(root=True).canvas
    canvas.draw()
    return np.asarray(canvas.buffer_rgba())


def test_three_events_are_drawn_as_they_were(tmp_path):
    draw(three_events(), tmp_path / "drawn.svg")
    drawn = re.sub(r"url\(data:[^)]*\)", "url(...)", (tmp_path / "drawn.svg").read_text("utf-8"))
    if os.environ.get("GOLDEN") == "refresh":
        GOLDEN.write_text(drawn, "utf-8")
    assert drawn == GOLDEN.read_text("utf-8")


def test_an_event_is_hit_on_its_dot_and_on_its_text_and_nowhere_else():
    artist = on_a_figure(three_events())
    for label in artist.layout.labels:
        event_id = artist.scene.events[label.event].id
        assert artist.hit(label.mark.x, label.mark.y) == event_id
        assert artist.hit(label.box.left + 20, label.box.top + 20) == event_id
    assert artist.hit(990, 20) is None


def test_matplotlib_can_pick_an_event():
    artist = on_a_figure(three_events(), dpi=200)
    figure = artist.get_figure(root=True)
    mark = artist.layout.labels[1].mark
    inside = MouseEvent("button_press_event", figure.canvas, mark.x * 2, (500 - mark.y) * 2)
    assert artist.contains(inside) == (True, {"event_id": "paris"})
    beside = MouseEvent("button_press_event", figure.canvas, 1990, 980)
    assert artist.contains(beside) == (False, {})


def test_an_accepted_event_has_a_full_dot_and_a_suggested_one_a_hollow_dot():
    artist = on_a_figure(three_events())
    picture = pixels(artist)
    accepted, suggested = artist.layout.labels[0].mark, artist.layout.labels[1].mark
    blue = [int(PAPER.category(0)[at : at + 2], 16) for at in (1, 3, 5)]
    paper = [int(PAPER.paper[at : at + 2], 16) for at in (1, 3, 5)]
    assert np.allclose(picture[round(accepted.y), round(accepted.x), :3], blue, atol=2)
    assert np.allclose(picture[round(suggested.y), round(suggested.x), :3], paper, atol=2)


def test_the_chosen_event_stands_on_tint():
    artist = on_a_figure(three_events())
    box = artist.layout.labels[1].box
    place = round(box.bottom) - 4, round(box.right) - 6
    before = pixels(artist)[place][:3].copy()
    artist.selected = "paris"
    after = pixels(artist)[place][:3]
    assert not np.array_equal(before, after)
    assert np.allclose(after, [int(PAPER.tint[at : at + 2], 16) for at in (1, 3, 5)], atol=2)


def test_lines_make_way_for_text():
    boxes = [Box(0, 10, 50, 20), Box(0, 15, 50, 40), Box(60, 0, 90, 100)]
    assert verticals_around([(25, 0, 100)], boxes) == [(25, 0, 10), (25, 40, 100)]
    assert verticals_around([(55, 0, 100)], boxes) == [(55, 0, 100)]
    assert horizontals_around([(50, 0, 100)], boxes) == [(50, 0, 60), (50, 90, 100)]
    assert verticals_around([(70, 10, 90)], boxes) == []


def test_an_event_may_have_a_colour_of_its_own():
    timeline = three_events()
    coloured = Event("own", When.day(2015, 11, 20), "Une couleur à soi", colour="#aa00aa")
    artist = on_a_figure(Timeline(events=(*timeline.events, coloured), articles=timeline.articles))
    assert artist.colour(2) == "#aa00aa"
    assert artist.colour(0) == PAPER.category(0)


class OneSprite:
    """Stands in for Qt: every run of text is one black square."""

    def __init__(self):
        self.asked = []

    def sprite(self, text, role, style, ground, scale):
        self.asked.append((text, role, ground))
        return np.full((10, 10), 0xFF000000, np.uint32), 8


def test_a_live_canvas_copies_pictures_of_text_into_its_buffer():
    artist = on_a_figure(three_events())
    artist.sprites = sprites = OneSprite()
    picture = pixels(artist)
    run = artist.layout.labels[1].runs[0]
    assert picture[round(run.y) - 3, round(run.x) + 2, :3].tolist() == [0, 0, 0]
    assert (run.text, "title", PAPER.paper) in sprites.asked


@pytest.mark.parametrize("role", ["title", "label", "date"])
def test_measuring_is_proportional_and_knows_letters_inter_lacks(role):
    measure = measurer(PAPER)
    assert measure("", role) == 0
    assert measure("Moscou Moscou", role) > 1.9 * measure("Moscou", role)
    assert measure("\u05d0\u05d1", role) > 5  # Hebrew, from the fallback font


@pytest.mark.parametrize("text", ["Attaques à Paris, 130 morts", "Wolken über Tübingen… 12 %", "AVATAR « To »", "巴黎"])
@pytest.mark.parametrize("role", ["label", "title", "date"])
def test_measuring_letter_by_letter_is_right_to_a_pixel(text, role):
    assert quick_measurer(PAPER)(text, role) == pytest.approx(measurer(PAPER)(text, role), abs=1.0)
