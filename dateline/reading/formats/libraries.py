"""The border to other people's parsers: which extra brings one, and what their failures mean here."""

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

from dateline.errors import DatelineError, FormatError

LONGEST_REASON = 120  # characters of a parser's own words that a message quotes


def library(name: str, extra: str, origin: str) -> ModuleType:
    """The module `name`; `FormatError` naming the extra that installs it where it is missing."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        raise FormatError.about(
            origin,
            f"needs the package {name.partition('.')[0]}, which is not installed",
            f"Install it: pip install 'dateline[{extra}]'.",
        ) from error


@contextmanager
def damage_told(origin: str, what: str, way_out: str) -> Iterator[None]:
    """Whatever a parser throws at a damaged or hostile input becomes a `FormatError` about `origin`.

    Parsers raise nearly anything (KeyError, RecursionError, zlib.error), so all of it is caught here,
    told with its reason, and kept as the cause.
    """
    try:
        yield
    except (DatelineError, MemoryError):
        raise
    except Exception as error:
        reason = " ".join(str(error).split())[:LONGEST_REASON].rstrip(".") or type(error).__name__
        raise FormatError.about(origin, f"is damaged, or no {what} after all ({reason})", way_out) from error
