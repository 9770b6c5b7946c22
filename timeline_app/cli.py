"""The command line: extract | draw | convert | formats | find | recover.  Without a verb the window opens."""

from __future__ import annotations

import json
import locale
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from timeline_app import __version__, pipeline
from timeline_app.batch import Progress
from timeline_app.dates import When
from timeline_app.dates.wording import when_text
from timeline_app.disagreements import agreements, claim_text, disagreements, value_text
from timeline_app.edit import show_lanes
from timeline_app.errors import LeftOut, TimelineAppError
from timeline_app.language import languages
from timeline_app.merge import gather
from timeline_app.model import Article, Event, Factuality, LanesBy, Timeline
from timeline_app.report import timeline_report, undated_expressions
from timeline_app.sources import expand
from timeline_app.temporal.locales import understands
from timeline_app.words import interface_languages, say

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


class PagesType(click.ParamType[int | str]):
    """How many pages: a number, or auto."""

    name = "pages"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int | str:
        """The number, or "auto"."""
        from timeline_app.formats.image import MOST_PAGES

        if value == "auto" or (str(value).isascii() and str(value).isdigit() and 1 <= int(str(value)) <= MOST_PAGES):
            return "auto" if value == "auto" else int(str(value))
        return self.fail(say("cli.bad_pages", spoken(), text=value, most=MOST_PAGES), param, ctx)


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
_jobs = click.option(
    "--jobs", type=click.IntRange(min=1), help="How many processes may work on many articles; all cores by default."
)
_language = click.option("--language", metavar="CODE", help="The articles' language: fr, en; found out by default.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="timeline-app")
def cli() -> None:
    """From a pile of articles to a chronology.

    Without a verb, timeline-app [FILE...] opens the window; timeline-app --new-window [FILE...] opens one
    of its own even where another is empty or shows the file.  timeline-app --selftest tells whether the
    installation is whole; --install-desktop adds it to your menu on Linux, --remove-desktop takes it away.
    """


@cli.command()
@_files
@_date
@_language
@_jobs
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
def extract(
    files: tuple[Path, ...], issued: When | None, language: str | None, jobs: int | None, *, as_json: bool
) -> None:
    """Print the articles and the dated events found in them."""
    batch = _work_through(files, language, issued, jobs)
    timeline = gather(batch.articles, batch.events)
    if as_json:
        click.echo(json.dumps(timeline_report(timeline, spoken()), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_table(timeline, spoken())))
    telling = {mention.article_id for event in batch.events for mention in event.mentions}
    for article in batch.articles:
        if article.id not in telling:
            click.echo(_why_none(article), err=True)
        elif article.language not in languages():
            click.echo(say("cli.language_partly", spoken(), file=article.source, code=article.language), err=True)
    _end_with(batch.failures)


@cli.command()
@_files
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The picture: .svg, .png or .pdf.")
@click.option("--width", type=click.IntRange(320, 20_000), default=1400, show_default=True, help="In pixels.")
@click.option("--height", type=click.IntRange(320, 20_000), default=700, show_default=True, help="In pixels.")
@click.option("--dpi", type=click.IntRange(50, 600), default=100, show_default=True, help="Sharpness of a PNG.")
@click.option("--from", "first", type=DateType(), help="Where the picture begins: 2015-10.")
@click.option("--to", "last", type=DateType(), help="Where it ends.")
@click.option("--top", type=click.IntRange(min=1), metavar="N", help="Only the N events that matter most.")
@click.option(
    "--pages",
    type=PagesType(),
    default="1",
    metavar="N|auto",
    help="On N pages; auto: label every event.",
)
@click.option("--text", type=click.Choice(["letters", "outlines"]), default="letters", help="The words of an SVG.")
@click.option("--title", help="Instead of the timeline's title.")
@click.option("--subtitle", help="Instead of its first and last date.")
@click.option("--source", help="Instead of the names of its sources.")
@click.option("--accepted", is_flag=True, help="Only accepted events.")
@click.option("--transparent", is_flag=True, help="Without a background.")
@click.option("--style", help="How it looks: paper, cards, dark; by default as the .timeline file says, else paper.")
@click.option(
    "--lanes",
    type=click.Choice([str(by) for by in LanesBy]),
    help="What the lanes stand for; by default as the .timeline file says, else none.",
)
@_date
@_language
@_jobs
def draw(
    files: tuple[Path, ...],
    output: Path,
    width: int,
    height: int,
    dpi: int,
    first: When | None,
    last: When | None,
    top: int | None,
    pages: int | str,
    text: str,
    title: str | None,
    subtitle: str | None,
    source: str | None,
    style: str | None,
    lanes: str | None,
    issued: When | None,
    language: str | None,
    jobs: int | None,
    *,
    accepted: bool,
    transparent: bool,
) -> None:
    """Draw the timeline of articles, or a .timeline file, as a picture.

    Several pages are one PDF, or out-1.png, out-2.png ...
    """
    size = {"width": width, "height": height, "dpi": dpi, "pages": pages, "text": text, "transparent": transparent}
    words = {"title": title, "subtitle": subtitle, "source": source}
    options = {"style": style, "first": first, "last": last, "top": top, "accepted_only": accepted} | size | words
    _check_picture(output, options)
    timeline, failures = _timeline_of(files, language, issued, jobs)
    if failures and not timeline.articles:
        _end_with(failures)
    if lanes is not None:
        timeline = show_lanes(timeline, LanesBy(lanes))
    _draw(timeline, output, options)
    _end_with(failures)


def _check_picture(output: Path, options: dict[str, Any]) -> None:
    """Refuse what cannot be drawn before anything is read."""
    from timeline_app import styles
    from timeline_app.formats import find, image

    style = options["style"]
    if find(output) not in image.FORMATS:
        raise TimelineAppError("errors.unknown_format", file=output.name, known=", ".join(image.endings()))
    if style is not None and style not in styles.names():
        raise click.BadParameter(say("cli.unknown_style", spoken(), style=style, known=", ".join(styles.names())))
    image.check_size(output, image.Picture(**{**options, "style": style or styles.names()[0]}))


def _draw(timeline: Timeline, output: Path, options: dict[str, Any]) -> None:
    """Write the picture, in the timeline's own style where none is asked for, and say what is on it."""
    from timeline_app import styles
    from timeline_app.formats import image

    options = {**options, "style": options["style"] or styles.shown(timeline.style).name}
    try:
        written = image.draw(timeline, output, **options)
    except ValueError:
        raise click.UsageError(say("cli.no_time", spoken(), first=options["first"], last=options["last"])) from None
    first, *others = written.paths
    file = f"{first} … {others[-1].name}" if others else str(first)
    if timeline.events:
        every = image.Picture(**{**options, "top": None})
        click.echo(_drawn(file, len(image.events_of(timeline, every)), options["top"]))
    else:
        click.echo(say("cli.drawn_empty", spoken(), file=file))
    for remark in written.remarks:
        click.echo(remark.say(spoken()), err=True)


@cli.command()
@click.argument("source", type=click.Path(path_type=Path))
@click.argument("output", type=click.Path(path_type=Path))
@click.option("--from", "kind_read", metavar="NAME", help="The format of SOURCE, by default as its content tells.")
@click.option("--to", "kind_written", metavar="NAME", help="The format of OUTPUT, by default as its name tells.")
@click.option("--replace", is_flag=True, help="Write over a file that is there.")
def convert(source: Path, output: Path, kind_read: str | None, kind_written: str | None, *, replace: bool) -> None:
    """Turn a timeline of one format into another; `timeline-app formats` lists their names and endings."""
    from timeline_app import converting

    done = converting.convert(source, output, kind_read, kind_written, spoken(), replace=replace)
    for remark in done.remarks:
        click.echo(_one_line(remark.say(spoken())), err=True)
    click.echo(say("formats.converted", spoken(), file=", ".join(map(str, done.paths)), count=done.events))


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


@cli.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("output", required=False, type=click.Path(path_type=Path))
def recover(file: Path, output: Path | None) -> None:
    """Save what a damaged .timeline file still holds as a new file, OUTPUT or one beside it."""
    from timeline_app.store.recovery import recover_to

    saved = recover_to(file, output)
    click.echo(say("recovery.written", spoken(), file=saved.path, text=saved.say(spoken())))


@cli.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("words", nargs=-1, required=True)
def find(file: Path, words: tuple[str, ...]) -> None:
    """Print the events and articles of a .timeline file in which all WORDS stand, without capitals and accents."""
    from timeline_app.looking import found_lines

    click.echo("\n".join(found_lines(file, " ".join(words), spoken())))


def tell_no_display() -> int:
    """Say what to do where there is no screen for a window; the exit code."""
    sys.stderr.write(say("cli.no_display", spoken()) + "\n")
    return BAD_INPUT


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


def _timeline_of(
    files: Sequence[Path], language: str | None, issued: When | None, jobs: int | None
) -> tuple[Timeline, Sequence[TimelineAppError]]:
    """The timeline that one .timeline file holds, or that of articles and what failed among them."""
    from timeline_app import store

    if len(files) == 1 and files[0].suffix == _TIMELINE_FILE:
        return store.load(files[0]), ()
    batch = _work_through(files, language, issued, jobs)
    return gather(batch.articles, batch.events), batch.failures


def _work_through(files: Sequence[Path], language: str | None, issued: When | None, jobs: int | None) -> pipeline.Batch:
    """The articles in files and folders with their events, and what failed."""
    left: list[TimelineAppError] = []
    wanted = expand(files, left)
    for remark in left:
        click.echo(_one_line(remark.say(spoken())), err=True)
    with _progress(len(wanted)) as step:
        return pipeline.read_and_extract(wanted, language=language, issued=issued, jobs=jobs, progress=step)


def _end_with(failures: Sequence[TimelineAppError]) -> None:
    """Name what failed, one line each, and end there if anything did."""
    for failure in failures:
        click.echo(_one_line(failure.say(spoken())), err=True)
    if any(not isinstance(failure, LeftOut) for failure in failures):
        sys.exit(BAD_INPUT)


@contextmanager
def _progress(total: int) -> Iterator[Progress | None]:
    """A progress bar on standard error for more than a few files on a terminal."""
    if total < 4 or not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=total, file=sys.stderr) as bar:
        yield lambda done, _total, _name: bar.update(done - bar.pos)


# ---------------------------------------------------------------- printing


def _table(timeline: Timeline, language: str) -> Iterator[str]:
    for article in timeline.articles:
        yield article.file or article.title
        issued = when_text(article.issued, language) if article.issued else say("cli.undated", language)
        certainty = say(f"cli.{article.issued_certainty}", language)
        yield f"  {say('cli.language', language, code=article.language)}, {issued} ({certainty})"
        for why in article.issued_reasons:
            yield f"  - {why.say(language)}"
        yield ""
    texts = {article.id: article.mended for article in timeline.articles}
    width = max((len(when_text(event.when, language)) for event in timeline.events), default=0)
    for event in timeline.events:
        yield from _event_lines(event, texts, language, width)
        yield from _compared_lines(event, timeline, language, width)


def _event_lines(event: Event, texts: Mapping[str, str], language: str, width: int) -> Iterator[str]:
    happened = event.factuality is Factuality.HAPPENED
    mark = "" if happened else f"  [{say(f'drawing.{event.factuality}', language)}]"
    yield f"{when_text(event.when, language):<{width}}  {event.title}{mark}  [{event.confidence:.0%}]"
    for mention in event.mentions:
        shown = _one_line(texts[mention.article_id][mention.sentence.span.start : mention.sentence.span.end])
        yield f"{'':<{width}}    {mention.expression.text} ← {shown}"


def _compared_lines(event: Event, timeline: Timeline, language: str, width: int) -> Iterator[str]:
    """What several articles say alike, and where they differ."""
    files = {article.id: article.file or article.title for article in timeline.articles}
    for compared in agreements(event, timeline.articles):
        (claim,) = compared.claims
        said = say("inspector.agree", language, count=len(claim.article_ids), value=value_text(claim, language))
        yield f"{'':<{width}}    = {said}"
    for compared in disagreements(event, timeline.articles):
        said = " / ".join(claim_text(claim, files, language) for claim in compared.claims)
        yield f"{'':<{width}}    ≠ {said}"


def _drawn(file: str, count: int, top: int | None) -> str:
    """How many events a picture shows, and of how many where they are chosen by importance."""
    if top is not None and top < count:
        return say("cli.drawn_top", spoken(), file=file, shown=top, count=count)
    return say("cli.drawn", spoken(), file=file, count=count)


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
