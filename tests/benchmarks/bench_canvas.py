"""How long a frame of the canvas takes, from 100 to 100 000 events, in milliseconds and in yardsticks.

Run: .venv/bin/python tests/benchmarks/bench_canvas.py [COUNT ...]
The yardstick is 100 000 turns of a plain loop, measured in the same run: on a busy machine both grow alike.
"""

import os
import random
import statistics
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from timeline_app.dates import When
from timeline_app.dates.calendar import days_from_civil
from timeline_app.desktop.canvas import TimelineCanvas
from timeline_app.layout import arrange
from timeline_app.model import Event, Timeline

FRAMES = 60
COUNTS = (100, 1_000, 10_000, 100_000)
SPANS = {100: 120, 1_000: 3_650, 10_000: 36_500, 100_000: 182_500}  # days
WHAT = ("Accord", "Attentat", "Sommet", "Visite", "Élection", "Séisme", "Procès", "Réforme", "Rencontre", "Enquête")
WHERE = ("à Paris", "sur le climat", "au Conseil de sécurité", "dans le Sinaï", "à Moscou", "au Parlement européen")


def sample(count: int) -> Timeline:
    """Events gathered about 2015, three in a hundred of them long."""
    dice = random.Random(3)  # noqa: S311  # nothing secret
    span, middle = SPANS.get(count, count * 2), days_from_civil(2015, 11, 26)
    events = []
    for number in range(count):
        day = middle + int((dice.betavariate(2, 2) - 0.5) * span)
        last = day + (int(dice.random() * span * 0.02) if dice.random() < 0.03 else 0)
        title = f"{dice.choice(WHAT)} {dice.choice(WHERE)}"
        events.append(Event(f"e{number}", When.days(day, last), title, confidence=dice.random()))
    return Timeline(events=tuple(sorted(events, key=lambda event: event.when.start)))


def yardstick() -> float:
    """Milliseconds of processor time for 100 000 turns of a loop."""
    started, total = time.process_time(), 0
    for number in range(100_000):
        total += number * number
    return (time.process_time() - started) * 1000


def frames(canvas: TimelineCanvas, act) -> list[float]:
    """Milliseconds of processor time of each of FRAMES frames, an act before each."""
    taken = []
    for number in range(FRAMES):
        started = time.process_time()
        act(number)
        canvas.repaint()
        taken.append((time.process_time() - started) * 1000)
    return taken


def hover(canvas: TimelineCanvas, number: int) -> None:
    labels = canvas.layout_now.labels
    box = labels[number % len(labels)].box
    QTest.mouseMove(canvas, QPoint(round((box.left + box.right) / 2), round((box.top + box.bottom) / 2)))


def measure(count: int, app: QApplication) -> None:
    canvas = TimelineCanvas()
    canvas.resize(1400, 700)
    timeline = sample(count)
    started = time.process_time()
    canvas.show_timeline(timeline)
    canvas.show()
    app.processEvents()
    canvas.repaint()
    first = (time.process_time() - started) * 1000
    while canvas.placing:
        app.processEvents()
    acts = {
        "pan 6 px, all in view": lambda _: canvas.pan(-6),
        "pan 6 px, zoomed x20": lambda n: (canvas.fit(), canvas.zoom(20)) if n == 0 else canvas.pan(-6),
        "pan 60 px, zoomed x20": lambda _: canvas.pan(60),
        "zoom in x1.06": lambda n: canvas.fit() if n == 0 else canvas.zoom(1.06),
        "zoom out x1.06": lambda _: canvas.zoom(1 / 1.06),
        "hover": lambda n: hover(canvas, n),
    }
    canvas.repaint()
    unit = statistics.median(yardstick() for _ in range(9))
    for name, act in acts.items():
        if name == "hover":
            canvas.fit()
            canvas.repaint()
        taken = frames(canvas, act)
        median, slow = statistics.median(taken), sorted(taken)[int(len(taken) * 0.95)]
        sys.stdout.write(f"| {count:>7} | {name:<22} | {median:6.1f} | {slow:6.1f} | {median / unit:5.2f} |\n")
    started = time.process_time()
    arrange(canvas._scene, canvas.view).finish()
    placed = (time.process_time() - started) * 1000
    sys.stdout.write(
        f"| {count:>7} | first picture {first:.0f} ms, all labels placed in {placed:.0f} ms, yardstick {unit:.1f} ms\n"
    )
    canvas.deleteLater()


def main() -> None:
    app = QApplication.instance() or QApplication([])
    sys.stdout.write("|  events | frame                  | median |    p95 | yards |\n")
    for count in map(int, sys.argv[1:] or COUNTS):
        measure(count, app)


if __name__ == "__main__":
    main()
