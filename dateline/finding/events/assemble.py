"""From a story to its events: the steps in their order, and the writing of the facts."""

from collections.abc import Sequence

from dateline.finding.events.consultations import one_event_a_meeting
from dateline.finding.events.dating import Dating
from dateline.finding.events.draft import Draft
from dateline.finding.events.merge import merge_in_sentence, merge_tellings
from dateline.finding.events.subject import peaceful_paragraphs
from dateline.finding.events.tell import told
from dateline.finding.events.triggers import find_triggers
from dateline.finding.events.verbal import verbal_acts
from dateline.finding.story import Story
from dateline.record import Event, Figure, Meeting, Span
from dateline.record.ids import numbered


def find_events(
    story: Story, figures: tuple[Figure, ...], meetings: tuple[Meeting, ...] = ()
) -> tuple[Event, ...]:
    """Every event of the story, ids e1.. in text order; `figures` are tied to the event that their words stand in,
    what is told of one of the `meetings` is one event."""
    dating, peaceful = Dating(story), peaceful_paragraphs(story)
    triggers = (t for t in find_triggers(story) if story.paragraph(t.token) not in peaceful)
    drafts = [draft for trigger in triggers if (draft := told(story, trigger, dating)) is not None]
    single = merge_in_sentence(story, drafts)
    single += [d for d in verbal_acts(story, single) if story.paragraph(d.token) not in peaceful]
    acts = merge_tellings(story, sorted(single, key=lambda d: (d.start, d.end)))
    acts = one_event_a_meeting(story, acts, meetings)
    acts = [act for act in acts if not _is_toll(story, act, figures)]
    ids = numbered("e", acts, lambda draft: (draft.start, draft.end))
    return tuple(_event(story, key, draft, figures) for key, draft in ids)


def _is_toll(story: Story, draft: Draft, figures: Sequence[Figure]) -> bool:
    """Whether a killing is only the count of a whole war ("hundreds of thousands have died since ..."): that is a
    figure, no act of anybody's."""
    if (
        draft.type != "ASSAULT"
        or draft.actors
        or any(a.name.lower().split()[-1] not in ANYBODY for a in story.actors.known(draft.recipients))
    ):
        return False
    spans = _evidence(story, draft)
    return any(
        f.cumulative and f.measure in DEADLY and any(_within(s, spans) for s in f.evidence) for f in figures
    )


def _event(story: Story, key: str, draft: Draft, figures: Sequence[Figure]) -> Event:
    evidence = _evidence(story, draft)
    return Event(
        id=key,
        type=draft.type,
        mode=draft.mode,
        trigger=story.span(draft.start, draft.end),
        actors=draft.actors,
        recipients=draft.recipients,
        places=draft.places,
        happened=draft.happened,
        status=draft.status,
        claimed_by=draft.claimed_by,
        figures=_figures(evidence, draft, figures),
        evidence=evidence,
        rule=draft.rule,
    )


def _evidence(story: Story, draft: Draft) -> tuple[Span, ...]:
    spans = {story.span(draft.first, draft.last + 1)}
    spans |= {story.span(start, end) for start, end in draft.mentions}
    return tuple(sorted(spans))


ANYBODY = frozenset({"people", "persons", "civilians", "lives", "others", "men", "women", "children"})
DEADLY = frozenset({"killed", "injured", "killed-or-injured"})
COUNTED = {
    "ASSAULT": frozenset({"killed", "injured", "killed-or-injured", "captured", "missing"}),
    "COERCE": frozenset({"captured", "detained", "displaced"}),
    "MOBILIZE": frozenset({"troops"}),
    "AID": frozenset({"aid", "evacuated", "troops"}),
    "RETREAT": frozenset({"troops", "detained", "captured"}),
    "PROTEST": frozenset({"other", "killed", "injured"}),
}


def _figures(evidence: Sequence[Span], draft: Draft, figures: Sequence[Figure]) -> tuple[str, ...]:
    """The figures of the event's kind whose words stand within its own."""
    kinds = COUNTED.get(draft.type, frozenset())
    return tuple(
        figure.id
        for figure in figures
        if figure.measure in kinds and any(_within(span, evidence) for span in figure.evidence)
    )


def _within(span: Span, evidence: Sequence[Span]) -> bool:
    return any(whole.start <= span.start and span.end <= whole.end for whole in evidence)
