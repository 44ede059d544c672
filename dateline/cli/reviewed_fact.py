"""How a fact is put before a reviewer, on a terminal or into a pipe."""

import sys
from collections.abc import Iterator

import click
from rich.console import Group, RenderableType
from rich.text import Text

from dateline.cli.explain import explanation, find_fact
from dateline.cli.view.page import show, terminal
from dateline.cli.view.styles import HEADING, QUIET, WARNING
from dateline.cli.view.words import dotted, on_one_line, visible
from dateline.record import Document
from dateline.store import Decision, Fact, Store
from dateline.store.doubts import Doubtful
from dateline.store.judged import judged_fact


class Terminal:
    """The screen of a `Session`. Lines that come through a pipe are taken strictly; `shown` counts the facts."""

    def __init__(self, store: Store, colour: bool = True) -> None:
        self.strict = not sys.stdin.isatty()
        self.shown = 0
        self._store = store
        self._console = terminal(colour=colour)

    def show(self, found: Doubtful, fact: Fact) -> None:
        """The fact with all that decides about it: report, doubts, fields, words in place, links, decisions."""
        self.shown += 1
        show(self._console, reviewed(self._store, found, fact))

    def say(self, words: str) -> None:
        """A line to the person."""
        click.echo(visible(words))

    def ask(self, prompt: str) -> str | None:
        """The next line; prompted for on a terminal only."""
        if not self.strict:
            click.echo(prompt, nl=False)
        line = sys.stdin.readline()
        return line if line else None


def reviewed(store: Store, found: Doubtful, fact: Fact) -> RenderableType:
    """The fact as the reviewer sees it."""
    record = store.record(fact.document)
    local = find_fact(record, fact.local) if record else None
    if record is None or local is None:
        return Text(f"{fact.id}: its record is not there", style=WARNING)
    head = Text(f"{fact.kind}  {_report(record.document)}", style=HEADING)
    doubts = Text(", ".join(found.doubts) or "nothing in doubt", style=WARNING)
    after = [Text(line, style=QUIET) for line in (*_links(store, fact), *_decisions(store, fact), fact.id)]
    return Group(Text(), head, doubts, explanation(record, local), *after)


def _report(document: Document) -> str:
    day = document.published.isoformat() if document.published else ""
    return dotted(
        on_one_line(words) for words in (document.publisher or "", day, document.title or "") if words
    )


def _links(store: Store, fact: Fact) -> Iterator[str]:
    """The links with other reports; those within the report are among the fields."""
    for link in store.links(fact.id):
        other = store.fact(link.b if link.a == fact.id else link.a) if link.document is None else None
        report = store.document(other.document) if other else None
        if other and report:
            yield f"{link.kind}: {on_one_line(other.label)} ({_report(report)}): {on_one_line(link.why)}"


def _decisions(store: Store, fact: Fact) -> Iterator[str]:
    for one in judged_fact(store, fact.id):
        yield f"decided {one.decision.at[:10]} by {on_one_line(one.decision.who)}: {_verdict(one.decision)}"


def _verdict(decision: Decision) -> str:
    change = f"{decision.field} is {decision.value or 'nothing'}" if decision.field else ""
    parts = (decision.verdict, change, decision.other or "", on_one_line(decision.note or ""))
    return " ".join(part for part in parts if part)
