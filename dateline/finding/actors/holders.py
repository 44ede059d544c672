"""Who holds an office: titles before names, appositions on either side, "X is the president of Y"."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from dateline.finding.actors.mention import Mention
from dateline.finding.actors.phrases import first_conjunct, prepositions
from dateline.finding.actors.titles import head_at, title_before

FAR = 12  # tokens between a name and an apposition after it


def with_titles_before(doc: Doc, persons: list[Mention]) -> list[Mention]:
    """The persons with the office that stands right before each name."""
    titled = []
    for person in persons:
        title = title_before(doc, person.start)
        titled.append(person.with_title(title) if title else person)
    return [_with_shared_owner(doc, person, titled) for person in titled]


def _with_shared_owner(doc: Doc, person: Mention, persons: list[Mention]) -> Mention:
    """ "Chile's president A and defence minister B": B's office belongs to the country that A's does."""
    if not person.titles or person.titles[0].of or doc[person.head].dep_ != "conj":
        return person
    first = first_conjunct(doc[person.head]).i
    other = next((p for p in persons if p.start <= first < p.end and p.titles and p.titles[0].country), None)
    if other is None or any(token.dep_ == "det" for token in doc[person.titles[0].start].lefts):
        return person
    owner = other.titles[0]
    shared = replace(person.titles[0], of=owner.of, served=owner.served, country=owner.country)
    return replace(person, titles=(shared, *person.titles[1:]))


def tie_offices(
    doc: Doc, persons: list[Mention], offices: list[Mention]
) -> tuple[list[Mention], list[Mention]]:
    """(persons with the offices that the clause gives them, the offices that are left without a holder)."""
    held: dict[int, Mention] = {}
    left = []
    for office in offices:
        holder = _holder(doc, office, persons)
        if holder is None:
            left.append(office)
        elif office.titles:
            known = held.get(holder.start, holder)
            held[holder.start] = known.with_title(office.titles[0])
    return [held.get(person.start, person) for person in persons], left


def _holder(doc: Doc, office: Mention, persons: list[Mention]) -> Mention | None:
    noun = doc[office.head]
    for person in persons:
        if abs(person.start - office.start) > 30:
            continue
        if _apposed(doc, noun, person) or _name_after_comma(doc, office, person) or _equated(noun, person):
            return person
    return None


def _apposed(doc: Doc, noun: Token, person: Mention) -> bool:
    inside = range(person.start, person.end)
    if noun.dep_ == "appos" and noun.head.i in inside and noun.i > person.end:
        return bool(noun.i - person.end <= FAR)
    return any(c.dep_ in ("appos", "flat", "nmod:unmarked") and c.i in inside for c in noun.rights)


def _name_after_comma(doc: Doc, office: Mention, person: Mention) -> bool:
    """ "Chile's president, NAME": the name right after the title and its comma."""
    end = max(office.end, office.titles[0].end if office.titles else office.end)
    name = person.start
    while name > end and (doc[name - 1].ent_type_ == "PERSON" or doc[name - 1].tag_ == "NNP"):
        name -= 1
    comma = name - 1
    between = doc[end:comma] if end <= comma < len(doc) and doc[comma].text == "," else None
    follows = (
        between is not None and len(between) <= FAR and all(_below(token, office.head) for token in between)
    )
    closed = (
        person.end >= len(doc)
        or doc[person.end].text in (",", ".", ")", ";", "–", "—")
        or doc[person.end].pos_ in ("VERB", "AUX", "ADV")
    )
    noun = doc[office.head]
    below = noun.dep_.startswith("nmod") and bool(prepositions(noun) & {"of", "to", "for"})
    listed = doc[person.head].dep_ == "conj" or (below and head_at(doc, noun.head.i) is not None)
    return follows and closed and not listed


def _below(token: Token, head: int) -> bool:
    return any(ancestor.i == head for ancestor in token.ancestors) and token.text not in (",", ";")


def _equated(noun: Token, person: Mention) -> bool:
    """ "NAME is the president of Chile", "NAME, who is the president of Chile"."""
    if not any(child.dep_ == "cop" for child in noun.children):
        return False
    inside = range(person.start, person.end)
    subject = next((child for child in noun.children if child.dep_.startswith("nsubj")), None)
    if subject is None:
        return False
    relative = noun.dep_.startswith("acl") and noun.head.i in inside and subject.tag_ in ("WP", "WDT")
    return relative or subject.i in inside
