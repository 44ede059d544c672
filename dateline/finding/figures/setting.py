"""Around a figure: who did it to those counted, where, when, and whether it is a count over several events."""

from collections.abc import Iterable, Iterator

from dateline.finding.figures.found import Found, Tally
from dateline.finding.figures.governing import SUBJECTS, governed
from dateline.finding.story import Story
from dateline.language.clauses import conjuncts, is_passive, obliques, owners, premodifiers, verb_agents
from dateline.language.measures import Measures
from dateline.language.parse import Parse
from dateline.language.states import load_states, word_key
from dateline.record import Interval

VERBAL = ("VERB", "AUX")
OTHER_CLAUSES = ("advcl", "ccomp", "parataxis", "acl:relcl", "csubj", "acl", "list")
PRECISION = {"place": 0, "region": 1, "country": 2}
NO_DOERS = frozenset({"place", "media"})
HIGHEST = 4  # steps from a word of a time or place to the word that ties it to its clause
OF_VERBS = ("obl", "obl:tmod", "obl:unmarked", "advmod", "advcl")
OF_NOUNS = ("nmod", "nmod:tmod", "nmod:poss", "nmod:unmarked")
SPANS = frozenset({"hours", "days", "weeks", "months", "years", "decades"})
OF_WARS = (
    "",
    "in",
    "during",
    "of",
    "by",
    "from",
    "due to",
    "because of",
    "as",
    "as of",
    "as result of",
    "throughout",
)
CAUSES = ("in", "by", "during", "from", "after")
AGENTLESS = frozenset(
    ["killed-subject", "captured-subject", "displaced-subject", "missing-subject", "fled", "fled-abroad", "left-home",
     "crossed", "people-lost", "lost-lives", "suffered-injuries", "state-predicate", "toll", "named-as",
     "named-predicate"]
)  # fmt: skip
HARM = frozenset({"killed", "injured", "killed-or-injured"})
WITHOUT_DOER = frozenset({"refugees", "other"})


def clause_of(parse: Parse, found: Found) -> int:
    """The verb of the clause in which the figure is told; the noun that tells it where there is none."""
    if parse.pos[found.anchor] in VERBAL:
        return found.anchor
    for head in parse.up(found.anchor):
        if parse.pos[head] in VERBAL or parse.has(head, "cop"):
            return head
    return found.anchor


def clause_tokens(parse: Parse, verb: int) -> list[int]:
    """The tokens of the clause of `verb`, those of clauses below it left out."""
    found, stack = [], [verb]
    while stack:
        token = stack.pop()
        found.append(token)
        for child in parse.children[token]:
            dep = parse.deps[child]
            if dep in OTHER_CLAUSES and not (dep == "acl" and parse.tags[child] == "VBN" and token != verb):
                continue
            if dep == "conj" and parse.pos[child] in VERBAL and token == verb:
                continue
            stack.append(child)
    return sorted(found)


def clauses_upward(parse: Parse, verb: int) -> Iterator[int]:
    """`verb` and the verb on which its clause hangs as a participle or adjunct: "hit a bus, killing nine"."""
    yield verb
    head = parse.heads[verb]
    if parse.deps[verb] in ("advcl", "acl", "acl:relcl", "xcomp", "conj") and head != verb:
        for above in (head, *parse.up(head)):
            if parse.pos[above] in VERBAL:
                yield above
                return


def place_of(story: Story, verb: int, measures: Measures) -> str | None:
    """The narrowest place of the clause, else of the clause above, else the only one of the sentence."""
    for clause in clauses_upward(story.parse, verb):
        found = _narrowest(story, clause_tokens(story.parse, clause), measures)
        if found is not None:
            return found
    sentence = _sentence(story.parse, verb)
    located = dict.fromkeys(story.place_at[t] for t in sentence if _located(story, t, measures))
    return next(iter(located)) if len(located) == 1 else None


def _sentence(parse: Parse, token: int) -> range:
    number, first, last = parse.sentence[token], token, token
    while first > 0 and parse.sentence[first - 1] == number:
        first -= 1
    while last + 1 < len(parse) and parse.sentence[last + 1] == number:
        last += 1
    return range(first, last + 1)


def _narrowest(story: Story, tokens: Iterable[int], measures: Measures) -> str | None:
    kinds = {place.id: PRECISION.get(place.precision, 1) for place in story.places}
    found = dict.fromkeys(story.place_at[t] for t in tokens if _located(story, t, measures))
    return min(found, key=lambda place: kinds.get(place, 1), default=None)


def _located(story: Story, token: int, measures: Measures) -> bool:
    """Whether the place at `token` is where something is, not who does something."""
    if token not in story.place_at:
        return False
    parse = story.parse
    for _ in range(HIGHEST):
        head, dep = parse.heads[token], parse.deps[token]
        if dep in ("obl", "nmod", "nmod:poss", "obl:tmod"):
            break
        area = dep in ("compound", "amod", "nmod:desc") and measures.among(
            parse.lower[head], "settings.areas"
        )
        if head == token or not (area or dep in ("flat", "conj", "appos")):
            return False
        token = head
    case = parse.case(token)
    if case == "of":
        above = parse.lower[parse.heads[token]]
        return any(
            measures.among(above, table)
            for table in ("settings.areas", "settings.attacks", "cumulative.wars")
        )
    return measures.among(case, "settings.locatives") or measures.among(
        case.split(" ")[-1], "settings.locatives"
    )


def period_of(story: Story, verb: int) -> tuple[Interval | None, bool]:
    """The time expression of the clause, or of the clause above; whether it says when something was done, and not
    only of when a noun is ("this week's flood")."""
    for clause in clauses_upward(story.parse, verb):
        for token in clause_tokens(story.parse, clause):
            time = story.time_at.get(token)
            way = _way_to_verb(story.parse, token) if time is not None else ""
            if time is not None and way:
                return time.interval, way == "verb"
    return None, False


def _way_to_verb(parse: Parse, token: int) -> str:
    """How a time hangs on its clause: on the "verb", on a "noun", or "" for not as a time."""
    for _ in range(HIGHEST):
        if parse.deps[token] in OF_VERBS:
            return "verb" if parse.pos[parse.heads[token]] in (*VERBAL, "ADJ", "NUM") else "noun"
        if parse.deps[token] in OF_NOUNS:
            return "noun"
        if parse.heads[token] == token:
            return ""
        token = parse.heads[token]
    return ""


def doer_of(story: Story, tally: Tally, measures: Measures) -> str | None:
    """The actor who did it to those counted, where the clause says so."""
    found, parse = tally.found, story.parse
    if found.measure in WITHOUT_DOER:
        return None
    own = range(tally.count.start, max(tally.count.stop, tally.count.end))
    for word in _doing(parse, found.anchor):
        nobody = _agentless(parse, found, measures)
        agents = [] if nobody else _agents(parse, word, governed(parse, tally.count, measures)[0])
        for head in (*agents, *obliques(parse, word, *CAUSES)):
            who = _actor(story, head, head in agents, measures) if head not in own else None
            if who is not None:
                return who
    return None


def _agentless(parse: Parse, found: Found, measures: Measures) -> bool:
    """Whether the subject of what tells the figure did not do it: "13 died", "she welcomed $2m in aid"."""
    if found.rule == "aid-sum":
        return not measures.among(parse.lower[found.anchor], "aid.verbs")
    return found.rule in AGENTLESS


def _doing(parse: Parse, anchor: int) -> list[int]:
    """The word that tells the deed, and the verb above an "-ing": "hit a bus, killing nine"."""
    if parse.pos[anchor] not in VERBAL or parse.tags[anchor] != "VBG":
        return [anchor]
    return list(clauses_upward(parse, anchor))


def _apart(parse: Parse, verb: int) -> bool:
    """Whether an "-ing" has its own doer: "thanked him for giving $2m", "was hit, killing six"."""
    return parse.has(verb, "mark") or (
        parse.pos[parse.heads[verb]] in VERBAL and is_passive(parse, parse.heads[verb])
    )


def _agents(parse: Parse, word: int, counted: int) -> list[int]:
    """Those who did it; nobody where the counted are the subject themselves."""
    if parse.pos[word] not in VERBAL:
        return [*obliques(parse, word, "by"), *owners(parse, word)]
    if parse.tags[word] == "VBG" and not parse.has(word, *SUBJECTS) and _apart(parse, word):
        return []
    found = verb_agents(parse, word)
    fellows = {counted, parse.heads[counted], *conjuncts(parse, counted)}
    return [] if fellows & set(found) else found


def _actor(story: Story, head: int, agent: bool, measures: Measures) -> str | None:
    """The actor that `head` denotes, or whose attack it is ("Russian shelling", "a strike by the rebels")."""
    kinds = {actor.id: actor.kind for actor in story.actors.actors}
    attack = measures.among(story.parse.lower[head], "settings.attacks")
    near = [head] if agent else []
    if attack:
        near += [
            *obliques(story.parse, head, "by"),
            *owners(story.parse, head),
            *premodifiers(story.parse, head),
        ]
    for token in near:
        for actor in story.denoted(token) or _state_of(story, token):
            if kinds.get(actor) not in NO_DOERS:
                return actor
    return None


def _state_of(story: Story, token: int) -> tuple[str, ...]:
    """The state whose adjective stands at `token`, where it is an actor of the report."""
    countries = {state.iso3 for state in load_states().by_demonym.get(word_key(story.parse.lower[token]), ())}
    states = [
        actor.id for actor in story.actors.actors if actor.kind == "state" and actor.country in countries
    ]
    return tuple(states[:1])


def is_cumulative(story: Story, tally: Tally, verb: int, measures: Measures) -> bool:
    """Whether the count covers more than the one event: a stock, a span of time, a whole war."""
    parse, found = story.parse, tally.found
    if found.measure in measures.words["cumulative.stocks"]:
        return True
    if found.measure == "displaced" and _standing(parse, found.anchor):
        return True
    tokens = [t for clause in clauses_upward(parse, verb) for t in clause_tokens(parse, clause)]
    text = " ".join(parse.lower[t] for t in tokens)
    if found.measure not in ("troops", "aid") and _since(parse, verb):
        return True
    if any(f" {phrase} " in f" {text} " for phrase in measures.words["cumulative.phrases"]):
        return found.measure not in ("troops", "aid")
    if found.measure in ("troops", "aid", "other"):
        return False
    period, when = period_of(story, verb)
    single = any(
        measures.among(parse.lower[t], "cumulative.events") and parse.tags[t] == "NN" for t in tokens
    )
    standing = found.rule.endswith("-noun") and found.rule != "toll-noun"
    least = 0 if standing or found.measure not in HARM else tally.count.quantity.low or 0
    if not single and (
        least >= measures.numbers["cumulative.large"]
        or (period is not None and when and _long(period, measures))
    ):
        return True
    own = range(tally.count.start, tally.count.last)
    return any(_of_war(parse, t, measures) for t in tokens if t not in own and parse.heads[t] not in own)


def _since(parse: Parse, verb: int) -> bool:
    """ "since the war began": the clause has a clause of its own."""
    return any(parse.mark(t) == "since" for t in parse.kids(verb, "advcl", "obl", "nmod"))


def _of_war(parse: Parse, token: int, measures: Measures) -> bool:
    """ "killed in the war", "the war has killed"."""
    if not measures.among(parse.lower[token], "cumulative.wars"):
        return False
    return parse.deps[token] in ("nsubj", "obl", "nmod") and parse.case(token) in OF_WARS


def _standing(parse: Parse, token: int) -> bool:
    """A state that lasts: "have fled", "are displaced", "displaced people"."""
    aux = {
        parse.lower[child] for child in parse.children[token] if parse.deps[child].startswith(("aux", "cop"))
    }
    return (
        bool(aux & {"have", "has", "are", "is", "remain", "'ve", "’ve"})
        or parse.pos[token] in ("ADJ", "NOUN")
        or (parse.tags[token] == "VBG" and parse.deps[token] == "acl")
    )


def _long(period: Interval, measures: Measures) -> bool:
    """Whether the time is a span, not the day of one event."""
    words = period.evidence[0].quote.lower().split() if period.evidence else []
    if period.start is None or (words and words[-1] in SPANS):
        return True
    return (
        period.end is None or (period.end - period.start).days >= measures.numbers["cumulative.longest_event"]
    )
