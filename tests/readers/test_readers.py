"""From a file, or a pasted text, to an Article; what goes wrong is said in one line."""

import errno
import os
import pkgutil
import subprocess
import sys
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import timeline_app.readers
from timeline_app import readers
from timeline_app.assets import seeds
from timeline_app.errors import ReadError
from timeline_app.readers import File, article_from_text, article_in, read, reader
from timeline_app.text import clean

SEED = "000_ed0140e1a063c6cd.txt"


def problem(path):
    """Key and words of what is wrong with a file."""
    with pytest.raises(ReadError) as caught:
        read(path)
    said = caught.value.say("fr")
    assert "\n" not in said
    assert "\n" not in caught.value.say("en")
    return caught.value.key.removeprefix("errors."), said


def test_the_seed_article():
    article = read(seeds() / SEED)
    assert article.title == "Le président russe Vladimir Poutine a indiqué jeudi que la Russie était prête…"
    assert article.source == SEED
    assert article.language == "fr"
    assert article.id == "affe1acc761ef"
    assert article.text.startswith("Dernière mise à jour")
    assert "fran?ais" in article.text
    assert len(article.repairs) == 7
    assert "français" in article.mended
    assert article.issued is None


def test_a_path_may_be_a_string():
    assert read(str(seeds() / SEED)) == read(seeds() / SEED)


def test_a_pasted_text():
    article = article_from_text("Paris in terror\r\n\r\nThe attacks killed 130 people.\r\n", source="clipboard")
    assert article.title == "Paris in terror"
    assert article.text == "Paris in terror\n\nThe attacks killed 130 people.\n"
    assert (article.language, article.source, article.repairs) == ("en", "clipboard", ())


def test_a_given_title_is_kept():
    assert article_from_text("The attacks killed 130.", title="Paris").title == "Paris"


@pytest.mark.parametrize("text", ["", " \n\t ", "\u200b\ufeff", "\0\0"])
def test_a_pasted_text_without_words(text):
    with pytest.raises(ReadError, match="there are no words here"):
        article_from_text(text)


def test_the_same_text_has_the_same_id():
    assert article_from_text("One.").id == article_from_text("One.", title="x").id != article_from_text("Two.").id


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Dernière mise à jour à 08h59 le 27/11\n(Xinhua/Dai Tianfang) |\nUn suspect est mort.",
            "Un suspect est mort",
        ),
        ("# Attentats de Paris\n\nUn suspect est mort.", "Attentats de Paris"),
        ("27 novembre 2015\nAttentats de Paris\nUn suspect est mort.", "Attentats de Paris"),
        ("vendredi 27 nov. 2015\nGuerre 1914-1918\nUn suspect est mort.", "Guerre 1914-1918"),
        ("Attentats de Paris\nPar Jean Dupont\nUn suspect est mort.", "Attentats de Paris"),
        ("Par Jean Dupont et Anne Martin\nUn suspect est mort.", "Un suspect est mort"),
        ("Published 13 November 2015\nWhat we know so far\nThe attacks were planned.", "What we know so far"),
        ("Advertisement\nRebels sign a peace deal\nThe rebels have signed.", "Rebels sign a peace deal"),
        ("|\nFujimori quedó detenido en Chile |\nEl ex presidente fue detenido.", "Fujimori quedó detenido en Chile"),
        ("By the rivers of Babylon\nThey wept.", "By the rivers of Babylon"),
        ("Le fran?ais accus?\nUn suspect est mort.", "Le français accusé"),
        (
            "Le gouvernement a annoncé mardi une réforme des retraites, contestée par tous les syndicats du pays.",
            "Le gouvernement a annoncé mardi une réforme des retraites",
        ),
        ("mot" * 50, "mot" * 26 + "m…"),
    ],
)
def test_titles(text, title):
    assert article_from_text(text).title == title
    assert len(title) <= 80


def test_a_text_without_words_is_called_as_its_file(tmp_path):
    (tmp_path / "numbers.txt").write_text("1 2 3", "utf-8")
    assert read(tmp_path / "numbers.txt").title == "numbers.txt"


@settings(deadline=None)
@given(st.text(max_size=300))
@example("İ?a\n1. ?")
def test_any_text_makes_an_article_or_a_plain_refusal(text):
    if not any(c.isprintable() and not c.isspace() for c in clean(text)):
        with pytest.raises(ReadError, match="no words here"):
            article_from_text(text)
        return
    article = article_from_text(text, source="clipboard")
    assert article.title
    assert len(article.mended) == len(article.text)


# What may be wrong with a file.


def test_no_such_file(tmp_path):
    assert problem(tmp_path / "none.txt")[0] == "no_such_file"
    assert problem(tmp_path / ("x" * 300))[0] == "no_such_file"
    assert problem("a\0b")[0] == "no_such_file"
    (tmp_path / "file.txt").write_text("words", "utf-8")
    assert problem(tmp_path / "file.txt" / "below")[0] == "no_such_file"


def test_a_folder(tmp_path):
    assert problem(tmp_path)[0] == "not_a_file"
    assert problem("")[0] == "not_a_file"


@pytest.mark.parametrize("content", [b"", b" \r\n\t", b"\xef\xbb\xbf\n", b"\xff\xfe \0\n\0"])
def test_an_empty_file(tmp_path, content):
    (tmp_path / "empty.txt").write_bytes(content)
    assert problem(tmp_path / "empty.txt")[0] == "empty_file"


def test_a_file_that_is_too_large_for_any_kind_is_not_even_opened(tmp_path, monkeypatch):
    with (tmp_path / "large.txt").open("wb") as stream:
        stream.truncate(500_000_000)
    monkeypatch.setattr(Path, "open", None)
    key, said = problem(tmp_path / "large.txt")
    assert key == "too_large"
    assert "100 Mo" in said


def test_a_name_with_a_line_end_is_told_in_one_line(tmp_path):
    for name in ("a\nb\x1b[2J.txt", "c\r\u2028\u202ed.docx"):
        (tmp_path / name).write_bytes(b"")
        (failure,) = readers.read_all(tmp_path / name)
        assert len(str(failure).splitlines()) == 1, str(failure)
        assert "\u202e" not in str(failure)


def test_of_a_file_that_is_too_large_for_its_kind_only_the_beginning_is_read(tmp_path):
    with (tmp_path / "large.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    tracemalloc.start()
    key, said = problem(tmp_path / "large.txt")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert key == "too_large"
    assert "20 Mo" in said
    assert peak < 1_000_000


def test_a_file_that_grows_while_it_is_read(tmp_path, monkeypatch):
    (tmp_path / "growing.txt").write_bytes(b"x" * 20_000_001)
    small = os.stat_result((0o100644, 0, 0, 1, 0, 0, 10, 0, 0, 0))
    monkeypatch.setattr(Path, "stat", lambda *_args, **_options: small)
    assert problem(tmp_path / "growing.txt")[0] == "too_large"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_does_not_hang(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert problem(tmp_path / "pipe.txt")[0] == "special_file"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no devices with names")
def test_a_device_does_not_hang():
    assert problem("/dev/zero")[0] == "special_file"


@pytest.mark.parametrize(
    ("error", "key"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "no_permission"),
        (FileNotFoundError(errno.ENOENT, "No such file or directory"), "vanished"),
        (OSError(errno.ESTALE, "Stale file handle"), "vanished"),
        (OSError(errno.EIO, "Input/output error"), "unreadable"),
    ],
)
def test_what_the_system_refuses(tmp_path, monkeypatch, error, key):
    real = Path.open

    def refuse(path, *args, **options):
        if path.name == "article.txt":
            raise error
        return real(path, *args, **options)

    (tmp_path / "article.txt").write_text("words", "utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    assert problem(tmp_path / "article.txt")[0] == key


def test_a_name_that_would_break_the_line(tmp_path):
    assert "a\ufffdb" in problem(tmp_path / "a\nb.txt")[1]


@pytest.mark.parametrize("name", ["sound.xyz", "archive.tar"])
def test_an_unknown_kind(tmp_path, name):
    (tmp_path / name).write_bytes(b"OggS\0\0words")
    key, said = problem(tmp_path / name)
    assert key == "unknown_kind"
    assert ".txt" in said


@pytest.mark.parametrize("name", ["article.press", "saved.odd"])
def test_an_unknown_ending_hinders_nobody(tmp_path, name):
    (tmp_path / name).write_text("The attacks killed 130 people.", "utf-8")
    assert read(tmp_path / name).source == name


@pytest.mark.parametrize("name", ["README", "article.TXT", "note.md", "Lettre du 27.11", "3. Le procès", "a.b c"])
def test_names_of_text_files(tmp_path, name):
    (tmp_path / name).write_text("The attacks killed 130 people.", "utf-8")
    assert read(tmp_path / name).source == name


# The drawer.


def test_every_file_of_the_drawer_is_a_reader():
    modules = {m.name for m in pkgutil.iter_modules(timeline_app.readers.__path__) if not m.name.startswith("_")}
    assert set(readers.names()) == modules
    assert ".txt" in readers.endings()
    assert "" not in readers.endings()


@pytest.mark.usefixtures("drawer")
def test_a_new_reader_is_one_function(tmp_path):
    @reader(".fake", signature=b"%FAKE-")
    def read_fake(file: File):
        if len(file.data) < 10:
            raise file.error("errors.unreadable", detail="cut short")
        return [article_in(file, file.data[6:].decode(), title="Fake")]

    (tmp_path / "a.fake").write_bytes(b"%FAKE-The attacks killed 130 people.")
    (tmp_path / "wrongly_named.txt").write_bytes(b"%FAKE-The attacks killed 130 people.")
    assert read(tmp_path / "a.fake").title == read(tmp_path / "wrongly_named.txt").title == "Fake"
    (tmp_path / "b.fake").write_bytes(b"%FAKE-")
    assert "cut short" in problem(tmp_path / "b.fake")[1]
    assert ".fake" in readers.endings()


def test_what_is_heavy_is_loaded_with_the_first_file_that_needs_it():
    heavy = "{'lxml', 'trafilatura', 'htmldate', 'feedparser', 'markdown_it'}"
    script = f"import sys; from timeline_app import readers; readers.endings(); print({heavy} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"


def test_the_drawer_is_found_where_no_folder_can_be_listed(tmp_path):
    package = Path(timeline_app.readers.__file__).parents[1]
    with zipfile.ZipFile(tmp_path / "app.zip", "w") as archive:
        for file in package.rglob("*.py"):
            archive.write(file, file.relative_to(package.parent))
    script = "import sys; sys.path.insert(0, 'app.zip'); from timeline_app import readers; print(readers.names())"
    run = subprocess.run([sys.executable, "-P", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == str(readers.names())
