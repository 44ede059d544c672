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
    charges = {s.id: s for span in violation.evidence if (s := accounts.telling(span)) is not None}
    breaker = accounts.sides([violation.by] if violation.by else ())
    for charge in charges.values():
        for statement in declared:
            speakers = accounts.sides(statement.speakers)
            if (
                statement.id != charge.id
                and speakers & breaker
                and not speakers & accounts.sides(charge.speakers)
            ):
                yield _link(statement, charge, accounts)


def _link(declaration: Statement, charge: Statement, accounts: Accounts) -> Link:
    first, second = sorted((declaration, charge), key=lambda s: (s.evidence[0].start, s.id))
    sayer, accuser = accounts.names(declaration.speakers), accounts.names(charge.speakers) or "somebody"
    return made("contradicts", first, second, f"{sayer} speaks of a truce, {accuser} says that it was broken")
