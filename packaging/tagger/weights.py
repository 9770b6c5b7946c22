"""Learned weights into one small file, which timeline_app/text/tagger.py reads."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import numpy as np
import numpy.typing as npt
from learner import Learned

from timeline_app.text.tagger import MAGIC


def pack(path: Path, learned: Learned, least: float) -> int:
    """Writes the weights as whole numbers of 8 bits, those below `least` left out; returns the size in bytes."""
    scale = 127 / np.percentile(np.abs(learned.weights[np.abs(learned.weights) >= least]), 99.9)
    small = np.clip(np.round(learned.weights * scale), -127, 127).astype(np.int8)
    small[np.abs(learned.weights) < least] = 0
    used = [(name, number) for name, number in sorted(learned.names.items()) if small[number].any()]
    table = small[[number for _, number in used]]
    rows, columns = np.nonzero(table)
    counts = np.bincount(rows, minlength=len(table))
    parts = [
        "\n".join(name for name, _ in used).encode(),
        "\n".join(f"{word} {number}" for word, number in sorted(learned.fixed.items())).encode(),
        counts.astype(np.uint8).tobytes(),
        columns.astype(np.uint8).tobytes(),
        table[rows, columns].tobytes(),
        _int16(learned.steps * scale),
        _int16(learned.states * scale),
    ]
    head = json.dumps({"tags": learned.tags, "sizes": [len(part) for part in parts]}).encode()
    packed = lzma.compress(b"".join([MAGIC, head, b"\n", *parts]), preset=9 | lzma.PRESET_EXTREME)
    path.write_bytes(packed)
    return len(packed)


def _int16(values: npt.NDArray[np.float32]) -> bytes:
    return np.clip(np.round(values), -8000, 8000).astype("<i2").tobytes()
