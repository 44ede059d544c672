"""`python -m benchmarks.questions STORE`: how long a store takes to answer each question, as a page and in full."""

import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from dateline.query import (
    Filter,
    ceasefires,
    diff,
    figures,
    meetings,
    positions,
    search,
    statements,
    timeline,
    why,
)
from dateline.store import Store, open_store

PAGE = 100
FILTERS = (
    {"actor": "Zelenskyy"},
    {"side": "Russia"},
    {"country": "Ukraine"},
    {"place": "Mariupol"},
    {"since": "2022-03-28", "until": "2022-03-30"},
)
LISTS = (timeline, statements, positions, meetings, ceasefires, figures)


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print(__doc__)
        return 2
    print("| question | rows | seconds |\n|---|---|---|")
    with open_store(arguments[0], write=False) as store:
        for name, ask in questions(store):
            began = time.perf_counter()
            answer = ask()
            rows = f"{len(answer):,} of {answer.total:,}" if hasattr(answer, "total") else "1"
            print(f"| {name} | {rows} | {time.perf_counter() - began:.3f} |", flush=True)
    return 0


def questions(store: Store) -> Iterator[tuple[str, Callable[[], Any]]]:
    """What is asked, in words, and how."""
    for ask in LISTS:
        yield f"{ask.__name__}, a page", partial(ask, store, Filter(limit=PAGE))
    for conditions in FILTERS:
        yield f"timeline {conditions}", partial(timeline, store, Filter(**conditions, limit=PAGE))
    yield "search", partial(search, store, "ceasefire", Filter(limit=20))
    newest = next(reversed(store.document_ids()), None)
    document = store.document(newest) if newest else None
    if document is not None and document.published is not None:
        yield "diff since the newest report's month began", partial(diff, store, document.published.replace(day=1))
        yield "why", partial(why, store, store.facts(document.id)[0].id)
    for ask in LISTS:
        yield f"{ask.__name__}, all", partial(ask, store)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
