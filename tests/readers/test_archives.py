"""Archives and folders of articles: each by itself, nothing outside, nothing without end, other kinds told once."""

import io
import zipfile

import pytest

from tests.benchmarks.written_office import docx, docx_paragraph
from timeline_app import readers
from timeline_app.errors import LeftOut, ReadError
from timeline_app.model import Article
from timeline_app.readers import File, read_parts
from timeline_app.sources import expand

TEXT = "Le maire a démissionné le 3 mars 2015."
PAGE = f"<!DOCTYPE html><html><title>La crue</title><p>{TEXT}</p></html>"


def zipped(*members, packing=zipfile.ZIP_DEFLATED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packing) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return file.getvalue()


def told(data, name="a.zip"):
    """By the name of each part: its text, or the key of what is wrong with it."""
    parts = list(read_parts(File(name, name, data)))
    for part in parts:
        assert "\n" not in str(part) or isinstance(part, Article)
    return [
        (part.source, part.text) if isinstance(part, Article) else (part.values["file"], part.key) for part in parts
    ]


def test_each_member_is_an_article_or_an_error_of_its_own():
    inner = zipped(("c.txt", TEXT + " Encore."))
    data = zipped(
        ("lettres/a.txt", TEXT), ("lettres/b.html", PAGE), ("empty.txt", ""), ("broken.docx", b"PK"), ("d.zip", inner)
    )
    assert told(data) == [
        ("a.zip/lettres/a.txt", TEXT),
        ("a.zip/lettres/b.html", TEXT),
        ("a.zip/empty.txt", "errors.empty_file"),
        ("a.zip/broken.docx", "errors.damaged"),
        ("a.zip/d.zip/c.txt", TEXT + " Encore."),
    ]


def test_files_of_other_kinds_are_told_once_and_hidden_ones_not_at_all():
    data = zipped(
        *((f"{n}.jpg", b"x") for n in range(9)), ("x.mp4", b"x"), ("__MACOSX/._a.txt", b"x"), (".b.txt", b"x"),
        ("a.txt", TEXT),
    )  # fmt: skip
    article, left = read_parts(File("a.zip", "a.zip", data))
    assert article.text == TEXT
    assert isinstance(left, LeftOut)
    assert str(left) == "a.zip: files of other kinds in it are not read: 10 (.jpg, .mp4)"


def test_names_are_shown_safely_and_lead_nowhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    data = zipped(("../../outside.txt", TEXT), ("/etc/x.txt", TEXT), ("a\nb\x1b[31m.txt", TEXT), ("c\\d.txt", TEXT))
    names = [name for name, _ in told(data)]
    assert names == ["a.zip/outside.txt", "a.zip/etc/x.txt", "a.zip/a\ufffdb\ufffd[31m.txt", "a.zip/c/d.txt"]
    assert list(tmp_path.iterdir()) == []


def test_names_in_the_letters_of_dos_and_of_unix():
    name = "numéro été.txt"
    for encoding in ("cp850", "utf-8"):
        held = name.encode(encoding)
        plain = "#" * (len(held) - 4) + ".txt"
        data = zipped((plain, TEXT)).replace(plain.encode(), held)
        assert told(data) == [(f"a.zip/{name}", TEXT)]


def locked(data):
    """An archive whose members say that they are encrypted."""
    return data.replace(b"PK\x03\x04\x14\x00\x00", b"PK\x03\x04\x14\x00\x01").replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"
    )


def test_what_is_refused_harms_no_other():
    assert told(locked(zipped(("a.txt", TEXT)))) == [("a.zip/a.txt", "errors.encrypted")]
    packed = zipped(("a.txt", TEXT), packing=zipfile.ZIP_BZIP2)
    assert told(packed) == [("a.zip/a.txt", "errors.strange_packing")]
    bomb = zipped(("bomb.txt", bytes(15_000_000)), ("large.txt", bytes(21_000_000)), ("a.txt", TEXT))
    assert told(bomb) == [
        ("a.zip/bomb.txt", "errors.bomb"), ("a.zip/large.txt", "errors.too_large"), ("a.zip/a.txt", TEXT),
    ]  # fmt: skip
    broken = zipped(("a.txt", TEXT * 40), ("b.txt", TEXT)).replace(TEXT.encode(), TEXT.encode().upper())
    assert dict(told(broken))["a.zip/b.txt"] in (TEXT, "errors.damaged")


def test_archives_in_archives_end_somewhere():
    data = zipped(("a.txt", TEXT))
    for _ in range(5):
        data = zipped(("x.zip", data))
    assert [key for _, key in told(data)] == ["errors.too_deep"]
    many = zipped(("many.zip", zipped(*((f"{n}.txt", b"") for n in range(3_000)))))
    file = File("a.zip", "a.zip", many)
    file.room.parts = 1_000
    assert [part.key for part in read_parts(file)][-1] == "errors.too_many_inside"


def test_an_archive_that_ends_with_a_file_of_word_is_no_file_of_word():
    data = zipped(("a.txt", TEXT), ("b.docx", docx(docx_paragraph(TEXT + " Encore."))), packing=zipfile.ZIP_STORED)
    assert told(data) == [("a.zip/a.txt", TEXT), ("a.zip/b.docx", TEXT + " Encore.")]


def test_what_only_looks_like_an_archive():
    assert told(b"words") == [("a.zip", "errors.damaged")]
    assert told(b"Rar!\x1a\x07\0") == [("a.zip", "errors.not_text")]
    assert told(zipped()) == [("a.zip", "errors.no_articles")]
    assert told(zipped(("a.txt", TEXT))[:-30]) == [("a.zip", "errors.damaged")]
    (article,) = read_parts(File("a.zip", "a.zip", docx(docx_paragraph(TEXT))))  # a file of Word with a wrong name
    assert article.text == TEXT


def test_an_archive_is_found_by_its_content(tmp_path):
    path = tmp_path / "articles.bin"
    path.write_bytes(zipped(("a.txt", TEXT)))
    assert readers.read(path).text == TEXT


# ---------------------------------------------------------------- folders


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "press"
    for name in ("b.txt", "a.txt", "2015/c.html", "2015/03/d.md", ".hidden/e.txt", ".f.txt", "2015/g.jpg", "h"):
        path = made / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, "utf-8")
    return made


def names(folder, left=None):
    return [path.relative_to(folder).as_posix() for path in expand([folder], left)]


def test_a_folder_stands_for_the_articles_in_it_and_in_its_folders(folder):
    left = []
    assert names(folder, left) == ["a.txt", "b.txt", "2015/c.html", "2015/03/d.md"]
    assert [error.say("en").partition(": ")[2] for error in left] == [
        "files of other kinds in it are not read: 2 (–, .jpg)",
    ]


def test_links_that_lead_round_end(folder):
    (folder / "2015" / "round").symlink_to(folder, target_is_directory=True)
    (folder / "again").symlink_to(folder / "2015", target_is_directory=True)
    (folder / "nowhere.txt").symlink_to(folder / "gone.txt")
    found = names(folder)
    assert sorted(name.rpartition("/")[2] for name in found) == ["a.txt", "b.txt", "c.html", "d.md", "nowhere.txt"]


def test_only_so_many_files_are_taken(folder, monkeypatch):
    monkeypatch.setattr("timeline_app.sources.MOST_FILES", 3)
    left: list[ReadError] = []
    assert len(expand([folder], left)) <= 3
    assert "errors.too_many_inside" in [error.key for error in left]
