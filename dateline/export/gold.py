"""Records in the form of gold records, a file a report, with people's decisions applied."""

import json
from pathlib import Path

from dateline.errors import ExportError
from dateline.export.label_studio import NO_TEXT
from dateline.export.options import Options
from dateline.query.files import whole_file
from dateline.query.filter import KINDS
from dateline.query.resolving import Resolver
from dateline.reviewing.review import Review
from dateline.store import Store
from dateline.store.judged import judged
from dateline.store.questions import documents_with, snapshot


def write(store: Store, out: Path, options: Options) -> None:
    """Every report with a fact as asked, whole, into the folder `out`, whether or not anybody reviewed it.

    `dateline review --export-gold` gives those that were reviewed to their end. `ExportError` where quotes are to be
    cut or the folder cannot be made.
    """
    if options.quote is not None:
        raise ExportError.about("gold", NO_TEXT, "Leave out --no-text, or export annotations instead.")
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        wrong = f"cannot be made ({error.strerror})"
        raise ExportError.about(str(out), wrong, "Name a folder that you may write to.") from error
    with snapshot(store):
        wanted = Resolver(store).wanted(options.asked, KINDS)
        for document in sorted(documents_with(store, wanted)) if wanted.kinds else []:
            _write(store, document, out)


def _write(store: Store, document: str, out: Path) -> None:
    record = store.record(document)
    if record is None:
        return
    row = Review(record, store.facts(document), judged(store, document)).gold()
    with whole_file(out / f"{document}.json") as path:
        path.write_text(json.dumps(row, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
