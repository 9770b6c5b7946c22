"""The command line: what it refuses, and how it says so."""

import json
import os

import pytest

import timeline_app
from timeline_app import edit, styles
from timeline_app.cli import main
from timeline_app.model import LanesBy


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")


def refused(capsys, *arguments):
    """The one line with which a command is refused."""
    assert main(list(arguments)) == 2
    (line,) = capsys.readouterr().err.strip().splitlines()
    assert "Traceback" not in line
    return line


@pytest.fixture
def article(tmp_path):
    file = tmp_path / "article.txt"
    file.write_text(
        "Publié le 27/11/2015\nLe ministre a démissionné jeudi après une longue réunion à Paris.\n", "utf-8"
    )
    return file


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b"  \n\n ", "empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "PNG"),
        ("noise.txt", bytes(range(256)) * 40, "not text"),
        ("thing.xyz", b"\xff\xd8\xff\xe0 JFIF", "no reader"),
    ],
)
def test_bad_files_are_refused_in_one_line(tmp_path, capsys, name, content, says):
    (tmp_path / name).write_bytes(content)
    line = refused(capsys, "extract", str(tmp_path / name))
    assert name in line
    assert says in line


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path, capsys):
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    assert "huge.txt" in refused(capsys, "extract", str(tmp_path / "huge.txt"))


def test_missing_files_and_folders_are_refused(tmp_path, capsys):
    assert "there is no such file" in refused(capsys, "extract", str(tmp_path / "gone.txt"))
    assert "folder" in refused(capsys, "extract", str(tmp_path))


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_forbidden_file_is_refused(article, capsys):
    article.chmod(0)
    assert "not allowed" in refused(capsys, "extract", str(article))


def test_good_files_are_printed_beside_bad_ones(article, tmp_path, capsys):
    assert main(["extract", str(tmp_path / "gone.txt"), str(article)]) == 2
    printed = capsys.readouterr()
    assert "Le ministre a démissionné" in printed.out
    assert "gone.txt" in printed.err


def test_a_file_without_dates_is_no_error(tmp_path, capsys):
    (tmp_path / "calm.txt").write_text("Rien ne s'est passé dans ce village tranquille.", "utf-8")
    assert main(["extract", str(tmp_path / "calm.txt")]) == 0
    assert "no dated events" in capsys.readouterr().err


def test_dates_that_wait_for_the_articles_own_date_are_told(tmp_path, capsys):
    (tmp_path / "half.txt").write_text("Le ministre a parlé jeudi devant la presse de son pays.", "utf-8")
    assert main(["extract", str(tmp_path / "half.txt")]) == 0
    assert "1 date cannot be told" in capsys.readouterr().err
    assert main(["extract", str(tmp_path / "half.txt"), "--date", "2015-11-27"]) == 0
    assert "Nov 26, 2015" in capsys.readouterr().out


def test_a_language_not_understood_is_told(tmp_path, capsys):
    (tmp_path / "article.txt").write_text("Kii Oṣu Kẹsan 3, 2015 ni.", "utf-8")
    assert main(["extract", "--language", "xx", str(tmp_path / "article.txt")]) == 0
    assert "(xx) are not understood yet" in capsys.readouterr().err


def test_a_language_of_which_only_full_dates_are_known_is_told(tmp_path, capsys):
    text = "Президент выступил 3 октября 2015 года в Москве с речью о единстве страны и о реформах."
    (tmp_path / "речь.txt").write_text(text, "utf-8")
    assert main(["extract", str(tmp_path / "речь.txt")]) == 0
    told = capsys.readouterr()
    assert "Oct 3, 2015" in told.out
    assert "only dates written in full" in told.err


def test_good_files_are_drawn_beside_bad_ones(article, tmp_path, capsys):
    picture = tmp_path / "out.svg"
    assert "gone.txt" in refused(capsys, "draw", str(article), str(tmp_path / "gone.txt"), "-o", str(picture))
    assert picture.exists()


def test_nothing_is_drawn_where_every_file_is_bad(tmp_path, capsys):
    picture = tmp_path / "out.svg"
    assert "gone.txt" in refused(capsys, "draw", str(tmp_path / "gone.txt"), "-o", str(picture))
    assert not picture.exists()


def test_an_unknown_kind_of_picture_is_refused(article, tmp_path, capsys):
    assert ".png" in refused(capsys, "draw", str(article), "-o", str(tmp_path / "out.doc"))


def test_a_place_that_cannot_be_written_is_refused(article, tmp_path, capsys):
    assert "out.svg" in refused(capsys, "draw", str(article), "-o", str(tmp_path / "no" / "out.svg"))


def test_a_date_that_is_none_is_refused(article, capsys):
    assert main(["extract", str(article), "--date", "someday"]) == 2
    assert "someday" in capsys.readouterr().err


def test_the_picture_can_be_bounded(article, tmp_path):
    arguments = ["--from", "2015-11", "--to", "2015-12", "--width", "800", "--height", "400"]
    assert main(["draw", str(article), "-o", str(tmp_path / "out.svg"), *arguments]) == 0


def test_french_is_spoken_where_the_environment_speaks_it(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    assert "n’existe pas" in refused(capsys, "extract", str(tmp_path / "gone.txt"))


def test_formats_lists_what_can_be_read_and_written(capsys):
    assert main(["formats"]) == 0
    printed = capsys.readouterr().out
    assert all(ending in printed for ending in (".txt", ".svg", ".png", ".pdf", ".timeline"))


def test_without_a_screen_the_window_says_what_to_do(monkeypatch, capsys):
    from timeline_app.__main__ import main as start

    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert start([]) == 2
    assert "no display" in capsys.readouterr().err


def test_a_verb_goes_to_the_command_line(capsys):
    from timeline_app.__main__ import main as start

    assert start(["formats"]) == 0
    assert start(["--version"]) == 0
    assert "0.1.0" in capsys.readouterr().out


def test_what_two_articles_say_differently_is_shown(tmp_path, capsys):
    for name, dead in (("one.txt", 129), ("two.txt", 130)):
        text = f"On November 13, 2015, the attacks in Paris at the Bataclan killed {dead} people, Hollande said.\n"
        (tmp_path / name).write_text(text, "utf-8")
    files = [str(tmp_path / name) for name in ("one.txt", "two.txt")]
    assert main(["extract", *files]) == 0
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert "= 2 articles say Nov 13, 2015" in lines
    assert "≠ 129 dead: one.txt / 130 dead: two.txt" in lines
    assert main(["extract", "--json", *files]) == 0
    (event,) = json.loads(capsys.readouterr().out)["events"]
    assert event["agreements"][0]["claims"][0]["value"] == "2015-11-13"
    assert [claim["value"] for claim in event["disagreements"][0]["claims"]] == [129, 130]


def test_what_did_not_happen_is_marked(tmp_path, capsys, monkeypatch):
    text = "Le sommet de l’OTAN prévu le 12 octobre 2016 à Varsovie a été annulé.\n"
    (tmp_path / "one.txt").write_text(text, "utf-8")
    monkeypatch.setenv("LANGUAGE", "fr")
    assert main(["extract", str(tmp_path / "one.txt")]) == 0
    assert "  [annulé]  [" in capsys.readouterr().out
    assert main(["extract", "--json", str(tmp_path / "one.txt")]) == 0
    (event,) = json.loads(capsys.readouterr().out)["events"]
    assert (event["factuality"], event["organisations"]) == ("cancelled", ["OTAN"])


def test_pictures_of_several_pages_name_their_files(article, tmp_path, capsys):
    assert main(["draw", str(article), "-o", str(tmp_path / "out.png"), "--pages", "2"]) == 0
    assert "out-1.png … out-2.png" in capsys.readouterr().out
    assert sorted(path.name for path in tmp_path.glob("*.png")) == ["out-1.png", "out-2.png"]
    assert main(["draw", str(article), "-o", str(tmp_path / "out.pdf"), "--pages", "auto"]) == 0
    assert (tmp_path / "out.pdf").exists()


@pytest.mark.parametrize("pages", ["0", "41", "some", "²"])
def test_a_number_of_pages_that_is_none_is_refused(article, tmp_path, capsys, pages):
    assert main(["draw", str(article), "-o", str(tmp_path / "out.png"), "--pages", pages]) == 2
    assert "1 to 40, or auto" in capsys.readouterr().err


def test_a_picture_too_large_is_refused_before_anything_is_read(tmp_path, capsys):
    size = ["--width", "20000", "--height", "20000"]
    line = refused(capsys, "draw", str(tmp_path / "gone.txt"), "-o", str(tmp_path / "out.png"), *size)
    assert "20000 × 20000 pixels are 400 million" in line
    assert "SVG or PDF" in line


def test_the_words_of_a_picture_can_be_given(article, tmp_path):
    words = ["--title", "My title", "--subtitle", "My subtitle", "--source", "My source"]
    assert main(["draw", str(article), "-o", str(tmp_path / "out.svg"), *words]) == 0
    svg = (tmp_path / "out.svg").read_text("utf-8")
    assert all(f">{words[at]}<" in svg for at in (1, 3, 5))


def test_the_words_of_an_svg_can_be_outlines(article, tmp_path):
    assert main(["draw", str(article), "-o", str(tmp_path / "out.svg"), "--text", "outlines"]) == 0
    assert "<text" not in (tmp_path / "out.svg").read_text("utf-8")


def test_bounds_that_leave_no_time_are_refused(article, tmp_path, capsys):
    arguments = ["-o", str(tmp_path / "out.svg"), "--from", "2016", "--to", "2014"]
    assert main(["draw", str(article), *arguments]) == 2
    assert "leave no time to draw" in capsys.readouterr().err


@pytest.fixture
def saved(article, tmp_path):
    """A .timeline file that wants cards, in lanes that stand for places."""
    timeline = timeline_app.build_timeline([article])
    path = tmp_path / "saved.timeline"
    timeline_app.save(edit.show_lanes(edit.set_style(timeline, "cards"), LanesBy.PLACE), path)
    return path


def test_a_timeline_is_drawn_as_its_file_says_or_as_asked(saved, tmp_path):
    def drawn(*options):
        assert main(["draw", str(saved), "-o", str(tmp_path / "out.svg"), *options]) == 0
        return (tmp_path / "out.svg").read_text("utf-8")

    assert styles.get("cards").paper in drawn()
    assert ">Paris " in drawn()
    plain = drawn("--lanes", "nothing", "--style", "dark")
    assert styles.get("dark").paper in plain
    assert ">Paris " not in plain


def test_lanes_that_there_are_not_are_refused(saved, tmp_path, capsys):
    assert main(["draw", str(saved), "-o", str(tmp_path / "out.svg"), "--lanes", "moods"]) == 2
    assert "moods" in capsys.readouterr().err


def test_what_a_timeline_holds_is_found_without_capitals_and_accents(article, tmp_path, capsys):
    from timeline_app import store

    file = tmp_path / "november.timeline"
    store.save(timeline_app.build_timeline([article]), file)
    assert main(["find", str(file), "DEMISSIONNE"]) == 0
    event, found, count = capsys.readouterr().out.splitlines()
    assert event.startswith("Nov 26, 2015  ")
    assert "article.txt (1 place): … le 27/11/2015 Le ministre a démissionné jeudi" in found
    assert count == "1 event, 1 article"
    assert main(["find", str(file), "ministre", "Berlin"]) == 0
    assert capsys.readouterr().out == "Nothing found\n"
    assert "nothing.timeline" in refused(capsys, "find", str(tmp_path / "nothing.timeline"), "x")
