"""Whose voice a text is in: the minister under whose name a release stands, the leaders who write "We, the leaders".

What a document asserts, its publisher asserts (docs/record.md); where the text itself names who speaks, "we" and
"I" outside of what others are quoted to say are they.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from dateline.finding.actors import ActorIndex

FIRST_PERSON = frozenset({"we", "us", "i", "me", "our", "my", "ourselves", "ours"})
HEADING = 4  # paragraphs at the top of a text in which its author is named
LONGEST = 16  # tokens of such a line
BY = ("by", "from", "to")  # "statement by", "message from", "attributable to"
PAPERS = frozenset(
    {"statement", "message", "remarks", "letter", "declaration", "attributable", "speech", "address"}
)
OPENING, CLOSING = frozenset('“"«'), frozenset('”"»')
SMALL = frozenset({"of", ".", "the", "and", "for"})  # words of a speaker's title that have no capital
Voice = tuple[int, int, tuple[str, ...]]  # first token, end, ids of actors
LABEL = 9  # tokens before the colon of a turn
TURNS = 2  # paragraphs that begin with a name and a colon: somebody else's turn to speak


def with_voice(doc: Doc, actors: ActorIndex) -> ActorIndex:
    """`actors` in which the first person of the text's own voice stands for whoever the text says it is."""
    own = [token.i for token in doc if token.lower_ in FIRST_PERSON and actors.actor_at(token.i) is None]
    if not own:
        return actors
    quoted = _quoted(doc)
    told = {
        token: voice
        for start, end, voice in voices_of(doc, actors)
        for token in own
        if start <= token < end and token not in quoted and token not in actors.several
    }
    return replace(actors, several={**actors.several, **told}) if told else actors


def voices_of(doc: Doc, actors: ActorIndex) -> Iterator[Voice]:
    """Stretches of text and the ids of those in whose name each speaks; nothing where the text does not say, or names
    several authors."""
    ourselves = next((found for token in doc if (found := _we_the(token, actors))), ())
    lines = [doc[start:end] for start, end in doc._.paragraphs]
    turns = [number for number, line in enumerate(lines) if _is_turn(line)]
    if ourselves:
        yield 0, len(doc), ourselves
    elif len(turns) >= TURNS:
        for number, following in pairwise([*turns, len(lines)]):
            yield lines[number].start, lines[following - 1].end, _turn_of(lines[number], actors)
    else:
        authors = [found for line in lines[:HEADING] if (found := _author(line, actors))]
        if len(authors) == 1:
            yield 0, len(doc), authors[0]


def _turn_of(line: Span, actors: ActorIndex) -> tuple[str, ...]:
    """Whoever speaks in a turn: the person named before its colon."""
    colon = next(token.i for token in line if token.text == ":")
    return _person([token for token in line if token.i < colon], actors)


def _we_the(token: Token, actors: ActorIndex) -> tuple[str, ...]:
    """ "We, the leaders of Kenya and Uganda, ...": the states that they lead, else they themselves."""
    if token.lower_ != "we" or token.i + 1 >= len(token.doc) or token.nbor().text != ",":
        return ()
    for noun in token.children:
        if noun.dep_ == "appos":
            led_by = [
                c for c in noun.children if any(k.dep_ == "case" and k.lower_ == "of" for k in c.children)
            ]
            of = [*led_by, *(c for c in noun.children if led_by and c.dep_ == "conj")]
            led = tuple(dict.fromkeys(key for child in of for key in actors.denoted(child.i)))
            return led or actors.denoted(noun.i)
    return ()


def _author(line: Span, actors: ActorIndex) -> tuple[str, ...]:
    """Who signs a line such as "Ann Ode, Minister of Defence", "Statement by Ann Ode", "attributable to Ann Ode"."""
    words = [token for token in line if not token.is_space]
    if not 2 < len(words) <= LONGEST:
        return ()
    papers = [i for i, token in enumerate(words) if token.lower_ in PAPERS]
    if papers:
        after = (i for i in range(papers[0], len(words)) if words[i].lower_ in BY)
        named = next(after, None)
        return _person(words[named + 1 :], actors) if named is not None else ()
    finite = any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in words)
    comma = any(token.text == "," for token in words[1:5])
    return _person(words[:1], actors) if comma and not finite and words[-1].text not in ".?!:" else ()


def _person(words: list[Token], actors: ActorIndex) -> tuple[str, ...]:
    keys = [key for token in words if (key := actors.actor_at(token.i)) is not None]
    persons = [actor.id for actor in actors.known(dict.fromkeys(keys)) if actor.kind == "person"]
    return tuple(persons[:1])


def _is_turn(line: Span) -> bool:
    """ "MINISTER ODE: Thank you." """
    head = [token.text for token in line[:LABEL]]
    label = head[: head.index(":")] if ":" in head[1:] else []
    return bool(label) and all(word[:1].isupper() or word in SMALL for word in label)


def _quoted(doc: Doc) -> set[int]:
    """The tokens of what others say: the contents of attributions, and all between quotation marks."""
    found = {i for item in doc._.attributions for start, end in item.content for i in range(start, end)}
    return found | set(_between_marks(doc))


def _between_marks(doc: Doc) -> Iterator[int]:
    for start, end in doc._.paragraphs:
        open_ = False
        for token in doc[start:end]:
            if not open_ and token.text in OPENING:
                open_ = True
            elif open_ and token.text in CLOSING:
                open_ = False
            elif open_:
                yield token.i
