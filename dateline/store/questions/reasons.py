"""Why a fact stands in the store, or no longer does."""

from dataclasses import dataclass, replace

from dateline.errors import QuestionError
from dateline.record import Span
from dateline.store.decision import Decision
from dateline.store.questions.opening import ask
from dateline.store.questions.telling import Telling
from dateline.store.questions.tellings import tellings
from dateline.store.run import Run
from dateline.store.store import Store

AROUND = 90  # characters of the text on either side of the words
KEPT = """SELECT f.id, f.id, f.kind, coalesce(max(i.local), ''), f.type, f.mode, f.status, f.day_from, f.day_to,
        f.label, f.country, 'reject', coalesce(max(r.run), ''), f.document, f.document, d.published, d.title,
        d.publisher, d.url, d.language, f.payload
    FROM fact AS f JOIN document AS d ON d.id = f.document LEFT JOIN item AS i ON i.fact = f.id
    LEFT JOIN reading AS r ON r.number = i.reading WHERE f.id = ? GROUP BY f.id"""
DECIDED = """SELECT d.fact, d.verdict, d.who, d.at, d.other, d.field, d.value, d.note, d.supersedes
    FROM decision AS d JOIN fact AS f ON f.id = ? WHERE d.document = f.document AND d.kind = f.kind
    AND d.anchor = f.anchor ORDER BY d.at, d.id"""
RUN = "SELECT version, model, rules, settings, tagger, purpose FROM run WHERE id = ?"
TOLD = """SELECT s.fact FROM story AS t JOIN standing AS s ON s.fact = t.fact JOIN document AS d ON d.id = s.document
    WHERE t.story = ? ORDER BY d.published IS NULL, d.published, s.fact LIMIT 1"""
SEVERAL = 4  # ids that an error names
WAY_OUT = "Copy the id from another answer; --format json gives it whole."


@dataclass(frozen=True, slots=True)
class Reasons:
    """A fact, whether it stands, its words with what is around them, its run, all decisions about it."""

    telling: Telling
    stands: bool
    contexts: tuple[tuple[str, str], ...]
    run: Run | None
    decisions: tuple[Decision, ...]


def fact_of_story(store: Store, key: str) -> str:
    """The id of the fact that `key` means: its id, the part behind the dash, or a story.

    `QuestionError` where the store has none, or several.
    """
    if ask(store, "SELECT 1 FROM fact WHERE id = ?", [key]):
        return key
    for sql, value in ((TOLD, key), ("SELECT id FROM fact WHERE id GLOB ? ORDER BY id LIMIT 5", _tail(key))):
        found = [fact for (fact,) in ask(store, sql, [value])]
        if len(found) == 1:
            return str(found[0])
        if found:
            raise QuestionError.about(
                key, f"may be {', '.join(found[:SEVERAL])}", "Give the whole of one of these."
            )
    raise QuestionError.about(key, "is no fact and no story of this store", WAY_OUT)


def _tail(key: str) -> str:
    """A pattern for ids that end in `key`; what could be a pattern itself matches nothing."""
    return f"*-{key}" if key.isalnum() else ""


def reasons(store: Store, fact: str) -> Reasons:
    """Why the fact of that id is in the store, be it rejected or read by an older run alone."""
    found = tellings(store, [fact])
    telling = found[0] if found else _kept(store, fact)
    whole = store.document(telling.document)
    text = whole.text if whole else ""
    contexts = tuple(
        (text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND])
        for span in telling.evidence
    )
    run = next((Run(*row) for row in ask(store, RUN, [telling.run])), None)
    decided = tuple(Decision(*row) for row in ask(store, DECIDED, [fact]))
    return Reasons(telling, bool(found), contexts, run, decided)


def _kept(store: Store, fact: str) -> Telling:
    (row,) = ask(store, KEPT, [fact])
    sql = 'SELECT start, "end", quote FROM evidence WHERE fact = ? ORDER BY start, "end"'
    return replace(Telling(*row), evidence=tuple(Span(*span) for span in ask(store, sql, [fact])))
