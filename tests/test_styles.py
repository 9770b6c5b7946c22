from itertools import combinations

import numpy as np
import pytest

from timeline_app import styles
from timeline_app.words import interface_languages, say

# Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009:
# severity 1, on linear red, green and blue.
VISIONS = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.119192, 0.9503041]]
)
# CIEDE2000, because CIE76 calls two deep blues far apart that the eye confuses.  A difference of 1 is just seen between
# large patches that touch; the marks here are 9 pixels wide and stand apart, for which about ten times as much is
# needed.  Eight colours that do not look alike to any of four eyes reach no more than some 15, and those are not fair.
LEAST_DIFFERENCE = 10.0

TEXT = {  # text tokens and the grounds they stand on
    "ink": ("paper", "chrome", "field", "raised", "tint", "tint2", "hover", "msg", "warntint"),
    "ink2": ("paper", "chrome", "field", "raised", "tint", "hover", "msg"),
    "muted": ("paper", "chrome", "field", "tint", "hover"),
    "accentink": ("paper", "chrome", "field", "raised", "tint", "tint2", "msg"),
    "warn": ("paper", "chrome", "tint", "warntint"),
    "ok": ("paper", "chrome", "tint"),
    "bad": ("paper", "chrome", "tint"),
}
PAIRS = [(text, ground) for text, grounds in TEXT.items() for ground in grounds]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def linear(colour: str) -> np.ndarray:
    """Linear red, green and blue of a colour."""
    parts = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(rgb: np.ndarray) -> tuple[float, float, float]:
    """CIE L*a*b* of linear red, green and blue, under D65."""
    ratio = (TO_XYZ @ np.clip(rgb, 0, 1)) / (TO_XYZ @ np.ones(3))
    x, y, z = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    return float(116 * y - 16), float(500 * (x - y)), float(200 * (y - z))


def difference(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """CIEDE2000 between two colours in L*a*b* (Sharma, Wu and Dalal, 2005)."""
    mean = (np.hypot(*one[1:]) + np.hypot(*other[1:])) / 2
    grey = 1.5 - 0.5 * np.sqrt(mean**7 / (mean**7 + 25.0**7))
    (l1, a1, b1), (l2, a2, b2) = ((l, a * grey, b) for l, a, b in (one, other))  # noqa: E741  # as in the paper
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = (np.degrees(np.arctan2(b, a)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    hue = (h1 + turn / 2) % 360 if c1 * c2 else h1 + h2
    lightness, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    waves = ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.2, 4, -63))
    wave = 1 + sum(height * np.cos(np.radians(times * hue + by)) for height, times, by in waves)
    by_lightness = (l2 - l1) / (1 + 0.015 * (lightness - 50) ** 2 / np.sqrt(20 + (lightness - 50) ** 2))
    by_chroma = (c2 - c1) / (1 + 0.045 * chroma)
    by_hue = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2)) / (1 + 0.015 * chroma * wave)
    blue = np.sin(np.radians(60 * np.exp(-(((hue - 275) / 25) ** 2))))
    together = -2 * blue * np.sqrt(chroma**7 / (chroma**7 + 25.0**7)) * by_chroma * by_hue
    return float(np.sqrt(by_lightness**2 + by_chroma**2 + by_hue**2 + together))


def test_the_drawer_holds_a_style_for_a_newspaper_a_report_and_a_lecture():
    assert styles.names() == ["cards", "paper", "dark"]
    assert styles.get("paper").paper == "#fbfaf8"
    assert styles.get("dark").dark


def test_an_unknown_style_says_which_there_are():
    with pytest.raises(KeyError, match="cards, paper, dark"):
        styles.get("neon")


@pytest.mark.parametrize("name", styles.names())
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_is_readable(name, text, ground):
    style = styles.get(name)
    assert contrast(style.colour(text), style.colour(ground)) >= 4.5


@pytest.mark.parametrize("name", styles.names())
def test_marks_and_edges_are_visible(name):
    style = styles.get(name)
    for colour in (*style.categories, style.ctl, style.accent):
        assert contrast(colour, style.paper) >= 2.9
    assert contrast("#ffffff", style.fill) >= 4.5


@pytest.mark.parametrize("name", styles.names())
def test_the_strip_of_events_without_a_label_is_seen_before_the_lines_behind_it(name):
    style = styles.get(name)
    assert contrast(style.rug, style.paper) >= 2.2
    assert contrast(style.rug, style.paper) > max(contrast(one, style.paper) for one in (style.grid, style.edge)) + 0.5
    assert contrast(style.axis, style.paper) >= 2.2


@pytest.mark.parametrize("name", styles.names())
def test_every_role_of_text_takes_a_colour_that_exists(name):
    style = styles.get(name)
    for role, kind in style.types.items():
        assert style.colour(kind.colour).startswith("#"), role


def test_categories_come_round_again():
    style = styles.get("paper")
    assert style.category(10) == style.category(2)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
    ],
)
def test_the_difference_is_that_of_the_paper(one, other, expected):
    assert difference(one, other) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("name", styles.names())
@pytest.mark.parametrize("vision", VISIONS)
def test_any_two_of_the_eight_categories_are_told_apart_whatever_colours_one_sees(name, vision):
    seen = [lab(VISIONS[vision] @ linear(colour)) for colour in styles.get(name).categories]
    assert len(seen) == 8
    assert min(difference(*pair) for pair in combinations(seen, 2)) >= LEAST_DIFFERENCE


@pytest.mark.parametrize("name", styles.names())
def test_categories_stand_out_on_paper_and_on_cards(name):
    style = styles.get(name)
    for colour in style.categories:
        assert min(contrast(colour, style.paper), contrast(colour, style.raised)) >= 3.0


@pytest.mark.parametrize("name", styles.names())
def test_a_colour_of_a_palette_is_that_of_the_same_number_in_every_style(name):
    style = styles.get(name)
    for other in map(styles.get, styles.names()):
        assert [styles.own_colour(colour.upper(), style) for colour in other.categories] == list(style.categories)
        assert [styles.number_of(colour) for colour in other.categories] == list(range(8))


@pytest.mark.parametrize("name", styles.names())
@pytest.mark.parametrize("colour", ["#000000", "#ffffff", "#ffee00", "#101040", "#7f7f7f", "#b03a2e"])
def test_any_colour_that_a_person_chose_is_seen_on_paper_and_on_cards(name, colour):
    style = styles.get(name)
    drawn = styles.own_colour(colour, style)
    assert min(contrast(drawn, style.paper), contrast(drawn, style.raised)) >= 3.0
    assert drawn == colour or min(contrast(colour, style.paper), contrast(colour, style.raised)) < 3.0


def test_an_automatic_timeline_follows_the_window_and_a_chosen_style_does_not():
    assert [styles.shown("automatic", dark=dark).name for dark in (False, True)] == ["paper", "dark"]
    assert [styles.shown("paper", dark=dark).name for dark in (False, True)] == ["paper", "paper"]
    assert styles.shown("of a later version", dark=True).name == "dark"


@pytest.mark.parametrize("language", interface_languages())
def test_every_style_has_a_name_in_words(language):
    assert all(say(f"export.style_{name}", language) for name in styles.names())
