"""The kind of a ceasefire, as the words around one mention tell it: by whom and how many it is agreed."""

from dateline.finding.ceasefires.position import SUBJECT, Position
from dateline.finding.ceasefires.sides import owned_by
from dateline.finding.meetings.phrases import ties
from dateline.finding.meetings.scene import Scene
from dateline.language.ceasefire_words import load_ceasefire_words
from dateline.language.clauses import verb_agents
from dateline.language.parse import Parse

UNILATERAL, BILATERAL, MULTILATERAL, IMPOSED = "unilateral", "bilateral", "multilateral", "imposed"
SETTLED = frozenset({"declared", "agreed", "in-force", "extended", "breached", "ended"})


def kind_of(scene: Scene, position: Position, status: str | None) -> str | None:
    """The kind that adjectives, a resolution, the number of sides or the one owner tell; None where nothing does."""
    if _is_imposed(scene, position):
        return IMPOSED
    return _by_adjective(scene.parse, position) or _by_number(scene, position, status)


def _by_adjective(parse: Parse, position: Position) -> str | None:
    lists = load_ceasefire_words().lists
    near = {
        parse.lower[c]
        for token in (position.trigger, *position.holders)
        for c in parse.children[token]
        if c < token
    }
    if position.governor is not None:
        near |= {parse.lower[child] for child in parse.kids(position.governor, "advmod")}
    return next(
        (k for k in (UNILATERAL, BILATERAL, MULTILATERAL, IMPOSED) if near & lists[f"kind.{k}"]), None
    )


def _by_number(scene: Scene, position: Position, status: str | None) -> str | None:
    """ "Both sides signed", "between X, Y and Z"; of one that is there, also "its own ceasefire"."""
    parse = scene.parse
    phrases = [tie for token in (position.trigger, *position.holders) for tie in ties(parse, token)]
    between = [head for case, head in phrases if case == "between"]
    if len(between) > 1:
        return BILATERAL if len(between) == 2 else MULTILATERAL
    doers = _agreeing(parse, position)
    if len(doers) > 1 or any(_means_two(parse, doer) for doer in doers):
        return BILATERAL if len(doers) < 3 else MULTILATERAL
    if any(_are_many(parse, doer) for doer in doers):
        return MULTILATERAL
    owned = owned_by(scene, position)
    several = len(owned) > 1 or any(_means_two(parse, head) for head in owned)
    return UNILATERAL if status in SETTLED and len(scene.parties(owned)) == 1 and not several else None


def _are_many(parse: Parse, head: int) -> bool:
    """ "six heads of state"."""
    counts = [parse.lower[child] for child in parse.kids(head, "nummod")]
    return bool(counts) and counts[0] not in ("one", "two", "1", "2")


def _agreeing(parse: Parse, position: Position) -> list[int]:
    """The heads of the subject of "agreed", "signed", "declared" ..., actors of the record or not."""
    lists = load_ceasefire_words().lists
    verb = position.governor
    if verb is None or position.link == SUBJECT:
        return []
    if position.phrase not in lists["parties.declare"] and position.phrase not in lists["parties.jointly"]:
        return []
    return [doer for doer in verb_agents(parse, verb) if parse.pos[doer] != "PRON"]


def _means_two(parse: Parse, head: int) -> bool:
    """ "both armies", "the two sides", "the warring parties"."""
    lists = load_ceasefire_words().lists
    before = {parse.lower[child] for child in parse.children[head] if child < head}
    return bool(before & {"both", "two"}) or (
        parse.lemmas[head] in lists["parties.same"] and parse.tags[head] == "NNS" and "all" not in before
    )


def _is_imposed(scene: Scene, position: Position) -> bool:
    """A resolution, the Security Council or the UN itself demands, orders or calls it."""
    parse = scene.parse
    orders = load_ceasefire_words().lists["parties.impose"]
    if position.governor is not None and position.phrase in orders:
        verb = position.governor
        noun = parse.heads[verb] if parse.deps[verb] in ("acl", "acl:relcl") else -1
        doers = [*verb_agents(parse, verb), *([noun] if noun >= 0 else [])]
        return any(_may_impose(parse, doer) for doer in doers)
    return any(_is_ordered(parse, verb) for verb in parse.kids(position.trigger, "acl", "acl:relcl"))


def _is_ordered(parse: Parse, verb: int) -> bool:
    """ "a ceasefire called by the United Nations"."""
    words = load_ceasefire_words()
    ordered = words.verb_of.get(parse.lower[verb]) in words.lists["parties.impose"]
    return ordered and any(_may_impose(parse, head) for case, head in ties(parse, verb) if case == "by")


def _may_impose(parse: Parse, token: int) -> bool:
    names = load_ceasefire_words().lists["parties.imposers"]
    words = " ".join(parse.lower[parse.left[token] : token + 1]).removeprefix("the ")
    return parse.lemmas[token] == "resolution" or words in names
