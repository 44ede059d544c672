"""Time stamps that machines write: "Wed, 23 Apr 2025 23:30:00 -0500", "2025-04-23T23:30:00-05:00".

The day is the one on its writer's clock: half an hour before midnight in Bogotá is not tomorrow.
"""

import datetime
import re

from dateline.reading.masthead import Dating
from dateline.reading.notations import MONTHS, parse_date

# RFC 5322, with the year of two digits that RFC 822 allowed.
MAIL_DATE = re.compile(
    rf"\s*(?:[a-z]+,?\s*)?\d{{1,2}}[\s-]+(?:{'|'.join(MONTHS)})[a-z]*[\s-]+\d{{2,4}}\b", re.IGNORECASE
)


def stamped(words: str, by: str) -> Dating:
    """The day in a time stamp, found by `by`; without a day and with a warning where there is none."""
    day = stamp_day(words)
    if day is not None:
        return Dating(day, by)
    return Dating(
        warnings=(f"its date {' '.join(words.split())!r} is no date that can be read, and is left aside.",)
    )


def stamp_day(words: str) -> datetime.date | None:
    """The day that a time stamp names on its own clock, or None."""
    from email.utils import parsedate_tz

    found = parse_date(words)
    if isinstance(found, datetime.date):
        return found
    parts = parsedate_tz(words) if MAIL_DATE.match(words) else None
    try:
        return datetime.date(*parts[:3]) if parts else None
    except ValueError:
        return None
