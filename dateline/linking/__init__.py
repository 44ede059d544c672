"""To be written: which facts of a record agree, clash or repeat each other."""

from dateline.record import Link, Record


def link_facts(record: Record) -> tuple[Link, ...]:
    """The links between the facts of one record, each with its reason."""
    return ()
