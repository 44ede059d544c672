"""From a Doc to its statements: the steps in their order, and the writing of the facts."""

from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Doc

from dateline.finding.statements.acts import act_of
from dateline.finding.statements.continued import with_lone_quotations
from dateline.finding.statements.draft import Draft, Spans, tokens_of, trimmed
from dateline.finding.statements.index import Actors
from dateline.finding.statements.inherit import with_shared_settings
from dateline.finding.statements.joins import set_right
from dateline.finding.statements.nested import nested_in, sure_statements
from dateline.finding.statements.quotes import Quotation, find_quotations, form_of
from dateline.finding.statements.repair import drafts_of
from dateline.finding.statements.setting import Timed, addressee_of, channel_of, said_of, timed_by_sentence
from dateline.finding.statements.speakers import Known, speakers_of
from dateline.language.cues import load_cues
from dateline.record import Span, Statement, Time

EMPTY_WORDS = frozenset({"SCONJ", "PRON", "DET", "ADP", "CCONJ", "PART", "PUNCT", "SPACE"})


@dataclass(frozen=True, slots=True)
class Told:
    """What the steps know of a Doc: its text (which spaCy builds anew each time), actors, times, quotations."""

    text: str
    actors: Actors
    times: Mapping[int, list[Timed]]
    quotations: tuple[Quotation, ...]


def find_statements(doc: Doc, actors: Actors, times: tuple[Time, ...]) -> tuple[Statement, ...]:
    """Every statement of `doc`, ids s1.. in text order; the same input gives the same answer."""
    told = Told(doc.text, actors, timed_by_sentence(doc, times), find_quotations(doc))
    drafts = _deduped(_all_drafts(doc, told.quotations))
    ids = {draft: f"s{number}" for number, draft in enumerate(drafts, 1)}
    before = Known()
    statements: list[Statement] = []
    for draft in drafts:
        speakers = speakers_of(doc, draft, actors, before)
        before.add(draft, speakers)
        statements.append(_statement(doc, draft, told, ids, speakers))
    return with_shared_settings(doc, tuple(statements), drafts)


def _all_drafts(doc: Doc, quotations: tuple[Quotation, ...]) -> list[Draft]:
    cues = load_cues()
    outer = set_right(doc, drafts_of(doc, quotations, cues), quotations, cues)
    outer += sure_statements(doc, outer, cues)
    outer = with_lone_quotations(doc, sorted(outer, key=Draft.start), quotations)
    drafts = (draft for top in outer for draft in (top, *nested_in(doc, top, cues)))
    return [draft for draft in drafts if _tells_something(doc, draft)]


def _tells_something(doc: Doc, draft: Draft) -> bool:
    """Whether the content has a word with a meaning of its own: "the truce that he proclaimed" has none."""
    content = [doc[i] for i in tokens_of(draft.content)]
    return not content or any(token.pos_ not in EMPTY_WORDS and token.is_alpha for token in content)


def _deduped(drafts: list[Draft]) -> list[Draft]:
    """Each cue and content once, in text order; of two the outer, earlier one stays."""
    seen: dict[tuple[Spans, Spans], Draft] = {}
    for draft in drafts:
        seen.setdefault((draft.cue, draft.content), draft)
    kept = set(seen.values())
    reached = [d for d in seen.values() if d.outer is None or d.outer in kept]
    return sorted(reached, key=lambda d: (d.start()[0], -d.start()[1], _level(d)))


def _level(draft: Draft) -> int:
    return 0 if draft.outer is None else 1 + _level(draft.outer)


def _statement(
    doc: Doc, draft: Draft, told: Told, ids: dict[Draft, str], speakers: tuple[str, ...]
) -> Statement:
    nested = draft.outer is not None
    return Statement(
        id=ids[draft],
        speakers=speakers,
        source=_spans(doc, told.text, draft.source),
        cue=_spans(doc, told.text, draft.cue),
        content=_spans(doc, told.text, draft.content),
        form=form_of(doc, draft.content, told.quotations, nested),
        act=act_of(doc, draft, load_cues()),
        to=addressee_of(doc, draft, told.actors),
        channel=None if nested else channel_of(doc, told.text, draft, told.actors),
        said=said_of(doc, draft, told.times),
        inside=ids[draft.outer] if draft.outer is not None else None,
        evidence=_spans(doc, told.text, tuple(sorted({*draft.source, *draft.cue, *draft.content}))),
        rule=draft.rule,
        score=draft.score,
    )


def _spans(doc: Doc, text: str, spans: Spans) -> tuple[Span, ...]:
    found = [kept for span in spans if (kept := trimmed(doc, span))]
    return tuple(Span.of(text, doc[a].idx, doc[b - 1].idx + len(doc[b - 1].text)) for a, b in found)
