"""JSON that nobody vouches for: no infinite numbers, no halves of letters, no depth that ends the program."""

from __future__ import annotations

import json
import re
from typing import Any

from timeline_app.errors import ReadError
from timeline_app.readers import File

_HALF_LETTER = re.compile(rb"\\u[dD][89a-fA-F]")


def json_of(file: File) -> Any:  # noqa: ANN401  (whatever a file holds)
    """What a file holds; raises ReadError where that is no JSON."""
    try:
        text = file.data.decode("utf-8-sig")
        values = json.loads(text, parse_constant=_refuse, object_hook=_as_it_is)
        if _HALF_LETTER.search(file.data):
            whole = json.dumps(values, ensure_ascii=False).encode("utf-8", "surrogatepass")
            values = json.loads(whole.decode("utf-8", "replace"))
    except RecursionError:
        raise file.error("errors.unreadable", detail="JSON: too deep") from None
    except ValueError as error:
        raise file.error("errors.unreadable", detail=f"JSON: {' '.join(str(error).split())[:100]}") from None
    return values


def json_or_none(file: File) -> Any:  # noqa: ANN401  (whatever a file holds)
    """What a file holds, None where that is no JSON."""
    try:
        return json_of(file)
    except ReadError:
        return None


def _as_it_is(values: dict[str, Any]) -> dict[str, Any]:
    """The values of an object: a call into Python, which gives the window its turn while a large file is read."""
    return values


def _refuse(name: str) -> None:
    raise ValueError(f"{name} is no number")
