"""The shape of the store: numbered SQL files, run in order, forward only, each once."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from dateline.errors import NewerStoreError, StoreError

SCHEMA = Path(__file__).parent / "schema"
APPLICATION_ID = 0x44746C6E  # "Dtln": file(1) and we ourselves tell our stores by it
Steps = list[tuple[int, str]]


def steps_of(folder: Path = SCHEMA) -> Steps:
    """(number, SQL) of every file of the folder, in order."""
    return sorted((int(path.name[:3]), path.read_text(encoding="utf-8")) for path in folder.glob("*.sql"))


def version_of(connection: sqlite3.Connection) -> int:
    """The number of the last step that the store has gone through; 0 for an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, path: str, steps: Steps) -> None:
    """Brings the store up to the last of `steps`, all of them or none; a store with rows is copied first.

    Two programs may do so at once: one does it, the other waits and finds it done. Raises `NewerStoreError`
    where the store is ahead of us.
    """
    newest = steps[-1][0]
    refuse_newer(connection, path, newest)
    if version_of(connection) == newest:
        return
    if version_of(connection):
        keep_copy(connection, path)
    connection.execute("BEGIN IMMEDIATE")
    try:
        found = version_of(connection)
        for number, sql in steps:
            if number > found:
                for statement in statements_of(sql):
                    connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {max(newest, found)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def refuse_newer(connection: sqlite3.Connection, path: str, newest: int) -> None:
    """`NewerStoreError` where the store has gone through steps that we do not know."""
    found = version_of(connection)
    if found > newest:
        raise NewerStoreError.about(
            path, f"is a store of version {found}; this Dateline knows {newest}", "Install a newer Dateline."
        )


def keep_copy(connection: sqlite3.Connection, path: str) -> Path:
    """A whole copy of the store beside it, under a name of its own: what an upgrade began from."""
    version = version_of(connection)
    names = (Path(f"{path}.version-{version}{suffix}") for suffix in ("", *(f".{n}" for n in range(2, 100))))
    copy = next((name for name in names if not name.exists()), None)
    if copy is None:
        raise StoreError.about(path, "has too many copies beside it", "Put the .version files elsewhere.")
    partial = copy.with_name(copy.name + ".partial")
    partial.unlink(missing_ok=True)
    with closing(sqlite3.connect(partial)) as target:
        connection.backup(target)
    return partial.rename(copy)


def statements_of(sql: str) -> Iterator[str]:
    """The statements of a script one by one, so that they can share one transaction."""
    gathered = ""
    for line in sql.splitlines(keepends=True):
        gathered += line
        if sqlite3.complete_statement(gathered):
            yield gathered
            gathered = ""
