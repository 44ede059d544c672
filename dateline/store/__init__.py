"""The store: one SQLite file with documents, their readings, facts, links and people's decisions (docs/store.md).

    from dateline.store import open_store
    with open_store("dateline.db") as store:
        for document in store.documents(): ...

SQL stays within this package.
"""

from dateline.store.check import check_store
from dateline.store.contents import contents, fingerprint
from dateline.store.decision import Decision
from dateline.store.digest import document_id
from dateline.store.fact import Fact
from dateline.store.link import StoredLink
from dateline.store.opening import open_store
from dateline.store.prepare import Prepared, prepare
from dateline.store.run import LINKING, READING, Run
from dateline.store.store import Store

__all__ = [
    "LINKING",
    "READING",
    "Decision",
    "Fact",
    "Prepared",
    "Run",
    "Store",
    "StoredLink",
    "check_store",
    "contents",
    "document_id",
    "fingerprint",
    "open_store",
    "prepare",
]
