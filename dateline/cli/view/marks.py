"""Status marks: a glyph and a word, so that nothing planned, denied, possible or demanded is read as done.

Only what happened has a glyph alone. Shapes and words tell it without colour.
"""

from dateline.cli.view.words import plain

EVENT_GLYPHS = {
    "happened": "●",
    "ongoing": "◐",
    "planned": "○",
    "postponed": "◌",
    "called-off": "×",
    "possible": "?",
    "denied": "⊘",
    "demanded": "!",
}
MEETING_GLYPHS = {
    "proposed": "○",
    "announced": "○",
    "confirmed": "○",
    "ongoing": "◐",
    "held": "●",
    "downgraded": "▽",
    "postponed": "◌",
    "cancelled": "×",
    "collapsed": "×",
    "boycotted": "×",
}
CEASEFIRE_GLYPHS = {
    "proposed": "○",
    "rejected": "×",
    "declared": "●",
    "agreed": "●",
    "in-force": "◐",
    "extended": "◐",
    "breached": "▽",
    "ended": "■",
}
LINK_GLYPHS = {"same": "=", "supports": "+", "contradicts": "≠", "updates": "»", "copies": "≡"}
TURN = "▸"
UNKNOWN = "?"  # for a status that the table has not
SILENT = frozenset({"happened"})


def event_mark(status: str) -> str:
    """ "●" for what happened, "○ planned", "⊘ denied", ..."""
    return _mark(EVENT_GLYPHS, status)


def meeting_mark(status: str) -> str:
    """ "● held", "○ announced", "× cancelled", ..."""
    return _mark(MEETING_GLYPHS, status)


def ceasefire_mark(status: str) -> str:
    """ "● declared", "◐ in force", "▽ breached", ..."""
    return _mark(CEASEFIRE_GLYPHS, status)


def turn_mark(status: str) -> str:
    """ "▸ cancelled": what became of a meeting on a day that is not the meeting's own."""
    return _mark({}, status, TURN)


def link_mark(kind: str) -> str:
    """ "≠ contradicts"."""
    return _mark(LINK_GLYPHS, kind)


def _mark(glyphs: dict[str, str], status: str, otherwise: str = UNKNOWN) -> str:
    glyph = glyphs.get(status, otherwise)
    return glyph if status in SILENT else f"{glyph} {plain(status)}"
