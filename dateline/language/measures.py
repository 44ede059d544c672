"""What a count of people or money counts: verbs, nouns and states by measure, read once from `lexicon/figures.toml`."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.language.groups import load_groups

MEASURES = ("killed", "injured", "killed-or-injured", "captured", "missing", "displaced", "refugees", "evacuated",
            "detained", "troops", "aid", "other")  # fmt: skip
Words = frozenset[str]
Forms = Mapping[str, str]  # a word as it is written (lower case) -> the measure or kind that it tells


@dataclass(frozen=True, slots=True)
class Measures:
    """The tables of `figures.toml`, every word in all its forms; `words` holds the plain lists by "table.list"."""

    patients: Forms
    particles: Forms
    subjects: Forms
    states: Forms
    acts: Forms
    toll: Forms
    people: Forms
    named_as: Forms
    words: Mapping[str, Words]
    numbers: Mapping[str, int]

    def done_to(self, word: str, particle: str = "") -> str | None:
        """What becomes of those to whom the verb is done; the verb as it is written, with the particle behind it."""
        found = self.particles.get(f"{word} {particle}") if particle else None
        return found or self.patients.get(word)

    def among(self, word: str, table: str) -> bool:
        """Whether `word` (lower case) is in the list `table` ("contexts.modals")."""
        return word in self.words[table]


VERB_LISTS = frozenset(
    ["animate_only.verbs", "toll_heads.verbs", "toll_heads.bringing", "toll_heads.beyond", "lives.taking",
     "losing.verbs",
     "suffering.verbs", "to_death.not", "flight.verbs", "flight.refuge_verbs", "becoming.verbs", "aid.verbs",
     "aid.sure", "other.needs", "other.gathering_verbs", "contexts.denying", "contexts.intending", "sending.verbs",
     "unmoved.verbs", "fielding.verbs", "bodies.verbs", "toll_heads.rivals", "flight.hosting"]
)  # fmt: skip
NOUN_LISTS = frozenset(
    ["persons.nouns", "things.nouns", "toll_heads.counts", "toll_heads.killed", "suffering.nouns", "aid.holders",
     "sums.nouns", "other.gatherings", "cumulative.wars", "settings.attacks", "flight.abroad", "contexts.intending",
     "persons.collectives", "cumulative.events", "sending.sent", "bodies.nouns",
     "sums.nouns", "settings.areas", "fielding.units"]
)  # fmt: skip
VERBAL = ("patients", "particles", "subjects")  # tables of verbs by measure; then those of nouns and states
BY_MEASURE = (*VERBAL, "states", "acts", "toll", "people", "named_as")


@cache
def load_measures() -> Measures:
    """The lexicon, read and checked once; `ValueError` names a measure that record.md does not have."""
    text = (files("dateline.language") / "lexicon" / "figures.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    forms = {table: _by_measure(table, data[table]) for table in BY_MEASURE}
    words: dict[str, Words] = {}
    numbers: dict[str, int] = {}
    for table, lists in data.items():
        for name, entries in lists.items():
            key = f"{table}.{name}"
            if isinstance(entries, int):
                numbers[key] = entries
            elif table not in BY_MEASURE:
                words[key] = frozenset(_forms(key, entries))
    words["persons.nouns"] |= frozenset(_forms("persons.nouns", _groups()))
    return Measures(**forms, words=words, numbers=numbers)


def _groups() -> list[str]:
    """The nouns of groups.toml that are people by themselves."""
    groups = load_groups().nouns
    return [noun[0] for noun, group in groups.items() if len(noun) == 1 and group.acts]


def _by_measure(table: str, lists: Mapping[str, object]) -> Forms:
    found: dict[str, str] = {}
    for measure, entries in lists.items():
        if not isinstance(entries, list):
            continue
        if measure not in MEASURES and table != "people":
            raise ValueError(f"figures.toml, [{table}]: no such measure: {measure!r}")
        for entry in entries:
            for form in verb_forms(entry) if table in VERBAL else noun_forms(entry):
                found.setdefault(form, measure)
    return found


def _forms(key: str, entries: Iterable[str]) -> Iterable[str]:
    for entry in entries:
        yield from entry.split("/")
        if key in VERB_LISTS:
            yield from verb_forms(entry)
        if key in NOUN_LISTS:
            yield from noun_forms(entry)


def verb_forms(entry: str) -> list[str]:
    """The forms of a verb: "carry" -> carry, carries, carried, carrying; others are listed behind it ("slay/slew"),
    a particle at the end ("call up", "take/took out")."""
    entry, _, particle = entry.partition(" ")
    if particle:
        return [f"{form} {particle}" for form in verb_forms(entry)]
    verb, *irregular = entry.split("/")
    found = [verb, *irregular, *_third(verb)]
    if verb.endswith("e"):
        found += [verb + "d", verb[:-1] + "ing"]
    elif verb.endswith("y") and verb[-2:-1] not in "aeiou":
        found += [verb[:-1] + "ied", verb + "ing"]
    else:
        found += [verb + "ed", verb + "ing"]
    return list(dict.fromkeys(found))


def noun_forms(entry: str) -> list[str]:
    """The forms of a noun: "body" -> body, bodies; an irregular plural is listed behind it ("man/men")."""
    noun, *irregular = entry.split("/")
    return list(dict.fromkeys([noun, *(irregular or _third(noun))]))


def _third(word: str) -> list[str]:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return [word[:-1] + "ies"]
    return [word + ("es" if word.endswith(("s", "sh", "ch", "x", "z")) else "s")]
