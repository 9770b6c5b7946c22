"""The timeline under the hand: the matplotlib canvas, what mouse and keys do on it, and the band that overlooks it.

`widget` is the canvas of the window, `live` the frames below it; every other file is one thing that it does.
"""

import sys
from types import ModuleType

import matplotlib.artist

# matplotlib loads axes of three dimensions with its figures, a twentieth of what the window takes to start; a module
# without them, which it takes for a matplotlib without them, stands in their place in this program.
_FLAT = ModuleType("mpl_toolkits.mplot3d")
_FLAT.Axes3D = None  # type: ignore[attr-defined]
sys.modules.setdefault(_FLAT.__name__, _FLAT)

# And it writes the documentation of every kind of artist when it is loaded, as much again: nobody reads it here.
matplotlib.artist.kwdoc = lambda artist: ""
