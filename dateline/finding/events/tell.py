"""One act told: a trigger with its status, participants, day and place becomes a Draft, or nothing."""

from dateline.finding.events.background import is_background
from dateline.finding.events.dating import Dating
from dateline.finding.events.draft import Draft, Ids
from dateline.finding.events.matter import matter_of
from dateline.finding.events.modes import mode_of
from dateline.finding.events.participants import participants
from dateline.finding.events.placing import near, places_of
from dateline.finding.events.refusals import as_refusal
from dateline.finding.events.triggers import Trigger
from dateline.finding.story import Story
from dateline.language.clauses import verb_agents
from dateline.language.frames import load_frames
from dateline.language.mood import DENIED, HAPPENED, NEGATED, NOT, ONGOING, PLANNED, own_status
from dateline.language.status import status_of
from dateline.language.status_words import load_status_words
from dateline.record import Interval

DEEDS = frozenset({"MOBILIZE", "ASSAULT", "AID", "RETREAT"})
VERBAL = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})  # acts of words: nobody's are none
DONE_BY_DEEDS = frozenset(
    {"investigate", "meet"}
)  # modes of them that are more than words: an inquiry, a boycott
WORDED = VERBAL | {"CONCEDE", "AGREE", "SUPPORT"}
WHERE_DONE = frozenset(
    {"ASSAULT", "COERCE", "RETREAT", "MOBILIZE", "PROTEST", "AID"}
)  # a place may be the object
MOVING = frozenset({"CONSULT", "MOBILIZE", "AID", "RETREAT", "PROTEST"})
ARMS = ("@weapon", "@weaponry", "@force", "@vehicle", "@truce")
OUTRAGES = frozenset(
    {"ASSAULT", "COERCE", "PROTEST"}
)  # acts that companies alone may suffer and be of interest
AT_ONCE = VERBAL | {"AGREE", "SUPPORT", "CONCEDE"}  # acts of a moment, which are not under way for long
STRUCK = frozenset(
    {"seize", "arrest", "cyber", "censor"}
)  # modes of COERCE that are done once they are announced
TELLING_OF = frozenset({"announce", "confirm", "report", "declare"})
NEEDS_SIDES = frozenset(
    {"SUPPORT", "AID", "COOPERATE", "AGREE", "CONSULT", "CONCEDE", "SANCTION", "COERCE", "MOBILIZE"}
)

PHRASES = frozenset(
    ["nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "obl:unmarked", "aux", "aux:pass", "compound:prt",
     "nmod", "nmod:poss", "amod", "compound", "xcomp", "det", "nummod", "advmod", "nmod:unmarked", "nmod:desc", "flat"]
)  # fmt: skip


def told(story: Story, trigger: Trigger, dating: Dating) -> Draft | None:
    """The act at `trigger`; None where nothing of the kind happened, is planned or is claimed, or where the words
    name nobody and nothing that would make it an event."""
    claims = story.claims(trigger.token)
    refused = as_refusal(story, trigger)
    status = HAPPENED if refused is not None else _status(story, trigger, claims)
    if status is None:
        return None
    trigger = refused or trigger
    actors, recipients = participants(story, trigger)
    kind = trigger.frame.type
    taken = kind in WHERE_DONE or trigger.frame.mode == "visit"
    places = places_of(story, near(story.parse, trigger.token), trigger.objects, kind in MOVING, taken)
    happened = dating.of(trigger.token)
    first, last = _extent(story, trigger)
    draft = Draft(
        token=trigger.token,
        start=trigger.start,
        end=trigger.end,
        type=trigger.frame.type,
        mode=mode_of(story.parse, trigger),
        actors=actors,
        recipients=recipients,
        places=places,
        happened=happened,
        status=_by_day(story, status, happened),
        claimed_by=claims,
        first=first,
        last=last,
        rule=trigger.frame.name,
        nominal=trigger.nominal,
        about=_matter(story, trigger),
    )
    return draft if _is_event(story, trigger, draft) else None


def _matter(story: Story, trigger: Trigger) -> frozenset[str]:
    """What an act of words or will is about: the words after its trigger that hang on it."""
    if trigger.frame.type not in WORDED:
        return frozenset()
    return matter_of(story, range(trigger.end, story.parse.right[trigger.token] + 1))


def _status(story: Story, trigger: Trigger, claims: Ids) -> str | None:
    """The status; an act that its own clause denies is denied where somebody is quoted to say so, else it is none."""
    status = status_of(story.parse, trigger.token)
    if status == NOT:
        return None
    if status == NEGATED:
        return DENIED if claims else None
    if trigger.frame.type in DEEDS and status == HAPPENED and not trigger.nominal:
        status = _of_own_verb(story, trigger)
    if status == HAPPENED and _is_to_come(story, trigger):
        return PLANNED
    if status == PLANNED and _is_told_as_done(story, trigger):
        return HAPPENED
    only_words = trigger.frame.type in VERBAL and trigger.frame.mode not in DONE_BY_DEEDS
    if only_words and status not in (HAPPENED, ONGOING, DENIED):
        return None  # words that are only to be said
    if status == ONGOING and trigger.frame.type in AT_ONCE:
        return HAPPENED
    return status


def _is_to_come(story: Story, trigger: Trigger) -> bool:
    """ "the visit will strengthen ties", "the talks will focus on prisoners": a gathering of which all is to come."""
    parse, head = story.parse, story.parse.heads[trigger.token]
    subject = trigger.nominal and parse.deps[trigger.token] == "nsubj"
    return trigger.frame.type == "CONSULT" and subject and own_status(parse, head) == PLANNED


def _is_told_as_done(story: Story, trigger: Trigger) -> bool:
    """ "announced the capture of the port", "confirmed the arrest": a blow that was announced has been dealt."""
    parse, head = story.parse, story.parse.heads[trigger.token]
    blow = trigger.frame.type == "ASSAULT" or trigger.frame.mode in STRUCK
    told = trigger.nominal and parse.lemmas[head] in TELLING_OF and own_status(parse, head) == HAPPENED
    return blow and told and own_status(parse, trigger.token) == HAPPENED


def _of_own_verb(story: Story, trigger: Trigger) -> str:
    """ "pledged troops", "ordered tanks to the border": the verb that names the deed says that it is to come."""
    made = load_status_words().verbs.get(story.parse.lemmas[trigger.token])
    return PLANNED if made == PLANNED else HAPPENED


def _by_day(story: Story, status: str, happened: Interval | None) -> str:
    """What is told as done of a day to come is planned."""
    coming = (
        happened is not None
        and happened.start is not None
        and story.published is not None
        and happened.start > story.published
    )
    return PLANNED if coming and status in (HAPPENED, ONGOING) else status


def _is_event(story: Story, trigger: Trigger, draft: Draft) -> bool:
    """Whether enough is told: of a verbal act who did it; of others somebody, or a place or a day."""
    kind, sides = trigger.frame.type, bool(draft.actors or draft.recipients)
    if sides and _all_in_business(story, draft) and (trigger.nominal or kind not in OUTRAGES):
        return False
    if is_background(story, trigger, draft):
        return False
    if kind in VERBAL:
        return bool(draft.actors)
    if trigger.nominal and trigger.frame.alone:
        return True
    if sides:
        return True
    if not trigger.nominal and _done_by_things(story, trigger):
        return False
    where_or_when = bool(draft.places) if trigger.nominal else bool(draft.places or draft.happened)
    return where_or_when and kind not in NEEDS_SIDES


def _done_by_things(story: Story, trigger: Trigger) -> bool:
    """Whether the verb has a doer that can do no such thing: "a comedy that bombed", "a cold front will invade"."""
    frames, parse = load_frames(), story.parse
    arms = frozenset(frames.nouns).union(*(frames.classes.get(name, ()) for name in ARMS))
    doers = verb_agents(parse, trigger.token)
    return bool(doers) and not any(parse.lemmas[d] in arms or parse.pos[d] == "PRON" for d in doers)


def _all_in_business(story: Story, draft: Draft) -> bool:
    return all(
        actor.kind == "company" or actor.sector == "BUS"
        for actor in story.actors.known((*draft.actors, *draft.recipients))
    )


def _extent(story: Story, trigger: Trigger) -> tuple[int, int]:
    """The words of the act's own clause: its phrases, without the clauses that hang on it."""
    parse, token = story.parse, trigger.token
    inside = [trigger.start, trigger.end - 1]
    for child in parse.children[token]:
        if parse.deps[child] in PHRASES:
            inside += [parse.left[child], parse.right[child]]
    return min(inside), max(inside)
