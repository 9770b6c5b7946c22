"""Books: a chapter is an article, named as the table of contents names it."""

from tests.benchmarks.written_office import epub, zipped
from timeline_app.model import Article, Certainty
from timeline_app.readers import File, read_parts

WORDS = "<p>" + "Le 3 mars 2015, le maire a démissionné devant le conseil. " * 8 + "</p>"


def parts_of(data):
    return list(read_parts(File("a.epub", "a.epub", data)))


def test_chapters_without_what_stands_around_them():
    book = epub(
        {
            "cover.xhtml": ("", "<p>Le pont</p>"),
            "rights.xhtml": ("Copyright", WORDS),
            "part1.xhtml": ("Première partie", "<h1>Première partie</h1>"),
            "a.xhtml": ("Le départ", "<h2>Le départ</h2>" + WORDS),
            "a2.xhtml": ("", WORDS),
            "b.xhtml": ("Le retour", "<script/>" + WORDS),
            "toc.xhtml": ("Table des matières", "<p>Le départ</p>" * 40),
        }
    )
    first, second = parts_of(book)
    assert (first.title, second.title) == ("Le départ", "Le retour")
    assert first.text.startswith("Première partie\n\nLe départ\n\nLe 3 mars")
    assert first.text.count("Le 3 mars 2015") == 2 * second.text.count("Le 3 mars 2015")
    assert first.source == "a.epub/OEBPS/a.xhtml"
    assert (first.publisher, first.author) == ("Le pont de Saint-Étienne : dix ans d’un chantier", "Agnès Noël")
    assert (first.issued.edtf, first.issued_certainty) == ("2021-09-08", Certainty.PROBABLE)


def test_the_day_of_publication_is_wanted():
    more = '<dc:date xmlns:opf="x" opf:event="publication">2014-05-06</dc:date>'
    (article,) = parts_of(epub({"a.xhtml": ("Le départ", WORDS)}, more=more))
    assert article.issued.edtf == "2014-05-06"


def test_a_book_of_tiny_chapters_is_one_article():
    (article,) = parts_of(epub({"a.xhtml": ("Un", "<p>Le maire part.</p>"), "b.xhtml": ("Deux", "<p>Il revient.</p>")}))
    assert article.text == "Le maire part.\n\nIl revient."


def test_a_chapter_outside_the_book_is_not_looked_for():
    (failure,) = parts_of(
        epub({"../../../etc/hostname.xhtml": ("Le départ", WORDS)}).replace(b"OEBPS/../", b"OEBPS/..x")
    )
    assert not isinstance(failure, Article)
    assert failure.key == "errors.no_articles"


def test_an_older_book_and_its_table():
    ncx = (
        '<?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" '
        '"http://www.daisy.org/z3986/2005/ncx-2005-1.dtd">'
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint>'
        "<navLabel><text>Le départ</text></navLabel>"
        '<content src="a.html#x"/></navPoint></navMap></ncx>'
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="t" href="toc.ncx"'
        ' media-type="application/x-dtbncx+xml"/><item id="a" href="a.html" media-type="x"/></manifest>'
        '<spine toc="t"><itemref idref="a"/></spine></package>'
    )
    box = '<container xmlns="x"><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'
    members = {"mimetype": "application/epub+zip", "META-INF/container.xml": box, "b.opf": package, "toc.ncx": ncx}
    (article,) = parts_of(zipped({**members, "a.html": f"<html><body>{WORDS}</body></html>"}))
    assert article.title == "Le départ"


def test_a_locked_book_says_so():
    rights = '<encryption xmlns="x"><CipherReference URI="OEBPS/a.xhtml"/></encryption>'
    box = '<container xmlns="x"><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'
    members = {"mimetype": "application/epub+zip", "META-INF/container.xml": box, "META-INF/encryption.xml": rights}
    (failure,) = parts_of(zipped(members))
    assert failure.key == "errors.encrypted"
    assert parts_of(zipped({"mimetype": "application/epub+zip"}))[0].key == "errors.damaged"
