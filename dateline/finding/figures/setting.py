"""Where and when: the place of a figure, its period, and whether it is a count over several events."""

from dateline.finding.figures.found import Tally
from dateline.finding.figures.scene import HIGHEST, VERBAL, Scene, Setting
from dateline.language.measures import Measures
from dateline.language.parse import Parse
from dateline.record import Interval

OF_VERBS = ("obl", "obl:tmod", "obl:unmarked", "advmod", "advcl")
OF_NOUNS = ("nmod", "nmod:tmod", "nmod:poss", "nmod:unmarked")
RELATIVE = frozenset({"last", "past", "this", "previous", "first", "these", "recent"})
LONGEST_WEEK, LONGEST_MONTH = 8, 31  # days
SPANS = frozenset({"hours", "days", "weeks", "months", "years", "decades"})
OF_WARS = frozenset(
    [
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
    ]
)
FLIGHTS = frozenset({"fled-abroad", "crossed", "driven-abroad"})  # one flight, not a stock
LASTING = frozenset({"have", "has", "had", "are", "is", "remain", "'ve", "’ve"})
HARM = frozenset({"killed", "injured", "killed-or-injured"})
AT_ONCE = frozenset({"troops", "aid"})  # counts of what there is, whenever it came


def place_of(scene: Scene, setting: Setting) -> str | None:
    """The narrowest place of the clause, else of the clause above, else the only one of the sentence."""
    for tokens in setting.clauses:
        found = dict.fromkeys(scene.located[t] for t in tokens if t in scene.located)
        if found:
            return min(found, key=lambda place: scene.fineness.get(place, 1))
    located = scene.in_sentence.get(scene.story.parse.sentence[setting.verb], ())
    return located[0] if len(located) == 1 else None


def period_of(scene: Scene, setting: Setting) -> Interval | None:
    """The time expression of the clause, or of the clause above."""
    return _timed(scene, setting)[0]


def _timed(scene: Scene, setting: Setting) -> tuple[Interval | None, bool]:
    """The period, and whether it says when something was done, not only of when a noun is ("this week's flood")."""
    for tokens in setting.clauses:
        for token in tokens:
            time = scene.story.time_at.get(token)
            way = _way_to_verb(scene.story.parse, token) if time is not None else ""
            if time is not None and way:
                return time.interval, way == "verb"
    return None, False


def _way_to_verb(parse: Parse, token: int) -> str:
    """How a time hangs on its clause: on the "verb", on a "noun", or "" for not as a time."""
    for _ in range(HIGHEST):
        head, dep = parse.heads[token], parse.deps[token]
        if dep in OF_VERBS:
            return "verb" if parse.pos[head] in (*VERBAL, "ADJ", "NUM") else "noun"
        if dep in OF_NOUNS:
            return "noun"
        if head == token:
            return ""
        token = head
    return ""


def is_cumulative(scene: Scene, tally: Tally, setting: Setting) -> bool:
    """Whether the count covers more than the one event: a stock, a span of time, a whole war."""
    parse, measure, measures = scene.story.parse, tally.found.measure, scene.measures
    if measure in AT_ONCE:
        return False
    if measure == "refugees" and tally.found.rule not in FLIGHTS:
        return True
    if measure in ("displaced", "refugees") and _standing(parse, tally.found.anchor):
        return True
    tokens = _tokens(parse, tally, setting)
    if _since(parse, setting.verb) or _phrased(parse, tokens, measures):
        return True
    return measure != "other" and (
        _of_many(scene, tally, setting, tokens) or _of_war(parse, tally, tokens, measures)
    )


def _tokens(parse: Parse, tally: Tally, setting: Setting) -> list[int]:
    """The words of the clauses; of a toll also those that say of what it is one ("of officers killed this month")."""
    tokens = [t for clause in setting.clauses for t in clause]
    if tally.found.rule == "toll":
        tokens += range(parse.left[tally.found.anchor], parse.right[tally.found.anchor] + 1)
    return tokens


def _phrased(parse: Parse, tokens: list[int], measures: Measures) -> bool:
    text = " ".join(parse.lower[t] for t in tokens)
    return any(f" {phrase} " in f" {text} " for phrase in measures.words["cumulative.phrases"])


def _since(parse: Parse, verb: int) -> bool:
    """ "since the war began": the clause has a clause of its own."""
    return any(parse.mark(t) == "since" for t in parse.kids(verb, "advcl", "obl", "nmod"))


def _of_many(scene: Scene, tally: Tally, setting: Setting, tokens: list[int]) -> bool:
    """So many dead or so long a time that it was not one event, where none is named."""
    parse, measures = scene.story.parse, scene.measures
    if any(measures.among(parse.lower[t], "cumulative.events") and parse.tags[t] == "NN" for t in tokens):
        return False
    least = tally.count.quantity.low or 0
    period, when = _timed(scene, setting)
    if tally.found.measure in HARM and least >= measures.numbers["cumulative.large"]:
        return period is None or _long(period, measures)
    if period is None and tally.found.rule == "toll":
        period = next((scene.story.time_at[t].interval for t in tokens if t in scene.story.time_at), None)
        when = True
    return period is not None and when and _long(period, measures)


def _long(period: Interval, measures: Measures) -> bool:
    """Whether the time is a span, not the day of one event."""
    words = period.evidence[0].quote.lower().split() if period.evidence else [""]
    if period.type == "SET" or words[-1] in SPANS:
        return True
    if period.start is None or period.end is None:
        return period.start is not period.end
    days = (period.end - period.start).days
    told_by_month = LONGEST_WEEK < days <= LONGEST_MONTH and not RELATIVE & set(
        words
    )  # "in May" dates one event, too
    return days >= measures.numbers["cumulative.longest_event"] and not told_by_month


def _of_war(parse: Parse, tally: Tally, tokens: list[int], measures: Measures) -> bool:
    """ "killed in the war", "the war has killed"; prisoners of war are none of it."""
    own = range(tally.count.start, tally.count.last)
    wars = [t for t in tokens if measures.among(parse.lower[t], "cumulative.wars")]
    return any(
        parse.deps[t] in ("nsubj", "obl", "nmod") and parse.case(t) in OF_WARS
        for t in wars
        if t not in own and parse.heads[t] not in own
    )


def _standing(parse: Parse, token: int) -> bool:
    """A state that lasts: "have fled", "are displaced", "displaced people", "people fleeing"."""
    aux = [child for child in parse.children[token] if parse.deps[child].startswith(("aux", "cop"))]
    if parse.pos[token] in ("ADJ", "NOUN") or (parse.tags[token] == "VBG" and parse.deps[token] == "acl"):
        return True
    return any(parse.lower[child] in LASTING for child in aux)
