"""Mentions by name: states, institutions, persons and bodies, out of lexicons and the entity layer."""

from collections.abc import Collection, Iterator
from functools import cache, lru_cache

from spacy.tokens import Doc, Span, Token

from dateline.finding.actors import parts, phrases
from dateline.finding.actors.mention import BODY, GROUP, PERSON, STATE, Mention
from dateline.language.bodies import Sort, load_bodies
from dateline.language.groups import load_groups
from dateline.language.offices import load_offices
from dateline.language.states import (
    State,
    country_by_name,
    country_of_capital,
    country_of_demonym,
    load_states,
    word_key,
)

SMALL = frozenset(
    {"the", "international", "al"}
)  # words that begin a name of the lexicons though written small
LONGEST_NAME = 8  # tokens of the longest name that the lexicons are asked for
BODY_LABELS = frozenset({"ORG", "EVENT", "WORK", "FAC"})
HYPHENS_IN_NAMES = 2  # look-up keys have none; tokens may
PLACE_LABELS = frozenset({"GPE", "LOC"})
DIRECTIONS = frozenset({"Latin", "Central", "South", "North", "West", "East", "Southern", "Northern", "Pan"})
HYPHENS = frozenset({"-", "–", "‑"})
STATE_KINDS = frozenset({"state", "disputed", "de-facto", "historical"})
NO_NAME_TAGS = frozenset({"VERB", "AUX", "PRON", "ADP", "SCONJ", "CCONJ"})


def lexicon_mentions(doc: Doc) -> list[Mention]:
    """States, capitals, demonyms and institutions that the lexicons know, longest first, left to right."""
    found: list[Mention] = []
    words = [token.text for token in doc]
    free = 0
    for start, word in enumerate(words):
        if start < free or not (word[:1].isupper() or word in SMALL):
            continue
        mention = _longest_at(doc, words, start)
        if mention:
            found.append(mention)
            free = mention.end
    return found


def _longest_at(doc: Doc, words: list[str], start: int) -> Mention | None:
    article = words[start].lower() == "the" and start + 1 < len(words)
    longest = _longest_from().get(_plain(words[start + article]), 0) + article
    for end in range(min(len(doc), start + longest), start + article, -1):
        last = doc[end - 1]
        if last.is_space or last.is_punct or (end - start == 1 and last.pos_ in NO_NAME_TAGS):
            continue
        mention = _known(doc, start, end)
        if mention:
            return mention
    return None


@cache
def _longest_from() -> dict[str, int]:
    """{first word of a name in the lexicons: most tokens of such a name}, so that most tokens need no look-up."""
    states = load_states()
    longest: dict[str, int] = {}
    for key in [*load_bodies().institutions, *states.by_name, *states.by_demonym, *states.by_capital]:
        words = key.split()
        size = min(LONGEST_NAME, len(words) + key.count("'") + HYPHENS_IN_NAMES * (len(words) > 1))
        longest[words[0]] = max(longest.get(words[0], 0), size)
    return longest


@lru_cache(maxsize=50_000)
def _plain(word: str) -> str:
    return word_key(word).split(" ")[0]


def _known(doc: Doc, start: int, end: int) -> Mention | None:
    span = doc[start:end]
    if _inside_other_name(span):
        return None
    key = word_key(span.text)
    sort = load_bodies().institutions.get(key)
    if sort and _looks_like(span, sort):
        return _institution(span, sort)
    if (start + 1 < end and span[0].lower_ == "the") or span.text in ("us", "Us"):
        return None
    state = _party_named(load_states().by_name, key)
    if state and span[0].text[:1].isupper():
        return _state(span, state)
    return _capital(span) or _demonym(span)


def _party_named(index: dict[str, tuple[State, ...]], key: str) -> State | None:
    """The first state with that name; parts and territories are places, not parties."""
    return next((state for state in index.get(key, ()) if state.kind in STATE_KINDS), None)


def _key_of(state: State) -> str:
    """What mentions of one state share: its code, and its name too where it governs itself inside another."""
    first = next(
        known for known in load_states().all if known.iso3 == state.iso3 and known.kind in STATE_KINDS
    )
    return state.iso3 if first is state else f"{state.iso3}:{state.name}"


def _inside_other_name(span: Span) -> bool:
    """Whether the words are only a part of a person's or a longer body's name."""
    around = phrases.entity_at(span.doc, span.start)
    if around is None or around[1] < span.end or span[0].ent_type_ not in (*BODY_LABELS, "PERSON"):
        return False
    if span[0].ent_type_ == "PERSON" and _nationality(span.doc[around[0] : around[1]]):
        return False
    inner = phrases.name_part(span.doc, *around)
    return bool(inner[1] - inner[0] > span.end - span.start + (span[0].lower_ == "the"))


def _looks_like(span: Span, sort: Sort) -> bool:
    """A lexicon's name counts where its case fits; "who" is no organisation, "the west" may be small."""
    if sort.name == "the west":
        return span[0].lower_ == "the" and phrases.takes_part(span[-1])
    if span.text.lower() == span.text:
        return sort.kind == "other"
    return span[-1].pos_ not in NO_NAME_TAGS or len(span.text) > 4


def _institution(span: Span, sort: Sort) -> Mention:
    start, end = phrases.name_part(span.doc, span.start, span.end)
    while sort.kind == "media" and end < len(span.doc) and span.doc[end].pos_ in ("PROPN", "NUM"):
        if span.doc[end].text in phrases.POSSESSIVES or span.doc[end].text[:1].islower():
            break
        end += 1
    while sort.kind == "body" and start > 0 and _code(span.doc, start - 1, start):
        start -= 1
    head = span.doc[start:end].root
    acts = phrases.takes_part(head) or sort.kind in ("media", "intergovernmental")
    form = STATE if sort.kind == "state" else BODY
    key = sort.country or "" if form == STATE else "institution:" + (sort.name or "")
    return Mention(start, end, head.i, form, key, sort.kind, sort.country, sort.sector, acts=acts)


def _code(doc: Doc, start: int, end: int) -> str | None:
    words = doc[start:end].text
    if words[-1:] in HYPHENS:
        return None
    return (country_by_name(words) or country_of_demonym(words)) if words[:1].isupper() else None


def _state(span: Span, state: State) -> Mention:
    head, country = span.root, state.iso3
    acts = parts.acts_through(head.head) if phrases.is_modifier(head) else _takes_part(head)
    return Mention(span.start, span.end, head.i, STATE, _key_of(state), "state", country, "GOV", acts=acts)


def _takes_part(name: Token) -> bool:
    """As `phrases.takes_part`, but not where the state is only the ground of something ("a town of Chile", "the envoy
    for Chile")."""
    top = phrases.first_conjunct(name)
    grounds, cases = load_groups().grounds, phrases.prepositions(top)
    only_where = False
    if top.dep_ == "obl" and cases == {"with"}:
        crossed = top.head.lemma_.lower() in load_bodies().crossing
        only_where = crossed and any(c.lemma_.lower() in grounds for c in top.head.rights)
    elif top.dep_.startswith("nmod") and top.dep_ != "nmod:poss":
        closed = cases == {"with"} and parts.is_deed(top.head.head) and top.head.dep_ == "obj"
        only_where = (top.head.lemma_.lower() in grounds and not closed) or cases == {"for"}
    return not only_where and phrases.takes_part(name)


def _capital(span: Span) -> Mention | None:
    """A capital that does something stands for its government; elsewhere it is a place and no mention."""
    country = country_of_capital(span.text)
    head = span.root
    if country is None or not _governs(head):
        return None
    return Mention(
        span.start,
        span.end,
        head.i,
        STATE,
        country,
        "state",
        country,
        "GOV",
        named=False,
        acts=head.tag_ != "NNS",
    )


def _governs(capital: Token) -> bool:
    """Whether a capital is the government that sits there: it does something, is dealt with, or owns a deed."""
    if phrases.is_subject(capital):
        return True
    part, bodies = parts.part_of(capital), load_bodies()
    if part is None:
        return False
    lemma = parts.lemma_of(part.word)
    if part.role == parts.OWNER:
        return lemma in load_groups().deeds
    if part.role == parts.SUFFERER:
        return lemma in bodies.dealt_with
    if part.role == parts.DOER:
        return True
    things = {lemma, *(parts.lemma_of(child) for child in part.word.rights if child.dep_ == "obj")}
    dealing = part.case in ("with", "between", "against") and things & bodies.dealings
    called = part.case in ("on", "upon") and lemma == "call"
    return bool(dealing) or called or (part.case == "to" and _given(part.word))


def _given(word: Token) -> bool:
    """ "sold arms to Lima": the phrase may hang on the verb or on its object."""
    giving = load_bodies().giving
    return parts.lemma_of(word) in giving or (word.dep_ == "obj" and parts.lemma_of(word.head) in giving)


def _demonym(span: Span) -> Mention | None:
    """A word of nationality: "the Chileans" and "Chilean hopes" are the state, "Chileans" the people."""
    state = _party_named(load_states().by_demonym, word_key(span.text))
    head = span.root
    if state is None or len(span) > 2 or _hyphenated(span.doc, span.start, span.end):
        return None
    acts = True
    if phrases.is_modifier(head) or head.dep_ == "amod":
        acts = parts.acts_through(head.head)
    elif head.pos_ not in ("NOUN", "PROPN"):
        return None
    elif not any(c.lower_ == "the" for c in head.lefts) or any(c.dep_ == "amod" for c in head.lefts):
        return _people(span, state.iso3)
    key, country = _key_of(state), state.iso3
    return Mention(span.start, span.end, head.i, STATE, key, "state", country, "GOV", named=False, acts=acts)


def _people(span: Span, country: str) -> Mention:
    start, end = phrases.name_part(span.doc, *phrases.core_of(span.root))
    end = max(end, span.end)
    key = "group:" + " ".join(token.lemma_.lower() for token in span.doc[start:end])
    acts = phrases.takes_part(span.root)
    return Mention(start, end, span.root.i, GROUP, key, "population", country, "CVL", named=False, acts=acts)


def person_mentions(doc: Doc, lands: Collection[str] = ()) -> Iterator[Mention]:
    """The persons of the entity layer, without honorifics and possessive endings; names of `lands` are none."""
    offices = load_offices()
    towns = {word_key(entity.text) for entity in doc.ents if entity.label_ in PLACE_LABELS}
    towns |= {word_key(name) for name in lands}
    surnames = {e[-1].text for e in doc.ents if e.label_ == "PERSON"}
    subjects = {token.text for entity in doc.ents for token in entity if token.dep_ == "nsubj"}
    for entity in doc.ents:
        person = entity.label_ == "PERSON" and word_key(entity.text) not in towns and not _nationality(entity)
        if not person and not _owned_person(entity, surnames | subjects):
            continue
        start, end = phrases.name_part(doc, entity.start, line_end(doc, entity.start, entity.end))
        titles = []
        while start < end - 1 and doc[start].lower_ in offices.honorifics - offices.royal:
            titles.append(doc[start].lower_)
            start += 1
        before = start - 1 - len(titles)
        if before >= 0 and doc[before].lower_ in offices.honorifics:
            titles.append(doc[before].lower_)
            start = (
                before if doc[before].lower_ in offices.royal and doc[before].text[:1].isupper() else start
            )
        if any(character.isalpha() for character in doc[start:end].text):
            yield _person(doc, start, end, titles)


def line_end(doc: Doc, start: int, end: int) -> int:
    """`end`, or the first line break after `start`: no name runs over it."""
    return next((i for i in range(start + 1, end) if "\n" in doc[i].text), end)


def _owned_person(entity: Span, names: set[str]) -> bool:
    """ "Chile's NAME SURNAME" read as a place: a state owns it and the surname does things elsewhere."""
    if entity.label_ not in ("GPE", "LOC") or len(entity) < 2 or entity[-1].text not in names:
        return False
    if country_by_name(entity.text):
        return False
    owner = phrases.owner_of(entity.root)
    owned = owner is not None and country_by_name(owner.text) is not None
    return owned and country_of_capital(entity.text) is None


def _nationality(entity: Span) -> bool:
    """A country's word, or a capital that is nobody's surname in this text, taken for a person."""
    word = entity.text
    if len(entity) > 1:
        return False
    if country_of_demonym(word) or country_by_name(word):
        return True
    longer = any(e.label_ == "PERSON" and len(e) > 1 and e[-1].text == word for e in entity.doc.ents)
    titled = entity.start > 0 and entity.doc[entity.start - 1].dep_ == "nmod:desc"
    return country_of_capital(word) is not None and not longer and not titled


def untagged_surnames(doc: Doc, persons: list[Mention]) -> Iterator[Mention]:
    """Surnames of persons known from elsewhere in the text, where the entity layer overlooked them."""
    surnames = {doc[person.end - 1].text for person in persons if person.end - person.start > 1}
    inside = {token for person in persons for token in range(person.start, person.end)}
    for token in doc:
        overlooked = token.text in surnames and token.i not in inside and token.pos_ == "PROPN"
        if overlooked and not phrases.is_modifier(token) and token.ent_type_ not in BODY_LABELS:
            yield _person(doc, token.i, token.i + 1, [])


def _person(doc: Doc, start: int, end: int, honorifics: list[str]) -> Mention:
    offices = load_offices()
    gender = "male" if any(word in offices.male for word in honorifics) else None
    gender = "female" if any(word in offices.female for word in honorifics) else gender
    head = doc[start:end].root.i
    sector = "MIL" if any(word in offices.military for word in honorifics) else None
    owned = start > 1 and doc[start - 1].text in phrases.POSSESSIVES
    country = country_in(doc, max(0, start - 4), start - 1) if owned else None
    key = word_key(doc[start:end].text)
    return Mention(start, end, head, PERSON, key, "person", country, sector, gender=gender)


def body_mentions(doc: Doc, taken: set[int], lands: Collection[str] = ()) -> Iterator[Mention]:
    """The bodies of the entity layer that no lexicon names; `taken` are tokens of mentions found before, `lands`
    names of countries."""
    towns = {word_key(entity.text) for entity in doc.ents if entity.label_ in PLACE_LABELS}
    towns |= {word_key(name) for name in lands}
    for entity in doc.ents:
        if (
            entity.label_ != "ORG"
            or word_key(entity.text) in towns
            or any(token in taken for token in range(entity.start, entity.end))
        ):
            continue
        start, end = phrases.name_part(doc, entity.start, line_end(doc, entity.start, entity.end))
        sort = sort_of_name(doc, start, end)
        head = doc[start:end].root
        words = {token.lower_ for token in doc[start:end]}
        if head.lower_ in load_bodies().government and country_in(doc, start, end):
            continue  # "Government of Chile" is the state
        if words & load_bodies().gatherings or "@" in doc[start:end].text:
            continue
        key = "body:" + word_key(doc[start:end].text)
        acts = phrases.takes_part(head) or (sort.sector is not None and not phrases.is_modifier(head))
        yield Mention(
            start, end, head.i, BODY, key, sort.kind, country_in(doc, start, end), sort.sector, acts=acts
        )


def sort_of_name(doc: Doc, start: int, end: int) -> Sort:
    """What the words of a name say that it is: by outlets, the head before "of" or "for", the last word."""
    bodies = load_bodies()
    words = tuple(token.lower_ for token in doc[start:end])
    stop = next(
        (i for i, word in enumerate(words) if word in ("of", "for", "on", "to", "in", "against") and i),
        len(words),
    )
    outlet = next((bodies.institutions[w] for w in words if w in bodies.institutions), None)
    if outlet and outlet.kind == "media":
        return Sort("media", "JRN", outlet.country)
    if words and words[-1] in bodies.media_suffixes and words[-1] not in ("standard", "express", "star"):
        return Sort("media", "JRN")
    found = bodies.sort_of(words[:stop]) or bodies.sort_of(words)
    if found is None and stop < len(words):
        found = next((bodies.heads[(word,)] for word in words if (word,) in bodies.heads), None)
    return found or Sort("body", None)


def country_in(doc: Doc, start: int, end: int) -> str | None:
    """The country that a state's name or adjective among the tokens, or an owner just before them, gives."""
    first = max(0, start - 3) if start > 1 and doc[start - 1].text in phrases.POSSESSIVES else start
    for size in (3, 2, 1):
        for token in range(first, end - size + 1):
            code = _code(doc, token, token + size)
            if code and not _hyphenated(doc, token, token + size):
                return code
    return None


def _hyphenated(doc: Doc, start: int, end: int) -> bool:
    """ "Chile-backed", "pro-Chilean": part of a compound adjective that says nothing of whose it is."""
    if start > 0 and doc[start - 1].text in DIRECTIONS and _code(doc, start - 1, end) is None:
        return True  # "Latin American" is not American
    after = end < len(doc) and doc[end].text in HYPHENS and not doc[end - 1].whitespace_
    return after or (start > 0 and doc[start - 1].text in HYPHENS and not doc[start - 1].whitespace_)
