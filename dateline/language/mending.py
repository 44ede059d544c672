"""Arcs and names that cannot be right, set right: the model chooses each word's governor and label for itself."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from dateline.language.offices import load_offices
from dateline.language.states import country_by_name

Ints = npt.NDArray[np.int64]
Marks = npt.NDArray[np.bool_]


class Trees(NamedTuple):
    """Governor of each word (its own index at a root), number of its relation, whether a sentence begins with it."""

    heads: Ints
    relations: Ints
    starts: Marks


def mend(trees: Trees, names: Sequence[str]) -> None:
    """Change the heads in place; `names` are those of the relations.

    Words before a noun never belong to its apposition ("with the minister, Ann Ode": "with" is the minister's), and
    a name goes on to the right ("flat" after Universal Dependencies).
    """
    heads, relations, starts = trees
    flat, apposition = names.index("flat"), names.index("appos")
    for word in np.flatnonzero(relations == apposition):
        _give_back(heads, int(word))
    for word in np.flatnonzero((relations == flat) & (heads > np.arange(len(heads))) & ~starts):
        _go_on(heads, relations, int(word), flat)


def _give_back(heads: Ints, word: int) -> None:
    """What stands before the noun that `word` explains becomes the noun's own."""
    noun = int(heads[word])
    if noun < word:
        heads[:noun][heads[:noun] == word] = noun


def _go_on(heads: Ints, relations: Ints, word: int, flat: int) -> None:
    """The last part of a name that points ahead belongs to what stands before it."""
    first = word - 1
    if first >= 0 and relations[first] == flat and heads[first] < first:
        first = int(heads[first])
    if first >= 0 and not _stands_above(heads, word, first):
        heads[word] = first


def _stands_above(heads: Ints, upper: int, lower: int) -> bool:
    """Whether `upper` governs `lower`, at whatever distance."""
    while heads[lower] != lower and lower != upper:
        lower = int(heads[lower])
    return lower == upper


RoleSpan = tuple[int, int, str]
LONGEST_STATE = 4  # words of a state's name within a person's ("President of Kenya Ann Ode")
OPENING = frozenset({"with", "to", "for", "at", "on", "by", "against", "from", "in", "of"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
FAR = 6  # words that may stand before what is owned ("Mali's first free and fair elections")
NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})
OF = frozenset({"of", "for", "on", "to"})  # between an office and what it is for


def parted(entities: Sequence[RoleSpan], words: Sequence[str]) -> list[RoleSpan]:
    """The entities with the state of an office apart from the person who holds it: "President of [Kenya] [Ann Ode]",
    and bodies apart from the office: "[UN] Special Envoy"."""
    parts = (part for entity in entities for part in _parts(entity, words))
    return [kept for part in parts if (kept := _without_office(part, words))[0] < kept[1]]


def _without_office(entity: RoleSpan, words: Sequence[str]) -> RoleSpan:
    start, end, label = entity
    titles = load_offices()
    initials = len(words[start]) > 1 and words[start].isupper()
    if label != "ORG" or not initials or words[end - 1].lower() not in titles.last_words:
        return entity
    while end > start and words[end - 1].lower() in titles.last_words | titles.modifiers:
        end -= 1
    return start, end, label


def _parts(entity: RoleSpan, words: Sequence[str]) -> list[RoleSpan]:
    start, end, label = entity
    if label not in ("PERSON", "ORG") or not start or words[start - 1].lower() != "of":
        return [entity]
    for cut in range(min(end - 1, start + LONGEST_STATE), start, -1):
        if country_by_name(" ".join(words[start:cut])):
            return [(start, cut, "PLACE"), (cut, end, "PERSON")]
    return [entity]


def mend_second_subjects(heads: Ints, relations: Ints, names: Sequence[str], words: Sequence[str]) -> None:
    """Change the trees in place where a verb has a second subject after a bare preposition: "Ode meets with Banda"."""
    subject, oblique, case = (names.index(name) for name in ("nsubj", "obl", "case"))
    for noun in np.flatnonzero(relations == subject):
        verb = int(heads[noun])
        if verb >= noun or not np.any((heads[:verb] == verb) & (relations[:verb] == subject)):
            continue
        opening = verb + 1
        bare = opening < noun and heads[opening] == verb and not np.any(heads == opening)
        if bare and words[opening].lower() in OPENING:
            heads[opening], relations[opening], relations[noun] = noun, case, oblique


def mend_nominatives(heads: Ints, relations: Ints, names: Sequence[str], words: Sequence[str]) -> None:
    """Change the trees in place where "he", "she" or "they" is an object: it is the subject of the clause that follows
    under the same verb ("said he will not lift it"); no such pronoun is ever an object."""
    objects, subject, clause = (
        {names.index("obj"), names.index("iobj")},
        names.index("nsubj"),
        names.index("ccomp"),
    )
    for word in (i for i, text in enumerate(words) if text.lower() in NOMINATIVE):
        verb = int(heads[word])
        if relations[word] not in objects or verb > word:
            continue
        below = np.flatnonzero((heads == verb) & (relations == clause))
        after = [int(head) for head in below if head > word]
        if after and not np.any((heads == after[0]) & (relations == subject)):
            heads[word], relations[word] = after[0], subject


def mend_possessives(heads: Ints, relations: Ints, names: Sequence[str], words: Sequence[str]) -> None:
    """Change the trees in place where a noun with "'s" is read as subject or object beside the noun that it owns."""
    case, owner = names.index("case"), names.index("nmod:poss")
    for mark in (i for i, text in enumerate(words) if text in POSSESSIVE and relations[i] == case):
        noun = int(heads[mark])
        if noun != mark - 1 or relations[noun] == owner:
            continue
        owned = np.flatnonzero(
            (heads[mark + 1 : mark + FAR] == heads[noun])
            & (relations[mark + 1 : mark + FAR] == relations[noun])
        )
        if len(owned) and heads[noun] != noun:
            heads[noun], relations[noun] = mark + 1 + int(owned[0]), owner


def mend_titles(
    trees: Trees, names: Sequence[str], words: Sequence[str], entities: Sequence[RoleSpan]
) -> None:
    """Change the trees of "<office> of <state or body> <person>" in place: the office heads the phrase, the person is
    its apposition, whatever stands before belongs to the office."""
    for title, of, name, end in _titled(words, entities):
        if not trees.starts[title + 1 : end].any():
            _hang_titled(trees.heads, trees.relations, names, (title, of, name, end))


def _titled(words: Sequence[str], entities: Sequence[RoleSpan]) -> Iterator[tuple[int, int, int, int]]:
    """(office, its preposition, first word of the person, end) of each such phrase."""
    ends = {end: (start, label) for start, end, label in entities}
    offices = load_offices().last_words
    for start, end, label in entities:
        if label != "PERSON" or start not in ends or ends[start][1] == "PERSON":
            continue
        of = ends[start][0] - 1
        if of > 0 and words[of].lower() == "the":
            of -= 1
        if of > 0 and words[of].lower() in OF and words[of - 1].lower() in offices:
            yield of - 1, of, start, end


def _hang_titled(
    heads: Ints, relations: Ints, names: Sequence[str], phrase: tuple[int, int, int, int]
) -> None:
    title, of, name, end = phrase
    top = next(
        (word for word in (name, title, *range(title, end)) if _leads_out(heads, word, title, end)), None
    )
    if top is None:
        return
    head, relation, root = int(heads[top]), int(relations[top]), heads[top] == top
    state = name - 1
    heads[title], relations[title] = (title if root else head), relation
    for word in (*range(of, name), *range(name, end)):
        heads[word] = state if word < state else title if word in (state, name) else name
    relations[of], relations[state] = names.index("case"), names.index("nmod")
    relations[name] = names.index("appos")
    relations[name + 1 : end] = names.index("flat")
    for word in range(of + 1, state):
        relations[word] = names.index("det" if word == of + 1 and state - of > 2 else "compound")
    outside = np.ones(len(heads), bool)
    outside[title:end] = False
    heads[outside & (heads >= title) & (heads < end)] = title


def _leads_out(heads: Ints, word: int, start: int, end: int) -> bool:
    """Whether the way from `word` to the root leaves `start`..`end` at once and for good, or `word` is the root."""
    at = word
    while heads[at] != at:
        at = int(heads[at])
        if start <= at < end:
            return False
    return True
