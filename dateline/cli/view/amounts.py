"""How a figure's bounds are written for people: "9", "41 or more", "up to 30", "about 530 (525–535)", "24–99"."""

from dateline.cli.view.words import plain, quoted
from dateline.record import Figure

UNTOLD = "an untold number"
UNITS = {"aid": "of aid", "other": ""}  # measures that read badly behind a number
WORDS_ROOM = 60
ROUND = 100  # "more than 4,000,000" rather than "4,000,001 or more"; below, the latter is as short


def amount(figure: Figure) -> str:
    """The number with its bounds."""
    return amount_of(figure.low, figure.point, figure.high)


def amount_of(low: int | None, point: int | None, high: int | None) -> str:
    """The number with its bounds; the words say "about" only where the report names a number of its own."""
    bounds = _bounds(low, high)
    if point is None:
        return bounds or UNTOLD
    number = f"{point:,}"
    if bounds == number:
        return number
    return f"about {number} ({bounds})" if bounds else f"about {number}"


def tally(figure: Figure) -> str:
    """The amount with what is counted; the report's own words where the measure says too little."""
    unit = UNITS.get(figure.measure, plain(figure.measure))
    words = quoted(figure.evidence[:1], WORDS_ROOM) if figure.measure in UNITS else ""
    return " ".join(part for part in (amount(figure), unit, words) if part)


def _bounds(low: int | None, high: int | None) -> str:
    if low is None:
        return "" if high is None else f"up to {high:,}"
    if high is None:
        return f"more than {low - 1:,}" if low > ROUND and low % ROUND == 1 else f"{low:,} or more"
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"
