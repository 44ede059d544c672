"""Mentions by description: governments, bodies written small, groups and single people who act."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dateline.finding.actors import parts, phrases
from dateline.finding.actors.mention import BODY, NOBODYS, STATE, Mention
from dateline.finding.actors.names import country_in
from dateline.finding.actors.people import (
    band_mention,
    country_of,
    described_part,
    group_mention,
    people_mention,
    singular_of,
    somebody_mention,
    tells_apart,
)
from dateline.language.bodies import Sort, load_bodies
from dateline.language.states import country_of_capital

STANDS_ALONE = frozenset({"MIL", "COP"})  # sectors of bodies that act without a word that says whose
OF_THE_STATE = frozenset({"GOV", "LEG", "JUD"})
DEFINITE = frozenset({"the", "this", "that"})


def described_mentions(doc: Doc, taken: set[int]) -> Iterator[Mention]:
    """Governments, bodies, groups and persons named by a common noun, left to right."""
    for noun in doc:
        if noun.i in taken or noun.pos_ not in ("NOUN", "PROPN") or phrases.is_modifier(noun):
            continue
        for read in (_government, group_mention, _body, band_mention, people_mention, somebody_mention):
            mention = read(doc, noun)
            if mention:
                yield mention
                break


def _government(doc: Doc, noun: Token) -> Mention | None:
    bodies = load_bodies()
    if noun.lower_ not in bodies.government or any(c.lower_ in bodies.regional for c in noun.lefts):
        return None
    country = country_of(doc, noun) or _capital_before(noun)
    owner = phrases.owner_of(noun) or next((c for c in noun.lefts if c.ent_type_ == "PERSON"), None)
    whose = owner.i if owner is not None else next((c.i for c in phrases.complements(noun, "of")), None)
    if country is None and whose is None and noun.lower_ not in bodies.government_alone:
        return None
    start, end = phrases.name_part(doc, *phrases.core_of(noun))
    acts = phrases.takes_part(noun) if country else parts.is_party(noun)
    key = country or (NOBODYS if noun.lower_ in bodies.government_alone else "")
    return Mention(start, end, noun.i, STATE, key, "state", country, "GOV", (), False, acts, whose)


def _capital_before(noun: Token) -> str | None:
    """ "the Santiago government": the capital before the word is its country's."""
    return next((country_of_capital(c.text) for c in noun.lefts if c.dep_ in ("compound", "nmod:poss")), None)


def _body(doc: Doc, noun: Token) -> Mention | None:
    start, end = described_part(doc, noun)
    words = (*(token.lower_ for token in doc[start : noun.i]), _head_word(noun))
    sort = load_bodies().sort_of(words)
    if sort is None or _is_none(doc, noun, start):
        return None
    refers_back = any(child.lower_ in DEFINITE for child in noun.lefts) and noun.pos_ == "NOUN"
    acts = _is_actor(doc, noun, start, sort)
    bare = " ".join(t.lower_ for t in doc[start : noun.i + 1] if tells_apart(t, noun))
    country = country_of(doc, noun)
    if refers_back and country is None and sort.kind != "media" and noun.tag_ == "NN" and not _owned(noun):
        key = "anaphor:" + bare
    elif acts:
        key = "body:" + doc[start:end].text.lower()
    else:
        return None
    owner = phrases.owner_of(noun)
    served = owner.i if owner is not None else next((c.i for c in phrases.complements(noun, "of")), None)
    return Mention(start, end, noun.i, BODY, key, sort.kind, country, sort.sector, (), False, acts, served)


def _is_none(doc: Doc, noun: Token, start: int) -> bool:
    """Whether the words only sound like a body: "civil society", "the national dialogue congress"."""
    bodies = load_bodies()
    small = noun.pos_ == "NOUN" and (noun.lower_,) in bodies.never and noun.i == start
    return small or any(token.lower_ in bodies.gatherings for token in noun.subtree if token.i - noun.i < 5)


def _head_word(noun: Token) -> str:
    """The noun as the lexicon has it: a plural stands as it is where that is a head of its own ("forces")."""
    return singular_of(noun) if _is_plural(noun) else noun.lower_


def _is_plural(noun: Token) -> bool:
    return noun.tag_ in ("NNS", "NNPS") and (noun.lower_,) not in load_bodies().heads


def _owned(noun: Token) -> bool:
    owner = phrases.owner_of(noun)
    return owner is not None or any(True for _ in phrases.complements(noun, "of"))


def _is_actor(doc: Doc, noun: Token, start: int, sort: Sort) -> bool:
    """A body written small acts where somebody owns it, where its word needs no owner, or where it does a deed."""
    if _is_plural(noun) and sort.kind == "body" and not sort.alone:
        return False
    if _is_plural(noun) and not parts.does_or_suffers_a_deed(noun, silent=False):
        return False
    if phrases.takes_part(noun) and _belongs(doc, noun, start, sort):
        return True
    if sort.alone:
        return parts.is_party(noun) and (_is_introduced(noun) or parts.does_or_suffers_a_deed(noun, False))
    return _is_introduced(noun) and parts.does_a_deed(noun)


def _belongs(doc: Doc, noun: Token, start: int, sort: Sort) -> bool:
    named = country_in(doc, start, noun.i + 1) is not None or noun.pos_ == "PROPN"
    owner = phrases.owner_of(noun)
    owned = owner is not None and owner.pos_ == "PROPN" and sort.kind in ("military", "body")
    if sort.kind == "media" and start < noun.i and phrases.is_subject(noun):
        return True  # "the western media", "state television"
    if sort.sector in OF_THE_STATE and start < noun.i and phrases.is_subject(noun):
        return True  # "the health ministry", in a report that takes its country for granted
    return named or owned or (sort.sector in STANDS_ALONE and noun.dep_ in ("nsubj", "obl:agent"))


def _is_introduced(noun: Token) -> bool:
    """ "the movement", "a dissident group", not "force" and not "our mission"."""
    return any(
        child.dep_ in ("det", "nummod", "amod", "compound")
        or (child.dep_ == "nmod:poss" and child.pos_ != "PRON")
        for child in noun.lefts
    )
