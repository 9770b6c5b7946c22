"""draw: the timeline of articles, or a .timeline file, as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from timeline_app.commands._sharing import (
    DATE,
    FILES,
    JOBS,
    LANGUAGE,
    TIMELINE_FILE,
    DateType,
    end_with,
    spoken,
    work_through,
)
from timeline_app.dates import When
from timeline_app.edit import show_lanes
from timeline_app.errors import TimelineAppError
from timeline_app.merge import gather
from timeline_app.model import LanesBy, Timeline
from timeline_app.words import say


class PagesType(click.ParamType[int | str]):
    """How many pages: a number, or auto."""

    name = "pages"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int | str:
        """The number, or "auto"."""
        from timeline_app.formats.image import MOST_PAGES

        if value == "auto" or (str(value).isascii() and str(value).isdigit() and 1 <= int(str(value)) <= MOST_PAGES):
            return "auto" if value == "auto" else int(str(value))
        return self.fail(say("cli.bad_pages", spoken(), text=value, most=MOST_PAGES), param, ctx)


@click.command()
@FILES
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
@DATE
@LANGUAGE
@JOBS
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
        end_with(failures)
    if lanes is not None:
        timeline = show_lanes(timeline, LanesBy(lanes))
    _draw(timeline, output, options)
    end_with(failures)


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


def _timeline_of(
    files: Sequence[Path], language: str | None, issued: When | None, jobs: int | None
) -> tuple[Timeline, Sequence[TimelineAppError]]:
    """The timeline that one .timeline file holds, or that of articles and what failed among them."""
    from timeline_app import store

    if len(files) == 1 and files[0].suffix == TIMELINE_FILE:
        return store.load(files[0]), ()
    batch = work_through(files, language, issued, jobs)
    return gather(batch.articles, batch.events), batch.failures


def _drawn(file: str, count: int, top: int | None) -> str:
    """How many events a picture shows, and of how many where they are chosen by importance."""
    if top is not None and top < count:
        return say("cli.drawn_top", spoken(), file=file, shown=top, count=count)
    return say("cli.drawn", spoken(), file=file, count=count)
