"""Label Studio tasks, one a line: each report with its facts as predictions to be corrected."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from dateline import __version__
from dateline.errors import ExportError
from dateline.export.lines import write_json_lines
from dateline.export.options import Options
from dateline.query.resolving import Resolver
from dateline.record import Document
from dateline.store import Store
from dateline.store.questions import Telling, facts_as, snapshot, tellings

KINDS = ("event", "statement", "meeting", "position", "ceasefire", "figure")
FROM, TO = "label", "text"  # the names of the two tags in the labelling interface
NO_TEXT = "has to hold whole texts"


def write(store: Store, out: Path, options: Options) -> None:
    """Reports by id. `ExportError` where quotes are to be cut: an annotator needs the text."""
    if options.quote is not None:
        raise ExportError.about("labelstudio", NO_TEXT, "Leave out --no-text, or export annotations instead.")
    with snapshot(store):
        write_json_lines(out, _tasks(store, options))


def _tasks(store: Store, options: Options) -> Iterator[dict[str, Any]]:
    wanted = Resolver(store).wanted(options.asked, KINDS)
    facts = facts_as(store, wanted) if wanted.kinds else []
    for key, several in groupby(facts, key=lambda fact: fact.rpartition("-")[0]):
        document = store.document(key)
        if document is not None:
            yield task(document, tellings(store, several))


def task(document: Document, told: list[Telling]) -> dict[str, Any]:
    """One report. Label Studio counts code points, as we do."""
    published = document.published.isoformat() if document.published else None
    return {
        "data": {
            "text": document.text,
            "document": document.id,
            "title": document.title,
            "publisher": document.publisher,
            "published": published,
        },
        "predictions": [
            {
                "model_version": f"Dateline {__version__}",
                "result": [region for one in told for region in _regions(one)],
            }
        ],
    }


def _regions(told: Telling) -> Iterator[dict[str, Any]]:
    for number, span in enumerate(told.evidence, 1):
        value = {"start": span.start, "end": span.end, "text": span.quote, "labels": [_label(told)]}
        yield {
            "id": f"{told.id}-{number}", "from_name": FROM, "to_name": TO, "type": "labels", "value": value,
            "meta": {"text": [" ".join(filter(None, (told.mode, told.status)))]},
        }  # fmt: skip


def _label(told: Telling) -> str:
    """ "event ASSAULT", "figure killed", "position"."""
    return " ".join(filter(None, (told.kind, told.type)))
