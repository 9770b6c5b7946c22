"""Exports of press databases, each of invented articles: the layouts are theirs, letter for letter, the words ours."""

import html
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from tests.benchmarks.written_pdf import pdf, shown

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
_MOIS = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
         "décembre")  # fmt: skip


@dataclass(frozen=True)
class Told:
    """An invented article: what its head tells, and its paragraphs."""

    title: str
    paper: str
    author: str
    year: int
    month: int
    day: int
    paragraphs: tuple[str, ...]

    @property
    def iso(self) -> str:
        """Its day as ISO text."""
        return f"{self.year:04}-{self.month:02}-{self.day:02}"

    @property
    def text(self) -> str:
        """Its own words."""
        return "\n\n".join(self.paragraphs)


BRIDGE = Told(
    "Old bridge at Larkford closes after crack is found",
    "The Larkford Gazette (Westshire)",
    "Mabel Thorne",
    2015, 11, 14,
    ("The old bridge at Larkford was closed on Friday after divers found a crack in its third pier.",
     "Copyright in the drawings belongs to the county, engineer Paul Anders said on Monday. Length: nobody knows.",
     "It had been opened in 1931. The council will meet on Tuesday."),
)  # fmt: skip
STRIKE = Told(
    "Ferry crews of Port Ellery walk out",
    "Ellery Evening Post",
    "Tom Quill and Ada Reyes",
    2016, 2, 3,
    ("Crews of the Port Ellery ferries stopped work on Tuesday and said that they would not sail before Sunday.",
     "The harbour master resigned on 28 January."),
)  # fmt: skip
FLOOD = Told(
    "Flood reaches the mill quarter",
    "The Larkford Gazette (Westshire)",
    "",
    2016, 5, 1,
    ("Water stood in the mill quarter on Saturday evening.", "A dam had broken the day before."),
)  # fmt: skip
THREE = (BRIDGE, STRIKE, FLOOD)


def many(count: int) -> tuple[Told, ...]:
    """So many articles, no two alike."""
    return tuple(
        Told(
            f"Council votes on plan {number}", "Ellery Evening Post", "Ada Reyes",
            2010, 1 + number % 12, 1 + number % 28,
            (f"The council of ward {number} voted on Monday for it.", f"It dates from {1950 + number % 50}."),
        )
        for number in range(1, count + 1)
    )  # fmt: skip


def nexis(articles: Sequence[Told], total: int = 0) -> str:
    """Nexis of old, as text."""
    cover = (
        f"\n\nDownload Request: Selected Items: 1-{len(articles)}\nTime Of Request: Friday, March 20, 2018  16:51:31"
        "\n\nSend To:\nWESTSHIRE COUNTY LIBRARY\n\nTerms: (bridge or ferry)\n\n\nSource: All English Language News\n"
        "Project ID: None\n\n\n\n"
    )
    return cover + "".join(
        f"{number} of {total or len(articles)} DOCUMENT{'S' * (len(articles) > 1)}".center(79).rstrip()
        + f"\n\n\n\n{told.paper.center(79).rstrip()}\n\n{_american(told).center(79).rstrip()}\n"
        + f"{'Edition 1;'.center(79).rstrip()}\n{'National Edition'.center(79).rstrip()}\n\n{told.title}\n\n"
        + (f"BYLINE: {told.author}\n\n" if told.author else "")
        + "SECTION: NEWS; Pg. 6\n\nLENGTH: 355 words\n\nDATELINE: LARKFORD\n\n"
        + "\n\n".join(textwrap.fill(words, 78) for words in told.paragraphs)
        + f"\n\nGRAPHIC: The pier in 1931.\n\nLOAD-DATE: {_MONTHS[told.month - 1]} {told.day}, {told.year + 1}\n\n"
        "LANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\nJOURNAL-CODE: LGZ\n\n\n"
        + f"{f'Copyright {told.year} Westshire Newspapers Ltd'.center(79).rstrip()}\n"
        + f"{'All Rights Reserved'.center(79)}\n\n"
        for number, told in enumerate(articles, 1)
    )


def nexis_page(articles: Sequence[Told]) -> str:
    """Nexis of old, as a web page."""

    def block(words: str) -> str:
        return f'<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c2">{words}</SPAN></P>\n</DIV>\n'

    def label(name: str, words: str) -> str:
        return block(f'<SPAN CLASS="c8">{name}: </SPAN><SPAN CLASS="c2">{html.escape(words)}</SPAN>')

    return '<HTML>\n<HEAD><TITLE>&nbsp;</TITLE><META TOPIC="null" DOCUMENTS="3" /></HEAD>\n<BODY>\n' + "".join(
        f'<A NAME="DOC_ID_{number}_0"></A><!-- Hide XML section from browser\n<DOC NUMBER={number}>\n<DOCFULL> -->\n'
        + block(f"{number} of {len(articles)} DOCUMENTS")
        + block(html.escape(told.paper))
        + f'<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c4">{told.day}.</SPAN><SPAN CLASS="c2"> '
        f"{_GERMAN[told.month - 1]} {told.year} Montag 9:50 PM GMT+1</SPAN></P></DIV>"
        + block(html.escape(told.title))
        + (label("AUTOR", told.author) if told.author else "")
        + label("RUBRIK", "LOKALES")
        + label("LÄNGE", "285 Wörter")
        + '<BR><DIV CLASS="c5">'
        + "".join(f'<P CLASS="c9"><SPAN>{html.escape(words)}</SPAN></P>\n' for words in told.paragraphs)
        + "</DIV>"
        + label("UPDATE", "28. Februar 2012")
        + label("SPRACHE", "GERMAN; DEUTSCH")
        + label("ZEITUNGS-CODE", "spox")
        + block("Copyright 2012 Westkreis Verlag GmbH<BR>Alle Rechte vorbehalten")
        for number, told in enumerate(articles, 1)
    ) + "</BODY></HTML>"  # fmt: skip


_GERMAN = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
           "Dezember")  # fmt: skip


def nexis_uni(articles: Sequence[Told]) -> list[str]:
    """Nexis Uni as its paragraphs, a table of contents before them."""
    cover = ["User Name: A. Reader", "Date and Time: Wednesday, December 19, 2018 7:11:00 PM JST"]
    cover += ["Job Number: 79565034", f"Documents ({len(articles)})"]
    for number, told in enumerate(articles, 1):
        cover += [f"{number}. {told.title}", "Client/Matter: -None-", "Search Terms: bridge or ferry", "Narrowed by:"]
    return cover + [line for told in articles for line in uni_article(told)]


def uni_article(told: Told) -> list[str]:
    """One article of Nexis Uni as its paragraphs."""
    return [
        told.title,
        f"{told.paper} ",
        f"{_american(told)} 6:09 PM GMT",
        f"Copyright {told.year} Westshire Newspapers Ltd All Rights Reserved",
        "Section: US; politics",
        "Length:\xa01238 words",
        *([f"Byline: {told.author}"] if told.author else []),
        "Body",
        *told.paragraphs,
        "Graphic",
        "PHOTO: The pier in 1931 (JANE DOE)",
        "Classification",
        "Language: ENGLISH",
        "Publication-Type: Newspaper",
        "Subject: BRIDGES (90%); RIVERS (78%)",
        f"Load-Date: {_MONTHS[told.month - 1]} {told.day}, {told.year + 1}",
        "End of Document",
    ]


def accession(told: Told) -> str:
    """The number that Factiva gives an article."""
    return f"LGZT0000{told.iso.replace('-', '')}ebbe{told.day:04}x"


def factiva_tagged(articles: Sequence[Told]) -> str:
    """Factiva's articles with their indexing, as the table of its Rich Text reads."""
    return "\n\n".join(
        f"SE\tNews\nHD\t{told.title}\n"
        + (f"BY\tBy {told.author}\n" if told.author else "")
        + f"WC\t1,234 words\nPD\t{told.day} {_MONTHS[told.month - 1]} {told.year}\nET\t07:30\nSN\t{told.paper}\n"
        f"SC\tLGZT\nED\tFirst\nPG\t6\nLA\tEnglish\nCY\t© {told.year} Westshire Newspapers Ltd.\n\n"
        f"LP\t{told.paragraphs[0]}\n\nTD\t" + "\n\n".join(told.paragraphs[1:]) + "\n\n"
        "CO\twestsh : Westshire County\nNS\tgcat : Political/General News\nRE\tuk : United Kingdom\n"
        f"IPD\tServices\nPUB\tWestshire Newspapers Ltd.\nAN\tDocument {accession(told)}"
        for told in articles
    )


def factiva_shown(articles: Sequence[Told]) -> list[str]:
    """Factiva's articles as it shows them, line by line."""
    return [line for told in articles for line in _shown(told)]


def _shown(told: Told) -> list[str]:
    return [
        "News",
        told.title,
        *([f"By {told.author}"] if told.author else []),
        "1,234 words",
        f"{told.day} {_MONTHS[told.month - 1]} {told.year}",
        "07:30 GMT",
        told.paper,
        "LGZT",
        "First",
        "English",
        f"© {told.year} Westshire Newspapers Ltd. All rights reserved.",
        *told.paragraphs,
        f"Document {accession(told)}",
    ]


def factiva_page(articles: Sequence[Told]) -> str:
    """Factiva's articles as a web page in its German interface."""
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Factiva</title></head><body><div>Suche</div>'
        + "".join(
            f'<div id="article-{accession(told)}" class="article"><div class="article deArticle"><p>\n</p>'
            f'<div>Kultur</div><div id="hd"><span class="deHeadline counted">{number}) {html.escape(told.title)}'
            "</span></div>"
            + (f'<div class="author">{told.author} </div>' if told.author else "")
            + f"<div>1.916 Wörter</div><div>{told.day} {_GERMAN[told.month - 1]} {told.year}</div>"
            f"<div>{told.paper}</div><div>LGZT</div><div>Deutsch</div>"
            "<div>Copyright 2017. Westkreis Verlag GmbH. </div>\n<p></p>\n"
            + "".join(
                f'<p class="articleParagraph dearticleParagraph">{html.escape(textwrap.fill(words, 60))}</p>\n'
                for words in told.paragraphs
            )
            + f"<p>Dokument {accession(told)}</p></div></div><br><span></span>"
            for number, told in enumerate(articles, 1)
        )
        + "</body></html>"
    )


def europresse_page(articles: Sequence[Told]) -> str:
    """Europresse's articles as a web page."""
    return '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Europresse</title></head><body>' + "".join(
        '<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">'
        f'{told.paper}, no. 21 998<br>Édition nationale</span></div><div class="rdp__DocHeader">'
        f'<span class="DocHeader">{_french(told)} 413 mots, p. 12</span></div><div class="titreArticle">'
        f'<p class="sm-margin-TopNews titreArticleVisu '
        f'rdp__articletitle">{html.escape(told.title)}</p></div>'
        + (f'<p class="sm-margin-bottomNews">{told.author}</p>' if told.author else "")
        + '</header><section><div class="DocText clearfix"><div class="docOcurrContainer">'
        + "".join(f"<p>{html.escape(words).replace('bridge', '<mark>bridge</mark>')}</p>" for words in told.paragraphs)
        + "<p><a href='https://x.example/1'>Cet article est paru dans La Gazette (site web)</a></p></div></div>"
        f"</section><footer><small>© {told.year} La Gazette. Tous droits réservés.</small>"
        f'<div class="publiC-lblNodoc">news·{told.iso.replace("-", "")}·LGZ·{told.day:06}</div></footer></article>'
        for told in articles
    ) + "</body></html>"  # fmt: skip


def europresse_lines(articles: Sequence[Told]) -> list[str]:
    """Europresse's articles as the lines of its PDF."""
    return [
        line
        for told in articles
        for line in (
            _french(told),
            f"{told.paper} • p. 12 • 1 234 mots",
            told.title,
            *([told.author] if told.author else []),
            *told.paragraphs,
            f"© {told.year} La Gazette. Tous droits réservés.",
            "Certificat émis le 19 décembre 2022 à Bibliothèque-de-Westshire",
            f"news·{told.iso.replace('-', '')}·LGZ·{told.day:06}",
        )
    ]


def proquest(articles: Sequence[Told]) -> str:
    """ProQuest's articles as text."""
    rule = "_" * 60
    return "".join(f"{rule}\n\n" + "\n\n".join(_labelled(told)) + "\n\n" for told in articles) + f"{rule}\n"


def proquest_page(articles: Sequence[Told]) -> str:
    """ProQuest's articles as a web page."""

    def marked(line: str) -> str:
        label, _, words = line.partition(": ")
        return f"<strong>{label}: </strong>{html.escape(words)}" if words and len(label) < 30 else html.escape(line)

    return "".join(
        '<div style="margin-bottom:20px;border-bottom:2px solid #ccc"><a name="DocID_MSTAR_251439970"></a>'
        + "".join(f'<p style="margin-bottom:5pt">{marked(line)}</p>\n' for line in _labelled(told)) + "</div>"
        for told in articles
    )  # fmt: skip


def _labelled(told: Told) -> list[str]:
    short = _MONTHS[told.month - 1][:3]
    return [
        told.title,
        *([f"Author: {told.author}"] if told.author else []),
        f"Publication info: {told.paper} ; Larkford [Larkford]{told.day} {short} {told.year}: A.2.",
        "http://search.proquest.example/docview/25143997?accountid=1",
        "Abstract: In short, a crack.",
        "Links: http://x.example/",
        f"Full text: {told.paragraphs[0]}",
        *told.paragraphs[1:],
        "Subject: Bridges; Rivers",
        "Location: Larkford",
        f"Title: {told.title}",
        f"Publication title: {told.paper}; Larkford",
        "Pages: A.2",
        f"Publication year: {told.year}",
        f"Publication date: {short} {told.day}, {told.year}",
        "Section: Main",
        "Publisher: Westshire Ltd",
        "Country of publication: United Kingdom",
        "ISSN: 04583035",
        "Language of publication: English",
        "Document type: News",
        f"ProQuest document ID: 2514399{told.day:02}",
        "Document URL: http://search.proquest.example/docview/25143997",
        "Copyright: (Copyright (c) 2010 Westshire)",
        "Last updated: 2017-11-07",
        "Database: U.S. Major Dailies",
    ]


def printed(articles: Sequence[list[str]], titles: Sequence[str] = ()) -> bytes:
    """A PDF in which each of these articles, given as paragraphs, begins on a page of its own; titles stand large."""
    pages = []
    for lines in articles:
        drawn: list[tuple[str, float, float, float]] = []
        y = 780.0
        for line in lines:
            size = 14 if line in titles else 10
            for piece in textwrap.wrap(line, 70):
                drawn.append((piece, 60, y, size))
                y -= 1.2 * size
            y -= 8
        foot = [(f"Page {len(pages) + 1} of {len(articles)}", 250.0, 30.0, 8.0)]
        pages.append(shown([*drawn, *foot]))
    return pdf(list(pages))


def _american(told: Told) -> str:
    return f"{_MONTHS[told.month - 1]} {told.day}, {told.year} Saturday"


def _french(told: Told) -> str:
    return f"Samedi {told.day} {_MOIS[told.month - 1]} {told.year}"
