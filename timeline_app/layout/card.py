"""A card in a row: the title on one line or two, the date behind its dot, and what room is left for the quote."""

from __future__ import annotations

from timeline_app.layout.geometry import Box, Run
from timeline_app.layout.quotes import quote_line
from timeline_app.layout.scene import Scene
from timeline_app.layout.wrap import balance, shorten, wrap

PADDING = 12.0  # pixels from the edges of a card to its text
LINE = 19.0  # pixels from baseline to baseline
FIRST = 21.0  # pixels from the upper edge to the first baseline
DOT_ROOM = 15.0  # pixels from where a line begins to a date behind its dot
LINES = 3


def card(scene: Scene, event: int, left: float, y: float) -> tuple[Box, tuple[Run, ...], tuple[float, float]]:
    """The box, the text and the place of the dot of a card whose text begins at `left` and whose middle is at `y`."""
    room, half = float(scene.label_width[event]) - PADDING, scene.form.half
    box = Box(left - PADDING, y - half, left + room + PADDING, y + half)
    title = _title(scene, event, room)
    baselines = [box.top + FIRST + LINE * number for number in range(LINES)]
    runs = [Run(left, baseline, text, "card") for text, baseline in zip(title, baselines, strict=False)]
    baseline = baselines[len(title)]
    runs.append(Run(left + DOT_ROOM, baseline, _short(scene, scene.date(event), room - DOT_ROOM, "date"), "date"))
    if len(title) + 1 < LINES and (quote := quote_line(scene, event, room)):
        runs.append(Run(left, baselines[-1], quote, "quote"))
    return box, tuple(runs), (left + 4.0, baseline - 4.0)


def _title(scene: Scene, event: int, room: float) -> list[str]:
    """The title on two lines at most, of even length; what is longer is shortened."""

    def width(text: str) -> float:
        return scene.measure(text, "card")

    even = balance(scene.titles[event], room, width)
    if len(even) < LINES:
        return even
    first, *rest = wrap(scene.titles[event], room, width)
    return [first, _short(scene, " ".join(rest), room, "card")]


def _short(scene: Scene, text: str, room: float, role: str) -> str:
    return shorten(text, room, lambda words: scene.measure(words, role))
