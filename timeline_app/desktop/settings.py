"""What is remembered from one day to the next: recent files, language, theme, the window's place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QByteArray, QLocale, QSettings

from timeline_app import styles
from timeline_app.words import FALLBACK, interface_languages

SYSTEM = "system"
MOST_RECENT = 8
ZOOMS, PANS = "zoom", "pan"  # what the wheel does
TEXT_SIZES = (90, 100, 110, 120, 130, 140, 150)  # percent
MOST_USED = 20
_T = TypeVar("_T", dict[str, Any], list[Any])
TAB_NAMES = ("reader", "table")


class BottomRoom(NamedTuple):
    """The room of the reader and the table: whether it shows, the tab in front, whether both stand side by side."""

    is_open: bool = True
    tab: str = "reader"
    is_beside: bool = False


class Arrangement(NamedTuple):
    """Where the rooms stand, as Qt writes it, and the width and height in pixels that a person gave each."""

    places: QByteArray
    sizes: Mapping[str, tuple[int, int]]


class Settings:
    """The person's settings, kept where the desktop keeps them."""

    def __init__(self) -> None:
        self._store = QSettings()

    @property
    def theme(self) -> str:
        """The theme: "system", "light" or "dark"."""
        value = str(self._store.value("theme", SYSTEM))
        return value if value in (SYSTEM, "light", "dark") else SYSTEM

    @theme.setter
    def theme(self, value: str) -> None:
        self._store.setValue("theme", value)

    @property
    def language(self) -> str:
        """The language chosen: "system" or one of the interface."""
        value = str(self._store.value("language", SYSTEM))
        return value if value in interface_languages() else SYSTEM

    @language.setter
    def language(self, value: str) -> None:
        self._store.setValue("language", value)

    @property
    def spoken(self) -> str:
        """The language of the interface, with "system" made definite."""
        if self.language != SYSTEM:
            return self.language
        desktop = QLocale.system().name()[:2]
        if desktop in interface_languages():
            return desktop
        import locale  # seldom asked

        name = (locale.getlocale()[0] or "")[:2]
        return name if name in interface_languages() else FALLBACK

    @property
    def recent(self) -> list[Path]:
        """Files opened or saved lately that still exist, the latest first."""
        kept = self._store.value("recent", [])
        names = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
        return [Path(name) for name in names if Path(name).is_file()]

    def remember(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        place = path.resolve()
        others = [known for known in self.recent if known != place]
        self._store.setValue("recent", [str(known) for known in [place, *others][:MOST_RECENT]])

    def forget_recent(self) -> None:
        """Remember no file any more."""
        self._store.remove("recent")

    @property
    def animate(self) -> bool:
        """Whether the view glides when it is zoomed or moved by a command."""
        return str(self._store.value("animate", "true")).lower() != "false"

    @animate.setter
    def animate(self, value: bool) -> None:
        self._store.setValue("animate", "true" if value else "false")

    @property
    def network(self) -> bool:
        """Whether a page may be asked for whose address the person gives; nothing else ever is."""
        return str(self._store.value("network", "false")).lower() == "true"

    @network.setter
    def network(self, value: bool) -> None:
        self._store.setValue("network", "true" if value else "false")

    @property
    def bottom(self) -> BottomRoom:
        """How the room of the reader and the table was left."""
        is_open = str(self._store.value("bottom_open", "true")).lower() != "false"
        is_beside = str(self._store.value("bottom_beside", "false")).lower() == "true"
        tab = str(self._store.value("bottom_tab", ""))
        return BottomRoom(is_open, tab if tab in TAB_NAMES else TAB_NAMES[0], is_beside)

    @bottom.setter
    def bottom(self, value: BottomRoom) -> None:
        self._store.setValue("bottom_open", "true" if value.is_open else "false")
        self._store.setValue("bottom_beside", "true" if value.is_beside else "false")
        self._store.setValue("bottom_tab", value.tab)

    @property
    def rooms(self) -> Arrangement:
        """Where the rooms around the timeline were left; empty the first time."""
        places = self._store.value("rooms")
        sizes = {
            name: (size[0], size[1])
            for name, size in self._json("room_sizes", dict).items()
            if isinstance(size, list) and len(size) == 2 and all(isinstance(n, int) and 0 < n < 1 << 15 for n in size)
        }
        return Arrangement(places if isinstance(places, QByteArray) else QByteArray(), sizes)

    @rooms.setter
    def rooms(self, value: Arrangement) -> None:
        self._store.setValue("rooms", value.places)
        self._store.setValue("room_sizes", _as_json({name: list(size) for name, size in value.sizes.items()}))

    @property
    def columns(self) -> QByteArray:
        """The widths and the order of the columns of the table; empty the first time."""
        value = self._store.value("table_columns")
        return value if isinstance(value, QByteArray) else QByteArray()

    @columns.setter
    def columns(self, value: QByteArray) -> None:
        self._store.setValue("table_columns", value)

    @property
    def text_size(self) -> int:
        """The size of the window's words, in percent."""
        value = str(self._store.value("text_size", 100))
        return int(value) if value in map(str, TEXT_SIZES) else 100

    @text_size.setter
    def text_size(self, value: int) -> None:
        self._store.setValue("text_size", value)

    @property
    def wheel(self) -> str:
        """What the wheel does over the timeline: "zoom", or "pan" and zoom with Ctrl."""
        return PANS if self._store.value("wheel", ZOOMS) == PANS else ZOOMS

    @wheel.setter
    def wheel(self, value: str) -> None:
        self._store.setValue("wheel", value)

    @property
    def style(self) -> str:
        """The style of new timelines: "automatic" or one of timeline_app/styles."""
        from timeline_app.timeline import AUTOMATIC

        value = str(self._store.value("style", AUTOMATIC))
        return value if value != AUTOMATIC and value in styles.names() else AUTOMATIC

    @style.setter
    def style(self, value: str) -> None:
        self._store.setValue("style", value)

    @property
    def data_format(self) -> str:
        """The name of the format in which data were exported last; "" the first time."""
        return str(self._store.value("data_format", ""))

    @data_format.setter
    def data_format(self, value: str) -> None:
        self._store.setValue("data_format", value)

    @property
    def home(self) -> str:
        """The folder proposed for a timeline that is saved for the first time; "" for the one used last."""
        return str(self._store.value("home", ""))

    @home.setter
    def home(self, value: str) -> None:
        self._store.setValue("home", value)

    @property
    def guided(self) -> bool:
        """Whether the first steps were taken or closed: they are not shown again."""
        return str(self._store.value("guided", "false")).lower() == "true"

    @guided.setter
    def guided(self, value: bool) -> None:
        self._store.setValue("guided", "true" if value else "false")

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood; empty the first time."""
        value = self._store.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("geometry", value)

    @property
    def keys(self) -> dict[str, tuple[str, ...]]:
        """The keys that the person gave to commands, by the names of these: "Ctrl+Shift+D"."""
        return {
            name: tuple(key for key in keys if isinstance(key, str))
            for name, keys in self._json("keys", dict).items()
            if isinstance(keys, list)
        }

    @keys.setter
    def keys(self, value: Mapping[str, Sequence[str]]) -> None:
        self._store.setValue("keys", _as_json({name: list(keys) for name, keys in value.items()}))

    @property
    def used(self) -> list[str]:
        """The commands run from the list of all commands, the latest first."""
        return [name for name in self._json("used", list) if isinstance(name, str)]

    def use(self, name: str) -> None:
        """Put a command at the head of those used."""
        others = [known for known in self.used if known != name]
        self._store.setValue("used", _as_json([name, *others][:MOST_USED]))

    def _json(self, name: str, kind: type[_T]) -> _T:
        """A value that is written as JSON; an empty one where it is not of its kind."""
        text = str(self._store.value(name, ""))
        if not text:
            return kind()
        import json  # most have nothing of the kind when the window is made

        try:
            value = json.loads(text)
        except ValueError:
            return kind()
        return value if isinstance(value, kind) else kind()

    @property
    def folder(self) -> str:
        """The folder a file was last taken from or put into."""
        return str(self._store.value("folder", ""))

    @folder.setter
    def folder(self, value: str) -> None:
        self._store.setValue("folder", value)


def _as_json(value: object) -> str:
    import json

    return json.dumps(value)
