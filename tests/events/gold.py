"""Articles with the events that people dated in them, and the events that the program finds there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from timeline_app import build_timeline, extract_events
from timeline_app.dates import When
from timeline_app.model import Article, Event
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of time, in whole days: the first and the last, both inclusive."""

    first: date
    last: date

    @classmethod
    def parse(cls, first: str, last: str) -> Days:
        """Days of ISO 8601 text, times of day left out; raises ValueError beyond the years 1 to 9999."""
        start, end = (date.fromisoformat(text.partition("T")[0]) for text in (first, last))
        return cls(start, max(start, end))

    @property
    def count(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    def contains(self, other: Days) -> bool:
        """Whether `other` lies wholly inside."""
        return self.first <= other.first and other.last <= self.last

    def shared(self, other: Days) -> float:
        """The share of their joint stretch, from the first day to the last, that both cover."""
        common = (min(self.last, other.last) - max(self.first, other.first)).days + 1
        joint = (max(self.last, other.last) - min(self.first, other.first)).days + 1
        return common / joint if common > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as people dated it.

    `precision` is minute, hour, day, month, season, year or decade.  `stems` are beginnings of words, one of which a
    good title holds.  `sentences` are those that tell it, by the name of their article.  To find an `optional` one is
    neither right nor wrong.
    """

    days: Days
    precision: str
    stems: tuple[str, ...]
    sentences: Mapping[str, tuple[str, ...]]
    circa: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """An article as it is given to the program: its text, language and own date, and whether the text bears that."""

    name: str
    text: str
    language: str
    issued: str
    bears_date: bool = False


@dataclass(frozen=True, slots=True)
class Gold:
    """One article, or several about the same things, with what happens in them.

    `non_events` are expressions that date no event: stamps, ages, habits.
    """

    name: str
    sources: tuple[Source, ...]
    happenings: tuple[Happening, ...]
    non_events: tuple[str, ...] = ()

    @property
    def language(self) -> str:
        """The language of the first article."""
        return self.sources[0].language


@dataclass(frozen=True, slots=True)
class Proof:
    """Where an event is told: the name of the article, the sentence, the words that name the time."""

    source: str
    sentence: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """An event that a program found; the first of its proofs counts where there is but one article.

    `confidence` is how sure the program is of it, from 0 to 1.
    """

    days: Days
    title: str
    proofs: tuple[Proof, ...]
    confidence: float = 1.0


def read_gold(folder: Path) -> list[Gold]:
    """The annotated articles of a folder, one JSON file each; their form stands in tests/corpora/events/README.md."""
    return [_gold(json.loads(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.json"))]


def alone(golds: Iterable[Gold]) -> list[Gold]:
    """The articles that stand alone."""
    return [gold for gold in golds if len(gold.sources) == 1]


def together(golds: Iterable[Gold]) -> list[Gold]:
    """The sets of several articles."""
    return [gold for gold in golds if len(gold.sources) > 1]


def by_language(golds: Iterable[Gold]) -> dict[str, list[Gold]]:
    """The articles of each language, by its code, and last of all languages, as "all"."""
    everything = list(golds)
    codes = sorted({gold.language for gold in everything})
    return {code: [gold for gold in everything if gold.language == code] for code in codes} | {"all": everything}


def _gold(entry: dict[str, Any]) -> Gold:
    sources = tuple(map(_source, entry.get("docs", [entry])))
    happenings = tuple(_happening(event, entry["id"]) for event in entry["events"])
    return Gold(entry["id"], sources, happenings, tuple(entry.get("non_events", ())))


def _source(doc: dict[str, Any]) -> Source:
    return Source(doc["id"], doc["text"], doc["lang"], doc["dct"], doc.get("dct_in_text") == "yes")


def _happening(event: dict[str, Any], name: str) -> Happening:
    told = event["docs"] if "docs" in event else {name: event["sentences"]}
    return Happening(
        days=Days.parse(event["start"], event["end"]),
        precision=event["precision"],
        stems=tuple(event["must_words"]),
        sentences={doc: tuple(told[doc]) for doc in told if doc not in event.get("optional_docs", ())},
        circa=event.get("circa", False),
        optional=event.get("optional", False),
    )


def found_in(gold: Gold) -> list[Found]:
    """What the program finds in one article, or in several and gathers, told their languages and their dates."""
    articles = [article_of(source) for source in gold.sources]
    names = {article.id: source.name for article, source in zip(articles, gold.sources, strict=True)}
    events = extract_events(articles[0]) if len(articles) == 1 else build_timeline(articles).events
    return [_found(event, days, names) for event in events if (days := _days(event.when))]


def article_of(source: Source) -> Article:
    """The program's article, its language and its date given."""
    return date_article(article_from_text(source.text), language=source.language, issued=source.issued)


def has_date(source: Source) -> bool | None:
    """Whether the program finds the date of an article in its text alone; None where it says that it is unknown."""
    issued = date_article(article_from_text(source.text)).issued
    own = Days.parse(source.issued, source.issued)
    days = None if issued is None else _days(issued)
    return None if days is None else days.first <= own.first and own.last <= days.last


def _found(event: Event, days: Days, names: Mapping[str, str]) -> Found:
    proofs = (Proof(names[m.article_id], m.sentence.text, m.expression.text) for m in event.mentions)
    return Found(days, event.title, tuple(proofs), event.confidence)


def _days(when: When) -> Days | None:
    """The days of a time; None where a year lies beyond 1 to 9999, in which no gold event lies."""
    try:
        return Days.parse(when.first_day(), when.last_day())
    except ValueError:
        return None
