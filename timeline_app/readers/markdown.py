"""Markdown: its words without marks, addresses and code, and what stands at its head for programs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline_app.model import Article, Issued
from timeline_app.readers import File, article_in, reader
from timeline_app.readers._decoding import decode, is_binary
from timeline_app.readers._markup import text_of_page, tidy
from timeline_app.readers._signatures import kind_of
from timeline_app.readers._stamps import issued_by
from timeline_app.reasons import reason

if TYPE_CHECKING:
    from markdown_it.token import Token

_HEAD = re.compile(r"\A\s*---[ \t]*\r?\n((?:[^\n]*\n){0,100}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_FIELD = re.compile(r"([A-Za-z_-]{1,40})[ \t]*:[ \t]*(\S[^\n]{0,500})")
_DATES = ("date", "published", "publication_date", "pubdate", "created")
_AUTHORS = ("author", "authors", "by")
_LARGEST = 500_000  # characters: a larger one is read as plain text
_BLOCKS = ("paragraph_close", "heading_close", "table_close", "bullet_list_close", "ordered_list_close", "hr")


@reader(".md", ".markdown", ".mdown", ".mkd")
def read(file: File) -> list[Article]:
    """The article in a Markdown file; raises ReadError when it is no text."""
    if kind := kind_of(file.data):
        raise file.error("errors.not_text", kind=kind)
    source = decode(file.data)
    if is_binary(source):
        raise file.error("errors.binary_file")
    fields, text = _parted(source)
    first, words = (_title_and_words(text)) if len(text) <= _LARGEST else ("", text)
    title = fields.get("title", "") or first
    author = next((fields[name] for name in _AUTHORS if name in fields), "")
    publisher = fields.get("publisher", "")
    return [article_in(file, words, title=title, author=author, publisher=publisher, issued=_issued(fields))]


def _parted(source: str) -> tuple[dict[str, str], str]:
    """The simple fields at the head of a file, and the rest of it."""
    head = _HEAD.match(source)
    if head is None:
        return {}, source
    fields = {found[1].lower(): _bare(found[2]) for found in map(_FIELD.match, head[1].splitlines()) if found}
    return (fields, source[head.end() :]) if fields else ({}, source)


def _bare(value: str) -> str:
    """A value without quotation marks and the brackets of a list."""
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(_bare(part) for part in value[1:-1].split(","))
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"" else value


def _issued(fields: dict[str, str]) -> Issued:
    for name in _DATES:
        if (found := issued_by(fields.get(name, ""), reason("file_head", field=name))).when is not None:
            return found
    return Issued()


def _title_and_words(text: str) -> tuple[str, str]:
    """The one heading of the first level, and the words of all blocks but those of code."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    titles = [_inline(words) for mark, words in pairwise(tokens) if (mark.type, mark.tag) == ("heading_open", "h1")]
    return titles[0] if len(titles) == 1 else "", tidy("".join(_pieces(tokens)))


def _pieces(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        match token.type:
            case "inline":
                yield _inline(token)
            case "html_block":
                yield text_of_page(token.content) + "\n\n"
            case "td_close" | "th_close":
                yield "\t"
            case "tr_close" | "list_item_close":
                yield "\n"
            case kind if kind in _BLOCKS:
                yield "\n" if token.hidden else "\n\n"


def _inline(token: Token) -> str:
    """The words of a line: of links and pictures those that are read, not where they lead."""
    words = []
    for child in token.children or ():
        match child.type:
            case "softbreak" | "hardbreak":
                words.append("\n")
            case "image":
                words.append(_inline(child))
            case "html_inline":
                words.append(" " if child.content.lower().startswith("<br") else "")
            case _:
                words.append(child.content)
    return "".join(words)
