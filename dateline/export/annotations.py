"""W3C Web Annotation (JSON-LD): each fact pinned to its words, with PROV for where it came from."""

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from dateline import __version__
from dateline.export.lines import write_json_list
from dateline.export.options import Options
from dateline.export.quoting import Quoting, hash_of
from dateline.query.resolving import Resolver
from dateline.record import Document, Span
from dateline.store import Store
from dateline.store.questions import Telling, facts_as, snapshot, tellings

KINDS = ("event", "statement", "meeting", "position", "ceasefire", "figure")
AROUND = 32  # characters of prefix and suffix
CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {"prov": "http://www.w3.org/ns/prov#", "dateline": "urn:dateline:"},
]


def write(store: Store, out: Path, options: Options) -> None:
    """An AnnotationPage; an item a line, by document and fact."""
    head = json.dumps({"@context": CONTEXT, "type": "AnnotationPage"})[:-1]
    with snapshot(store):
        write_json_list(out, _annotations(store, options), (f'{head}, "items": [', "]}"))


def _annotations(store: Store, options: Options) -> Iterator[dict[str, Any]]:
    wanted = Resolver(store).wanted(options.asked, KINDS)
    facts = facts_as(store, wanted) if wanted.kinds else []
    for key, several in groupby(facts, key=lambda fact: fact.rpartition("-")[0]):
        document = store.document(key)
        if document is not None:
            for told in tellings(store, several):
                yield annotation(told, document, Quoting(options.quote))


def annotation(told: Telling, document: Document, quoting: Quoting) -> dict[str, Any]:
    """One fact. Its words are one target each; offsets count code points, the end is exclusive."""
    return {
        "id": f"urn:dateline:fact:{told.id}",
        "type": "Annotation",
        "motivation": "classifying",
        "generator": {"type": "Software", "name": f"Dateline {__version__}"},
        "body": {
            "type": "TextualBody",
            "purpose": "classifying",
            "format": "text/plain",
            "value": _words(told),
        },
        "target": [_target(span, document, quoting) for span in told.evidence],
        "dateline:story": told.story,
        "dateline:kind": told.kind,
        "dateline:status": told.status,
        "dateline:days": [told.day_from, told.day_to],
        "prov:wasGeneratedBy": {"id": f"urn:dateline:run:{told.run}", "type": "prov:Activity"},
        "prov:wasQuotedFrom": {"id": f"urn:dateline:document:{told.document}", "type": "prov:Entity"},
        "prov:wasAttributedTo": [
            {"type": "prov:Agent", "name": name} for name in (told.claimed_by or (told.publisher,)) if name
        ],
    }


def _words(told: Telling) -> str:
    return " ".join(filter(None, (told.kind, told.type, told.mode, told.status)))


def _target(span: Span, document: Document, quoting: Quoting) -> dict[str, Any]:
    selectors: list[dict[str, Any]] = [{"type": "TextPositionSelector", "start": span.start, "end": span.end}]
    if quoting.limit is None:
        around = {
            "prefix": document.text[max(0, span.start - AROUND) : span.start],
            "suffix": document.text[span.end : span.end + AROUND],
        }
        selectors.append({"type": "TextQuoteSelector", "exact": span.quote, **around})
    elif quoting.whole(span.quote):
        selectors.append({"type": "TextQuoteSelector", "exact": span.quote})
    return {
        "source": document.url or f"urn:dateline:document:{document.id}",
        "state": {"type": "dateline:TextState", "dateline:sha256": document.sha256},
        "selector": selectors,
        "dateline:sha256": hash_of(span.quote),
    }
