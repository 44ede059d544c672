"""Who is who across reports: every actor gets the name of an identity, the same wherever he stands.

A person known by two names is known by their sound, a state by its code, a body by its words and country. An office, or
a surname with an office, is its holder where the reports of those months name one and only one; the holders are looked
up, so an answer rests on all reports that there are and on no order. A surname alone is nobody but that report's.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from dateline.language.bodies import load_bodies
from dateline.language.name_variants import load_name_variants
from dateline.language.offices import load_offices
from dateline.language.states import country_by_name, country_of_demonym
from dateline.linking.across.names import body_key, folded, initials, person_key, sound, spelled, surname_key
from dateline.record import Actor, Office

OF_COUNTRIES = frozenset({"body", "military"})
GROUPS = frozenset({"armed-group", "party"})
SHORTEST_PLURAL = 5  # letters of a word beyond which its "s" is that of a plural
MONTHS_AROUND = 2  # in which whoever holds an office is taken to have held it
NAMED = frozenset(
    {"body", "military", "armed-group", "party", "company", "media", "ngo", "intergovernmental", "other"}
)
LONGEST_INITIALS, SHORTEST_INITIALS = 7, 2
Holders = Callable[
    [Iterable[str]], Iterable[tuple[str, str]]
]  # keys -> (key, identity of somebody who held it then)


@dataclass(frozen=True, slots=True)
class Identity:
    """What is known of who an actor is.

    `name` is the identity where the words suffice; else "" . `surname` and `offices` find a holder, `letters` a
    body whose initials they are; `month` is that of the report, "2025-04". `own` is the identity for want of another.
    """

    name: str
    own: str
    offices: tuple[str, ...] = ()
    surname: str = ""
    letters: str = ""
    month: str = ""


def identify(actor: Actor, fact: str, month: str) -> Identity:
    """The identity of an actor of a report of `month`; `fact` is what the actor is called for want of a name."""
    own = f"actor|{fact}"
    if actor.kind == "state":
        return Identity(_state(actor), own)
    if actor.kind == "person":
        return _person(actor, own, month)
    if actor.kind == "population":
        return Identity(_people(actor), own)
    return _body(actor, own) if actor.kind in NAMED else Identity("", own)


def _state(actor: Actor) -> str:
    """A state by its code, an unknown one by its name; "the Ode regime" is nobody's in particular."""
    if actor.country:
        return f"state|{actor.country}"
    return f"state|{body_key(actor.name)}" if _is_written_as_name(actor.name) else ""


def _person(actor: Actor, own: str, month: str) -> Identity:
    offices = tuple(
        dict.fromkeys(key for office in actor.offices if (key := office_key(office, actor.country)))
    )
    if _is_office(actor):
        return Identity("", own, offices[:1], "", "", month)
    named = person_key(actor.name) if _is_written_as_name(actor.name) else None
    if named is not None:
        return Identity(f"person|{named}", own, offices, "", "", month)
    return Identity("", own, offices, surname_key(actor.name), "", month)


def _is_office(actor: Actor) -> bool:
    """Whether the actor is known by an office alone ("the US secretary of state")."""
    words = set(spelled(actor.name))
    titled = any(set(spelled(office.title)) <= words for office in actor.offices)
    return titled and bool(words & (load_offices().last_words | {"of", "for", "to"}))


def _is_written_as_name(name: str) -> bool:
    """Whether all words that tell begin with a capital: "Marco Rubio", not "senior diplomat"."""
    small = [word for word in name.replace("-", " ").split() if word[:1].islower()]
    return all(folded(word) in load_name_variants().particles for word in small)


def office_key(office: Office, country: str | None) -> str:
    """ "foreign minister|GBR"; "" for what several people are at a time, were, or serve nobody that is named."""
    known = load_name_variants()
    words = [known.evened.get(w, w) for w in spelled(office.title) if w not in known.particles]
    if set(words) & known.offices_past:
        return ""
    told = sorted({word for word in words if word not in known.offices_empty and not _of_country(word)})
    owner = country or (_institution(office.of) or body_key(office.of) if office.of else "")
    if not told or not _is_single(told):
        return ""
    title = " ".join(told)
    return f"{known.offices_same.get(title, title)}|{owner}"


def _is_single(words: list[str]) -> bool:
    """Whether one person at a time holds the office of these words."""
    known = load_name_variants()
    if known.offices_alone.intersection(words) or {"prime", "minister"} <= set(words):
        return True
    return len(words) > 1 and bool(known.offices_fielded.intersection(words))


def _of_country(word: str) -> bool:
    return bool(country_of_demonym(word.capitalize()) or country_by_name(word.capitalize()))


def _people(actor: Actor) -> str:
    """The people of a country as a whole, under whatever words; other populations are their report's own."""
    words = [w for w in spelled(actor.name) if w not in load_name_variants().particles and not _of_country(w)]
    whole = not words or set(words) <= load_name_variants().people
    return f"people|{actor.country}" if whole and actor.country else ""


def _body(actor: Actor, own: str) -> Identity:
    known = _institution(actor.name)
    if known:
        return Identity(f"body|{known}", own)
    words = _words_of_body(actor)
    if actor.kind == "military" and actor.country and words and set(words) <= load_name_variants().military:
        return Identity(f"military|{actor.country}", own)
    named = any(word[:1].isupper() for word in actor.name.split() if not _of_country(word))
    if not words or not (named or (actor.country and actor.kind == "body")):
        return Identity("", own)
    letters = _letters(actor.name)
    country = actor.country or "" if actor.kind in OF_COUNTRIES else ""
    name = f"body|{' '.join(sorted(set(words)))}|{country}".rstrip("|")
    return Identity("" if letters else name, name if letters else own, letters=letters)


def _institution(name: str) -> str:
    """The key of an institution of general knowledge under whatever name; "" for others."""
    return _institutions().get(body_key(name), "")


@cache
def _institutions() -> Mapping[str, str]:
    known = load_bodies().institutions
    return {body_key(alias): body_key(sort.name) for alias, sort in known.items() if sort.name}


def _words_of_body(actor: Actor) -> list[str]:
    """The words of a body's name that tell: not its country's, not the United Nations' of a council of theirs, not
    "fighters" of a group."""
    known = load_name_variants()
    words = body_key(actor.name).split()
    if actor.kind in OF_COUNTRIES and actor.country:
        words = [word for word in words if not _of_country(word) and word not in known.countries]
    if words[:1] == ["un"] and len(words) > 1:
        words = words[1:]
    if actor.kind in GROUPS:
        words = [sound(_singular(word)) for word in words if word not in known.tails]
    return words


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > SHORTEST_PLURAL else word


def _letters(name: str) -> str:
    """The letters of an abbreviation ("OAS", "M23" is none); "" for other names."""
    bare = name.removeprefix("the ").removeprefix("The ").replace(".", "")
    fits = SHORTEST_INITIALS <= len(bare) <= LONGEST_INITIALS and bare.isalpha() and bare.isupper()
    return bare.lower() if fits else ""


def offered(identity: Identity, actor: Actor) -> Iterator[str]:
    """The keys under which others find this actor: the offices that he holds in that month, a body's initials."""
    if identity.name.startswith("person|"):
        for office in identity.offices:
            if office.endswith("|"):
                continue  # whose office it is, the report does not say
            yield f"holds|{office}|{identity.month}"
            surname, title = identity.name.rsplit(" ", 1)[-1], office.partition("|")[0]
            yield f"holds|{surname}|{office}|{identity.month}"
            yield f"holds|{surname}|{title}||{identity.month}"
    elif (
        identity.name.startswith("body|")
        and (letters := initials(actor.name))
        and len(letters) > SHORTEST_INITIALS
    ):
        yield f"initials|{letters}"


def asked(identity: Identity) -> Iterator[list[str]]:
    """The keys to look for whoever is meant, the nearest months first; nobody is asked for who is named."""
    if identity.name:
        return
    if identity.letters:
        yield [f"initials|{identity.letters}"]
    for away in range(MONTHS_AROUND + 1):
        months = {shifted(identity.month, away), shifted(identity.month, -away)}
        if (
            identity.offices
            and identity.month
            and (identity.surname or not identity.offices[0].endswith("|"))
        ):
            middle = f"{identity.surname}|" if identity.surname else ""
            yield [
                f"holds|{middle}{office}|{month}" for office in identity.offices for month in sorted(months)
            ]


def settled(identity: Identity, holders: Holders) -> str:
    """The identity: by name, by who is found for office or initials, else by the office in that month, or his own."""
    if identity.name:
        return identity.name
    for keys in asked(identity):
        found = {name for _, name in holders(keys)}
        if len(found) == 1:
            return found.pop()
        if found:
            break
    if identity.offices and identity.month and not identity.surname and not identity.offices[0].endswith("|"):
        return f"office|{identity.offices[0]}|{identity.month}"
    return identity.own


def shifted(month: str, by: int) -> str:
    """The month so many later: "2025-12" and 1 give "2026-01"; "" stays ""."""
    if not month:
        return ""
    count = int(month[:4]) * 12 + int(month[5:7]) - 1 + by
    return f"{count // 12:04}-{count % 12 + 1:02}"
