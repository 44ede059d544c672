"""Global ids for the facts of a record: a fact's id hashes what it says and the ids of the facts it names."""

from dateline.errors import StoreError
from dateline.store.digest import FACT_LENGTH, digest
from dateline.store.fact import Row
from dateline.store.references import renamed

LETTERS = {
    "place": "p",
    "actor": "a",
    "statement": "s",
    "event": "e",
    "meeting": "m",
    "position": "o",
    "ceasefire": "c",
    "figure": "f",
}
KINDS = {f"{kind}s": kind for kind in LETTERS}


class Naming:
    """Names the facts of one record, each after those that it refers to."""

    def __init__(self, document: str, data: Row) -> None:
        """`document` is the document's id, `data` the record as `dateline.record.schema.to_dict` gives it."""
        self._document = document
        self._items = {row["id"]: (kind, row) for many, kind in KINDS.items() for row in data[many]}
        self._ids: dict[str, str] = {}
        self._underway: set[str] = set()
        self._taken: set[str] = set()
        self.payloads: dict[str, Row] = {}

    def items(self) -> list[tuple[str, str, Row]]:
        """(local id, kind, the record's dict) of every fact in the record's order."""
        return [(local, kind, row) for local, (kind, row) in self._items.items()]

    def id(self, local: str) -> str:
        """The global id; `StoreError` where the record has no such fact or names go round in a circle."""
        if local not in self._ids:
            if local not in self._items or local in self._underway:
                wrong = (
                    "names itself" if local in self._underway else f"refers to {local!r}, which it has not"
                )
                raise StoreError.about(f"the record of {self._document}", wrong, "Read its report again.")
            self._underway.add(local)
            self._ids[local] = self._name(local)
        return self._ids[local]

    def _name(self, local: str) -> str:
        kind, row = self._items[local]
        payload = renamed({name: value for name, value in row.items() if name != "id"}, kind, self.id)
        self.payloads[local] = payload
        return self._free(f"{self._document}-{LETTERS[kind]}", payload)

    def _free(self, prefix: str, payload: Row) -> str:
        """Two facts of one record that say the very same get two ids, in the record's order."""
        again = 0
        while (key := prefix + digest([payload, again] if again else payload, FACT_LENGTH)) in self._taken:
            again += 1
        self._taken.add(key)
        return key
