"""The calendar's words and rules, read once from the TOML files of `dateline/language/lexicon`."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from dateline.language.calendar.feasts import feasts
from dateline.language.numbers import number_words

SCANNED = (
    "NUM",
    "YEAR",
    "DAYNUM",
    "ORD",
    "CLOCK",
    "ISO",
    "SLASH",
    "TWODIGIT",
    "QUARTER",
    "BREAK",
    "NOTIME",
    "HOLIDAY",
)
_FIRST_SIGN = 0x4E00  # signs of classes: any letters that are no special signs of regular expressions
_ELEMENT = re.compile(r"[^\s()?]*[^\s()?=]\??|\?|\(|\)\??")
_LITERAL = re.compile(r"^[^A-Z]*$")


@dataclass(slots=True)
class Rule:
    """One rule of time_rules.toml, compiled to a regular expression over class signs."""

    name: str
    pattern: "re.Pattern[str]"
    slots: tuple[str, ...]
    means: str
    trim: int = 0
    trim_article: bool = False
    scheme: str | None = None


@dataclass(slots=True)
class CalendarLexicon:
    """Word tables by class, signs by word, phrases, and the compiled grammar."""

    tables: dict[str, dict[str, Any]]
    signs: dict[str, str] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], str, str]]] = field(default_factory=dict)
    openers: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    capitalised: frozenset[str] = frozenset()
    rules: tuple[Rule, ...] = ()
    starts: dict[str, tuple[Rule, ...]] = field(default_factory=dict)
    leads: tuple[Rule, ...] = ()
    trails: tuple[Rule, ...] = ()
    neighbours: dict[str, frozenset[str]] = field(default_factory=dict)
    tense: dict[str, frozenset[str]] = field(default_factory=dict)
    _sign_of: dict[frozenset[str], str] = field(default_factory=dict)

    def sign_of(self, classes: Iterable[str]) -> str:
        """The sign that stands for a set of classes; one is made for a new set while loading."""
        key = frozenset(classes)
        if key not in self._sign_of:
            self._sign_of[key] = chr(_FIRST_SIGN + len(self._sign_of))
        return self._sign_of[key]

    def signs_with(self, name: str) -> str:
        """All signs whose set holds the class."""
        return "".join(sign for classes, sign in self._sign_of.items() if name in classes)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files("dateline.language") / "lexicon" / name).read_text(encoding="utf-8"))


@cache
def calendar_lexicon() -> CalendarLexicon:
    """The whole lexicon, loaded and compiled once."""
    words, grammar = _read("calendar.toml"), _read("time_rules.toml")
    lexicon = CalendarLexicon({k: v for k, v in words.items() if k.isupper()})
    entries = [entry for kind in ("rule", "lead", "trail") for entry in grammar[kind]]
    literals = {w for entry in entries for w in _literals(entry["find"])}
    _fill_signs(lexicon, literals)
    _fill_phrases(lexicon, words)
    lexicon.neighbours = {key: frozenset(listed) for key, listed in words["neighbours"].items()}
    lexicon.tense = {key: frozenset(listed) for key, listed in words["tense"].items()}
    lexicon.months = frozenset(lexicon.tables["MONTH"])
    lexicon.capitalised = frozenset([*lexicon.tables["MONTH"], *lexicon.tables["WEEKDAY"]])
    _make_number_signs(lexicon)
    lexicon.rules = tuple(_compile(entry, lexicon) for entry in grammar["rule"])
    lexicon.leads = tuple(_compile(entry, lexicon, end=r"\Z") for entry in grammar["lead"])
    lexicon.trails = tuple(_compile(entry, lexicon) for entry in grammar["trail"])
    lexicon.starts = _starts(lexicon, grammar["rule"])
    return lexicon


def _literals(find: str) -> set[str]:
    found: set[str] = set()
    for element in _ELEMENT.findall(find):
        body = element.rstrip("?").split("=")[-1]
        found.update(word for word in body.split("|") if word and word not in "()" and not word.isupper())
        found.update(word for word in body.split("|") if word in (".", ",", "-", "'"))
    return found


def _fill_signs(lexicon: CalendarLexicon, literals: set[str]) -> None:
    classes: dict[str, set[str]] = {word: {word} for word in literals}
    for name, table in lexicon.tables.items():
        for word in table:
            classes.setdefault(word, set()).add(name)
    for quarter in ("q", "h"):
        classes.setdefault(quarter, set())
    for variants, plain in (("–—‑", "-"), ("’‘", "'")):
        for sign in variants:
            classes[sign] = {plain}
    lexicon.signs = {word: lexicon.sign_of(names) for word, names in classes.items() if names}


def _fill_phrases(lexicon: CalendarLexicon, words: dict[str, Any]) -> None:
    listed = [(phrase, name) for name, phrases in words["phrases"].items() for phrase in phrases]
    listed += [(phrase, "NOTIME") for phrase in words["not_times"]["phrases"]]
    listed += [(name, "HOLIDAY") for name in feasts()]
    for phrase, name in sorted(listed, key=lambda pair: (-len(pair[0].split()), -len(pair[0]), pair[0])):
        parts = tuple(re.findall(r"[^\W\d_]+|\d+|[^\w\s'’]", phrase))
        lexicon.phrases.setdefault(parts[0], []).append((parts, lexicon.sign_of({name}), phrase))
    known = number_words()
    numbers = {*known.small, *(w for w in known.large if len(w) > 2), *known.ordinal}
    lexicon.openers = frozenset({*lexicon.phrases, *numbers, "a", "p", "am", "pm", *map(str, range(1000))})


def _make_number_signs(lexicon: CalendarLexicon) -> None:
    """Signs for the class sets that the scanner gives to numbers, made before the rules are compiled."""
    sets: list[tuple[str, ...]] = [
        ("NUM",),
        ("NUM", "DAYNUM"),
        ("NUM", "DAYNUM", "TWODIGIT"),
        ("NUM", "TWODIGIT"),
        ("NUM", "YEAR"),
        ("NUM", "CLOCK"),
        ("ORD",),
        ("ORD", "DAYNUM"),
        ("NUM", "one"),
        ("ISO",),
        ("SLASH",),
        ("CLOCK",),
        ("DECADE",),
        ("o'clock",),
        ("BREAK",),
        ("AMPM",),
        ("QUARTER",),
        ("NOTIME",),
        ("HOLIDAY",),
        ("YEAR", "CLOCK", "NUM"),
    ]
    for names in sets:
        lexicon.sign_of(names)


def _class_regex(body: str, lexicon: CalendarLexicon) -> str:
    signs = "".join(sorted({s for name in body.split("|") for s in lexicon.signs_with(name)}))
    return f"[{signs}]" if signs else "(?!)"


def _compile(entry: dict[str, Any], lexicon: CalendarLexicon, end: str = "") -> Rule:
    regex, slots = "", []
    for element in _ELEMENT.findall(entry["find"]):
        if element in ("(", ")", ")?"):
            regex += {"(": "(?:", ")": ")", ")?": ")?"}[element]
            continue
        body, optional = element.rstrip("?"), "?" if element.endswith("?") else ""
        slot, _, names = body.rpartition("=")
        piece = _class_regex(names, lexicon)
        if slot:
            slots.append(slot)
            piece = f"(?P<{slot}>{piece})"
        regex += piece + optional
    pattern = re.compile(regex + end)
    return Rule(
        entry.get("name", ""),
        pattern,
        tuple(slots),
        entry.get("means", ""),
        entry.get("trim", 0),
        entry.get("trim_article", False),
        _scheme(entry),
    )


def _scheme(entry: dict[str, Any]) -> str | None:
    """The only scheme in which the rule counts, None for both."""
    return "record" if entry.get("record_only") else "timex3" if entry.get("timex3_only") else None


def _starts(lexicon: CalendarLexicon, entries: list[dict[str, Any]]) -> dict[str, tuple[Rule, ...]]:
    """For each sign, the rules whose first word it can be."""
    table: dict[str, list[Rule]] = {}
    for rule, entry in zip(lexicon.rules, entries, strict=True):
        for sign in _first_signs(entry["find"], lexicon):
            table.setdefault(sign, []).append(rule)
    return {sign: tuple(rules) for sign, rules in table.items()}


def _first_signs(find: str, lexicon: CalendarLexicon) -> list[str]:
    found: list[str] = []
    depth, group_open = 0, False
    for element in _ELEMENT.findall(find):
        if element == "(":
            depth, group_open = depth + 1, True
        elif element in (")", ")?"):
            depth -= 1
            if element == ")":
                break
        elif depth == 0 or group_open:
            names = element.rstrip("?").rpartition("=")[2]
            found += [s for name in names.split("|") for s in lexicon.signs_with(name)]
            if not element.endswith("?"):
                if depth == 0:
                    break
                group_open = False
    return sorted(set(found))
