"""Mentions of meetings by a noun: "talks between X and Y", "the London summit", "a visit to Rwanda"."""

from collections.abc import Mapping
from dataclasses import replace

from dateline.finding.meetings.attendance import sides_of, with_host
from dateline.finding.meetings.mention import ABSENT, HOST, PARTY, Mention, Side
from dateline.finding.meetings.phrases import ties
from dateline.finding.meetings.scene import Scene
from dateline.finding.meetings.setting import OBLIQUE, ROOT, Setting, setting_of
from dateline.finding.meetings.standing import DECLINED, by_days, standing
from dateline.finding.meetings.whereabouts import (
    days_of_noun,
    place_of_noun,
    since_of_noun,
    topic_of,
    words_of_noun,
)
from dateline.language.clauses import owners
from dateline.language.meeting_words import MeetingWords, Noun, load_meeting_words
from dateline.language.parse import Parse
from dateline.record import Interval, Span

BEFORE = ("compound", "amod", "nmod:desc", "det", "nmod:poss", "nummod", "advmod", "nmod")
MOST_LABELS = 5  # tokens before a noun
GOING = frozenset({"told", "begun", "ongoing", "announced"})
FURTHEST = 12  # tokens behind a noun in which its rank is told


def noun_mention(scene: Scene, token: int) -> Mention | None:
    """The mention that the noun at `token` makes; None where it names no meeting of parties."""
    words = load_meeting_words()
    noun = words.nouns[scene.parse.lower[token]]
    if not _is_meeting(scene.parse, token, noun, words):
        return None
    setting = setting_of(scene.parse, token)
    status = standing(scene.parse, setting)
    if status == DECLINED:
        return None
    return _mention(scene, setting, noun, status)


def _mention(scene: Scene, setting: Setting, noun: Noun, status: str | None) -> Mention:
    parse = scene.parse
    held, turned = days_of_noun(scene, setting)
    since = since_of_noun(scene, setting) if status == "held" else None
    status, held = ("ongoing", since) if since is not None else (status, held)
    place = place_of_noun(scene, setting, noun.kind == "visit")
    sides = sides_of(scene, setting, noun.kind)
    if noun.kind == "visit":
        sides = with_host(scene, sides, place)
    before = _words_before(parse, setting)
    mention = Mention(
        trigger=setting.noun,
        kind=noun.kind,
        sides=sides,
        place=place,
        held=held,
        status=_status(scene, setting, (status, held), sides),
        turned=turned,
        topic=topic_of(scene, _telling_topic(setting)),
        words=words_of_noun(scene, setting),
        turn=_turn_words(scene, setting),
        name=_name(scene, setting),
        pointing=_points(parse, setting, before),
        anew=bool(before & load_meeting_words().lists["noun.anew"]),
        founding=False,
        same_sides=False,
        claims=scene.story.claims(setting.noun),
        rank=rank_in(scene, setting),
        labels=_labels(parse, setting.noun),
    )
    joining = mention.pointing and _is_joined(scene, setting)
    founding = _founds(scene, mention, noun, setting) and not (
        joining and place is None and _only_attended(setting)
    )
    sequel = not sides and mention.status is not None and _is_sequel(parse, setting, before)
    return replace(mention, founding=founding, joining=joining, sequel=sequel)


def _is_sequel(parse: Parse, setting: Setting, before: frozenset[str]) -> bool:
    """ "A third round will open in Oslo", "another meeting": of the same sides, as no others are told."""
    lists = load_meeting_words().lists
    own = {case for case, _ in ties(parse, setting.noun)} & {"of", "with", "between", "among"}
    return (
        bool(before & lists["noun.next"]) and parse.lower[setting.noun] in lists["noun.repeated"] and not own
    )


def _is_joined(scene: Scene, setting: Setting) -> bool:
    """Whether the sides of "the talks" come from a verb alone ("will attend the talks", "talks mediated by X")."""
    cases = {case for case, _ in ties(scene.parse, setting.noun)}
    named = cases & {"with", "between", "among", "of"} or owners(scene.parse, setting.noun)
    return not named and (setting.entry is not None or scene.parse.has(setting.noun, "acl", "acl:relcl"))


def _only_attended(setting: Setting) -> bool:
    return setting.entry is not None and setting.entry.status == "attended"


def _telling_topic(setting: Setting) -> list[int]:
    """The words on which the topic may hang: the noun, what carries it, the verb of "held talks in Oslo on"."""
    verb = [setting.governor] if setting.entry is not None and setting.governor is not None else []
    return [setting.noun, *setting.carriers, *verb]


def _points(parse: Parse, setting: Setting, before: frozenset[str]) -> bool:
    """ "the talks", "its meeting"; "talks" alone as a subject ("Talks continue") are those told of before."""
    if before & load_meeting_words().lists["noun.pointing"] or owners(parse, setting.noun):
        return True
    bare = not any(parse.deps[child] == "det" for child in parse.children[setting.noun])
    return bare and setting.subject is not None and parse.tags[setting.noun] == "NNS"


def _labels(parse: Parse, noun: int) -> frozenset[str]:
    """The names before a noun that tell its meeting from others: "the UN talks", "the Geneva talks"."""
    near = range(max(parse.left[noun], noun - MOST_LABELS), noun)
    before = (i for i in near if parse.pos[i] == "PROPN" and parse.deps[i] != "nmod:poss")
    behind = (
        h for case, h in ties(parse, noun) if case == "of" and parse.pos[h] == "PROPN" == parse.pos[noun]
    )
    return frozenset(parse.lower[i] for i in (*before, *behind))


def _status(
    scene: Scene, setting: Setting, told: tuple[str | None, Interval | None], sides: tuple[Side, ...]
) -> str | None:
    """The status told, in the light of the days; a side, not a person, that stays away makes it a boycott."""
    status, held = told
    by_day = by_days(held, scene.story.published)
    away = any(s.attendance == ABSENT and scene.people[s.actor].kind != "person" for s in sides)
    if away and setting.entry is not None and setting.entry.status == "attended":
        return "boycotted"
    if status in ("held", "ongoing") and by_day == "announced":
        return "announced"
    return status or by_day or _by_link(setting)


def rank_in(scene: Scene, setting: Setting) -> str | None:
    """The rank that the words of the phrase tell ("foreign ministers' meeting", "among senior officials")."""
    parse = scene.parse
    tokens = [*range(parse.left[setting.noun], min(parse.right[setting.noun] + 1, setting.noun + FURTHEST))]
    if setting.governor is not None:
        near = [head for case, head in ties(parse, setting.governor) if case in ("among", "between", "at")]
        tokens += [token for head in near for token in range(parse.left[head], head + 1)]
    words = {parse.lower[token] for token in tokens}
    words |= {f"{parse.lower[t - 1]}-{parse.lower[t + 1]}" for t in tokens[1:-1] if parse.words[t] in "-–"}
    return next((level.name for level in reversed(load_meeting_words().levels) if level.words & words), None)


def _by_link(setting: Setting) -> str | None:
    """A headline without a verb tells what has been ("Telephone conversation with X")."""
    return "held" if setting.link == ROOT and setting.governor is None else None


def _is_meeting(parse: Parse, token: int, noun: Noun, words: MeetingWords) -> bool:
    if parse.pos[token] not in ("NOUN", "PROPN") or parse.deps[token] in (
        "compound",
        "nmod:desc",
        "flat",
        "amod",
    ):
        return False
    lists = words.lists
    before = {parse.lower[child] for child in parse.kids(token, *BEFORE) if child < token}
    if before & (lists["noun.not_before"] | lists["noun.generic"]):
        return False
    if not _has_its_company(parse, token, before, lists):
        return False
    phrases = ties(parse, token)
    if any(case == "of" and parse.lemmas[head] in lists["noun.not_of"] for case, head in phrases):
        return False
    if parse.lower[token] in lists["noun.assemblies"]:
        return bool(_all_before(parse, token) & lists["noun.assembly_words"]) or parse.pos[token] == "NOUN"
    if noun.kind == "call":
        return _is_call(parse, token, before, words)
    return True


def _has_its_company(parse: Parse, token: int, before: set[str], lists: Mapping[str, frozenset[str]]) -> bool:
    """ "a third round" without "of talks", "a round table": what a word needs before it to name a meeting."""
    word = parse.lower[token]
    if word in lists["noun.only_anew"]:
        return bool(before & lists["noun.anew"]) and not any(case == "of" for case, _ in ties(parse, token))
    if word in lists["noun.only_with"]:
        return any(case == "with" for case, _ in ties(parse, token))
    return word not in lists["noun.after_round"] or parse.lower[token - 1] == "round"


def _all_before(parse: Parse, token: int) -> set[str]:
    return {parse.lower[i] for i in range(parse.left[token], token)}


def _is_call(parse: Parse, token: int, before: set[str], words: MeetingWords) -> bool:
    """ "a phone call", "a call with X", "a telephone conversation"; not "calls for restraint"."""
    if before & words.lists["noun.call_before"]:
        return True
    cases = {case for case, _ in ties(parse, token)}
    clause = any(parse.mark(child) in ("to", "for") for child in parse.kids(token, "acl"))
    if cases & words.lists["noun.not_after"] or clause:
        return parse.lower[token].startswith("conversation") and not clause
    return bool(cases & {"with", "between"}) or parse.lower[token].startswith("conversation")


def _words_before(parse: Parse, setting: Setting) -> frozenset[str]:
    return frozenset(
        parse.lower[child]
        for token in (setting.noun, setting.top)
        for child in parse.kids(token, *BEFORE)
        if child < token
    )


def _founds(scene: Scene, mention: Mention, noun: Noun, setting: Setting) -> bool:
    """Whether the words name a certain meeting: two sides, or one side or none with enough else."""
    parties = len(set(mention.actors))
    if parties >= 2:
        return True
    if noun.kind == "visit":
        return any(side.role != HOST for side in mention.sides) and _is_placed(mention)
    if noun.kind == "call":
        return bool(parties) and (setting.entry is not None or setting.link in (OBLIQUE, ROOT))
    if not noun.strong:
        return bool(parties) and setting.entry is not None and _is_placed(mention)
    return mention.place is not None or (
        bool(parties)
        and (_is_placed(mention) or _with_other(scene, setting) or _among_several(scene, setting))
    )


def _is_placed(mention: Mention) -> bool:
    return mention.place is not None or mention.held is not None


def _among_several(scene: Scene, setting: Setting) -> bool:
    """ "Political parties held talks": a plural group that meets within itself."""
    held = setting.entry is not None and setting.entry.role == PARTY and setting.entry.status in GOING
    return held and any(scene.parse.tags[doer] in ("NNS", "NNPS") for doer in setting.doers)


def _with_other(scene: Scene, setting: Setting) -> bool:
    """Whether the one side named met somebody else whom the record has no actor for ("with officials")."""
    others = [
        (case, head) for case, head in ties(scene.parse, setting.noun) if case in ("with", "between", "among")
    ]
    return any(case != "with" or not scene.parties([head]) for case, head in others)


def _turn_words(scene: Scene, setting: Setting) -> Span:
    """The verb that makes the turn with its helpers, or the noun phrase itself."""
    parse, verb = scene.parse, setting.governor
    if verb is None or parse.pos[verb] not in ("VERB", "AUX"):
        return words_of_noun(scene, setting)
    parts = [verb, *parse.kids(verb, "aux", "aux:pass", "compound:prt")]
    near = [part for part in parts if abs(part - verb) <= 4]
    return scene.story.span(min(near), max(near) + 1)


def _name(scene: Scene, setting: Setting) -> Span | None:
    """The noun with the names and adjectives right before it; None for a bare noun and for a mere "recent meeting"."""
    parse, noun = scene.parse, setting.noun
    words = load_meeting_words()
    skipped = (
        words.lists["noun.pointing"]
        | words.lists["noun.anew"]
        | words.lists["noun.plain"]
        | set(words.modifiers)
    )
    start = noun
    while start > parse.left[noun] and _names(parse, start - 1, skipped):
        start -= 1
    while start < noun and not parse.words[start][0].isalpha():
        start += 1
    start = _whole_word(parse, start)
    return scene.story.span(start, noun + 1) if start < noun else None


def _whole_word(parse: Parse, start: int) -> int:
    """The start of a name that would begin behind a hyphen: "three-way summit" whole, "90-minute meeting" without."""
    if start < 2 or parse.words[start - 1] not in "-–":
        return start
    return start - 2 if parse.words[start - 2].isalpha() else start + 1


def _names(parse: Parse, token: int, skipped: set[str] | frozenset[str]) -> bool:
    if parse.lower[token] in skipped or parse.tags[token] in ("DT", "PRP$", "POS", "IN"):
        return False
    return parse.pos[token] in ("ADJ", "NOUN", "PROPN", "NUM", "VERB") or parse.words[token] in "-–"
