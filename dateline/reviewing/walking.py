"""What to look at next."""

import datetime
from collections.abc import Iterator

from dateline.reviewing.fields import FIELDS
from dateline.reviewing.trouble import ReviewError
from dateline.store import Store
from dateline.store.doubts import Doubtful, Wanted, doubtful

BATCH = 200  # facts that are asked for at a time


def queue(store: Store, wanted: Wanted | None = None, most: int | None = None) -> list[Doubtful]:
    """The facts that are wanted, those first that are undecided, in doubt or weighty (`DOUBTS`); at most `most`.

    The order is the same for the same store. `ReviewError` for a kind or a day that is none.
    """
    wanted = wanted or Wanted()
    refuse_unknown(wanted)
    return list(doubtful(store, wanted, -1 if most is None else most))


def walk(store: Store, wanted: Wanted) -> Iterator[Doubtful]:
    """Every fact of the queue once, as it stands when its turn comes: decisions made meanwhile move the rest."""
    seen: set[str] = set()
    while True:
        new = [found for found in queue(store, wanted, len(seen) + BATCH) if found.id not in seen]
        if not new:
            return
        for found in new:
            seen.add(found.id)
            yield found


def refuse_unknown(wanted: Wanted) -> None:
    """`ReviewError` where a filter can match nothing by its form."""
    for kind in wanted.kinds:
        if kind not in FIELDS:
            raise ReviewError.about(kind, "is no kind of fact", f"Give one of {', '.join(FIELDS)}.")
    for day in (wanted.since, wanted.until):
        try:
            if day is not None:
                datetime.date.fromisoformat(day)
        except ValueError:
            raise ReviewError.about(day or "", "is no day", "Write it like 2022-03-29.") from None
