"""Timeline -> its events, the most important first: what a short chronology out of many articles should show.

An event matters by who tells it.  A day of which articles still tell weeks later is a turning point, one that only the
news of that day tell of is seldom one.  Who writes a date out wants it to be found.  A sentence that names whom the
story is about belongs to it, and so does a day around which much of the story is told.  Who makes a chronology has
chosen its days.  A title that leans on what stood before it, or only tells who said so, shows little.  One happening is
seldom told in the same words by all: what the articles tell of one date is therefore counted together for the best told
event of that date, and the other events of the date count for themselves.

The weights are round figures in the middle of what does equally well: see tests/benchmarks/bench_chronology.py.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline_app.dates import When
from timeline_app.dates.calendar import DAY
from timeline_app.model import Event, Mention, Status, Timeline
from timeline_app.titling import plainness

_REMEMBERED = 3.0  # how much more it says for a day that it is told a month later or more, than on the day itself
_MONTH = 30  # days
_WEEK = 7
_ANNOUNCED = 0.5  # what it says for a day that it was announced
_WRITTEN_OUT = 3.0  # how much more "March 19" says than "Saturday"
_OFF_STORY = 0.3  # what a sentence says that names nobody of the story; one that names whom all name says 1 more
_FIGURES = 1.2  # how much more it says where the dead or hurt are counted
_PLAIN = 1.3  # power by which one plain telling says more than several that only touch upon an event; 1: as much
_CHOSEN = 3.0  # how much more the entry of a chronology says: somebody chose it of all that happened
_ENTRIES = 8  # days that open a sentence of an article that is a chronology
_CLOSENESS = 0.75  # power by which a day counts that lies close to what the articles tell of
_STEM = 6  # letters in which the forms of a name agree
_WORD_INSIDE = re.compile(r"(?<=[^\s.!?…][ '’])[^\W\d_]{3,}")  # a capital at the start of a sentence makes no name
_NUMBER = re.compile(r"\d+")

_Telling = tuple[str, float]  # the id of an article, and what a mention in it says for its event
_Days = tuple[int, int]  # the first and the last day of an event, counted from 1970


def rank(timeline: Timeline) -> list[Event]:
    """All events of a timeline, the most important first: the first N are N happenings worth showing, for any N.

    What a person wrote or accepted comes first, and what was dismissed last.
    """
    importance = defaultdict(float, _importance(timeline))
    return sorted(
        timeline.events, key=lambda e: (_standing(e), -importance[e.id], -len(e.mentions), -e.confidence, e.when.start)
    )


def _standing(event: Event) -> int:
    if event.status is Status.DISMISSED:
        return 2
    return 0 if event.by_hand or event.status is Status.ACCEPTED else 1


def _importance(timeline: Timeline) -> Iterator[tuple[str, float]]:
    """The importance of each event, by its id."""
    events = [event for event in timeline.events if event.status is not Status.DISMISSED]
    story = _story_of(timeline, events)
    told = {event.id: [story.telling(event, mention) for mention in event.mentions] for event in events}
    of_days: defaultdict[_Days, list[Event]] = defaultdict(list)
    for event in sorted(events, key=lambda e: (-_standing(e), *_tellers(told[e.id])), reverse=True):
        of_days[_days(event.when)].append(event)
    for days, (best, *others) in of_days.items():
        weight = story.closeness(days) / (1 + math.log2(1 + days[1] - days[0]))  # an exact date shows more
        yield best.id, weight * _support(telling for event in (best, *others) for telling in told[event.id])
        for place, event in enumerate(others, start=2):
            yield event.id, weight * _support(told[event.id]) / place


def _tellers(tellings: Sequence[_Telling]) -> tuple[int, float]:
    """By how many articles an event is told, and what they say for it."""
    return len({article_id for article_id, _ in tellings}), _support(tellings)


def _support(tellings: Iterable[_Telling]) -> float:
    """What all that is told says for an event: the best telling of each article, plain ones the more."""
    best: defaultdict[str, float] = defaultdict(float)
    for article_id, weight in tellings:
        best[article_id] = max(best[article_id], weight)
    return float(sum(weight**_PLAIN for weight in best.values()) ** (1 / _PLAIN))


@dataclass(frozen=True, slots=True)
class _Story:
    """What the articles have in common.

    `issued` is the day on which each article appeared; `weights` what each sentence says, by how close it is to the
    story and in how many articles it stands; `density` how much is told around each day; `chosen` how much
    more the entries of each article say that is a chronology; `languages` that of each article.
    """

    issued: Mapping[str, int]
    weights: Mapping[str, float]
    density: Mapping[int, float]
    chosen: Mapping[str, float]
    languages: Mapping[str, str]

    def telling(self, event: Event, mention: Mention) -> _Telling:
        """What a mention says for its event."""
        weight = self.weights[_words(mention)] * plainness(event.title, self.languages.get(mention.article_id, ""))
        chosen = self.chosen.get(mention.article_id, 0.0)
        entry = chosen > 0 and _opens_entry(mention, event.when)
        if entry:
            weight *= chosen
        if mention.article_id in self.issued:
            day = _days(event.when)[0]
            later = self.issued[mention.article_id] - day
            weight *= self._memory(max(0, later) if entry else later, day)  # a chronology is brought up to date
        if _is_written_out(mention, event.when):
            weight *= _WRITTEN_OUT
        if event.figures:
            weight *= _FIGURES
        return mention.article_id, weight

    def _memory(self, later: int, day: int) -> float:
        """What it says for a day that it is told so many days later; nothing where there is no earlier article.

        Of the last days of a story nobody can tell a month later: there, what is told to the end says as much.
        """
        if later < 0:
            return _ANNOUNCED
        most = max(_WEEK, min(_MONTH, max(self.issued.values()) - day))
        return 1 + (_REMEMBERED - 1) * (1 - 1 / len(self.issued)) * min(later, most) / most

    def closeness(self, days: _Days) -> float:
        """How close some days are to those of which the articles tell."""
        return math.pow(self.density.get(sum(days) // 2, 0.0), _CLOSENESS)


def _story_of(timeline: Timeline, events: Sequence[Event]) -> _Story:
    printed: defaultdict[str, set[str]] = defaultdict(set)  # the articles in which each sentence stands
    told: defaultdict[str, set[int]] = defaultdict(set)  # the days of which each article tells
    entries: defaultdict[str, set[int]] = defaultdict(set)  # those of them that open a sentence
    for event in events:
        middle = sum(_days(event.when)) // 2
        for mention in event.mentions:
            printed[_words(mention)].add(mention.article_id)
            told[mention.article_id].add(middle)
            if _opens_entry(mention, event.when):
                entries[mention.article_id].add(middle)
    issued = {article.id: article.issued.start // DAY for article in timeline.articles if article.issued}
    return _Story(
        issued=issued,
        weights=_weights(printed),
        density=_density(told.values()),
        chosen=_chosen(entries, issued.values()),
        languages={article.id: article.language for article in timeline.articles},
    )


def _chosen(entries: Mapping[str, set[int]], issued: Collection[int]) -> dict[str, float]:
    """How much more the entries of each chronology say: that of a fortnight tells of all that a year forgets."""
    story = 1 + max(issued, default=0) - min(issued, default=0)
    return {
        article_id: 1 + (_CHOSEN - 1) * min(1.0, (max(days) - min(days)) / story)
        for article_id, days in entries.items()
        if len(days) >= _ENTRIES
    }


def _words(mention: Mention) -> str:
    return " ".join(mention.sentence.text.split())


def _weights(printed: Mapping[str, set[str]]) -> dict[str, float]:
    """What each sentence says in each article: more where it names whom the articles name, less where it is a copy.

    The menu of a site and the report of an agency stand word for word in many articles, and are told once.
    """
    names = {text: _names(text) for text in printed}
    named: defaultdict[str, set[str]] = defaultdict(set)
    for text, own in names.items():
        for name in own:
            named[name] |= printed[text]
    count = len(set().union(*printed.values()))
    return {
        text: (_OFF_STORY + max((len(named[name]) for name in own), default=0) / count) / len(printed[text])
        for text, own in names.items()
    }


def _names(text: str) -> frozenset[str]:
    """The names in a text, in the stems that their forms share."""
    return frozenset(word.casefold()[:_STEM] for word in _WORD_INSIDE.findall(text) if word[0].isupper())


def _density(told: Iterable[set[int]]) -> dict[int, float]:
    """How much is told around each day: an article is shared out over the days it tells of, and fades in a month."""
    own: defaultdict[int, float] = defaultdict(float)
    for days in told:
        for day in days:
            own[day] += 1 / len(days)
    ordered = sorted(own)
    around = dict(own)
    for way in (ordered, ordered[::-1]):
        _add_carried(around, own, way)
    return around


def _add_carried(around: dict[int, float], own: Mapping[int, float], way: Sequence[int]) -> None:
    """Adds to each day what those before it, on the way, carry over to it."""
    carried = 0.0
    for before, day in pairwise(way):
        carried = (carried + own[before]) * math.exp(-abs(day - before) / _MONTH)
        around[day] += carried


def _is_written_out(mention: Mention, when: When) -> bool:
    """Whether a mention has the number of the day."""
    day = int(when.first_day()[-2:])
    return any(int(number) == day for number in _NUMBER.findall(mention.expression.text))


def _opens_entry(mention: Mention, when: When) -> bool:
    """Whether a mention begins its sentence with its day, as an entry of a chronology does."""
    before = mention.sentence.text[: mention.expression.span.start - mention.sentence.span.start]
    return not any(map(str.isalpha, before)) and _is_written_out(mention, when)


def _days(when: When) -> _Days:
    return when.start // DAY, (when.end - 1) // DAY
