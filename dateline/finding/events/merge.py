"""One event for each act, not for each mention: deed and result in one sentence, tellings in several."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from dateline.finding.events.draft import Draft, Ids
from dateline.finding.events.matter import same_matter
from dateline.finding.events.sides import specific
from dateline.finding.story import Story, merged
from dateline.language.parse import Parse
from dateline.record import Interval

RESULTS = frozenset(
    ["kill", "wound", "injure", "die", "hurt", "maim", "destroy", "damage", "claim", "leave", "death", "perish", "bury",
     "slay", "massacre", "blow", "explode", "detonate", "flatten", "level", "burn", "raze", "killing", "shoot"]
)  # fmt: skip
PARTS = frozenset(
    {"raid", "operation", "campaign", "offensive", "war"}
)  # what is told within these stands for itself
TIED = frozenset(
    ["obj", "obl", "obl:agent", "xcomp", "nmod", "acl", "nsubj", "nsubj:pass", "compound", "appos"]
)
TOGETHER = frozenset(
    {"", "after", "when", "as", "while", "by", "in"}
)  # openings of clauses that tell of the same act
CHANGED = ("called-off", "postponed", "denied")  # what became of a plan goes before the plan
REACH = 400  # tokens between two tellings of one act
STEPS = 3


def merge_in_sentence(story: Story, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts of one sentence that tell one act become one; the trigger is the main clause's word."""
    by_token = {draft.token: draft for draft in drafts}
    for draft in sorted(drafts, key=lambda d: (-_depth(story.parse, d.token), d.token)):
        upper = _above(story.parse, draft, by_token)
        if upper is not None and _one_act(story, upper, draft):
            by_token[upper.token] = _joined(story, upper, draft)
            del by_token[draft.token]
    return sorted(by_token.values(), key=lambda d: d.token)


def _depth(parse: Parse, token: int) -> int:
    return sum(1 for _ in parse.up(token))


def _above(parse: Parse, draft: Draft, by_token: dict[int, Draft]) -> Draft | None:
    """The nearest act above this one, a few words up at most."""
    for step, head in enumerate(parse.up(draft.token)):
        if head in by_token:
            return by_token[head]
        if step == STEPS:
            break
    return None


def _one_act(story: Story, upper: Draft, lower: Draft) -> bool:
    parse = story.parse
    if not _of_one_kind(upper, lower) or not _same_status(parse, upper, lower):
        return False
    own = _is_own_object(parse, upper, lower)
    if not own and upper.actors and lower.actors and not set(upper.actors) & set(lower.actors):
        return False
    if set(upper.recipients) & set(lower.actors):
        return False  # "two rebels were killed after they fired at the patrol"
    if not _days_agree(upper.happened, lower.happened) or _is_part(parse, upper, lower):
        return False
    node = lower.token
    while parse.heads[node] != upper.token:
        if parse.deps[node] not in TIED:
            return False  # "blamed the attacks on X, who fought in the war": another act of X's
        node = parse.heads[node]
    return _tie(parse, node, upper, lower)


def _tie(parse: Parse, node: int, upper: Draft, lower: Draft) -> bool:
    """Whether the relation by which the lower act hangs on the upper one makes them one."""
    dep, opening = parse.deps[node], parse.mark(node) or parse.case(node)
    if dep in TIED:
        return True
    if upper.type == "CONSULT":
        return dep == "advcl" and opening == "to"
    result = parse.lemmas[upper.token] in RESULTS or parse.lemmas[lower.token] in RESULTS
    if upper.type != "ASSAULT" or not result:
        return dep == "advcl" and parse.tags[lower.token] == "VBG" and not opening and not upper.nominal
    return opening in TOGETHER if dep == "advcl" else dep in ("acl:relcl", "conj", "parataxis", "ccomp")


def _is_part(parse: Parse, upper: Draft, lower: Draft) -> bool:
    return parse.lemmas[upper.token] in PARTS or parse.lemmas[lower.token] in PARTS


def _of_one_kind(upper: Draft, lower: Draft) -> bool:
    """The same type; or an accord as the object of its signing."""
    accord = {upper.type, lower.type} <= {"AGREE", "SUPPORT"} and lower.nominal and not upper.nominal
    return upper.type == lower.type or accord


def _same_status(parse: Parse, upper: Draft, lower: Draft) -> bool:
    """A noun below a verb of its own kind says nothing of its own: "will host a meeting", "announced a truce"."""
    a, b = upper.status, lower.status
    if a == b or {a, b} <= {"happened", "ongoing"}:
        return True
    noun = lower.nominal and not upper.nominal
    return noun and (b == "happened" or _is_own_object(parse, upper, lower))


def _is_own_object(parse: Parse, upper: Draft, lower: Draft) -> bool:
    """ "repeated its demand": the noun is the object by which the verb is an act at all."""
    tied = parse.heads[lower.token] == upper.token and parse.deps[lower.token] in ("obj", "nsubj:pass")
    return tied and lower.nominal and not upper.nominal


def _days_agree(a: Interval | None, b: Interval | None) -> bool:
    if a is None or b is None:
        return True
    return _meet(a, b)


def _meet(a: Interval, b: Interval) -> bool:
    before = a.end is not None and b.start is not None and a.end < b.start
    after = b.end is not None and a.start is not None and b.end < a.start
    return not (before or after)


def _joined(story: Story, upper: Draft, lower: Draft) -> Draft:
    """Both tellings as one: the upper one's words, the deed's doer and means, the places and days of either."""
    deed, result = (upper, lower) if story.parse.lemmas[lower.token] in RESULTS else (lower, upper)
    own = upper.actors and _is_own_object(story.parse, upper, lower)
    actors = upper.actors if own else merged(upper.actors, lower.actors)
    recipients = specific(story, merged(result.recipients, deed.recipients))
    return replace(
        upper,
        mode=deed.mode or result.mode,
        actors=actors,
        recipients=tuple(key for key in recipients if key not in actors),
        places=upper.places or lower.places,
        happened=upper.happened or lower.happened,
        first=min(upper.first, lower.first),
        last=max(upper.last, lower.last),
        rule=f"{upper.rule} + {lower.rule}",
        nominal=upper.nominal and lower.nominal,
    )


def merge_tellings(story: Story, drafts: Sequence[Draft]) -> list[Draft]:
    """Acts told again further on: "the attack", the same words of the same people and day. In text order."""
    kept: list[Draft] = []
    by_type: dict[str, list[int]] = {}
    for draft in drafts:
        numbers = by_type.setdefault(draft.type, [])
        home = next((n for n in reversed(numbers) if _told_again(story, kept[n], draft)), None)
        if home is None:
            numbers.append(len(kept))
            kept.append(draft)
        else:
            kept[home] = _retold(kept[home], draft)
    return kept


def _told_again(story: Story, first: Draft, again: Draft) -> bool:
    if not _days_agree(first.happened, again.happened):
        return False
    same_doer = bool(first.actors) and first.actors == again.actors and first.status == again.status
    if same_doer and same_matter(first.about, again.about):
        return True
    if again.token - first.token > REACH:
        return False
    tests: tuple[Callable[[Story, Draft, Draft], bool], ...] = (_same_words, _same_sides, _same_place)
    return all(test(story, first, again) for test in tests)


def _same_words(story: Story, first: Draft, again: Draft) -> bool:
    """The same lemma, or a noun that points back ("the attack", "the assault")."""
    parse = story.parse
    statuses = first.status == again.status or (again.status in CHANGED and first.status == "planned")
    if not statuses or (first.mode and again.mode and first.mode != again.mode):
        return False
    back = again.nominal and any(
        parse.lower[child] in ("the", "this", "that") for child in parse.kids(again.token, "det")
    )
    same = parse.lemmas[first.token] == parse.lemmas[again.token]
    return back or (same and parse.sentence[first.token] != parse.sentence[again.token])


def _same_sides(story: Story, first: Draft, again: Draft) -> bool:
    """Sides that agree: no side names somebody else, and one side at least is the same, or the noun points back."""
    actors = _agree(first.actors, again.actors)
    recipients = _agree(first.recipients, again.recipients)
    if actors is False or recipients is False:
        return False
    bare = again.nominal and not again.actors and not again.recipients
    return bool(actors or recipients) or (bare and again.token - first.token < REACH // 4)


def _agree(a: Ids, b: Ids) -> bool | None:
    """True where both name the same, False where they differ, None where one is silent."""
    if not a or not b:
        return None
    return set(a) <= set(b) or set(b) <= set(a)


def _same_place(story: Story, first: Draft, again: Draft) -> bool:
    return not first.places or not again.places or bool(set(first.places) & set(again.places))


def _retold(first: Draft, again: Draft) -> Draft:
    return replace(
        first,
        mode=first.mode or again.mode,
        actors=first.actors or again.actors,
        recipients=first.recipients or tuple(k for k in again.recipients if k not in first.actors),
        places=first.places or again.places,
        happened=first.happened or again.happened,
        status=again.status if again.status in CHANGED else first.status,
        claimed_by=() if not again.claimed_by else first.claimed_by,
        mentions=(*first.mentions, (again.first, again.last + 1), *again.mentions),
    )
