"""Files of office programs and books, written as these programs write them, with nothing but zipfile."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from html import escape

from tests.benchmarks.known import AUTHOR, DAY, TITLE

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = "".join(f' xmlns:{name}="{_ODF}:{name}:1.0"' for name in ("office", "text", "table", "style", "meta"))
_DC = ' xmlns:dc="http://purl.org/dc/elements/1.1/"'


def zipped(members: Mapping[str, str | bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of these members, a member "mimetype" first and not packed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", packing) as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else packing
            archive.writestr(info, data)
    return stream.getvalue()


def docx(body: str, **more: str) -> bytes:
    """A file of Word around the inside of its w:body; `more` are other members of word/, as footnotes."""
    core = (
        f'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"{_DC}'
        f' xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>{escape(TITLE)}</dc:title><dc:creator>{AUTHOR}'
        f"</dc:creator><dcterms:created>{DAY}T09:00:00Z</dcterms:created></cp:coreProperties>"
    )
    document = f'<?xml version="1.0"?><w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    notes = {f"word/{name}.xml": f'<w:{name} xmlns:w="{_W}">{inner}</w:{name}>' for name, inner in more.items()}
    return zipped({"[Content_Types].xml": _TYPES, "word/document.xml": document, **notes, "docProps/core.xml": core})


def docx_paragraph(words: str) -> str:
    """A paragraph in two runs."""
    runs = (words[: len(words) // 2], words[len(words) // 2 :])
    return "<w:p>" + "".join(f'<w:r><w:t xml:space="preserve">{escape(run)}</w:t></w:r>' for run in runs) + "</w:p>"


def as_docx(texts: Sequence[str]) -> bytes:
    """The known text as a file of Word."""
    title = f'<w:p><w:pPr><w:pStyle w:val="Titre"/></w:pPr><w:r><w:t>{escape(TITLE)}</w:t></w:r></w:p>'
    return docx(title + "".join(map(docx_paragraph, texts)))


def _odt_meta() -> str:
    return (
        f"<office:meta><dc:title>{escape(TITLE)}</dc:title><meta:initial-creator>{AUTHOR}</meta:initial-creator>"
        f"<meta:creation-date>{DAY}T09:00:00</meta:creation-date></office:meta>"
    )


def odt(body: str, styles: str = "", manifest: str = "<manifest/>") -> bytes:
    """An OpenDocument text around the inside of its office:text."""
    content = (
        f'<?xml version="1.0"?><office:document-content{_SPACES}><office:automatic-styles>{styles}'
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    meta = f"<office:document-meta{_SPACES}{_DC}>{_odt_meta()}</office:document-meta>"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "meta.xml": meta,
            "META-INF/manifest.xml": manifest,
        }
    )


def odt_paragraphs(texts: Sequence[str]) -> str:
    """Paragraphs whose double blanks and tabs are elements, as OpenDocument has them."""
    return "".join(f'<text:p text:style-name="P1">{escape(text)}</text:p>' for text in texts)


def as_odt(texts: Sequence[str]) -> bytes:
    """The known text as an OpenDocument text."""
    return odt(f'<text:h text:outline-level="1">{escape(TITLE)}</text:h>' + odt_paragraphs(texts))


def fodt(texts: Sequence[str]) -> bytes:
    """The same in one flat XML file."""
    return (
        f'<?xml version="1.0"?><office:document{_SPACES}{_DC} '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"{_odt_meta()}<office:body><office:text>{odt_paragraphs(texts)}</office:text></office:body></office:document>"
    ).encode()


def epub(chapters: Mapping[str, tuple[str, str]], *, nav: str = "", more: str = "") -> bytes:
    """A book: by the names of its files their titles in the table of contents ("" for none) and the inside of the body.

    `nav` is the inside of another nav element, `more` stands in the metadata.
    """
    items = "".join(f'<item id="i{n}" href="{name}" media-type="x"/>' for n, name in enumerate(chapters))
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(len(chapters)))
    lines = "".join(f'<li><a href="{name}">{escape(title)}</a></li>' for name, (title, _) in chapters.items() if title)
    page = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{}</body></html>'
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
            "OEBPS/content.opf": f'<package xmlns="http://www.idpf.org/2007/opf"><metadata{_DC}>{more}'
            f"<dc:title>{escape(TITLE)}</dc:title><dc:creator>{AUTHOR}</dc:creator><dc:date>{DAY}</dc:date></metadata>"
            f'<manifest><item id="nav" properties="nav" href="nav.xhtml"/>{items}</manifest>'
            f"<spine>{spine}</spine></package>",
            "OEBPS/nav.xhtml": page.format(
                f'<nav epub:type="toc" xmlns:epub="http://www.idpf.org/2007/ops"><ol>{lines}</ol></nav>{nav}'
            ),
            **{f"OEBPS/{name}": page.format(inner) for name, (_, inner) in chapters.items()},
        }
    )


def as_epub(texts: Sequence[str]) -> bytes:
    """The known text as the one chapter of a book."""
    words = "".join(f"<p>{escape(text)}</p>" for text in texts)
    return epub({"a.xhtml": (TITLE, f"<h1>{escape(TITLE)}</h1>{words}")})


def as_rtf(texts: Sequence[str]) -> bytes:
    """The known text as Rich Text."""
    year, month, day = map(int, DAY.split("-"))
    times = rf"{{\creatim\yr{year}\mo{month}\dy{day}\hr9\min0}}"
    return rtf([TITLE, *texts], rf"{{\info{{\title {_rtf(TITLE)}}}{{\author {_rtf(AUTHOR)}}}{times}}}")


def rtf(texts: Sequence[str], info: str = "") -> bytes:
    """Paragraphs as Rich Text, and what it says of itself."""
    head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times New Roman;}}" + info
    return (head + "\n" + "".join(rf"\pard\f0 {_rtf(text)}\par" + "\n" for text in texts) + "}").encode("ascii")


def _rtf(text: str) -> str:
    r"""Letters of Rich Text: \'e9 for those of its code page, \u for others."""
    return "".join(
        c if c.isascii() else rf"\'{c.encode('cp1252')[0]:02x}" if c in "éèêëàâôûçîïÉÈ°«»" else rf"\u{ord(c)}?"
        for c in text
    )


def pdf(pages: Sequence[str], *, title: str = TITLE, made: str = "D:20210908090000+02'00'", more: str = "") -> bytes:
    """A PDF of these streams of drawing commands, with two fonts, /F1 and bold /F2, and `more` in its trailer."""
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Title {_hex(title)} /Author {_hex(AUTHOR)} /CreationDate ({made}) >>",
    ]
    for number, drawn in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {6 + 2 * number} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(drawn.encode('cp1252'))} >>\nstream\n{drawn}\nendstream")
    out, places = b"%PDF-1.4\n", []
    for number, thing in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{thing}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    return out + (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R /Info 4 0 R {more}>>\n"
        f"startxref\n{len(out)}\n%%EOF"
    ).encode("cp1252")


def _hex(text: str) -> str:
    return f"<feff{text.encode('utf-16-be').hex()}>"
