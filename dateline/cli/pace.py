"""How far a long run has come, how fast, and how long it will take, on standard error."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from dateline.adding import Outcome

EVERY = 30.0  # seconds between lines where standard error is no terminal
LATEST = 0.2  # seconds between looks on a terminal
WORKED_OUT = 10  # reports read before a rate says anything
UNITS = (("d", 86400), ("h", 3600), ("min", 60), ("s", 1))


@contextmanager
def pace(expected: int | None) -> Iterator[Callable[["Outcome"], None]]:
    """What to call with the outcome so far; on a terminal one line is rewritten, elsewhere a line comes at times."""
    live = sys.stderr.isatty()
    shown = Pace(expected, time.monotonic())
    last = shown.began

    def look(outcome: "Outcome") -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= (LATEST if live else EVERY):
            last = now
            click.echo(
                f"\r\x1b[K{shown.line(outcome, now)}" if live else shown.line(outcome, now),
                err=True,
                nl=not live,
            )

    try:
        yield look
    finally:
        if live and last != shown.began:
            click.echo("\r\x1b[K", err=True, nl=False)


class Pace:
    """Reports a second, counting only those that were read now."""

    def __init__(self, expected: int | None, began: float) -> None:
        self._expected, self.began = expected, began

    def line(self, outcome: "Outcome", now: float) -> str:
        """ "1,200 of 5,300 reports, 7.1 a second, 10 min left"; what cannot be known is left out."""
        words = [f"{outcome.done:,}" + (f" of {self._expected:,}" if self._expected else "") + " reports"]
        read = outcome.added + outcome.failed
        if read >= WORKED_OUT and now > self.began:
            rate = read / (now - self.began)
            words.append(f"{rate:.1f} a second")
            if self._expected:
                words.append(f"{duration(max(0, self._expected - outcome.done) / rate)} left")
        return ", ".join(words)


def duration(seconds: float) -> str:
    """ "2 h 5 min", "40 s": the two largest units that say something."""
    left = round(seconds)
    words: list[str] = []
    for unit, length in UNITS:
        if left >= length and len(words) < 2:
            words.append(f"{left // length} {unit}")
            left %= length
    return " ".join(words) or "0 s"
