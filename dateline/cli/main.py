"""The command `dateline`: what it is called, its version, and how it leaves."""

import os
import sys

import click

from dateline import __version__
from dateline.cli.read import read


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dateline")
def dateline() -> None:
    """Reads dated reports of wars and peace talks: who said what, when and where."""


dateline.add_command(read)


def main() -> None:
    """Entry point of the shell command. Leaves with 0, or with 2 where an input or option was at fault."""
    try:
        dateline()
    except BrokenPipeError:
        # The reader of our output has gone (`| head`). Python would complain once more when it
        # flushes stdout at exit, so that is pointed at nothing first.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
