"""Mentions of one actor put together: names, acronyms, states, offices, groups."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Doc

from dateline.finding.actors.mention import (
    BODY,
    COUNTERPART,
    GROUP,
    OFFICE,
    PERSON,
    SOMEBODY,
    STATE,
    Mention,
    Title,
)
from dateline.language.bodies import load_bodies
from dateline.language.offices import load_offices
from dateline.language.states import word_key

SHORTEST_ACRONYM = 2
PARTICLES = frozenset({"of", "the", "for", "and", "de", "in", "to", "on"})
LEADERS = frozenset(
    {"president", "prime minister", "premier", "king", "queen", "chancellor", "emir", "sultan", "leader"}
)
ARMIES = frozenset({"MIL", "COP"})
SECOND = frozenset({"vice", "deputy", "assistant", "former", "ex"})  # before a title they make it another's
PARTS_OF_DEED = frozenset({"obj", "obl", "nmod", "iobj", "xcomp", "conj", "nmod:desc"})
FARTHEST = 5  # steps from a name up to the verb whose subject an office is
NEAR = 60  # tokens back to the name that "the party" stands for
USUAL = frozenset({"new", "current", "serving", "sitting", "outgoing", "incoming", "veteran", "same", "own"})


@dataclass(eq=False)
class Cluster:
    """The mentions of one actor, in the order in which they were recognised."""

    mentions: list[Mention] = field(default_factory=list)
    pronouns: list[int] = field(default_factory=list)

    @property
    def form(self) -> str:
        return self.mentions[0].form

    @property
    def first(self) -> int:
        return min(mention.start for mention in self.mentions)

    @property
    def titles(self) -> tuple[Title, ...]:
        ordered = sorted(self.mentions, key=lambda mention: mention.start)
        return tuple(title for mention in ordered for title in mention.titles)

    def last_before(self, token: int) -> int:
        """The head of the last mention before `token`; -1 where there is none."""
        return max((m.head for m in self.mentions if m.head < token), default=-1)


def cluster(doc: Doc, mentions: Iterable[Mention]) -> list[Cluster]:
    """Clusters of the mentions, in no promised order; offices that nobody is known to hold stand alone."""
    by_form: dict[str, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda m: (m.start, m.end)):
        by_form.setdefault(mention.form, []).append(mention)
    persons = _persons(by_form.get(PERSON, []))
    states = _by_key(m for m in by_form.get(STATE, []) if m.key)
    bodies = _bodies(doc, by_form.get(BODY, []))
    groups = _groups(by_form.get(GROUP, []))
    counterparts = _by_key(by_form.get(COUNTERPART, []))
    alone = _seat_offices(doc, by_form.get(OFFICE, []), persons)
    somebodies = _somebodies(by_form.get(SOMEBODY, []))
    return [*persons, *states, *bodies, *groups, *counterparts, *alone, *somebodies]


def _by_key(mentions: Iterable[Mention]) -> list[Cluster]:
    found: dict[str, Cluster] = {}
    for mention in mentions:
        found.setdefault(mention.key, Cluster()).mentions.append(mention)
    return list(found.values())


def _persons(mentions: list[Mention]) -> list[Cluster]:
    """Longer names first; a shorter one joins the longer name that it abbreviates."""
    clusters: list[Cluster] = []
    for mention in sorted(mentions, key=lambda m: (-len(m.key.split()), m.start)):
        home = _home_of(mention, clusters)
        if home is None:
            home = Cluster()
            clusters.append(home)
        home.mentions.append(mention)
    return clusters


def _home_of(mention: Mention, clusters: list[Cluster]) -> Cluster | None:
    words = mention.key.split()
    best: list[tuple[int, int, Cluster]] = []
    for known in clusters:
        fit = max(_fit(words, other.key.split()) for other in known.mentions)
        if fit and not _clash(mention, known):
            best.append((fit, known.last_before(mention.start), known))
    if not best:
        return None
    best.sort(key=lambda row: (-row[0], -row[1]))
    firsts = [row for row in best if row[0] == best[0][0]]
    if best[0][0] == 1 and len(firsts) > 1:  # a first name that two persons share says nothing
        return None
    return best[0][2]


def _fit(short: list[str], long: list[str]) -> int:
    """4 the same name, 3 its end, 2 its words in order, 1 its first word; 0 another name."""
    royal = load_offices().honorifics
    short, long = ([w for w in words if w not in royal] or words for words in (short, long))
    if short == long:
        return 4
    if long[-len(short) :] == short:
        return 3
    remaining = iter(long)
    if len(short) > 1 and all(word in remaining for word in short):
        return 2
    return int((len(short) == 1 and short[0] in long) or (len(short) > 1 and long[: len(short)] == short))


def _clash(mention: Mention, known: Cluster) -> bool:
    genders = {m.gender for m in known.mentions if m.gender}
    return bool(mention.gender and genders and mention.gender not in genders)


def _bodies(doc: Doc, mentions: list[Mention]) -> list[Cluster]:
    clusters: list[Cluster] = []
    anaphors = [m for m in mentions if m.key.startswith("anaphor:")]
    named = [m for m in mentions if not m.key.startswith("anaphor:")]
    for mention in sorted(named, key=lambda m: (-(m.end - m.start), m.start)):
        home = next((c for c in clusters if _same_body(doc, mention, c)), None)
        if home is None:
            home = Cluster()
            clusters.append(home)
        home.mentions.append(mention)
    for mention in anaphors:
        home = _referred_to(doc, mention, clusters)
        if home is None:
            home = Cluster()
            clusters.append(home)
        home.mentions.append(mention)
    return clusters


def _referred_to(doc: Doc, mention: Mention, clusters: list[Cluster]) -> Cluster | None:
    """The body before it whose name has the words of "the council"; the last one of several, but of several armies
    none: "the army" is then somebody else's."""
    words = mention.key.removeprefix("anaphor:")
    before = [
        c
        for c in clusters
        if any(
            m.head < mention.head and (m.key == mention.key or _ends_in(doc, m, words)) for m in c.mentions
        )
    ]
    if len(before) > 1 and mention.acts and mention.sector in ARMIES:
        return next((c for c in before if c.mentions[0].key == mention.key), None)
    before = before or _of_that_kind(mention, words, clusters)
    return max(before, key=lambda c: c.last_before(mention.head)) if before else None


def _of_that_kind(mention: Mention, words: str, clusters: list[Cluster]) -> list[Cluster]:
    """Bodies with names of their own that "the party" or "the movement" may stand for, named shortly before."""
    kinds = load_bodies().stands_for.get(words, frozenset())
    return [
        c
        for c in clusters
        if c.mentions[0].kind in kinds
        and c.mentions[0].named
        and c.last_before(mention.head) >= 0
        and mention.head - c.last_before(mention.head) < NEAR
    ]


def _ends_in(doc: Doc, mention: Mention, words: str) -> bool:
    name = f" {doc[mention.start : mention.end].text.lower()} "
    return f" {words} " in name and not mention.key.startswith("anaphor:")


def _same_body(doc: Doc, mention: Mention, known: Cluster) -> bool:
    for other in known.mentions:
        if mention.key == other.key:
            return True
        if _apposed(doc, other, mention) or _apposed(doc, mention, other):
            return True
        if _in_brackets_after(doc, other, mention) or _in_brackets_after(doc, mention, other):
            return True
        if _abbreviates(doc, mention, other) or _shortens(mention, other):
            return True
    return False


def _apposed(doc: Doc, first: Mention, second: Mention) -> bool:
    """ "the daily NAME", "NAME, the country's main newspaper"."""
    head = doc[second.head]
    close = 0 <= second.start - first.end <= 2
    return close and head.dep_ == "appos" and head.head.i == first.head and first.named != second.named


def _in_brackets_after(doc: Doc, name: Mention, short: Mention) -> bool:
    """ "National Salvation Front (NSF)", whatever the letters are."""
    if short.start - name.end != 1:
        return False
    return doc[name.end].text in ("(", "[") and short.end < len(doc) and doc[short.end].text in (")", "]")


def _abbreviates(doc: Doc, short: Mention, long: Mention) -> bool:
    letters = doc[short.start : short.end].text.replace(".", "")
    if not letters.isalpha() or len(letters) < SHORTEST_ACRONYM or letters[1:].islower():
        return False
    words = [token.text for token in doc[long.start : long.end] if token.text[:1].isalpha()]
    full = "".join(word[0] for word in words).lower()
    brief = "".join(word[0] for word in words if word.lower() not in PARTICLES).lower()
    return letters.lower() in (full, brief)


def _shortens(short: Mention, long: Mention) -> bool:
    """ "foreign ministry" after "Chilean foreign ministry": the longer name's end, two words at least."""
    brief, full = (m.key.partition(":")[2].lower().split() for m in (short, long))
    clash = short.country and long.country and short.country != long.country
    return len(brief) > 1 and full[-len(brief) :] == brief and not clash


def _groups(mentions: list[Mention]) -> list[Cluster]:
    """Groups by their words; a bare noun ("the rebels") joins the only group of that noun before it."""
    clusters = _by_key(m for m in mentions if " " in m.key)
    for mention in (m for m in mentions if " " not in m.key):
        noun = mention.key.partition(":")[2]
        before = [
            c
            for c in clusters
            if c.mentions[0].key.split()[-1].split(":")[-1] == noun and c.first < mention.head
        ]
        same_country = mention.country is None
        if len(before) == 1 and same_country:
            before[0].mentions.append(mention)
        else:
            bare = next((c for c in clusters if c.mentions[0].key == mention.key), None)
            if bare is None:
                bare = Cluster()
                clusters.append(bare)
            bare.mentions.append(mention)
    return clusters


def _seat_offices(doc: Doc, offices: list[Mention], persons: list[Cluster]) -> list[Cluster]:
    """Offices join their named holder; those that say whose they are stand for an actor of their own."""
    alone: list[Cluster] = []
    for office in offices:
        others = [
            c for c in persons if any(_faces(doc, one, c) for one in offices if _is_same_bare(one, office))
        ]
        holder = _holder_of(doc, office, [*(c for c in persons if c not in others), *alone])
        if holder is not None:
            holder.mentions.append(office)
        elif _stands_alone(office):
            alone.append(Cluster([office]))
    return alone


def _is_same_bare(one: Mention, office: Mention) -> bool:
    first, second = one.titles[0], office.titles[0]
    return not first.of and not second.of and first.title.lower() == second.title.lower()


def _faces(doc: Doc, office: Mention, person: Cluster) -> bool:
    """ "the President's meeting with President NAME", "the President will meet President NAME": two people, where the
    name comes up first as another part of the deed whose subject the office is."""
    subject = doc[office.head]
    if person.first < office.end or not subject.dep_.startswith("nsubj"):
        return False
    above = next((doc[m.head] for m in person.mentions if m.start == person.first), subject)
    for _ in range(FARTHEST):
        if above.dep_ not in PARTS_OF_DEED:
            return False
        above = above.head
        if above.i == subject.head.i:
            return True
    return False


def _stands_alone(office: Mention) -> bool:
    head = load_offices().heads[tuple(office.titles[0].head.split())]
    return head.alone or office.acts


def _somebodies(mentions: list[Mention]) -> list[Cluster]:
    """Unnamed persons: "a nurse" is a new one, "the nurse" the last one before."""
    clusters: list[Cluster] = []
    for mention in mentions:
        new, _, noun = mention.key.partition(":")
        known = [c for c in clusters if c.mentions[0].key.partition(":")[2] == noun]
        if known and new == "the":
            known[-1].mentions.append(mention)
        else:
            clusters.append(Cluster([mention]))
    return clusters


def _holder_of(doc: Doc, office: Mention, persons: list[Cluster]) -> Cluster | None:
    if _set_apart(doc, office):
        words = doc[office.start : office.end].text.lower()
        definite = any(child.lower_ in ("the", "this", "that") for child in doc[office.head].lefts)
        twins = [c for c in persons if doc[c.mentions[0].start : c.mentions[0].end].text.lower() == words]
        return twins[0] if twins and definite else None
    fits = [c for c in persons if any(_same_office(office.titles[0], title) for title in c.titles)]
    if not fits:
        return None
    before = [c for c in fits if c.last_before(office.head) >= 0]
    if before:
        return max(before, key=lambda c: c.last_before(office.head))
    soon = len(fits) == 1 and fits[0].form == PERSON and 0 <= fits[0].first - office.head < NEAR
    return fits[0] if soon or (len(fits) == 1 and office.titles[0].of) else None


def _set_apart(doc: Doc, office: Mention) -> bool:
    """An article "a" or an adjective of its own ("the exiled president") says that it is somebody else."""
    title = office.titles[0]
    for child in doc[office.head].lefts:
        if child.lower_ in ("a", "an", "another", "one", "any", "every", "each", "no"):
            return True
        own = child.dep_ == "amod" and child.i < title.start and child.pos_ in ("ADJ", "VERB")
        hyphenated = child.left_edge.i < child.i and doc[child.i - 1].text == "-"
        if (
            own
            and child.lower_ not in USUAL
            and (hyphenated or not (child.text[:1].isupper() and title.country))
        ):
            return True
    return False


def _same_owner(asked: str, held: str) -> bool:
    """The same words, or one the beginning of the other ("Office", "Office of the President of Chile")."""
    one, other = word_key(asked).split(), word_key(held).split()
    short = min(len(one), len(other))
    return one[:short] == other[:short]


def _same_office(asked: Title, held: Title) -> bool:
    if asked.country and held.country and asked.country != held.country:
        return False
    if asked.of and held.of and not (asked.country and held.country) and not _same_owner(asked.of, held.of):
        return False
    if asked.of and not held.of:  # "President NAME" need not be "the president of Chile"
        return False
    if asked.head == "leader" and held.head in LEADERS - {"leader"}:
        return asked.country is not None and asked.country == held.country
    words = asked.title.lower().replace("defense", "defence").split()
    own = held.title.lower().replace("defense", "defence").split()
    if set(own) & SECOND != set(words) & SECOND:
        return False
    return set(words) <= set(own) and own[-1] in words
