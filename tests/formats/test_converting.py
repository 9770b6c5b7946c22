"""A timeline goes from any format into any other."""

import pytest

from timeline_app import load, save
from timeline_app.cli import main
from timeline_app.dates import When
from timeline_app.model import Event, Timeline

PARIS = Timeline("Paris", (), (Event("e1", When.day(2015, 11, 13), "Attaques à Paris"),))


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")


@pytest.fixture
def paris(tmp_path):
    save(PARIS, tmp_path / "paris.timeline")
    return tmp_path / "paris.timeline"


def test_a_timeline_becomes_json_and_a_timeline_again(paris, tmp_path, capsys):
    assert main(["convert", str(paris), str(tmp_path / "paris.json")]) == 0
    assert "1 event written" in capsys.readouterr().out
    assert main(["convert", str(tmp_path / "paris.json"), str(tmp_path / "again.timeline")]) == 0
    assert load(tmp_path / "again.timeline") == PARIS


def test_it_becomes_a_picture_too(paris, tmp_path):
    assert main(["convert", str(paris), str(tmp_path / "paris.svg")]) == 0
    assert "Attaques à Paris" in (tmp_path / "paris.svg").read_text("utf-8")


def refused(capsys, *arguments):
    assert main(["convert", *map(str, arguments)]) == 2
    (line,) = capsys.readouterr().err.strip().splitlines()
    return line


def test_a_file_that_is_there_is_replaced_only_when_asked(paris, tmp_path, capsys):
    target = tmp_path / "paris.json"
    target.write_text("mine", "utf-8")
    assert "--replace" in refused(capsys, paris, target)
    assert target.read_text("utf-8") == "mine"
    assert main(["convert", "--replace", str(paris), str(target)]) == 0


def test_what_is_no_timeline_is_refused(paris, tmp_path, capsys):
    (tmp_path / "article.txt").write_text("Une histoire.", "utf-8")
    assert "no timeline" in refused(capsys, tmp_path / "article.txt", tmp_path / "a.json")
    assert "there is no such file" in refused(capsys, tmp_path / "gone.json", tmp_path / "a.json")
    assert "no way to write" in refused(capsys, paris, tmp_path / "a.xyz")
    assert "“abc”" in refused(capsys, "--to", "abc", paris, tmp_path / "a.xyz")


def test_a_picture_is_not_drawn_into_a_file_of_data(paris, tmp_path, capsys):
    assert main(["draw", str(paris), "-o", str(tmp_path / "a.json")]) == 2
    assert ".svg" in capsys.readouterr().err


DATA = (
    *("json", "csv", "tsv", "xlsx", "timelinejs.json", "timelinejs.csv", "vis.json", "mw", "ics", "project.timeline"),
    "timeline",
)
READ_ONLY_BY_PEOPLE = ("md", "chronology.html", "html")


@pytest.mark.parametrize("first", DATA)
def test_every_format_becomes_every_other(paris, tmp_path, first):
    source = tmp_path / f"first.{first}"
    assert main(["convert", str(paris), str(source)]) == 0
    for second in DATA:
        target = tmp_path / f"{first}-to.{second}"
        assert main(["convert", str(source), str(target)]) == 0
        assert main(["convert", str(target), str(tmp_path / f"{first}-{second}-back.timeline")]) == 0
        events = load(tmp_path / f"{first}-{second}-back.timeline").events
        assert [(event.when, event.title) for event in events] == [(When.day(2015, 11, 13), "Attaques à Paris")]


@pytest.mark.parametrize("ending", READ_ONLY_BY_PEOPLE)
def test_it_becomes_a_page_to_read(paris, tmp_path, ending):
    assert main(["convert", str(paris), str(tmp_path / f"paris.{ending}")]) == 0
    assert "Attaques à Paris" in (tmp_path / f"paris.{ending}").read_text("utf-8")


def test_all_formats_are_listed(capsys):
    assert main(["formats"]) == 0
    told = capsys.readouterr().out
    names = ("TimelineJS", "TimelineJS CSV", "vis-timeline", "markwhen", "iCalendar", "The Timeline Project")
    assert all(name in told for name in (*names, "Markdown chronology", "HTML chronology", "Interactive page"))
