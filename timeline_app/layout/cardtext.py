"""The text of an event as a card: its whole title, its date and, where there is room, how many tell it and a quote."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from timeline_app.dates.wording import clock_text
from timeline_app.layout.quotes import QUOTE_CHARACTERS, quote_of
from timeline_app.layout.scene import Scene
from timeline_app.layout.wrap import balance
from timeline_app.words import say

TITLE_LINE, META_LINE, QUOTE_LINE, QUOTE_GAP = 20.0, 20.0, 18.0, 8.0
PADDING = 6.0
LAST_LINE = 0.4  # of the last line of a quote may stay empty


@dataclass(frozen=True, slots=True)
class Card:
    """The text of an event at a width, its lines with role and height; sizes in pixels."""

    lines: tuple[tuple[str, str, float], ...]
    width: float
    height: float

    @property
    def title_lines(self) -> int:
        """How many lines its title takes."""
        return sum(role == "title" for _, role, _ in self.lines)


@dataclass(frozen=True, slots=True)
class Fullness:
    """What a card tells beside its title: so many characters of a quote, how many articles; its `day`, or the time."""

    quote: int
    articles: bool
    day: bool = True


FULLNESS = (
    Fullness(QUOTE_CHARACTERS, articles=True),
    Fullness(135, articles=True),
    Fullness(110, articles=True),
    Fullness(90, articles=True),
    Fullness(75, articles=True),
    Fullness(0, articles=True),
    Fullness(0, articles=False),
)


@lru_cache(2048)
def card_text(scene: Scene, event: int, width: float, fullness: Fullness) -> Card:
    """The card of an event, at most `width` pixels wide."""
    measure = scene.measure
    title = balance(scene.events[event].title, width, lambda text: measure(text, "title"))
    lines = [(text, "title", TITLE_LINE) for text in title]
    lines.append((_meta(scene, event, width, fullness), "date", META_LINE))
    quote = quote_of(scene, event, fullness.quote) if fullness.quote else ""
    if quote:
        broken = balance(quote, width, lambda text: measure(text, "quote"), LAST_LINE)
        lines += [(text, "quote", QUOTE_LINE + (QUOTE_GAP if not at else 0.0)) for at, text in enumerate(broken)]
    widest = max(measure(text, role) for text, role, _ in lines)
    return Card(tuple(lines), widest, sum(height for _, _, height in lines) + PADDING)


@lru_cache(2048)
def widest_word(scene: Scene, event: int) -> float:
    """The width of the longest word of the title of an event, in pixels."""
    return max((scene.measure(word, "title") for word in scene.events[event].title.split()), default=0.0)


def _meta(scene: Scene, event: int, width: float, fullness: Fullness) -> str:
    date = scene.date(event) if fullness.day else _time(scene, event)
    sources = len(set(scene.events[event].article_ids))
    if sources < 2 or not fullness.articles:
        return date
    both = f"{date} · {say('drawing.articles', scene.language, count=sources)}"
    return both if scene.measure(both, "date") <= width else date


def _time(scene: Scene, event: int) -> str:
    """The date of an event under the name of its day: the time alone, if it is known."""
    time = clock_text(scene.events[event].when, scene.language)
    return " · ".join(filter(None, (time, scene.factuality(event)))) if time else scene.date(event)
