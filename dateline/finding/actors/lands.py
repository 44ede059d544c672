"""Countries that no lexicon knows, invented or new: which names of a text act or are owned like one."""

from spacy.tokens import Doc, Token

from dateline.finding.actors import parts, phrases
from dateline.language.bodies import load_bodies
from dateline.language.gazetteer import load_gazetteer
from dateline.language.states import country_by_name, country_of_capital, country_of_demonym

STEM = 5  # letters that a name and its adjective share ("Brennland", "Brennish")
ENDINGS = ("ish", "ian", "ean", "an", "ese", "ic", "ite", "i")
NATIONS = frozenset({"GPE", "NORP"})
WELL_KNOWN = 20_000  # inhabitants of a place that needs more than one deed to be taken for a party
SHARE_OF_CAPITALS = 0.6  # of a sentence's words, above which capitals tell nothing


def lands_of(doc: Doc) -> dict[str, str]:
    """{name, one word as the text has it: "state", or "place" for a region or town that speaks for itself}."""
    named = [
        t for t in doc if t.pos_ == "PROPN" and t.text[:1].isupper() and len(t) > 3 and _is_unknown(t.text)
    ]
    if not named:
        return {}
    adjectives = {t.text for t in named if is_adjective(t)}
    people = _surnames(doc)
    lands: dict[str, str] = {}
    for token in named:
        if token.text in lands or token.text in people or is_adjective(token) or _is_part_of_name(token):
            continue
        kind = _kind_of(token, adjectives)
        if kind:
            lands[token.text] = kind
    return lands


def noun_of(token: Token) -> Token | None:
    """The noun that the word stands before and describes, also where both were read as subjects ("Karsovian ships")."""
    if phrases.is_modifier(token):
        return token.head
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    twins = after.dep_ == token.dep_ and after.head.i == token.head.i and token.dep_.startswith("nsubj")
    return after if twins and after.pos_ == "NOUN" else None


def is_adjective(token: Token) -> bool:
    """Whether the capitalised word stands before a noun and ends like a nationality: "Karsovian"."""
    return token.text.endswith(ENDINGS) and noun_of(token) is not None


def shares_stem(adjective: str, name: str) -> bool:
    """Whether both begin with the same five letters or more, or with all of a shorter name."""
    size = max(4, min(STEM, len(name) - 1))
    return adjective != name and adjective[:size].lower() == name[:size].lower()


def _is_part_of_name(token: Token) -> bool:
    """Whether more words of the name follow ("Nova" of "Nova Scotia")."""
    after = token.i + 1
    follows = after < len(token.doc) and token.doc[after].ent_iob_ == "I"
    return (follows and token.doc[after].pos_ == "PROPN") or any(
        c.dep_ in ("flat", "compound") for c in token.rights
    )


def _is_unknown(word: str) -> bool:
    return not (country_by_name(word) or country_of_demonym(word) or country_of_capital(word))


def _surnames(doc: Doc) -> set[str]:
    """Last words of names of several words, and names with a title or honorific before them."""
    found: set[str] = set()
    for entity in doc.ents:
        if entity.label_ == "PERSON":
            titled = entity.start > 0 and doc[entity.start - 1].dep_ in ("nmod:desc", "compound", "flat")
            if len(entity) > 1 or titled:
                found.update(token.text for token in entity)
    return found


def _kind_of(token: Token, adjectives: set[str]) -> str | None:
    owns = _owns_what_states_have(token)
    if owns or any(shares_stem(adjective, token.text) for adjective in adjectives):
        return "place" if _is_well_known(token.text) else "state"
    if token.ent_type_ not in NATIONS or not _decides(token) or _in_capitals(token):
        return None
    return "place" if _is_well_known(token.text) else "state"


def _owns_what_states_have(token: Token) -> bool:
    if token.dep_ == "nmod:poss":
        return str(token.head.lemma_).lower() in load_bodies().possessions
    return (
        token.dep_ == "nmod"
        and phrases.prepositions(token) == {"of"}
        and (str(token.head.lemma_).lower() in load_bodies().possessions and token.ent_type_ in NATIONS)
    )


def _decides(token: Token) -> bool:
    """Whether the name does a deed, or says something."""
    part = parts.part_of(token)
    if part is None or part.role != parts.DOER:
        return False
    if _is_well_known(token.text):
        return parts.speaks(part.word)
    return parts.is_deed(part.word) or parts.speaks(part.word)


def _is_well_known(name: str) -> bool:
    found = load_gazetteer().lookup(name)
    return any(e.kind in ("region", "country", "area") or e.population > WELL_KNOWN for e in found)


def _in_capitals(token: Token) -> bool:
    words = [t for t in token.sent if t.is_alpha]
    return sum(t.text[:1].isupper() for t in words) > SHARE_OF_CAPITALS * len(words) and len(words) > 3
