"""formats: the kinds of file that can be read and written."""

from __future__ import annotations

import click

from timeline_app.commands._sharing import TIMELINE_FILE, spoken
from timeline_app.words import say


@click.command()
def formats() -> None:
    """List the kinds of file that can be read and written."""
    from timeline_app import formats as drawer
    from timeline_app import readers

    click.echo(say("cli.articles_read", spoken(), endings=" ".join(readers.endings())))
    for record in drawer.formats():
        abilities = ", ".join(say(f"cli.can_{ability}", spoken()) for ability in record.abilities)
        click.echo(f"{record.name}: {' '.join(record.endings)} ({abilities})")
    click.echo(f"Timeline App: {TIMELINE_FILE} ({say('cli.can_read', spoken())}, {say('cli.can_write', spoken())})")
