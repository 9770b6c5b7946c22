"""What each reader keeps of a known text, and how fast it is: make bench-readers.

Paragraphs that come back letter for letter as a line of their own; characters that are nobody's, of menus for example;
whether title, author and date are right; files and megabytes per CPU second, with all that is found out about an
article as it is read: its language, its lost letters, its title.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks.written import AUTHOR, DAY, FORMATS, TITLE, paragraphs
from timeline_app import readers
from timeline_app.model import Article
from timeline_app.readers import File, read_parts

LEAST = 0.5  # CPU seconds that a measure takes


def main() -> None:
    """Prints a line for each reader."""
    texts = paragraphs()
    print(f"{len(texts)} paragraphs, {sum(map(len, texts))} characters")
    print(
        f"{'reader':<12}{'kept':>8}{'extra':>8}  {'title author date':<20}{'files/CPU s':>12}{'MB/CPU s':>10}{'KB':>8}"
    )
    for name, (ending, write) in FORMATS.items():
        data = write(texts)
        file = File(f"a{ending}", f"a{ending}", data)
        (article,) = read_parts(file)
        assert isinstance(article, Article), article
        speed = 1 / seconds(lambda file=file: list(read_parts(File(file.shown, file.name, file.data))))
        print(
            f"{name:<12}{kept(article.text, texts):>8}{extra(article.text, texts):>8}  {facts(article):<20}"
            f"{speed:>12.0f}{speed * len(data) / 1e6:>10.2f}{len(data) / 1000:>8.0f}"
        )
    if missing := set(readers.names()) - FORMATS.keys():
        sys.exit(f"not measured: {', '.join(sorted(missing))}")


def kept(text: str, texts: list[str]) -> str:
    """How many paragraphs stand in a text as they were written, each in a line of its own."""
    lines = set(text.splitlines())
    return f"{sum(paragraph in lines for paragraph in texts)}/{len(texts)}"


def extra(text: str, texts: list[str]) -> int:
    """How many characters of a text stand in lines that are neither a paragraph nor the title."""
    known = {*texts, TITLE}
    return sum(len(line) for line in text.splitlines() if line not in known)


def facts(article: Article) -> str:
    """Which of title, author and date are as they were written."""
    day = article.issued.edtf if article.issued else ""
    right = article.title == TITLE, article.author == AUTHOR, day == DAY
    return "  ".join(
        "yes" if is_right else "no" if told else "-"
        for is_right, told in zip(right, (1, article.author, day), strict=True)
    )


def seconds(step: Callable[[], object]) -> float:
    """CPU seconds of one call."""
    start, calls = time.process_time(), 0
    while time.process_time() - start < LEAST:
        step()
        calls += 1
    return (time.process_time() - start) / calls


if __name__ == "__main__":
    main()
