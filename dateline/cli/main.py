"""The command `dateline`: what it is called and its version."""

import click

from dateline import __version__
from dateline.cli.actors import actors
from dateline.cli.add import add
from dateline.cli.check import check
from dateline.cli.export import export
from dateline.cli.questions import COMMANDS
from dateline.cli.read import read
from dateline.cli.review import review
from dateline.cli.sql import sql
from dateline.cli.watch import watch


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dateline")
def main() -> None:
    """Reads dated reports of wars and peace talks: who said and did what, when, where, and who says so.

    Leaves with 0, or with 2 where an input or an option was at fault.
    """


main.add_command(read)
main.add_command(add)
main.add_command(actors)
main.add_command(check)
main.add_command(watch)
main.add_command(review)
main.add_command(export)
main.add_command(sql)
for command in COMMANDS:
    main.add_command(command)
