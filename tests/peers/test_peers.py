"""The programs themselves take our files: TimelineJS, vis-timeline, markwhen's parser, icalendar, LibreOffice.

`make test-peers` installs them into build/peers; without them these tests are skipped.
"""

import functools
import html
import http.server
import json
import re
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.formats.made import PROVED, timelines, whens
from timeline_app import formats
from timeline_app.dates.calendar import civil_from_days
from timeline_app.model import Status

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
PEERS = ROOT / "build" / "peers"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

needs_npm = pytest.mark.skipif(not (PEERS / "node_modules").is_dir(), reason="make test-peers installs them")
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium")
SHOWN = [event for event in PROVED.events if event.status is not Status.DISMISSED]


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def translate_path(self, path):
        name = path.partition("?")[0].lstrip("/")
        return str((PEERS if name.startswith("node_modules/") else Path(self.directory)) / name)


@pytest.fixture
def served(tmp_path):
    for name in ("timelinejs.html", "vis.html"):
        shutil.copy(HERE / name, tmp_path)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def page_of(address, folder, *options):
    """The page as a browser has it after some seconds of its own time."""
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'browser'}"]
    command += ["--window-size=1600,900", "--virtual-time-budget=8000", *options, "--dump-dom", address]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


def told_by(page):
    return json.loads(html.unescape(re.search(r'<pre id="told">TOLD(.*?)TOLD</pre>', page, re.DOTALL)[1]))


@needs_npm
@needs_browser
@pytest.mark.parametrize("name", ["a.timelinejs.json", "a.timelinejs.csv"])
def test_timelinejs_shows_every_slide(served, tmp_path, name):
    formats.write(PROVED, tmp_path / name, language="en")
    told = told_by(page_of(f"{served}/timelinejs.html?/{name}", tmp_path))
    assert told["errors"] == []
    titles = {plain(headline): (date, words) for headline, date, words, _ in told["events"]}
    assert len(titles) == len(SHOWN)
    assert plain(titles["César est assassiné"][0]) == "44 BCE"
    assert titles["L'avion du Sinaï"][1] == "≈ October 2015"
    assert titles["Attaques à Paris </script> <img src=x onerror=alert(1)>"][0] == "November 13, 2015"


def plain(markup):
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


@needs_npm
@needs_browser
def test_vis_timeline_shows_every_item(served, tmp_path):
    formats.write(PROVED, tmp_path / "a.vis.json", language="en")
    told = told_by(page_of(f"{served}/vis.html?/a.vis.json", tmp_path, "--lang=en"))
    assert told["drawn"] >= len(SHOWN)
    starts = {name: start for name, start, _, _ in told["shown"]}
    assert starts["e2"].startswith("-000043-01-01")
    assert starts["e4"].startswith("2015-11-1")


def parsed(path):
    script = PEERS / "parse.mjs"
    shutil.copy(HERE / "parse.mjs", script)
    done = subprocess.run(
        ["node", str(script), str(path)], capture_output=True, text=True, cwd=PEERS, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@needs_npm
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(timeline=timelines(dates=whens(-3000, 9000), most=12))
def test_markwhen_reads_every_event_with_its_properties(tmp_path_factory, timeline):
    path = tmp_path_factory.mktemp("any") / "a.mw"
    formats.write(timeline, path)
    told = parsed(path)
    shown = [event for event in timeline.events if event.status is not Status.DISMISSED]
    assert [message for message in told["messages"] if "later than" not in message["message"]] == []
    assert sorted(one["properties"]["id"] for one in told["found"]) == sorted(event.id for event in shown)
    for one in told["found"]:
        event = timeline.event(one["properties"]["id"])
        assert one["properties"]["timeline_app"]["edtf"] == event.when.edtf
        assert set(one["tags"]) <= set(event.tags)
        year = civil_from_days(event.when.start // 86_400)[0]
        if year > 0:
            assert int(one["from"][:4]) in (year, year - 1)  # the zone of this machine


@needs_npm
@settings(max_examples=20)
@given(timeline=timelines(dates=whens(1, 9900)))
def test_icalendar_reads_what_we_wrote(tmp_path_factory, timeline):
    path = tmp_path_factory.mktemp("any") / "a.ics"
    formats.write(timeline, path)
    assert all(len(line) <= 75 for line in path.read_bytes().split(b"\r\n"))
    code = (
        "import sys, json, icalendar\n"
        "found = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())\n"
        "events = [one for one in found.walk('VEVENT')]\n"
        "assert not any(one.errors for one in events), [one.errors for one in events]\n"
        "print(json.dumps([[str(one['SUMMARY']), str(one.get('DESCRIPTION', '')), str(one.decoded('DTSTART'))]"
        " for one in events]))\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(PEERS / "python"), "PYTHONIOENCODING": "utf-8"},
        timeout=60,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    shown = [event for event in timeline.events if event.status is not Status.DISMISSED]
    read = {(title.split(" [")[0], note, start[:10]) for title, note, start in json.loads(told.stdout)}
    assert read == {(event.title.split(" [")[0], event.note, event.when.first_day()) for event in shown}


@pytest.mark.skipif(shutil.which("soffice") is None or not PEERS.is_dir(), reason="there is no LibreOffice")
def test_libreoffice_opens_our_tables(tmp_path):
    formats.write(PROVED, tmp_path / "a.xlsx")
    kind = "csv:Text - txt - csv (StarCalc):44,34,76,1"
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/office", "--convert-to", kind]
    done = subprocess.run(
        [*command, "--outdir", str(tmp_path), str(tmp_path / "a.xlsx")],
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    if "source file could not be loaded" in done.stderr:
        pytest.skip("this LibreOffice has no Calc")
    text = (tmp_path / "a.csv").read_text("utf-8")
    assert "-0043" in text
    assert "=SUM(A1)" in text  # the words, not what they would compute


@pytest.mark.skipif(shutil.which("node") is None or not PEERS.is_dir(), reason="there is no node")
def test_the_calendar_of_the_page_is_ours():
    days = [*range(-800_000, 800_000, 977), -719_469, -719_468, -1, 0, 59, 60]
    script = (ROOT / "resources" / "pages" / "calendar.js").read_text("utf-8")
    script += f";console.log(JSON.stringify({days}.map(d => [d, dateOf(d)]).map(([d, t]) =>"
    script += " [t.year, t.month, t.day, daysOf(t.year, t.month, t.day) === d])))"
    told = subprocess.run(["node", "-"], input=script, capture_output=True, text=True, check=True).stdout
    assert [tuple(one) for one in json.loads(told)] == [(*civil_from_days(day), True) for day in days]


@needs_browser
@pytest.mark.skipif(not PEERS.is_dir(), reason="make test-peers")
def test_a_browser_draws_our_page(tmp_path):
    formats.write(PROVED, tmp_path / "a.html", language="en")
    page = page_of((tmp_path / "a.html").as_uri(), tmp_path)
    labels = re.findall(r'<button class="(?:card|label)[^>]*aria-label="([^"]*)"', page)
    counted = sum(int(count) for count in re.findall(r'class="badge"[^>]*>\+(\d+)<', page))
    assert len(labels) + counted == len(SHOWN)
    assert any(label.startswith("César est assassiné, 44 BC") for label in labels)
    assert "<img" not in page


@needs_browser
@pytest.mark.skipif(not PEERS.is_dir(), reason="make test-peers")
def test_keys_and_hands_move_the_page(tmp_path):
    formats.write(PROVED, tmp_path / "a.html", language="en")
    page = (tmp_path / "a.html").read_text("utf-8")
    acts = (HERE / "acts.js").read_text("utf-8")
    bare = re.sub(r'<meta http-equiv="Content[^>]*>', "", page)  # which would not let this script run
    (tmp_path / "b.html").write_text(bare.replace("</body>", f"<script>{acts}</script></body>"), "utf-8")
    told = told_by(page_of((tmp_path / "b.html").as_uri(), tmp_path))
    assert told == ["César est assassiné", "L'avion du Sinaï", "César est assassiné", "", True, True, True, True]
