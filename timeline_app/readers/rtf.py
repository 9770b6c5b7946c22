"""Rich Text (RTF): its words in whatever code pages they stand, without pictures, styles, hidden and deleted text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace

from timeline_app.readers import File, Part, article_in, reader
from timeline_app.readers._decoding import known_encoding
from timeline_app.readers._markup import tidy
from timeline_app.readers._office import Said
from timeline_app.readers._press import exported
from timeline_app.readers._signatures import is_locked_office, kind_of

_SIGN = b"{\\rtf"
_TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9A-Fa-f]{2})|\\(?P<sign>.)"
    rb"|(?P<brace>[{}])|(?P<run>[^\\{}\r\n]+)",
    re.DOTALL,
)
_DEEPEST = 10_000  # groups in one another
_MOST_TOKENS = 3_000_000  # ten seconds; a book has a third of them
_SAID = {"par": "\n\n", "sect": "\n\n", "page": "\n\n", "row": "\n", "nestrow": "\n", "line": "\n", "lbr": "\n",
         "cell": "\t", "nestcell": "\t", "tab": "\t", "emdash": "—", "endash": "–", "emspace": "\u2003",
         "enspace": "\u2002", "qmspace": "\u2005", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
         "rdblquote": "”"}  # fmt: skip
_SIGNS = {b"~": "\xa0", b"_": "-", b"\n": "\n\n", b"\r": "\n\n", b"\t": "\t", b"{": "{", b"}": "}", b"\\": "\\"}
# Groups that hold no words of the text, beside those that begin with "\*".
_SILENT = frozenset(
    [
        *("colortbl", "stylesheet", "pict", "object", "fldinst", "header", "headerl", "headerr", "headerf", "footer"),
        *("footerl", "footerr", "footerf", "pntext", "listtext", "annotation", "atnid", "atnauthor", "xe", "tc", "rxe"),
        *("nonshppict", "filetbl", "revtbl", "listtable", "listoverridetable", "ftnsep", "ftnsepc", "ftncn", "aftnsep"),
        *("aftnsepc", "aftncn", "bkmkstart", "bkmkend", "template", "do", "themedata", "private", "info", "fontemb"),
    ]
)
_FIELDS = ("title", "author")
_TIMES = ("creatim", "revtim")
_CHARSETS = {77: "mac_roman", 78: "cp932", 79: "cp950", 80: "cp949", 81: "cp1256", 82: "cp1255", 83: "mac_greek",
             84: "mac_cyrillic", 85: "gb18030", 86: "mac_romanian", 88: "cp874", 89: "mac_latin2", 128: "cp932",
             129: "cp949", 130: "johab", 134: "gb18030", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258",
             177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437",
             255: "cp850"}  # fmt: skip
_SETS = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


@dataclass(frozen=True, slots=True)
class _State:
    """What holds in a group: where its words go ("" for nowhere), in which font, what follows on a Unicode letter."""

    to: str = "text"
    font: int | None = None
    skip: int = 1
    hidden: bool = False
    deleted: bool = False


@reader(".rtf", signature=_SIGN)
def read(file: File) -> list[Part]:
    """The article in a file of Rich Text, or those of an export; raises ReadError for what is none."""
    start = file.data.find(_SIGN, 0, 1000)
    if is_locked_office(file.data):
        raise file.error("errors.encrypted")
    if start < 0:
        kind = kind_of(file.data)
        raise file.error("errors.not_text", kind=kind) if kind else file.error("errors.damaged")
    told = _Told(file)
    told.take(file.data, start)
    text = tidy(told.words("text") + "\n\n" + told.words("note"))
    if found := exported(file, text):
        return found
    said = Said(told.words("title"), told.words("author"), told.day("creatim"), told.day("revtim"))
    return [article_in(file, text, title=said.sane_title, author=said.sane_author, issued=said.issued)]


class _Told:
    """Goes through the tokens of Rich Text and gathers its words by where they belong."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._said: defaultdict[str, list[str]] = defaultdict(list)
        self._times: defaultdict[str, dict[str, int]] = defaultdict(dict)
        self._fonts: dict[int, str] = {}
        self._font = 0  # the one that the table of fonts describes
        self._plain: int | None = None
        self._page = "cp1252"
        self._states: list[_State] = []
        self._state = _State()
        self._bytes = bytearray()
        self._left_out = 0  # what stands for a Unicode letter where none is known
        self._is_new = False  # right after an opening brace

    def words(self, name: str) -> str:
        """All words of a kind; halves of letters beyond the first plane are joined."""
        text = "".join(self._said[name])
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def day(self, name: str) -> str:
        """A day as ISO text, "" where it is not told."""
        told = self._times[name]
        return f"{told.get('yr', 0):04}-{told.get('mo', 0):02}-{told.get('dy', 0):02}" if told else ""

    def take(self, data: bytes, at: int) -> None:
        """Go through all of it; raises ReadError for what nests too deep or never ends."""
        for _ in range(_MOST_TOKENS):
            token = _TOKEN.search(data, at)
            if token is None:
                break
            at = token.end()
            if token["brace"] == b"}":
                if not self._close():
                    break
            elif token["word"] == b"bin":
                at += max(0, int(token["number"] or 0))
            else:
                self._token(token)
        else:
            raise self._file.error("errors.too_much_to_read")
        self._flush()

    def _token(self, token: re.Match[bytes]) -> None:
        is_new, self._is_new = self._is_new, token["brace"] is not None
        if token["brace"]:
            self._open()
        elif token["run"] is not None:
            left = min(self._left_out, len(token["run"]))
            self._left_out -= left
            self._add(token["run"][left:])
        elif token["byte"] is not None:
            if self._left_out:
                self._left_out -= 1
            else:
                self._add(bytes.fromhex(token["byte"].decode()))
        elif token["sign"] is not None:
            self._sign(token["sign"], is_new=is_new)
        else:
            number = int(token["number"]) if token["number"] else None
            self._word(token["word"].decode().lower(), number, is_new=is_new)

    def _open(self) -> None:
        self._flush()
        if len(self._states) >= _DEEPEST:
            raise self._file.error("errors.damaged")
        self._states.append(self._state)

    def _close(self) -> bool:
        """End a group; whether there is more."""
        self._flush()
        self._is_new = False
        if self._states:
            self._state = self._states.pop()
        return bool(self._states)

    def _sign(self, sign: bytes, *, is_new: bool) -> None:
        if sign == b"*" and is_new:
            self._change(to="")
        elif sign in _SIGNS:
            self._say(_SIGNS[sign])

    def _word(self, word: str, number: int | None, *, is_new: bool) -> None:
        """What a control word does."""
        if is_new and self._goes_elsewhere(word):
            return
        to = self._state.to
        if word in _SAID:
            self._say(_SAID[word])
        elif to == "fonts":
            self._describe_font(word, number)
        elif to in _TIMES and number is not None:
            self._times[to][word] = number
        elif word == "u" and number is not None:
            self._say(chr(number % 0x10000))
            self._left_out = self._state.skip
        elif word in ("uc", "f", "plain", "v", "deleted"):
            self._set(word, number)
        elif word == "deff":
            self._plain = number
            self._change(font=number)
        elif word in _SETS or word == "ansicpg":
            self._page = known_encoding(f"cp{number}") or self._page if word == "ansicpg" else _SETS[word]

    def _set(self, word: str, number: int | None) -> None:
        match word:
            case "uc":
                self._change(skip=max(0, min(number if number is not None else 1, 10)))
            case "f":
                self._change(font=number)
            case "plain":
                self._change(font=self._plain, hidden=False, deleted=False)
            case "v":
                self._change(hidden=number != 0)
            case "deleted":
                self._change(deleted=number != 0)

    def _goes_elsewhere(self, word: str) -> bool:
        """Whether a group is none of the text; if so it is turned to where it belongs."""
        if word == "fonttbl":
            self._change(to="fonts")
        elif word in _FIELDS or word in _TIMES:
            self._change(to=word)
        elif word == "footnote" and self._state.to == "text":
            self._change(to="note")
        elif word in _SILENT:
            self._change(to="")
        else:
            return False
        return True

    def _describe_font(self, word: str, number: int | None) -> None:
        if word == "f" and number is not None:
            self._font = number
        elif word == "fcharset" and number in _CHARSETS:
            self._fonts[self._font] = _CHARSETS[number]
        elif word == "cpg" and (page := known_encoding(f"cp{number}")):
            self._fonts[self._font] = page

    def _change(self, **what: object) -> None:
        self._flush()
        self._state = replace(self._state, **what)  # type: ignore[arg-type]

    def _is_heard(self) -> bool:
        return self._state.to in ("text", "note", *_FIELDS) and not (self._state.hidden or self._state.deleted)

    def _add(self, data: bytes) -> None:
        if self._is_heard():
            self._bytes += data

    def _say(self, words: str) -> None:
        self._flush()
        self._left_out = 0
        if self._is_heard():
            self._said[self._state.to].append(words)

    def _flush(self) -> None:
        """Decode what has come in one code page: a letter may have several bytes, some of them ASCII."""
        if self._bytes:
            page = self._fonts.get(-1 if self._state.font is None else self._state.font, self._page)
            self._said[self._state.to].append(self._bytes.decode(page, "replace"))
            self._bytes.clear()
