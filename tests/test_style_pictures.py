"""Every style draws every sign as it did: one golden text drawing a style, with cards or rows, lanes and badges.

To refresh them after a change meant to be seen: GOLDEN=refresh pytest tests/test_style_pictures.py, then look at them.
"""

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest

from timeline_app import styles
from timeline_app.dates import When
from timeline_app.formats.image import draw
from timeline_app.model import Event, Factuality, LanesBy, Status, Timeline

GOLDEN = Path(__file__).parent / "golden"
WHAT = ("Accord sur le climat", "Sommet à Paris", "Procès des attentats", "Visite à Moscou", "Élections régionales")
WHENS = (
    "2015-01-07", "2015-02~", "2015-03-12/2015-05-20", "2015-06-04~/2015-06-30~", "2015-07-14?", "2015-09/..",
    "2015-11", "2015-11-13", "2015-12-02?/2015-12-12?", "2016-01-05~", "2016-03-22", "2016",
)  # fmt: skip


def every_sign() -> Timeline:
    """Forty-eight events: each kind of date, status and factuality in turn."""
    kinds = list(Factuality)
    events = [
        Event(
            f"e{number}",
            When.parse(WHENS[number % len(WHENS)]),
            f"{WHAT[number % len(WHAT)]} {number}",
            status=Status.ACCEPTED if number % 2 else Status.SUGGESTED,
            factuality=kinds[number // 3 % len(kinds)] if number % 3 == 0 else Factuality.HAPPENED,
            places=(("Paris", "Moscou", "Genève")[number % 3],),
            confidence=1 - number / 100,
        )
        for number in range(48)
    ]
    return Timeline("Quarante-huit signes", events=tuple(sorted(events, key=lambda event: event.when.start)))


@pytest.mark.parametrize("name", styles.names())
@pytest.mark.parametrize("by", [LanesBy.NOTHING, LanesBy.PLACE])
def test_every_sign_is_drawn_as_it_was(tmp_path, name, by):
    timeline = replace(every_sign(), lanes_by=by, folded=("Genève",))
    draw(timeline, tmp_path / "drawn.svg", style=name, width=1280, height=720, language="fr")
    drawn = re.sub(r"url\(data:[^)]*\)", "url(...)", (tmp_path / "drawn.svg").read_text("utf-8"))
    golden = GOLDEN / f"{name}_{by}.svg"
    if os.environ.get("GOLDEN") == "refresh":
        golden.write_text(drawn, "utf-8")
    assert drawn == golden.read_text("utf-8")
