"""Where resources/ and seeds/ are: in the source tree, in an installed wheel, in a frozen application."""

import sys
from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """The folder that holds languages, fonts, icons and translations; raises FileNotFoundError when it is gone."""
    return _find("resources")


@cache
def seeds() -> Path:
    """The folder of the sample articles; raises FileNotFoundError when it is gone."""
    return _find("seeds")


def _find(name: str) -> Path:
    package = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    places = [Path(frozen)] if frozen else [package, package.parent]
    for place in places:
        if (place / name).is_dir():
            return place / name
    tried = ", ".join(str(place / name) for place in places)
    raise FileNotFoundError(f"the folder {name!r} of Timeline App is missing; looked in {tried}; install it again")
