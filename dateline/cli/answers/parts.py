"""What the rows of several answers have in common: short ids, days, sources, clashes."""

import datetime
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import TypeVar

from rich.console import RenderableType
from rich.text import Text

from dateline.cli.view.days import UNRESOLVED, short_day, written
from dateline.cli.view.marks import LINK_GLYPHS
from dateline.cli.view.rows import Row, grouped
from dateline.cli.view.styles import QUIET, WARNING
from dateline.cli.view.words import counted, dotted, on_one_line, plain, shortened
from dateline.query import Account, Answer
from dateline.record import Interval

NO_DAY = "no day told"
QUOTE_ROOM = 100
CLASHES = 4  # accounts that a row names
Item = TypeVar("Item", bound=Answer)


def short(key: str) -> str:
    """The part of an id behind the dash: `dateline why` takes it, too."""
    return key.rpartition("-")[2]


def days(first: datetime.date | None, last: datetime.date | None) -> str:
    """ "Tue 29 Mar 2022", "28–30 Mar 2022"; "no day told" where neither is known."""
    words = written(Interval(first, last, "DATE", ""))
    return NO_DAY if words == UNRESOLVED else words


def names(several: Iterable[str]) -> str:
    """ "Chad, Libya"."""
    return ", ".join(map(on_one_line, several))


def quoted(words: str, room: int = QUOTE_ROOM) -> str:
    """The words in quotation marks, as many as there is room for."""
    cut = shortened(words, room).strip('“”"')
    return f"“{cut}”" if cut else ""


def teller(row: Answer) -> str:
    """ "says the Front"; empty where the report tells it in its own voice."""
    return f"says {on_one_line(row.claimed_by)}" if row.claimed_by else ""


def source(row: Answer) -> str:
    """ "told by The Ansel Post, Tue 4 Mar 2031", or how many reports tell it, and of how many origins."""
    if row.reports > 1:
        origins = "" if row.origins == row.reports else f" of {counted(row.origins, 'origin')}"
        return f"told by {counted(row.reports, 'report')}{origins}"
    told = published(row.publisher, row.published)
    return f"told {'by ' if row.publisher else ''}{told}" if told else ""


def published(publisher: str | None, day: datetime.date | None) -> str:
    """ "The Ansel Post, Tue 4 Mar 2031"."""
    return ", ".join(filter(None, (on_one_line(publisher or ""), short_day(day) if day else "")))


def add_clashes(words: Text, row: Answer) -> Text:
    """The words with a line for each account that clashes."""
    for account in row.accounts[:CLASHES]:
        words.append(f"\n{LINK_GLYPHS['contradicts']} {_account(account)}", style=WARNING)
    if len(row.accounts) > CLASHES:
        words.append(f"\n{LINK_GLYPHS['contradicts']} {len(row.accounts) - CLASHES} more", style=WARNING)
    return words


def _account(account: Account) -> str:
    says = f"says {on_one_line(account.claimed_by)}" if account.claimed_by else ""
    told = dotted((says, published(account.publisher, account.published)))
    return f"{plain(account.status)} {quoted(account.quote, 60)} · {told}"


def by_day(rows: Iterable[Item], draw: Callable[[Item], Row]) -> RenderableType | None:
    """The rows under a heading a day, in the order in which they come."""
    days_of = groupby(rows, key=lambda row: days(row.day_from, row.day_to))
    return grouped([(day, [draw(row) for row in several]) for day, several in days_of])


def lines(words: Text, *more: str) -> Text:
    """The words with further lines below, quieter; empty ones are left out."""
    for line in filter(None, more):
        words.append(f"\n{line}", style=QUIET)
    return words
