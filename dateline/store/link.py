"""A link between two facts, with its reason."""

from dataclasses import dataclass, field
from typing import Any

from dateline.store.digest import ROW_LENGTH, digest


@dataclass(frozen=True, slots=True)
class StoredLink:
    """`kind` (same, supports, contradicts, updates, copies), the global ids of two facts, why, and evidence.

    `evidence` is any JSON; links within a document have a list of spans. `document` is that document, None for
    a link across documents.
    """

    kind: str
    a: str
    b: str
    why: str
    evidence: tuple[dict[str, Any], ...] = field(default=())
    document: str | None = None

    def id(self, run: str) -> str:
        """The hash of all fields and the run that made it."""
        fields = [self.kind, self.a, self.b, self.why, list(self.evidence), self.document, run]
        return digest(fields, ROW_LENGTH)
