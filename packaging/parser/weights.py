"""Learned weights -> resources/parser.xz: `python packaging/parser/weights.py LEARNED.npz`.

Each row of a table in whole numbers of 8 bits with a scale of its own.
"""

from __future__ import annotations

import json
import lzma
import sys
from pathlib import Path

import numpy as np

from timeline_app.assets import resources
from timeline_app.text.syntax.parser import MAGIC

_SHARPEST = 127


def pack(learned: Path, out: Path, relations: tuple[str, ...]) -> int:
    """Writes a file of weights and gives its size in bytes."""
    weights = dict(np.load(learned))
    head = {"relations": relations, "shapes": {name: list(value.shape) for name, value in weights.items()}}
    parts = [MAGIC, json.dumps(head).encode(), b"\n"]
    for value in weights.values():
        rows = value.reshape(-1, value.shape[-1])
        scales = np.maximum(np.abs(rows).max(1), 1e-8).astype("<f4") / _SHARPEST
        parts += [scales.tobytes(), np.rint(rows / scales[:, None]).astype("i1").tobytes()]
    packed = lzma.compress(b"".join(parts), preset=9 | lzma.PRESET_EXTREME)
    out.write_bytes(packed)
    return len(packed)


if __name__ == "__main__":
    # Kept apart from network.py, which needs PyTorch; `train.py` keeps them in the order of its numbers.
    names = tuple(Path(sys.argv[1]).with_suffix(".names").read_text("utf-8").split())
    size = pack(Path(sys.argv[1]), resources() / "parser.xz", names)
    sys.stdout.write(f"{size / 1000:.0f} kB\n")
