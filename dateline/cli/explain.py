"""`--explain ID`: why one fact stands in the record: its rule or head, its score, its words in place."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from dateline.cli.view.days import written, written_with_part
from dateline.cli.view.statements import who
from dateline.cli.view.styles import NAME, QUIET
from dateline.record import Actor, Interval, Place, Record, Span, Statement, Time

AROUND = 90  # characters of context on either side of the words
Fact = Time | Place | Actor | Statement
Pairs = Iterator[tuple[str, str]]


def find_fact(record: Record, key: str) -> Fact | None:
    """The fact of `record` that has the id `key`."""
    facts: Iterable[Fact] = (*record.times, *record.places, *record.actors, *record.statements)
    return next((fact for fact in facts if fact.id == key), None)


def explanation(record: Record, fact: Fact) -> RenderableType:
    """What the fact says, what decided it, and each of its pieces of evidence in context."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style=QUIET, no_wrap=True)
    grid.add_column(ratio=1)
    for name, value in _fields(record, fact):
        grid.add_row(name, value)
    rows = [_in_context(record.document.text, span) for span in _evidence(fact)]
    return Group(Text(f"{fact.id}  {type(fact).__name__.lower()}", style=NAME), grid, Text(), *rows, Text())


def _evidence(fact: Fact) -> tuple[Span, ...]:
    return fact.mentions if isinstance(fact, Place | Actor) else fact.evidence


def _fields(record: Record, fact: Fact) -> Pairs:
    if isinstance(fact, Time):
        return _time(fact.interval)
    if isinstance(fact, Place):
        return _place(fact)
    if isinstance(fact, Actor):
        return _actor(fact)
    return _statement(record, fact)


def _time(interval: Interval) -> Pairs:
    yield "days", written_with_part(interval) or written(interval)
    yield "TIMEX3", f"{interval.type} {interval.value}"
    yield "rule", interval.rule


def _place(place: Place) -> Pairs:
    yield "name", place.name
    yield "country", place.country or "unknown"
    known = place.latitude is not None and place.longitude is not None
    yield "where", f"{place.latitude}, {place.longitude}" if known else "not in the gazetteer"
    yield "GeoNames", str(place.geonames_id or "none")
    yield "precision", place.precision
    yield "rule", place.rule


def _actor(actor: Actor) -> Pairs:
    yield "name", actor.name
    yield "kind", actor.kind
    yield "country", actor.country or "unknown"
    yield "sector", actor.sector or "unknown"
    for office in actor.offices:
        yield "office", f"{office.title} of {office.of}" if office.of else office.title


def _statement(record: Record, statement: Statement) -> Pairs:
    yield "who", who(statement, {actor.id: actor for actor in record.actors})
    yield "source", _quotes(statement.source)
    yield "cue", _quotes(statement.cue)
    yield "act, form", f"{statement.act}, {statement.form}"
    if statement.said:
        yield "said", f"{written_with_part(statement.said)}: {_quotes(statement.said.evidence)}"
        yield "its rule", statement.said.rule
    if statement.channel:
        yield "channel", f"{statement.channel.kind}: “{statement.channel.text.quote}”"
    if statement.inside:
        yield "inside", statement.inside
    yield "found by", statement.rule
    yield "score", "none: a rule, not a head" if statement.score is None else f"{statement.score:.2f} of 1"


def _quotes(spans: tuple[Span, ...]) -> str:
    return ", ".join(f"“{span.quote}”" for span in spans) or "none"


def _in_context(text: str, span: Span) -> Text:
    """The words in bold in the middle of what stands around them, with their place in the text."""
    before = text[max(0, span.start - AROUND) : span.start].rpartition("\n")[2].lstrip()
    after = text[span.end : span.end + AROUND].partition("\n")[0].rstrip()
    place = f"{span.start}–{span.end}  "
    return Text.assemble((place, QUIET), before, (span.quote, NAME), after)
