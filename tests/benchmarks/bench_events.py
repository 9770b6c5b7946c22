"""Dated events: how well and how fast they are found and brought together, beside `search_dates` in the same run.

Run: make bench-events [GOLD=FOLDER]     FOLDER holds annotated articles as *.json; tests/corpora/events when not given

The figures are those of tests/events/scoring.py.  `search_dates` of dateparser is what a program gets without rules of
its own: it is asked in every sentence, told the language and the date of the article; each date is taken as finely as
dateparser says that it is known, durations are left out, and the sentence is the title.  It takes "die" and "sa" for
days of the week, so it is measured a second time without what has fewer than four characters.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import cache
from itertools import pairwise
from pathlib import Path

from dateparser.date import DateDataParser
from dateparser.search import search_dates

sys.path.insert(0, str(Path(__file__).parents[1]))

from events.gold import Days, Found, Gold, Proof, alone, by_language, found_in, has_date, read_gold, together
from events.scoring import MergeScores, Tally, score, score_merging, sureness

from timeline_app.dates import When
from timeline_app.language import languages, load_language
from timeline_app.text import sentences

SHIPPED = Path(__file__).parents[1] / "corpora" / "events"
SURENESS = (0, 0.65, 0.75, 0.85, 0.9, 1.01)  # borders of the table of confidence
SHORTEST = 4  # characters of a date, the second time

Find = Callable[[Gold], list[Found]]
FoundIn = Mapping[str, Sequence[Found]]  # by the name of the article


def main(folder: Path) -> None:
    """Prints all tables."""
    golds = read_gold(folder)
    if not golds:
        sys.exit(f"{folder}: no *.json there; name a folder that holds annotated articles.")
    if articles := alone(golds):
        ours, speed = timed(found_in, articles)
        print_found("Timeline App", articles, ours, speed)
        print_sureness(articles, ours)
        print_own_dates(articles)
        searched, speed = timed(search, articles)
        print_found("search_dates in every sentence", articles, searched, speed)
        longer = {name: [e for e in found if len(e.proofs[0].words) >= SHORTEST] for name, found in searched.items()}
        print_found(f"search_dates, dates of {SHORTEST} characters and more", articles, longer, speed)
    if sets := together(golds):
        print_merging(sets)


def timed(find: Find, articles: Sequence[Gold]) -> tuple[FoundIn, float]:
    """What is found in each article, and how many articles a CPU second takes once everything is loaded."""
    found = {gold.name: find(gold) for gold in articles}
    started = time.process_time()
    for gold in articles:
        find(gold)
    return found, len(articles) / (time.process_time() - started)


def print_found(name: str, articles: Sequence[Gold], found: FoundIn, speed: float) -> None:
    """One table: a line for each language, and one for all."""
    print(f"{name}: {speed:.1f} articles / CPU s")
    print(f"{'':<10}{'articles':>9}{'gold':>6}{'found':>7}{'event P':>10}{'R':>7}{'F1':>7}", end="")
    print(f"{'titled F1':>12}{'date-only F1':>15}{'non-events':>13}{'duplicates':>13}")
    for language, golds in by_language(articles).items():
        s = score(golds, [found[gold.name] for gold in golds])
        print(f"{language:<10}{s.articles:>9}{s.gold:>6}{s.found:>7}{_three(s.events)}", end="")
        print(f"{s.titled.f1:>12.3f}{s.dates.f1:>15.3f}{s.non_events:>13}{s.duplicates:>13}")
    print()


def print_sureness(articles: Sequence[Gold], found: FoundIn) -> None:
    """How many of the events that are called so sure are right."""
    told = sureness(articles, [found[gold.name] for gold in articles])
    print("Timeline App, how sure it says to be and how many are right")
    print(f"{'confidence':<14}{'events':>7}{'said':>8}{'right':>8}")
    for low, high in pairwise(SURENESS):
        inside = [(said, right) for said, right in told if low <= said < high]
        if inside:
            said, right = (sum(values) / len(inside) for values in zip(*inside, strict=True))
            print(f"{low:.2f} to {min(high, 1):.2f}{len(inside):>9}{said:>8.2f}{right:>8.2f}")
    print()


def print_own_dates(articles: Sequence[Gold]) -> None:
    """Of how many articles the own date, or a month or year around it, is found in the text alone."""
    print("Timeline App, the date of the article from its text alone")
    print(f"{'':<20}{'articles':>9}{'right':>7}{'unknown':>9}{'wrong':>7}")
    for name, bears in (("the text bears it", True), ("it does not", False)):
        told = [has_date(gold.sources[0]) for gold in articles if gold.sources[0].bears_date is bears]
        print(f"{name:<20}{len(told):>9}{told.count(True):>7}{told.count(None):>9}{told.count(False):>7}")
    print()


def print_merging(sets: Sequence[Gold]) -> None:
    """How well what several articles tell is brought together: a line for each set, and one for all."""
    print("Timeline App, several articles")
    print(f"{'':<20}{'articles':>9}{'happenings':>13}{'mentions':>11}{'pairs':>9}{'pair P':>10}{'R':>7}{'F1':>7}")
    scores = {gold.name: score_merging([gold], [found_in(gold)]) for gold in sets}
    for name, s in (scores | {"all": sum(scores.values(), MergeScores())}).items():
        print(f"{name:<20}{s.articles:>9}{_of(s.happenings):>13}{_of(s.mentions):>11}{_of(s.pairs):>9}", end="")
        print(_three(s.pairs))


def _three(tally: Tally) -> str:
    return f"{tally.precision:>10.3f}{tally.recall:>7.3f}{tally.f1:>7.3f}"


def _of(tally: Tally) -> str:
    return f"{tally.right}/{tally.right + tally.missed}"


def search(gold: Gold) -> list[Found]:
    """What `search_dates` finds in an article, sentence by sentence."""
    source = gold.sources[0]
    base = datetime.fromisoformat(source.issued)
    parser = DateDataParser(languages=[source.language], settings={"RELATIVE_BASE": base})
    found = []
    for sentence in sentences(source.text, source.language):
        hits = search_dates(sentence.text, languages=[source.language], settings={"RELATIVE_BASE": base}) or []
        for words, moment, *_ in hits:
            if not is_duration(words, source.language):
                days = days_of(moment, parser.get_date_data(words).period)
                found.append(Found(days, sentence.text, (Proof(source.name, sentence.text, words),)))
    return found


def days_of(moment: datetime, period: str | None) -> Days:
    """The day, month or year of a moment."""
    match period:
        case "year":
            when = When.year(moment.year)
        case "month":
            when = When.month(moment.year, moment.month)
        case _:
            when = When.day(moment.year, moment.month, moment.day)
    return Days.parse(when.first_day(), when.last_day())


def is_duration(words: str, language: str) -> bool:
    """Whether words say how long and not when: numbers of at most three digits, and units of time."""
    units, numbers = _unit_words(language), _number_words(language)
    parts = re.findall(r"\w+", words.lower())
    counted = (part in units or part in numbers or re.fullmatch(r"\d{1,3}", part) for part in parts)
    return any(part in units for part in parts) and all(counted)


@cache
def _unit_words(language: str) -> frozenset[str]:
    return _forms(language, "UNIT", "YEARS")


@cache
def _number_words(language: str) -> frozenset[str]:
    return _forms(language, "NUMBER", "MANY", "TENS")


def _forms(language: str, *classes: str) -> frozenset[str]:
    """The words of some classes of a language, in small letters; none of a language that is not known."""
    tables = load_language(language).words if language in languages() else {}
    chosen = [forms for name in classes for forms in tables.get(name, {}).values()]
    return frozenset(form.lower() for forms in chosen for form in forms)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED)
