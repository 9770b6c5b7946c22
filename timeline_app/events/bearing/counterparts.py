"""English dates of what a figure is only compared with: "$2 million, compared with $3 million last year"."""

from __future__ import annotations

from timeline_app.events.grammar.lists import Lists
from timeline_app.events.grammar.tagged import Sentence

_FARTHEST = 16  # words and signs from a date to what compares
_FIGURE = frozenset({"NUM", "SYM", "PUNCT", "CCONJ", "DET", "ADJ"})
_THAN, _FROM = "than", "from"
_WITH = frozenset({"with", "to"})
_COMPARED = "compared"
_BY_WHEN = frozenset({"later", "earlier", "sooner"})  # "no later than 3 May"
_OF = frozenset({"of", "or", "a", "an", "in"})


def is_counterpart(sentence: Sentence, date: range, lists: Lists) -> bool:
    """Whether a figure before a date, or nothing, stands between it and "than", "compared with", or "from $3 to"."""
    if lists.language != "en":
        return False
    words, figures, only_figures = sentence.words, 0, True
    for k in range(date.start - 1, max(0, date.start - _FARTHEST), -1):
        lower = words[k].lower
        if lower == _THAN:
            return k == date.start - 1 and words[k - 1].lower not in _BY_WHEN
        if lower in _WITH and words[k - 1].lower == _COMPARED:
            return True
        if lower == _FROM:
            return figures > 0 and only_figures
        if sentence.is_verb(k) or lower in lists.relatives or words[k].text in ";:":
            return False
        figures += sentence.tags[k] == "NUM"
        unit = sentence.tags[k] == "NOUN" and sentence.tags[k - 1] in ("NUM", "SYM", "DET", "NOUN")
        only_figures &= sentence.tags[k] in _FIGURE or lower in _OF or unit
    return False
