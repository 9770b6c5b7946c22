"""Whether two tellings say the same of what was done, and not only who was where on that day."""

from __future__ import annotations

from timeline_app.keys import AGENTS, CONCEPT, FIGURE, NAME, PLACE, SIGNS, THING, VICTIMS, is_large
from timeline_app.telling import Telling
from timeline_app.weights import FREQUENT, Weights

TIMES = 2  # how many times larger a figure is, so that it is quite another one
UNUSUAL = 1e-5  # share of all words from which a word for a thing is met with many of its kind: ships, museums
RARE = 1e-6  # share of all words below which a name is met with one thing
PHASES = frozenset({CONCEPT + "start", CONCEPT + "end"})  # of anything
# What is told of one happening: who moves goes and comes, one wins and the other loses, who invades attacks.
SIDES = {
    CONCEPT + name: CONCEPT + names[0]
    for names in (
        ("departure", "arrival", "escape", "flight", "return", "visit"),
        ("victory", "defeat"),
        ("attack", "invasion", "war"),
    )
    for name in names
}
HARM = VICTIMS | {CONCEPT + "attack"}
FEWEST = 2  # keys that two tellings share


def agree(a: Telling, b: Telling, shared: frozenset[str], weights: Weights) -> bool:
    """Whether two tellings share something of what happened, and not only who was where on that day."""
    one, other = _kinds(a), _kinds(b)
    apart = bool(one and other) and one.isdisjoint(other)
    telling = (key for key in shared if not (apart and key[0] == NAME) and _tells_what(key, weights))
    told = len(set(map(weights.thing, telling)))
    figures = [key for key in shared if weights.thing(key)[0] == FIGURE]
    told += bool(figures) + FEWEST * any(map(is_large, figures))
    if apart:
        return told >= FEWEST
    deeds = any(key[0] == CONCEPT and key not in VICTIMS for key in shared)
    harm = not (HARM.isdisjoint(a.all) or HARM.isdisjoint(b.all) or differ(a, b))
    if not (deeds or harm) and _is_one_thing(a, b, shared, weights):
        return False
    return deeds or harm or told > 0 or weights.things(shared) > FEWEST


def _is_one_thing(a: Telling, b: Telling, shared: frozenset[str], weights: Weights) -> bool:
    """Whether two tellings of two languages share a common thing and where it was, and not what became of it.

    One of them must say that in words of all languages: "a ship caught fire", "una nave è stata varata".
    """
    if not (a.concepts or b.concepts):
        return False
    met = {weights.thing(key) for key in shared if weights.thing(key)[0] != PLACE}
    if a.languages & b.languages or len(met) != 1:
        return False
    (only,) = met
    return only[0] == THING and max(_share_of(only, telling) for telling in (a, b)) >= UNUSUAL


def _share_of(name: str, telling: Telling) -> float:
    """Which share of all words the words are by which a telling names a thing."""
    return max((telling.shares[key] for key, named in telling.things.items() if key and named == name), default=1.0)


def _kinds(telling: Telling) -> frozenset[str]:
    """What kinds of happenings a title names, those that are sides of one as one: that people died says not of what."""
    return frozenset(SIDES.get(key, key) for key in telling.concepts - VICTIMS - PHASES)


def _tells_what(key: str, weights: Weights) -> bool:
    """Whether a key is of a figure, a large number, a rare name, a thing, or a word that is not everybody's."""
    if key[0] == THING:
        return key not in AGENTS
    if key[0] == NAME:
        return weights.share(key) < RARE
    if key[0] in SIGNS:
        return is_large(key)
    return weights.share(key) < FREQUENT


def differ(a: Telling, b: Telling) -> bool:
    """Whether two tellings count another number of the same, by far: 5 dead and 12."""
    pairs = [(one, other) for what, one in a.figures for kind, other in b.figures if what == kind]
    return bool(pairs) and all(max(pair) >= TIMES * max(1, min(pair)) for pair in pairs)
