"""convert: a timeline of one format as another."""

from __future__ import annotations

from pathlib import Path

import click

from timeline_app.commands._sharing import one_line, spoken
from timeline_app.words import say


@click.command()
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
        click.echo(one_line(remark.say(spoken())), err=True)
    click.echo(say("formats.converted", spoken(), file=", ".join(map(str, done.paths)), count=done.events))
