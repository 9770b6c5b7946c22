"""What is fuzzed: every reader of articles and every format that reads timelines, with sound files to spoil."""

import html
import io
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.benchmarks import written_press as press
from tests.benchmarks.written import AUTHOR, DAY, FORMATS, TITLE, paragraphs
from tests.benchmarks.written_office import docx, docx_paragraph, rtf
from timeline_app import formats, pipeline, readers
from timeline_app.errors import TimelineAppError
from timeline_app.formats import Format
from timeline_app.model import Article, Timeline
from timeline_app.readers import File, read_parts
from timeline_app.sources import Pasted

_WORDS = "Lyon, 4 mars 2015\nLe maire de Lyon a démissionné le 3 mars 2015. Le procès a commencé le 8 septembre 2021."
_PAGE = (
    f'<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{TITLE}</title>'
    f'<meta name="author" content="{AUTHOR}">'
    f'<meta property="article:published_time" content="{DAY}T09:00:00+02:00"><script type="application/ld+json">'
    f'{{"@type":"NewsArticle","datePublished":"{DAY}"}}</script></head><body><nav><a href="/">x</a></nav>'
    f"<article><h1>{TITLE}</h1><p>{html.escape(paragraphs(1)[0])}</p><table><tr><td>a<td>b</table></article></body></html>"
)  # fmt: skip
_SAVED = (
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://x.example/a\nMIME-Version: 1.0\nContent-Type: "
    'multipart/related; type="text/html"; boundary="cut"\n\n--cut\nContent-Type: text/html; charset="utf-8"\n\n'
    f"{_PAGE}\n--cut--\n"
)


@dataclass(frozen=True)
class Target:
    """A name, sound inputs, and what reads one: it returns a word for what came, or raises what should not be."""

    name: str
    seeds: tuple[bytes, ...]
    read: Callable[[bytes], str]


def names() -> list[str]:
    """The names of all there is to fuzz."""
    return [f"reads {name}" for name in readers.names()] + [f"imports {name}" for name in _importers()]


def target(name: str) -> Target:
    """One of them."""
    what, _, kind = name.partition(" ")
    if what == "imports":
        record = _importers()[kind]
        return Target(name, _written_timelines(record), lambda data: _imported(record, data))
    ending = FORMATS[kind][0]
    return Target(name, _written_articles(kind), lambda data: _read(f"a{ending}", data))


def _importers() -> dict[str, Format]:
    return {record.name: record for record in formats.formats() if record.read is not None}


def _written_articles(kind: str) -> tuple[bytes, ...]:
    return (*_written_article(kind), *_EXPORTS.get(kind, ()))


_UNI, _SHOWN = press.nexis_uni(press.THREE), press.factiva_shown(press.THREE)
_EXPORTS = {
    "plain": (
        *(write(press.THREE).encode() for write in (press.nexis, press.factiva_tagged, press.proquest)),
        *("\n\n".join(lines).encode() for lines in (_UNI, _SHOWN, press.europresse_lines(press.THREE))),
    ),
    "html": tuple(
        write(press.THREE).encode()
        for write in (press.nexis_page, press.factiva_page, press.europresse_page, press.proquest_page)
    ),
    "docx": (docx("".join(map(docx_paragraph, _UNI))),),
    "rtf": (rtf(_SHOWN),),
    "pdf": (press.printed([press.uni_article(told) for told in press.THREE]),),
}


def _written_article(kind: str) -> tuple[bytes, ...]:
    if kind == "html":
        return (_PAGE.encode(), _PAGE.encode("utf-16"), _PAGE.replace("utf-8", "cp1252").encode("cp1252"))
    if kind == "mhtml":
        return (_SAVED.encode(),)
    if kind == "plain":
        return tuple(_WORDS.encode(name) for name in ("utf-8", "cp1252", "utf-16", "mac_roman", "iso2022_jp_2"))
    _, write = FORMATS[kind]
    small = write(paragraphs(2))
    return (small, write(paragraphs(5))) if kind != "zip" else (_archive(),)


def _archive() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(zipfile.ZipInfo("a/été.txt"), _WORDS)
        archive.writestr(zipfile.ZipInfo("b.eml"), FORMATS["eml"][1](paragraphs(1)))
        archive.writestr(zipfile.ZipInfo("c.docx"), FORMATS["docx"][1](paragraphs(1)))
    return file.getvalue()


def _read(name: str, data: bytes) -> str:
    told = "nothing"
    for part in read_parts(File(name, name, data)):
        if isinstance(part, Article):
            told = "read"
            text = part.text
            assert all(repair.span.end <= len(text) for repair in part.repairs)
            assert "\n" not in part.title + part.author + part.publisher
        else:
            _check(part)
            told = "refused" if told == "nothing" else told
    return told


def _imported(record: Format, data: bytes) -> str:
    assert record.read is not None
    name = f"a{record.endings[0]}"
    file = File(name, name, data)
    if record.knows is not None:
        record.knows(file)
    try:
        found = record.read(file)
    except TimelineAppError as error:
        _check(error)
        return "refused"
    for remark in found.remarks:
        remark.say("en")
    assert all(event.when.start <= event.when.end for event in found.timeline.events)
    return "read"


def _check(error: TimelineAppError) -> None:
    assert error.key != "errors.unforeseen", getattr(error, "__notes__", error)
    for language in ("en", "fr"):
        assert "\n" not in error.say(language)
        assert len(error.say(language)) < 2000


def _written_timelines(record: Format) -> tuple[bytes, ...]:
    """The same timeline as each ending of a format has it."""
    written = []
    with tempfile.TemporaryDirectory() as folder:
        for ending in record.endings if record.write else ():
            path = Path(folder) / f"a{ending}"
            formats.write(_timeline(), path, record)
            written.append(path.read_bytes())
    return tuple(written) or (b"",)


@cache
def _timeline() -> Timeline:
    return pipeline.build_timeline([Pasted(_WORDS, "a"), Pasted(paragraphs(1)[0], "b")])
