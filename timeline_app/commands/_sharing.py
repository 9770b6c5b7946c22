"""What several verbs take and print: files, dates, how far it is, and what failed."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from timeline_app import pipeline
from timeline_app.batch import Progress
from timeline_app.dates import When
from timeline_app.errors import LeftOut, TimelineAppError
from timeline_app.sources import expand
from timeline_app.words import interface_languages, say

BAD_INPUT = 2  # exit code
TIMELINE_FILE = ".timeline"


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


FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
DATE = click.option("--date", "issued", type=DateType(), help="The articles' own date: 2015-11-27.")
JOBS = click.option(
    "--jobs", type=click.IntRange(min=1), help="How many processes may work on many articles; all cores by default."
)
LANGUAGE = click.option("--language", metavar="CODE", help="The articles' language: fr, en; found out by default.")


def work_through(files: Sequence[Path], language: str | None, issued: When | None, jobs: int | None) -> pipeline.Batch:
    """The articles in files and folders with their events, and what failed."""
    left: list[TimelineAppError] = []
    wanted = expand(files, left)
    for remark in left:
        click.echo(one_line(remark.say(spoken())), err=True)
    with _progress(len(wanted)) as step:
        return pipeline.read_and_extract(wanted, language=language, issued=issued, jobs=jobs, progress=step)


def end_with(failures: Sequence[TimelineAppError]) -> None:
    """Name what failed, one line each, and end there if anything did."""
    for failure in failures:
        click.echo(one_line(failure.say(spoken())), err=True)
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


def one_line(text: str) -> str:
    """Words in one line."""
    return " ".join(text.split())
