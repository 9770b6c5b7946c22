"""The placing of many labels: in a thread of its own, which leaves the window its share of time."""

from __future__ import annotations

import time
from threading import Event as Flag
from threading import Thread

from timeline_app.layout import Arrangement

AT_ONCE = 5000  # events: so many are placed in less than 50 ms
FIRST = 400  # events placed before the first picture: the most important ones
SLICE = 200  # events placed between two pauses: 1 to 2 ms, for which a frame may have to wait
PAUSE = 0.001  # seconds


class Placer:
    """Places the labels of one arrangement after the other; a new one ends the work on the last."""

    def __init__(self) -> None:
        self._stop = Flag()
        self._thread: Thread | None = None

    @property
    def busy(self) -> bool:
        """Whether labels are being placed."""
        return self._thread is not None and self._thread.is_alive()

    def place(self, arrangement: Arrangement) -> None:
        """Place the labels of an arrangement; those of a large one go on in the background."""
        self.stop()
        if len(arrangement.scene) <= AT_ONCE:
            arrangement.finish()
            return
        arrangement.advance(FIRST)
        self._stop = Flag()
        self._thread = Thread(target=_work, args=(arrangement, self._stop), name="labels", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop at the next pause."""
        self._stop.set()


def _work(arrangement: Arrangement, stop: Flag) -> None:
    while not arrangement.finished and not stop.is_set():
        arrangement.advance(SLICE)
        time.sleep(PAUSE)
