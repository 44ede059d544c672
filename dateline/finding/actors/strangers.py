"""Mentions of parties that no lexicon knows: unknown countries with their adjectives, and capitalised names that act
and that the entity layer overlooked ("the Cantons blamed")."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Token

from dateline.finding.actors import parts, phrases
from dateline.finding.actors.lands import is_adjective, noun_of, shares_stem
from dateline.finding.actors.mention import BODY, STATE, Mention
from dateline.finding.actors.names import sort_of_name
from dateline.language.bodies import load_bodies
from dateline.language.groups import load_groups
from dateline.language.states import country_of_demonym

ARTICLES = frozenset({"the", "this"})


def stranger_mentions(doc: Doc, lands: Mapping[str, str], taken: set[int]) -> Iterator[Mention]:
    """Mentions of the unknown countries `lands` {name: kind}, of unknown nationalities that act through arms or
    deeds, and of names with an article that do something."""
    for token in doc:
        if token.i in taken or token.pos_ not in ("PROPN", "ADJ") or not token.text[:1].isupper():
            continue
        if token.text in lands:
            yield _land(doc, token, lands[token.text])
        elif is_adjective(token) or (token.pos_ == "ADJ" and phrases.is_modifier(token)):
            yield from _adjective(token, lands)
        elif token.pos_ == "PROPN":
            yield from _body(doc, token)


def _land(doc: Doc, token: Token, kind: str) -> Mention:
    entity = phrases.entity_at(doc, token.i)
    start = token.i
    if entity is not None and entity[1] == token.i + 1:
        start, _ = phrases.name_part(doc, *entity)
    if phrases.is_modifier(token):
        acts = parts.acts_through(token.head)
    else:
        acts = phrases.takes_part(token) if kind == "state" else parts.does_or_suffers_a_deed(token, False)
    return Mention(start, token.i + 1, token.i, STATE, f"land:{token.text}", kind, None, "GOV", acts=acts)


def _adjective(token: Token, lands: Mapping[str, str]) -> Iterator[Mention]:
    """ "Karsovian tanks" is Karsovia where the text has it; else whoever the word stands for acts by that name."""
    noun = noun_of(token) or token.head
    acts = parts.acts_through(noun) and str(noun.lemma_).lower() not in load_groups().deeds
    home = next((name for name in lands if shares_stem(token.text, name)), None)
    end = token.i + 1
    if home:
        yield Mention(
            token.i, end, token.i, STATE, f"land:{home}", lands[home], None, "GOV", named=False, acts=acts
        )
    elif acts and is_adjective(token) and not country_of_demonym(token.text) and _names_a_nation(token):
        kind = "other" if token.lower_ in load_bodies().peoples else "state"
        sector = "GOV" if kind == "state" else None
        yield Mention(token.i, end, token.i, STATE, f"land:{token.text}", kind, None, sector, named=False)


def _names_a_nation(token: Token) -> bool:
    known = token.lower_ in load_bodies().peoples or token.text.endswith("ish")
    return (known or token.ent_type_ in ("NORP", "GPE")) and (token.lower_,) not in load_groups().nouns


def _body(doc: Doc, token: Token) -> Iterator[Mention]:
    if (
        phrases.is_modifier(token)
        or not any(c.lower_ in ARTICLES for c in token.lefts)
        or not _is_doer(token)
    ):
        return
    start, end = phrases.name_part(doc, *phrases.core_of(token))
    sort = sort_of_name(doc, start, end)
    yield Mention(
        start, end, token.i, BODY, "body:" + doc[start:end].text.lower(), sort.kind, None, sort.sector
    )


def _is_doer(token: Token) -> bool:
    part = parts.part_of(token)
    return (
        part is not None and part.role == parts.DOER and (parts.is_deed(part.word) or parts.speaks(part.word))
    )
