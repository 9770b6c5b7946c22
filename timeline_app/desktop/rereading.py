"""Articles read again from their files: which can be, from where, and what is told of it afterwards."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.desktop.intake import Source
from timeline_app.edit.again import Arrivals, renewal
from timeline_app.model import Article, Timeline
from timeline_app.parts import places
from timeline_app.sources import Again, Located, again, whole
from timeline_app.words import say

if TYPE_CHECKING:
    from timeline_app.desktop.window import MainWindow


_FOLDERS = re.compile(r".*[/\\]", re.DOTALL)


def file_of(article: Article, folder: Path | None) -> tuple[Path, str] | None:
    """The file that an article can be read from again, and its part of it where it came with others, "" otherwise.

    It is where it was or, gone from there, beside the timeline's own.  None for one that was pasted, and for one of
    which only a name is known that is not in `folder`.
    """
    is_whole, found = Path(article.source).is_absolute(), list(places(article.source))
    for place, part in found if is_whole else ():
        if _is_there(Path(place)):
            return Path(place), part
    for place, part in reversed(found) if folder is not None and "://" not in article.source else ():
        name = _FOLDERS.sub("", place)
        if folder is not None and name and _is_there(folder / name):
            return folder / name, part
    return _gone(article.source, found) if is_whole else None


def _gone(source: str, found: Sequence[tuple[str, str]]) -> tuple[Path, str]:
    """The file that has gone with what was in it, as far as names tell."""
    from timeline_app.readers import endings  # the window need not wait for the readers

    likely = ((Path(place), part) for place, part in reversed(found) if Path(place).suffix.lower() in endings())
    return next(likely, (Path(source), ""))


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that no file can have
        return False


def located(sources: Iterable[Source], articles: Iterable[Article]) -> list[Source]:
    """Sources, the files by their whole path: one that an article came from is that article's, read again."""
    known = {os.path.normcase(article.source): article for article in articles if article.source}

    def placed(source: Source) -> Source:
        if not isinstance(source, Path):
            return source
        article = known.get(os.path.normcase(whole(source)))
        return Located(source) if article is None else Located(source, (again(article),))

    return [placed(source) for source in sources]


class Rereading:
    """Reads the articles of a window again."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def can(self, article: Article) -> bool:
        """Whether the place of an article's file is known."""
        return Path(article.source).is_absolute() or file_of(article, self._folder()) is not None

    def read(self, article_ids: Iterable[str]) -> None:
        """Read articles again whose files are known; the others stay as they are."""
        wanted, folder = set(article_ids), self._folder()
        files: dict[Path, list[Again]] = {}  # one that holds several is read once
        for article in self._window.document.timeline.articles:
            if article.id in wanted and (found := file_of(article, folder)) is not None:
                files.setdefault(found[0], []).append(again(article, found[1]))
        if files:
            self._window.opening.take([Located(path, tuple(articles)) for path, articles in files.items()])
        else:
            self._window.message.warn(say("articles.no_file", self._window.language))

    def article_now(self) -> Article | None:
        """The article that a command means: the one in the reader, else that of the chosen event, else the only one."""
        window = self._window
        articles = window.document.timeline.articles
        if window.workspace is None or not articles:
            return None
        reader, event = window.workspace.bottom.reader, window.workspace.chosen
        if reader.isVisible() and reader.article is not None:
            return next((article for article in articles if article.id == reader.article.id), None)
        if event is not None and event.article_ids:
            return next((article for article in articles if article.id == event.article_ids[0]), None)
        return articles[0] if len(articles) == 1 else None

    def _folder(self) -> Path | None:
        path = self._window.document.path
        return path.parent if path is not None else None


def told(found: Arrivals, before: Timeline, after: Timeline, language: str) -> list[str]:
    """What is said of articles that were read again, and of those that are there as they are."""
    lines = []
    if found.again:
        renewed = renewal(before, after, {article.id for article in found.again})
        counts = [("new", renewed.new), ("bereft", renewed.bereft), ("gone", renewed.gone)]
        said = [say(f"articles.again_{name}", language, count=count) for name, count in counts if count]
        said.append(say("articles.again_kept", language, count=renewed.kept))
        lines.append(f"{_named('read', found.again, language)} {', '.join(said)}.")
    if found.same:
        lines.append(_named("same", found.same, language))
    return lines


def _named(what: str, articles: Sequence[Article], language: str) -> str:
    """A sentence about one article by its title, about several by their number."""
    if len(articles) == 1:
        return say(f"articles.again_{what}", language, title=articles[0].title)
    return say(f"articles.again_{what}_all", language, count=len(articles))
