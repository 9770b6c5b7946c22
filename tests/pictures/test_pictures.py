"""`make pictures` for the smallest timeline."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "tests.pictures.make_pictures"]


def test_the_page_shows_the_pictures_that_were_made(tmp_path):
    subprocess.run([*COMMAND, str(tmp_path), "3", "paper", "x2"], cwd=ROOT, check=True, capture_output=True)
    page = (tmp_path / "index.html").read_text("utf-8")
    shown = re.findall(r'src="([^"]+)"', page)
    assert shown == ["3-paper-x2-export.png", "3-paper-x2-canvas.png"]
    assert {path.name for path in tmp_path.iterdir()} == {*shown, "index.html"}
    assert "3 events, paper, scale 2" in page
    assert "http" not in page


def test_words_that_name_no_picture_are_told(tmp_path):
    ran = subprocess.run([*COMMAND, str(tmp_path), "pink"], cwd=ROOT, check=False, capture_output=True, text=True)
    assert ran.returncode != 0
    assert "pink" in ran.stderr
