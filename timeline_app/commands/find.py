"""find: words in what a .timeline file holds."""

from __future__ import annotations

from pathlib import Path

import click

from timeline_app.commands._sharing import spoken


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("words", nargs=-1, required=True)
def find(file: Path, words: tuple[str, ...]) -> None:
    """Print the events and articles of a .timeline file in which all WORDS stand, without capitals and accents."""
    from timeline_app.looking import found_lines

    click.echo("\n".join(found_lines(file, " ".join(words), spoken())))
