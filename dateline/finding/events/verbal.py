"""Verbal acts that a statement's cue does not name but its content shows: "said: ..." that accuses or refuses."""

from collections.abc import Iterator, Sequence

from dateline.finding.events.draft import Draft
from dateline.finding.events.matter import matter_of
from dateline.finding.events.sides import suffering
from dateline.finding.story import Story
from dateline.record import Statement

TYPES = {
    "accuse": ("ACCUSE", "allege"),
    "criticise": ("ACCUSE", "disapprove"),
    "reject": ("REJECT", None),
    "threaten": ("THREATEN", None),
    "demand": ("REQUEST", None),
}
AIMED = frozenset({"ACCUSE", "REQUEST"})  # acts that are none without somebody at whom they are aimed


def verbal_acts(story: Story, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """One draft for each statement whose act PLOVER codes and that no frame has found."""
    taken = {token for draft in drafts for token in range(draft.start, draft.end)}
    for statement in story.statements:
        if statement.act in TYPES and statement.speakers and statement.cue and statement.content:
            cue = story.tokens_of(statement.cue[0])
            if len(cue) and taken.isdisjoint(cue) and not _told_within(story, statement, drafts):
                draft = _act(story, statement, cue)
                if draft is not None:
                    yield draft


def _told_within(story: Story, statement: Statement, drafts: Sequence[Draft]) -> bool:
    """Whether what is said has the act already: "said that it would not negotiate"."""
    kind = TYPES[statement.act][0]
    inside = {token for span in statement.content for token in story.tokens_of(span)}
    return any(
        d.type == kind and d.token in inside and set(d.actors) & set(statement.speakers) for d in drafts
    )


def _act(story: Story, statement: Statement, cue: range) -> Draft | None:
    kind, mode = TYPES[statement.act]
    targets = _accused(story, statement)
    if kind in AIMED and not targets:
        return None
    return Draft(
        token=cue[-1],
        start=cue.start,
        end=cue.stop,
        type=kind,
        mode=mode,
        actors=statement.speakers,
        recipients=targets if kind in AIMED else (),
        places=(),
        happened=statement.said,
        status="happened",
        claimed_by=story.claims(cue[0]),
        first=cue.start,
        last=cue.stop - 1,
        rule=f"statement/{statement.act}",
        mentions=tuple((t.start, t.stop) for span in statement.content if len(t := story.tokens_of(span))),
        about=matter_of(story, (t for span in statement.content for t in story.tokens_of(span))),
    )


def _is_asked(story: Story, statement: Statement, subject: int) -> bool:
    """Of a demand: whether the subject "must" or "should" do something."""
    parse = story.parse
    verb = parse.heads[subject]
    return statement.act != "demand" or any(
        parse.lower[c] in ("must", "should", "ought") for c in parse.kids(verb, "aux")
    )


def _accused(story: Story, statement: Statement) -> tuple[str, ...]:
    """Whoever the content says it of: the subject of its main verb, or whose that is, other than the speakers; "it is
    unacceptable for X to ..." says it of X."""
    parse = story.parse
    for span in statement.content:
        for token in story.tokens_of(span):
            if parse.deps[token] not in ("nsubj", "nsubj:pass") or not _is_asked(story, statement, token):
                continue
            verb = parse.heads[token]
            empty = parse.lower[token] == "it" and not story.denoted(token)
            if not empty or parse.mark(verb).startswith("for"):
                keys = suffering(story, [token])
                return tuple(key for key in keys if key not in statement.speakers)
    return ()
