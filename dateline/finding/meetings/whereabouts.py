"""Where and when a meeting is, what it is about, and the words that tell of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.finding.meetings.days import Dated
from dateline.finding.meetings.phrases import clauses_of, lemma_of, opening, ties
from dateline.finding.meetings.scene import Scene
from dateline.finding.meetings.setting import OBLIQUE, TURNS, Setting
from dateline.language.clauses import SUBJECTS
from dateline.language.meeting_words import load_meeting_words
from dateline.language.parse import Parse
from dateline.record import Interval, Span

AT = frozenset({"in", "at", "near", "outside"})
TO = frozenset({"to", "in", "at", "into", "across", "through"})
NO_DAYS = frozenset({"SET", "DURATION"})
NOT_OF_MEETING = frozenset({"until", "till", "since", "from", "by", "than"})
GOES_ON = frozenset({"has", "have", "'ve", "’ve"})
MOVED_TO = frozenset({"until", "till", "to", "for"})
NOT_BEFORE = frozenset(
    (*SUBJECTS, "cop", "aux", "advmod", "case", "mark", "punct", "acl", "acl:relcl", "cc", "advcl")
)  # what may stand before a noun without being of its phrase
LONGEST = 40  # tokens of evidence
LONGEST_TOPIC = 30
PHRASAL = frozenset({"nmod", "nmod:unmarked", "flat", "conj", "nmod:desc", "nmod:poss", "case", "fixed"})
OPEN_ENDED = frozenset({"conj", "acl", "acl:relcl", "advcl", "ccomp", "parataxis", "punct", "cc"})


def place_of_noun(scene: Scene, setting: Setting, visit: bool) -> str | None:
    """ "in Oslo", "the Oslo talks"; of a visit, where it goes."""
    parse = scene.parse
    cases = (TO | {"of"}) if visit else AT
    anchors = [setting.noun, *setting.carriers, *_clauses(parse, setting.noun)]
    if setting.entry is not None or setting.subject is not None:
        anchors.append(setting.governor if setting.governor is not None else setting.noun)
    found = [head for anchor in anchors for case, head in _ties_and_below(parse, anchor) if case in cases]
    if setting.entry is not None and setting.governor is not None and setting.link == OBLIQUE:
        goals = [head for case, head in ties(parse, setting.governor) if case in TO]
        found += [
            *parse.kids(setting.governor, "obj"),
            *goals,
        ]  # "visited Cairo for talks", "flew to Cairo for talks"
    return scene.place_in(found) or _named_by_place(scene, setting)


def _ties_and_below(parse: Parse, anchor: int) -> Iterator[tuple[str, int]]:
    """The phrases on a word, and those that the parse hung on a partner ("with leaders in Sanaa")."""
    for case, head in ties(parse, anchor):
        yield case, head
        if case in ("with", "between"):
            yield from ties(parse, head)


def _clauses(parse: Parse, noun: int) -> list[int]:
    """The participles and relative clauses of a noun, with what hangs on them ("due to resume in Oslo")."""
    found = clauses_of(parse, noun)
    return [*found, *(inner for clause in found for inner in parse.kids(clause, "xcomp"))]


def _named_by_place(scene: Scene, setting: Setting) -> str | None:
    """ "London talks"; "Syria talks" and "Gaza talks" are about a country or region."""
    parse = scene.parse
    for token in (setting.noun, *setting.carriers):
        for child in parse.kids(token, "compound", "nmod:poss", "nmod:desc", "amod", "nmod"):
            place = scene.places.get(scene.story.place_at.get(child, ""))
            named = place is not None and place.precision == "place" and not opening(parse, child)
            if place is not None and named and child < token and child not in scene.story.actors.by_head:
                return place.id
    return None


def place_of_verb(scene: Scene, verb: int, extra: Sequence[int] = ()) -> str | None:
    """ "met in Oslo", also where the parse hung the place on the other side ("met leaders in Oslo"); `extra` are verbs
    whose goal is the place ("flew to Oslo to meet")."""
    parse = scene.parse
    sides = parse.kids(verb, "obj", "obl")
    found = [head for word in (verb, *sides) for case, head in ties(parse, word) if case in AT]
    goals = [head for other in extra for case, head in ties(parse, other) if case in TO]
    return scene.place_in([*found, *goals])


def days_of_noun(scene: Scene, setting: Setting) -> tuple[Interval | None, Interval | None]:
    """The day of the meeting, and that of a turn of it ("was put off on Monday")."""
    parse = scene.parse
    clauses = [clause for clause in _clauses(parse, setting.noun) if not _turns(parse, clause)]
    own = scene.days.hanging([setting.noun, *setting.carriers, *clauses])
    held = _first(own, NOT_OF_MEETING)
    if setting.governor is None:
        return held, None
    above = [t for t in scene.days.hanging([setting.governor]) if t not in own]
    if _is_own_day(scene, setting):
        return held or _first(above, NOT_OF_MEETING), None
    moved = [t.interval for t in above if t.case in MOVED_TO and t.interval.type not in NO_DAYS]
    turned = _first([t for t in above if t.case not in MOVED_TO], NOT_OF_MEETING)
    if setting.subject == "collapsed" and held is None and turned is not None:
        held = replace(turned, start=None)  # they lasted until then
    return (moved[0] if moved else held), turned


def _turns(parse: Parse, verb: int) -> bool:
    """Whether a clause tells of another day than the meeting's ("talks that it abandoned in May")."""
    words = load_meeting_words()
    governor = words.governors.get(lemma_of(parse, verb, words.verb_of))
    return governor is not None and governor.status in TURNS and parse.deps[verb] == "acl:relcl"


def since_of_noun(scene: Scene, setting: Setting) -> Interval | None:
    """ "has held talks since May": the days from then on; None for what is over."""
    verb = setting.governor
    if verb is None or not any(scene.parse.lower[c] in GOES_ON for c in scene.parse.kids(verb, "aux")):
        return None
    times = scene.days.hanging([setting.noun, verb])
    return next((time.interval for time in times if time.case == "since"), None)


def _is_own_day(scene: Scene, setting: Setting) -> bool:
    """Whether the governor's day is the meeting's: of "held" and "resumed", not of "proposed" or "cancelled"; what was
    said after talks was said on their day."""
    if setting.link == OBLIQUE and setting.entry is None:
        return setting.before == "within" or (
            setting.before == "held" and setting.governor in scene.story.cue_of
        )
    leaving = load_meeting_words().lists["ends.departures"]
    if (
        setting.governor is not None
        and setting.link == OBLIQUE
        and scene.parse.lemmas[setting.governor] in leaving
    ):
        return False
    status = setting.subject or (setting.entry.status if setting.entry is not None else "")
    return status in ("told", "attended", "begun", "ongoing", "announced") and (
        setting.entry is None or setting.entry.role not in ("absent", "excluded")
    )


def days_of_verb(scene: Scene, verbs: Sequence[int]) -> Interval | None:
    """The day that hangs on the first of `verbs` that has one."""
    return _first(scene.days.hanging(verbs), NOT_OF_MEETING)


def _first(times: Iterable[Dated], never: Iterable[str]) -> Interval | None:
    for time in times:
        interval = time.interval
        known = interval.start is not None or interval.end is not None
        if known and interval.type not in NO_DAYS and time.case not in never:
            return interval
    return None


def topic_of(scene: Scene, anchors: Sequence[int]) -> Span | None:
    """ "on Syria", "aimed at ending the war", "to discuss grain": the words after the preposition or verb."""
    parse, words = scene.parse, load_meeting_words()
    cases = words.lists["noun.topics"]
    for anchor in anchors:
        for child in parse.kids(anchor, "nmod", "obl"):
            if (
                opening(parse, child) in cases
                and parse.lower[child] not in words.lists["noun.no_topics"]
                and child not in scene.story.time_at
                and child not in scene.story.place_at
            ):
                return _phrase(scene, child)
        for child in parse.kids(anchor, "acl", "advcl"):
            found = _topic_of_clause(scene, child)
            if found is not None:
                return found
    return None


def _topic_of_clause(scene: Scene, verb: int) -> Span | None:
    parse, words = scene.parse, load_meeting_words()
    topics = words.lists["noun.topic_verbs"]
    lemma = lemma_of(parse, verb, words.verb_of)
    clause = next(iter(parse.kids(verb, "advcl", "xcomp")), None)
    if lemma == "aim" and clause is not None:
        return _phrase(scene, clause)
    for child in parse.kids(verb, "obj", "obl"):
        if " ".join(filter(None, (lemma, opening(parse, child)))) in topics:
            return _phrase(scene, child)
    return None


def _phrase(scene: Scene, head: int) -> Span | None:
    """The phrase at `head` without the preposition that opens it."""
    parse = scene.parse
    start, end = parse.left[head], min(parse.right[head] + 1, parse.left[head] + LONGEST_TOPIC)
    openers = {c for child in parse.kids(head, "case", "mark") for c in (child, *parse.kids(child, "fixed"))}
    while start < end and start in openers:
        start += 1
    return scene.story.span(start, end) if start < end else None


def words_of_noun(scene: Scene, setting: Setting) -> Span:
    """The noun phrase from its determiner to the last phrase on it, clauses left out."""
    start = min(_phrase_start(scene.parse, token) for token in (setting.noun, setting.top))
    end = max(_phrase_end(scene.parse, setting.top), _phrase_end(scene.parse, setting.noun))
    return scene.story.span(start, min(end, start + LONGEST))


def _phrase_start(parse: Parse, token: int) -> int:
    """The first token of what stands before `token` in its own phrase."""
    before = (c for c in parse.children[token] if c < token and parse.deps[c] not in NOT_BEFORE)
    return min([token, *(parse.left[child] for child in before)])


def _phrase_end(parse: Parse, token: int) -> int:
    """The end of what stands behind `token` in its own phrase; clauses are none of it."""
    end = token + 1
    for child in parse.children[token]:
        if child < token:
            continue
        if parse.deps[child] not in PHRASAL:
            break
        end = max(end, _phrase_end(parse, child))
    return end


def words_of_verb(scene: Scene, verb: int) -> Span:
    """The clause of `verb` from its own subject to its last phrase, clauses within left out."""
    parse = scene.parse
    own = parse.kids(verb, *SUBJECTS, "aux", "aux:pass", "cop")
    start = min([verb, *(parse.left[child] for child in own if child < verb)])
    end = verb
    for child in parse.children[verb]:
        if child > verb and parse.deps[child] in OPEN_ENDED:
            break
        end = max(end, parse.right[child]) if child > verb else end
    if verb - start > LONGEST:
        start = verb
    return scene.story.span(start, min(end + 1, max(start + LONGEST, verb + 1)))
