"""Where an act falls: the narrowest places that its own clause names."""

from collections.abc import Iterator, Sequence

from dateline.finding.story import Story
from dateline.language.clauses import coordinated
from dateline.language.frames import load_frames
from dateline.language.offices import load_offices
from dateline.language.parse import Parse

WHERE = frozenset(
    ["in", "at", "near", "outside", "around", "inside", "across", "throughout", "along", "off", "within", "north of",
     "south of", "east of", "west of", "close to", "outside of", "beyond", "over", "above", "under", "through"]
)  # fmt: skip
TARGETS = frozenset(
    {"on", "of", "against", "from", "for", "to", "into", "towards", "toward"}
)  # of places, not of sides
NO_PLACES = frozenset({"ORG", "PERSON", "NORP", "WORK", "PRODUCT"})
WHILE = frozenset({"during", "amid", "amidst"})
GOING = frozenset({"to", "into", "towards", "toward", "for", "from", "through"})
NESTED = frozenset({"nmod", "appos", "compound", "flat", "conj", "nmod:desc", "nmod:unmarked", "nmod:poss"})
PEOPLES = frozenset({"population", "other"})
NARROW = {"place": 0, "region": 1, "country": 2}
VIOLENT = frozenset({"ASSAULT", "COERCE"})
Ids = tuple[str, ...]


def places_of(story: Story, tokens: Sequence[int], objects: Sequence[int], moves: bool, taken: bool) -> Ids:
    """The ids of the narrowest places that hang on one of the `tokens` of an act, the first that has any.

    `moves`: whether places gone to are where the act is (visits, deployments). `taken`: whether the `objects` (heads of
    phrases) can be the place themselves, as what is attacked, taken or visited is.
    """
    for token in tokens:
        of_objects = (t for head in objects for t in (_inside if taken else _located)(story, head))
        found = [*_of_phrases(story, token, moves), *of_objects]
        if found:
            return _narrowest(story, found)
    return ()


def _of_phrases(story: Story, token: int, moves: bool) -> Iterator[int]:
    parse = story.parse
    for child in parse.children[token]:
        case = parse.case(child)
        if parse.deps[child] in ("obl", "nmod", "obl:unmarked", "nmod:unmarked"):
            if _says_where(story, child, case, moves):
                yield from _inside(story, child)
            elif case in WHILE:
                yield from _below(story, child)
        elif parse.deps[child] in ("compound", "nmod:desc") and parse.pos[token] in ("NOUN", "PROPN"):
            if parse.entities[child] in ("GPE", "LOC", "FAC") and story.actors.actor_at(child) is None:
                yield from (t for t in (child,) if t in story.place_at)
        elif parse.deps[child] == "advmod" and parse.pos[child] in ("PROPN", "NOUN"):
            yield from _inside(story, child)


def _says_where(story: Story, head: int, case: str, moves: bool) -> bool:
    """Whether a phrase opened by `case` says where: always after "in"; after "on" or "of" where it is no party."""
    if case in WHERE or not case:
        return True
    if case in GOING and not moves:
        return False
    return case in TARGETS and (moves or not story.denoted(head))


def _inside(story: Story, head: int) -> Iterator[int]:
    """The tokens of place names in the phrase at `head`, not in clauses within it, nor in a person's title."""
    parse = story.parse
    kinds = {actor.kind for actor in story.actors.known(story.denoted(head))}
    if "person" in kinds or parse.lower[head] in load_offices().last_words:
        yield from _located(story, head)
        return
    if kinds & PEOPLES:
        yield from (t for t in _nested(story, head) if not _is_country(story, t))
        return
    if head in story.place_at and parse.pos[head] != "ADJ" and parse.entities[head] not in NO_PLACES:
        yield head
    yield from _nested(story, head)


def _nested(story: Story, head: int) -> Iterator[int]:
    parse = story.parse
    for child in parse.children[head]:
        if parse.deps[child] in NESTED and parse.case(child) not in GOING:
            yield from _inside(story, child)


def _is_country(story: Story, token: int) -> bool:
    """ "citizens of Chile" are of Chile wherever they are; "residents of Lima" are in Lima."""
    return any(place.id == story.place_at[token] and place.precision == "country" for place in story.places)


def _located(story: Story, head: int) -> Iterator[int]:
    """The places that a phrase says that somebody or something is in: "a student in Lima", not "the Sultan of Oman"."""
    for child in story.parse.kids(head, "nmod"):
        if story.parse.case(child) in WHERE:
            yield from _inside(story, child)


def _below(story: Story, head: int) -> Iterator[int]:
    """The places of an act that another one happens in: "killed during a raid by soldiers in Kasama"."""
    yield from _located(story, head)
    for child in story.parse.kids(head, "nmod"):
        if story.parse.case(child) not in WHERE:
            yield from _located(story, child)


def _narrowest(story: Story, tokens: Sequence[int]) -> Ids:
    precision = {place.id: NARROW[place.precision] for place in story.places}
    ids = tuple(dict.fromkeys(story.place_at[token] for token in tokens))
    best = min(precision[key] for key in ids)
    return tuple(key for key in ids if precision[key] == best)


def later_siblings(parse: Parse, verb: int) -> list[int]:
    """The violent verbs coordinated after `verb`: "killed two men and wounded three in Kasama on Monday" tells of one
    place and day."""
    if parse.pos[verb] != "VERB" or not _is_violent(parse, verb):
        return []
    return [one for one in coordinated(parse, verb) if one > verb and _is_violent(parse, one)]


def _is_violent(parse: Parse, verb: int) -> bool:
    frames = load_frames()
    entries = frames.verbs.get(frames.lemma(parse.lower[verb], True, parse.lemmas[verb]), ())
    return any(not extra and frame.type in VIOLENT for extra, frame in entries)


def near(parse: Parse, token: int) -> list[int]:
    """The tokens whose phrases say where an act is: the act's own, then those of the words that carry it."""
    found = [token]
    if parse.pos[token] in ("NOUN", "PROPN"):
        found += parse.kids(token, "acl", "acl:relcl")
    head = parse.heads[token]
    if head != token and parse.deps[token] in (
        "xcomp",
        "obj",
        "nsubj",
        "nsubj:pass",
        "obl",
        "obl:agent",
        "advcl",
        "nmod",
    ):
        carried = parse.deps[token] != "advcl" or parse.mark(token) in ("", "when", "as", "where", "after")
        found += [head] if carried else []
    return found + later_siblings(parse, token)
