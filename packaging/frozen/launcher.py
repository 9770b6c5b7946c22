"""Where the frozen application begins: __main__.py itself would have no package around it."""

import os
import sys
from contextlib import suppress
from pathlib import Path

CACHES = {"win32": "AppData/Local", "darwin": "Library/Caches"}  # in a person's home
OWN = {"win32": "LOCALAPPDATA", "darwin": ""}  # the variable that names another place

with suppress(RuntimeError):  # where nobody has a home, matplotlib finds a place
    caches = Path(os.environ.get(OWN.get(sys.platform, "XDG_CACHE_HOME"), ""))
    if not caches.is_absolute():
        caches = Path.home() / CACHES.get(sys.platform, ".cache")
    # Its list of the fonts here is kept from one start to the next, and nobody's own settings of matplotlib count.
    os.environ["MPLCONFIGDIR"] = str(caches / "timeline_app" / "matplotlib")

if {"--multiprocessing-fork", "-c"} & set(sys.argv):  # a process that is to work on articles, and no second window
    import multiprocessing

    import pyi_rth_multiprocessing  # noqa: F401  # which gives it a freeze_support that knows how this one was started

    multiprocessing.freeze_support()

from timeline_app.__main__ import main  # noqa: E402  # after what other processes do

sys.exit(main())
