"""Every mention of a ceasefire in a story."""

from collections.abc import Iterator

from dateline.finding.ceasefires.kinds import kind_of
from dateline.finding.ceasefires.mention import Mention, Sides
from dateline.finding.ceasefires.position import OBJECT, Position, position_of
from dateline.finding.ceasefires.sides import sides_of
from dateline.finding.ceasefires.standing import NOTHING, standing
from dateline.finding.ceasefires.term import term_of
from dateline.finding.ceasefires.violations import broken_by, violations_of
from dateline.finding.meetings.outlook import DEMANDED, PLANNED, POSSIBLE, outlook
from dateline.finding.meetings.phrases import lemma_of, ties
from dateline.finding.meetings.scene import Scene
from dateline.finding.meetings.whereabouts import words_of_verb
from dateline.language.ceasefire_words import CeasefireWords, load_ceasefire_words
from dateline.language.clauses import owners
from dateline.language.parse import Parse
from dateline.record import Span

AT = frozenset({"in", "at", "around", "along", "across", "throughout", "inside", "near", "on", "for"})
BEFORE = ("compound", "amod", "nmod:desc", "nmod:poss", "nummod", "det", "nmod")
NAMED = frozenset({"PROPN", "ADJ", "NOUN", "NUM"})
MOST_LABELS = 6
LONGEST = 30
NEAR_VERB = 8  # tokens between a ceasefire and the verb that is part of its evidence
IT_NEAR = 1  # sentences from a ceasefire to "it"


def mentions_of(scene: Scene) -> Iterator[Mention]:
    """The mentions of a scene, in text order."""
    parse, words = scene.parse, load_ceasefire_words()
    last: int | None = None
    for token, word in enumerate(parse.lower):
        found = None
        if word == "it" and last is not None and parse.sentence[token] - parse.sentence[last] <= IT_NEAR:
            found = _of_pronoun(scene, token)
        elif names_ceasefire(parse, token, words):
            found = _mention(scene, token)
        if found is not None:
            last = found.trigger
            yield found


def names_ceasefire(parse: Parse, token: int, words: CeasefireWords) -> bool:
    """Whether the word at `token` names a ceasefire: "truce", "cease-fire", "cessation of hostilities"."""
    word = parse.lower[token]
    lists = words.lists
    if word in lists["names.alone"]:
        return parse.pos[token] in ("NOUN", "PROPN", "ADJ", "X")
    if word in ("fire", "fires") and _after_cease(parse, token, words):
        return True
    if word in lists["names.acts"]:
        return _is_act(parse, token, words)
    return word in lists["names.silenced"] and _is_ceased(parse, token, words)


def _after_cease(parse: Parse, token: int, words: CeasefireWords) -> bool:
    before = token - 2 if token > 1 and parse.words[token - 1] in "-‑–" else token - 1
    return before >= 0 and (parse.lower[before], parse.lower[token]) in words.pairs


def _is_act(parse: Parse, token: int, words: CeasefireWords) -> bool:
    lists = words.lists
    about = any(
        case in ("of", "in", "to") and parse.lower[h] in lists["names.fighting"]
        for case, h in ties(parse, token)
    )
    before = {parse.lower[child] for child in parse.children[token] if child < token}
    if parse.lower[token] in lists["names.sure_acts"] or parse.lower[token] in (
        "pause",
        "pauses",
        "suspension",
    ):
        return about or bool(before & lists["names.pauses"])
    return False


def _is_ceased(parse: Parse, token: int, words: CeasefireWords) -> bool:
    """ "agreed to cease hostilities", "silence the guns"."""
    head = parse.heads[token]
    ceasing = words.verb_of.get(parse.lower[head]) in words.lists["names.verbs"] and parse.pos[head] == "VERB"
    return ceasing and parse.deps[token] == "obj"


def _mention(scene: Scene, token: int) -> Mention | None:
    parse = scene.parse
    position = position_of(parse, token)
    told = standing(parse, position)
    if told == NOTHING or _is_a_figure_of_speech(scene, token):
        return None
    before = _words_before(parse, position)
    lists = load_ceasefire_words().lists
    pointing = _points(parse, position, before)
    status = _in_its_light(parse, position, told, pointing)
    return Mention(
        trigger=token,
        status=status,
        kind=kind_of(scene, position, status),
        sides=sides_of(scene, position, status),
        place=_place(scene, position),
        in_force=term_of(scene, position, status),
        violations=violations_of(scene, position, status),
        pointing=pointing,
        anew=any(parse.lower[child] in lists["kind.anew"] for child in parse.kids(token, "amod", "det")),
        labels=_labels(parse, token, lists["kind.plain"] | lists["kind.anew"]),
        words=_words(scene, position),
        claims=scene.story.claims(_asserted(position)),
    )


def _is_a_figure_of_speech(scene: Scene, token: int) -> bool:
    """ "The family's truce": owned by somebody who is no actor of the record."""
    owned = [head for head in owners(scene.parse, token) if scene.parse.pos[head] == "NOUN"]
    return bool(owned) and not scene.story.all_denoted(owned)


def _asserted(position: Position) -> int:
    """The word that the claim rests on: "they declared a truce" is the report's own, "said they had declared" not."""
    return position.trigger if position.governor is None else position.governor


def _points(parse: Parse, position: Position, before: frozenset[str]) -> bool:
    """ "the truce", "its ceasefire"; "the fastest possible ceasefire" is none that is known."""
    best = any(parse.tags[child] == "JJS" for child in parse.kids(position.trigger, "amod"))
    pointing = before & load_ceasefire_words().lists["kind.pointing"] or owners(parse, position.trigger)
    return bool(pointing) and not best


def _in_its_light(parse: Parse, position: Position, status: str | None, pointing: bool) -> str | None:
    """ "Support for the truce" proposes none, "urged them to advance a truce" does."""
    carrier = load_ceasefire_words().carrier
    if status == "proposed" and pointing:
        held = any(carrier.get(parse.lower[token]) == "proposed" for token in position.holders)
        return status if held or _is_proposed(parse, position.trigger) else None
    if status is None and not pointing and position.governor is not None and position.link == OBJECT:
        return "proposed" if outlook(parse, position.governor) in (POSSIBLE, DEMANDED, PLANNED) else None
    return status


def _is_proposed(parse: Parse, noun: int) -> bool:
    modifier = load_ceasefire_words().modifier
    return any(modifier.get(parse.lower[child]) == "proposed" for child in parse.kids(noun, "amod"))


def _words_before(parse: Parse, position: Position) -> frozenset[str]:
    return frozenset(
        parse.lower[child]
        for token in (position.trigger, *position.holders)
        for child in parse.children[token]
        if child < token
    )


def _labels(parse: Parse, trigger: int, plain: frozenset[str]) -> frozenset[str]:
    """ "Easter", "humanitarian", "48-hour", "full": what tells one ceasefire from another."""
    near = range(max(parse.left[trigger], trigger - MOST_LABELS), trigger)
    return frozenset(
        parse.lower[i]
        for i in near
        if parse.pos[i] in NAMED
        and parse.lower[i] not in plain
        and parse.lower[i] not in ("cease", "hour", "day")
    )


def _is_proposal(parse: Parse, position: Position) -> bool:
    """ "Ceasefire talks will open in Geneva": the place is that of the talks."""
    carrier = load_ceasefire_words().carrier
    return any(carrier.get(parse.lower[token]) == "proposed" for token in position.holders)


def _place(scene: Scene, position: Position) -> str | None:
    parse = scene.parse
    heads = [
        head
        for token in (position.trigger, *position.holders)
        for case, head in ties(parse, token)
        if case in AT
    ]
    if position.governor is not None and not _is_proposal(parse, position):
        heads += [head for case, head in ties(parse, position.governor) if case in AT - {"for"}]
    named = [
        c
        for c in parse.kids(position.trigger, "compound", "nmod:poss", "amod", "nmod:desc")
        if parse.pos[c] == "PROPN"
    ]
    found = scene.place_in(heads)
    if found is not None and position.phrase in load_ceasefire_words().lists["parties.jointly"]:
        return found if scene.places[found].precision != "place" else None  # the town where it was signed
    return found or scene.place_in(c for c in named if c not in scene.story.actors.by_head)


def _words(scene: Scene, position: Position) -> Span:
    """The noun phrase with the verb that governs it, where the two stand close."""
    parse = scene.parse
    tokens = [position.trigger, position.top, *parse.kids(position.trigger, *BEFORE)]
    start, end = (
        min(
            parse.left[t] if t != position.top else t
            for t in tokens
            if t <= position.trigger or t == position.top
        ),
        max(position.trigger, position.top),
    )
    verb = position.governor
    if verb is not None and abs(verb - position.top) <= NEAR_VERB:
        clause = [verb, *parse.kids(verb, "aux", "aux:pass", "cop")]
        start, end = min(start, *clause), max(end, *clause)
    return scene.story.span(max(start, end - LONGEST), end + 1)


def _of_pronoun(scene: Scene, token: int) -> Mention | None:
    """ "he declared a truce and broke it": only what can be done to a ceasefire alone."""
    parse, words = scene.parse, load_ceasefire_words()
    verb = parse.heads[token]
    lemma = lemma_of(parse, verb, words.verb_of)
    if (
        parse.deps[token] != "obj"
        or lemma not in words.lists["violation.break"]
        or parse.has(verb, "compound:prt")
    ):
        return None
    found = broken_by(scene, verb)
    if not found:
        return None
    return Mention(
        trigger=token,
        status="breached",
        kind=None,
        sides=Sides(),
        place=None,
        in_force=None,
        violations=found,
        pointing=True,
        anew=False,
        labels=frozenset(),
        words=words_of_verb(scene, verb),
        claims=scene.story.claims(token),
    )
