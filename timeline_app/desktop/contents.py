"""What a window holds: its document, the file of that, what is done in the background, and what is told of all this.

It is made once the window has been painted, or when it is first asked for: nothing of it is seen in an empty one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.desktop.document import Document
from timeline_app.desktop.filing import Filing
from timeline_app.desktop.happened import Happened
from timeline_app.desktop.tasks import Tasks
from timeline_app.desktop.under_way import UnderWay
from timeline_app.desktop.watch import Watch

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow


def fill(window: MainWindow) -> None:
    """Make all of it; what follows the document comes to know of an act in this order."""
    document = window.document = Document(window)
    window.tasks = Tasks(window)
    window.filing = Filing(window)
    document.timeline = window.filing.fresh()
    window.happened = Happened(window)
    window.under_way = UnderWay(window)
    watch = window.watch = Watch(window)
    document.changed.connect(window.show_timeline)
    document.state_changed.connect(window.tell_state)
    document.changed.connect(watch.done)
    document.refused.connect(watch.refused)
    document.unkept.connect(watch.unkept)
