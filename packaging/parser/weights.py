"""Learned weights -> resources/parser.xz: `python packaging/parser/weights.py LEARNED.npz`.

Each row of a table in whole numbers of 8 bits with a scale of its own.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from timeline_app.assets import resources
from timeline_app.text.packed import packed
from timeline_app.text.syntax.parser import MAGIC


def pack(learned: Path, out: Path, relations: tuple[str, ...]) -> int:
    """Writes a file of weights and gives its size in bytes."""
    data = packed(dict(np.load(learned)), MAGIC, {"relations": relations})
    out.write_bytes(data)
    return len(data)


if __name__ == "__main__":
    # Kept apart from network.py, which needs PyTorch; `train.py` keeps them in the order of its numbers.
    names = tuple(Path(sys.argv[1]).with_suffix(".names").read_text("utf-8").split())
    size = pack(Path(sys.argv[1]), resources() / "parser.xz", names)
    sys.stdout.write(f"{size / 1000:.0f} kB\n")
