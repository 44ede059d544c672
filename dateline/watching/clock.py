"""Time as watching sees it: given from outside, so that nothing has to be waited for in a test."""

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clock:
    """`now` gives seconds since 1970, `sleep` lets so many pass."""

    now: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep
