"""recover: what a damaged .timeline file still holds, as a new one."""

from __future__ import annotations

from pathlib import Path

import click

from timeline_app.commands._sharing import spoken
from timeline_app.words import say


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("output", required=False, type=click.Path(path_type=Path))
def recover(file: Path, output: Path | None) -> None:
    """Save what a damaged .timeline file still holds as a new file, OUTPUT or one beside it."""
    from timeline_app.store.recovery import recover_to

    saved = recover_to(file, output)
    click.echo(say("recovery.written", spoken(), file=saved.path, text=saved.say(spoken())))
