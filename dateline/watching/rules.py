"""The rules of a robots.txt, as RFC 9309 has them.

Python's own reader takes "*" and "$" within a path as plain letters, and the first rule that fits instead of the
longest: much of what sites forbid today would not bind us, and some of what they allow would.
"""

import re
import urllib.parse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

EVERYBODY = "*"
LARGEST = 512_000  # bytes that are read; the standard asks for 500 KiB
ESCAPED = re.compile(r"%([0-9A-Fa-f]{2})")
PLAIN = re.compile(r"[A-Za-z0-9._~-]")


@dataclass(slots=True)
class Group:
    """Rules for some programs: (whether it allows, pattern), and the pause that is asked for between requests."""

    agents: set[str] = field(default_factory=set)
    rules: list[tuple[bool, str]] = field(default_factory=list)
    delay: float = 0.0


@dataclass(frozen=True, slots=True)
class Rules:
    """What one program may ask a site for; `delay` is in seconds, 0 where none is asked for."""

    rules: tuple[tuple[bool, str], ...] = ()
    delay: float = 0.0

    def allow(self, target: str) -> bool:
        """Whether the path with its query may be asked for: the longest pattern that fits decides, or allowing one."""
        path = _plain(target)
        fitting = [(len(pattern), allows) for allows, pattern in self.rules if fits(pattern, path)]
        return max(fitting)[1] if fitting else True


def read_rules(data: bytes, product: str) -> Rules:
    """The rules for the program `product`: those of all groups that name it, else those for everybody."""
    groups = list(_groups(data[:LARGEST].decode("utf-8-sig", "replace").splitlines()))
    for agent in (product.casefold(), EVERYBODY):
        own = [group for group in groups if agent in group.agents]
        if own:
            rules = tuple(rule for group in own for rule in group.rules)
            return Rules(rules, max(group.delay for group in own))
    return Rules()


def _groups(lines: Iterable[str]) -> Iterator[Group]:
    """Several agents in a row share the rules that follow."""
    group = Group()
    begun = False
    for name, value in _fields(lines):
        if name == "user-agent":
            if begun:
                yield group
                group, begun = Group(), False
            group.agents.add(value.partition("/")[0].strip().casefold())
        elif name in ("allow", "disallow", "crawl-delay"):
            begun = True
            _take(group, name, value)
    yield group


def _fields(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        name, colon, value = line.partition("#")[0].partition(":")
        if colon:
            yield name.strip().casefold(), value.strip()


def _take(group: Group, name: str, value: str) -> None:
    if name == "crawl-delay":
        group.delay = float(value) if re.fullmatch(r"\d{1,6}(\.\d{1,6})?", value, re.ASCII) else group.delay
    elif value:  # an empty rule forbids nothing
        group.rules.append((name == "allow", _plain(value)))


def fits(pattern: str, path: str) -> bool:
    """Whether the path begins as the pattern says: "*" is any run of letters, "$" at its end the end of the path.

    In time that grows with the length of both, whatever the pattern.
    """
    anchored = pattern.endswith("$")
    first, *parts = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    if not parts:
        return not anchored or path == first
    last = parts.pop() if anchored else ""
    at = len(first)
    for part in parts:
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return path.endswith(last) and len(path) - len(last) >= at


def _plain(path: str) -> str:
    """One way of writing: what needs no escape has none, what needs one has it."""
    quoted = urllib.parse.quote(path, safe="/%:=&?~+!$,;'@()*[]|")
    return ESCAPED.sub(_unescaped, quoted)


def _unescaped(found: re.Match[str]) -> str:
    letter = chr(int(found[1], 16))
    return letter if PLAIN.fullmatch(letter) else found[0].upper()
