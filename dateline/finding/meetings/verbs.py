"""Mentions of meetings by a verb: "met", "spoke by phone with", "visited", "hosted X in Y"."""

from collections.abc import Sequence

from dateline.finding.meetings.attendance import once, with_host
from dateline.finding.meetings.days import nearer
from dateline.finding.meetings.mention import HOST, PARTY, REPLACED, Mention, Side
from dateline.finding.meetings.phrases import lemma_of, opening, particles, ties
from dateline.finding.meetings.scene import Scene
from dateline.finding.meetings.standing import DECLINED, by_days, told_by_verb
from dateline.finding.meetings.titles import titles_of
from dateline.finding.meetings.whereabouts import days_of_verb, place_of_verb, topic_of, words_of_verb
from dateline.language.clauses import conjuncts, is_passive, subjects, verb_agents, verb_patients
from dateline.language.meeting_words import MeetingWords, Verb, load_meeting_words
from dateline.language.parse import Parse
from dateline.record import Interval

MOST_PEOPLE_KINDS = frozenset({"person", "state", "body", "intergovernmental"})
PERSONS = frozenset({"person", "other"})
PRESENT_TAGS = frozenset({"VBZ", "VBP"})


def verb_mention(scene: Scene, token: int) -> Mention | None:
    """The mention that the verb at `token` makes; None where it tells of no meeting."""
    parse, words = scene.parse, load_meeting_words()
    verb = words.verbs[verb_key(parse, token, words)]
    if _carries_a_noun(parse, token, words) or _is_habit(scene, token, words):
        return None
    sides, same = _sides(scene, token, verb)
    if not sides and not same:
        return None
    status = told_by_verb(parse, token)
    if status == DECLINED:
        return None
    return _mention(scene, token, verb, (sides, same, status))


def verb_key(parse: Parse, token: int, words: MeetingWords) -> str:
    """What the lexicon calls the verb at `token`, with its particle where it needs one ("sit down"); "" for none."""
    lemma = words.verb_of.get(parse.lower[token], "")
    if lemma in words.verbs:
        return lemma
    joined = (
        (f"{lemma} {particle}" for particle in particles(parse, token)) if lemma in words.first_words else ()
    )
    return next((key for key in joined if key in words.verbs), "")


def _mention(scene: Scene, token: int, verb: Verb, found: tuple[tuple[Side, ...], bool, str]) -> Mention:
    sides, same, status = found
    going = _journeys(scene.parse, token)
    held = days_of_verb(scene, [token, *going])
    if held is not None and scene.parse.tags[token] in PRESENT_TAGS and not scene.parse.has(token, "aux"):
        held = nearer(held, scene.story.published)
    place = _place(scene, token, verb, going)
    sides = with_host(scene, sides, place) if verb.kind == "visit" else sides
    words = words_of_verb(scene, token)
    return Mention(
        trigger=token,
        kind=verb.kind,
        sides=sides,
        place=place,
        held=held,
        status=_timed(scene, token, (status, verb.name == "travel"), held),
        turned=None,
        topic=topic_of(scene, [token]),
        words=words,
        turn=words,
        name=None,
        pointing=same,
        anew=_says_again(scene.parse, token),
        founding=len(sides) >= 2 or (bool(sides) and (place is not None or _is_told_by_author(scene, token))),
        same_sides=same,
        claims=scene.story.claims(token),
    )


def _is_told_by_author(scene: Scene, token: int) -> bool:
    """ "I spoke with X": the author of the document, whom no word of it may name."""
    doers = subjects(scene.parse, token)
    return any(scene.parse.lower[d] in ("i", "we") and not scene.story.denoted(d) for d in doers)


def _carries_a_noun(parse: Parse, verb: int, words: MeetingWords) -> bool:
    """ "met for talks", "visited Cairo to meet X": the noun or the inner verb tells of the meeting."""
    lemma = words.verb_of[parse.lower[verb]]
    for child in parse.children[verb]:
        noun = words.nouns.get(parse.lower[child])
        on_visit = noun is not None and noun.kind == "visit" and lemma in words.lists["ends.on_visits"]
        if (
            noun is not None
            and not on_visit
            and f"{lemma} {opening(parse, child)}".strip() in words.governors
        ):
            return True
        inner = words.verbs.get(words.verb_of.get(parse.lower[child], ""))
        if inner is not None and inner.name in ("meet", "negotiate") and parse.mark(child) == "to":
            own = words.verbs.get(lemma)  # none of its own for "sit down"
            return own is not None and own.kind == "visit"
    return False


def _is_habit(scene: Scene, verb: int, words: MeetingWords) -> bool:
    """ "meets every week", "often visits"."""
    parse = scene.parse
    often = any(parse.lower[c] in words.lists["noun.habitual"] for c in parse.kids(verb, "advmod"))
    return often or any(time.interval.type == "SET" for time in scene.days.hanging([verb]))


def _says_again(parse: Parse, verb: int) -> bool:
    return any(parse.lower[c] in ("again", "separately", "earlier") for c in parse.kids(verb, "advmod"))


def _sides(scene: Scene, token: int, verb: Verb) -> tuple[tuple[Side, ...], bool]:
    """The sides of the meeting, and whether they are only pointed to ("the two leaders")."""
    reader = {
        "meet": _each_other, "gather": _each_other, "negotiate": _each_other, "speak": _speakers, "phone": _callers,
        "receive": _received, "visit": _visitors, "travel": _travellers,
    }[verb.name]  # fmt: skip
    sides = reader(scene, token, verb)
    if sides:
        return sides, False
    same = verb.each_other and not _objects(scene, token) and _points_to_sides(scene.parse, token)
    return (), same and (verb.name != "speak" or _by_phone(scene.parse, token))


def _objects(scene: Scene, token: int) -> list[int]:
    return [h for child in scene.parse.kids(token, "obj", "iobj") for h in conjuncts(scene.parse, child)]


def _partners(scene: Scene, token: int, cases: Sequence[str]) -> list[int]:
    banned = load_meeting_words().lists["partners.not_to"]
    return [
        h for case, h in ties(scene.parse, token) if case in cases and scene.parse.lemmas[h] not in banned
    ]


def _instead(scene: Scene, token: int) -> list[Side]:
    cases = load_meeting_words().lists["sides.instead"]
    heads = [h for case, h in ties(scene.parse, token) if case in cases]
    return [Side(actor, PARTY, REPLACED) for actor in scene.parties(heads)]


def _each_other(scene: Scene, token: int, verb: Verb) -> tuple[Side, ...]:
    """ "X met Y", "X met with Y", "X and Y met"; a plural group alone meets, one person alone does not."""
    if is_passive(scene.parse, token):
        return ()
    doers = subjects(scene.parse, token)
    ours = scene.parties(doers)
    objects = _objects(scene, token)
    if objects and not verb.object:
        return _brought_together(scene, ours, scene.parties(objects))
    if any(scene.parse.lemmas[head] in load_meeting_words().lists["noun.kin"] for head in objects):
        return ()
    if _mutual(scene, [*objects, *_partners(scene, token, ("with", "to"))]):
        return once(Side(actor) for actor in ours) if len(ours) > 1 or _plural(scene, doers) else ()
    partners = _partners(scene, token, ("with",))
    theirs = scene.parties([*(objects or _patients(scene, token, verb)), *partners])
    if not theirs and not _alone_suffice(scene, (doers, ours), (objects, partners), verb):
        return ()
    return once([Side(actor) for actor in (*ours, *theirs)] + _instead(scene, token))


def _alone_suffice(
    scene: Scene,
    doers: tuple[Sequence[int], Sequence[str]],
    others: tuple[Sequence[int], Sequence[int]],
    verb: Verb,
) -> bool:
    """Whether the subjects alone tell of a meeting: several, or one with others who are no actors of the record."""
    objects, partners = others
    if objects:
        return False
    return len(doers[1]) < 2 if partners else _are_several(scene, *doers, verb)


def _patients(scene: Scene, token: int, verb: Verb) -> list[int]:
    """The noun that "the envoy whom X met" describes."""
    return verb_patients(scene.parse, token) if verb.object and scene.parse.deps[token] == "acl:relcl" else []


def _brought_together(scene: Scene, hosts: Sequence[str], guests: Sequence[str]) -> tuple[Side, ...]:
    """ "convened the leaders of X and Y": a host and guests; things that are gathered are no meeting."""
    if not guests or not hosts:
        return ()
    return once([*(Side(actor, HOST) for actor in hosts), *(Side(actor) for actor in guests)])


def _mutual(scene: Scene, heads: Sequence[int]) -> bool:
    """ "each other", "one another"."""
    return any(scene.parse.lower[h] in ("each", "another", "one") and h + 1 < len(scene.parse) for h in heads)


def _plural(scene: Scene, doers: Sequence[int]) -> bool:
    return any(scene.parse.tags[head] in ("NNS", "NNPS") for head in doers)


def _are_several(scene: Scene, doers: Sequence[int], ours: Sequence[str], verb: Verb) -> bool:
    plural = any(scene.parse.tags[head] in ("NNS", "NNPS") for head in doers)
    return verb.each_other and (len(ours) > 1 or (bool(ours) and plural))


def _speakers(scene: Scene, token: int, verb: Verb) -> tuple[Side, ...]:
    """ "spoke with X", "spoke to X": between people of rank, or by telephone."""
    ours = scene.parties(subjects(scene.parse, token))
    phone = _by_phone(scene.parse, token)
    heads = _partners(scene, token, ("with", "to"))
    theirs = scene.parties([*heads, *_beside(scene, token, heads)])
    if phone and not theirs and len(ours) > 1:
        return once(Side(actor) for actor in ours)
    if not (ours or _is_told_by_author(scene, token)) or not (theirs or (phone and heads)):
        return ()
    kinds = {scene.people[actor].kind for actor in (*ours, *theirs)}
    return once(Side(actor) for actor in (*ours, *theirs)) if phone or kinds <= MOST_PEOPLE_KINDS else ()


def _beside(scene: Scene, token: int, heads: Sequence[int]) -> list[int]:
    """ "with his brothers the ministers": what the parse set beside a partner instead of below it."""
    parse = scene.parse
    ends = {parse.right[head] + 1 for head in heads}
    return [h for case, h in ties(parse, token) if not case and parse.left[h] in ends]


def _by_phone(parse: Parse, token: int) -> bool:
    phones = load_meeting_words().lists["partners.phone"]
    return any(
        parse.lower[head] in phones
        for case, head in ties(parse, token)
        if case in ("by", "on", "over", "via")
    )


def _callers(scene: Scene, token: int, verb: Verb) -> tuple[Side, ...]:
    """ "phoned X"; "called X" only where nothing says that it means naming or asking."""
    parse = scene.parse
    if is_passive(parse, token) or parse.has(token, "xcomp", "ccomp", "iobj", "compound:prt"):
        return ()
    ours = [a for a in scene.parties(subjects(parse, token)) if scene.people[a].kind == "person"]
    objects = _objects(scene, token)
    if _mutual(scene, objects) and len(ours) > 1:
        return once(Side(actor) for actor in ours)
    theirs = [a for a in scene.parties(objects) if scene.people[a].kind in PERSONS]
    if not ours or not theirs or (parse.lemmas[token] == "call" and not _is_ringing(scene, token)):
        return ()
    return once(Side(actor) for actor in (*ours, *theirs))


def _is_ringing(scene: Scene, token: int) -> bool:
    parse = scene.parse
    purpose = any(parse.mark(child) == "to" for child in parse.kids(token, "advcl"))
    return purpose or _by_phone(parse, token) or bool(scene.days.hanging([token]))


def _received(scene: Scene, token: int, verb: Verb) -> tuple[Side, ...]:
    """ "hosted X in Y", "was received by X": people, not things."""
    if scene.parse.lemmas[token] == "welcome" and _goal(scene, token) is None:
        return ()  # "welcomed the envoy's words", "I welcome him"
    hosts = scene.parties(verb_agents(scene.parse, token))
    guests = [a for a in scene.parties(verb_patients(scene.parse, token)) if scene.people[a].kind in PERSONS]
    if not hosts or not guests:
        return ()
    return once([*(Side(actor, HOST) for actor in hosts), *(Side(actor) for actor in guests)])


def _visitors(scene: Scene, token: int, verb: Verb) -> tuple[Side, ...]:
    """ "visited Rwanda", "visited the king": people of one country in another, or one another."""
    guests = _people(scene, token)
    objects = _objects(scene, token)
    hosts = [a for a in scene.parties(objects) if scene.people[a].kind in PERSONS]
    if hosts and guests:
        return once([*(Side(actor) for actor in guests), *(Side(actor, HOST) for actor in hosts)])
    return _abroad(scene, guests, scene.place_in(objects))


def _people(scene: Scene, token: int) -> list[str]:
    doers = scene.parties(verb_agents(scene.parse, token))
    return [actor for actor in doers if scene.people[actor].kind in PERSONS]


def _abroad(scene: Scene, guests: Sequence[str], place: str | None) -> tuple[Side, ...]:
    if place is None or not guests:
        return ()
    country = scene.places[place].country
    home = any(scene.country_of(guest) == country for guest in guests)
    return () if home else once(Side(actor) for actor in guests)


def _travellers(scene: Scene, token: int, verb: Verb) -> tuple[Side, ...]:
    """ "flew to Kigali": a visit where the traveller holds an office."""
    if _leads_to_a_meeting(scene.parse, token):
        return ()
    guests = [actor for actor in _people(scene, token) if _is_from_somewhere(scene, actor)]
    return _abroad(scene, guests, _goal(scene, token))


def _is_from_somewhere(scene: Scene, actor: str) -> bool:
    """An office holder whose country is told, or an envoy: others may be at home where they arrive."""
    person = scene.people[actor]
    envoy = bool(titles_of(person) & load_meeting_words().lists["sides.envoys"])
    return bool(person.offices) and (person.country is not None or envoy)


def _leads_to_a_meeting(parse: Parse, token: int) -> bool:
    words = load_meeting_words()
    inner = [
        c
        for c in parse.kids(token, "advcl", "conj", "xcomp")
        if words.verb_of.get(parse.lower[c]) in words.verbs
    ]
    return bool(inner) or any(parse.lower[head] in words.nouns for _, head in ties(parse, token))


def _goal(scene: Scene, token: int) -> str | None:
    cases = ("to", "into", "in")
    return scene.place_in(h for case, h in ties(scene.parse, token) if case in cases)


def _points_to_sides(parse: Parse, token: int) -> bool:
    """ "the two leaders", "both sides", "they"."""
    lists = load_meeting_words().lists
    for head in subjects(parse, token):
        if parse.lower[head] in ("they", "both"):
            return True
        before = {parse.lower[child] for child in parse.children[head] if child < head}
        if parse.lemmas[head] in lists["sides.same"] and before & lists["sides.counted"]:
            return True
    return False


def _journeys(parse: Parse, token: int) -> list[int]:
    """The verb of travel that this verb is the purpose or the sequel of ("flew to Oslo to meet X")."""
    words = load_meeting_words()
    head = parse.heads[token]
    if head == token or parse.deps[token] not in ("advcl", "xcomp", "conj", "acl"):
        return []
    lemma = lemma_of(parse, head, words.verb_of)
    return [head] if lemma in words.lists["ends.verbs"] or lemma == "visit" else []


def _place(scene: Scene, token: int, verb: Verb, going: Sequence[int]) -> str | None:
    if verb.name == "travel":
        return _goal(scene, token)
    if verb.name == "visit":
        return scene.place_in(_objects(scene, token)) or place_of_verb(scene, token)
    objects = [h for verb_of_going in going for h in scene.parse.kids(verb_of_going, "obj")]
    return place_of_verb(scene, token, going) or scene.place_in(objects)


def _timed(scene: Scene, token: int, told: tuple[str, bool], held: Interval | None) -> str:
    status, is_journey = told
    days = by_days(held, scene.story.published)
    if status == "ongoing" and scene.parse.tags[token] == "VBG" and is_journey:
        return "announced"  # "is flying to Oslo"
    return "announced" if status in ("held", "ongoing") and days == "announced" else status
