import pytest

from timeline_app import styles

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
        assert contrast(colour, style.paper) >= 2.9  # the orange of paper has 3.0
    assert contrast("#ffffff", style.fill) >= 4.5


@pytest.mark.parametrize("name", styles.names())
def test_every_role_of_text_takes_a_colour_that_exists(name):
    style = styles.get(name)
    for role, kind in style.types.items():
        assert style.colour(kind.colour).startswith("#"), role


def test_categories_come_round_again():
    style = styles.get("paper")
    assert style.category(7) == style.category(2)
