"""Files made to do harm: a clear line, or what words there are, in bounded time and memory, and never the network."""

import socket
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app import pipeline
from timeline_app.model import Article
from timeline_app.readers import File, read_parts

P = "<p>Le 3 mai 2012, le maire de Lyon a inauguré le nouveau pont sur le Rhône avec ses invités.</p>"
MAIL = "From: a@b.example\nTo: c@d.example\nDate: Thu, 05 Mar 2015 10:00:00 +0100\nSubject: x\nMIME-Version: 1.0\n"
SITE = "<meta property='og:type' content='x'>"
XML = '<?xml version="1.0"?>'
DATA = "<html><script type='application/ld+json'>"
PLAIN = "Content-Type: text/plain"
ITEM = "<item><title>&j;&k; words</title></item>"
RSS = "<rss version='2.0'><channel><title>t</title>{}</channel></rss>"
ENTITIES = '<!DOCTYPE {root} [<!ENTITY a "words words ">' + "".join(
    f'<!ENTITY {b} "&{a};&{a};&{a};&{a};&{a};&{a};&{a};&{a};&{a};&{a};">'
    for a, b in zip("abcdefghi", "bcdefghij", strict=True)
)
OUTSIDE = '<!DOCTYPE {root} [<!ENTITY j SYSTEM "file:///etc/hostname"><!ENTITY k SYSTEM "http://127.0.0.1:9/">'


SECRET = Path("/etc/hostname")


def nested(depth):
    """A mail in parts that lie in one another."""
    heads = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth))
    return MAIL + heads + "Content-Type: text/plain\n\nLe maire part."


HOSTILE = {
    "10 000 tags in one another": ("a.html", "<html><body>" + "<div>" * 10_000 + P + "</div>" * 10_000),
    "2 000 tags in one another": ("a.html", "<html><body>" + "<b>" * 2_000 + P),
    "600 tables in one another": ("a.html", "<html><body>" + "<table><tr><td>" * 600 + P),
    "entities in a page": ("a.xhtml", XML + ENTITIES.format(root="html") + "]><html><p>&j;</p></html>"),
    "outside entities in a page": ("a.xhtml", OUTSIDE.format(root="html") + "]><html><p>&j;&k; words</p></html>"),
    "a page cut short": ("a.html", "<!doctype html><html><body><p>Le 3 mai 2012, il part <a href='x"),
    "a page of one line": ("a.html", "<html><body><p>" + "word " * 400_000),
    "a page of one word": ("a.html", "<html><body><p>" + "w" * 2_000_000),
    "a page of blanks": ("a.html", "<html><body><p>" + " " * 2_000_000 + "x"),
    "a page of short blocks": ("a.html", "<html><body>" + "<div>by x</div>" * 40_000 + P),
    "a page of dates": ("a.html", "<html><body>" + "<time datetime='2015-11-27'>x</time>" * 9_000 + P),
    "a page of attributes": ("a.html", "<html><body><p " + "a=b " * 300_000 + ">x</p>"),
    "a time zone that nobody knows": ("a.html", f"{SITE}<time datetime='27 Nov 2015 NZ'>{P}"),
    "a title of a megabyte": ("a.html", "<html><head><title>" + "a - " * 250_000 + "</title></head>" + P),
    "lists of data in one another": ("a.html", DATA + '{"@graph":[' * 20_000 + "</script>" + P),
    "a page without words": ("a.html", "<html><head><title>x</title></head><body></body></html>"),
    "parts in one another": ("a.eml", nested(100)),
    "parts too deep": ("a.eml", nested(3_000)),
    "a head of a megabyte": ("a.eml", MAIL + "Subject: " + "=?utf-8?q?x?= " * 80_000 + "\n\nLe maire part."),
    "senders of a megabyte": ("a.eml", "From: " + '"(a<' * 250_000 + "\n" + MAIL + "\nLe maire part."),
    "an absurd charset": ("a.eml", MAIL + PLAIN + "; charset*0=x; charset*1*=zip'%00'\n\nLe maire part."),
    "charsets that run": ("a.eml", MAIL + PLAIN + "; charset=zlib_codec\n\nLe maire part."),
    "a charset without letters": ("a.eml", MAIL + "Subject: =?utf\x84\udc848?q?x?= x\n\nLe maire part."),
    "letters that there are not": ("a.rss", RSS.format(ITEM.replace("&j;&k;", "&#xD800;&#x110000;"))),
    "an encoding that there is not": ("a.rss", "<?xml version='1.0' encoding='é'?>" + RSS.format("<item/>")),
    "base64 that is none": ("a.eml", MAIL + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n\x00é==="),
    "a mail that is only a head": ("a.eml", MAIL),
    "a part without an end": ("a.eml", MAIL + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nLe maire part."),
    "many froms": ("a.mbox", "From a 10:00\n\n" * 100_000),
    "a saved page without parts": ("a.mht", MAIL + "Content-Type: multipart/related; type=\"text/html\"\n\n"),
    "entities in a feed": ("a.rss", ENTITIES.format(root="rss") + "]>" + RSS.format("<item><title>&j;</title></item>")),
    "outside entities in a feed": ("a.rss", OUTSIDE.format(root="rss") + "]>" + RSS.format(ITEM)),
    "a feed cut short": ("a.rss", RSS.format("<item><title>Le maire part")[:-20]),
    "tags in one another in a feed": ("a.rss", "<rss>" + "<item>" * 10_000),
    "a feed that names a file": ("a.rss", "/etc/hostname"),
    "a feed that names an address": ("a.rss", "http://127.0.0.1:9/"),
    "brackets in Markdown": ("a.md", "[" * 100_000),
    "pictures in Markdown": ("a.md", "![" * 30_000),
    "quotations in one another": ("a.md", ">" * 100_000 + "x"),
    "a head without an end": ("a.md", "---\n" + "a: b\n" * 20_000),
    "an ampersand escaped 20 000 times": ("a.md", "Le maire &" + "amp;" * 20_000 + "lt; &" + "#38;" * 20_000 + " fin."),
    "a declaration without end": ("a.rss", '<?xml version="1.0" encoding="ut' * 2_000 + RSS.format(ITEM)),
}  # fmt: skip


@pytest.fixture
def cut_off(monkeypatch):
    """Whoever asks for the network is refused, and remembered."""
    asked = []

    def refuse(*args, **_options):
        asked.append(args)
        raise OSError("no network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    yield
    assert asked == []


@pytest.mark.usefixtures("cut_off")
@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_files(case, capfd):
    name, text = HOSTILE[case]
    data = text.encode("utf-8", "surrogateescape")
    secret = SECRET.read_text("utf-8").strip() if SECRET.exists() else ""
    parts = list(read_parts(File(name, name, data)))
    assert parts
    for part in parts:
        if isinstance(part, Article):
            assert len(part.text) <= len(data)
            assert "\n" not in part.title + part.author + part.publisher
            assert not secret or secret not in part.text
        else:
            assert part.say("fr").startswith(name)
            assert part.key != "errors.unforeseen", part.__notes__
            assert "\n" not in part.say("en")
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    "case", ["10 000 tags in one another", "entities in a page", "entities in a feed", "parts too deep", "many froms"]
)
def test_memory_is_bounded(case):
    name, text = HOSTILE[case]
    list(read_parts(File("a.html", "a.html", P.encode())))  # what is loaded with the first page
    tracemalloc.start()
    list(read_parts(File(name, name, text.encode())))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000 + 20 * len(text)


NAMES = st.sampled_from(["a.html", "a.mht", "a.eml", "a.mbox", "a.rss", "a.md", "a.odd"])
PIECES = st.sampled_from(
    [
        *(
            "<p>",
            "</",
            "<![CDATA[",
            "]]>",
            "&#x",
            "<!--",
            "-->",
            "<script>",
            "<html>",
            "<rss><channel><item>",
            "<entry>",
        ),
        *("From a 10:00\n", "From: x\n", "Date: x\n", "To: y\n", "Content-Type: multipart/mixed; boundary=b\n"),
        *("Content-Transfer-Encoding: base64\n", "\n--b\n", "\n\n", "=?utf-8?b?", "?=", "# ", "---\n", "[x](", "```\n"),
        *("|", "\0", "é"),
    ]
)


@settings(deadline=None, max_examples=300)
@given(NAMES, st.lists(PIECES | st.text(max_size=12), max_size=30).map("".join))
def test_any_pieces_make_articles_or_plain_refusals(name, text):
    for part in read_parts(File(name, name, text.encode("utf-8", "surrogatepass"))):
        if isinstance(part, Article):
            assert pipeline.date_article(part).text
        else:
            assert part.key != "errors.unforeseen", part.__notes__
