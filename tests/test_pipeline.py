"""Many articles at once: the same timeline however many processes work; what fails is named and stops no other."""

import multiprocessing
import os
import pickle
import subprocess
import sys

import pytest

from timeline_app import batch, build_timeline, cli, pipeline
from timeline_app.errors import Cancelled, ReadError, TimelineAppError
from timeline_app.pipeline import read_and_extract
from timeline_app.sources import Pasted, expand

ARTICLE = "Publié le 27/11/2015\nLe ministre {name} a démissionné jeudi après une longue réunion à Paris.\n"
COUNT = 40


@pytest.fixture
def folder(tmp_path):
    """Articles, of which one is empty and one is no text."""
    made = tmp_path / "articles"
    made.mkdir()
    for number in range(COUNT):
        (made / f"{number:03}.txt").write_text(ARTICLE.format(name=f"N{number}"), "utf-8")
    (made / "011.txt").write_bytes(b"")
    (made / "020.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    return made


@pytest.fixture
def eager(monkeypatch):
    """Processes are started for the least of work."""
    monkeypatch.setattr(batch, "_SHARE", 1)
    monkeypatch.setattr(batch, "_ENOUGH", 1)


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("LANGUAGE", "en")


@pytest.fixture(autouse=True)
def _nobody_stays():
    yield
    assert multiprocessing.active_children() == []


@pytest.mark.usefixtures("eager")
def test_any_number_of_processes_makes_the_same_of_a_folder(folder):
    alone = read_and_extract(expand([folder]), jobs=1)
    assert len(alone.articles) == COUNT - 2
    assert [failure.key for failure in alone.failures] == ["errors.empty_file", "errors.not_text"]
    for jobs in (2, 3, None):
        together = read_and_extract(expand([folder]), jobs=jobs)
        assert (together.articles, together.events) == (alone.articles, alone.events)
        assert [str(failure) for failure in together.failures] == [str(failure) for failure in alone.failures]


@pytest.mark.usefixtures("eager")
def test_every_kind_of_source(folder):
    article = pipeline.read(folder / "000.txt")
    sources = [article, folder / "001.txt", str(folder / "002.txt"), Pasted(ARTICLE.format(name="Y"), "pasted")]
    for jobs in (1, 2):
        made = read_and_extract(sources, jobs=jobs)
        assert [known.source for known in made.articles] == ["000.txt", "001.txt", "002.txt", "pasted"]
        assert made.articles[0] == article


@pytest.mark.usefixtures("eager")
def test_an_article_told_twice_counts_once(folder):
    for jobs in (1, 2):
        made = read_and_extract([folder / "000.txt", folder / "001.txt", folder / "000.txt"], jobs=jobs)
        assert [article.source for article in made.articles] == ["000.txt", "001.txt"]
        assert len(made.events) == 2


@pytest.mark.usefixtures("eager")
def test_language_and_date_reach_the_processes(folder):
    for jobs in (1, 2):
        made = read_and_extract([folder / "000.txt", folder / "001.txt"], issued="2001-05-04", language="fr", jobs=jobs)
        assert {article.issued.edtf for article in made.articles} == {"2001-05-04"}
        assert [event.when.edtf for event in made.events] == ["2001-05-03", "2001-05-03"]


def test_what_nobody_foresaw_is_named_and_the_others_go_on(folder, monkeypatch):
    extract = pipeline.extract

    def fail_on_one(article, *others):
        return 1 / 0 if "N5 " in article.text else extract(article, *others)

    monkeypatch.setattr(pipeline, "extract", fail_on_one)
    made = read_and_extract([folder / "004.txt", folder / "005.txt", folder / "006.txt"])
    assert [article.source for article in made.articles] == ["004.txt", "006.txt"]
    (failure,) = made.failures
    assert "005.txt" in str(failure)
    assert "ZeroDivisionError: division by zero" in str(failure)
    assert "Traceback" in failure.__notes__[0]


@pytest.mark.usefixtures("eager")
def test_a_timeline_raises_the_first_failure(folder):
    for jobs in (1, 2):
        with pytest.raises(ReadError, match=r"011.txt: it is empty"):
            build_timeline(expand([folder]), jobs=jobs)


def test_an_error_keeps_its_words_on_the_way_between_processes():
    error = ReadError("errors.too_large", file="a.txt", limit=20)
    error.add_note("a trace")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301  (as multiprocessing does)
    assert (type(again), str(again), again.__notes__) == (ReadError, str(error), ["a trace"])
    assert isinstance(again, TimelineAppError)


@pytest.mark.usefixtures("eager")
def test_reading_can_be_stopped_in_the_middle(folder):
    for jobs in (1, 2):
        done = []
        with pytest.raises(Cancelled):
            read_and_extract(
                expand([folder]),
                jobs=jobs,
                progress=lambda count, _total, _name: done.append(count),  # noqa: B023  (called within)
                cancelled=lambda: len(done) > 10,  # noqa: B023
            )
        assert 10 <= done[-1] < COUNT


def test_folders_stand_for_the_articles_in_them(folder, tmp_path):
    (folder / "picture.bin").write_bytes(b"")
    (tmp_path / "none").mkdir()
    wanted = expand([folder, tmp_path / "none", tmp_path / "gone.txt"])
    assert len(wanted) == COUNT + 2
    assert wanted[0] == folder / "000.txt"
    assert wanted[-2:] == [tmp_path / "none", tmp_path / "gone.txt"]


# ---------------------------------------------------------------- on the command line


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize("jobs", [[], ["--jobs", "1"], ["--jobs", "3"]], ids=str)
def test_a_folder_is_extracted_and_what_failed_is_named_at_the_end(folder, capsys, jobs):
    assert cli.main(["extract", str(folder), *jobs]) == 2
    printed = capsys.readouterr()
    assert "Nov 26, 2015" in printed.out
    assert f"{folder / '039.txt'}" not in printed.err
    assert [line.split(":")[0] for line in printed.err.splitlines()] == [str(folder / f"0{n}.txt") for n in (11, 20)]


@pytest.mark.usefixtures("eager")
def test_a_folder_is_drawn(folder, tmp_path, capsys):
    assert cli.main(["draw", str(folder), "-o", str(tmp_path / "out.svg"), "--jobs", "2"]) == 2
    assert (tmp_path / "out.svg").exists()
    assert [line.split(":")[0] for line in capsys.readouterr().err.splitlines()] == [
        str(folder / f"0{n}.txt") for n in (11, 20)
    ]


INTERRUPTED = """
import os, signal, sys
from timeline_app import cli, pipeline

work = pipeline.read_and_extract
def interrupt(done, _total, _name):
    if done == 50:
        os.killpg(0, signal.SIGINT)
pipeline.read_and_extract = lambda *a, **k: work(*a, **k | {"progress": interrupt})
signal.signal(signal.SIGINT, signal.default_int_handler)  # it may be ignored where the tests run
sys.exit(cli.main(sys.argv[1:]))
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows has no Ctrl+C for one process alone")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_it_without_a_word(tmp_path, jobs):
    for number in range(150):
        (tmp_path / f"{number}.txt").write_text(ARTICLE.format(name=f"N{number}") * 60, "utf-8")
    command = [sys.executable, "-c", INTERRUPTED, "extract", "--jobs", jobs, str(tmp_path)]
    # A group of its own: a terminal tells all processes in it.
    ended = subprocess.run(command, capture_output=True, text=True, start_new_session=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr.strip()) == (130, "", "")
