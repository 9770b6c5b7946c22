"""A known text of eighty paragraphs, written in every format that a reader reads: what comes back is compared with it.

A new reader gets a function here that writes its format, and a line in FORMATS.
"""

import csv
import html
import io
import json
import random
import zipfile
from collections.abc import Callable
from email.message import EmailMessage

from tests.benchmarks.known import AUTHOR, DAY, TITLE
from tests.benchmarks.written_office import as_docx, as_epub, as_odt, as_rtf
from tests.benchmarks.written_pdf import as_pdf

_WHO = ("Le maire", "La ministre", "L’entreprise Durand & Fils", "Un témoin", "La préfecture", "M. Lefèvre", "Le juge")
_DID = ("a annoncé", "a refusé", "avait promis", "a défendu", "n’a pas commenté", "a signé", "conteste")
_WHAT = ("la fermeture du pont", "un crédit de 3,5 millions d’euros", "l’enquête publique", "le calendrier « serré »",
         "la démission de l’ingénieur", "les essais de charge (phase 2)", "l’arrêté n° 2014-117")  # fmt: skip
_WHEN = ("le 3 mars 2012", "en mai 2014", "jeudi dernier", "le 27 novembre 2015 à 8 h 30", "au printemps 2017",
         "deux jours plus tard", "le 1er août 2019")  # fmt: skip
_WHY = ("faute d’accord avec l’État", "après la crue", "malgré l’avis du conseil", "« sans attendre », selon ses mots",
        "devant quelque 200 habitants", "au cœur d’une vive polémique")  # fmt: skip


def paragraphs(count: int = 80) -> list[str]:
    """Different paragraphs of one to four sentences, always the same ones."""
    dice = random.Random(13)  # noqa: S311  (no secret)
    return [
        " ".join(
            f"{dice.choice(_WHO)} {dice.choice(_DID)} {dice.choice(_WHAT)} {dice.choice(_WHEN)}, {dice.choice(_WHY)}."
            for _ in range(dice.randint(1, 4))
        )
        + f" C’était la décision numéro {number}."
        for number in range(1, count + 1)
    ]


def as_text(texts: list[str]) -> bytes:
    """Plain text."""
    return "\n\n".join([TITLE, *texts]).encode()


def as_markdown(texts: list[str]) -> bytes:
    """Markdown with a head, links and emphasis."""
    head = f"---\ntitle: {TITLE}\nauthor: {AUTHOR}\ndate: {DAY}\n---\n\n# {TITLE}\n\n"
    marked = [
        text.replace("du pont", "du [pont](https://x.example/2001/01/01)").replace("3,5", "**3,5**") for text in texts
    ]
    return (head + "\n\n".join(marked)).encode()


def as_page(texts: list[str]) -> bytes:
    """A web page with what stands around its article."""
    words = "".join(f"<p>{html.escape(text).replace('du pont', 'du <a href=/pont>pont</a>')}</p>\n" for text in texts)
    menu = "".join(f'<li><a href="/{n}">Rubrique {n}</a></li>' for n in range(40))
    teasers = "".join(
        f'<div class="teaser"><h3><a href="/t{n}">À lire aussi : titre {n}</a></h3></div>' for n in range(20)
    )
    return f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{TITLE} - Le Courrier</title>
<meta name="author" content="{AUTHOR}"><meta property="article:published_time" content="{DAY}T09:00:00+02:00">
</head><body><header><nav><ul>{menu}</ul></nav></header><main><article><h1>{TITLE}</h1>{words}</article></main>
<aside>{teasers}</aside><footer><p>Tous droits réservés. Mentions légales.</p></footer></body></html>""".encode()


def as_saved_page(texts: list[str]) -> bytes:
    """A page as a browser saves it in one file."""
    page = EmailMessage()
    page.set_content(as_page(texts).decode(), subtype="html", cte="quoted-printable")
    inner = page.as_bytes()
    head = (
        b"From: <Saved by Blink>\nSnapshot-Content-Location: https://x.example/a\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="cut"\n\n--cut\n'
    )
    return head + inner + b"\n--cut--\n"


def as_mail(texts: list[str]) -> bytes:
    """A mail whose lines are broken as mails have them."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = f"{AUTHOR} <a@x.example>", "b@x.example", TITLE
    mail["Date"] = "Wed, 08 Sep 2021 09:00:00 +0200"
    mail.set_content("\n\n".join(texts), cte="quoted-printable")
    return mail.as_bytes()


def as_mails(texts: list[str]) -> bytes:
    """A folder of one mail."""
    return b"From a@x.example Wed Sep  8 09:00:00 2021\n" + as_mail(texts) + b"\n"


def as_feed(texts: list[str]) -> bytes:
    """An RSS file of one entry."""
    words = "".join(f"<p>{html.escape(text)}</p>" for text in texts)
    return f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Le Courrier</title><item><title>{TITLE}</title><dc:creator>{AUTHOR}</dc:creator>
<pubDate>Wed, 08 Sep 2021 09:00:00 +0200</pubDate><description><![CDATA[{words}]]></description></item>
</channel></rss>""".encode()


def as_table(texts: list[str]) -> bytes:
    """A table of one article, as a French spreadsheet program writes it."""
    file = io.StringIO()
    rows = csv.writer(file, delimiter=";")
    rows.writerows([["Titre", "Auteur", "Date", "Texte"], [TITLE, AUTHOR, "08.09.2021", "\n\n".join(texts)]])
    return file.getvalue().encode("utf-8-sig")


def as_json(texts: list[str]) -> bytes:
    """JSON as the server of a newspaper gives it."""
    article = {
        "headline": {"main": TITLE},
        "author": {"name": AUTHOR},
        "publishedAt": f"{DAY}T09:00:00+02:00",
        "body": "\n\n".join(texts),
    }
    return json.dumps({"status": "ok", "response": {"results": [article]}}, ensure_ascii=False).encode()


def as_archive(texts: list[str]) -> bytes:
    """An archive of one web page."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("articles/été.html"), as_page(texts))
    return file.getvalue()


FORMATS: dict[str, tuple[str, Callable[[list[str]], bytes]]] = {
    "plain": (".txt", as_text),
    "markdown": (".md", as_markdown),
    "html": (".html", as_page),
    "mhtml": (".mhtml", as_saved_page),
    "eml": (".eml", as_mail),
    "mbox": (".mbox", as_mails),
    "feed": (".rss", as_feed),
    "docx": (".docx", as_docx),
    "odt": (".odt", as_odt),
    "epub": (".epub", as_epub),
    "rtf": (".rtf", as_rtf),
    "pdf": (".pdf", as_pdf),
    "csv": (".csv", as_table),
    "json": (".json", as_json),
    "zip": (".zip", as_archive),
}
"""By the name of a reader: an ending, and what writes such a file of these paragraphs."""
