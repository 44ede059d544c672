"""Mentions of people without a name: groups who act or suffer ("the rebels", "nine dockers"), and single persons."""

from spacy.tokens import Doc, Token

from dateline.finding.actors import parts, phrases
from dateline.finding.actors.mention import GROUP, SOMEBODY, Mention
from dateline.finding.actors.names import country_in
from dateline.language.groups import PREPOSITION, Group, load_groups

PLURAL = frozenset({"NNS", "NNPS"})
COLLECTIVE = frozenset({"opposition", "police", "people"})
WHOSE = frozenset({"of", "from"})
NOBODY = frozenset({"no", "any", "every", "each", "either", "neither"})
OWN = frozenset({"our", "my", "your"})
DEFINITE = frozenset({"the", "these", "those"})
VAGUE = frozenset({"all", "any", "other", "some", "many", "no", "each", "every", "most", "certain", "such"})
UNLISTED = Group("population", "CVL", acts=False, generic=True)
SOURCES = Group("other", "UNK", acts=False, generic=True)
A_PEOPLE = Group("population", "CVL", acts=True)


Known = tuple[str, Group | None]  # the lemma of a noun and the group that it names


def group_of(doc: Doc, noun: Token) -> Known:
    """The lemma of `noun` and what group it names, with the word before it or with "of ..." after it."""
    groups, lemma = load_groups(), singular_of(noun)
    counts = lemma in groups.quantity and any(True for _ in phrases.complements(noun, PREPOSITION))
    if lemma not in groups.last_words or counts:
        return lemma, None
    if noun.i + 2 < len(doc) and doc[noun.i + 1].lower_ == PREPOSITION:
        longer = groups.nouns.get((lemma, PREPOSITION, doc[noun.i + 2].lower_))
        if longer is not None:
            return lemma, longer
    if noun.i == 0:
        return lemma, groups.group_of((lemma,))
    before = doc[noun.i - 1]
    return lemma, groups.nouns.get((before.lower_, lemma)) or groups.group_of((singular_of(before), lemma))


def group_mention(doc: Doc, noun: Token, known: Known) -> Mention | None:
    """The group that a plural or collective noun names, where it takes part in something."""
    lemma, group = known
    if group is None or not (noun.tag_ in PLURAL or lemma != noun.lower_ or noun.lower_ in COLLECTIVE):
        return None
    if _is_second_half(doc, noun, group) or any(child.lower_ == "no" for child in noun.lefts):
        return None
    country = country_of(doc, noun)
    return _mention_of_group(doc, noun, group, country) if _acts(noun, group, country) else None


def _is_second_half(doc: Doc, noun: Token, group: Group) -> bool:
    """ "his relatives and associates" are one group: the second noun has nothing of its own, not even an article."""
    first = noun.head
    if noun.dep_ != "conj" or group.acts or not group.persons or phrases.owner_of(first) is None:
        return False
    other = group_of(doc, first)[1]
    return noun.i - first.i == 2 and other is not None and not other.acts and other.persons


def band_mention(doc: Doc, noun: Token, known: Known) -> Mention | None:
    """The group that a noun in the singular names: "a gang", "the crew"; None for a human being."""
    _, group = known
    if group is None or group.persons or not group.acts or noun.tag_ not in ("NN", "NNP"):
        return None
    told = parts.does_or_suffers_a_deed(noun) if group.generic else parts.does_or_suffers(noun)
    return _mention_of_group(doc, noun, group, country_of(doc, noun)) if told else None


def people_mention(doc: Doc, noun: Token, known: Known) -> Mention | None:
    """Peoples that are no state's ("the Tuareg", "Iraqi Kurds"), where the entity layer knows them; sources to whom
    something is done; nouns of no list that sound like people ("hauliers"), where a deed concerns them."""
    if noun.tag_ not in PLURAL:
        return None
    groups, (lemma, _) = load_groups(), known
    if noun.ent_type_ == "NORP":
        group = A_PEOPLE if phrases.takes_part(noun) else None
    elif lemma in groups.sufferers:
        group = SOURCES if parts.does_or_suffers_a_deed(noun) else None
    elif groups.sounds_like_people(lemma) and not parts.carries(noun):
        group = UNLISTED if parts.is_done_by_people(noun) else None
    else:
        return None
    return _mention_of_group(doc, noun, group, country_of(doc, noun)) if group else None


def somebody_mention(doc: Doc, noun: Token, known: Known) -> Mention | None:
    """One person without a name: "a soldier was shot"; None unless a deed concerns that person."""
    lemma, group = known
    groups = load_groups()
    either = lemma in groups.either and not any(c.dep_ in ("amod", "compound") for c in noun.lefts)
    is_person = group.persons if group else lemma in groups.sufferers or either
    if noun.tag_ != "NN" or not is_person or named_beside(doc, noun):
        return None
    before = {child.lower_ for child in noun.lefts if child.dep_ in ("det", "nmod:poss", "nummod")}
    if before & NOBODY or (not before and lemma in groups.held):
        return None
    sector, country = group.sector if group else None, country_of(doc, noun)
    acts = parts.does_or_suffers_a_deed(noun) or (country is not None and parts.does_or_suffers(noun))
    start, end = described_part(doc, noun)
    key = ("a:" if is_new(noun) else "the:") + lemma
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


def _acts(noun: Token, group: Group, country: str | None) -> bool:
    """Whether the group takes part in something: a deed where its noun is common or not known to act alone."""
    described = country is not None or _is_described(noun)
    if group.generic and not described:
        return parts.does_or_suffers_a_deed(noun)
    if group.kind == "population" and not described:
        return parts.does_or_suffers(noun)
    if group.acts:
        return phrases.takes_part(noun) or parts.does_or_suffers_a_deed(noun)
    if described:
        return phrases.takes_part(noun) and parts.part_of(noun) is not None
    return not _speaks_of_itself(noun) and _acts_alone(noun, group)


def _acts_alone(noun: Token, group: Group) -> bool:
    """For nouns like "leaders" and "countries", with nothing that says whose they are."""
    before = {child.lower_ for child in noun.lefts}
    numbered = "both" in before or any(child.dep_ == "nummod" for child in noun.lefts)
    if before & VAGUE or not (group.persons or numbered or before & DEFINITE):
        return parts.does_a_deed(noun)
    if noun.lemma_.lower() in load_groups().directions and _is_direction(noun):
        return False
    owner = phrases.owner_of(noun)
    if owner is not None and owner.pos_ == "NOUN":  # "the region's rulers"
        return parts.does_or_suffers(noun)
    return (numbered and parts.does(noun)) or parts.does_or_suffers_a_deed(noun, silent=False)


def _is_direction(side: Token) -> bool:
    """ "both sides of the river", "from three sides"."""
    of_something = any(True for _ in phrases.complements(side, PREPOSITION))
    return of_something or bool(phrases.prepositions(side) & {"from", "on", "at", "to"})


def _speaks_of_itself(noun: Token) -> bool:
    """ "our countries": no others than those who speak."""
    return any(child.lower_ in OWN for child in noun.lefts)


def _is_described(noun: Token) -> bool:
    """Whether words beside the noun say which people they are: "student leaders", "Mali's envoys"."""
    owner = phrases.owner_of(noun)
    if owner is not None and owner.pos_ == "PROPN":
        return True
    if any(child.dep_ == "compound" for child in noun.lefts):
        return True
    return phrases.is_subject(noun) and any(child.dep_ == "amod" for child in noun.lefts)


def singular_of(token: Token) -> str:
    """The lemma, or the word less its "s" where the tagger took a plural for a singular."""
    lemma = str(token.lemma_).lower()
    if token.lower_.endswith("men") and not lemma.endswith("man"):
        return str(token.lower_).removesuffix("men") + "man"
    return lemma if (lemma,) in load_groups().nouns or not lemma.endswith("s") else lemma.removesuffix("s")


def _mention_of_group(doc: Doc, noun: Token, group: Group, country: str | None) -> Mention:
    start, end = described_part(doc, noun)
    for second in noun.rights:
        known = group_of(doc, second)[1] if second.dep_ == "conj" else None
        if known is not None and second.tag_ in PLURAL and _is_second_half(doc, second, known):
            end = second.i + 1
    if (singular_of(noun), PREPOSITION, doc[noun.i + 2 : noun.i + 3].text.lower()) in load_groups().nouns:
        end = max(end, noun.i + 3)
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
    counts = (c.i + 1 for c in noun.lefts if c.dep_ == "nummod" and doc[c.i + 1].text != "-")
    start = max([start, *counts])
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


def modifier_mention(noun: Token) -> Mention | None:
    """A group that stands before its arms, its deed or its stronghold: "rebel shelling", "a rebel camp" that is
    bombed."""
    lemma = singular_of(noun)
    group = load_groups().nouns.get((lemma,))
    armed = (
        group is not None
        and group.kind in ("armed-group", "military")
        and lemma not in load_groups().qualities
    )
    if group is None or not armed or not acts_by(noun.head) or phrases.owner_of(noun.head) is not None:
        return None
    return Mention(
        noun.i, noun.i + 1, noun.i, GROUP, f"group:{lemma}", group.kind, None, group.sector, named=False
    )


def acts_by(noun: Token) -> bool:
    """Whether a party before `noun` acts or suffers in it: its arms, its deed, its camp that is attacked."""
    return str(noun.lemma_).lower() not in load_groups().deeds and (
        parts.acts_through(noun) or parts.is_held(noun)
    )
