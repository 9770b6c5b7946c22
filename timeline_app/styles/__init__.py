"""The drawer of styles: one table of colours and type sizes for the window, the canvas and the exported pictures.

Add a style: put one file in this folder, named as people shall see it ("paper.py" is "paper"), that binds STYLE
to a Style, and its name in words into resources/translations/*/export.toml.  It is found by walking the folder.
tests/test_styles.py then holds its text to a contrast of 4.5:1, and its categories to being told apart whatever colours
a person sees.

A timeline names the style in which the canvas and exported pictures draw it.  "automatic", where nobody has chosen,
is paper, and in a dark window the canvas is dark, while pictures stay on paper; a style that a person has chosen is
that style in every window and every picture.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import import_module
from types import MappingProxyType
from typing import NamedTuple

LIGHT, DARK = "paper", "dark"
SEEN = 3.0  # contrast from which a mark is seen on its ground


class Type(NamedTuple):
    """How a role of text is set: size in logical pixels, weight from 100 to 900, and the colour token it takes."""

    size: int
    weight: int
    colour: str


TYPES: Mapping[str, Type] = MappingProxyType(
    {
        "title": Type(14, 500, "ink"),  # the title of a card
        "label": Type(13, 400, "ink"),  # the title in a row
        "card": Type(13, 600, "ink"),  # the title in a card of a row
        "date": Type(12, 400, "muted"),
        "quote": Type(12, 400, "ink2"),
        "tick": Type(12, 400, "muted"),
        "header": Type(13, 600, "ink"),
        "badge": Type(11, 600, "ink2"),
        "lane": Type(12, 600, "ink2"),  # the name of a lane
        "heading": Type(24, 600, "ink"),  # the title of an exported page
        "narrow_heading": Type(17, 600, "ink"),  # and that of a narrow one
        "subheading": Type(13, 400, "muted"),
        "footer": Type(12, 400, "muted"),
    }
)
"""The roles of text on the canvas and on exported pages."""


class Style(NamedTuple):
    """A look: colour tokens as #rrggbb, the colours of categories (marks only, never text), and type.

    A tuple, as Type is: of a dataclass Python writes the methods when it is loaded, and the window waits for it.
    """

    name: str
    dark: bool
    paper: str  # canvas, reader, table
    chrome: str  # bars, docks
    field: str  # inputs
    raised: str  # buttons, popovers, keycaps
    line: str  # hairlines between rooms
    line2: str  # edges of buttons, popovers, keycaps
    ctl: str  # edges of inputs, checks and radios: at least 3:1
    ink: str  # text
    ink2: str  # secondary text, icons
    muted: str  # dates, counts, hints
    accent: str  # focus, edge of the selection, overview
    accentink: str  # links, expressions of time
    tint: str  # selection, highlight
    tint2: str  # the selected quote in the reader
    msg: str  # message bar
    warn: str  # doubtful date, disagreement
    warntint: str  # ground of a disagreement
    ok: str  # understood date, sure
    bad: str  # no date, failure
    hover: str  # hover, ground of chips and segments
    grid: str  # lines of ticks
    edge: str  # lines where a month or a year turns
    stem: str  # from a label down to the axis
    rug: str  # density strip
    axis: str  # the line of the axis
    fill: str  # the primary button, under white text
    categories: tuple[str, ...]
    font: str = "Inter"
    cards: bool = False  # events stand on cards, also in rows
    types: Mapping[str, Type] = TYPES

    def __hash__(self) -> int:
        return hash(self.name)

    def colour(self, token: str) -> str:
        """The colour of a token; raises AttributeError for an unknown one."""
        return str(getattr(self, token))

    def category(self, number: int) -> str:
        """The colour of the category with that number; the colours come round again."""
        return self.categories[number % len(self.categories)]


@cache
def _drawer() -> dict[str, Style]:
    import pkgutil  # of no use before there is a choice of styles

    found = {}
    for module in pkgutil.iter_modules(__path__):
        style = _in_file(module.name)
        found[style.name] = style
    return dict(sorted(found.items(), key=lambda item: (item[1].dark, item[0])))


@cache
def _in_file(name: str) -> Style:
    style: Style = import_module(f"{__name__}.{name}").STYLE
    return style


def names() -> list[str]:
    """The names of all styles, the light ones first."""
    return list(_drawer())


def get(name: str) -> Style:
    """The style of that name; raises KeyError that lists the known ones."""
    if name in (LIGHT, DARK):  # the window waits for one of these, not for the whole drawer
        return _in_file(name)
    try:
        return _drawer()[name]
    except KeyError:
        raise KeyError(f"no style is called {name!r}; there are {', '.join(names())}") from None


def shown(name: str, *, dark: bool = False) -> Style:
    """The style that a timeline's `style` stands for, in a dark window or not; one that is not here is automatic."""
    return get(name if name in names() else DARK if dark else LIGHT)


@cache
def own_colour(colour: str, style: Style) -> str:
    """The colour (#rrggbb) in which a style draws the mark of an event that a person has coloured.

    A category of any style is the category of the same number in this one; any other colour comes so far towards that
    of ink as it must to be seen on paper and on cards.
    """
    number = number_of(colour)
    if number is not None:
        return style.category(number)
    mixtures = (mixed(colour, style.ink, share / 10) for share in range(11))
    return next((one for one in mixtures if _is_seen(one, style)), style.ink)


def number_of(colour: str) -> int | None:
    """The number of the category that a colour (#rrggbb) is in any of the styles; None where it is in none."""
    categories = (style.categories for style in _drawer().values())
    return next((known.index(colour.lower()) for known in categories if colour.lower() in known), None)


@lru_cache(1024)
def mixed(one: str, other: str, share: float) -> str:
    """A colour between two, with so much of the other."""
    pairs = zip(_parts(one), _parts(other), strict=True)
    return "#" + bytes(round((a + (b - a) * share) * 255) for a, b in pairs).hex()


def _is_seen(colour: str, style: Style) -> bool:
    return all(_contrast(colour, ground) >= SEEN for ground in (style.paper, style.raised))


def _contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21, as WCAG 2 defines it."""
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(colour))
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> tuple[float, ...]:
    """Red, green and blue, each from 0 to 1."""
    return tuple(part / 255 for part in bytes.fromhex(colour[1:]))
