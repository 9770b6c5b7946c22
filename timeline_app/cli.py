"""The command line: extract | draw | formats.  Without a verb the window opens (timeline_app/__main__.py)."""

from __future__ import annotations

import json
import locale
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from timeline_app import __version__, pipeline
from timeline_app.dates import When
from timeline_app.dates.wording import when_text
from timeline_app.errors import ReadError, TimelineAppError
from timeline_app.language import languages
from timeline_app.merge import gather
from timeline_app.model import Article, Event, Timeline
from timeline_app.report import timeline_report, undated_expressions
from timeline_app.temporal.locales import understands
from timeline_app.words import interface_languages, say

VERBS = ("extract", "draw", "formats")
BAD_INPUT = 2  # exit code
_TIMELINE_FILE = ".timeline"


class DateType(click.ParamType[When]):
    """A date as EDTF text: 2015-11-27, 2015-11, 2015."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> When:
        """The When that the text names."""
        if isinstance(value, When):
            return value
        try:
            return When.parse(str(value))
        except ValueError:
            return self.fail(say("cli.bad_date", spoken(), text=value), param, ctx)


def spoken() -> str:
    """The language of the interface: that of the environment where it is known, else English."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            code = value[:2].lower()
            return code if code in interface_languages() else "en"
    code = (locale.getlocale()[0] or "")[:2].lower()
    return code if code in interface_languages() else "en"


_files = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
_date = click.option("--date", "issued", type=DateType(), help="The articles' own date: 2015-11-27.")
_language = click.option("--language", metavar="CODE", help="The articles' language: fr, en; found out by default.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="timeline-app")
def cli() -> None:
    """From a pile of articles to a chronology.

    Without a verb, timeline-app [FILE...] opens the window.
    """


@cli.command()
@_files
@_date
@_language
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
def extract(files: tuple[Path, ...], issued: When | None, language: str | None, *, as_json: bool) -> None:
    """Print the articles and the dated events found in them."""
    articles, failed = _read_all(files, language, issued)
    events = [event for article in articles for event in pipeline.extract_events(article)]
    timeline = gather(articles, events)
    if as_json:
        click.echo(json.dumps(timeline_report(timeline, spoken()), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_table(timeline, spoken())))
    for article in articles:
        if not any(mention.article_id == article.id for event in events for mention in event.mentions):
            click.echo(_why_none(article), err=True)
        elif article.language not in languages():
            click.echo(say("cli.language_partly", spoken(), file=article.source, code=article.language), err=True)
    if failed:
        sys.exit(BAD_INPUT)


@cli.command()
@_files
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The picture: .svg, .png or .pdf.")
@click.option("--width", type=click.IntRange(320, 20_000), default=1400, show_default=True, help="In pixels.")
@click.option("--height", type=click.IntRange(320, 20_000), default=700, show_default=True, help="In pixels.")
@click.option("--dpi", type=click.IntRange(50, 600), default=100, show_default=True, help="Sharpness of a PNG.")
@click.option("--from", "first", type=DateType(), help="Where the picture begins: 2015-10.")
@click.option("--to", "last", type=DateType(), help="Where it ends.")
@click.option("--style", default="paper", show_default=True, help="How it looks.")
@_date
@_language
def draw(
    files: tuple[Path, ...],
    output: Path,
    width: int,
    height: int,
    dpi: int,
    first: When | None,
    last: When | None,
    style: str,
    issued: When | None,
    language: str | None,
) -> None:
    """Draw the timeline of articles, or a .timeline file, as a picture."""
    from timeline_app import styles
    from timeline_app.formats import find, image

    if find(output) is None:
        raise TimelineAppError("errors.unknown_format", file=output.name, known=", ".join(image_endings()))
    if style not in styles.names():
        raise click.BadParameter(say("cli.unknown_style", spoken(), style=style, known=", ".join(styles.names())))
    timeline = _timeline_of(files, language, issued)
    image.draw(timeline, output, style=style, width=width, height=height, dpi=dpi, first=first, last=last)
    shown = say("cli.drawn", spoken(), file=output, count=len(timeline.events))
    click.echo(shown if timeline.events else say("cli.drawn_empty", spoken(), file=output))


@cli.command()
def formats() -> None:
    """List the kinds of file that can be read and written."""
    from timeline_app import formats as drawer
    from timeline_app import readers

    click.echo(say("cli.articles_read", spoken(), endings=" ".join(readers.endings())))
    for record in drawer.formats():
        abilities = ", ".join(say(f"cli.can_{ability}", spoken()) for ability in record.abilities)
        click.echo(f"{record.name}: {' '.join(record.endings)} ({abilities})")
    click.echo(f"Timeline App: {_TIMELINE_FILE} ({say('cli.can_read', spoken())}, {say('cli.can_write', spoken())})")


def no_display() -> str:
    """What to do where there is no screen for a window."""
    return say("cli.no_display", spoken())


def image_endings() -> list[str]:
    """The endings of the pictures that can be drawn."""
    from timeline_app.formats import formats as every

    return sorted(ending for record in every() if record.write for ending in record.endings)


def main(argv: Sequence[str]) -> int:
    """Run a verb; the exit code is 0, or 2 for bad input, told in one line on standard error."""
    try:
        cli.main(args=list(argv), prog_name="timeline-app", standalone_mode=False)
    except TimelineAppError as error:
        click.echo(_one_line(error.say(spoken())), err=True)
        return BAD_INPUT
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        error.show()
        return BAD_INPUT
    except click.Abort:
        return 130
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 1
    return 0


# ---------------------------------------------------------------- reading


def _timeline_of(files: Sequence[Path], language: str | None, issued: When | None) -> Timeline:
    from timeline_app import store

    if len(files) == 1 and files[0].suffix == _TIMELINE_FILE:
        return store.load(files[0])
    with _progress(len(files)) as step:
        return pipeline.build_timeline(
            files, language=language, issued=issued, progress=lambda done, total, name: step(done)
        )


def _read_all(files: Sequence[Path], language: str | None, issued: When | None) -> tuple[list[Article], bool]:
    """The articles that can be read, and whether one cannot, which is told at once."""
    articles: dict[str, Article] = {}
    failed = False
    with _progress(len(files)) as step:
        for done, file in enumerate(files):
            try:
                article = pipeline.read(file, language=language, issued=issued)
                articles.setdefault(article.id, article)
            except ReadError as error:
                failed = True
                click.echo(_one_line(error.say(spoken())), err=True)
            step(done + 1)
    return list(articles.values()), failed


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int], None]]:
    """A progress bar on standard error for more than a few files on a terminal; calls with how many are done."""
    if total < 4 or not sys.stderr.isatty():
        yield lambda _done: None
        return
    with click.progressbar(length=total, file=sys.stderr) as bar:
        yield lambda done: bar.update(done - bar.pos)


# ---------------------------------------------------------------- printing


def _table(timeline: Timeline, language: str) -> Iterator[str]:
    for article in timeline.articles:
        yield f"{article.source or article.title}"
        issued = when_text(article.issued, language) if article.issued else say("cli.undated", language)
        certainty = say(f"cli.{article.issued_certainty}", language)
        yield f"  {say('cli.language', language, code=article.language)}, {issued} ({certainty})"
        for why in article.issued_reasons:
            yield f"  - {why.say(language)}"
        yield ""
    width = max((len(when_text(event.when, language)) for event in timeline.events), default=0)
    for event in timeline.events:
        yield from _event_lines(event, timeline, language, width)


def _event_lines(event: Event, timeline: Timeline, language: str, width: int) -> Iterator[str]:
    yield f"{when_text(event.when, language):<{width}}  {event.title}  [{event.confidence:.0%}]"
    for mention in event.mentions:
        article = timeline.article(mention.article_id)
        shown = _one_line(article.mended[mention.sentence.span.start : mention.sentence.span.end])
        yield f"{'':<{width}}    {mention.expression.text} ← {shown}"


def _why_none(article: Article) -> str:
    """Why an article gave no events."""
    if not understands(article.language):
        known = ", ".join(languages())
        return say("cli.language_unknown", spoken(), file=article.source, code=article.language, known=known)
    waiting = len(undated_expressions(article))
    if waiting:
        return say("cli.date_it", spoken(), file=article.source, count=waiting)
    return say("cli.no_events", spoken(), file=article.source)


def _one_line(text: str) -> str:
    return " ".join(text.split())
