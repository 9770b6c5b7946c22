"""Mails, folders of mails, feeds."""

from email.message import EmailMessage

import pytest

from timeline_app.dates import When
from timeline_app.model import Certainty
from timeline_app.readers import File, read, read_all, read_parts

WORDS = "Le maire a démissionné le 3 mars 2015.\n\nSon adjointe lui succède depuis jeudi."
DAY = When.day(2015, 3, 5)


def mail(text=WORDS, *, html="", subject="La démission", attached=(), **heads):
    message = EmailMessage()
    message["From"] = "Agnès Noël <agnes@courrier.example>"
    message["To"] = "lecteurs@courrier.example"
    message["Subject"] = subject
    message["Date"] = heads.get("date", "Thu, 05 Mar 2015 23:30:00 -0500")
    if text:
        message.set_content(text, charset=heads.get("charset", "utf-8"))
    if html:
        (message.add_alternative if text else message.set_content)(html, subtype="html")
    for name, kind, data in attached:
        main, sub = kind.split("/")
        message.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return message.as_bytes()


def parts(data, name="a.eml"):
    return list(read_parts(File(name, name, data)))


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-15", "utf-7"])
@pytest.mark.parametrize("name", ["a.eml", "a.txt", "a"])
def test_a_mail(name, charset):
    (article,) = parts(mail(charset=charset), name)
    assert article.text.rstrip() == WORDS
    assert (article.title, article.author, article.source) == ("La démission", "Agnès Noël", name)
    assert (article.issued, article.issued_certainty) == (DAY, Certainty.SURE)  # by the clock of who sent it
    assert [why.say("fr") for why in article.issued_reasons] == ["écrite en tête du courriel (Date)"]


def test_the_plain_text_is_preferred_unless_it_only_points_to_the_page():
    page = f"<html><body><p>{'<p>'.join([WORDS.replace(chr(10), ' ')] * 3)}</p></body></html>"
    assert parts(mail(html=page))[0].text.rstrip() == WORDS
    (article,) = parts(mail("See the web version.", html=page))
    assert article.text.count("Le maire a démissionné") == 3
    assert parts(mail("", html="<p>Le maire <b>part</b>.<br>Enfin.</p>"))[0].text == "Le maire part.\nEnfin."


def test_lines_that_were_folded_for_sending_are_whole_again():
    head = b"From: a@x.example\nTo: b@x.example\nSubject: x\nContent-Type: text/plain; format=flowed"
    body = b"\n\nLe maire a \nd\xe9missionn\xe9.\nFin.\n-- \nAgn\xe8s"
    assert parts(head + body)[0].text == "Le maire a démissionné.\nFin.\n-- \nAgnès"
    assert parts(head + b"; DelSp=yes" + body.replace(b"a \n", b"a  \n"))[0].text.startswith(
        "Le maire a démissionné.\n"
    )
    assert parts(head.replace(b"flowed", b"fixed") + body)[0].text.startswith("Le maire a \n")


def test_what_is_attached_is_read_where_it_can_be_and_named_otherwise():
    attached = [
        ("note.txt", "application/octet-stream", b"Elle part le 8 mai 2017."),
        ("photo.png", "image/png", b"\x89PNG\r\n\x1a\n"),
        ("../../etc/b\u00e9.xyz", "application/octet-stream", b"\0\1"),
        ("empty.html", "application/octet-stream", b"<html></html>"),
        ("suite.eml", "application/octet-stream", mail("Suite : il part le 4 mai 2016.", subject="Suite")),
    ]
    article, note, failure, more = parts(mail(attached=attached))
    assert article.notes[0].say("en") == "attached and not read: photo.png, bé.xyz"
    assert (note.source, note.text, note.issued) == ("a.eml/note.txt", "Elle part le 8 mai 2017.", None)
    assert "a.eml/empty.html" in str(failure)
    assert (more.title, more.source, more.issued) == ("Suite", "a.eml/suite.eml", DAY)


def test_a_mail_that_is_forwarded_within_another():
    outer = EmailMessage()
    outer["From"], outer["Subject"], outer["Date"] = "b@x.example", "Fwd", "Fri, 06 Mar 2015 10:00:00 +0100"
    outer.set_content("Voir ci-joint.")
    inner = EmailMessage()
    inner["From"], inner["Subject"], inner["Date"] = "c@x.example", "Le fond", "Thu, 05 Mar 2015 10:00:00 +0100"
    inner.set_content(WORDS)
    outer.add_attachment(inner)
    first, second = parts(outer.as_bytes())
    assert (first.text.strip(), second.text.strip(), second.title) == ("Voir ci-joint.", WORDS, "Le fond")


@pytest.mark.parametrize("date", ["", "yesterday", "Thu, 35 Mar 2015 10:00:00", "Thu, 05 Mar 2999 10:00:00 +0000"])
def test_a_mail_without_a_date_that_can_be_right(date):
    (article,) = parts(mail(date=date))
    assert (article.issued, article.issued_certainty) == (None, Certainty.UNKNOWN)


def test_a_folder_of_mails(tmp_path):
    bad = mail().replace(WORDS.encode().split(b"\n")[0], b"").split(b"\n\n")[0] + b"\n\n"
    prose = mail("Le 3 mars 2015, il part.\n\n>From the beginning at 10:30\nFrom then on it was so.", subject="Trois")
    start = b"From agnes@courrier.example Thu Mar  5 23:30:00 2015\n"
    path = tmp_path / "mails.mbox"
    path.write_bytes(b"".join([start, mail(), b"\n\n", start, bad, b"\n\n", start, prose, b"\n\n"]))
    first, failure, third = read_all(path)
    assert [first.source, third.source] == ["mails.mbox, 1", "mails.mbox, 3"]
    assert "mails.mbox, 2: there are no words" in str(failure)
    assert third.text.strip().endswith("From the beginning at 10:30\nFrom then on it was so.")
    path.rename(tmp_path / "Inbox")
    assert read(tmp_path / "Inbox").title == "La démission"


RSS = """<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Le Courrier</title><link>https://courrier.example</link>
<item><title>La d\xe9mission &amp;amp; apr\xe8s</title><dc:creator>Agn\xe8s No\xebl</dc:creator>
<pubDate>Thu, 05 Mar 2015 23:30:00 -0500</pubDate><description>En bref.</description>
<content:encoded><![CDATA[<p>Le maire a d\xe9missionn\xe9 le 3 mars 2015.</p><script>alert(1)</script>
<p>Son adjointe lui succ\xe8de.</p>]]></content:encoded></item>
<item></item><item><title>&#8203;</title></item>
<item><title>Sans date</title><description>&lt;p&gt;Le pont ouvre le 8 mai 2017.&lt;/p&gt;</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><updated>2015-03-09T00:00:00Z</updated>
<entry><title>It opens</title><author><name>Ann</name></author><updated>2015-03-07T10:00:00Z</updated>
<published>2015-03-05T23:30:00-05:00</published>
<content type="html">&lt;p&gt;The bridge opened on 4 May 2014.&lt;/p&gt;</content></entry>
<entry><title>It shuts</title><updated>2015-03-07T10:00:00Z</updated>
<summary>The bridge shut on Friday.</summary></entry></feed>"""


@pytest.mark.parametrize("name", ["feed.rss", "feed.xml", "feed.txt", "feed"])
def test_the_entries_of_rss(name):
    first, failure, fourth = parts(RSS.encode("latin-1"), name)  # the second one is empty
    assert f"{name}, 3: there are no words" in str(failure)
    assert first.text == "Le maire a démissionné le 3 mars 2015.\n\nSon adjointe lui succède."
    assert (first.title, first.author, first.publisher) == ("La démission & après", "Agnès Noël", "Le Courrier")
    assert (first.issued, first.issued_certainty, first.source) == (DAY, Certainty.SURE, f"{name}, 1")
    assert (fourth.text, fourth.issued, fourth.source) == ("Le pont ouvre le 8 mai 2017.", None, f"{name}, 4")


def test_the_entries_of_atom():
    first, second = parts(ATOM.encode(), "feed.atom")
    assert (first.text, first.issued, first.author) == ("The bridge opened on 4 May 2014.", DAY, "Ann")
    assert (second.issued, second.issued_certainty) == (When.day(2015, 3, 7), Certainty.PROBABLE)


def test_xml_that_is_no_feed():
    (failure,) = parts(b"<?xml version='1.0'?><books><book>Le maire part.</book></books>", "a.xml")
    assert "no article in it" in str(failure)
