"""Find the toponyms of a Doc: names of places, with the entries that the gazetteer has for them."""

import re
import tomllib
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from spacy.tokens import Doc, Span, Token

from dateline.finding.placing import rank_score
from dateline.language.gazetteer import Entry, Gazetteer, country_of_demonym, country_of_seat, normal_name
from dateline.language.states import country_by_name, load_states, word_key

LONGEST_NAME = 5  # tokens
LOUD_WORDS = 3  # in capitals around a name, from which on capitals say nothing
LONGEST_ACRONYM = 3  # letters
BODY_PEOPLE = 15_000  # of a place that a public body is named after
FEW_PEOPLE = 15_000  # below, a name outside all entities needs words around it that speak for a place
TOWN_WORDS = frozenset({"City", "city", "Town", "town", "village"})
PLACE_LABELS = frozenset({"GPE", "LOC"})
NAME_LABELS = frozenset({"PERSON", "ORG", "EVENT", "PRODUCT", "WORK", "NORP"})
ALWAYS = frozenset({"UK", "US", "U.K.", "U.S.", "UAE", "DRC", "USSR", "USA", "U.S.A.", "U.A.E."})
WELL_KNOWN = frozenset({"country", "region", "continent", "area", "water", "mountain", "capital"})
LINKING = frozenset({"of", "the", "and", "al", "el", "de", "la", "du", "des", "sur", "upon", "-", "–"})
OPENERS = frozenset({".", "!", "?", ":", ";", '"', "“", "‘", "(", "-", "–", "—"})


_INITIAL = re.compile(r"[A-Z]\.")


@dataclass(frozen=True, slots=True)
class Toponym:
    """A mention: tokens `start`..`end` (end exclusive), its name as looked up, what it may be.

    `people` is true for a demonym or adjective ("Turkish"), whose only entries are countries.
    """

    start: int
    end: int
    name: str
    entries: tuple[Entry, ...]
    people: bool = False


@cache
def words(kind: str) -> frozenset[str]:
    """A word list of `lexicon/toponyms.toml`; KeyError where it has none of that name."""
    text = (files("dateline.language") / "lexicon" / "toponyms.toml").read_text("utf-8")
    return frozenset(tomllib.loads(text)[kind])


def find_toponyms(doc: Doc, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """Every toponym of `doc` in order: entities of places, then capitalised names the gazetteer knows."""
    read = (_of_entity(doc, entity, gazetteer) for entity in _place_entities(doc))
    found = [toponym for toponym in read if toponym is not None]
    taken = {token for t in found for token in range(t.start, t.end)}
    others = (entity for entity in doc.ents if entity.label_ in NAME_LABELS and not _public(entity))
    taken |= {token.i for entity in others for token in entity}
    elsewhere = {normal_name(toponym.name) for toponym in found}
    public = [_of_body(doc, entity, gazetteer, elsewhere) for entity in doc.ents if _public(entity)]
    found += [toponym for toponym in public if toponym is not None]
    taken |= {token for t in found for token in range(t.start, t.end)}
    found += _outside_entities(doc, gazetteer, taken)
    return tuple(sorted(_trusted(doc, _halves_named(found)), key=lambda t: t.start))


def _halves_named(found: list[Toponym]) -> list[Toponym]:
    """ "The North" alone is the country or region of the document that is called North something."""
    whole = {t.name.split()[0].casefold(): t for t in reversed(found) if " " in t.name and t.entries}
    halves = {"north", "south", "east", "west"}
    kept = []
    for toponym in found:
        half = toponym.name.casefold()
        if half not in halves:
            kept.append(toponym)
        elif half in whole:
            kept.append(replace(toponym, name=whole[half].name, entries=whole[half].entries))
    return kept


def _trusted(doc: Doc, found: list[Toponym]) -> list[Toponym]:
    """Without names that nothing but the entity layer takes for places: known to no gazetteer, never after
    "in" or "near", short forms in capitals, or persons and bodies elsewhere in the document."""
    other = {word for e in doc.ents if e.label_ in NAME_LABELS for word in (e.text, e[-1].text)}
    led = {t.name for t in found if _is_led(doc, t.start)}
    unsure = {t.name for t in found if country_of_seat(t.name)} | {
        t.name for t in found if not t.entries and (t.name not in led or t.name in other or t.name.isupper())
    }
    return [t for t in found if t.entries or t.name not in unsure]


def _is_led(doc: Doc, start: int) -> bool:
    """Whether "in", "near", "the town of", with or without "the", stands before."""
    before = start - 1 - (start > 1 and doc[start - 1].lower_ == "the")
    if before < 0:
        return False
    of_town = doc[before].lower_ == "of" and doc[before - 1].lower_ in words("settlement_words")
    return of_town or doc[before].lower_ in words("place_prepositions")


def _public(entity: Span) -> bool:
    """A body named after its place ("Richmond Police Department"), whose name holds a toponym."""
    return entity.label_ == "ORG" and any(token.lower_ in words("public_tails") for token in entity[1:])


def _of_body(doc: Doc, entity: Span, gazetteer: Gazetteer, elsewhere: Set[str]) -> Toponym | None:
    """The place that a public body's name starts with: the longest that is well known, of some size or
    among the names that stand for places `elsewhere` in the document."""
    start, _ = _trimmed(doc, entity.start, entity.end)
    for end in range(min(start + LONGEST_NAME, entity.end), start, -1):
        name = doc[start:end].text
        entries = entries_of(name, gazetteer)
        if not entries or _is_adjective(name) or name.casefold() in words("common_words"):
            continue
        best = max(entries, key=rank_score)
        large = best.population >= BODY_PEOPLE * (10 if best.alternate else 1)
        if best.kind in WELL_KNOWN or large or normal_name(name) in elsewhere:
            return Toponym(start, end, name, entries)
    return None


def find_demonyms(doc: Doc, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """Adjectives and nouns of nationality ("Turkish", "South Koreans"), each with its country's entry."""
    found: list[Toponym] = []
    for token in doc:
        if not token.text[:1].isupper() or (found and token.i < found[-1].end):
            continue
        for end in (token.i + 2, token.i + 1):
            country = country_of_demonym(doc[token.i : end].text) if end <= len(doc) else None
            if country is not None:
                name = doc[token.i : end].text
                found.append(Toponym(token.i, end, name, home_of(name, gazetteer), people=True))
                break
    return tuple(found)


def home_of(demonym: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """The entry of the country or region whose adjective or people `demonym` is ("Chechen" -> Chechnya)."""
    for state in load_states().by_demonym.get(word_key(demonym), ()):
        entries = gazetteer.country(state.iso3) if state.kind in ("state", "disputed", "territory") else ()
        entries = entries or tuple(e for e in gazetteer.lookup(state.name) if e.kind in WELL_KNOWN)
        if entries:
            return entries[:1]
    return ()


def _place_entities(doc: Doc) -> Iterator[tuple[int, int, str]]:
    for entity in doc.ents:
        if entity.label_ in PLACE_LABELS or entity.label_ == "FAC":
            yield entity.start, entity.end, entity.label_


def _of_entity(doc: Doc, entity: tuple[int, int, str], gazetteer: Gazetteer) -> Toponym | None:
    start, end, label = entity
    start, end = _trimmed(doc, start, end)
    start -= _has_article(doc, start, end, gazetteer)
    if start >= end or not doc[start:end].text[:1].isalnum():
        return None
    name = doc[start:end].text
    entries = entries_of(name, gazetteer)
    if not entries:
        start, end = _core(doc, start, end, gazetteer)
        name = doc[start:end].text
        entries = entries_of(name, gazetteer)
    known = bool(entries) or (label in PLACE_LABELS and country_of_demonym(name) is None)
    return Toponym(start, end, name, entries) if known and not (label == "FAC" and not entries) else None


def _core(doc: Doc, start: int, end: int, gazetteer: Gazetteer) -> tuple[int, int]:
    """The toponym within an entity that says more: "northern Syria", "Nairobi, Kenya", "state of Kerala"."""
    comma = next((token.i for token in doc[start:end] if token.text == ","), end)
    if comma < end and entries_of(doc[start:comma].text, gazetteer):
        return start, comma
    of = [
        t.i
        for t in doc[start + 1 : end - 1]
        if t.lower_ == "of" and doc[t.i - 1].lower_ in words("settlement_words")
    ]
    if of and entries_of(doc[of[-1] + 1 : end].text, gazetteer):
        return of[-1] + 1, end
    opening = words("place_prepositions") | words("settlement_words") | {"of", "the"}
    first = start
    while first < end - 1 and (doc[first].lower_ in opening or country_of_demonym(doc[first].text)):
        first += 1
    known = first > start and bool(entries_of(doc[first:end].text, gazetteer))
    return (first, end) if known else (start, end)


def _has_article(doc: Doc, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether the "the" before is part of the name, as in "The Hague"."""
    if not start or doc[start - 1].lower_ != "the":
        return False
    return any(entry.name.startswith("The ") for entry in gazetteer.lookup(doc[start:end].text)[:1])


def _trimmed(doc: Doc, start: int, end: int) -> tuple[int, int]:
    while start < end and (doc[start].lower_ == "the" or doc[start].is_space or doc[start].is_punct):
        start += 1
    while start < end and (doc[end - 1].lower_ in ("'s", "’s", "'", "’") or doc[end - 1].is_space):
        end -= 1
    return start, end


def entries_of(name: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """What `name` may be; for a name with a word for its kind ("Kherson region") regions and districts."""
    entries = () if country_of_seat(name) else gazetteer.lookup(name)  # the White House is a body
    if name.isupper() and sum(map(str.isalpha, name)) <= LONGEST_ACRONYM:  # "EU" is no town in Normandy
        entries = tuple(entry for entry in entries if entry.alternate and entry.kind in WELL_KNOWN)
    entries += _former_capital(name, entries, gazetteer)
    first, _, last = name.rpartition(" ")
    if first and not entries and last in TOWN_WORDS:
        return tuple(entry for entry in gazetteer.lookup(first) if entry.kind in ("place", "capital"))
    if entries or last.casefold() not in words("area_words") or last == "Department":
        return entries
    return tuple(entry for entry in gazetteer.lookup(first) if entry.kind in ("region", "district", "area"))


def _former_capital(name: str, entries: tuple[Entry, ...], gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """The capital that the lexicon of states alone knows by that name ("Port Stanley")."""
    for state in load_states().by_capital.get(word_key(name), ()):
        if not any(entry.country == state.iso3 for entry in entries) and state.capital:
            towns = (e for e in gazetteer.lookup(state.capital) if e.country == state.iso3)
            return tuple(replace(town, alternate=True) for town in towns if town.kind == "capital")[:1]
    return ()


def _outside_entities(doc: Doc, gazetteer: Gazetteer, taken: set[int]) -> list[Toponym]:
    found: list[Toponym] = []
    people = _surnames(doc)
    start = 0
    while start < len(doc):
        fit = start not in taken and _may_start(doc[start])
        toponym = _longest(doc, start, gazetteer, taken) if fit else None
        if toponym is not None and toponym.name not in people:
            found.append(toponym)
        start = toponym.end if toponym is not None else start + 1
    return found


def _surnames(doc: Doc) -> frozenset[str]:
    """Last words of the persons' names: of the entities, and what stands after an initial."""
    names = {entity[-1].text for entity in doc.ents if entity.label_ == "PERSON"}
    for token in doc[1:]:
        if token.text[0].isupper() and _INITIAL.fullmatch(doc[token.i - 1].text):
            names.add(token.text)
    return frozenset(names)


def _may_start(token: Token) -> bool:
    if token.lower_ == "the" or not token.text[0].isalpha():
        return False
    return token.text[0].isupper() and token.pos_ in ("PROPN", "NOUN", "ADJ", "X", "")


def _longest(doc: Doc, start: int, gazetteer: Gazetteer, taken: set[int]) -> Toponym | None:
    """The longest name from `start` that the gazetteer knows and that its surroundings allow."""
    for end in range(min(start + LONGEST_NAME, len(doc)), start, -1):
        last = doc[end - 1]
        if not last.text[0].isupper() and last.lower_ not in words("area_words"):
            continue
        if any(i in taken or doc[i].is_space for i in range(start, end)) or not _joined(doc, start, end):
            continue
        name = doc[start:end].text
        entries = () if _is_adjective(name) else entries_of(name, gazetteer)
        if entries and _allowed(doc, start, end, entries, gazetteer):
            return Toponym(start - _has_article(doc, start, end, gazetteer), end, name, entries)
    return None


def _is_adjective(name: str) -> bool:
    return country_of_demonym(name) is not None and country_by_name(name) is None


def _joined(doc: Doc, start: int, end: int) -> bool:
    inner = doc[start + 1 : end]
    return all(
        t.text[0].isupper() or t.lower_ in LINKING or t.lower_ in words("area_words") or t.text in ".'’"
        for t in inner
    )


def _allowed(doc: Doc, start: int, end: int, entries: tuple[Entry, ...], gazetteer: Gazetteer) -> bool:
    """Whether capitalised words outside all entities are a place: guards in order of what they cost."""
    before = doc[start - 1] if start else None
    after = doc[end] if end < len(doc) else None
    name = doc[start:end].text
    if _in_longer_name(doc, before, after) or _shouted(doc, start, end):
        return False
    held = _before_container(doc, end, gazetteer)
    if name.casefold() in words("common_words") or not any(letter.islower() for letter in name):
        return name in ALWAYS or held
    known = any(entry.kind in WELL_KNOWN for entry in entries)
    if not known and _said_of_a_thing(before, after):
        return False
    first = _stands_first(doc, start)
    led = before is not None and before.lower_ in words("place_prepositions")
    large = known or (max(e.population for e in entries) >= FEW_PEOPLE and not first)
    return len(name) > LONGEST_ACRONYM if large else (led or held) and not first


def _said_of_a_thing(before: Token | None, after: Token | None) -> bool:
    """ "the Island", "Clark said": words around a name that speak against a town."""
    if after is not None and after.lower_ in words("person_verbs"):
        return True
    alone = after is None or not after.text[0].isupper()
    return alone and before is not None and before.lower_ == "the"


def _in_longer_name(doc: Doc, before: Token | None, after: Token | None) -> bool:
    if (
        after is not None
        and (after.lower_ in words("organisation_tails") or _is_name(after))
        and after.text[0].isupper()
    ):
        return True
    if before is None:
        return False
    title = before.lower_.rstrip(".") in words("person_titles") and before.text[0].isupper()
    of_head = (
        before.lower_ == "of" and before.i > 0 and doc[before.i - 1].lower_ in words("organisation_heads")
    )
    if before.text == "&" or _INITIAL.fullmatch(before.text) or _ends_public_name(doc, before):
        return True
    return title or of_head or (_is_name(before) and not _opens(doc, before))


def _ends_public_name(doc: Doc, before: Token) -> bool:
    """ "City" in "City Hall", but for words of direction and openings of sentences."""
    public = before.text[0].isupper() and before.lower_ in words("public_tails") - words("place_prepositions")
    return public and not _stands_first(doc, before.i)


def _is_name(token: Token) -> bool:
    """A capitalised word that is no demonym, no word of direction and no public body's ("... Police")."""
    if not token.text[0].isupper() or not token.is_alpha:
        return False
    if token.lower_ in words("place_prepositions") or token.lower_ in words("public_tails"):
        return False
    return country_of_demonym(token.text) is None


def _stands_first(doc: Doc, start: int) -> bool:
    return start == 0 or doc[start - 1].text in OPENERS or doc[start - 1].is_space


def _opens(doc: Doc, token: Token) -> bool:
    """Whether `token` is a common word that owes its capital to standing first."""
    return _stands_first(doc, token.i) and (
        token.lower_ in words("common_words") or token.pos_ not in ("PROPN", "")
    )


def _shouted(doc: Doc, start: int, end: int) -> bool:
    """Inside a run of capitals ("WORLD NEWS IN BRIEF"), which says nothing about names."""
    around = doc[max(0, start - 2) : min(len(doc), end + 2)]
    return sum(1 for t in around if t.is_upper and len(t) > 3) >= LOUD_WORDS


def _before_container(doc: Doc, end: int, gazetteer: Gazetteer) -> bool:
    """Whether ", Texas", "(Lebanon)" follows: a country or region after a comma or bracket."""
    if end + 1 >= len(doc) or doc[end].text not in (",", "("):
        return False
    runs = (doc[end + 1 : stop].text for stop in range(end + 2, min(end + 4, len(doc)) + 1))
    return any(entry.kind in ("country", "region") for run in runs for entry in gazetteer.lookup(run)[:2])
