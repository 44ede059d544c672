"""Ceasefires: a party says that it declared a truce, another that the party broke it."""

from collections.abc import Iterator

from dateline.linking.accounts import Accounts
from dateline.linking.scorecard import made
from dateline.record import Ceasefire, Link, Span, Statement, Violation


def link_ceasefires(accounts: Accounts) -> Iterator[Link]:
    """The links between what those who declared a truce say of it and the charge that they broke it."""
    for ceasefire in accounts.record.ceasefires:
        declared = _declarations(ceasefire, accounts)
        for violation in ceasefire.violations:
            yield from _clashes(declared, violation, accounts)


def _declarations(ceasefire: Ceasefire, accounts: Accounts) -> list[Statement]:
    """What the parties to a truce are reported to say of it."""
    own = accounts.sides((*ceasefire.declared_by, *ceasefire.parties))
    return [
        statement
        for statement in accounts.record.statements
        if accounts.sides(statement.speakers) & own
        and any(_overlap(a, b) for a in statement.evidence for b in ceasefire.evidence)
    ]


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _clashes(declared: list[Statement], violation: Violation, accounts: Accounts) -> Iterator[Link]:
    """Each charge of a breach with the breaker's own words of the truce that stand nearest to it."""
    charges = {s.id: s for span in violation.evidence if (s := accounts.telling(span)) is not None}
    breaker = accounts.sides([violation.by] if violation.by else ())
    for charge in charges.values():
        own = [s for s in declared if s.id != charge.id and _answers(s, charge, breaker, accounts)]
        if own:
            nearest = min(own, key=lambda s: (charge.id not in accounts.around(s), _gap(s, charge), s.id))
            yield _link(nearest, charge, accounts)


def _answers(statement: Statement, charge: Statement, breaker: frozenset[str], accounts: Accounts) -> bool:
    """Whether the one who is charged speaks, and no other side makes the charge for him."""
    speakers = accounts.sides(statement.speakers)
    return bool(speakers & breaker) and not speakers & accounts.sides(charge.speakers)


def _gap(a: Statement, b: Statement) -> int:
    return abs(a.evidence[0].start - b.evidence[0].start)


def _link(declaration: Statement, charge: Statement, accounts: Accounts) -> Link:
    first, second = sorted((declaration, charge), key=lambda s: (s.evidence[0].start, s.id))
    sayer, accuser = accounts.names(declaration.speakers), accounts.names(charge.speakers) or "somebody"
    return made("contradicts", first, second, f"{sayer} speaks of a truce, {accuser} says that it was broken")
