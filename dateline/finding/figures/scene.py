"""The clauses around a figure, and what of the story its setting is read from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.finding.figures.found import Found, Tally
from dateline.finding.story import Story
from dateline.language.measures import Measures
from dateline.language.parse import Parse

VERBAL = ("VERB", "AUX")
OTHER_CLAUSES = ("advcl", "ccomp", "parataxis", "acl:relcl", "csubj", "acl", "list")
HANGING = ("advcl", "acl", "acl:relcl", "xcomp", "conj")
FINENESS = {"place": 0, "region": 1, "country": 2}
HIGHEST = 4  # steps from a word of a time or place to the word that ties it to its clause


@dataclass(frozen=True, slots=True)
class Scene:
    """A story with what is asked of it for each figure: `kinds` of actors, the actors that are `states` by country, how
    fine places are (the finest lowest), the place `located` at a token, and all places located in a sentence."""

    story: Story
    measures: Measures
    kinds: Mapping[str, str]
    states: Mapping[str, str]
    fineness: Mapping[str, int]
    located: Mapping[int, str]
    in_sentence: Mapping[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Setting:
    """The clause that tells a figure: its verb (or noun), and the tokens of it and of the clause it hangs on."""

    verb: int
    clauses: tuple[tuple[int, ...], ...]


def scene_of(story: Story, measures: Measures) -> Scene:
    """The scene of a story, made once."""
    actors = story.actors.actors
    located = {
        token: place for token, place in story.place_at.items() if is_located(story.parse, token, measures)
    }
    sentences: dict[int, dict[str, None]] = {}
    for token, place in located.items():
        sentences.setdefault(story.parse.sentence[token], {})[place] = None
    return Scene(
        story=story,
        measures=measures,
        kinds={actor.id: actor.kind for actor in actors},
        states={a.country: a.id for a in reversed(actors) if a.kind == "state" and a.country},
        fineness={place.id: FINENESS.get(place.precision, 1) for place in story.places},
        located=located,
        in_sentence={number: tuple(places) for number, places in sentences.items()},
    )


def setting_of(parse: Parse, tally: Tally) -> Setting:
    """The clauses around what tells a figure."""
    verb = _clause_verb(parse, tally.found)
    clauses = tuple(tuple(clause_tokens(parse, clause)) for clause in clauses_upward(parse, verb))
    return Setting(verb, clauses)


def _clause_verb(parse: Parse, found: Found) -> int:
    """The verb of the clause in which the figure is told; the noun that tells it where there is none."""
    if parse.pos[found.anchor] in VERBAL:
        return found.anchor
    for head in parse.up(found.anchor):
        if parse.pos[head] in VERBAL or parse.has(head, "cop"):
            return head
    return found.anchor


def clause_tokens(parse: Parse, verb: int) -> list[int]:
    """The tokens of the clause of `verb` in text order, those of clauses below it left out."""
    found, stack = [], [verb]
    while stack:
        token = stack.pop()
        found.append(token)
        stack += [child for child in parse.children[token] if not _own_clause(parse, child, token == verb)]
    return sorted(found)


def _own_clause(parse: Parse, token: int, below_verb: bool) -> bool:
    """Whether the word opens a clause of its own; a participle that describes a noun does not."""
    dep = parse.deps[token]
    if dep == "acl" and parse.tags[token] == "VBN" and not below_verb:
        return False
    return dep in OTHER_CLAUSES or (dep == "conj" and parse.pos[token] in VERBAL and below_verb)


def clauses_upward(parse: Parse, verb: int) -> Iterator[int]:
    """`verb` and the verb on which its clause hangs as a participle or adjunct: "hit a bus, killing nine"."""
    yield verb
    head = parse.heads[verb]
    if parse.deps[verb] in HANGING and head != verb:
        for above in (head, *parse.up(head)):
            if parse.pos[above] in VERBAL:
                yield above
                return


def is_located(parse: Parse, token: int, measures: Measures) -> bool:
    """Whether the place named at `token` is where something is, not who does something."""
    for _ in range(HIGHEST):
        head, dep = parse.heads[token], parse.deps[token]
        if dep in ("obl", "nmod", "nmod:poss", "obl:tmod"):
            return _locative(parse, token, measures)
        described = dep in ("compound", "amod", "nmod:desc")
        area = described and measures.among(parse.lower[head], "settings.areas")
        if head == token or not (area or dep in ("flat", "conj", "appos")):
            return False
        token = head
    return False


def _locative(parse: Parse, token: int, measures: Measures) -> bool:
    case = parse.case(token)
    if case == "of":
        above = parse.lower[parse.heads[token]]
        return any(
            measures.among(above, t) for t in ("settings.areas", "settings.attacks", "cumulative.wars")
        )
    last = case.split(" ")[-1]
    return measures.among(case, "settings.locatives") or measures.among(last, "settings.locatives")
