"""Files that are there whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dateline.errors import ExportError

READABLE = 0o644  # mkstemp makes files that only their owner may read
WAY_OUT = "Name a file that you may write to."


@contextmanager
def whole_file(path: str | os.PathLike[str]) -> Iterator[Path]:
    """Gives a name to write to; what was written there is at `path` afterwards, in place of what was.

    After an error nothing has changed. `ExportError` where it cannot be written.
    """
    target = Path(path)
    if target.exists() and not target.is_file() and not target.is_dir():
        yield target  # a pipe or device: there is nothing to replace
        return
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:20]}.", dir=target.absolute().parent)
        os.close(handle)
    except OSError as error:
        raise ExportError.about(str(path), f"cannot be written ({error.strerror})", WAY_OUT) from error
    temporary = Path(name)
    try:
        yield temporary
        temporary.chmod(READABLE)
        temporary.replace(target)
    except OSError as error:
        raise ExportError.about(str(path), f"cannot be written ({error.strerror})", WAY_OUT) from error
    finally:
        temporary.unlink(missing_ok=True)
