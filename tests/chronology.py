"""A chronology made by journalists beside the articles about it: which days are in both."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline_app.model import Article, Event
from timeline_app.pipeline import date_article
from timeline_app.readers import article_from_text

REFERENCE = ".reference.json"
QUOTED = 0.5  # of the sentences of a chronology: an article with more of them is that chronology


@dataclass(frozen=True, slots=True)
class Chronology:
    """The articles, and the sentences of the chronology by day."""

    name: str
    articles: tuple[Article, ...]
    reference: Mapping[str, Sequence[str]]


def read_chronologies(folder: Path) -> list[Chronology]:
    """All X.reference.json ({day: [sentence]}) with their X.jsonl ({"doc", "lang", "date", "text"}) of a folder."""
    return [_read(path) for path in sorted(folder.glob("*" + REFERENCE))]


def _read(path: Path) -> Chronology:
    name = path.name.removesuffix(REFERENCE)
    lines = path.with_name(name + ".jsonl").read_text("utf-8").splitlines()
    articles = tuple(_article(**json.loads(line)) for line in lines if line.strip())
    return Chronology(name, articles, json.loads(path.read_text("utf-8")))


def _article(doc: str, lang: str, date: str, text: str) -> Article:
    return date_article(article_from_text(text, source=doc), language=lang, issued=date)


def days_of(events: Iterable[Event]) -> list[str]:
    """The days of ranked events, each at the place of its first event; what lasts longer than a day has none."""
    whens = (event.when for event in events)
    return list(dict.fromkeys(when.first_day() for when in whens if when.first_day() == when.last_day()))


def days_of_publication(articles: Iterable[Article]) -> list[str]:
    """The days on which articles appeared, those with most articles first."""
    days = Counter(article.issued.first_day() for article in articles if article.issued is not None)
    return [day for day, _ in days.most_common()]


def date_f1(ranked: Sequence[str], reference: Collection[str]) -> float:
    """F1 of the first days, as many as the reference has."""
    kept = ranked[: len(reference)]
    return 2 * len(set(kept) & set(reference)) / (len(kept) + len(reference)) if kept else 0.0


def quotes(article: Article, reference: Mapping[str, Sequence[str]]) -> bool:
    """Whether an article holds the chronology itself, word for word."""
    text = _letters(article.text)
    told = [_letters(sentence) for sentences in reference.values() for sentence in sentences]
    return sum(sentence in text for sentence in told) > QUOTED * len(told)


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
