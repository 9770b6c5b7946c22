"""Equal timelines give equal bytes, whatever process draws them."""

import os
import subprocess
import sys

SCRIPT = """
import sys
from timeline_app import draw
from timeline_app.dates import When
from timeline_app.model import Article, Event, Factuality, Status, Timeline

kinds, states = list(Factuality), [Status.ACCEPTED, Status.SUGGESTED]
events = tuple(
    Event(f"n{n}", When.day(2015, 1 + n % 12, 1 + n % 28), f"Événement {n} 巴黎", status=states[n % 2],
          factuality=kinds[n % 4])
    for n in range(40)
)
timeline = Timeline("Quarante", (Article("a", "Titre", "Journal", "", "fr"),), events)
for name in ("plain.png", "plain.svg", "plain.pdf"):
    draw(timeline, f"{sys.argv[1]}/{name}")
for name in ("pages.png", "pages.svg", "pages.pdf"):
    draw(timeline, f"{sys.argv[1]}/{name}", pages=3, style="dark", transparent=True)
draw(timeline, f"{sys.argv[1]}/outlines.svg", text="outlines")
"""


def drawn(folder, seed):
    folder.mkdir()
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    subprocess.run([sys.executable, "-c", SCRIPT, str(folder)], env=environment, check=True)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_two_processes_draw_the_same(tmp_path):
    one, two = drawn(tmp_path / "one", "1"), drawn(tmp_path / "two", "2")
    assert len(one) == 3 + 7 + 1
    assert one.keys() == two.keys()
    assert [name for name in sorted(one) if one[name] != two[name]] == []
