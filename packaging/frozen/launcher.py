"""Where the frozen application begins: __main__.py itself would have no package around it."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

CACHES = {"win32": "AppData/Local", "darwin": "Library/Caches"}  # in a person's home
OWN = {"win32": "LOCALAPPDATA", "darwin": ""}  # the variable that names another place

with suppress(RuntimeError):  # where nobody has a home, matplotlib finds a place
    caches = Path(os.environ.get(OWN.get(sys.platform, "XDG_CACHE_HOME"), ""))
    if not caches.is_absolute():
        caches = Path.home() / CACHES.get(sys.platform, ".cache")
    # Its list of the fonts here is kept from one start to the next, and nobody's own settings of matplotlib count.
    os.environ["MPLCONFIGDIR"] = str(caches / "timeline_app" / "matplotlib")


class Pkgutil:
    """Loads pkgutil, and with it PyInstaller's way of listing the modules of a frozen package.

    Nothing is listed before the window is painted.
    """

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """Where it is, with this class to load it; only asked for the first module of that name."""
        if name != "pkgutil":
            return None
        sys.meta_path.remove(self)
        found = (finder.find_spec(name, path, target) for finder in sys.meta_path)
        spec = next(spec for spec in found if spec is not None)
        self.loader, spec.loader = spec.loader, self
        return spec

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """As the loader itself does it."""
        return self.loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """Load it, then PyInstaller's part."""
        self.loader.exec_module(module)
        import pyi_rth_pkgutil  # noqa: F401


sys.meta_path.insert(0, Pkgutil())

if {"--multiprocessing-fork", "-c"} & set(sys.argv):  # a process that is to work on articles, and no second window
    import multiprocessing

    import pyi_rth_multiprocessing  # noqa: F401  # which gives it a freeze_support that knows how this one was started

    multiprocessing.freeze_support()

from timeline_app.__main__ import main  # noqa: E402  # after what other processes do

sys.exit(main())
