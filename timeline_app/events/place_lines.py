"""The place, and the agency, before a report on the same line: "Amsterdam - Die Läuferin", "LEEDS (ITV) – A man"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.events.grammar.signs import DASHES
from timeline_app.events.names.places import place_named
from timeline_app.text.words import Word

_LONGEST = 12  # words and signs up to the dash
_LONGEST_PLACE = 3  # words
_LONGEST_AGENCY = 5  # words and signs in brackets
_FEWEST_BEHIND = 7  # words that the report has
_ABBREVIATION = 3  # letters: "UK Sport won"
_NEAR = 12  # words behind the dash in which no second one stands
_JOINS = frozenset({",", "/"})


def words_of_place_line(words: Sequence[Word], language: str) -> int:
    """How many words at the head of a line only say where a report comes from; 0 where it begins with the report."""
    if capitals := _in_capitals(words, language):
        return capitals
    dash = next((k for k, word in enumerate(words[:_LONGEST]) if word.text in DASHES), 0)
    start = dash
    while start and start < len(words) and words[start].text in DASHES:
        start += 1  # "--" is two signs
    behind = words[start:]
    parted = (
        dash
        and (words[dash - 1].end < words[dash].start or words[dash - 1].text == ")")  # "BONN (AP)_ A court"
        and start < len(words)
        and words[start - 1].end < words[start].start
    )
    if not parted or sum(word.is_word for word in behind) < _FEWEST_BEHIND or behind[0].text.islower():
        return 0
    if any(word.text in DASHES for word in behind[:_NEAR]):
        return 0
    return start if _names_a_place(words[:dash], language) else 0


def _in_capitals(words: Sequence[Word], language: str) -> int:
    """How many words in capitals name a place before a report that nothing parts from it: "ROMA Dovrebbe arrivare"."""
    end = next((k for k, word in enumerate(words[: _LONGEST_PLACE + 1]) if not word.text.isupper()), 0)
    if not end or len(words) - end < _FEWEST_BEHIND or not words[end].text.istitle():
        return 0
    name = " ".join(word.text for word in words[:end])
    return end if len(name) > _ABBREVIATION and place_named(name.title(), language) is not None else 0


def _names_a_place(words: Sequence[Word], language: str) -> bool:
    agency = next((k for k, word in enumerate(words) if word.text == "("), len(words))
    if agency < len(words) and (words[-1].text != ")" or len(words) - agency > _LONGEST_AGENCY):
        return False
    place = words[:agency]
    if not place or not all(word.is_name or word.text in {*_JOINS, "."} for word in place):
        return False
    first = next((k for k, word in enumerate(place) if word.text in _JOINS), len(place))
    if first > _LONGEST_PLACE:
        return False
    name = " ".join(word.text for word in place[:first])
    capitals = all(word.text.isupper() for word in place[:first] if word.is_word)
    known = place_named(name.title() if capitals else name, language) is not None
    return known or (capitals and agency < len(words))
