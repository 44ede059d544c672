"""Mentions by description: governments, bodies written small, groups and single people who act."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dateline.finding.actors import parts, phrases
from dateline.finding.actors.mention import BODY, NOBODYS, STATE, Mention
from dateline.finding.actors.names import country_in
from dateline.finding.actors.people import (
    VAGUE,
    acts_by,
    band_mention,
    country_of,
    described_part,
    group_mention,
    group_of,
    modifier_mention,
    people_mention,
    singular_of,
    somebody_mention,
    tells_apart,
)
from dateline.language.bodies import Sort, load_bodies
from dateline.language.groups import load_groups
from dateline.language.offices import load_offices
from dateline.language.states import country_of_capital

STANDS_ALONE = frozenset({"MIL", "COP"})  # sectors of bodies that act without a word that says whose
OF_THE_STATE = frozenset({"GOV", "LEG", "JUD"})
ARMED_OR_PARTY = frozenset({"military", "party"})  # a "front" or "movement" is also a place or a motion
COMPASS = frozenset({"north", "south", "east"})  # "the west" is an institution of the lexicon
NOT_THE = VAGUE | {"a", "an"}
DEFINITE = frozenset({"the", "this", "that"})


def described_mentions(doc: Doc, taken: set[int]) -> Iterator[Mention]:
    """Governments, bodies, groups and persons named by a common noun, left to right."""
    for noun in doc:
        if noun.pos_ not in ("NOUN", "PROPN", "ADJ") or noun.i in taken:
            continue
        if noun.pos_ == "ADJ" or phrases.is_modifier(noun):
            mention = _before_its_arms(doc, noun) if phrases.is_modifier(noun) else None
            if mention:
                yield mention
            continue
        known = group_of(doc, noun)
        mention = _government(doc, noun) or group_mention(doc, noun, known) or _body(doc, noun)
        mention = (
            mention
            or _compass(doc, noun)
            or band_mention(doc, noun, known)
            or people_mention(doc, noun, known)
        )
        mention = mention or somebody_mention(doc, noun, known)
        if mention:
            yield mention


def _before_its_arms(doc: Doc, noun: Token) -> Mention | None:
    """ "rebel shelling", "army watchtowers", "air force jets": the group or body that stands before what it acts by."""
    if any(c.i < noun.i and c.text[:1].isupper() and phrases.is_modifier(c) for c in noun.head.lefts):
        return None  # "UN police posts": a name before it says whose they are
    mention = modifier_mention(noun)
    if mention or noun.pos_ == "ADJ" or noun.lower_ not in load_bodies().last_words:
        return mention
    before = doc[noun.i - 1] if noun.i else noun
    joined = (before.lower_, noun.lower_) in load_bodies().heads and before.head.i in (noun.i, noun.head.i)
    start = noun.i - joined
    sort = load_bodies().sort_of(tuple(token.lower_ for token in doc[start : noun.i + 1]))
    if sort is None or not sort.alone or sort.sector not in STANDS_ALONE or not acts_by(noun.head):
        return None
    key = "anaphor:" + doc[start : noun.i + 1].text.lower()
    return Mention(start, noun.i + 1, noun.i, BODY, key, sort.kind, None, sort.sector, named=False)


def _government(doc: Doc, noun: Token) -> Mention | None:
    bodies = load_bodies()
    if noun.lower_ not in bodies.government or _is_lesser(noun):
        return None
    country = country_of(doc, noun) or _capital_before(noun) or _seat_of(doc, noun)
    owner = phrases.owner_of(noun) or next((c for c in noun.lefts if c.ent_type_ == "PERSON"), None)
    whose = owner.i if owner is not None else next((c.i for c in phrases.complements(noun, "of")), None)
    if country is None and whose is None and noun.lower_ not in bodies.government_alone:
        return None
    start, end = phrases.name_part(doc, *phrases.core_of(noun))
    acts = phrases.takes_part(noun) if country else parts.is_party(noun)
    key = country or (NOBODYS if noun.lower_ in bodies.government_alone else "")
    return Mention(start, end, noun.i, STATE, key, "state", country, "GOV", (), False, acts, whose)


def _is_lesser(noun: Token) -> bool:
    """ "the provincial government", "health authorities", "any government": none of them is the state."""
    bodies = load_bodies()
    if noun.lower_ == "authorities":
        return any(
            child.dep_ in ("amod", "compound") and child.text.islower() and child.lower_ not in bodies.supreme
            for child in noun.lefts
        )
    return any(child.lower_ in bodies.regional or child.lower_ in NOT_THE for child in noun.lefts)


def _capital_before(noun: Token) -> str | None:
    """ "the Santiago government": the capital before the word is its country's."""
    return next((country_of_capital(c.text) for c in noun.lefts if c.dep_ in ("compound", "nmod:poss")), None)


def _seat_of(doc: Doc, noun: Token) -> str | None:
    """ "authorities in Peru", "the government in Lima": the country that the place is or is the capital of."""
    where = next(phrases.complements(noun, "in"), None)
    if where is None:
        return None
    return country_in(doc, *phrases.core_of(where)) or country_of_capital(where.text)


def _body(doc: Doc, noun: Token) -> Mention | None:
    last = _head_word(noun)
    if last not in load_bodies().last_words:
        return None
    start, end = described_part(doc, noun)
    sort = load_bodies().sort_of((*(token.lower_ for token in doc[start : noun.i]), last))
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
    """Whether the words only sound like a body: "civil society", "a national dialogue congress", "an army of ants"."""
    bodies = load_bodies()
    groups = load_groups()
    if noun.lower_ in groups.multitudes | groups.quantity and any(
        c.tag_ == "NNS" for c in phrases.complements(noun, "of")
    ):
        return True
    small = noun.pos_ == "NOUN" and (noun.lower_,) in bodies.never and noun.i == start
    return small or any(token.lower_ in bodies.gatherings for token in noun.subtree if token.i - noun.i < 5)


def _compass(doc: Doc, noun: Token) -> Mention | None:
    """ "the north" where it does something, is accused, or has a leader: one side of a country, or one of two."""
    if noun.lower_ not in COMPASS or noun.i == 0 or doc[noun.i - 1].lower_ not in DEFINITE:
        return None
    part = parts.part_of(noun)
    if part is None or any(child.dep_ != "case" for child in noun.rights):
        return None
    owns = part.role in (parts.OWNER, parts.PARTNER) and _is_human_or_body(part.word)
    done = part.role == parts.DOER and (parts.is_deed(part.word) or parts.speaks(part.word))
    accused = part.role == parts.SUFFERER and parts.lemma_of(part.word) in load_bodies().dealt_with
    acts = owns or done or accused
    key = f"compass:{noun.lower_}"
    return (
        Mention(noun.i, noun.i + 1, noun.i, BODY, key, "other", None, None, (), False, acts) if acts else None
    )


def _is_human_or_body(noun: Token) -> bool:
    words = (noun.lower_,)
    return words in load_bodies().heads or words in load_offices().heads


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
    if _is_plural(noun) and not sort.alone:
        return False
    if _is_plural(noun):
        numbered = any(child.dep_ == "nummod" for child in noun.lefts) and parts.does_or_suffers(noun)
        return numbered or parts.does_or_suffers_a_deed(noun, silent=False)
    if phrases.takes_part(noun) and _belongs(doc, noun, start, sort):
        return True
    if sort.alone:
        return parts.is_party(noun) and (_is_introduced(noun) or parts.does_or_suffers_a_deed(noun, False))
    armed = sort.kind in ARMED_OR_PARTY
    if not _is_introduced(noun, armed):
        return False
    return parts.does_a_deed(noun) or (armed and parts.does_or_suffers_a_deed(noun, silent=False))


def _belongs(doc: Doc, noun: Token, start: int, sort: Sort) -> bool:
    named = country_in(doc, start, noun.i + 1) is not None or noun.pos_ == "PROPN"
    owner = phrases.owner_of(noun)
    owned = owner is not None and owner.pos_ == "PROPN" and sort.kind in ("military", "body")
    if sort.kind == "media" and start < noun.i and phrases.is_subject(noun):
        return True  # "the western media", "state television"
    if sort.sector in OF_THE_STATE and start < noun.i and phrases.is_subject(noun):
        return True  # "the health ministry", in a report that takes its country for granted
    return named or owned or (sort.sector in STANDS_ALONE and noun.dep_ in ("nsubj", "obl:agent"))


def _is_introduced(noun: Token, owned: bool = False) -> bool:
    """ "the movement", "a dissident group", not "force"; with `owned` also "our army", but not "our mission"."""
    return any(
        child.dep_ in ("det", "nummod", "amod", "compound")
        or (child.dep_ == "nmod:poss" and (owned or child.pos_ != "PRON"))
        for child in noun.lefts
    )
