"""Everything that counts in a store, in one order that depends on nothing but the content."""

import hashlib
from collections.abc import Iterator

from dateline.store.digest import plain_json
from dateline.store.fact import Fact
from dateline.store.store import Store


def contents(store: Store) -> Iterator[str]:
    """A line of JSON for every document, its current facts, then every current link and standing decision.

    Documents come by day and id, facts by kind, evidence and id, links by kind and facts. Where the reports lay,
    when and in which order they came, and how many workers read them, is not in it: two stores with the same
    content give the same lines.
    """
    for document in store.documents():
        head = {name: getattr(document, name) for name in ("id", "title", "publisher", "url", "sha256")}
        published = document.published.isoformat() if document.published else None
        yield plain_json({**head, "published": published, "language": document.language})
        yield from map(_fact_line, sorted(store.facts(document.id), key=_place))
    for link in store.links():
        yield plain_json([link.kind, link.a, link.b, link.why, list(link.evidence), link.document])
    for decision in store.decisions():
        yield plain_json([decision.id, decision.fact, decision.verdict, decision.field, decision.value])


def fingerprint(store: Store) -> str:
    """SHA-256 of all lines of `contents`, in hexadecimal."""
    whole = hashlib.sha256()
    for line in contents(store):
        whole.update(line.encode("utf-8") + b"\n")
    return whole.hexdigest()


def _place(fact: Fact) -> tuple[str, list[tuple[int, int]], str]:
    return fact.kind, [(span.start, span.end) for span in fact.evidence], fact.id


def _fact_line(fact: Fact) -> str:
    names = ("id", "document", "kind", "local", "type", "mode", "status", "day_from", "day_to", "label")
    fields = {name: getattr(fact, name) for name in (*names, "country", "anchor", "payload")}
    evidence = [[span.start, span.end, span.quote] for span in fact.evidence]
    return plain_json({**fields, "evidence": evidence})
