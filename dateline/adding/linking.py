"""The one place where a batch of new documents is linked with what the store has."""

from collections.abc import Callable

from dateline.store import Store

After = Callable[[Store, list[str]], None]
MANY = 100  # documents that are linked in one go


def link_new(store: Store, documents: list[str]) -> None:
    """Links the documents with the rest of the store; called after every batch, and again after a crash.

    What does it writes the links (`store.add_links`) and ends the waiting (`store.served`) in one transaction.
    Until there is such linking, documents wait.
    """


def link_waiting(store: Store, after: After) -> None:
    """Calls `after` with the documents that wait to be linked, so many at a time, until none is left.

    Waiting is kept in the store: what a crash cut short is done by the next batch.
    """
    before: list[str] = []
    while (waiting := store.waiting(MANY)) and waiting != before:
        after(store, waiting)
        before = waiting
