"""Learned weights in a file: a first line, a line of JSON with names and shapes, then numbers of 8 bits, by LZMA.

Each row of a table has a scale of its own.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]
_SHARPEST = 127


def read_packed(path: Path, magic: bytes, what: str) -> tuple[dict[str, Array], dict[str, Any]]:
    """The weights of a file by name, and what else its head says; `what` names them in the message.

    Raises ValueError when the file is damaged.
    """
    try:
        return _unpacked(lzma.decompress(path.read_bytes()), magic)
    except (lzma.LZMAError, EOFError, ValueError, KeyError, IndexError, TypeError) as error:
        raise ValueError(f"{path}: damaged weights of {what} ({error}); install Timeline App again") from error


def packed(weights: Mapping[str, Array], magic: bytes, head: Mapping[str, Any]) -> bytes:
    """What a file of weights holds, with what else its head says."""
    told = {**head, "shapes": {name: list(value.shape) for name, value in weights.items()}}
    parts = [magic, json.dumps(told).encode(), b"\n"]
    for value in weights.values():
        rows = value.reshape(-1, value.shape[-1])
        scales = np.maximum(np.abs(rows).max(1), 1e-8).astype("<f4") / _SHARPEST
        parts += [scales.tobytes(), np.rint(rows / scales[:, None]).astype("i1").tobytes()]
    return lzma.compress(b"".join(parts), preset=9 | lzma.PRESET_EXTREME)


def _unpacked(data: bytes, magic: bytes) -> tuple[dict[str, Array], dict[str, Any]]:
    if not data.startswith(magic):
        raise ValueError("not a file of weights, or one of another version")
    end = data.index(b"\n", len(magic))
    head: dict[str, Any] = json.loads(data[len(magic) : end])
    weights: dict[str, Array] = {}
    at = end + 1
    for name, shape in head["shapes"].items():
        rows, width = int(np.prod(shape[:-1])), int(shape[-1])
        scales = np.frombuffer(data, "<f4", rows, at)
        numbers = np.frombuffer(data, "i1", rows * width, at + 4 * rows)
        weights[name] = (numbers.reshape(rows, width) * scales[:, None]).astype(np.float32).reshape(shape)
        at += 4 * rows + rows * width
    if at != len(data):
        raise ValueError("its length is not what its head says")
    return weights, head
