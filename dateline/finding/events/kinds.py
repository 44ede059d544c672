"""What a phrase is: a lemma, a class of the lexicon, or a kind that the report itself tells (@actor, @place ...)."""

from collections.abc import Sequence

from dateline.finding.story import Story
from dateline.language.frames import ANYTHING, load_frames
from dateline.language.groups import load_groups
from dateline.language.parse import Parse

PERSONAL = frozenset(
    ["he", "she", "they", "him", "her", "them", "we", "us", "i", "me", "who", "whom", "you", "one"]
)
ARMED = frozenset({"military", "armed-group"})
POWERS = frozenset({"state", "military", "armed-group"})
ARMED_SECTORS = frozenset({"MIL", "REB", "COP"})
ARMS = ("@weapon", "@weaponry", "@force")
REFLEXIVE = ("self", "selves")
NO_PHRASE = "-"
HUMAN = "@human"
JOINT = frozenset({"joint", "combined", "bilateral", "multinational"})
EPISODES = frozenset(
    {"round", "series", "wave", "string", "spate", "day", "week", "batch"}
)  # "a round of talks"


def fits(story: Story, heads: Sequence[int], wanted: frozenset[str]) -> bool:
    """Whether one of the phrases at `heads` is of a kind in `wanted`; "-" stands for no phrase at all."""
    if not heads:
        return NO_PHRASE in wanted
    if ANYTHING in wanted:
        return True
    return any(is_one_of(story, head, wanted) for head in heads)


def is_one_of(story: Story, head: int, wanted: frozenset[str]) -> bool:
    """Whether the phrase at `head` is one of the lemmas or classes in `wanted`, or what stands before a name says it
    is ("the tanker Mirna")."""
    head = _meant(story, head)
    return any(_is_one_of(story, word, wanted) for word in (head, *_before_name(story.parse, head)))


def _before_name(parse: Parse, head: int) -> list[int]:
    if parse.pos[head] != "PROPN":
        return []
    return [c for c in parse.kids(head, "nmod:desc", "compound") if parse.pos[c] == "NOUN" and c < head]


def _is_one_of(story: Story, head: int, wanted: frozenset[str]) -> bool:
    frames, parse = load_frames(), story.parse
    lemma = frames.lemma(parse.lower[head], parse.pos[head] == "VERB", parse.lemmas[head])
    if lemma in wanted or parse.lemmas[head] in wanted:
        return True
    if HUMAN in wanted and _is_human(parse, head, lemma):
        return True
    kinds = sorted(kind for kind in wanted if kind.startswith("@"))
    return any(lemma in frames.classes[k] if k in frames.classes else _told(story, head, k) for k in kinds)


def _is_human(parse: Parse, head: int, lemma: str) -> bool:
    """A noun for people by its ending ("a recruiter") or by whose it names ("an Afghan", "the Somalis")."""
    if parse.pos[head] == "NOUN":
        return load_groups().sounds_like_people(lemma) and parse.has(
            head, "det", "nummod", "amod", "nmod:poss"
        )
    return parse.entities[head] == "NORP" and parse.pos[head] == "PROPN"


def _meant(story: Story, head: int) -> int:
    """The word that says what the phrase is: what "it" or "them" points back to, the troops of "some of its troops"."""
    parse = story.parse
    for _ in range(3):
        if parse.pos[head] != "PRON" or head not in story.refers_to or parse.lower[head].endswith(REFLEXIVE):
            break
        head = story.refers_to[head]
    if parse.lemmas[head] in load_groups().quantity | EPISODES or parse.pos[head] == "NUM":
        return next((c for c in parse.kids(head, "nmod", "obl") if parse.case(c) == "of"), head)
    return head


def is_power(story: Story, head: int) -> bool:
    """Whether the phrase denotes an army, an armed group, a government or one of its people."""
    return any(a.kind in POWERS or a.sector in ARMED_SECTORS for a in story.actors.known(story.denoted(head)))


def _told(story: Story, head: int, kind: str) -> bool:
    """The classes that the report itself tells: @actor, @state, @person, @armed, @place, @figure, @joint."""
    parse = story.parse
    if kind == "@place":
        return head in story.place_at
    if kind == "@joint":
        return any(parse.lower[c] in JOINT for c in parse.kids(head, "amod"))
    if kind == "@figure":
        return parse.has(head, "nummod") or parse.pos[head] == "NUM"
    if parse.lower[head] in PERSONAL and kind in ("@actor", "@person"):
        return True
    kinds = {actor.kind for actor in story.actors.known(story.denoted(head))}
    if kind == "@armed":
        classes = load_frames().classes
        return bool(kinds & ARMED) or any(parse.lemmas[head] in classes.get(arm, ()) for arm in ARMS)
    return bool(kinds) if kind == "@actor" else kind.removeprefix("@") in kinds
