"""`dateline timeline`, `positions`, `meetings`, `ceasefires`, `statements`, `figures`, `search`, `diff`, `why`."""

import sys
from typing import Any

import click

from dateline.cli.asking import (
    Asked,
    answer,
    asked_of,
    failing,
    filters,
    filters_but,
    opened,
    output,
    show_page,
)

# command -> what its help says
LISTS = {
    "timeline": "Events and meetings by day, each once however many reports tell it.\n\n"
    "Ceasefires and statements come on request: --kind statement,event.",
    "positions": "Where each party stands on each issue: the newest stance and how it changed.",
    "meetings": "Talks, summits, visits and calls with what became of them by all reports.",
    "ceasefires": "Ceasefires and truces with both sides' accounts of who broke them.",
    "statements": "Who said what.",
    "figures": "Killed, injured, displaced, ...: the bounds of all sources and each one's own count.",
}


def _list_command(name: str, words: str) -> click.Command:
    @click.command(name, help=words)
    @filters
    @output
    def command(**options: Any) -> None:
        import importlib

        from dateline import query

        page = importlib.import_module(f"dateline.cli.answers.{name}")
        answer(asked_of(options), lambda store, wanted: getattr(query, name)(store, wanted), page.draw)

    return command


COMMANDS = [_list_command(name, words) for name, words in LISTS.items()]


@click.command()
@click.argument("words", nargs=-1, required=True)
@filters
@output
def search(words: tuple[str, ...], **options: Any) -> None:
    """Reports that have the words, with the facts near them, the best first.

    \b
    Several words must all be there. Signs: "a phrase", begin*, AND, OR, NOT, NEAR(one two, 5).
    --since, --until and --publisher are the report's; the other filters ask for a fact in it.
    """
    from dateline import query
    from dateline.cli.answers import search as page

    line = " ".join(words)
    answer(asked_of(options, few=20), lambda store, wanted: query.search(store, line, wanted), page.draw)


@click.command()
@click.option(
    "--since", "first", required=True, metavar="YYYY-MM-DD", help="What reports of that day or later tell."
)
@click.option("--recorded", is_flag=True, help="What was added to the store since, whenever published (UTC).")
@filters_but("--since", "--until", "--undated")
@output
def diff(first: str, recorded: bool, **options: Any) -> None:
    """What is new: changed stances, meetings that moved, clashes, ceasefires, the largest figures."""
    from dateline import query
    from dateline.cli.answers import diff as page

    asked = asked_of(options)
    answer(asked, lambda store, wanted: query.diff(store, first, wanted, recorded=recorded), page.draw)


@click.command()
@click.argument("key", metavar="ID")
@output
def why(key: str, **options: Any) -> None:
    """Why a fact is in the store: its words in place, rule, run, links, decisions, all tellings.

    ID is a fact's id from any answer, the part of it behind the dash, or a story's id.
    """
    import json

    from dateline import query

    asked = asked_of(options)
    if asked.form not in ("table", "json"):
        raise click.UsageError("why answers as table or json.")
    with failing():
        with opened(asked.store) as store:
            told = query.why(store, key)
        if asked.form == "json":
            _write_json(asked, json.dumps(told.plain(), ensure_ascii=False) + "\n")
        else:
            from dateline.cli.answers import why as page

            show_page(asked, page.draw(told))


def _write_json(asked: Asked, line: str) -> None:
    if asked.out is None:
        sys.stdout.buffer.write(line.encode("utf-8"))
        sys.stdout.buffer.flush()
        return
    from dateline.query.files import whole_file

    with whole_file(asked.out) as path:
        path.write_text(line, encoding="utf-8")


COMMANDS += [search, diff, why]
