"""Answers of the measuring programs as rows of Markdown tables, each beside its goal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

MEDIAN_GOAL = {1: 0.5, 2: 1.0}  # yardsticks of a frame, by scale; the 95th percentile may be twice that
LAYOUT_GOAL, LAYOUT_EVENTS = 1500.0, 100_000  # milliseconds to place all labels of so many events
MOVE_GOAL, MOVE_EVENTS = 5.0, 10_000  # milliseconds of layout when one event of so many moves
SHELL_GOAL = 2.0  # times a bare widget
LIVE_GOAL = 1000.0  # milliseconds
MEMORY_GOAL, MEMORY_EVENTS = 400.0, 100_000  # megabytes
NONE = "–"
FIGURE = re.compile(r"[\d .]+( ms| MB)?|–")

Answer = dict[str, Any]
Row = tuple[str, ...]

FRAMES = ("drawn by", "scale", "events", "act", "median ms", "p95 ms", "yards", "p95 yards", "goal", "met",
          "rendered + painted", "after ms")  # fmt: skip
LAYOUTS = ("events", "what", "ms", "yards", "goal", "met")
STARTS = ("what", "ms", "yards", "goal", "met")
MEMORY = (
    "scale",
    "events",
    "canvas",
    "before the window",
    "empty window",
    "drawn and panned",
    "at most",
    "goal",
    "met",
)
LABELS = ("what", "count", "should be", "met")
VIS = ("scale", "items", "act", "script + layout ms", "p95 ms", "yards", "browser CPU ms a frame", "yards", "frames")


def table(head: Row, rows: Iterable[Row]) -> str:
    """A Markdown table whose columns are as wide as they need to be; figures stand at the right."""
    rows = list(rows)
    columns = list(zip(head, *rows, strict=True))
    widths = [max(map(len, column)) for column in columns]
    right = [all(map(FIGURE.fullmatch, column[1:])) for column in columns]
    rule = tuple("-" * (width - 1) + (":" if r else "-") for width, r in zip(widths, right, strict=True))
    return "".join(_line(row, widths, right) for row in (head, rule, *rows))


def _line(cells: Row, widths: Sequence[int], right: Sequence[bool]) -> str:
    padded = (
        cell.rjust(width) if figure else cell.ljust(width)
        for cell, width, figure in zip(cells, widths, right, strict=True)
    )
    return f"| {' | '.join(padded)} |\n"


def frames(way: str, scale: int, count: int, answer: list[Answer], *, goal: bool) -> list[Row]:
    """Acts on a canvas."""
    return [_act(way, scale, count, act, goal=goal) for act in answer]


def _act(way: str, scale: int, count: int, act: Answer, *, goal: bool) -> Row:
    median, slow, unit = act["median"], act["p95"], act["unit"]
    most = MEDIAN_GOAL[scale]
    met = median / unit <= most and slow / unit <= 2 * most
    drawn = f"{_several(act['rendered'])} + {_several(act['painted'])}"
    right = act["painted"] == [1] and act["rendered"] in ([[1]] if act["frame"] else [[0], [1], [0, 1]])
    return (
        way, str(scale), _count(count), act["act"], _ms(median), _ms(slow), _ratio(median / unit), _ratio(slow / unit),
        f"{most:g} / {2 * most:g}" if goal else NONE, _met(met) if goal else NONE,
        drawn if right else f"{drawn} (!)", _ms(act["after"]),
    )  # fmt: skip


def layouts(count: int, answer: Answer) -> list[Row]:
    """Placing, and moving one event."""
    whole = answer["scene"] + answer["labels"]
    move = answer["act"] + answer["picture"] + answer["rest"]
    rows = [
        ("scene (build_scene), texts never measured before", answer["scene"], None),
        ("scene again, texts known", answer["scene again"], None),
        ("all labels (arrange ... finish)", answer["labels"], None),
        ("scene and all labels", whole, LAYOUT_GOAL if count == LAYOUT_EVENTS else None),
        ("one event a day on: the edit (redate)", answer["act"], None),
        ("one event a day on: until the picture shows it", answer["picture"], None),
        ("one event a day on: labels placed after that", answer["rest"], None),
        ("a plain frame, for comparison", answer["frame"], None),
        (
            "one event a day on: layout, all but edit and frames",
            answer["layout"],
            MOVE_GOAL if count == MOVE_EVENTS else None,
        ),
        ("one event a day on: everything", move, None),
    ]
    return [
        (_count(count), name, _ms(took), _ratio(took / answer["unit"]), *_goal(took, goal, " ms"))
        for name, took, goal in rows
    ]


def starts(answer: Answer) -> list[Row]:
    """Starts, up to what a person sees."""
    bare, unit = answer["bare"], answer["unit"]
    rows = [
        ("a bare QWidget painted", bare, None),
        ("the window painted", answer["shell"], SHELL_GOAL * bare),
        ("the canvas painted with the sample's .timeline file", answer["timeline"], LIVE_GOAL),
        ("the canvas painted with the sample article, read and understood", answer["article"], None),
    ]
    return [(name, _ms(took), _ratio(took / unit), *_goal(took, goal, " ms")) for name, took, goal in rows]


def memory(scale: int, count: int, answer: Answer) -> Row:
    """Megabytes."""
    kinds = (f"{answer[name]:.0f} MB" for name in ("alone", "empty", "now", "most"))
    goal = MEMORY_GOAL if count == MEMORY_EVENTS else None
    size = "x".join(map(str, answer["canvas"]))
    return (str(scale), _count(count), size, *kinds, *_goal(answer["most"], goal, " MB"))


def labels(answer: Answer) -> list[Row]:
    """What is drawn adds up and can be read."""
    crowd, seed = answer["crowd"], answer["seed"]
    events, shown = crowd["events"], crowd["labels"] + crowd["counted"]
    several = f"{_count(events)} events over ten years at 1280x720"
    rows = [
        (f"{several}: labels", crowd["labels"], None),
        (f"{several}: badges", crowd["badges"], None),
        (f"{several}: counted by the badges", crowd["counted"], None),
        (f"{several}: labelled or counted", shown, events),
        (f"{several}: columns of the strip", crowd["columns"], None),
        (f"{several}: events over a column", crowd["over the strip"], events),
        (f"{several}: labels and badges that overlap", crowd["overlaps"], 0),
        ("sample article at 900x500: titles that stand whole", seed["whole"], seed["events"]),
    ]
    return [
        (
            name,
            _count(value),
            NONE if wanted is None else _count(wanted),
            NONE if wanted is None else _met(value == wanted),
        )
        for name, value, wanted in rows
    ]


def vis(scale: int, count: int, answer: Answer) -> list[Row]:
    """Acts in a browser."""
    return [
        (
            str(scale),
            _count(count),
            act["act"],
            _ms(act["median"]),
            _ms(act["p95"]),
            _ratio(act["median"] / act["unit"]),
            _ms(act["whole"]),
            _ratio(act["whole"] / act["unit"]),
            str(act["frames"]),
        )
        for act in answer["rows"]
    ]


def _goal(value: float, goal: float | None, unit: str) -> Row:
    return (NONE, NONE) if goal is None else (f"{goal:.0f}{unit}", _met(value <= goal))


def _met(yes: bool) -> str:
    return "yes" if yes else "NO"


def _several(counts: list[int]) -> str:
    return str(counts[0]) if len(counts) == 1 else f"{counts[0]}-{counts[-1]}"


def _count(count: int) -> str:
    return f"{count:,}".replace(",", " ")


def _ms(took: float) -> str:
    return f"{took:.2f}" if took < 10 else f"{took:.1f}" if took < 100 else f"{took:.0f}"


def _ratio(ratio: float) -> str:
    return f"{ratio:.2f}" if ratio < 10 else f"{ratio:.0f}"
