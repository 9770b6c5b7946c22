"""Articles of a file that holds several, found in it again: a mail in its folder, a row of a table, a file in a ZIP."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from timeline_app.errors import LeftOut, ReadError
from timeline_app.model import Article
from timeline_app.sources import Again

_CUT = re.compile(r"/|, \d+(?=/|\Z)")
_NUMBER = re.compile(r", \d+\Z")
_WORD = re.compile(r"\w+")
_ALIKE = 0.5  # of the words of the shorter text, for two readings of one article: others share a fifth or less

Matches = Callable[[Again, Article, str], bool]


def places(source: str) -> Iterator[tuple[str, str]]:
    """Where a source may be: a file and the part of it, "/letter.txt" or ", 3", "" for all of it; that first."""
    yield source, ""
    for cut in reversed([found.start() for found in _CUT.finditer(source)]):
        yield source[:cut], source[cut:]


def find(wanted: Sequence[Again], parts: Iterable[Article | ReadError], name: str, shown: str) -> list[Found]:
    """The articles that are read again, each with what is in its place in the file now: an article, or what is wrong.

    `parts` are those of the file, `name` and `shown` what it calls itself in them and in what is wrong with them.
    """
    articles: dict[str, Article] = {}
    errors: dict[str, ReadError] = {}
    for part in parts:
        if isinstance(part, Article):
            articles.setdefault(part.source.removeprefix(name), part)
        elif not isinstance(part, LeftOut):
            errors.setdefault(str(part.values.get("file", shown)).removeprefix(shown), part)
    found = _matched(wanted, articles)
    if not articles and "" in errors:
        return [(wanted[0], errors[""])]  # the file itself cannot be read
    return [(again, found.get(again.article_id) or _why_not(again, errors, shown)) for again in wanted]


Found = tuple[Again, Article | ReadError]


def _matched(wanted: Sequence[Again], articles: Mapping[str, Article]) -> dict[str, Article]:
    """The article of each id; numbers move when a mail or a row is taken out, so what is surest is found first."""
    left, found = dict(articles), dict[str, Article]()
    for matches in (_is_there, _is_same, _has_title, _is_alike):
        for again in wanted:
            if again.article_id not in found:
                part = next((part for part, article in left.items() if matches(again, article, part)), None)
                if part is not None:
                    found[again.article_id] = left.pop(part)
    return found


def _is_there(again: Again, article: Article, part: str) -> bool:
    """Whether it is the part of that name, or the same text in its old place."""
    return part == again.part and (not _NUMBER.search(part) or article.text == again.text)


def _is_same(again: Again, article: Article, part: str) -> bool:
    return _are_numbered_alike(again.part, part) and article.text == again.text


def _has_title(again: Again, article: Article, part: str) -> bool:
    return _are_numbered_alike(again.part, part) and article.title == again.title


def _is_alike(again: Again, article: Article, part: str) -> bool:
    if part != again.part:
        return False
    old, new = (set(_WORD.findall(text.casefold())) for text in (again.text, article.text))
    return len(old & new) >= _ALIKE * min(len(old), len(new))


def _are_numbered_alike(old: str, new: str) -> bool:
    """Whether two parts are of the same file of many, as far as names tell."""
    return bool(_NUMBER.search(old)) and _NUMBER.sub("", old) == _NUMBER.sub("", new) != new


def _why_not(again: Again, errors: Mapping[str, ReadError], shown: str) -> ReadError:
    """What is wrong with a part, or with the file around it; else it is gone."""
    around = (errors.get(part) for part in (again.part, *(again.part[: cut.start()] for cut in _cuts(again.part))))
    return next((error for error in around if error is not None), None) or ReadError(
        "errors.part_gone", file=shown + again.part
    )


def _cuts(part: str) -> list[re.Match[str]]:
    return [cut for cut in reversed(list(_CUT.finditer(part))) if cut.start()]
