"""`dateline why ID`: the words in place, what found them, what agrees and clashes, what people decided."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from dateline.cli.answers.parts import days, names, published, quoted
from dateline.cli.view.amounts import amount_of
from dateline.cli.view.marks import link_mark
from dateline.cli.view.styles import NAME, QUIET
from dateline.cli.view.words import ELLIPSIS, dotted, on_one_line, plain, visible
from dateline.query import Context, Explanation, Retelling, Tie

AROUND = 90  # characters of context that the store gives
HASH = 12  # characters of a hash that are shown
FALLEN = "no longer: a newer reading has it not"
REJECTED = "no longer: rejected"


def draw(told: Explanation) -> RenderableType:
    """The whole explanation."""
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(style=QUIET, no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    for name, value in _fields(told):
        grid.add_row(name, Text(value))
    contexts = [_in_context(context) for context in told.evidence]
    return Group(Text(f"{told.id}  {told.kind}", style=NAME), grid, Text(), *contexts, Text())


def _fields(told: Explanation) -> Iterator[tuple[str, str]]:
    fields = {
        "says": on_one_line(told.label),
        "type": dotted((told.type or "", told.mode or "")),
        "amount": _amount(told),
        "status": plain(told.status or ""),
        "when": days(told.day_from, told.day_to),
        "who": names(told.sides),
        "where": names(told.places),
        "claimed by": on_one_line(told.claimed_by),
        "report": dotted((on_one_line(told.title or ""), published(told.publisher, told.published))),
        "document": dotted((told.document, f"{told.local} there" if told.local else "", told.url or "")),
        "stands": _standing(told),
        "rule": told.rule,
        "score": "" if told.score is None else f"{told.score:.2f}",
        "run": _run(told),
    }
    yield from ((name, value) for name, value in fields.items() if value)
    yield from (
        (link_mark(tie.kind) if tie.kind != "updated" else "» updated by", _tie(tie)) for tie in told.links
    )
    yield from (
        (
            "decision",
            dotted((one.verdict, one.who, one.at, _correction(one.field, one.value), one.note or "")),
        )
        for one in told.decisions
    )
    yield from (("told by", _retelling(one)) for one in told.tellings)


def _amount(told: Explanation) -> str:
    if told.kind != "figure":
        return ""
    return amount_of(*(told.payload[name] for name in ("low", "point", "high")))


def _standing(told: Explanation) -> str:
    if told.stands:
        return "yes" if told.verdict is None else f"yes, after {told.verdict}"
    return REJECTED if told.verdict == "reject" else FALLEN


def _run(told: Explanation) -> str:
    run = told.run
    if run is None:
        return "not known"
    hashes = (
        f"{name} {value[:HASH]}" for name, value in (("model", run.model), ("rules", run.rules)) if value
    )
    return dotted((f"Dateline {run.version}", *hashes, run.tagger or ""))


def _correction(field: str | None, value: str | None) -> str:
    return f"{field} = {value!r}" if field else ""


def _tie(tie: Tie) -> str:
    where = published(tie.publisher, tie.published)
    return f"{tie.other} {dotted((quoted(tie.label, 60), where, on_one_line(tie.why)))}"


def _retelling(one: Retelling) -> str:
    copy = "copy of the same text" if one.copy else ""
    says = f"says {on_one_line(one.claimed_by)}" if one.claimed_by else ""
    where = published(one.publisher, one.published)
    return f"{one.id} {dotted((plain(one.status or ''), quoted(one.quote, 60), says, where, copy))}"


def _in_context(context: Context) -> Text:
    """The words in bold in the middle of what stands around them, with their place in the text."""
    before = _from_a_word(context.before.rpartition("\n")[2])
    after = _from_a_word(context.after.partition("\n")[0][::-1])[::-1]
    place = f"{context.start}–{context.end}  "
    return Text.assemble((place, QUIET), visible(before), (visible(context.quote), NAME), visible(after))


def _from_a_word(words: str) -> str:
    """The words without the piece of one at their beginning, where they were cut at a letter's place."""
    cut = len(words) >= AROUND and not words[0].isspace()
    return (ELLIPSIS + words[words.find(" ") :] if cut and " " in words else words).lstrip()
