"""Web pages: the article without the menus, and what the page says of it."""

import pytest

from timeline_app.dates import When
from timeline_app.errors import ReadError
from timeline_app.model import Certainty
from timeline_app.pipeline import date_article
from timeline_app.readers import File, read, read_parts

FIRST = "Le président a indiqué jeudi que la France était en guerre, après les attaques qui ont fait 130 morts à Paris."
SECOND = "Un suspect est mort mercredi à Saint-Denis, où la police est intervenue dans la nuit avec de grands moyens."
DATA = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "WebSite", "name": "Le Courrier"},
{"@type": "NewsArticle", "headline": "La France\\nen guerre", "datePublished": "2015-11-27T23:30:00+01:00",
"author": [{"@type": "Person", "name": "Jean Dupont"}, {"name": "Anne Martin"}],
"publisher": {"@type": "Organization", "name": "Le Courrier"}}]}</script>"""
META = (
    '<meta property="article:published_time" content="2015-11-27T09:00:00Z"><meta name="author" content="Jean Dupont">'
)
DAY = When.day(2015, 11, 27)


def page(head="", *, start="<!DOCTYPE html>", charset="utf-8", more=""):
    return f"""{start}<html lang="fr"><head><meta charset="{charset}"><title>La France en guerre - Le Courrier</title>
{head}</head><body><nav><a href="/">Accueil</a> <a href="/sport">Le sport du 3 mars 2012</a></nav>
<article><h1>La France en guerre</h1><p>{FIRST}</p><p>{SECOND}</p>{more}</article>
<footer>Tous droits réservés, 1er janvier 2026</footer></body></html>"""


def read_page(html, name="page.html", encoding="utf-8"):
    (article,) = read_parts(File(name, name, html.encode(encoding)))
    return article


def test_the_words_of_the_article_without_the_menus():
    article = read_page(page())
    assert article.text == f"La France en guerre\n{FIRST}\n{SECOND}"
    assert (article.title, article.language, article.source) == ("La France en guerre", "fr", "page.html")


def test_what_the_data_of_the_page_say():
    article = read_page(page(DATA))
    assert (article.title, article.author) == ("La France en guerre", "Jean Dupont, Anne Martin")
    assert (article.publisher, article.issued, article.issued_certainty) == ("Le Courrier", DAY, Certainty.SURE)
    assert [why.say("en") for why in article.issued_reasons] == [
        "written in the page’s data (JSON-LD datePublished)",
        "a search through the page finds the same date",
    ]
    assert date_article(article).issued == DAY


@pytest.mark.parametrize(
    ("head", "certainty", "why"),
    [
        (META, Certainty.SURE, "meta article:published_time"),
        ('<meta name="sailthru.date" content="2015/11/27">', Certainty.SURE, "meta sailthru.date"),
        ('<link rel="canonical" href="https://courrier.example/2015/11/27/guerre.html">', Certainty.SURE, "address"),
    ],
)
def test_where_the_date_of_a_page_is_told(head, certainty, why):
    article = read_page(page(head))
    assert (article.issued, article.issued_certainty) == (DAY, certainty)
    assert why in article.issued_reasons[0].say("en")


def test_a_date_that_only_a_search_finds_is_probable():
    dated = page('<meta property="og:type" content="article">').replace("<h1>", "<p>Publié le 27/11/2015</p><h1>")
    article = read_page(dated)
    assert (article.issued, article.issued_certainty) == (DAY, Certainty.PROBABLE)
    assert article.issued_reasons[0].say("en") == "a search through the page finds Nov 27, 2015"
    # The words of the article bear it out.
    assert date_article(
        read_page(dated.replace(FIRST, f"Publié le 27 novembre 2015</p><p>{FIRST}"))
    ).issued_certainty is (Certainty.SURE)


def test_data_and_search_that_differ_are_both_shown():
    other = DATA.replace('"WebSite"', '"WebSite", "datePublished": "2001-02-03"')
    article = read_page(page(other))
    assert (article.issued, article.issued_certainty) == (DAY, Certainty.PROBABLE)
    assert article.issued_candidates == (DAY, When.day(2001, 2, 3))


def test_the_dates_of_a_page_that_is_no_article_of_a_site_are_those_of_its_events():
    article = read_page("<!doctype html><html><body><p>Le 3 mai 2012, le maire a inauguré le pont.</p></body></html>")
    assert (article.issued, article.text) == (None, "Le 3 mai 2012, le maire a inauguré le pont.")


def test_the_name_of_the_site_is_no_part_of_the_title():
    head = '<meta property="og:title" content="La guerre | Le Courrier">'
    name = '<meta property="og:site_name" content="Le Courrier">'
    assert read_page(page(head + name)).title == "La guerre"


def test_what_the_data_of_a_page_may_not_do():
    for wrong in ("{", "[" * 100_000, '{"@type": ["Article", 7], "headline": 5, "author": {"name": {}}}', "[[[null]]]"):
        article = read_page(page(f'<script type="application/ld+json">{wrong}</script>'))
        assert article.text.endswith(SECOND)


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("iso-8859-1", "cp1252"),
        ("windows-1252", "cp1252"),
        ("utf-8", "cp1252"),  # it says so, and is wrong
        ("latin-27", "cp1252"),
        ("hex", "utf-8"),
        ("punycode", "utf-8"),
        ("utf-16", "utf-8"),  # what says so in ASCII is not
        ("utf-8", "utf-16"),
    ],
)
def test_how_a_page_is_written(charset, encoding):
    assert SECOND in read_page(page(charset=charset), encoding=encoding).text


def test_the_declarations_of_xml_and_of_old_pages():
    old = page(start="").replace(
        '<meta charset="utf-8">', '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=koi8-r">'
    )
    russian = "Президент России Владимир Путин заявил в четверг, что Россия готова присоединиться к Франции."
    (article,) = read_parts(File("a.html", "a.html", old.replace(FIRST, russian).encode("koi8-r", "replace")))
    assert russian in article.text
    xhtml = page(start='<?xml version="1.0" encoding="iso-8859-15"?>\n<!-- saved -->\n<!DOCTYPE html>', charset="")
    article = read_page(xhtml.replace("grands", "grands et cœur"), "page.xhtml", "iso-8859-15")
    assert "cœur" in article.text


@pytest.mark.parametrize("name", ["page.txt", "page", "page.php", "page.html"])
def test_a_page_by_any_name(name):
    assert read_page(page(), name).text.startswith("La France en guerre\nLe président")


def test_a_list_of_dates_keeps_its_cells_on_a_line():
    rows = "<table><tr><th>Jour</th><th>Fait</th></tr><tr><td>3 mai 2012</td><td>Le pont ouvre.</td></tr></table>"
    assert read_page(page(more=rows)).text.endswith("Jour | Fait\n3 mai 2012 | Le pont ouvre.")


# Pages saved as one file.

SAVED = """From: <Saved by Blink>
Snapshot-Content-Location: https://courrier.example/2015/11/27/guerre.html
Subject: =?utf-8?Q?La_France_en_guerre?=
Date: Fri, 5 Jan 2024 10:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----cut"

------cut
Content-Type: text/html; charset=windows-1252
Content-Transfer-Encoding: quoted-printable
Content-Location: https://ads.example/frame.html

<html><body><p>Achetez !</p></body></html>
------cut
Content-Type: text/html; charset=windows-1252
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: base64
Content-Location: https://courrier.example/2015/11/27/guerre.html

{page}
------cut
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: ../../../../etc/passwd

iVBORw0KGgo=
------cut--
"""


def saved(html):
    import base64

    return SAVED.replace("{page}", base64.encodebytes(html.encode("cp1252")).decode()).encode()


@pytest.mark.parametrize("name", ["page.mht", "page.mhtml", "page.txt", "page.eml"])
def test_a_page_saved_as_one_file(tmp_path, name):
    (tmp_path / name).write_bytes(saved(page(charset="utf-8")))
    article = read(tmp_path / name)
    assert article.text == f"La France en guerre\n{FIRST}\n{SECOND}"
    assert (article.title, article.issued) == ("La France en guerre", DAY)  # not the day on which it was saved


def test_a_saved_page_without_a_page(tmp_path):
    (tmp_path / "page.mht").write_bytes(saved("").replace(b"text/html", b"text/css"))
    with pytest.raises(ReadError, match="no article in it"):
        read(tmp_path / "page.mht")
