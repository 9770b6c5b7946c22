"""The .timeline file at a hundred thousand events and ten thousand articles, 30 MB of text.

Run: python tests/benchmarks/bench_store.py [--events 100000] [--edits 10000]

The articles are those of tests/corpora/events, cut and joined to about 3 kB, with the events that the program finds in
them; each article has its own ids and dates.  Processor time is told in seconds or milliseconds and in yardsticks (100
000 turns of a plain loop, measured in the same run), medians of `TURNS`; opening is measured in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.canvas.clock import spent, taken, yardsticks
from timeline_app import edit, pipeline, store
from timeline_app.dates import When
from timeline_app.dates.calendar import DAY
from timeline_app.history import Act, named
from timeline_app.model import Article, Event, Status, Timeline

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "corpora" / "events"
LENGTH = 3000  # bytes of an article
EACH = 10  # events of an article
TURNS = 200
GOALS = {"open": 1.5, "edit": 5.0, "size": 1.3}

OPENER = """
import sys, time
from timeline_app import store
started = time.process_time()
store.open_session(sys.argv[1])
print(time.process_time() - started)
"""


def main() -> None:
    """Prints one table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--edits", type=int, default=10_000)
    asked = parser.parse_args()
    timeline = large(asked.events)
    text = sum(len(article.text.encode()) for article in timeline.articles)
    print(f"{len(timeline.events)} events, {len(timeline.articles)} articles, {text / 1e6:.1f} MB of text")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.timeline"
        units = yardsticks()
        tell("write a new file", spent(lambda: store.save(timeline, path)) / 1000, "s", units)
        size = path.stat().st_size
        line("size of the file", f"{size / 1e6:.1f} MB", f"{size / text:.2f} x text", f"{GOALS['size']} x")
        tell("open", min(opened(path) for _ in range(3)), "s", units, f"{GOALS['open']} s")
        with store.open_session(path) as session:
            for name, act in ACTS.items():
                tell_block(session, name, act)
            tell("find two words", spent(lambda: session.find("president november")), "ms", units)
            memory(session, asked.edits)
        with store.open_session(path) as session:
            times = [spent(session.undo) for _ in range(20)]
            tell("undo after opening again", taken(times, units).median, "ms", units)


def large(count: int) -> Timeline:
    """A timeline of many articles, each with ten of the events that were found in it."""
    read = list(sources())
    articles: list[Article] = []
    events: list[Event] = []
    for number, (article, found) in enumerate(islice(cycle(read), max(count // EACH, 1))):
        name = f"a{number:012x}"
        filled = article.text
        while len(filled.encode()) < LENGTH:
            filled += "\n\n" + read[(number * 7 + len(filled)) % len(read)][0].text
        text = f"{filled.encode()[: LENGTH - len(name)].decode(errors='ignore')}{name}"  # no two are the same
        articles.append(replace(article, id=name, text=text, repairs=()))
        for turn, event in enumerate(islice(cycle(found), EACH)):
            events.append(moved(event, f"e{number:08x}{turn:04x}", name, number % 365))
    return Timeline("Large", tuple(articles), tuple(sorted(events, key=edit.time_order)))


def moved(event: Event, event_id: str, article_id: str, days: int) -> Event:
    """The event some days later, told by another article."""
    mentions = []
    for mention in event.mentions:
        said = mention.expression
        said = replace(said, when=said.when and later(said.when, days))
        mentions.append(replace(mention, article_id=article_id, expression=said))
    return replace(event, id=event_id, when=later(event.when, days), mentions=tuple(mentions))


def sources() -> Iterator[tuple[Article, list[Event]]]:
    """The articles of the corpus with their events, those that lie in the first 3 kB."""
    for file in sorted(CORPUS.glob("*.json")):
        text = (json.loads(file.read_text("utf-8")).get("text") or "").encode()[: LENGTH - 20].decode(errors="ignore")
        if text:
            article = pipeline.read_text(text, source=file.name)
            if found := [event for event in pipeline.extract_events(article) if event.mentions]:
                yield article, found


def later(when: When, days: int) -> When:
    """The same time some days later."""
    return replace(when, start=when.start + days * DAY, end=when.end + days * DAY)


ACTS: dict[str, Callable[[Timeline, Event, int], Timeline]] = {
    "retitle": lambda timeline, event, turn: edit.retitle(timeline, event.id, f"Title {turn}"),
    "redate": lambda timeline, event, turn: edit.redate(timeline, event.id, later(event.when, turn + 1)),
    "accept": lambda timeline, event, _: edit.set_status(timeline, event.id, Status.ACCEPTED),
    "create": lambda timeline, event, turn: edit.create_event(timeline, event.when, f"Title {turn}"),
    "delete": lambda timeline, event, _: edit.delete(timeline, event.id),
}


def tell_block(session: store.Session, name: str, act: Callable[[Timeline, Event, int], Timeline]) -> None:
    """Keep an act at many places of the timeline; only its transaction is measured."""
    units, times = yardsticks(), []
    for turn in range(TURNS):
        events = session.timeline.events
        after = act(session.timeline, events[(turn * 7919) % len(events)], turn)
        times.append(spent(lambda after=after: session.do(after, Act(named("change"), 0.0))))
    tell(f"keep one act: {name}", taken(times, units).median, "ms", units, f"{GOALS['edit']} ms")


def memory(session: store.Session, edits: int) -> None:
    """What many edits add to the memory of the process, once the first thousand have filled what is kept."""
    before = 0.0
    for turn in range(edits):
        events = session.timeline.events
        after = edit.retitle(session.timeline, events[(turn * 7919) % len(events)].id, f"Name {turn}")
        session.do(after, Act(named("change"), 0.0))
        if turn == edits // 10:
            before = resident()
    line(f"memory after {edits} edits", f"{resident() - before:+.1f} MB", "", "flat")


def resident() -> float:
    """Megabytes of memory that this process holds now."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
        return pages * resource.getpagesize() / 1e6
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def opened(path: Path) -> float:
    """Seconds of processor time that opening takes in a new process."""
    ran = subprocess.run(  # our own interpreter
        [sys.executable, "-c", OPENER, path], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return float(ran.stdout)


def tell(name: str, value: float, unit: str, units: Iterable[float], goal: str = "") -> None:
    """Print a line of time."""
    yard = sorted(units)[0] / (1000 if unit == "s" else 1)
    line(name, f"{value:.2f} {unit}", f"{value / yard:.1f} yards", goal)


def line(name: str, value: str, ratio: str, goal: str) -> None:
    """Print a line of the table."""
    print(f"{name:<28}{value:>12}{ratio:>16}{goal and 'goal ' + goal:>16}", flush=True)


if __name__ == "__main__":
    main()
