"""PDFs written by hand: pages of lines that stand where one wants them."""

import textwrap
from codecs import BOM_UTF16_BE

from tests.benchmarks.known import AUTHOR, DAY, TITLE

_LINES = 50  # on a page


def shown(lines: list[tuple[str, float, float, float]]) -> str:
    """What draws lines: words, left, baseline and height of each."""
    return "\n".join(f"BT /F {size} Tf 1 0 0 1 {x} {y} Tm ({_escaped(text)}) Tj ET" for text, x, y, size in lines)


def _escaped(text: str) -> str:
    return "".join(f"\\{c:03o}" if c > 126 or chr(c) in "()\\" else chr(c) for c in text.encode("cp1252"))


def pdf(pages: list[str | bytes], *, locked: bool = False, packed: bool = False, **said: str) -> bytes:
    """A PDF of pages that hold what draws them, and what it says of itself; `locked` needs a password."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects: list[bytes] = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
    ]
    packing = "/Filter/FlateDecode" if packed else ""
    for number, drawn in enumerate(pages):
        data = drawn if isinstance(drawn, bytes) else drawn.encode("latin-1")
        objects += [
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
            f"/Contents {5 + 2 * number} 0 R>>".encode(),
            f"<</Length {len(data)}{packing}>>stream\n".encode() + data + b"\nendstream",
        ]
    about = "".join(f"/{name}<{(BOM_UTF16_BE + value.encode('utf-16-be')).hex()}>" for name, value in said.items())
    objects.append(f"<<{about}>>".encode())
    lock = "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{0}>/U<{0}>>>/ID[<00><00>]".format("ab" * 32) if locked else ""
    return _numbered(objects, lock)


def bomb(levels: int, wide: int) -> bytes:
    """A small PDF that draws wide ** levels words: every drawing draws the next one so many times."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[4 0 R]/Count 1>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Courier>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</X 6 0 R>>>>/Contents 5 0 R>>",
        b"<</Length 5>>stream\n/X Do\nendstream",
    ]
    for level in range(levels):
        body = b"/X Do " * wide if level < levels - 1 else b"BT /F 10 Tf (word) Tj ET"
        named = f"<</XObject<</X {7 + level} 0 R>>/Font<</F 3 0 R>>>>/Length {len(body)}"
        objects.append(f"<</Subtype/Form/BBox[0 0 9 9]/Resources{named}>>stream\n".encode() + body + b"\nendstream")
    return _numbered([*objects, b"<<>>"], "")


def _numbered(objects: list[bytes], lock: str) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{rows}trailer<</Size {size}/Root 1 0 R/Info {size - 1} 0 R{lock}>>"
    return data + f"{end}\nstartxref\n{len(data)}\n%%EOF\n".encode()


def as_pdf(texts: list[str]) -> bytes:
    """A PDF of an article in lines, with page numbers."""
    size, way = 10, 13
    rows: list[tuple[str, float]] = [(TITLE, 18)]
    for text in texts:
        rows += [(line, size) for line in textwrap.wrap(text, 78, break_on_hyphens=False)]
        rows.append(("", size))
    pages = [rows[at : at + _LINES] for at in range(0, len(rows), _LINES)]
    drawn = [
        shown(
            [(text, 60.0, 790.0 - n * way, height) for n, (text, height) in enumerate(page) if text]
            + [(str(number), 295.0, 30.0, 8)]
        )
        for number, page in enumerate(pages, 1)
    ]
    return pdf(drawn, Title=TITLE, Author=AUTHOR, CreationDate=f"D:{DAY.replace('-', '')}090000+02'00'")
