"""How much two tellings have in common, and whether that makes them one happening.

What two of them share must be more than chance brings together among the events of that time, and be enough of what
either says.  It must be more where their dates agree less exactly, and less where there is much of it and both titles
name it.  Of the events of one story, which have its names in common, this keeps apart what each of them tells.
"""

from __future__ import annotations

import math
from dataclasses import replace

from timeline_app.dates import When
from timeline_app.dates.calendar import DAY
from timeline_app.deeds import FEWEST, agree, differ
from timeline_app.keys import AFTERMATH, CONCEPT, FIRST, NAME, NUMBER, PLACE, SIGNS, is_model
from timeline_app.telling import Telling
from timeline_app.weights import Weights

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
OTHER_FIGURES = OTHER_MODELS = 0.4  # more, where they count quite another number, or name an "A340" and an "A380"
_SHORT, _MONTH = 2 * DAY, 31 * DAY
APART = -10.0  # of two that are not to be one, whatever else is
BEYOND = 0.33  # what that share, and the credit of titles and of plenty, must be beyond what the dates ask for
SAME_TITLE, SAME_DEED, PLENTY = 0.2, 0.1, 0.2  # credit: where titles share all, and a deed; for each e-fold of LEAST
NOT_FIRST = 0.9  # more, where one says that it was the first time, and the other names no day of the same deed
ONCE = 0.2  # where the titles name something that was done for the first time, and one who did it
# Of what they must share at least, in one language and across two: the rest can make up for it.
SCARCE, SCARCE_ACROSS = 0.75, 0.85
LEAST = 1.0  # nats, what these weigh together beyond what brings two of the events of that time together by chance


def excess(a: Telling, b: Telling, weights: Weights) -> float:
    """By how much two tellings pass what makes them one happening; 0 or less where they are two, APART for sure."""
    limit = needed(a, b)
    if limit is None:
        return APART
    a, b = _comparable(a, b)
    around = (a.around & b.all) | (b.around & a.all)
    plenty = _plenty(a, b, around, limit, weights)
    if plenty is None:
        return -BEYOND
    titles = [_share(title, told, around, weights) for title, told in ((a.title, b.all), (b.title, a.all))]
    if min(titles) < TITLE:
        return -BEYOND
    shares = (*titles, _share(a.all, b.all, around, weights))
    alike = (max(shares) + sum(shares) / len(shares)) / 2
    return alike + _titles_agree(a, b, weights) + PLENTY * math.log(plenty) - limit - BEYOND


def _plenty(a: Telling, b: Telling, around: frozenset[str], limit: float, weights: Weights) -> float | None:
    """How many times what two tellings share is what they must share; None where it is too little, or not of a deed."""
    least = (LEAST + math.log1p(weights.crowd(a.whens[0], b.whens[0]))) * (1 + limit - SAME_DATE)
    scarce = SCARCE
    if not a.languages & b.languages:
        least += ACROSS
        scarce = SCARCE_ACROSS
    shared = a.all & b.all
    own = weights.of(shared)
    plenty = (own + weights.of(around)) / least
    if own < OWN * least or plenty < scarce or not agree(a, b, shared | around, weights):
        return None
    return plenty


def _titles_agree(a: Telling, b: Telling, weights: Weights) -> float:
    """What it says for one happening that two titles name the same things, the same deed, or one done but once."""
    both = a.title & b.title
    shorter = min(weights.of(a.title), weights.of(b.title))
    same_deed = any(key[0] == CONCEPT for key in both)
    alike = SAME_TITLE * (weights.of(both) / shorter if shorter else 0.0) + SAME_DEED * same_deed
    return alike + ONCE * _is_done_but_once(a.title, b.title)


def _is_done_but_once(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two titles name what one and the same did for the first time: the "maiden flight" of a model."""
    both = a & b
    return any(key.startswith(FIRST) for key in both) and any(key[0] in (NAME, NUMBER, PLACE) for key in both)


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
    one_model, other_model = (frozenset(filter(is_model, title)) for title in (a.title, b.title))
    models = bool(one_model and other_model) and one_model.isdisjoint(other_model)
    told, other = a.concepts | a.around, b.concepts | b.around
    another = bool(a.concepts and b.concepts and not (a.concepts & other or b.concepts & told))
    more = ELSEWHERE * elsewhere + OTHERS * others + OTHER_CONCEPT * another + NOT_FIRST * _is_first_of(a, b)
    return min(found) + more + OTHER_FIGURES * differ(a, b) + OTHER_MODELS * models


def _is_first_of(a: Telling, b: Telling) -> bool:
    """Whether only one says that it was done for the first time, and they agree in no day: "deliveries in October"."""
    firsts = [{key.removeprefix(FIRST) for key in title if key.startswith(FIRST)} for title in (a.title, b.title)]
    if bool(firsts[0]) is bool(firsts[1]) or any(one == other for one in a.whens for other in b.whens):
        return False
    done = firsts[0] | firsts[1]
    return any(CONCEPT + name in (a.title if firsts[1] else b.title) for name in done)


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
