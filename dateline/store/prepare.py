"""All rows of one reading, made before the store is touched: pure, so that workers can do it."""

import json
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from dateline.errors import StoreError
from dateline.record import Document, Record
from dateline.record.schema import to_json
from dateline.store.digest import ROW_LENGTH, digest, document_id, plain_json, sha256
from dateline.store.fact import Fact, Row
from dateline.store.facts import facts_of
from dateline.store.link import StoredLink
from dateline.store.naming import Naming
from dateline.store.references import CLAIM, FIGURE, PLACE, referred

Rows = list[tuple[Any, ...]]
RELATIONS = {PLACE: "located", CLAIM: "claimed"}


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is to be written for one reading of one document; field names are those of the tables."""

    id: str
    document: tuple[Any, ...]
    sighting: tuple[Any, ...]
    record: bytes
    sha256: str
    locals: Rows
    fact: Rows
    evidence: Rows
    participant: Rows
    located: Rows
    claimed: Rows
    links: tuple[StoredLink, ...]


def prepare(document: Document, record: Record) -> Prepared:
    """The rows of `record`, read from `document`; `StoreError` where the record contradicts itself."""
    key = document_id(document)
    stored = replace(record, document=replace(document, id=key))
    line = to_json(stored)
    data = json.loads(line)  # faster than to_dict, and the very same
    naming = Naming(key, data)
    facts = facts_of(naming)
    _refuse_misquotes(document.text, facts)
    relations = [relation for fact in facts for relation in _relations(fact)]
    return Prepared(
        id=key,
        document=document_row(key, document),
        sighting=sighting_row(key, document),
        record=zlib.compress(line.encode("utf-8")),
        sha256=sha256(line),
        locals=[(fact.id, fact.local) for fact in facts],
        fact=[_fact_row(fact) for fact in facts],
        evidence=[(fact.id, span.start, span.end, span.quote) for fact in facts for span in fact.evidence],
        participant=[row for table, row in relations if table == "participant"],
        located=[row for table, row in relations if table == "located"],
        claimed=[row for table, row in relations if table == "claimed"],
        links=tuple(_link(key, naming, row) for row in data["links"]),
    )


def _refuse_misquotes(text: str, facts: list[Fact]) -> None:
    """`StoreError` where a fact's words do not stand where it says: such a fact could not be audited."""
    for fact in facts:
        for span in fact.evidence:
            if text[span.start : span.end] != span.quote:
                wrong = f"{fact.local} quotes words that do not stand at {span.start} to {span.end}"
                raise StoreError.about(f"the record of {fact.document}", wrong, "Read its report again.")


def document_row(key: str, document: Document) -> tuple[Any, ...]:
    """The row of the table `document`; `StoreError` where its text is no Unicode text."""
    try:
        document.text.encode("utf-8")
    except UnicodeEncodeError as error:
        wrong = f"has half a character at {error.start}"
        raise StoreError.about(
            document.origin or document.id, wrong, "Read it in with dateline.reading."
        ) from error
    published = document.published.isoformat() if document.published else None
    masthead = plain_json([[span.start, span.end] for span in document.masthead])
    head = (key, published, document.title, document.publisher, document.url, document.language)
    return (*head, masthead, sha256(document.text), document.text)


def sighting_row(key: str, document: Document) -> tuple[Any, ...]:
    """The row of the table `sighting`: where the content lay, and what came with it that is no content."""
    given = None if document.sha256.startswith(document.id) else document.id
    given = None if given == key else given
    fields = (key, document.origin, given, document.published_by, plain_json(list(document.warnings)))
    return (digest(list(fields), ROW_LENGTH), *fields)


def _fact_row(fact: Fact) -> tuple[Any, ...]:
    days = (fact.day_from, fact.day_to)
    head = (fact.id, fact.document, fact.kind, fact.type, fact.mode, fact.status, *days)
    return (*head, fact.label, fact.country, fact.anchor, plain_json(fact.payload))


def _relations(fact: Fact) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """(table, row) for every fact that this one names; steps count within a role."""
    steps: Counter[str] = Counter()
    for role, key in referred(fact.payload, fact.kind):
        steps[role] += 1
        if role in RELATIONS:
            yield RELATIONS[role], (fact.id, steps[role], key)
        elif role != FIGURE:
            yield "participant", (fact.id, role, steps[role], key)


def _link(document: str, naming: Naming, row: Row) -> StoredLink:
    a, b = naming.id(row["a"]), naming.id(row["b"])
    return StoredLink(row["kind"], a, b, row["why"], tuple(row["evidence"]), document)
