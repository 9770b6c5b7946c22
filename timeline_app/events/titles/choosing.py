"""Which of an event's titles comes first: the best one of which no fault is known."""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase
from timeline_app.events.titles.faults import is_sound
from timeline_app.events.titles.mended import mended_titles
from timeline_app.events.titles.own_words import own_titles


def sound_first(titles: list[str], shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> list[str]:
    """Titles, the first without a fault before all others; one of the sentence's own words where all have one.

    `shown` is the text of the sentence.  They are as they were where nothing sound is found.
    """
    choices = _choices(titles, shown, sentence, phrase, lists)
    sound = next((title for title in choices if is_sound(title, sentence, phrase.left_out, lists)), "")
    return [sound, *(title for title in titles if title != sound)] if sound else titles


def _choices(titles: list[str], shown: str, sentence: Sentence, phrase: Phrase, lists: Lists) -> Iterator[str]:
    if not titles:
        return
    yield titles[0]
    yield from mended_titles(titles[0], shown, sentence, phrase.left_out, lists)
    if phrase.date.start not in phrase.clause.asides:  # of which its clause tells nothing
        yield from titles[1:]
    yield from own_titles(shown, sentence, phrase, lists)
