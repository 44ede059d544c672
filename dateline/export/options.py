"""What holds for every export."""

import datetime
from dataclasses import dataclass, field

from dateline.query import Filter


@dataclass(frozen=True, slots=True)
class Options:
    """`asked` says which facts; `quote` is the most characters of a report's words in one place, None for all.

    `created` is written into formats that have a place for it; without it they are the same every time.
    """

    asked: Filter = field(default_factory=Filter)
    quote: int | None = None
    created: datetime.date | None = None
