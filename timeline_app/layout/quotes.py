"""The sentence that proves an event, cut down to the clauses around its date."""

from __future__ import annotations

import re

from timeline_app.layout.scene import Scene
from timeline_app.layout.wrap import excerpt
from timeline_app.timeaxis import NO_BREAK_SPACE
from timeline_app.words import say

QUOTE_CHARACTERS = 165
IN_PARTS = 110  # characters; a shorter quote is of one piece
TOLD = 0.6  # of the words of its title that a quote should hold
STEM = 5  # letters by which a word is known again in another form: "rencontre", "rencontrer"
GAP = " … "

_WORD = re.compile(r"[^\W\d_]{4,}")


def quote_of(scene: Scene, event: int, room: int = QUOTE_CHARACTERS) -> str:
    """The first mention of an event between quotation marks, in about `room` characters; "" where there is none.

    No line breaks inside its date.
    """
    mentions = scene.events[event].mentions
    if not mentions:
        return ""
    sentence, expression = mentions[0].sentence, mentions[0].expression
    start = max(expression.span.start - sentence.span.start, 0)
    mended = scene.mended.get(mentions[0].article_id, "")
    told = mended[sentence.span.start : sentence.span.end] if mended else sentence.text
    end = start + len(expression.text)
    words = " ".join(told_of(told, start, end, scene.events[event].title, room).split())
    date = " ".join(told[start:end].split())
    words = words.replace(date, date.replace(" ", NO_BREAK_SPACE), 1)
    return say("drawing.quote", scene.language, words=words)


def told_of(sentence: str, start: int, end: int, title: str, room: int) -> str:
    """The words of a sentence around a date and those that tell what the title says, in about `room` characters."""
    kept = excerpt(sentence, start, end, room)
    wanted = {word[:STEM] for word in _words(title)}
    missing = wanted - {word[:STEM] for word in _words(kept)}
    if room < IN_PARTS or len(missing) <= (1 - TOLD) * len(wanted):
        return kept
    places = [match.span() for match in _WORD.finditer(sentence) if match[0].casefold()[:STEM] in missing]
    if not places:
        return kept
    around_date = excerpt(sentence, start, end, room // 2)
    told = excerpt(sentence, places[0][0], min(places[-1][1], places[0][0] + room // 2), room // 2)
    first, second = (around_date, told) if start <= places[0][0] else (told, around_date)
    return first.rstrip("….,;: ") + GAP + second.lstrip("… ")


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
