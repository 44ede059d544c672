"""Questions to a store, one function each; every row opens at its words (docs/questions.md).

from dateline.query import Filter, timeline
with dateline.open_store("war.db", write=False) as store:
    for entry in timeline(store, Filter(actor="Zelensky", since="2022-03-29", until="2022-03-29")): ...
"""

from dateline.query.ceasefires import CeasefireRow, Violation, ceasefires
from dateline.query.change import Change
from dateline.query.diff import diff
from dateline.query.figures import Count, FigureRow, figures
from dateline.query.filter import Filter
from dateline.query.meetings import MeetingRow, Turn, meetings
from dateline.query.positions import PositionRow, Stance, positions
from dateline.query.rows import Account, Answer
from dateline.query.search import Found, SearchHit, search
from dateline.query.statements import StatementRow, statements
from dateline.query.table import Table
from dateline.query.timeline import Entry, timeline
from dateline.query.why import Context, Explanation, Retelling, Tie, why

__all__ = [
    "Account",
    "Answer",
    "CeasefireRow",
    "Change",
    "Context",
    "Count",
    "Entry",
    "Explanation",
    "FigureRow",
    "Filter",
    "Found",
    "MeetingRow",
    "PositionRow",
    "Retelling",
    "SearchHit",
    "Stance",
    "StatementRow",
    "Table",
    "Tie",
    "Turn",
    "Violation",
    "ceasefires",
    "diff",
    "figures",
    "meetings",
    "positions",
    "search",
    "statements",
    "timeline",
    "why",
]
