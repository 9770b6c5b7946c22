"""PDFs: paragraphs out of lines, columns, pages; what is refused, and in which words."""

import sys
import zlib
from functools import partial

import pytest

from tests.benchmarks.written_pdf import bomb, pdf, shown
from timeline_app import readers
from timeline_app.errors import ReadError
from timeline_app.model import Article, Certainty
from timeline_app.readers import File, _apart, read_parts
from timeline_app.readers import pdf as pdf_reader
from timeline_app.readers._pdfium import look

LINES = [
    "Le 3 mars 2015, le maire de Lyon a annoncé la fer-",
    "meture du pont. Les habitants avaient été préve-",
    "nus la veille par une lettre de la préfecture.",
    "Le tribunal a jugé le 8 septembre 2021 que cette",
    "fermeture était régulière.",
]
FIRST = (
    "Le 3 mars 2015, le maire de Lyon a annoncé la fermeture du pont. Les habitants avaient été prévenus la veille "
    "par une lettre de la préfecture."
)
SECOND = "Le tribunal a jugé le 8 septembre 2021 que cette fermeture était régulière."


def read(data):
    (part,) = read_parts(File("a.pdf", "a.pdf", data))
    if isinstance(part, ReadError):
        raise part
    return part


def paragraphs(*pages, **said):
    return [line for line in read(pdf([shown(page) for page in pages], **said)).text.split("\n") if line]


def at(lines, left=60, top=780, way=14, size=11):
    """Lines one below the other: words, left, baseline, size."""
    return [(text, left, top - number * way, size) for number, text in enumerate(lines)]


def test_lines_become_paragraphs():
    apart = [*at(LINES[:3]), *at(LINES[3:], top=780 - 3 * 14 - 10)]
    assert paragraphs(apart) == [FIRST, SECOND]
    indented = [*at(LINES[:3]), *at(LINES[3:4], left=75, top=780 - 3 * 14), *at(LINES[4:], top=780 - 4 * 14)]
    assert paragraphs(indented) == [FIRST, SECOND]


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page():
    assert paragraphs([*at(LINES[:2]), *at(LINES[2:3], left=330)], at(LINES[3:4]), at(LINES[4:])) == [FIRST, SECOND]


def test_columns_that_were_drawn_line_by_line_are_read_one_after_the_other():
    left = [f"La colonne de gauche, ligne {n} sans fin" for n in range(1, 9)]
    right = [f"La colonne de droite, ligne {n} sans fin" for n in range(1, 9)]
    rows = [row for pair in zip(at(left, top=700), at(right, left=330, top=700), strict=True) for row in pair]
    (text,) = paragraphs([*at(["Le pont fermé, la ville coupée en deux moitiés"], size=20), *rows])[1:]
    assert text == " ".join([*left, *right])


def test_cells_of_a_table_stand_in_a_line():
    rows = [(("3 mars 2015", 60), ("Lyon", 200)), (("4 mars 2015", 60), ("Paris", 200))]
    cells = [(text, x, 700 - 20 * n, 11) for n, row in enumerate(rows) for text, x in row]
    assert paragraphs(cells) == ["3 mars 2015\tLyon", "4 mars 2015\tParis"]


def test_running_heads_and_page_numbers_go():
    pages = [
        [
            ("Le Courrier du 4 mars 2015", 60, 820, 8),
            *at([f"La page {word} dit autre chose."]),
            (f"- {number} -", 290, 30, 8),
        ]
        for number, word in enumerate(["première", "deuxième", "troisième"], 7)
    ]
    told = paragraphs(*pages)
    assert told[0] == "Le Courrier du 4 mars 2015"  # once: it may be the date of all
    assert told[1:] == [f"La page {word} dit autre chose." for word in ("première", "deuxième", "troisième")]


def test_small_raised_letters_belong_to_their_word():
    line = [("Le 1", 60, 700, 11), ("er", 81.5, 704, 7), ("août 2019, le maire a démissionné.", 91, 700, 11)]
    assert paragraphs(line) == ["Le 1er août 2019, le maire a démissionné."]


def test_what_a_pdf_says_of_itself():
    said = {"Title": "La crue de 1910", "Author": "Agnès Noël", "CreationDate": "D:20150325235900+02'00'"}
    article = read(pdf([shown(at(LINES))], **said))
    assert (article.title, article.author, article.issued.edtf) == ("La crue de 1910", "Agnès Noël", "2015-03-25")
    assert article.issued_certainty is Certainty.PROBABLE
    assert [why.say("en") for why in article.issued_reasons] == ["written in the properties of the file (created)"]


def test_the_day_of_a_print_is_not_that_of_the_article():
    said = {"Creator": "Mozilla/5.0", "Producer": "Skia/PDF m130", "CreationDate": "D:20260325101500Z"}
    head = [("25/03/2026 10:15", 30, 830, 8), ("https://x.example/a", 30, 12, 8)]
    article = read(pdf([shown([*head[:1], *at(LINES[3:]), *head[1:]])], **said))
    assert article.issued is None
    assert article.text == SECOND


def test_the_day_that_a_publisher_names_is_sure():
    data = pdf([shown(at(LINES))], CreationDate="D:20150325101500Z")
    xmp = b"<x:xmpmeta><prism:publicationDate>2015-03-27</prism:publicationDate></x:xmpmeta>"
    article = read(data + b"\n% " + xmp)
    assert (article.issued.edtf, article.issued_certainty) == ("2015-03-27", Certainty.SURE)


def test_large_letters_are_the_title():
    lines = [*at(["Le pont qui divise", "toute une ville"], size=22, way=26), *at(LINES, top=700)]
    article = read(pdf([shown(lines)], Title="Microsoft Word - pont_v3.docx"))
    assert article.title == "Le pont qui divise toute une ville"


def test_pages_that_are_pictures_are_told():
    article = read(pdf([shown(at(LINES)), "0 0 100 100 re f"]))
    assert [note.say("en") for note in article.notes] == ["pages that are pictures without text, and not read: 1"]


def test_only_so_many_pages_are_read():
    data = pdf([shown(at([f"La page {n} dit encore autre chose."])) for n in range(5)])
    found = look(data, most_pages=3)
    assert (len(found.pages), found.total) == (3, 5)
    assert len(look(data, most_seconds=-1.0).pages) == 0


REFUSED = {
    "a scan": (pdf(["0 0 100 100 re f"]), "errors.no_text_layer"),
    "no pages": (pdf([]), "errors.damaged"),
    "encrypted": (pdf([shown(at(LINES))], locked=True), "errors.encrypted"),
    "cut short": (pdf([shown(at(LINES))])[:150], "errors.damaged"),
    "another kind": (b"\x89PNG\r\n\x1a\n" + bytes(99), "errors.not_text"),
    "rubbish": (bytes(range(256)), "errors.damaged"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_is_told_in_one_line(case):
    data, key = REFUSED[case]
    (part,) = read_parts(File("a.pdf", "a.pdf", data))
    assert not isinstance(part, Article)
    assert part.key == key, getattr(part, "__notes__", part)
    for language in ("en", "fr"):
        assert part.say(language).startswith("a.pdf")
        assert "\n" not in part.say(language)


def test_one_that_never_ends_is_given_up_and_the_next_is_read(monkeypatch):
    monkeypatch.setattr(pdf_reader, "looked_at", partial(_apart.looked_at, seconds=0.5))
    (part,) = read_parts(File("a.pdf", "a.pdf", bomb(levels=14, wide=10)))
    assert part.key == "errors.too_much_to_read"
    monkeypatch.undo()
    assert read(pdf([shown(at(LINES[3:]))])).text == SECOND


def test_where_no_process_can_be_started_it_is_read_all_the_same(monkeypatch):
    helper = _apart._Helper()
    for command in (["/nowhere/at/all"], [sys.executable, "-c", "pass"]):
        monkeypatch.setattr(_apart, "_command", lambda command=command: command)
        found = helper.ask(pdf([shown(at(LINES))]), 10, 5.0)
        assert (found.total, len(found.pages[0])) == (1, len(LINES))


def test_it_unpacks_only_so_many_letters():
    packed = zlib.compress(b"BT /F 10 Tf 1 0 0 1 9 9 Tm (word) Tj ET " * 10_000, 9)
    assert len(read(pdf([packed], packed=True)).text) < 100_000


def test_a_pdf_is_found_by_its_content(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(pdf([shown(at(LINES[3:]))]))
    assert readers.read(path).text == SECOND
