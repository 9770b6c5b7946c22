"""How much two tellings have in common, and whether that makes them one happening.

What two of them share must be more than chance brings together among the events of that time, and be enough of what
either says: the less exact their dates agree, the more, and the less, the more there is of it and the more of it both
titles name.  Of many events about one story, which have its names in common, this keeps apart what each of them tells.
"""

from __future__ import annotations

import math
from dataclasses import replace

from timeline_app.dates import When
from timeline_app.dates.calendar import DAY
from timeline_app.keys import AFTERMATH, AGENTS, CONCEPT, FIGURE, NAME, SIGNS, THING, VICTIMS, is_large
from timeline_app.telling import Telling
from timeline_app.weights import FREQUENT, Weights

# How much of what the shorter telling says must stand in the other one, by weight.
SAME_DATE = 0.34
SAME_YEAR = 0.5
DATE_INSIDE = 0.5
YEAR_INSIDE = 0.6
DATE_NEAR = 0.75
TITLE = 0.1  # of either title
ALONE = 0.2  # what a single key is at most
OWN = 0.4  # of what two must share, what their sentences say themselves and not the text before these
ACROSS = 3.0  # nats more where the languages are not the same
ELSEWHERE, OTHERS, OTHER_CONCEPT = 0.12, 0.12, 0.08  # more, where the two name other places, people or things
OTHER_FIGURES = 0.4  # more, where they count quite another number
TIMES = 2  # how many times larger a figure is, so that it is quite another one
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
_SHORT, _MONTH = 2 * DAY, 31 * DAY
FEWEST = 2  # keys that two tellings share
APART = -10.0  # of two that are not to be one, whatever else is
BEYOND = 0.33  # what that share, and the credit of titles and of plenty, must be beyond what the dates ask for
SAME_TITLE, SAME_DEED, PLENTY = 0.2, 0.1, 0.2  # credit: where titles share all, and a deed; for each e-fold of LEAST
# Of what they must share at least, in one language and across two: the rest can make up for it.
SCARCE, SCARCE_ACROSS = 0.75, 0.85
LEAST = 1.0  # nats, what these weigh together beyond what brings two of the events of that time together by chance


def excess(a: Telling, b: Telling, weights: Weights) -> float:
    """By how much two tellings pass what makes them one happening; 0 or less where they are two, APART for sure."""
    limit = needed(a, b)
    if limit is None:
        return APART
    a, b = _comparable(a, b)
    shared, around = a.all & b.all, (a.around & b.all) | (b.around & a.all)
    least = LEAST + math.log1p(weights.crowd(a.whens[0], b.whens[0]))
    least *= 1 + (limit - SAME_DATE)
    scarce = SCARCE
    if not a.languages & b.languages:
        least += ACROSS
        scarce = SCARCE_ACROSS
    own = weights.of(shared)
    evidence = own + weights.of(around)
    if own < OWN * least or evidence < scarce * least or not _agree(a, b, shared | around, weights):
        return -BEYOND
    titles = [_share(title, told, around, weights) for title, told in ((a.title, b.all), (b.title, a.all))]
    if min(titles) < TITLE:
        return -BEYOND
    shares = (*titles, _share(a.all, b.all, around, weights))
    alike = (max(shares) + sum(shares) / len(shares)) / 2
    return alike + _titles_agree(a, b, weights) + PLENTY * math.log(evidence / least) - limit - BEYOND


def _titles_agree(a: Telling, b: Telling, weights: Weights) -> float:
    """What it says for one happening that two titles name the same things, and that they name the same deed."""
    both = a.title & b.title
    shorter = min(weights.of(a.title), weights.of(b.title))
    return SAME_TITLE * (weights.of(both) / shorter if shorter else 0.0) + SAME_DEED * any(
        k[0] == CONCEPT for k in both
    )


def _agree(a: Telling, b: Telling, shared: frozenset[str], weights: Weights) -> bool:
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
    return deeds or harm or told > 0 or weights.things(shared) > FEWEST


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


def _comparable(a: Telling, b: Telling) -> tuple[Telling, Telling]:
    """Two tellings of one language as they are; of two, what stands above languages, and words that are related."""
    if a.languages & b.languages:
        return a, b
    related = (a.all | a.around) & (b.all | b.around)

    def above(t: Telling, keys: frozenset[str]) -> frozenset[str]:
        return frozenset(key for key in keys if key in related or (key[0] in SIGNS and key not in t.unsure))

    one, other = (replace(t, title=above(t, t.title), all=above(t, t.all), around=above(t, t.around)) for t in (a, b))
    return one, other


def _share(said: frozenset[str], told: frozenset[str], around: frozenset[str], weights: Weights) -> float:
    """How much of the shorter of two tellings stands in the other one, by the weight of its keys.

    A single key, such as the name of a country, is not much of anything.
    """
    shared = (said & told) | around
    if not shared:
        return 0.0
    part = weights.of(shared) / min(weights.of(said | around), weights.of(told | around))
    return min(part, 1.0 if weights.things(shared) >= FEWEST else ALONE)


def needed(a: Telling, b: Telling) -> float | None:
    """How much two tellings must share; None where they are two, by their dates or as one that came of the other."""
    found = [limit for one in a.whens for other in b.whens if (limit := _by_date(one, other)) is not None]
    if not found or follows(a, b) or follows(b, a):
        return None
    elsewhere = bool(a.places and b.places and not a.places & b.places)
    others = bool(a.people and b.people) and not any(
        one <= other or other <= one for one in a.people for other in b.people
    )
    told, other = a.concepts | a.around, b.concepts | b.around
    another = bool(a.concepts and b.concepts and not (a.concepts & other or b.concepts & told))
    return min(found) + ELSEWHERE * elsewhere + OTHERS * others + OTHER_CONCEPT * another + OTHER_FIGURES * differ(a, b)


def follows(a: Telling, b: Telling) -> bool:
    """Whether one tells what came of a happening, as a trial or a tribute, and the other that happening itself."""
    if not a.is_aftermath or b.is_aftermath or not b.concepts.isdisjoint(AFTERMATH):
        return False
    return not b.concepts.isdisjoint(a.all)


def _by_date(a: When, b: When) -> float | None:
    narrow, wide = sorted((a, b), key=lambda when: when.end - when.start)
    if a.start // DAY == b.start // DAY and (a.end - 1) // DAY == (b.end - 1) // DAY:
        if not is_narrow(wide):
            return SAME_YEAR
        # One of two hours may be wrong, or told in another time zone.
        return SAME_DATE if wide.contains(narrow) or wide.end - wide.start >= DAY else DATE_NEAR
    if wide.contains(narrow):
        return DATE_INSIDE if is_narrow(wide) else YEAR_INSIDE
    # "Yesterday" may be a day off, an hour of another day is another happening.
    days = narrow.end - narrow.start >= DAY and wide.end - wide.start <= _SHORT
    return DATE_NEAR if days and max(a.start - b.end, b.start - a.end) < DAY else None


def is_narrow(when: When) -> bool:
    """Whether a time is so short that one happening is told of it as often as several."""
    return when.end - when.start <= _MONTH
