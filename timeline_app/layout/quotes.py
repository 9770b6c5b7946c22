"""The sentence that proves an event, cut down to the clauses around its date."""

from __future__ import annotations

from timeline_app.layout.scene import Scene
from timeline_app.layout.wrap import excerpt
from timeline_app.timeaxis import NO_BREAK_SPACE
from timeline_app.words import say

QUOTE_CHARACTERS = 165
UNBROKEN_DATE = 18  # characters; at the narrowest a line has about 20


def quote_of(scene: Scene, event: int) -> str:
    """The first mention of an event between quotation marks; "" where there is none."""
    mentions = scene.events[event].mentions
    if not mentions:
        return ""
    sentence, expression = mentions[0].sentence, mentions[0].expression
    start = max(expression.span.start - sentence.span.start, 0)
    mended = scene.mended.get(mentions[0].article_id, "")
    told = mended[sentence.span.start : sentence.span.end] if mended else sentence.text
    end = start + len(expression.text)
    words = " ".join(excerpt(told, start, end, QUOTE_CHARACTERS).split())
    date = " ".join(told[start:end].split())
    if len(date) <= UNBROKEN_DATE:
        words = words.replace(date, date.replace(" ", NO_BREAK_SPACE), 1)
    return say("drawing.quote", scene.language, words=words)
