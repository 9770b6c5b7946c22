"""The command line: its verbs (commands/), and how they end.  Without a verb the window opens."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from timeline_app import __version__
from timeline_app.commands._sharing import BAD_INPUT, one_line, spoken
from timeline_app.commands.convert import convert
from timeline_app.commands.draw import draw
from timeline_app.commands.extract import extract
from timeline_app.commands.find import find
from timeline_app.commands.formats import formats
from timeline_app.commands.recover import recover
from timeline_app.errors import TimelineAppError
from timeline_app.words import say

__all__ = ["BAD_INPUT", "cli", "main", "spoken", "tell_no_display"]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="timeline-app")
def cli() -> None:
    """From a pile of articles to a chronology.

    Without a verb, timeline-app [FILE...] opens the window; timeline-app --new-window [FILE...] opens one
    of its own even where another is empty or shows the file.  timeline-app --selftest tells whether the
    installation is whole; --install-desktop adds it to your menu on Linux, --remove-desktop takes it away.
    """


for _verb in (extract, draw, convert, formats, find, recover):
    cli.add_command(_verb)


def tell_no_display() -> int:
    """Say what to do where there is no screen for a window; the exit code."""
    sys.stderr.write(say("cli.no_display", spoken()) + "\n")
    return BAD_INPUT


def main(argv: Sequence[str]) -> int:
    """Run a verb; the exit code is 0, or 2 for bad input, told in one line on standard error."""
    try:
        cli.main(args=list(argv), prog_name="timeline-app", standalone_mode=False)
    except TimelineAppError as error:
        click.echo(one_line(error.say(spoken())), err=True)
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
