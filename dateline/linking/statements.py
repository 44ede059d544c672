"""Statements of one report: one telling told twice, a claim that another bears out, a claim that another denies."""

import re
from collections.abc import Iterator

from dateline.language.link_words import load_link_words
from dateline.linking.accounts import Accounts
from dateline.linking.pairs import near_pairs
from dateline.linking.scorecard import VETO, Finding, Row, Scorecard, first_link, made
from dateline.linking.wording import words_of
from dateline.record import Link, Statement

LEAST_SHARED = 3  # words of content that two tellings of one thing share at least
LEAST_SHARE = 0.6  # of the words of content of the one that has fewer
MANY_SHARED = 4  # where others than one speaker say so
CLAIMS = frozenset(
    {"say", "announce", "confirm", "deny", "accuse", "criticise", "believe", "estimate", "speculate", "warn"}
)
TOLD = frozenset({"say", "announce", "confirm", "estimate", "believe"})
QUOTES = re.compile("[“”\"«»]|''|``")
RUN = 4  # words in a row that two people do not find by chance
CHARGES = frozenset({"accuse", "criticise", "say", "announce", "confirm", "estimate", "believe", "speculate"})
DENYING = frozenset({"deny", "reject"})
NEAR = 600  # characters between a charge and the denial that only points back at it
LOOK_BACK = 6  # statements


def link_statements(accounts: Accounts) -> Iterator[Link]:
    """The links between statements, in the order of the later one."""
    statements = sorted(accounts.record.statements, key=lambda s: s.evidence[0].start)
    pairs = near_pairs(statements, lambda s: accounts.wording(s).stems, LEAST_SHARED)
    found = [link for a, b in pairs if (link := first_link(CARDS, a, b, accounts))]
    yield from _innermost(found, accounts)
    yield from _answers(statements, accounts)


def _innermost(links: list[Link], accounts: Accounts) -> Iterator[Link]:
    """`links` without those that only hand on another of them: "he denied it and said that ..." repeats through what is
    told inside it."""
    pairs = {frozenset((link.a, link.b)) for link in links}
    outer = {
        frozenset((around, other))
        for link in links
        for one, other in ((link.a, link.b), (link.b, link.a))
        for around in accounts.around(accounts.statements[one])
    }
    yield from (link for link in links if frozenset((link.a, link.b)) in pairs - outer)


def speakers(a: Statement, b: Statement, accounts: Accounts) -> Finding | None:
    """The same, or a state and one who speaks for it; else others. None where a telling names no speaker."""
    if not a.speakers or not b.speakers:
        return None
    if set(a.speakers) == set(b.speakers) or _state_and_its_voice(a, b, accounts):
        return Finding(True, f"both by {accounts.names(a.speakers)}")
    return Finding(False, f"{accounts.names(a.speakers)} v {accounts.names(b.speakers)}")


def _state_and_its_voice(a: Statement, b: Statement, accounts: Accounts) -> bool:
    """Whether one is told of a state and the other of one of its people or bodies."""
    if (
        len(a.speakers) > 1
        or len(b.speakers) > 1
        or accounts.side(a.speakers[0]) != accounts.side(b.speakers[0])
    ):
        return False
    kinds = {accounts.actors[speaker].kind for speaker in (a.speakers[0], b.speakers[0])}
    return "state" in kinds and len(kinds) > 1


def independence(a: Statement, b: Statement, accounts: Accounts) -> Finding | None:
    """Agrees where the speakers are of different sides; None where one is not named."""
    if not a.speakers or not b.speakers:
        return None
    apart = not accounts.sides(a.speakers) & accounts.sides(b.speakers)
    return Finding(apart, f"{accounts.names(b.speakers)} as {accounts.names(a.speakers)}")


def wording(a: Statement, b: Statement, accounts: Accounts) -> Finding | None:
    """How many words of content the shorter one shares, None where too few; clashes where both give numbers and none
    is the same."""
    one, two = accounts.wording(a), accounts.wording(b)
    if one.numbers and two.numbers and not one.numbers & two.numbers:
        return Finding(False, "other numbers")
    shared, shorter = len(one.stems & two.stems), min(len(one.stems), len(two.stems))
    if shared < LEAST_SHARED or shared < LEAST_SHARE * shorter:
        return None
    return Finding(True, f"{shared} of {shorter} words of content the same", shared / shorter)


def closeness(a: Statement, b: Statement, accounts: Accounts) -> Finding | None:
    """Agrees where neither says much beside what both say, so that a "not" must be about that."""
    one, two = accounts.wording(a).stems, accounts.wording(b).stems
    return Finding(2 * len(one & two) >= max(len(one), len(two)), "")


def plenty(a: Statement, b: Statement, accounts: Accounts) -> Finding | None:
    """Agrees where so many words are shared that they need no other witness."""
    return Finding(_shared(a, b, accounts) >= MANY_SHARED, "")


def abundance(a: Statement, b: Statement, accounts: Accounts) -> Finding | None:
    """As `plenty`, where not even the speakers are known."""
    return Finding(_shared(a, b, accounts) > MANY_SHARED, "")


def _shared(a: Statement, b: Statement, accounts: Accounts) -> int:
    return len(accounts.wording(a).stems & accounts.wording(b).stems)


def polarity(a: Statement, b: Statement, accounts: Accounts) -> Finding | None:
    """Whether both say that it is so, or both that it is not."""
    same = _denies(a, accounts) == _denies(b, accounts)
    return Finding(same, "" if same else "one denies what the other says")


def _denies(statement: Statement, accounts: Accounts) -> bool:
    return statement.act in DENYING or accounts.wording(statement).negative


def act(a: Statement, b: Statement, accounts: Accounts) -> Finding | None:
    """The same act of speech or another."""
    return Finding(a.act == b.act, f"both {a.act}" if a.act == b.act else "")


def claims(a: Statement, b: Statement, accounts: Accounts) -> Finding | None:
    """Whether both say how things are, not what they want."""
    return Finding(a.act in CLAIMS and b.act in CLAIMS, "")


def assertions(a: Statement, b: Statement, accounts: Accounts) -> Finding | None:
    """Whether both plainly tell what is so."""
    return Finding(a.act in TOLD and b.act in TOLD, "")


def own_words(a: Statement, b: Statement, accounts: Accounts) -> Finding | None:
    """Clashes where one quotes and the other has several of its words in a row: then one man is cited twice."""
    texts = [" ".join(span.quote for span in statement.content) for statement in (a, b)]
    quoting = any(map(QUOTES.search, texts))
    one, two = ({tuple(w[i : i + RUN]) for i in range(len(w) - RUN + 1)} for w in map(words_of, texts))
    return Finding(not (quoting and one & two), "")


def day_said(a: Statement, b: Statement, accounts: Accounts) -> Finding | None:
    """Whether both were said on the same days; None where one is not dated."""
    if a.said is None or b.said is None:
        return None
    same = (a.said.start, a.said.end) == (b.said.start, b.said.end)
    return Finding(same, "same day" if same else "")


def apart(a: Statement, b: Statement, accounts: Accounts) -> Finding | None:
    """Whether they are two tellings: neither hands the other on, and no word is content of both."""
    crossing = any(x.start < y.end and y.start < x.end for x in a.content for y in b.content)
    return Finding(not crossing and not accounts.nested(a, b), "")


def apart_or_denied(a: Statement, b: Statement, accounts: Accounts) -> Finding | None:
    """As `apart`; but a denial may be told within the charge ("despite his denials")."""
    if "deny" in (a.act, b.act) and a.content and b.content:
        return Finding(True, "")
    return apart(a, b, accounts)


CLASH = Scorecard(
    "contradicts",
    0.6,
    (
        Row(apart_or_denied, agrees=0, clashes=VETO),
        Row(claims, agrees=0, clashes=VETO),
        Row(own_words, agrees=0, clashes=VETO),
        Row(polarity, agrees=VETO, clashes=0),
        Row(speakers, agrees=VETO, clashes=0, unknown=VETO),
        Row(closeness, agrees=0, clashes=VETO),
        Row(wording, agrees=1.0, clashes=VETO, unknown=VETO),
    ),
)
RETOLD = Scorecard(
    "same",
    0.8,
    (
        Row(speakers, agrees=0, clashes=VETO, unknown=VETO),
        Row(apart, agrees=0, clashes=VETO),
        Row(polarity, agrees=0, clashes=VETO),
        Row(wording, agrees=1.0, clashes=VETO, unknown=VETO),
        Row(closeness, agrees=0.2, clashes=-0.1),
        Row(act, agrees=0.2, clashes=-0.1),
        Row(day_said, agrees=0.1, clashes=VETO),
    ),
)
ONE_STORY = Scorecard(  # told twice, at least once without saying by whom
    "same",
    0.7,
    (
        Row(speakers, agrees=VETO, clashes=VETO),
        Row(apart, agrees=0, clashes=VETO),
        Row(polarity, agrees=0, clashes=VETO),
        Row(abundance, agrees=0, clashes=VETO),
        Row(closeness, agrees=0.1, clashes=-0.2),
        Row(wording, agrees=1.0, clashes=VETO, unknown=VETO),
        Row(act, agrees=0.1, clashes=0),
    ),
)
BORNE_OUT = Scorecard(
    "supports",
    0.8,
    (
        Row(independence, agrees=0, clashes=VETO, unknown=VETO),
        Row(apart, agrees=0, clashes=VETO),
        Row(assertions, agrees=0, clashes=VETO),
        Row(polarity, agrees=0, clashes=VETO),
        Row(closeness, agrees=0, clashes=VETO),
        Row(plenty, agrees=0, clashes=VETO),
        Row(own_words, agrees=0, clashes=VETO),
        Row(wording, agrees=1.0, clashes=VETO, unknown=VETO),
        Row(act, agrees=0.1, clashes=0),
        Row(day_said, agrees=0, clashes=0),
    ),
)
CARDS = (CLASH, RETOLD, ONE_STORY, BORNE_OUT)


def _answers(statements: list[Statement], accounts: Accounts) -> Iterator[Link]:
    """Denials that only point back ("denied the charge"), each with the charge that it answers."""
    for number, denial in enumerate(statements):
        if denial.act == "deny" and denial.speakers and _points_back(denial):
            before = statements[max(0, number - LOOK_BACK) : number]
            charge = next((s for s in reversed(before) if _answered(s, denial, accounts)), None)
            if charge is not None:
                who = f"{accounts.names(denial.speakers)} denies what {accounts.names(charge.speakers)} says"
                yield made("contradicts", charge, denial, who)


def _points_back(denial: Statement) -> bool:
    referring = load_link_words().referring
    return all(word in referring for span in denial.content for word in words_of(span.quote))


def _answered(charge: Statement, denial: Statement, accounts: Accounts) -> bool:
    """Whether `charge` is another's and lays something at the door of the one who denies."""
    gap = denial.evidence[0].start - charge.evidence[-1].end
    if charge.act not in CHARGES or not charge.speakers or gap > NEAR:
        return False
    deniers = accounts.sides(denial.speakers)
    if accounts.sides(charge.speakers) & deniers:
        return False
    return bool(deniers & accounts.sides(accounts.charged(charge))) or accounts.named_in(deniers, charge)
