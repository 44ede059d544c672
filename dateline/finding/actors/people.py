"""Mentions of people without a name: groups who act or suffer ("the rebels", "nine dockers"), and single persons."""

from spacy.tokens import Doc, Token

from dateline.finding.actors import parts, phrases
from dateline.finding.actors.mention import GROUP, SOMEBODY, Mention
from dateline.finding.actors.names import country_in
from dateline.language.groups import Group, load_groups

COLLECTIVE = frozenset({"opposition", "police", "people"})
WHOSE = frozenset({"of", "from"})
NOBODY = frozenset({"no", "any", "every", "each", "either", "neither"})
VAGUE = frozenset({"all", "any", "other", "some", "many", "no", "each", "every", "most", "certain", "such"})
UNLISTED = Group("population", "CVL", acts=False, generic=True)
SOURCES = Group("other", "UNK", acts=False, generic=True)
A_PEOPLE = Group("population", "CVL", acts=True)


def group_mention(doc: Doc, noun: Token) -> Mention | None:
    """The group that a plural or collective noun names, where it takes part in something."""
    words, group = _group_of(doc, noun)
    plural = noun.tag_ in ("NNS", "NNPS") or words[-1] != noun.lower_ or noun.lower_ in COLLECTIVE
    if group is None or not plural:
        return None
    country = country_of(doc, noun)
    if not _acts(noun, group, country):
        return None
    return _mention_of_group(doc, noun, group, country)


def band_mention(doc: Doc, noun: Token) -> Mention | None:
    """The group that a noun in the singular names: "a gang", "the crew"; None for a human being."""
    _, group = _group_of(doc, noun)
    if group is None or group.persons or not group.acts or noun.tag_ not in ("NN", "NNP"):
        return None
    told = parts.does_or_suffers_a_deed(noun) if group.generic else parts.does_or_suffers(noun)
    return _mention_of_group(doc, noun, group, country_of(doc, noun)) if told else None


def people_mention(doc: Doc, noun: Token) -> Mention | None:
    """Peoples that are no state's ("the Tuareg", "Iraqi Kurds"), where the entity layer knows them; nouns that no
    list has but that sound like people ("hauliers"), where a deed concerns them."""
    if noun.tag_ not in ("NNS", "NNPS"):
        return None
    if noun.ent_type_ == "NORP":
        return (
            _mention_of_group(doc, noun, A_PEOPLE, country_of(doc, noun))
            if phrases.takes_part(noun)
            else None
        )
    groups, lemma = load_groups(), singular_of(noun)
    if lemma in groups.sufferers and parts.does_or_suffers_a_deed(noun):
        return _mention_of_group(doc, noun, SOURCES, country_of(doc, noun))
    unlisted = groups.sounds_like_people(lemma) and not parts.carries(noun) and parts.is_done_by_people(noun)
    return _mention_of_group(doc, noun, UNLISTED, country_of(doc, noun)) if unlisted else None


def somebody_mention(doc: Doc, noun: Token) -> Mention | None:
    """One person without a name: "a soldier was shot"; None unless a deed concerns that person."""
    groups = load_groups()
    words, group = _group_of(doc, noun)
    if (
        noun.tag_ != "NN"
        or (group is None and words[-1] not in groups.sufferers)
        or (group and not group.persons)
    ):
        return None
    if named_beside(doc, noun) or any(child.lower_ in NOBODY for child in noun.lefts):
        return None
    sector = group.sector if group else None
    acts = parts.does_or_suffers_a_deed(noun)
    start, end = described_part(doc, noun)
    key = ("a:" if is_new(noun) else "the:") + noun.lemma_.lower()
    country = country_of(doc, noun)
    return Mention(
        start, end, noun.i, SOMEBODY, key, "person", country, sector, (), False, acts, _owner(noun)
    )


def named_beside(doc: Doc, noun: Token) -> bool:
    """Whether a person's name stands right after the noun: "the journalist NAME", "his uncle, NAME"."""
    after = noun.i + 1
    if after < len(doc) and doc[after].ent_type_ == "PERSON":
        return True
    beside = next((child for child in noun.rights if child.dep_ in ("appos", "flat", "nmod:desc")), None)
    return beside is not None and any(token.ent_type_ == "PERSON" for token in beside.subtree)


def is_new(noun: Token) -> bool:
    """Whether the article says that it is somebody not told of before."""
    return any(child.lower_ in ("a", "an", "another", "one") for child in noun.lefts)


def _group_of(doc: Doc, noun: Token) -> tuple[tuple[str, ...], Group | None]:
    """(the lemmas looked up, the group that they name)."""
    groups = load_groups()
    words = tuple(singular_of(token) for token in doc[max(0, noun.i - 1) : noun.i + 1])
    if noun.i + 2 < len(doc) and doc[noun.i + 1].lower_ == "of":
        longer = groups.nouns.get((words[-1], "of", doc[noun.i + 2].lower_))
        if longer is not None:
            return words, longer
    return words, groups.group_of(words)


def _acts(noun: Token, group: Group, country: str | None) -> bool:
    """Whether the group takes part in something: a deed where its noun is common or not known to act alone."""
    described = country is not None or any(child.dep_ == "compound" for child in noun.lefts)
    described = described or (phrases.is_subject(noun) and any(child.dep_ == "amod" for child in noun.lefts))
    if group.generic and not described:
        return parts.does_or_suffers_a_deed(noun)
    if group.kind == "population" and not described:
        return parts.does_or_suffers(noun)
    if group.acts:
        return phrases.takes_part(noun)
    if described:
        return phrases.takes_part(noun) and parts.part_of(noun) is not None
    if any(child.lower_ in VAGUE for child in noun.lefts):
        return parts.does_a_deed(noun)
    return parts.does_or_suffers_a_deed(noun, silent=False)


def singular_of(token: Token) -> str:
    """The lemma, or the word less its "s" where the tagger took a plural for a singular."""
    lemma = str(token.lemma_).lower()
    return lemma if (lemma,) in load_groups().nouns or not lemma.endswith("s") else lemma.removesuffix("s")


def _mention_of_group(doc: Doc, noun: Token, group: Group, country: str | None) -> Mention:
    start, end = described_part(doc, noun)
    kind = "population" if noun.lemma_.lower() in load_groups().people else group.kind
    key = "group:" + " ".join(token.lemma_.lower() for token in doc[start:end] if tells_apart(token, noun))
    return Mention(start, end, noun.i, GROUP, key, kind, country, group.sector, (), False, True, _owner(noun))


def _owner(noun: Token) -> int | None:
    owner = phrases.owner_of(noun)
    return owner.i if owner is not None and owner.pos_ == "PROPN" else None


def tells_apart(token: Token, noun: Token) -> bool:
    """A modifier that makes it another group: names, nouns, nationalities; not "battered"."""
    return bool(
        token.i == noun.i
        or token.text[:1].isupper()
        or token.dep_ == "compound"
        or token.text == "opposition"
    )


def described_part(doc: Doc, noun: Token) -> tuple[int, int]:
    """The words of a description; an owner by name stays where the noun alone would say nothing."""
    start, end = phrases.name_part(doc, *phrases.core_of(noun))
    owner = phrases.owner_of(noun)
    quoted = owner is not None and any(token.text in '“"‘' for token in doc[owner.i : noun.i])
    if owner is not None and owner.pos_ == "PROPN" and start >= noun.i and not quoted:
        start, _ = phrases.name_part(doc, owner.left_edge.i, owner.i + 1)
    return start, end


def country_of(doc: Doc, noun: Token) -> str | None:
    """The country that the words of a description give: "Chilean", "of Chile"."""
    start, end = phrases.core_of(noun)
    found = country_in(doc, start, end)
    for whose in phrases.complements(noun, *WHOSE):
        several = doc[whose.i].ent_type_ == "LOC" or any(
            child.dep_ == "conj" for child in whose.rights
        )  # "the presidents of A and B"
        found = found or (None if several else country_in(doc, *phrases.core_of(whose)))
    return found
