"""The sentence that proves an event, cut down to the clauses around its date."""

from __future__ import annotations

import re

from timeline_app.layout.scene import Scene
from timeline_app.layout.wrap import around, quoted, shorten
from timeline_app.timeaxis import NO_BREAK_SPACE
from timeline_app.words import say

QUOTE_CHARACTERS = 165
IN_PARTS = 110  # characters; a shorter quote is of one piece
TOLD = 0.6  # of the words of its title that a quote should hold
STEM = 5  # letters by which a word is known again in another form: "rencontre", "rencontrer"
HINTED = 0.34  # of them that a short one should hold
CLOSE = 12  # characters: what is left out between two parts is more than that

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
    if not words:
        return ""
    date = " ".join(told[start:end].split())
    words = words.replace(date, date.replace(" ", NO_BREAK_SPACE), 1)
    return say("drawing.quote", scene.language, words=words)


def quote_line(scene: Scene, event: int, room: float) -> str:
    """The quote of an event on one line of `room` pixels, closed even where it is cut; "" where there is none."""
    quote = quote_of(scene, event)
    if not quote or scene.measure(quote, "quote") <= room:
        return quote
    opening, closing = say("drawing.quote", scene.language, words="\n").split("\n")
    words = quote.removeprefix(opening).removesuffix(closing)
    return opening + shorten(words, room, lambda text: scene.measure(opening + text + closing, "quote")) + closing


def told_of(sentence: str, start: int, end: int, title: str, room: int) -> str:
    """The words of a sentence around a date and those that tell what the title says, in about `room` characters.

    "" where a short quote would tell hardly anything of it.
    """
    date = around(sentence, start, end, room)
    wanted = _stems(title)
    missing = wanted - _stems(sentence[slice(*date)])
    if len(missing) <= (1 - TOLD) * len(wanted):
        return quoted(sentence, [date])
    if room < IN_PARTS:
        return quoted(sentence, [date]) if len(missing) <= (1 - HINTED) * len(wanted) else ""
    places = [match.span() for match in _WORD.finditer(sentence) if match[0].casefold()[:STEM] in missing]
    within = [place for place in places if place[1] <= places[0][0] + room // 2]
    if not within:
        return quoted(sentence, [date])
    told = around(sentence, within[0][0], within[-1][1], room // 2)
    first, second = sorted((around(sentence, start, end, room // 2), told))
    if second[0] <= first[1] + CLOSE:
        return quoted(sentence, [(first[0], max(first[1], second[1]))])
    return quoted(sentence, [first, second])


def _stems(text: str) -> set[str]:
    return {word.casefold()[:STEM] for word in _WORD.findall(text)}
