"""Who did it to those counted, where the clause says so."""

from dateline.finding.figures.found import Found, Tally
from dateline.finding.figures.governing import SUBJECTS, governed
from dateline.finding.figures.scene import VERBAL, Scene, clauses_upward
from dateline.language.clauses import conjuncts, is_passive, obliques, owners, premodifiers, verb_agents
from dateline.language.measures import Measures
from dateline.language.parse import Parse
from dateline.language.states import load_states, word_key

NO_DOERS = frozenset({"place", "media"})
CAUSES = ("in", "by", "during", "from", "after")
# Rules whose verb has those counted, or nobody who did it to them, as its subject.
AGENTLESS = frozenset(
    ["killed-subject", "captured-subject", "displaced-subject", "missing-subject", "fled", "fled-abroad", "left-home",
     "crossed", "people-lost", "lost-lives", "suffered-injuries", "state-predicate", "toll", "named-as",
     "named-predicate", "bodies"]
)  # fmt: skip
WITHOUT_DOER = frozenset({"refugees", "other"})


def doer_of(scene: Scene, tally: Tally) -> str | None:
    """The id of the actor who did it to those counted: subject, "by ...", or whose attack it was."""
    found, parse = tally.found, scene.story.parse
    if found.measure in WITHOUT_DOER:
        return None
    own = range(tally.count.start, tally.count.last)
    for word in _doing(parse, found.anchor):
        agents = _agents(scene, word, tally) if _has_agent(parse, found, scene.measures) else []
        for head in (*agents, *obliques(parse, word, *CAUSES)):
            who = _actor(scene, head, head in agents) if head not in own else None
            if who is not None:
                return who
    return None


def _has_agent(parse: Parse, found: Found, measures: Measures) -> bool:
    """Whether the subject of what tells the figure did it: not in "13 died", "she welcomed $2m in aid"."""
    if found.rule == "aid-sum":
        return measures.among(parse.lower[found.anchor], "aid.verbs")
    return found.rule not in AGENTLESS


def _doing(parse: Parse, anchor: int) -> list[int]:
    """The word that tells the deed, and the verb above an "-ing": "hit a bus, killing nine"."""
    if parse.pos[anchor] not in VERBAL or parse.tags[anchor] != "VBG":
        return [anchor]
    return list(clauses_upward(parse, anchor))


def _agents(scene: Scene, word: int, tally: Tally) -> list[int]:
    """Those who did it; nobody where the counted are the subject themselves."""
    parse = scene.story.parse
    if parse.pos[word] not in VERBAL:
        return [*obliques(parse, word, "by"), *owners(parse, word)]
    if parse.tags[word] == "VBG" and not parse.has(word, *SUBJECTS) and _apart(parse, word):
        return []
    counted, _ = governed(parse, tally.count, scene.measures)
    found = verb_agents(parse, word)
    fellows = {counted, parse.heads[counted], *conjuncts(parse, counted)}
    return [] if fellows & set(found) else found


def _apart(parse: Parse, verb: int) -> bool:
    """Whether an "-ing" has its own doer: "thanked him for giving $2m", "was hit, killing six"."""
    head = parse.heads[verb]
    return parse.has(verb, "mark") or (parse.pos[head] in VERBAL and is_passive(parse, head))


def _actor(scene: Scene, head: int, agent: bool) -> str | None:
    """The actor that `head` denotes, or whose attack it is ("Ruritanian shelling", "a strike by the rebels")."""
    parse = scene.story.parse
    near = [head] if agent else []
    if scene.measures.among(parse.lower[head], "settings.attacks"):
        near += [*obliques(parse, head, "by"), *owners(parse, head), *premodifiers(parse, head)]
    for token in near:
        for actor in scene.story.denoted(token) or _state_of(scene, token):
            if scene.kinds.get(actor) not in NO_DOERS:
                return actor
    return None


def _state_of(scene: Scene, token: int) -> tuple[str, ...]:
    """The state whose adjective stands at `token`, where it is an actor of the report."""
    known = load_states().by_demonym.get(word_key(scene.story.parse.lower[token]), ())
    return tuple(scene.states[state.iso3] for state in known if state.iso3 in scene.states)[:1]
