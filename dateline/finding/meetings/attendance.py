"""Who takes part in the meeting that a noun names, in which role, and who stays away."""

from collections.abc import Iterable, Iterator, Sequence

from dateline.finding.meetings.mention import ABSENT, EXPECTED, HOST, MEDIATOR, PARTY, REPLACED, Side
from dateline.finding.meetings.outlook import NONE, outlook
from dateline.finding.meetings.phrases import lemma_of, ties
from dateline.finding.meetings.scene import Scene
from dateline.finding.meetings.setting import OBJECT, OBLIQUE, Setting
from dateline.language.clauses import conjuncts, is_passive, owners, subjects, verb_agents
from dateline.language.meeting_words import MeetingWords, load_meeting_words
from dateline.language.parse import Parse

OF_WHOM = ("of", "by")
FROM_WHOM = ("from", "to")
HYPHENS = frozenset({"-", "–", "/", "‑"})
MOST_BEFORE = 10  # tokens
BEFORE = ("compound", "amod", "nmod:desc", "nmod", "obl:unmarked", "nmod:unmarked")
BRINGING = frozenset({"bring", "involve", "include", "unite", "gather", "group", "assemble"})
NOT_THERE = ("absent", "excluded")


def sides_of(scene: Scene, setting: Setting, kind: str) -> tuple[Side, ...]:
    """The sides of the meeting of a noun, each actor once; a role told of it counts before "party"."""
    found = [
        *_partners(scene, setting, kind),
        *_before(scene, setting),
        *_organised(scene, setting, kind),
        *_of_participles(scene, setting),
        *_of_governor(scene, setting),
    ]
    found += _of_clause(scene, setting, kind, found)
    return once(found)


def once(sides: Iterable[Side]) -> tuple[Side, ...]:
    """Each actor's first side, or its first one that says more than "party"."""
    kept: dict[str, Side] = {}
    for side in sides:
        old = kept.get(side.actor)
        if (
            old is None
            or (old.role == PARTY and side.role != PARTY)
            or (old.attendance is None and side.attendance)
        ):
            kept[side.actor] = Side(side.actor, side.role if old is None or old.role == PARTY else old.role,
                                    side.attendance or (old.attendance if old else None))  # fmt: skip
    return tuple(kept.values())


def with_host(scene: Scene, sides: Sequence[Side], place: str | None) -> tuple[Side, ...]:
    """The sides of a visit with the state visited as the host, where a whole country is and the record has it."""
    found = scene.places.get(place or "")
    if found is None or found.precision != "country" or found.country not in scene.states:
        return tuple(sides)
    host = scene.states[found.country or ""]
    return (*(side for side in sides if side.actor != host), Side(host, HOST))


def _partners(scene: Scene, setting: Setting, kind: str) -> Iterator[Side]:
    """ "with X", "between X and Y", "X's meeting", "a meeting of X and Y", "a visit by X", "a call from X"."""
    parse, words = scene.parse, load_meeting_words()
    cases = words.lists["partners.each_other"] | set(FROM_WHOM if kind == "call" else OF_WHOM)
    for token in _phrase_heads(setting):
        heads = [head for owner in (owners(parse, token),) for head in owner]
        phrases = [
            (case, h) for case, h in ties(parse, token) if case in cases and not _is_noun_of(words, parse, h)
        ]
        if kind == "visit":  # "a tour of Cuba" is where it goes
            phrases = [(case, h) for case, h in phrases if case != "of" or h not in scene.story.place_at]
        heads += [head for _, head in phrases]
        heads += _second_of_pair(parse, [head for case, head in phrases if case == "between"])
        yield from _sides(scene, heads)
        yield from _under(scene, token)


def _second_of_pair(parse: Parse, heads: Sequence[int]) -> list[int]:
    """ "between the rebels and the army", where the parse tied the army to another word."""
    if len(heads) != 1:
        return []
    after = parse.right[heads[0]] + 1
    joined = after < len(parse) and parse.lower[after] == "and" and parse.deps[after] == "cc"
    return [parse.heads[after]] if joined and parse.heads[after] > after else []


def _is_noun_of(words: MeetingWords, parse: Parse, head: int) -> bool:
    return parse.lower[head] in words.nouns


def _phrase_heads(setting: Setting) -> tuple[int, ...]:
    return tuple(dict.fromkeys((setting.noun, *setting.carriers)))


def _sides(
    scene: Scene, heads: Iterable[int], role: str = PARTY, attendance: str | None = None
) -> Iterator[Side]:
    return (Side(actor, role, attendance) for actor in scene.parties(heads))


def _under(scene: Scene, token: int) -> Iterator[Side]:
    """ "talks under UN auspices", "with Qatari mediation", "with the participation of Iran"."""
    parse, under = scene.parse, load_meeting_words().lists["sides.under"]
    for case, head in ties(parse, token):
        if parse.lower[head] in under:
            near = [*parse.kids(head, *BEFORE, "nmod:poss")]
            yield from (
                Side(actor, MEDIATOR) for n in near for actor in scene.state_at(n) or scene.parties([n])
            )
        elif case == "with" and parse.lower[head] in ("participation", "attendance", "involvement"):
            yield from _sides(
                scene, [n for c in parse.kids(head, "nmod", "nmod:poss") for n in conjuncts(parse, c)]
            )


def _before(scene: Scene, setting: Setting) -> Iterator[Side]:
    """ "UN-led talks", "US-Russia talks", "Israeli and Palestinian negotiations"; "Syria talks" are about Syria."""
    parse = scene.parse
    for middle in range(_first_before(parse, setting.noun) + 1, setting.noun - 1):
        if parse.words[middle] in HYPHENS:
            leading = _leading(scene, middle - 1, middle + 1)
            yield from leading or _pair(scene, middle - 1, middle + 1)
        elif parse.lower[middle] == "and" and parse.pos[middle + 1] == "ADJ":
            yield from _pair(scene, middle - 1, middle + 1)


def _organised(scene: Scene, setting: Setting, kind: str) -> Iterator[Side]:
    """ "UN talks" are mediated by it, a "NATO summit" is its own."""
    parse = scene.parse
    for child in parse.kids(setting.noun, "compound", "nmod:desc", "nmod:poss"):
        actor = scene.story.actors.by_head.get(child)
        if actor is not None and child < setting.noun and scene.people[actor].kind == "intergovernmental":
            yield Side(actor, MEDIATOR if kind == "talks" else PARTY)


def _first_before(parse: Parse, noun: int) -> int:
    """The first of the names, adjectives and hyphens right before a noun, by the words alone: the parse errs here."""
    start = noun
    while start > 0 and noun - start < MOST_BEFORE and _may_stand_before(parse, start - 1):
        start -= 1
    return start


def _may_stand_before(parse: Parse, token: int) -> bool:
    if parse.words[token] in HYPHENS or parse.lower[token] == "and":
        return True
    after_hyphen = token > 0 and parse.words[token - 1] in HYPHENS
    return (
        parse.pos[token] in ("ADJ", "PROPN", "NOUN", "INTJ", "X")
        or parse.tags[token] == "VBN"
        or after_hyphen
    )


def _leading(scene: Scene, name: int, participle: int) -> list[Side]:
    lists = load_meeting_words().lists
    lemma = lemma_of(scene.parse, participle, load_meeting_words().verb_of)
    if lemma not in lists["sides.led"]:
        return []
    role = HOST if lemma in lists["sides.led_as_host"] else MEDIATOR
    return [Side(actor, role) for actor in scene.state_at(name)]


def _pair(scene: Scene, one: int, other: int) -> list[Side]:
    """Two names or nationalities side by side."""
    found = [scene.state_at(one), scene.state_at(other)]
    known = all(ids or scene.country_at(token) for ids, token in zip(found, (one, other), strict=True))
    return [Side(actor) for ids in found for actor in ids] if known else []


def _of_participles(scene: Scene, setting: Setting) -> Iterator[Side]:
    """ "mediated by Oman", "which Qatar is hosting", "attended by both armies", "bringing together X and Y"."""
    parse, words = scene.parse, load_meeting_words()
    for token in _phrase_heads(setting):
        for child in parse.kids(token, "acl", "acl:relcl"):
            lemma = lemma_of(parse, child, words.verb_of)
            if lemma in BRINGING and not is_passive(parse, child):
                yield from _sides(scene, [h for o in parse.kids(child, "obj") for h in conjuncts(parse, o)])
            elif lemma in words.governors or lemma in words.lists["sides.led"]:
                role = _role(words, lemma)
                doers = [h for h in verb_agents(parse, child) if h != token and role]
                yield from _sides(scene, doers, *_attending(parse, child, role))
                yield from _sides(scene, [h for case, h in ties(parse, child) if case in ("between", "with")])
    yield from _mediated_further_on(scene, setting)


def _mediated_further_on(scene: Scene, setting: Setting) -> Iterator[Side]:
    """ "will hold talks in Istanbul next week, mediated by Turkey": a participle tied to another word."""
    parse, words = scene.parse, load_meeting_words()
    if setting.governor is None:
        return
    near = [setting.governor, *parse.kids(setting.governor, "obl", "obl:unmarked", "obj")]
    for token in near:
        for child in parse.kids(token, "acl", "advcl"):
            lemma = lemma_of(parse, child, words.verb_of)
            if lemma in words.lists["sides.led"] and is_passive(parse, child):
                yield from _sides(scene, verb_agents(parse, child), _role(words, lemma))


def _role(words: MeetingWords, lemma: str) -> str:
    if lemma in words.governors:
        return words.governors[lemma].role
    return HOST if lemma in words.lists["sides.led_as_host"] else MEDIATOR


def _attending(parse: Parse, verb: int, role: str) -> tuple[str, str | None]:
    """The role of a verb's doers and whether they come."""
    if role in NOT_THERE:
        return PARTY, ABSENT
    if role == PARTY and outlook(parse, verb) == NONE:
        return PARTY, ABSENT
    return role or PARTY, None


def _of_governor(scene: Scene, setting: Setting) -> Iterator[Side]:
    """The subject of "held talks", "will host a summit", "boycotted the conference", by the verb's role."""
    if setting.governor is None or setting.entry is None or not setting.entry.role:
        return
    parse, verb = scene.parse, setting.governor
    words = load_meeting_words()
    role, attendance = _attending(parse, verb, setting.entry.role)
    yield from _instead(scene, (verb, setting.noun))
    near = [
        h for case, h in ties(parse, verb) if case in words.lists["partners.each_other"] and h != setting.top
    ]
    if setting.link in (OBJECT, OBLIQUE):
        yield from _sides(scene, near)
    if setting.entry.role == "excluded":
        yield from _sides(scene, _objects(parse, verb), PARTY, ABSENT)
    elif setting.entry.role == "replacing":
        yield from _sides(scene, _objects(parse, verb), PARTY, REPLACED)
        yield from _sides(scene, [d for d in setting.doers if d not in _objects(parse, verb)])
    elif _takes_invited(parse, verb, words):
        yield from _sides(scene, _objects(parse, verb), PARTY, EXPECTED)
        yield from _sides(scene, [d for d in setting.doers if not is_passive(parse, verb)], HOST)
    else:
        yield from _sides(scene, setting.doers, role, attendance)


def _takes_invited(parse: Parse, verb: int, words: MeetingWords) -> bool:
    return lemma_of(parse, verb, words.verb_of) in ("invite", "welcome", "send", "dispatch")


def _objects(parse: Parse, verb: int) -> list[int]:
    if is_passive(parse, verb):
        return subjects(parse, verb)
    return [h for child in parse.kids(verb, "obj") for h in conjuncts(parse, child)]


def _instead(scene: Scene, words: Iterable[int]) -> Iterator[Side]:
    """ "is attending instead of the minister"."""
    instead = load_meeting_words().lists["sides.instead"]
    heads = [head for word in words for case, head in ties(scene.parse, word) if case in instead]
    return _sides(scene, heads, PARTY, REPLACED)


def _of_clause(scene: Scene, setting: Setting, kind: str, found: Sequence[Side]) -> Iterator[Side]:
    """ "After talks with X, Y said ...": Y was there too; only where the noun names one side alone."""
    one_sided = kind == "visit" or any(case == "with" for case, _ in ties(scene.parse, setting.noun))
    parties = {side.actor for side in found if side.role == PARTY}
    if setting.link != OBLIQUE or setting.before is None or not one_sided or not (parties or kind == "visit"):
        return iter(())
    if owners(scene.parse, setting.noun) or _has_doer(scene.parse, setting.noun):
        return iter(())
    persons = [a for a in scene.parties(setting.doers) if scene.people[a].kind in ("person", "state", "body")]
    return (Side(actor) for actor in persons if actor not in parties)


def _has_doer(parse: Parse, noun: int) -> bool:
    return any(case in ("between", "by", "of") for case, _ in ties(parse, noun))
