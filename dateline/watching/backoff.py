"""How long to leave a server or a feed alone after it failed."""

from collections.abc import Mapping
from email.utils import parsedate_to_datetime

FIRST = 15 * 60.0  # seconds after the first failure; doubled with each that follows
LONGEST = 24 * 3600.0
LONGEST_ASKED = 7 * 24 * 3600.0  # what a server may ask for


def rest_after(errors: int, asked: float | None = None) -> float:
    """Seconds to rest after so many failures in a row; longer where the server `asked` for more."""
    own = min(FIRST * 2.0 ** max(0, min(errors, 20) - 1), LONGEST)
    return max(own, min(asked or 0.0, LONGEST_ASKED))


def asked_rest(headers: Mapping[str, str], now: float) -> float | None:
    """The seconds that the header Retry-After asks for, as a number or a date; None where it does not."""
    words = headers.get("retry-after", "").strip()
    if words.isascii() and words.isdigit():
        return float(words[:9])
    try:
        return max(0.0, parsedate_to_datetime(words).timestamp() - now)
    except (ValueError, TypeError, OverflowError):
        return None
