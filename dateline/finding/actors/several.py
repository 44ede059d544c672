"""Words that point back to several actors at once: "both sides", "the two leaders", "they" after "A and B"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dateline.finding.actors.clusters import Cluster
from dateline.finding.actors.mention import COUNTERPART, GROUP, HUMAN, PERSON, STATE
from dateline.finding.actors.pronouns import PLURAL, safe_links, speaker_above
from dateline.language.groups import load_groups

FARTHEST = 120  # tokens
FAR = 3  # sentences that are searched for those meant, its own one included
PARTIES = frozenset({"state", "armed-group", "military", "party"})
TWO = 2  # sides that "the parties" are, where no number says otherwise

Heads = dict[int, Cluster]


def point_to_several(doc: Doc, clusters: list[Cluster], heads: Heads) -> dict[int, tuple[Cluster, ...]]:
    """{head of a phrase or pronoun: those it points back to}; the phrases are no mentions of groups of their own any
    more but mentions of each of them."""
    found: dict[int, tuple[Cluster, ...]] = {}
    groups = [(m.head, m, c) for c in clusters if c.form == GROUP for m in c.mentions]
    last: dict[str, tuple[Cluster, ...]] = {}
    for head, mention, group in sorted(groups, key=lambda row: row[0]):
        meant = _meant_by(doc, head, heads, last)
        if meant:
            group.mentions.remove(mention)
            heads.pop(head, None)
            last[""] = last[doc[head].lemma_.lower()] = found[head] = meant
            if not group.mentions:
                clusters.remove(group)
    found.update(_each_side(doc, heads))
    found.update(_plural_pronouns(doc, heads))
    for token, several in found.items():
        for cluster in several:
            cluster.pronouns.append(token)
    return found


def _meant_by(doc: Doc, head: int, heads: Heads, last: dict[str, tuple[Cluster, ...]]) -> tuple[Cluster, ...]:
    """Those whom "both sides" at `head` means; `last` are those whom the last phrase with each noun meant, and of all
    the last one ("")."""
    words, noun = load_groups().several, doc[head]
    lemma = str(noun.lemma_).lower()
    if lemma not in words.sides | words.states | words.persons or _described(noun):
        return ()
    before = {child.lower_ for child in noun.lefts}
    number = next((n for word, n in words.numbers.items() if word in before), 0)
    if not number and not (lemma in words.unnumbered and before & {"the", "these", "all"}):
        return ()
    listed = _listed_before(doc, noun, heads)
    same, any_noun = last.get(lemma, ()), last.get("", ())
    for several in (same, *listed, any_noun) if number else (same, any_noun, *listed):
        if _fits(several, lemma) and len(several) == (number or TWO):
            return several
    known = {id(c): c for token, c in sorted(heads.items()) if token < head and _is_one(c, lemma)}
    return tuple(known.values()) if len(known) == (number or TWO) else ()


def _is_one(cluster: Cluster, lemma: str) -> bool:
    """Whether the actor may be one of "the two leaders", "both governments", "both sides" """
    if not cluster.mentions:
        return False
    if lemma in load_groups().several.persons:
        return cluster.form == PERSON
    acts = any(mention.acts for mention in cluster.mentions)
    if lemma in load_groups().several.states:
        return cluster.form == STATE and acts
    return acts and cluster.mentions[0].kind in PARTIES


def _each_side(doc: Doc, heads: Heads) -> Iterator[tuple[int, tuple[Cluster, ...]]]:
    """ "each side accused the other": both of those told of before."""
    sides = load_groups().several.sides
    for noun in doc:
        if noun.lower_ in sides and noun.i and doc[noun.i - 1].lower_ in ("each", "either", "neither"):
            several = next(
                (s for s in _listed_before(doc, noun, heads) if len(s) == 2 and _fits(s, noun.lower_)), ()
            )
            if several:
                yield noun.i, several


def _described(noun: Token) -> bool:
    """Whether words of its own say who is meant: "the two leaders of the junta", "the Arab countries"; "the heads of
    state" are of any."""
    if noun.lemma_ == "head":
        return not any(c.lower_ in ("state", "government") for c in noun.rights)
    own = any(
        c.dep_ in ("amod", "compound", "nmod:poss") and c.lower_ not in ("warring", "other")
        for c in noun.lefts
    )
    return own or any(c.dep_.startswith("nmod") or c.dep_ == "appos" for c in noun.rights)


def _fits(several: tuple[Cluster, ...], lemma: str) -> bool:
    if not all(cluster.mentions for cluster in several):  # merged into another meanwhile
        return False
    forms = {cluster.form for cluster in several}
    if lemma in load_groups().several.persons:
        return forms <= HUMAN
    if lemma in load_groups().several.states:
        return forms == {STATE}
    return not any(c.form == GROUP and c.mentions[0].kind == "population" for c in several)


def _listed_before(doc: Doc, noun: Token, heads: Heads) -> Iterator[tuple[Cluster, ...]]:
    """Actors that stand side by side before `noun`, nearest first: "A and B", "A ... with B"."""
    start = noun.sent.start
    for _ in range(FAR - 1):
        start = doc[start - 1].sent.start if start > 0 else start
    for place in range(noun.i - 1, max(start, noun.i - FARTHEST) - 1, -1):
        if place in heads and doc[place].dep_ != "conj":
            several = _side_by_side(doc[place], heads)
            if len(several) > 1:
                yield several


def _side_by_side(first: Token, heads: Heads) -> tuple[Cluster, ...]:
    found = [heads[first.i]]
    for child in first.rights:
        if child.dep_ == "conj" and child.i in heads:
            found.append(heads[child.i])
    if len(found) == 1 and first.dep_.startswith("nsubj"):
        found += [heads[c.i] for c in _partners(first) if c.i in heads]
    distinct = {id(cluster): cluster for cluster in found}
    return tuple(distinct.values())


def _partners(subject: Token) -> Iterator[Token]:
    """The phrases with "with" or "against" below its verb, or below the verb's object ("held talks with")."""
    for child in subject.head.rights:
        below = [child, *child.rights] if child.dep_ == "obj" else [child]
        yield from (c for c in below if any(k.lower_ in ("with", "against") for k in c.lefts))


def counterparts(doc: Doc, clusters: list[Cluster], heads: Heads) -> None:
    """ "A informed his counterpart": where the text has named just one other person, it is that one."""
    for found in [c for c in clusters if c.form == COUNTERPART and c.mentions[0].country is None]:
        token = found.mentions[0].head
        persons = list(
            {id(c): c for place, c in heads.items() if place < token and c.form == PERSON}.values()
        )
        subject = next((c for c in doc[token].head.lefts if c.dep_ == "nsubj"), None)
        doer = heads.get(subject.i) if subject is not None else None
        if len(found.mentions) == 1 and len(persons) == 2 and doer in persons:
            other = persons[1] if doer is persons[0] else persons[0]
            other.pronouns.append(token)
            heads[token] = other
            clusters.remove(found)


def _plural_pronouns(doc: Doc, heads: Heads) -> Iterator[tuple[int, tuple[Cluster, ...]]]:
    """ "they" whose antecedent is the first of several."""
    for anaphor, antecedent in safe_links(doc).items():
        if doc[anaphor].lower_ not in PLURAL or antecedent not in heads:
            continue
        first = doc[antecedent]
        several = _side_by_side(first, heads) if any(c.dep_ == "conj" for c in first.rights) else ()
        speaker = speaker_above(doc[anaphor], heads, {})
        if len(several) > 1 and (speaker is None or speaker in several):
            yield anaphor, several
