"""People, places and organisations that a sentence names."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from timeline_app.events.names.naming import naming_of
from timeline_app.events.names.people import canonical_people
from timeline_app.events.names.places import place_named
from timeline_app.events.names.reading import Known, Reading
from timeline_app.text.words import Word

_NOTHING = Known()


@dataclass(frozen=True, slots=True)
class Names:
    """Whom and what a stretch of text names, each once, in the order of the text and as it writes them."""

    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()


def known_names(sentences: Iterable[Sequence[Word]], language: str) -> Known:
    """The names of a whole article, so that "Hollande" is who its first line calls "François Hollande"."""
    people: list[str] = []
    places: set[str] = set()
    for words in sentences:
        found = Reading(words, naming_of(language), _NOTHING)
        people += (name for _, name in found.people)
        places.update(found.surely_places)
    families = frozenset(name.rsplit(maxsplit=1)[-1] for name in people if " " in name)
    unknown = {name for name in places & families if place_named(name, language) is None}
    return Known(canonical_people(people), frozenset(places - unknown), frozenset(people), families)


def names_in(read: Reading, told: Container[int] | None = None) -> Names:
    """What a sentence that was read names; `told` are the indexes of the words that count."""
    kinds = (read.people, read.places, read.organisations)
    return Names(*(tuple(dict.fromkeys(name for k, name in kind if told is None or k in told)) for kind in kinds))
