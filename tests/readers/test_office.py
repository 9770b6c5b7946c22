"""Files of Word and OpenDocument: what their programs show, and nothing of what these hide."""

import zipfile

import pytest

from tests.benchmarks.written_office import docx, docx_paragraph, fodt, odt, odt_paragraphs, zipped
from timeline_app.errors import ReadError
from timeline_app.model import Article, Certainty
from timeline_app.readers import File, read_parts
from timeline_app.readers._office import Said, sane_author, sane_title

FIRST = "Le maire a démissionné le 3 mars 2015."
RUN = "<w:r><w:t>{}</w:t></w:r>"
CELL = "<w:tc>{}</w:tc>"
ODT_CELL = "<table:table-cell>{}</table:table-cell>"
P = "<text:p>{}</text:p>"


def read(name, data):
    (part,) = read_parts(File(name, name, data))
    if isinstance(part, ReadError):
        raise part
    return part


def text(name, data):
    return read(name, data).text


def test_what_word_does_not_show_is_not_read():
    body = (
        f"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{RUN.format('Le maire ')}<w:del>{RUN.format('deleted')}</w:del>"
        f"<w:ins>{RUN.format('part')}</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t><w:tab/></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> demain</w:t></w:r>'
        "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        f'<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>{RUN.format("Chapitre 1 … 3")}</w:p>'
    )
    assert text("a.docx", docx(body, comments=docx_paragraph("a remark"))) == "Le maire part demain"


def test_notes_stand_at_the_end_and_rows_in_a_line():
    row = f"<w:tr>{CELL.format(docx_paragraph('3 mars'))}{CELL.format(docx_paragraph('Lyon') * 2)}</w:tr>"
    page = f"<w:tr>{CELL.format(docx_paragraph('Une colonne.') * 3)}{CELL.format(docx_paragraph('Une autre.'))}</w:tr>"
    line, words = docx_paragraph("----"), docx_paragraph("Une note.")
    note = f'<w:footnote w:type="separator">{line}</w:footnote><w:footnote>{words}</w:footnote>'
    body = docx_paragraph(FIRST) + f"<w:tbl>{row}{page}</w:tbl>" + docx_paragraph("Fin.")
    lines = text("a.docx", docx(body, footnotes=note)).split("\n")
    assert [line for line in lines if line] == [
        *(
            FIRST,
            "3 mars\tLyon Lyon",
            "Une colonne.",
            "Une colonne.",
            "Une colonne.",
            "Une autre.",
            "Fin.",
            "Une note.",
        ),
    ]


def test_what_opendocument_does_not_show_is_not_read():
    styles = (
        '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    body = (
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
        '<text:p>Le<text:s text:c="2"/>maire<text:tab/>part'
        "<office:annotation><text:p>a remark</text:p></office:annotation>"
        '<text:span text:style-name="T1">hidden</text:span><text:note><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>Une note.</text:p></text:note-body></text:note>.</text:p>"
        '<text:section text:display="none"><text:p>hidden too</text:p></text:section>'
        f"<table:table><table:table-row>{ODT_CELL.format(P.format('3 mars'))}{ODT_CELL.format(P.format('Lyon'))}"
        "</table:table-row></table:table>"
    )
    assert text("a.odt", odt(body, styles)) == "Le  maire\tpart.\n\n3 mars\tLyon\n\nUne note."


def test_a_flat_file_is_found_by_its_content():
    article = read("a.odd", fodt([FIRST]))
    assert (article.text, article.issued.edtf) == (FIRST, "2021-09-08")


def test_the_date_of_a_file_is_only_probable():
    article = read("a.docx", docx(docx_paragraph(FIRST)))
    assert article.issued_certainty is Certainty.PROBABLE
    assert [why.say("en") for why in article.issued_reasons] == ["written in the properties of the file (created)"]
    issued = Said(created="2021-09-08T10:00:00Z", modified="2021-09-10T10:00:00Z").issued
    assert [when.edtf for when in issued.candidates] == ["2021-09-08", "2021-09-10"]
    assert "Sep 10, 2021" in issued.reasons[1].say("en")


@pytest.mark.parametrize("title", ["Microsoft Word - x.doc", "Document1", "Sans titre", "note_v2.docx", "—", "12"])
def test_titles_that_programs_write_are_none(title):
    assert sane_title(title) == ""


def test_titles_and_authors_that_people_write():
    assert sane_title(" La  crue de 1910 ") == "La crue de 1910"
    assert sane_author("Agnès Noël") == "Agnès Noël"
    assert sane_author("Microsoft Office User") == sane_author("Utilisateur") == sane_author("user12") == ""


ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "words"><!ENTITY c SYSTEM "file:///etc/hostname">]><a>&b;&c;</a>'
)
REFUSED = {
    "cut short": ("a.docx", docx(docx_paragraph(FIRST))[:-40], "errors.damaged"),
    "not a zip": ("a.docx", b"PK\x03\x04" + bytes(range(256)), "errors.damaged"),
    "without a document": ("a.docx", zipped({"[Content_Types].xml": "x", "word/x.xml": "x"}), "errors.damaged"),
    "broken XML": ("a.docx", docx("<w:p><w:r>"), "errors.damaged"),
    "without words": ("a.docx", docx(docx_paragraph(" ")), "errors.no_words"),
    "entities": ("a.docx", zipped({"word/document.xml": ENTITIES}), "errors.declares_entities"),
    "entities in UTF-16": ("a.odt", zipped({"content.xml": ENTITIES.encode("utf-16")}), "errors.declares_entities"),
    "encrypted": (
        *("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "errors.encrypted"),
    ),
    "encrypted, called RTF": (
        *("a.rtf", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "errors.encrypted"),
    ),
    "encrypted, called text": (
        *("a.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "errors.encrypted"),
    ),
    "ODT cut short": ("a.odt", odt(odt_paragraphs([FIRST]))[:-40], "errors.damaged"),
    "an old file": ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1words", "errors.not_text"),
    "encrypted ODT": ("a.odt", odt("", manifest="<manifest:encryption-data/>"), "errors.encrypted"),
    "another packing": ("a.docx", zipped({"word/document.xml": "x" * 9}, zipfile.ZIP_BZIP2), "errors.strange_packing"),
    "a bomb": ("a.odt", zipped({"content.xml": bytes(201_000_000)}), "errors.too_much_inside"),
    "many members": ("a.docx", b"PK\x03\x04" + b"PK\x01\x02" * 20_001, "errors.too_many_inside"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_is_told_in_one_line(case):
    name, data, key = REFUSED[case]
    (part,) = read_parts(File(name, name, data))
    assert not isinstance(part, Article)
    assert part.key == key, getattr(part, "__notes__", part)
    for language in ("en", "fr"):
        assert part.say(language).startswith(name)
        assert "\n" not in part.say(language)


def test_nothing_nests_too_deep():
    deep = "<w:sdt>" * 10_000 + docx_paragraph(FIRST) + "</w:sdt>" * 10_000
    assert text("a.docx", docx(deep)) == FIRST
    tables = "<w:tbl><w:tr><w:tc>" * 3_000 + docx_paragraph(FIRST) + "</w:tc></w:tr></w:tbl>" * 3_000
    assert text("a.docx", docx(tables)) == FIRST
    spans = "<text:span>" * 10_000 + FIRST + "</text:span>" * 10_000
    assert text("a.odt", odt(f"<text:p>{spans}</text:p>")) == FIRST
    blanks = '<text:p>Le<text:s text:c="99999999"/>maire</text:p>'
    assert len(text("a.odt", odt(blanks + odt_paragraphs([FIRST])))) < 200


def test_a_member_that_unpacks_to_more_than_it_says_is_refused():
    data = bytearray(zipped({"word/document.xml": "<a>" + "x" * 1_000_000 + "</a>"}))
    size = (1_000_007).to_bytes(4, "little")
    assert data.count(size) == 2
    (part,) = read_parts(File("a.docx", "a.docx", bytes(data.replace(size, (10).to_bytes(4, "little")))))
    assert part.key == "errors.damaged"
