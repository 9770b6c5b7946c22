"""Exports of press databases: one file of many articles is taken apart, and no other is."""

import re
import textwrap
from itertools import pairwise

import pytest

from tests.benchmarks import written_press as press
from tests.benchmarks.written_office import docx, docx_paragraph, odt, odt_paragraphs, rtf
from tests.benchmarks.written_press import BRIDGE, FLOOD, STRIKE, THREE
from timeline_app import pipeline
from timeline_app.errors import ReadError
from timeline_app.model import Article, Certainty
from timeline_app.readers import File, read_parts


def as_docx(lines):
    return docx("".join(docx_paragraph(line) for line in lines))


def as_odt(lines):
    return odt(odt_paragraphs(lines))


def as_text(lines):
    return "\n\n".join(lines).encode()


def in_pages(layout):
    return lambda articles: press.printed([layout([told]) for told in articles], [told.title for told in articles])


def uni_in_pages(articles):
    cover = press.nexis_uni(articles)[: -sum(len(press.uni_article(told)) for told in articles)]
    return press.printed([cover, *map(press.uni_article, articles)], [told.title for told in articles])


def nexis_in_pages(articles):
    lines = [line.strip() for line in press.nexis(articles).splitlines() if line.strip()]
    marks = [at for at, line in enumerate(lines) if "DOCUMENT" in line] + [len(lines)]
    pieces = [lines[start:end] for start, end in pairwise(marks)]
    return press.printed(pieces, [told.title for told in articles])


EXPORTS = {
    "nexis.txt": lambda articles: press.nexis(articles).encode("cp1252"),
    "nexis.rtf": lambda articles: rtf(press.nexis(articles).split("\n")),
    "nexis.docx": lambda articles: as_docx(press.nexis(articles).split("\n")),
    "nexis.html": lambda articles: press.nexis_page(articles).encode(),
    "nexis.pdf": nexis_in_pages,
    "uni.docx": lambda articles: as_docx(press.nexis_uni(articles)),
    "uni.odt": lambda articles: as_odt(press.nexis_uni(articles)),
    "uni.rtf": lambda articles: rtf(press.nexis_uni(articles)),
    "uni.pdf": uni_in_pages,
    "factiva.txt": lambda articles: press.factiva_tagged(articles).encode(),
    "factiva.rtf": lambda articles: rtf(press.factiva_shown(articles)),
    "factiva.html": lambda articles: press.factiva_page(articles).encode(),
    "factiva.pdf": in_pages(press.factiva_shown),
    "europresse.html": lambda articles: press.europresse_page(articles).encode(),
    "europresse.txt": lambda articles: as_text(press.europresse_lines(articles)),
    "europresse.pdf": in_pages(press.europresse_lines),
    "proquest.txt": lambda articles: press.proquest(articles).encode(),
    "proquest.html": lambda articles: press.proquest_page(articles).encode(),
}


def parts_of(name, data):
    return list(read_parts(File(name, name, data if isinstance(data, bytes) else data.encode())))


def text_of(part):
    return " ".join(part.text.split())


def facts(part):
    return (part.title, part.publisher, part.author, part.issued.edtf, text_of(part))


def told(article):
    return (article.title, article.paper, article.author, article.iso, " ".join(article.text.split()))


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_is_taken_apart(name):
    parts = parts_of(name, EXPORTS[name](THREE))
    assert [facts(part) for part in parts] == [told(article) for article in THREE]
    assert [part.source for part in parts] == [f"{name}, 1", f"{name}, 2", f"{name}, 3"]
    assert {part.issued_certainty for part in parts} == {Certainty.SURE}
    assert "press database" in str(parts[0].issued_reasons[0])


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_may_be_of_one_article(name):
    (part,) = parts_of(name, EXPORTS[name]([STRIKE]))
    assert facts(part) == told(STRIKE)
    assert part.source == name


@pytest.mark.parametrize("name", ["nexis.txt", "uni.docx", "factiva.html", "europresse.html", "proquest.txt"])
def test_an_export_may_be_of_two_hundred_articles(name):
    articles = press.many(200)
    assert [part.title for part in parts_of(name, EXPORTS[name](articles))] == [article.title for article in articles]


def test_a_weekday_is_that_of_its_own_article(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(press.nexis(THREE), "utf-8")
    timeline = pipeline.build_timeline(path)
    days = {event.when.edtf for event in timeline.events}
    assert {"2015-11-13", "2016-02-02"} <= days  # Friday of the first, Tuesday of the second


def test_articles_are_found_again_in_their_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(press.nexis(THREE), "utf-8")
    known = [part for part in pipeline.read_located(pipeline.Located(path)) if isinstance(part, Article)]
    path.write_text(press.nexis((FLOOD, STRIKE)), "utf-8")
    wanted = tuple(pipeline.Again(part.id, f", {n}", part.title, part.text) for n, part in enumerate(known, 1))
    again = pipeline.read_located(pipeline.Located(path, wanted))
    assert [part.title if isinstance(part, Article) else part.key for part in again] == [
        "errors.part_gone",
        STRIKE.title,
        FLOOD.title,
    ]


# ---------------------------------------------------------------- languages


@pytest.mark.parametrize(
    ("mark", "date", "labels", "day"),
    [
        ("2 of 3 DOCUMENTS", "March 15, 2011 Tuesday", ("BYLINE", "LENGTH", "355 words", "LANGUAGE"), "2011-03-15"),
        ("Dokument 2 von 3", "15. März 2011 Dienstag", ("AUTOR", "LÄNGE", "355 Wörter", "SPRACHE"), "2011-03-15"),
        ("2 sur 3 DOCUMENTS", "mardi 15 mars 2011", ("AUTEUR", "LONGUEUR", "355 mots", "LANGUE"), "2011-03-15"),
        (
            "Documento 2 de 3",
            "15 de marzo de 2011 martes",
            ("AUTOR", "LONGITUD", "355 palabras", "IDIOMA"),
            "2011-03-15",
        ),
        ("Documento 2 di 3", "15 marzo 2011 martedì", ("AUTORE", "LUNGHEZZA", "355 parole", "LINGUA"), "2011-03-15"),
        ("Documento 2 de 3", "15 de março de 2011", ("AUTOR", "COMPRIMENTO", "355 palavras", "IDIOMA"), "2011-03-15"),
        ("Document 2 van 3", "15 maart 2011 dinsdag", ("AUTEUR", "LENGTE", "355 woorden", "TAAL"), "2011-03-15"),
        ("2 of 3 DOCUMENTS", "March 2011", ("BYLINE", "LENGTH", "355 words", "LANGUAGE"), "2011-03"),
    ],
)
def test_heads_are_in_several_languages(mark, date, labels, day):
    author, length, count, language = labels
    lines = (mark, "Courier", date, "Le pont", f"{author}: A. Noël", f"{length}: {count}", "Text.", f"{language}: X")
    (part,) = parts_of("a.txt", as_text(lines))
    assert facts(part) == ("Le pont", "Courier", "A. Noël", day, "Text.")


@pytest.mark.parametrize(
    ("length", "body", "loaded", "end"),
    [
        ("Länge: 12 Wörter", "Body", "Ladedatum: 16. März 2011", "Ende des Dokuments"),
        ("Longueur : 12 mots", "Corps", "Date de chargement : 16 mars 2011", "Fin du document"),
        ("Lengte: 12 woorden", "Body", "Load-Date: March 16, 2011", "End of Document"),
        ("Longitud: 12 palabras", "Cuerpo", "Fecha de carga: 16 de marzo de 2011", "Fin del documento"),
    ],
)
def test_labels_of_nexis_uni_are_in_several_languages(length, body, loaded, end):
    lines = ("Le pont", "Courier", "15 mars 2011", "Copyright 2011 Courier", length, body, "Text.", loaded, end)
    (part,) = parts_of("a.rtf", rtf(lines))
    assert facts(part) == ("Le pont", "Courier", "", "2011-03-15", "Text.")


def test_factiva_shows_articles_in_french_without_rights_or_author():
    lines = ("Le pont de Larkford ferme", "1 234 mots", "14 novembre 2015", "La Gazette", "LGZT", "6", "Français",
             "Le pont a fermé vendredi.", "Document LGZT000020151114ebbe0001x")  # fmt: skip
    (part,) = parts_of("a.txt", as_text(lines))
    assert facts(part) == ("Le pont de Larkford ferme", "La Gazette", "", "2015-11-14", "Le pont a fermé vendredi.")


def test_factiva_names_tags_in_lines_of_their_own():
    lines = press.factiva_tagged(THREE).replace("\t", "\n")
    assert [facts(part) for part in parts_of("a.txt", lines)] == [told(article) for article in THREE]


def test_factiva_numbers_its_oldest_articles_in_small_letters():
    lines = re.sub("LGZT", "lgzt", press.factiva_tagged(THREE)).replace(
        "\n\nCO\t", "\n\n(c) 2000 Westshire Ltd. \n\nCO\t"
    )
    assert [facts(part) for part in parts_of("a.txt", lines)] == [told(article) for article in THREE]


def test_europresse_may_part_its_heads_and_number_nothing():
    lines = []
    for article in THREE:
        lines += [
            article.paper,
            article.iso,
            article.paper,
            "• p. LYON23",
            "• 1 480 words",
            "Page lyon23",
            article.title,
        ]
        lines += [*([f"Par {article.author}"] if article.author else []), *article.paragraphs]
        lines += ["This document is destined for the exclusive use of the subscriber.", "Read more"]
    lines = ["Saved documents", "3 documents", *lines]
    assert [facts(part) for part in parts_of("a.txt", as_text(lines))] == [told(article) for article in THREE]


def test_oldest_heads_of_nexis_label_headline_and_body():
    lines = ("1 of 1 DOCUMENT", "Copyright 1999 Westshire Ltd", "The Gazette", "May 3, 1999, Monday, Late Edition",
             "SECTION: Section A; Pg. 1", "LENGTH: 300 words", "HEADLINE: Bridge opens", "BYLINE: By JO LIND", "BODY:",
             "The bridge opened.", "LOAD-DATE: May 3, 1999")  # fmt: skip
    (part,) = parts_of("a.txt", as_text(lines))
    assert (part.title, part.publisher, part.issued.edtf, part.text) == (
        "Bridge opens",
        "The Gazette",
        "1999-05-03",
        "The bridge opened.",
    )


def test_what_stood_under_the_headline_is_the_first_paragraph():
    lines = press.nexis([BRIDGE]).replace("DATELINE:", "HIGHLIGHT: A crack in\na pier; http://x.example/1\n\nDATELINE:")
    (part,) = parts_of("a.txt", lines)
    assert part.text.startswith("A crack in a pier\n\nThe old bridge")


def test_proquest_numbers_its_documents():
    count = 0

    def number(_):
        nonlocal count
        count += 1
        return f"Document {count} of 3"

    lines = re.sub("_{60}(?=\n\n)", number, press.proquest(THREE))
    assert [facts(part) for part in parts_of("a.txt", lines)] == [told(article) for article in THREE]


def test_proquest_heads_the_parts_of_an_article_in_its_pdfs():
    lines = (BRIDGE.title, "Author: Thorne, Mabel", "ABSTRACT", "In short, a crack.", "FULL TEXT", *BRIDGE.paragraphs,
             "DETAILS", "Publication title: The Gazette; Larkford", "Publication date: Nov 14, 2015",
             "ProQuest document ID: 251439914", "Database: U.S. Major Dailies")  # fmt: skip
    (part,) = parts_of("a.txt", as_text(lines))
    assert facts(part) == (BRIDGE.title, "The Gazette", "Thorne, Mabel", "2015-11-14", " ".join(BRIDGE.text.split()))


def test_addresses_in_factiva_are_no_words():
    lines = press.factiva_tagged([STRIKE]).replace("ferries", "ferries[http://x.example/ferries?a=1]")
    assert facts(*parts_of("a.txt", lines)) == told(STRIKE)


# ---------------------------------------------------------------- what is broken


def test_an_export_may_be_cut_off():
    data = press.nexis(THREE)
    assert [part.title for part in parts_of("a.txt", data[: data.index("A dam had")])] == [one.title for one in THREE]
    lines = press.nexis_uni(THREE)
    *whole, last = parts_of("a.docx", as_docx(lines[: lines.index("A dam had broken the day before.")]))
    assert [facts(part) for part in whole] == [told(BRIDGE), told(STRIKE)]
    assert (last.title, last.issued.edtf) == (FLOOD.title, FLOOD.iso)
    lines = press.factiva_shown(THREE)[:-2]
    assert [part.title for part in parts_of("a.txt", as_text(lines))] == [one.title for one in THREE]


def test_an_article_without_words_harms_no_other():
    lines = press.nexis_uni(THREE)
    start, end = lines.index(STRIKE.paragraphs[0]), lines.index(STRIKE.paragraphs[-1])
    first, second, third = parts_of("a.docx", as_docx(lines[:start] + lines[end + 1 :]))
    assert (facts(first), facts(third)) == (told(BRIDGE), told(FLOOD))
    assert isinstance(second, ReadError)
    assert "a.docx, 2: there are no words in it" in str(second)


def test_an_article_without_a_head_is_one_all_the_same():
    data = press.nexis(THREE).replace("February 3, 2016 Saturday", "")
    first, second, third = parts_of("a.txt", data)
    assert (facts(first), facts(third)) == (told(BRIDGE), told(FLOOD))
    assert second.issued is None
    assert STRIKE.paragraphs[1] in text_of(second)


# ---------------------------------------------------------------- what is no export

PROSE = textwrap.fill("The council of Larkford met on Monday and spoke of the bridge that was closed. " * 8, 78)


@pytest.mark.parametrize(
    "text",
    [
        f"Bridge closed\n\n{PROSE}\n\n1 of 50 DOCUMENTS\n\n{PROSE}",
        f"How to read an archive\n\nMarch 15, 2011\n\n{PROSE}\n\nEnd of Document\n\n{PROSE}",
        f"What is in a number\n\n{PROSE}\n\nDocument GRDN000020151114ebbe0001x\n\n{PROSE}",
        f"Le pont\n\n{PROSE}\n\nLe Monde • 1 234 mots\n\n{PROSE}\n\nnews·20151114·LM·1234",
        f"Sources\n\n{PROSE}\n\nProQuest document ID: 251439970\n\n{PROSE}",
        f"First part\n\n{PROSE}\n\n----------------\n\nSecond part\n\n{PROSE}",
        f"14 July 1789\n\n{PROSE}\n\n----------------\n\n15 July 1789\n\n{PROSE}",
        f"Bridge closed\n14 November 2015\n\n{PROSE}\n\n----------------\n\nPhoto: the bridge",
    ],
)
def test_an_ordinary_article_is_not_cut(text):
    (part,) = parts_of("a.txt", text)
    assert part.source == "a.txt"
    assert part.text == text


def test_articles_are_parted_by_rules_where_each_has_a_date_in_its_head():
    text = f"Bridge closed\nThe Gazette, Larkford\n14 November 2015\n\n{PROSE}\n\n" + "=" * 40
    text += f"\n\nFerries stop\n3 February 2016, 7:30\n\n{PROSE}\n" + "_" * 20
    first, second = parts_of("a.txt", text)
    assert (first.title, first.issued.edtf) == ("Bridge closed", "2015-11-14")
    assert (second.title, second.issued.edtf) == ("Ferries stop", "2016-02-03")
    assert PROSE in second.text


def test_what_heads_the_other_pages_of_an_article_is_no_part_of_it():
    told_at_length = tuple(f"{number} people of the mill quarter saw for themselves how the river rose, one said."
                           for number in range(12, 24))  # fmt: skip
    article = press.Told(FLOOD.title, FLOOD.paper, "Ada Reyes", 2016, 5, 1, told_at_length)
    lines = press.uni_article(article)
    middle = lines.index(told_at_length[6])
    pages = [["Page 1 of 2", article.title, *lines[:middle]], ["Page 2 of 2", article.title, *lines[middle:]]]
    found = parts_of("a.pdf", press.printed([*pages, press.uni_article(BRIDGE), press.uni_article(STRIKE)]))
    assert [facts(part) for part in found] == [told(article), told(BRIDGE), told(STRIKE)]


def test_a_numbered_point_is_no_line_of_rights():
    points = ("The council wants three things.", "(c) the third is a ferry that sails on Sundays too.")
    article = press.Told(BRIDGE.title, BRIDGE.paper, "Mabel Thorne", 2015, 11, 14, points)
    for name in ("uni.docx", "europresse.txt", "factiva.txt", "nexis.txt"):
        first, *_ = parts_of(name, EXPORTS[name]([article, STRIKE]))
        assert text_of(first) == " ".join(points)


LABELLED = ("He said: \"Length: nobody knows.\"", "NOTE: It was closed before.", "Update: The mayor has resigned.",
            "Company: a word that he avoids.", "Graphic", "A novel by Ann Lee.")  # fmt: skip


@pytest.mark.parametrize("name", EXPORTS)
def test_what_looks_like_a_label_stays_in_the_text(name):
    article = press.Told(BRIDGE.title, BRIDGE.paper, "Mabel Thorne", 2015, 11, 14, LABELLED)
    first, *_ = parts_of(name, EXPORTS[name]([article, STRIKE]))
    assert text_of(first) == " ".join(LABELLED)
