"""What statements of one telling share: the day and the channel that only one of them names."""

from bisect import bisect_right
from dataclasses import replace

from spacy.tokens import Doc

from dateline.finding.statements.draft import Draft
from dateline.record import Statement

SHARED_WORDS = 0.5  # two tellings of one act share at least this part of the shorter one's content words
LEAST_SHARED = 2
PARAGRAPHS = 1  # a telling goes on into the next paragraph at most
LEAST_LETTERS = 4
STEM = 5  # letters compared, so that "recognise" meets "recognising"


def with_shared_settings(
    doc: Doc, statements: tuple[Statement, ...], drafts: list[Draft]
) -> tuple[Statement, ...]:
    """`statements` (one for each of `drafts`) with the day and channel of the telling they stand in, then
    the day of another telling of the same act."""
    result = list(statements)
    last: int | None = None
    for number, statement in enumerate(result):
        if statement.inside is not None:
            continue
        if last is not None and _one_telling(doc, drafts[last], drafts[number], result[last], statement):
            earlier = result[last]
            result[number] = replace(
                statement,
                said=statement.said or earlier.said,
                channel=statement.channel or earlier.channel,
                to=statement.to or (earlier.to if earlier.channel else None),
            )
        last = number
    dated: dict[tuple[tuple[str, ...], str], list[Statement]] = {}
    for statement in result:
        if statement.said is not None:
            dated.setdefault((statement.speakers, statement.act), []).append(statement)
    return tuple(_retold(s, dated.get((s.speakers, s.act), [])) for s in result)


def _one_telling(doc: Doc, a: Draft, b: Draft, first: Statement, second: Statement) -> bool:
    same = bool(first.speakers) and first.speakers == second.speakers
    return same and _paragraph(doc, b.start()[0]) - _paragraph(doc, a.start()[0]) <= PARAGRAPHS


def _paragraph(doc: Doc, token: int) -> int:
    """The number of the paragraph that holds `token`."""
    paragraphs = doc._.paragraphs
    if paragraphs:
        return bisect_right(paragraphs, token, key=lambda paragraph: paragraph[0])
    return sum(1 for t in doc[:token] if t.is_space and t.text.count("\n") > 1)


def _retold(statement: Statement, statements: list[Statement]) -> Statement:
    """`statement` with the day of another telling of it, where it has none."""
    if statement.said is not None or not statement.speakers:
        return statement
    for other in statements:
        if _overlap(statement, other):
            return replace(statement, said=other.said)
    return statement


def _overlap(a: Statement, b: Statement) -> bool:
    one, two = _stems(a), _stems(b)
    shared = len(one & two)
    return shared >= LEAST_SHARED and shared >= SHARED_WORDS * min(len(one), len(two))


def _stems(statement: Statement) -> set[str]:
    words = " ".join(span.quote for span in statement.content).lower().split()
    return {word.strip("“”\"'’.,;:!?")[:STEM] for word in words if len(word) >= LEAST_LETTERS}
