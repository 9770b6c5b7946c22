"""How well dated events are found, and how well those of several articles are brought together.

A found event matches one of the gold standard when its days fit and, by the rules of `matching`, for

dates      nothing more
events     its sentence tells the event, or its title names it
titled     its title alone names it

Each gold event is matched at most once, as many as can be.  What is found beside them is wrong, except what tells an
optional event.  A duplicate is wrong and tells a gold event that is matched already; a wrong event from a non-event
rests on words that people marked as dating nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from events.gold import Found, Gold, Happening
from events.matching import SAME_SENTENCE, Weigh, by_date, by_event, by_title, closest, fits, fold, likeness, named

Row = Sequence[float]  # how well a gold event matches each one found: 0 where it does not


@dataclass(frozen=True, slots=True)
class Tally:
    """How many are right, how many were missed, and how many of those found are wrong."""

    right: int = 0
    missed: int = 0
    wrong: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.missed + other.missed, self.wrong + other.wrong)

    @property
    def precision(self) -> float:
        """The share of those found that are right."""
        return self.right / (self.right + self.wrong) if self.right else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold standard that was found."""
        return self.right / (self.right + self.missed) if self.right else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (2 * self.right + self.missed + self.wrong) if self.right else 0.0


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of some articles, each taken for itself."""

    articles: int = 0
    gold: int = 0
    found: int = 0
    events: Tally = field(default_factory=Tally)
    titled: Tally = field(default_factory=Tally)
    dates: Tally = field(default_factory=Tally)
    non_events: int = 0
    duplicates: int = 0

    def __add__(self, other: Scores) -> Scores:
        return Scores(
            self.articles + other.articles,
            self.gold + other.gold,
            self.found + other.found,
            self.events + other.events,
            self.titled + other.titled,
            self.dates + other.dates,
            self.non_events + other.non_events,
            self.duplicates + other.duplicates,
        )


@dataclass(frozen=True, slots=True)
class MergeScores:
    """The figures of some sets of articles.

    `happenings` were found in an article at least; `mentions` are those of each article that tells them; `pairs` are
    mentions of one happening in two articles, right when they stand in one event.
    """

    articles: int = 0
    happenings: Tally = field(default_factory=Tally)
    mentions: Tally = field(default_factory=Tally)
    pairs: Tally = field(default_factory=Tally)

    def __add__(self, other: MergeScores) -> MergeScores:
        return MergeScores(
            self.articles + other.articles,
            self.happenings + other.happenings,
            self.mentions + other.mentions,
            self.pairs + other.pairs,
        )


def score(golds: Iterable[Gold], found: Iterable[Sequence[Found]]) -> Scores:
    """The figures of some articles; `found` holds what was found in each, in the same order."""
    return sum((_score_one(gold, events) for gold, events in zip(golds, found, strict=True)), Scores())


def sureness(golds: Iterable[Gold], found: Iterable[Sequence[Found]]) -> list[tuple[float, bool]]:
    """How sure the program is of each event, and whether it is right; those that tell an optional event are."""
    told: list[tuple[float, bool]] = []
    for gold, events in zip(golds, found, strict=True):
        wrong = {id(event) for event in _compare(gold.happenings, events, by_event).wrong}
        told += [(event.confidence, id(event) not in wrong) for event in events]
    return told


def score_merging(golds: Iterable[Gold], found: Iterable[Sequence[Found]]) -> MergeScores:
    """The figures of some sets of articles; `found` holds what was found in each set, in the same order."""
    return sum((_score_set(gold, events) for gold, events in zip(golds, found, strict=True)), MergeScores())


def _score_one(gold: Gold, found: Sequence[Found]) -> Scores:
    events, titled, dates = (_compare(gold.happenings, found, weigh) for weigh in (by_event, by_title, by_date))
    return Scores(
        articles=1,
        gold=events.tally.right + events.tally.missed,
        found=len(found),
        events=events.tally,
        titled=titled.tally,
        dates=dates.tally,
        non_events=sum(_dates_nothing(event, gold.non_events) for event in events.wrong),
        duplicates=events.duplicates,
    )


def _dates_nothing(event: Found, non_events: Iterable[str]) -> bool:
    words = fold(event.proofs[0].words)
    return bool(words) and any(words in fold(other) or fold(other) in words for other in non_events)


# ---------------------------------------------------------------- which is which


@dataclass(frozen=True, slots=True)
class _Comparison:
    tally: Tally
    wrong: tuple[Found, ...]
    duplicates: int


def _compare(happenings: Iterable[Happening], found: Sequence[Found], weigh: Weigh) -> _Comparison:
    required, optional = _parted(happenings)
    weights = [[weigh(happening, event) for event in found] for happening in required]
    pairs = assign(weights)
    rest = [j for j in range(len(found)) if j not in pairs.values()]
    spare = assign([[weigh(happening, found[j]) for j in rest] for happening in optional])
    neutral = {rest[k] for k in spare.values()}
    neutral |= {j for j in rest if _tells_any(found[j], optional) and not any(row[j] for row in weights)}
    wrong = [j for j in rest if j not in neutral]
    return _Comparison(
        tally=Tally(len(pairs), len(required) - len(pairs), len(wrong)),
        wrong=tuple(found[j] for j in wrong),
        duplicates=sum(any(weights[i][j] for i in pairs) for j in wrong),
    )


def _parted(happenings: Iterable[Happening]) -> tuple[list[Happening], list[Happening]]:
    """Those that must be found and those that need not."""
    everything = list(happenings)
    return [h for h in everything if not h.optional], [h for h in everything if h.optional]


def _tells_any(event: Found, optional: Iterable[Happening]) -> bool:
    """Whether an event tells one of the optional ones, though with days that only touch theirs."""
    sentence = event.proofs[0].sentence
    return any(o.days.shared(event.days) > 0 and closest(o, sentence) >= SAME_SENTENCE for o in optional)


def assign(weights: Sequence[Row]) -> dict[int, int]:
    """The most pairs of a row and a column that weigh something, each used once; the heaviest are tried first."""
    ranked = [_ranked(row) for row in weights]
    row_of: dict[int, int] = {}

    def place(i: int, tried: set[int]) -> bool:
        for j in ranked[i]:
            if j in tried:
                continue
            tried.add(j)
            if j not in row_of or place(row_of[j], tried):
                row_of[j] = i
                return True
        return False

    for i in sorted(range(len(weights)), key=lambda i: -max(weights[i], default=0)):
        place(i, set())
    return {i: j for j, i in row_of.items()}


def _ranked(row: Row) -> list[int]:
    """The columns that weigh something, the heaviest first."""
    return sorted((j for j, weight in enumerate(row) if weight), key=lambda j: -row[j])


# ---------------------------------------------------------------- several articles


def _score_set(gold: Gold, found: Sequence[Found]) -> MergeScores:
    required, _ = _parted(gold.happenings)
    mentions = [(i, source, _event_of(h, source, found)) for i, h in enumerate(required) for source in h.sentences]
    covered = [mention for mention in mentions if mention[2] is not None]
    told = {i for i, _, _ in covered}
    wanted = sum(one == other for (one, _, _), (other, _, _) in combinations(mentions, 2))
    joined = [(a, b) for a, b in combinations(covered, 2) if a[2] == b[2] and a[1] != b[1]]
    right = sum(a[0] == b[0] for a, b in joined)
    return MergeScores(
        articles=len(gold.sources),
        happenings=Tally(len(told), len(required) - len(told)),
        mentions=Tally(len(covered), len(mentions) - len(covered)),
        pairs=Tally(right, wanted - right, len(joined) - right),
    )


def _event_of(gold: Happening, source: str, found: Sequence[Found]) -> int | None:
    """Which of the events found tells a happening as an article does; None when none does."""
    weights = [_weight_in(gold, source, event) for event in found]
    best = max(range(len(found)), key=weights.__getitem__, default=None)
    return best if best is not None and weights[best] > 0 else None


def _weight_in(gold: Happening, source: str, event: Found) -> float:
    sentences = [proof.sentence for proof in event.proofs if proof.source == source]
    alike = max((likeness(own, s) for own in gold.sentences[source] for s in sentences), default=0.0)
    if alike < SAME_SENTENCE or not fits(gold, event.days):
        return 0.0
    return alike + min(2, named(gold, event.title)) + len(event.proofs) * 0.01
