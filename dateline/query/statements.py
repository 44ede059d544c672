"""Who said what."""

from dataclasses import dataclass

from dateline.query.filter import Filter
from dateline.query.gathering import Story, answer, shared
from dateline.query.rows import Answer
from dateline.query.table import Table
from dateline.query.timeline import content
from dateline.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow(Answer):
    """A statement. `act` and `form` are those of docs/record.md; where nobody is named, `source` has the words."""

    act: str | None
    form: str | None
    speakers: tuple[str, ...]
    source: str
    content: str
    addressee: tuple[str, ...]
    channel: str | None


def statements(store: Store, asked: Filter | None = None) -> Table[StatementRow]:
    """Statements by day, then id; undated ones last."""
    return answer(store, asked or Filter(), StatementRow, _row, "statement")


def _row(story: Story) -> StatementRow:
    told = story.head
    payload = told.payload
    channel = payload["channel"]
    return StatementRow(
        **shared(story),
        act=told.type,
        form=told.mode,
        speakers=told.named("speaker"),
        source=" … ".join(span["quote"] for span in payload["source"]),
        content=content(told),
        addressee=told.named("addressee"),
        channel=channel["kind"] if channel else None,
    )
