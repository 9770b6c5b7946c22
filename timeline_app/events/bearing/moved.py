"""What is moved to another date: "postponed from 26 May to 24 July" is told with the day to come."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence
from timeline_app.events.phrases import Phrase


def moved_to(sentence: Sentence, phrase: Phrase, lists: Lists) -> range:
    """The words of "to 24 July" where a clause moves something to that date; none elsewhere."""
    if phrase.head is not None or not lists.moves(sentence.words[k].lower for k in phrase.clause.words):
        return range(0)
    first = phrase.date.start
    while first > 0 and sentence.words[first - 1].lower in lists.determiners - lists.moved_to:
        first -= 1
    leading = (k for k in (phrase.date.start, first - 1) if k >= 0 and sentence.words[k].lower in lists.moved_to)
    k = next(leading, -1)
    return range(k, phrase.date.stop) if k >= 0 else range(0)
