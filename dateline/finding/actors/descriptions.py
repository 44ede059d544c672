"""Mentions by description: governments, bodies written small, groups of people who act."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dateline.finding.actors import phrases
from dateline.finding.actors.mention import BODY, GROUP, STATE, Mention
from dateline.finding.actors.names import country_in
from dateline.language.bodies import Sort, load_bodies
from dateline.language.groups import Group, load_groups
from dateline.language.states import country_of_capital

STANDS_ALONE = frozenset({"MIL", "COP"})  # sectors of bodies that act without a word that says whose
OF_THE_STATE = frozenset({"GOV", "LEG", "JUD"})
COLLECTIVE = frozenset({"opposition", "police", "people"})
WHOSE = frozenset({"of", "from"})


def described_mentions(doc: Doc, taken: set[int]) -> Iterator[Mention]:
    """Governments, bodies and groups named by a common noun, left to right."""
    for noun in doc:
        if noun.i in taken or noun.pos_ not in ("NOUN", "PROPN") or phrases.is_modifier(noun):
            continue
        mention = _government(doc, noun) or _group(doc, noun) or _body(doc, noun) or _people(doc, noun)
        if mention:
            yield mention


def described_part(doc: Doc, noun: Token) -> tuple[int, int]:
    """The words of a description; an owner by name stays where the noun alone would say nothing."""
    start, end = phrases.name_part(doc, *phrases.core_of(noun))
    owner = phrases.owner_of(noun)
    quoted = owner is not None and any(token.text in '“"‘' for token in doc[owner.i : noun.i])
    if owner is not None and owner.pos_ == "PROPN" and start >= noun.i and not quoted:
        start, _ = phrases.name_part(doc, owner.left_edge.i, owner.i + 1)
    return start, end


def _people(doc: Doc, noun: Token) -> Mention | None:
    """Peoples that are no state's ("the Tuareg", "Iraqi Kurds"), where the entity layer knows them."""
    if noun.ent_type_ != "NORP" or noun.tag_ not in ("NNS", "NNPS") or not phrases.takes_part(noun):
        return None
    return _group_mention(doc, noun, Group("population", "CVL", True), _country_of(doc, noun))


def _country_of(doc: Doc, noun: Token) -> str | None:
    start, end = phrases.core_of(noun)
    found = country_in(doc, start, end)
    for whose in phrases.complements(noun, *WHOSE):
        several = doc[whose.i].ent_type_ == "LOC" or any(
            child.dep_ == "conj" for child in whose.rights
        )  # "the presidents of A and B"
        found = found or (None if several else country_in(doc, *phrases.core_of(whose)))
    return found


def _government(doc: Doc, noun: Token) -> Mention | None:
    if noun.lower_ not in load_bodies().government:
        return None
    country = _country_of(doc, noun) or _capital_before(noun)
    owner = phrases.owner_of(noun) or next((c for c in noun.lefts if c.ent_type_ == "PERSON"), None)
    whose = owner.i if owner is not None else next((c.i for c in phrases.complements(noun, "of")), None)
    alone = noun.lower_ in ("government", "regime", "authorities")
    if country is None and whose is None and not alone:
        return None
    start, end = phrases.name_part(doc, *phrases.core_of(noun))
    return Mention(
        start,
        end,
        noun.i,
        STATE,
        country or "",
        "state",
        country,
        "GOV",
        (),
        False,
        phrases.takes_part(noun),
        whose,
    )


def _capital_before(noun: Token) -> str | None:
    """ "the Santiago government": the capital before the word is its country's."""
    return next((country_of_capital(c.text) for c in noun.lefts if c.dep_ in ("compound", "nmod:poss")), None)


def _group(doc: Doc, noun: Token) -> Mention | None:
    groups = load_groups()
    words = tuple(_singular(token) for token in doc[max(0, noun.i - 1) : noun.i + 1])
    group = groups.group_of(words)
    plural = noun.tag_ in ("NNS", "NNPS") or words[-1] != noun.lower_ or noun.lower_ in COLLECTIVE
    if group is None or not plural:
        return None
    country = _country_of(doc, noun)
    described = country is not None or any(child.dep_ == "compound" for child in noun.lefts)
    described = described or (phrases.is_subject(noun) and any(child.dep_ == "amod" for child in noun.lefts))
    if not phrases.takes_part(noun) or not (group.acts or described):
        return None
    return _group_mention(doc, noun, group, country)


def _singular(token: Token) -> str:
    """The lemma, or the word less its "s" where the tagger took a plural for a singular."""
    lemma = str(token.lemma_).lower()
    return lemma if (lemma,) in load_groups().nouns or not lemma.endswith("s") else lemma.removesuffix("s")


def _group_mention(doc: Doc, noun: Token, group: Group, country: str | None) -> Mention:
    start, end = described_part(doc, noun)
    kind = "population" if noun.lemma_.lower() in load_groups().people else group.kind
    key = "group:" + " ".join(token.lemma_.lower() for token in doc[start:end] if _tells_apart(token, noun))
    owner = phrases.owner_of(noun)
    served = owner.i if owner is not None and owner.pos_ == "PROPN" else None
    return Mention(start, end, noun.i, GROUP, key, kind, country, group.sector, (), False, True, served)


def _tells_apart(token: Token, noun: Token) -> bool:
    """A modifier that makes it another group: names, nouns, nationalities; not "battered"."""
    return bool(
        token.i == noun.i
        or token.text[:1].isupper()
        or token.dep_ == "compound"
        or token.text == "opposition"
    )


def _body(doc: Doc, noun: Token) -> Mention | None:
    start, end = described_part(doc, noun)
    words = tuple(token.lower_ for token in doc[start : noun.i + 1])
    sort = load_bodies().sort_of(words)
    if sort is None or (noun.tag_ == "NNS" and sort.kind == "body"):
        return None
    refers_back = any(child.lower_ in ("the", "this", "that") for child in noun.lefts) and noun.pos_ == "NOUN"
    if not _is_actor(doc, noun, start, sort):
        key = "anaphor:" + " ".join(t.lower_ for t in doc[start : noun.i + 1] if _tells_apart(t, noun))
        back = Mention(start, end, noun.i, BODY, key, sort.kind, named=False, acts=False)
        return back if refers_back and sort.kind != "media" else None
    country = _country_of(doc, noun)
    owner = phrases.owner_of(noun)
    served = owner.i if owner is not None else next((c.i for c in phrases.complements(noun, "of")), None)
    key = "body:" + doc[start:end].text.lower()
    return Mention(start, end, noun.i, BODY, key, sort.kind, country, sort.sector, (), False, True, served)


def _is_actor(doc: Doc, noun: Token, start: int, sort: Sort) -> bool:
    """A body written small acts where somebody owns it, or where armies and police need no owner."""
    if not phrases.takes_part(noun):
        return False
    named = country_in(doc, start, noun.i + 1) is not None or noun.pos_ == "PROPN"
    owner = phrases.owner_of(noun)
    owned = owner is not None and owner.pos_ == "PROPN" and sort.kind in ("military", "body")
    if sort.kind == "media" and start < noun.i and phrases.is_subject(noun):
        return True  # "the western media", "state television"
    if sort.sector in OF_THE_STATE and start < noun.i and phrases.is_subject(noun):
        return True  # "the health ministry", in a report that takes its country for granted
    return named or owned or (sort.sector in STANDS_ALONE and noun.dep_ in ("nsubj", "obl:agent"))
