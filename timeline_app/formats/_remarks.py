"""What a person should know of how a timeline was read or written, gathered on the way."""

from __future__ import annotations

from collections import defaultdict

from timeline_app.reasons import Reason

MOST_ROWS = 100  # remarks of one kind that are told one by one
MOST_NAMES = 3  # events that a remark names
LONGEST = 60  # characters of a value that is told


class Remarks:
    """Remarks in the order in which they arose; those on many events name the first of them and count the rest."""

    def __init__(self) -> None:
        self._rows: defaultdict[str, list[Reason]] = defaultdict(list)
        self._names: defaultdict[str, list[str]] = defaultdict(list)

    def add(self, key: str, **values: object) -> None:
        """Say something once: `key` is an entry of resources/translations/*/formats.toml."""
        said = Reason(f"formats.{key}", tuple((name, str(value)) for name, value in values.items()))
        if said not in self._rows[key]:
            self._rows[key].append(said)

    def row(self, key: str, row: object, text: object = "") -> None:
        """Say something of a row, or of an event by its number, and of the value that stands there."""
        self._rows[key].append(Reason(f"formats.{key}", (("row", str(row)), ("text", short(text)))))

    def count(self, key: str, name: str) -> None:
        """Say something of one more event, told by its title."""
        self._names[key].append(name)

    def told(self) -> tuple[Reason, ...]:
        """All of it."""
        said: list[Reason] = []
        for rows in self._rows.values():
            said += rows[:MOST_ROWS]
            if len(rows) > MOST_ROWS:
                said.append(Reason("formats.more_rows", (("count", str(len(rows) - MOST_ROWS)),)))
        return (*said, *(_counted(key, names) for key, names in self._names.items()))


def short(value: object) -> str:
    """A value on one line, cut where it is long."""
    text = " ".join(str(value).split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _counted(key: str, names: list[str]) -> Reason:
    shown = [short(name) for name in names[:MOST_NAMES]]
    more = ["…"] if len(names) > MOST_NAMES else []
    return Reason(f"formats.{key}", (("count", str(len(names))), ("names", " · ".join([*shown, *more]))))
