"""What every finder of facts asks of a report: its parse, its actors, places, times and statements by token."""

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from dateline.finding.actors import ActorIndex
from dateline.language.parse import Parse, parse_of
from dateline.record import Place, Span, Statement, Time

SURE = 0.5  # score from which the coreference layer is believed


@dataclass(frozen=True, slots=True)
class Story:
    """One report as far as it has been read. The mappings go from a token to what a mention heads or covers there:
    `place_at` ids of places, `time_at` times, `told_in` the innermost statement whose content the token is in, `cue_of`
    the statement of whose cue it is, `refers_to` the word that a pronoun points back to."""

    parse: Parse
    actors: ActorIndex
    places: tuple[Place, ...]
    times: tuple[Time, ...]
    statements: tuple[Statement, ...]
    place_at: Mapping[int, str]
    time_at: Mapping[int, Time]
    told_in: Mapping[int, Statement]
    cue_of: Mapping[int, Statement]
    by_id: Mapping[str, Statement]
    refers_to: Mapping[int, int]
    paragraphs: Sequence[int]

    @property
    def published(self) -> datetime.date | None:
        """The day of publication."""
        return None if self.actors.doc is None else self.actors.doc._.published

    def denoted(self, head: int) -> tuple[str, ...]:
        """The ids of the actors that the phrase headed by token `head` denotes; empty for none."""
        return self.actors.denoted(head)

    def all_denoted(self, heads: Iterable[int]) -> tuple[str, ...]:
        """The ids of the actors that the phrases of `heads` denote, each once, in their order."""
        return tuple(dict.fromkeys(actor for head in heads for actor in self.denoted(head)))

    def span(self, start: int, end: int) -> Span:
        """The characters of tokens `start`..`end` (end exclusive)."""
        return self.parse.span(start, end)

    def tokens_of(self, span: Span) -> range:
        """The tokens that `span` touches."""
        return range(bisect_right(self.parse.ends, span.start), bisect_left(self.parse.starts, span.end))

    def paragraph(self, token: int) -> int:
        """The number of the paragraph that holds `token`."""
        return bisect_right(self.paragraphs, token)

    def claims(self, token: int) -> tuple[str, ...]:
        """The ids of the statements that `token` is told through, outermost first; empty in the report's voice."""
        found: list[str] = []
        statement = self.told_in.get(token)
        while statement is not None:
            found.append(statement.id)
            statement = self.by_id.get(statement.inside or "")
        return tuple(reversed(found))


def story_of(
    doc: Doc,
    actors: ActorIndex,
    places: tuple[Place, ...],
    times: tuple[Time, ...],
    statements: tuple[Statement, ...],
) -> Story:
    """The Story of a Doc and of what has been found in it."""
    parse = parse_of(doc)
    bare = Story(parse, actors, places, times, statements, {}, {}, {}, {}, {}, {}, ())
    place_at = {i: place.id for place in places for span in place.mentions for i in bare.tokens_of(span)}
    time_at = {i: time for time in times for span in time.evidence for i in bare.tokens_of(span)}
    told_in: dict[int, Statement] = {}
    cue_of: dict[int, Statement] = {}
    by_id = {statement.id: statement for statement in statements}
    for statement in sorted(statements, key=lambda s: _depth(s, by_id)):
        told_in |= {i: statement for span in statement.content for i in bare.tokens_of(span)}
        cue_of |= {i: statement for span in statement.cue for i in bare.tokens_of(span)}
    refers_to = {a.anaphor: a.antecedent for a in doc._.antecedents if a.score >= SURE}
    starts = tuple(start for start, _ in doc._.paragraphs)
    return Story(
        parse, actors, places, times, statements, place_at, time_at, told_in, cue_of, by_id, refers_to, starts
    )


def _depth(statement: Statement, by_id: Mapping[str, Statement]) -> int:
    depth, outer = 0, statement.inside
    while outer is not None:
        depth, outer = depth + 1, by_id[outer].inside
    return depth


def merged(*several: Iterable[str]) -> tuple[str, ...]:
    """All ids of `several`, each once, in order."""
    return tuple(dict.fromkeys(one for ids in several for one in ids))
